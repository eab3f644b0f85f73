"""Whether a graph keeps the shapes that ship with the vocabulary."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.rdf import rdflib_graph, shipped, term
from ontology.prefixes import shortened

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

SHOWN = 80
"""Characters of a value that a sentence shows."""


def breaches(turtle: bytes) -> list[str]:
    """A sentence for each breach of the shapes, sorted; none where the graph keeps them all.

    Raises ``ValueError`` with a sentence where the bytes are no Turtle.
    """
    from pyshacl import validate
    from rdflib import Graph

    try:
        read = rdflib_graph(turtle)
    except SyntaxError as error:
        raise ValueError(f"The graph is no Turtle: {' '.join(str(error).split())}.") from error
    _, report, _ = validate(read, shacl_graph=rdflib_graph(shipped("shapes.ttl")), inference="none", advanced=False)
    if not isinstance(report, Graph):
        raise ValueError(f"The graph cannot be checked: {report}.")
    return sorted({*_blank(read), *_sentences(read, report)})


def _blank(read: Graph) -> Iterator[str]:
    from rdflib import BNode

    found = {node for triple in read for node in triple if isinstance(node, BNode)}
    if found:
        yield f"The graph has blank nodes ({len(found)}): every thing must have an IRI."


def _sentences(read: Graph, report: Graph) -> Iterator[str]:
    for result in report.subjects(_uri("sh:resultSeverity")):
        focus, value, message = (report.value(result, _uri(name)) for name in
                                 ("sh:focusNode", "sh:value", "sh:resultMessage"))
        found = f" (found: {_shown(value)})" if value is not None and value != focus else ""
        yield f"{_named(read, focus)} {message}{found}."


def _named(read: Graph, focus: Node | None) -> str:
    labels = sorted(str(label) for name in ("skos:prefLabel", "rdfs:label", "schema:headline", "schema:text")
                    for label in read.objects(focus, _uri(name)))
    return f"{_shown(focus)} “{_cut(labels[0])}”" if labels else _shown(focus)


def _shown(node: Node | None) -> str:
    return _cut(shortened(str(node)))


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"


def _uri(name: str) -> Node:
    from rdflib import URIRef

    return URIRef(term(name).value)
