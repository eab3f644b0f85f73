"""Quotations as ``schema:Quotation``; who spoke them is a statement."""

from __future__ import annotations

from collections.abc import Iterator

from graph.dataset import Quotation
from graph.rdf import Triple, term, text, thing
from graph.triples.evidence import located


def quotation_triples(quotation: Quotation) -> Iterator[Triple]:
    """The words, how they are quoted and where they stand."""
    node, quote = thing(quotation.id), quotation.quote
    yield Triple(node, term("rdf:type"), term("schema:Quotation"))
    yield Triple(node, term("rdf:type"), term("oa:SpecificResource"))
    yield Triple(node, term("schema:text"), text(quote.text))
    yield Triple(node, term("schema:isPartOf"), thing(quotation.article))
    yield Triple(node, term("ng:quoteKind"), term(f"ng:{quote.kind}"))
    yield Triple(node, term("oa:hasSource"), thing(quotation.article))
    yield from located(node, "oa:hasSelector", quotation.article, quote.span, quote.text)
    if quote.cue:
        yield from located(node, "ng:cueSpan", quotation.article, quote.cue, None)


def variant_triples(quotation: Quotation) -> Iterator[Triple]:
    """Other wordings of the same utterance, which only merging knows."""
    for variant in quotation.variants:
        yield Triple(thing(quotation.id), term("ng:variantOf"), thing(variant))
