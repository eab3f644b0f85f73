"""Direct speech: what stands in marks and reads like speech, said by whoever its frame or caption names."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document, Phrase
from extract.frames import framed
from extract.speech import PERFORMATIVE, SHORT, Cues, Marked, Quotation
from extract.syntax import PASSIVE, SUBJECT, lower


def direct_speech(document: Document, marked: list[Marked], cues: Cues) -> Iterator[Quotation]:
    """The marked ranges that have a frame or a caption, as quotations."""
    inside = {i for start, end, _ in marked for i in range(start, end)}
    for start, end, _ in marked:
        if not speech_like(document, start, end):
            continue
        found = framed(document, start, end, cues, inside) or _captioned(document, start)
        if found is not None:
            yield _quotation(document, start, end, *found)


def _quotation(
    document: Document, start: int, end: int, cue: tuple[int, int], speaker: Phrase, confidence: float
) -> Quotation:
    """Direct speech, or mixed where the content begins before the marks."""
    lead = _lead(document, start, cue)
    return Quotation(
        lead,
        spoken_end(document, start, end) if lead == start else _marked_end(document, end),
        "direct" if lead == start else "mixed",
        cue,
        speaker,
        f"direct:{document.doc[cue[0]].lemma_.lower()}",
        confidence,
    )


def _captioned(document: Document, start: int) -> tuple[tuple[int, int], Phrase, float] | None:
    """The speaker before a colon, as in an interview or a headline: "Mayor Sofia Lindgren: “…”"."""
    doc = document.doc
    colon = next((i for i in range(max(start - 2, 1), start) if doc[i].text == ":"), None)
    speaker = document.phrase_at.get(colon - 1) if colon is not None else None
    if colon is None or speaker is None or speaker.kind != "name" or speaker.type not in ("person", "organization"):
        return None
    first = document.sentences[document.sentence_of[speaker.start]].start
    return ((colon, colon + 1), speaker, 0.85) if speaker.start - first <= 2 else None


def spoken_end(document: Document, start: int, end: int) -> int:
    """The end without the comma that belongs to the frame."""
    return end - 1 if end - start > 1 and document.doc[end - 1].text == "," else end


def _marked_end(document: Document, end: int) -> int:
    """The end with the closing mark, which belongs to a mixed quotation."""
    return end + (end < len(document.doc) and document.doc[end].text in ("”", '"', "’", "'", "»"))


def _lead(document: Document, start: int, cue: tuple[int, int]) -> int:
    """Where the content begins if the marks open in mid-clause ("said the plan “would ruin us”"): after the cue."""
    doc = document.doc
    if cue[1] > start or doc[start].text[:1].isupper() or doc[cue[0]].lemma_.lower() in PERFORMATIVE:
        return start
    that = [i for i in range(cue[1], start) if lower(doc[i]) == "that"]
    lead = that[-1] if that else cue[1]
    while lead < start and (doc[lead].is_punct or lower(doc[lead]) == "that" or doc[lead].pos_ in ("ADV", "PART")):
        lead += 1
    spoken = any(token.dep_ in SUBJECT | PASSIVE and token.head.i != cue[0] for token in doc[lead:start])
    return lead if spoken and not any(token.text in (".", ";", "?", "!") for token in doc[lead:start]) else start


def speech_like(document: Document, start: int, end: int) -> bool:
    """Long enough, or closed like a sentence."""
    tokens = [token for token in document.doc[start:end] if not token.is_punct and not token.is_space]
    last = document.doc[end - 1].text
    return len(tokens) >= SHORT or (
        len(tokens) >= 1 and last in (",", ".", "!", "?") and document.doc[start].text[:1].isupper()
    )
