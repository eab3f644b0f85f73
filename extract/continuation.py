"""Marked speech that goes on without a frame of its own, in its paragraph or at the start of the next."""

from __future__ import annotations

from dataclasses import replace

from extract.direct import speech_like, spoken_end
from extract.document import Document
from extract.speech import SHORT, Marked, Quotation


def with_continuations(document: Document, marked: list[Marked], spoken: list[Quotation]) -> list[Quotation]:
    """Speech without a frame of its own: it goes on in the paragraph, or in the next one that opens with marks."""
    framed = list(spoken)
    previous: Quotation | None = None
    for start, end, _span in marked:
        own = next((q for q in framed if q.start <= start < q.end), None)
        if own is not None:
            previous = own
        elif previous is not None and speech_like(document, start, end) and end - start > SHORT:
            previous = _goes_on(document, previous, start, end)
            spoken += [previous] if previous is not None else []
    return spoken


def _goes_on(document: Document, previous: Quotation, start: int, end: int) -> Quotation | None:
    """The marked range as more of what was said before, or ``None`` if something else comes between."""
    distance = _paragraphs(document, previous.end, start)
    same = distance == 0 and _bare_between(document, previous, start)
    following = distance == 1 and _opens_paragraph(document, start) and _fills_paragraph(document, start, end)
    if not same and not following:
        return None
    return replace(
        previous,
        start=start,
        end=spoken_end(document, start, end),
        how="direct:continued",
        confidence=0.8 if distance == 0 else 0.7,
    )


def _paragraphs(document: Document, left: int, right: int) -> int:
    """How many paragraph breaks lie between two tokens."""
    between = document.article.text[document.doc[left - 1].idx : document.doc[right].idx]
    return (
        len([line for line in between.split("\n") if line.strip(' \t"“”')])
        - 1
        + (between.count("\n") > 0 and between.rstrip(' \t"“”').endswith("\n"))
    )


def _bare_between(document: Document, previous: Quotation, right: int) -> bool:
    """Whether the words between two quotations of a paragraph name nobody but the speaker."""
    between = [
        phrase
        for phrase in document.phrases
        if phrase.kind == "name" and phrase.type == "person" and previous.end <= phrase.start < right
    ]
    return all(previous.speaker is not None and phrase.chain == previous.speaker.chain for phrase in between)


def _opens_paragraph(document: Document, start: int) -> bool:
    """Whether nothing but marks stands before the token in its paragraph."""
    idx = document.doc[start].idx
    before = document.article.text[:idx].rstrip(" \t\"“‘'")
    return before.endswith("\n") or not before


def _fills_paragraph(document: Document, start: int, end: int) -> bool:
    """Whether nothing but the quotation stands in its paragraph."""
    text = document.article.text
    stop = document.doc[end - 1].idx + len(document.doc[end - 1])
    line = text.find("\n", stop)
    return not text[stop : line if line >= 0 else len(text)].strip(" \t\"”’'.")
