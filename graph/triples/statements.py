"""Statements: the plain triple where it stands, and for every statement a claim that says who says so and where."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dataset import Dataset, Statement
from graph.rdf import NamedNode, Triple, decimal, integer, term, text, thing
from graph.sources import sources
from graph.triples.evidence import evidence_node, evidence_triples

SHORT = 80
"""Characters of a name that a claim's label keeps; the whole name is the entity's own."""


def statement_triples(dataset: Dataset, statement: Statement) -> Iterator[Triple]:
    """All that the statement's evidence alone supports: the same in the merged graph and in an article's own."""
    node = thing(statement.id)
    spoken = Triple(thing(statement.subject), term(dataset.relation[statement.relation].iri), thing(statement.object))
    if statement.plain:
        yield spoken
    yield from _reified(node, spoken)
    yield from _qualified(node, statement)
    for article in statement.articles:
        yield Triple(node, term("prov:wasDerivedFrom"), thing(article))
    for claim in statement.evidence:
        found = evidence_node(statement.id, claim)
        yield Triple(node, term("ng:evidence"), found)
        yield from evidence_triples(found, claim)


def _reified(node: NamedNode, spoken: Triple) -> Iterator[Triple]:
    # Both classes are written out because the store infers nothing: tools that know only RDF 1.1 find the claim too.
    yield Triple(node, term("rdf:type"), term("ng:Claim"))
    yield Triple(node, term("rdf:type"), term("rdf:Statement"))
    yield Triple(node, term("rdf:subject"), spoken.subject)
    yield Triple(node, term("rdf:predicate"), spoken.predicate)
    yield Triple(node, term("rdf:object"), spoken.object)


def _qualified(node: NamedNode, statement: Statement) -> Iterator[Triple]:
    yield Triple(node, term("ng:relation"), text(statement.relation))
    yield Triple(node, term("ng:polarity"), term(f"ng:{statement.polarity}"))
    yield Triple(node, term("ng:status"), term(f"ng:{statement.status}"))
    yield Triple(node, term("ng:certainty"), term(f"ng:{statement.certainty}"))
    for source in statement.attributed_to:
        yield Triple(node, term("prov:wasAttributedTo"), thing(source))
    for role in statement.roles:
        yield Triple(node, term("ng:role"), text(role))


def merged_triples(dataset: Dataset, statement: Statement) -> Iterator[Triple]:
    """What only merging says: how sure all make it, how many sources they are, and a label with merged names."""
    node, found = thing(statement.id), sources(dataset, statement)
    yield Triple(node, term("ng:confidence"), decimal(statement.confidence))
    yield Triple(node, term("ng:sourceCount"), integer(found.independent))
    yield Triple(node, term("ng:copyCount"), integer(found.copies))
    yield Triple(node, term("rdfs:label"), text(label(dataset, statement)))


def label(dataset: Dataset, statement: Statement) -> str:
    """The statement in one line, e.g. ``OpenAI – member of – AI Alliance (negated)``."""
    usual = ("asserted", "current", "stated")
    qualifiers = [word for word in (statement.polarity, statement.status, statement.certainty) if word not in usual]
    names = name_of(dataset, statement.subject), name_of(dataset, statement.object)
    subject, object = (name if len(name) <= SHORT else name[: SHORT - 1] + "…" for name in names)
    note = f" ({', '.join(qualifiers)})" if qualifiers else ""
    return f"{subject} – {dataset.relation[statement.relation].label} – {object}{note}"


def name_of(dataset: Dataset, identifier: str) -> str:
    """The name of an entity, or the exact words of a quotation."""
    entity = dataset.entity.get(identifier)
    return entity.name if entity else dataset.quotation[identifier].quote.text
