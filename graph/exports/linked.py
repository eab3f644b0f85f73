"""Linked-data formats beside Turtle: N-Quads and TriG with a named graph an article, JSON-LD of the merged graph."""

from __future__ import annotations

import json
from collections.abc import Iterable
from itertools import groupby
from typing import Any

from graph.dataset import Dataset
from graph.rdf import Quad, RdfFormat, serialize, term
from graph.triples import merged_graph, quads
from graph.turtle import header, without_header
from ontology.prefixes import PREFIXES, shortened


def nquads(dataset: Dataset) -> bytes:
    """One quad a line, sorted, so that two builds can be compared line by line."""
    lines = (serialize(quads(dataset), format=RdfFormat.N_QUADS) or b"").splitlines(keepends=True)
    return b"".join(sorted(lines))


def trig(dataset: Dataset) -> bytes:
    """The merged graph, then what each article supports, in a graph with the article's IRI."""
    parts = [_trig_part(sorted(part, key=str)) for _, part in groupby(quads(dataset), key=lambda quad: quad.graph_name)]
    body = "".join(parts)
    return (header(body) + "\n" + body).encode()


def _trig_part(part: Iterable[Quad]) -> str:
    return without_header(serialize(part, format=RdfFormat.TRIG, prefixes=PREFIXES) or b"") + "\n"


def jsonld(dataset: Dataset) -> bytes:
    """The merged graph, one object a thing, with a context of the shipped prefixes."""
    triples = sorted(merged_graph(dataset), key=str)
    expanded = json.loads(serialize(triples, format=RdfFormat.JSON_LD) or b"[]")
    document = {"@context": PREFIXES, "@graph": compact(expanded)}
    return (json.dumps(document, ensure_ascii=False, indent=1) + "\n").encode()


def compact(node: Any) -> Any:
    """Expanded JSON-LD with prefixed names, bare strings and no lists of one.

    >>> compact({"http://www.w3.org/ns/org#memberOf": [{"@id": "https://w3id.org/newsgraph/id/e1"}]})
    {'org:memberOf': {'@id': 'nid:e1'}}
    """
    if isinstance(node, list):
        return [compact(part) for part in node]
    if not isinstance(node, dict):
        return node
    if set(node) == {"@value"}:
        return node["@value"]
    return dict(_member(key, value) for key, value in node.items())


def _member(key: str, value: Any) -> tuple[str, Any]:
    if key == term("rdf:type").value:
        return "@type", [shortened(kind["@id"]) for kind in value]
    if key in ("@id", "@type"):
        return key, shortened(value) if isinstance(value, str) else [shortened(kind) for kind in value]
    within = compact(value)
    return shortened(key), within[0] if isinstance(within, list) and len(within) == 1 else within
