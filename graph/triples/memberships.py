"""Memberships in a role, as the W3C Organization Ontology puts them."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dataset import Dataset, Statement
from graph.rdf import Triple, term, text, thing
from ontology.ids import content_id


def membership_triples(dataset: Dataset, statement: Statement) -> Iterator[Triple]:
    """One ``org:Membership`` a role, where the statement itself stands.

    A former or planned membership has none: ORG dates it with an interval, and an ``org:Membership`` without one
    would read as current.
    """
    if statement.plain and dataset.relation[statement.relation].iri == "org:memberOf":
        for role in statement.roles:
            yield from _in_role(statement, role)


def _in_role(statement: Statement, role: str) -> Iterator[Triple]:
    node, post = thing(content_id("m", statement.id, role)), thing(content_id("r", role))
    yield Triple(node, term("rdf:type"), term("org:Membership"))
    yield Triple(node, term("org:member"), thing(statement.subject))
    yield Triple(node, term("org:organization"), thing(statement.object))
    yield Triple(node, term("org:role"), post)
    yield Triple(node, term("prov:wasDerivedFrom"), thing(statement.id))
    yield Triple(post, term("rdf:type"), term("org:Role"))
    yield Triple(post, term("skos:prefLabel"), text(role))
