"""Entities with their classes and labels."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dataset import Entity, Link
from graph.rdf import Triple, boolean, integer, iri, term, text, thing

CLASSES = {
    "person": ("foaf:Person", "schema:Person"),
    "organization": ("org:Organization", "schema:Organization"),
    "group": ("foaf:Group",),
    "place": ("schema:Place",),
    "product": ("schema:Product",),
    "law": ("schema:Legislation",),
    "event": ("schema:Event",),
    "other": ("schema:Thing",),
}
"""The classes of each type of entity. The store infers nothing, so a person has both the class that ORG builds on
(FOAF) and the one that ``schema:spokenByCharacter`` expects, an organisation likewise: a query finds it by either."""


def entity_triples(entity: Entity) -> Iterator[Triple]:
    """The entity: classes, names, how often it is mentioned, and where else it is described."""
    node = thing(entity.id)
    for name in ("ng:Entity", *CLASSES[entity.type]):
        yield Triple(node, term("rdf:type"), term(name))
    yield Triple(node, term("skos:prefLabel"), text(entity.name))
    for alias in entity.aliases:
        yield Triple(node, term("skos:altLabel"), text(alias))
    yield Triple(node, term("ng:named"), boolean(entity.named))
    yield Triple(node, term("ng:mentionCount"), integer(len(entity.mentions)))
    for same in filter(None, map(iri, entity.same_as)):
        yield Triple(node, term("owl:sameAs"), same)


def link_triples(link: Link) -> Iterator[Triple]:
    """Why an entity is what an IRI elsewhere stands for."""
    if link.iri:
        yield Triple(thing(link.entity), term("ng:sameAsReason"), text(f"{link.iri}: {link.reason}"))
