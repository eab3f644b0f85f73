"""Evidence as Web Annotation selectors: where in which article the words stand, and which words."""

from __future__ import annotations

from collections.abc import Iterator

from graph.rdf import NamedNode, Triple, decimal, integer, term, text, thing
from ontology.ids import content_id
from ontology.reading import Claim, Span


def evidence_node(statement: str, claim: Claim) -> NamedNode:
    """The evidence of a statement that one claim gives."""
    found = claim.evidence
    return thing(content_id("v", statement, claim.id, found.start, found.end))


def evidence_triples(node: NamedNode, claim: Claim) -> Iterator[Triple]:
    """The sentence, the spans of subject, object and cue in it, and how the claim was read."""
    found = claim.evidence
    for name in ("ng:Evidence", "oa:SpecificResource"):
        yield Triple(node, term("rdf:type"), term(name))
    yield Triple(node, term("oa:hasSource"), thing(found.article))
    yield from located(node, "oa:hasSelector", found.article, (found.start, found.end), found.text)
    yield from located(node, "ng:subjectSpan", found.article, claim.subject.span, claim.subject.text)
    yield from located(node, "ng:objectSpan", found.article, claim.object.span, claim.object.text)
    yield from cue_triples(node, claim)
    yield Triple(node, term("ng:section"), term(f"ng:{found.section}"))
    yield Triple(node, term("ng:how"), text(found.how))
    yield Triple(node, term("ng:confidence"), decimal(claim.confidence))


def cue_triples(node: NamedNode, claim: Claim) -> Iterator[Triple]:
    """The span of the words that made it a claim; its text is known where the sentence holds it."""
    found = claim.evidence
    if found.cue:
        start, end = (offset - found.start for offset in found.cue)
        words = found.text[start:end] if 0 <= start <= end <= len(found.text) else None
        yield from located(node, "ng:cueSpan", found.article, found.cue, words)


def located(node: NamedNode, property: str, article: str, span: Span, words: str | None) -> Iterator[Triple]:
    """A selector named by its article and span, e.g. ``nid:a1.1630-1744``, so that claims share it.

    It is both a position and a quote selector, which select the same words: one node says what two would.
    """
    start, end = span
    selector = thing(f"{article}.{start}-{end}")
    yield Triple(node, term(property), selector)
    yield Triple(selector, term("rdf:type"), term("oa:TextPositionSelector"))
    yield Triple(selector, term("oa:start"), integer(start))
    yield Triple(selector, term("oa:end"), integer(end))
    if words is not None:
        yield Triple(selector, term("rdf:type"), term("oa:TextQuoteSelector"))
        yield Triple(selector, term("oa:exact"), text(words))
