"""Quotations and who said them: direct, indirect and mixed, with the speaker before, inside or after.

Direct speech is found by its marks and attributed by the frame around them; indirect speech by the complement clause
of a verb of saying, by "according to" and by "as X wrote". The verbs are the wordings of ``said-by``.
"""

from __future__ import annotations

from dataclasses import replace

from extract.attributed import attributed_speech
from extract.continuation import with_continuations
from extract.direct import direct_speech
from extract.document import Document
from extract.indirect import indirect_speech
from extract.speech import SHORT, Cues, Marked, Quotation
from extract.syntax import PASSIVE, SUBJECT

FIRM = ":according to"
"""A source that syntax reads surely, wherever it stands in the sentence."""


def find_quotations(document: Document, cues: Cues) -> list[Quotation]:
    """All quotations with a speaker, of the model and of the rules, in order of position."""
    ruled = by_rules(document, cues)
    return with_model(document, ruled) if document.said else ruled


def with_model(document: Document, ruled: list[Quotation]) -> list[Quotation]:
    """The model's quotations and those of the rules; where both have the words, marks decide where they end.

    What the rules read by marks stays as it is, unless the model hears the words beside the marks too; of indirect
    speech the model knows better where it begins and ends.
    """
    read = [q for q in attributed_speech(document, ruled) if not (_beheaded(document, q) and _any_mostly(q, ruled))]
    firm = [q for q in ruled if q.how.endswith(FIRM) or _stays(document, q, read)]
    more = [q for q in read if not _any_mostly(q, [one for one in firm if not _told_of(one, q)])]
    return sorted([*firm, *more], key=lambda q: (q.start, q.end))


def _told_of(inner: Quotation, whole: Quotation) -> bool:
    """Whether a quotation, its cue too, is what another is about: "X said she hopes it “sends a message”"."""
    return inner.cue is not None and whole.start <= inner.cue[0] and inner.end <= whole.end + 1


def _stays(document: Document, quotation: Quotation, read: list[Quotation]) -> bool:
    """Whether a quotation of the rules stays: if the model hears its words, and has no better edges for them."""
    alone = quotation.kind == "direct" and not any(_covered(document, quotation, one) for one in read)
    return _heard(document, quotation) and (alone or not _any_mostly(quotation, read))


def _covered(document: Document, marked: Quotation, whole: Quotation) -> bool:
    """Whether the marked words are only a part of what their cue is for: "the plan would “ruin us” and the city"."""
    around = whole.kind == "mixed" and whole.start <= marked.start and marked.end <= whole.end
    led = whole.start < marked.start - 1 and document.doc[marked.start].text[:1].isupper()
    framed = marked.cue is not None and whole.start <= marked.cue[0] < whole.end
    return around and not led and not framed


def _heard(document: Document, quotation: Quotation) -> bool:
    """Whether the model too takes most of the words for somebody's."""
    contents = [place for one in document.said for place in one.content]
    return any(2 * (min(end, quotation.end) - max(start, quotation.start)) > quotation.end - quotation.start
               for start, end in contents)


def _beheaded(document: Document, quotation: Quotation) -> bool:
    """Whether the words begin with a finite verb whose subject stands before them."""
    first = document.doc[quotation.start]
    return first.tag_ in ("VBD", "VBZ", "VBP", "MD") and any(
        child.dep_ in SUBJECT | PASSIVE and child.i < quotation.start for child in first.children
    )


def _any_mostly(one: Quotation, others: list[Quotation]) -> bool:
    return any(_mostly(one, other) for other in others)


def _mostly(one: Quotation, other: Quotation) -> bool:
    """Whether two share most of the words of the shorter."""
    inner = min(one.end, other.end) - max(one.start, other.start)
    return 2 * inner > min(one.end - one.start, other.end - other.start)


def by_rules(document: Document, cues: Cues) -> list[Quotation]:
    """The quotations that syntax and marks show, without overlaps of one kind."""
    marked = document.marked
    spoken = list(direct_speech(document, marked, cues))
    spoken = with_continuations(document, marked, spoken)
    reported = [_mixed(document, q, marked) for q in indirect_speech(document, cues)]
    whole = [q for q in reported if any(q.start <= d.start and d.end <= q.end and d.cue == q.cue for d in spoken)]
    spoken = [
        d
        for d in spoken
        if not any(
            q.start < d.start - 1 and d.end <= q.end and d.cue == q.cue and document.doc[d.start].text[:1].islower()
            for q in whole
        )
    ]
    reported = [q for q in reported if not any(d.cue == q.cue or _covers(d, q) for d in spoken)]
    return sorted(_distinct([*spoken, *reported]), key=lambda q: (q.start, q.end))


def _covers(direct: Quotation, other: Quotation) -> bool:
    """Whether indirect speech is only part of direct speech, or the direct speech itself read by its syntax."""
    inner = min(direct.end, other.end) - max(direct.start, other.start)
    return inner > 0.5 * min(direct.end - direct.start, other.end - other.start) and direct.end - direct.start >= SHORT


def _distinct(found: list[Quotation]) -> list[Quotation]:
    """The surest of those that quote the same words."""
    kept: list[Quotation] = []
    for each in sorted(found, key=lambda q: (-q.confidence, q.start)):
        if not any(each.start < other.end and other.start < each.end and _same_words(each, other) for other in kept):
            kept.append(each)
    return kept


def _same_words(one: Quotation, other: Quotation) -> bool:
    """Whether two overlap for the most part, or at all with one speaker."""
    inner = min(one.end, other.end) - max(one.start, other.start)
    return inner > 0.6 * max(one.end - one.start, other.end - other.start) or (
        one.speaker is other.speaker and inner > 0
    )


def _mixed(document: Document, quotation: Quotation, marked: list[Marked]) -> Quotation:
    """Indirect speech with quoted words in it is mixed; it does not stop at the mark, where trees often break."""
    inside = [(start, end) for start, end, _ in marked if quotation.start <= start < quotation.end]
    if not inside:
        return quotation
    end = max(quotation.end, inside[-1][1])
    end = _clause_end(document, end) if end <= inside[-1][1] + 1 else end
    after = document.doc[end].text if end < len(document.doc) else ""
    return replace(quotation, kind="mixed", end=end + (end == inside[-1][1] and after in ("”", '"', "’", "'", "»")))


def _clause_end(document: Document, i: int) -> int:
    """From the closing mark to the next comma, stop or dash of the sentence."""
    doc, last = document.doc, document.sentences[document.sentence_of[i - 1]].end
    stop = i + 1 if i < last and doc[i].text in ("”", '"', "’", "'") else i
    if i > 0 and doc[i - 1].text in (",", "."):
        return i
    while stop < last and doc[stop].text not in (",", ".", ";", ":", "—", "–", "!", "?", "“", '"', "("):
        stop += 1
    return stop if stop > i + 1 else i
