"""Quotation marks paired into stretches of quoted text, however the outlet writes them.

Straight and typographic, double, single and angular marks; marks left open run to the end of their paragraph (and the
quotation goes on where the next paragraph opens again); a mark opened anew before the first closed starts a quotation
of its own. Apostrophes are told from single marks by what stands beside them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

OPENING = {"“": "”", "„": "“”", "«": "»", "‘": "’", "‹": "›", "「": "」", "``": "''"}
STRAIGHT = '"'
SINGLE = "'"


@dataclass(frozen=True, slots=True)
class Quoted:
    """Half-open character range inside the marks; ``closed`` is false where the paragraph ended first."""

    start: int
    end: int
    closed: bool = True


def quoted(text: str, start: int, end: int) -> list[Quoted]:
    """The quoted stretches of one paragraph, outermost only, in order.

    >>> text = 'He said: "We won," and “never mind.'
    >>> [text[span.start:span.end] for span in quoted(text, 0, len(text))]
    ['We won,', 'never mind.']
    """
    found: list[Quoted] = []
    i = start
    while i < end:
        closers = _opens(text, i, start, end)
        if not closers:
            i += 1
            continue
        close, reopened = _close(text, i, end, closers)
        if reopened is not None:
            i = reopened
            continue
        found.append(_trimmed(text, i + 1, close if close is not None else end, close is not None))
        i = (close if close is not None else end) + 1
    return [span for span in found if span.end > span.start]


def _trimmed(text: str, start: int, end: int, closed: bool) -> Quoted:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Quoted(start, end, closed)


def _opens(text: str, i: int, start: int, end: int) -> str:
    """The marks that may close a quotation opened at ``i``; empty where nothing opens."""
    char = text[i]
    before = text[i - 1] if i > start else " "
    after = text[i + 1] if i + 1 < end else " "
    if char in ("‘", SINGLE):
        single = not before.isalnum() and (after.isalnum() or after in '…“"') and _single_closes(text, i, end, char)
        return ("’'" if char == "‘" else "'") if single else ""
    if char == STRAIGHT:
        return '"”' if not after.isspace() or before.isspace() or before in "([—–-:" else ""
    if char == "”" and (before.isspace() or i == start) and not after.isspace():
        return '”"'
    if char == "“" and after.isspace() and not before.isspace():
        return ""
    return OPENING.get(char, "") + ('"' if char == "“" else "")


def _single_closes(text: str, i: int, end: int, char: str) -> bool:
    """Whether a single mark is closed in its paragraph, after at least two words, by no apostrophe."""
    found = next(_single_ends(text, i, end, "’'" if char == "‘" else "'"), None)
    return found is not None and " " in text[i:found]


def _single_ends(text: str, i: int, end: int, closers: str) -> Iterator[int]:
    for j in range(i + 1, min(end, i + 2000)):
        if text[j] in closers and not (j + 1 < end and text[j + 1].isalnum()) and (not text[j - 1].isspace()):
            if text[j - 1] == "s" and j + 1 < end and text[j + 1] == " " and text[j + 2 : j + 3].islower():
                continue
            yield j


def _close(text: str, i: int, end: int, closers: str) -> tuple[int | None, int | None]:
    """Where the quotation opened at ``i`` closes, or where a like mark opens anew first."""
    if "'" in closers and '"' not in closers:
        return next(_single_ends(text, i, end, closers), None), None
    depth = 0
    for j in range(i + 1, end):
        char = text[j]
        if char == text[i] and char in OPENING and char != "‘":
            if _reopens(text, i, j, end):
                return None, j
            depth += 1
        elif char in closers:
            if char == STRAIGHT and text[i] == STRAIGHT and not _straight_closes(text, j, end):
                continue
            if depth == 0:
                return j, None
            depth -= 1
    return None, None


def _reopens(text: str, i: int, j: int, end: int) -> bool:
    """Whether too few closing marks follow to close both openings: then the first was left open."""
    closers = OPENING[text[i]]
    return sum(char in closers for char in text[j:end]) < 1 + sum(char == text[i] for char in text[j:end])


def _straight_closes(text: str, j: int, end: int) -> bool:
    """A straight mark closes unless it stands right before a word and after a space."""
    after = text[j + 1] if j + 1 < end else " "
    return not (text[j - 1].isspace() and (after.isalnum()))
