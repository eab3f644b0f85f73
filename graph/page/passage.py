"""The sentence behind a claim, cut into pieces with the words that made it a claim marked.

Cutting here, by code points, spares the browser every offset: it only sets text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from ontology.reading import Claim, Span

Piece = tuple[str, str]
"""A stretch of text and the letters of what it is part of: ``s``ubject, ``o``bject, ``c``ue; none is plain text."""

AROUND = 70
"""Characters shown on each side of a mention that stands outside the sentence."""


def pieces(text: str, marks: Mapping[str, Span]) -> list[Piece]:
    """Cut ``text`` wherever a mark begins or ends; marks may nest, overlap or reach outside.

    >>> pieces("A, led by B", {"s": (0, 1), "o": (0, 3), "c": (3, 9)})
    [('A', 'so'), (', ', 'o'), ('led by', 'c'), (' B', '')]
    """
    clipped = {letter: (max(0, start), min(len(text), end)) for letter, (start, end) in marks.items()}
    kept = {letter: span for letter, span in clipped.items() if span[0] < span[1]}
    cuts = sorted({0, len(text), *(edge for span in kept.values() for edge in span)})
    return [(text[start:end], _letters(kept, start)) for start, end in pairwise(cuts)]


def _letters(marks: Mapping[str, Span], at: int) -> str:
    return "".join(letter for letter, (start, end) in marks.items() if start <= at < end)


def sentence(claim: Claim) -> list[Piece]:
    """The evidence of a claim in pieces."""
    return pieces(claim.evidence.text, _shifted(_marks(claim), claim.evidence.start))


def elsewhere(claim: Claim, text: str) -> list[list[Piece]]:
    """Excerpts of the article around the subject or object where it stands outside the sentence."""
    start, end = claim.evidence.start, claim.evidence.end
    spans = {"s": claim.subject.span, "o": claim.object.span}
    outside = {letter: span for letter, span in spans.items() if span[1] <= start or span[0] >= end}
    return [excerpt(text, letter, span) for letter, span in outside.items()]


def excerpt(text: str, letter: str, span: Span) -> list[Piece]:
    """A mention among the words around it, cut at spaces.

    >>> excerpt("The union met. Among them was X.", "o", (0, 9))
    [('The union', 'o'), (' met. Among them was X.', '')]
    """
    start, end = _word_start(text, span[0] - AROUND), _word_end(text, span[1] + AROUND)
    inner: Sequence[Piece] = pieces(text[start:end], _shifted({letter: span}, start))
    return [*([("… ", "")] if start else []), *inner, *([(" …", "")] if end < len(text) else [])]


def cut_out(text: str, letter: str, span: Span, whole: Span, shown: Span) -> list[Piece]:
    """A mention in the part of its sentence that is shown, cut at words, with a sign where the sentence goes on.

    >>> cut_out("Ann met Bo.", "m", (0, 3), (0, 11), (0, 9))
    [('Ann', 'm'), (' met', ''), (' …', '')]
    """
    start = min(span[0], _word_start(text, shown[0])) if shown[0] > whole[0] else shown[0]
    end = max(span[1], _word_end(text, shown[1])) if shown[1] < whole[1] else shown[1]
    inner: Sequence[Piece] = pieces(text[start:end], _shifted({letter: span}, start))
    return [*([("… ", "")] if start > whole[0] else []), *inner, *([(" …", "")] if end < whole[1] else [])]


def _marks(claim: Claim) -> dict[str, Span]:
    marks = {"s": claim.subject.span, "o": claim.object.span}
    return marks | ({"c": claim.evidence.cue} if claim.evidence.cue else {})


def _shifted(marks: Mapping[str, Span], by: int) -> dict[str, Span]:
    return {letter: (start - by, end - by) for letter, (start, end) in marks.items()}


def _word_start(text: str, at: int) -> int:
    return 0 if at <= 0 else text.find(" ", at, at + 20) + 1 or at


def _word_end(text: str, at: int) -> int:
    space = text.rfind(" ", max(0, at - 20), at)
    return len(text) if at >= len(text) else space if space > 0 else at
