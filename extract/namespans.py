"""Where names stand: the name finder's spans, trimmed, and the capitalised runs that complete them or stand alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.capitals import CALENDAR, EDGE, capitalised_runs, with_suffix
from extract.document import Document, is_title
from extract.lexicon import words
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

LABELS = {
    "PERSON": "person",
    "PER": "person",
    "ORG": "organization",
    "LOC": "place",
    "GPE": "place",
    "FAC": "place",
    "NORP": "group",
    "PRODUCT": "product",
    "WORK_OF_ART": "product",
    "LAW": "law",
    "EVENT": "event",
    "MISC": "other",
}
NOT_NAMES = frozenset({"DATE", "MONEY", "TIME", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"})


def candidates(document: Document) -> list[tuple[int, int, str]]:
    """The spans of names with their types, empty for a run that the name finder passed over."""
    doc = document.doc
    ents = [
        trimmed
        for ent in doc.ents
        if all(i in document.sentence_of for i in range(ent.start, ent.end))
        for part in (_parts(ent) if document.judge is None or ent.label_ == "MISC" else [ent])
        if (trimmed := _trim(part, LABELS.get(ent.label_))) is not None
    ]
    labelled = {i: n for n, (start, end, _) in enumerate(ents) for i in range(start, end)}
    blocked = {i for ent in doc.ents if ent.label_ in NOT_NAMES and _dated(ent) for i in range(ent.start, ent.end)}
    found: dict[tuple[int, int], str] = {(start, end): kind for start, end, kind in ents}
    sources = (range(*one.source) for one in document.said if one.source and one.content)
    speaking = {i for source in sources if not any(i in labelled for i in source) for i in source}
    for start, end in capitalised_runs(document, blocked):
        inside = {labelled[i] for i in range(start, end) if i in labelled}
        if not inside:
            if document.judge is None or start in speaking or _listed(doc, start, end, labelled):
                found[(start, end)] = ""
        elif len(inside) == 1 and document.judge is None:
            left, right, kind = ents[inside.pop()]
            if _extends(doc, start, end, left, right, kind):
                found.pop((left, right), None)
                found[(min(start, left), max(end, right))] = kind
    return sorted((start, end, kind) for (start, end), kind in found.items())


def _listed(doc: Doc, start: int, end: int, labelled: dict[int, int]) -> bool:
    """Whether a run that the model passed over stands in a list, next to a name that it found."""
    before, after = start - 1, end
    before -= before > 0 and lower(doc[before]) in ("and", "or")
    before -= before > 0 and doc[before].text == ","
    after += after < len(doc) and doc[after].text == ","
    after += after < len(doc) and lower(doc[after]) in ("and", "or")
    return (before < start - 1 and before in labelled) or (after > end and after in labelled)


def _dated(ent: Span) -> bool:
    """Whether a date or amount is written as one: with a digit, a day, a month or an uncapitalised word."""
    return any(char.isdigit() for char in ent.text) or any(
        token.text.islower() or lower(token) in CALENDAR or not token.is_alpha for token in ent
    )


def _parts(ent: Span) -> list[Span]:
    """The entity, cut at line ends, at commas that lead to no legal form and at an "and" between two names."""
    doc, cuts = ent.doc, [ent.start]
    for token in ent:
        comma = token.text == "," and with_suffix(doc, token.i, len(doc)) == token.i
        link = lower(token) == "and" and token.i < ent.end - 1 and _two_names(ent, token.i)
        if token.i > ent.start and (comma or link or token.is_space):
            cuts += [token.i, token.i + 1]
    return [doc[start:end] for start, end in zip(cuts[::2], [*cuts[1::2], ent.end], strict=True) if end > start]


def _two_names(ent: Span, i: int) -> bool:
    """Whether both sides of an "and" are names: the left ends like one, or a side stands alone elsewhere."""
    doc, text = ent.doc, ent.doc.text
    left, right = doc[ent.start : i].text.removeprefix("the ").removeprefix("The "), doc[i + 1 : ent.end].text
    alone = any(text.count(side) > text.count(ent.text) for side in (left, right) if len(side) > 2)
    return alone or lower(doc[i - 1]) in words("designators")


def _trim(ent: Span, kind: str | None) -> tuple[int, int, str] | None:
    """The name without determiners, titles, possessive marks and stray punctuation; ``None`` if nothing is left."""
    if kind is None:
        return None
    doc, start, end = ent.doc, ent.start, ent.end
    while start < end and (
        doc[start].text in EDGE
        or doc[start].is_space
        or (kind == "person" and is_title(doc[start]) and end - start > 1)
    ):
        start += 1
    while end > start and (doc[end - 1].text in EDGE or doc[end - 1].is_space):
        end -= 1
    if start == end or not any(
        token.text[0].isupper() or token.text[0].isdigit() or not token.is_ascii for token in doc[start:end]
    ):
        return None
    return start, end, kind


def _extends(doc: Doc, start: int, end: int, left: int, right: int, kind: str) -> bool:
    """Whether a capitalised run completes the name inside it, and does not merely stand beside it."""
    before, after = doc[start:left], doc[right:end]
    if (not len(before) and not len(after)) or any(is_title(token) for token in before):
        return False
    if kind == "group":
        return lower(doc[end - 1]) in words("designators")
    return kind != "person" or not len(before) or (len(before) == 1 and right - left == 1)
