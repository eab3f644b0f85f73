"""Relations as properties: a relation that a user adds is declared from its file alone."""

from __future__ import annotations

from collections.abc import Iterator

from graph.rdf import Triple, term, text
from ontology.relation import Relation


def relation_triples(relation: Relation) -> Iterator[Triple]:
    """The property of a relation: what it means, how to read it, its colour, and how it aligns.

    Domain and range are notes, not ``rdfs:domain``: RDFS would read several classes as their intersection.
    """
    node = term(relation.iri)
    yield Triple(node, term("rdf:type"), term("rdf:Property"))
    notes = [("rdfs:label", relation.label), ("rdfs:comment", relation.meaning), ("ng:inverseLabel", relation.inverse),
             ("ng:relation", relation.name), ("ng:color", relation.color)]
    notes += [("ng:domainNote", name) for name in relation.domain]
    notes += [("ng:rangeNote", name) for name in relation.range]
    for property, words in notes:
        yield Triple(node, term(property), text(words))
    for predicate, aligned in relation.alignments:
        yield Triple(node, term(predicate), term(aligned))
