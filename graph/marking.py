"""A passage of an article as plain text, with the words marked that made it a claim."""

from __future__ import annotations

from collections.abc import Iterable

from graph.terminal import shown
from ontology.reading import Claim, Span

LEGEND = "[…] are the two that are tied, *…* the words that tie them."

Mark = tuple[Span, str, str]
"""A span of the article, and what is put before and after it."""


def marked(claim: Claim) -> str:
    """The evidence on one line: subject and object in brackets, the words between them in asterisks."""
    marks: list[Mark] = [(claim.subject.span, "[", "]"), (claim.object.span, "[", "]")]
    if claim.evidence.cue:
        marks.append((claim.evidence.cue, "*", "*"))
    return plain(with_marks(claim.evidence.text, claim.evidence.start, marks))


def with_marks(text: str, start: int, marks: Iterable[Mark]) -> str:
    """A text that begins at ``start``, with the marks that lie in it.

    >>> with_marks("Intel joins IBM", 100, [((100, 105), "[", "]"), ((106, 111), "*", "*"), ((0, 3), "[", "]")])
    '[Intel] *joins* IBM'
    """
    inside = [mark for mark in marks if start <= mark[0][0] and mark[0][1] <= start + len(text)]
    closing = [(end - start, 0, -begin, after) for (begin, end), _, after in inside]
    opening = [(begin - start, 1, -end, before) for (begin, end), before, _ in inside]
    for at, _, _, sign in sorted(closing + opening, reverse=True):
        text = text[:at] + sign + text[at:]
    return text


def plain(text: str) -> str:
    """Text that is safe on a terminal, on one line."""
    return shown(" ".join(text.split()))
