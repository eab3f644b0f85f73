"""Whether of two articles one is a copy of the other: exact, word by word, on a pair that is worth the look.

A word is shared where it stands in a run of :data:`RUN` words that both texts have. A copy shares most of its own
words, whatever was cut, added around it or spelled in another way; reports of one event that were written apart share
names and quotations, which is why what is quoted does not count.
"""

from __future__ import annotations

from graph.copytext import Comparable, grams
from graph.frames import unframed

RUN = 5
SHARED = 0.55
"""Part of the shorter text's own words that a copy shares."""
SHARED_LONGER = 0.15
"""Part of the longer one's: an article that takes over a note of three lines is not a copy of it."""

LEAST = 25
"""Two sentences can be written alike by two people: fewer words than these are a copy only where all are the same."""
SHORT = 80
SHARED_SHORT = 0.75
"""Of so few words many are formulas, so that more of them must be shared."""
QUOTES_ALONE = 30
"""Where fewer words than these, and less than half, are the text's own, all its words count, as a short text's."""

SAME_PARTICULARS = 0.6
"""Part of the names and numbers that must agree: forms that are filled in anew each day share all but those."""


def copied(one: Comparable, other: Comparable) -> bool:
    """Whether the two are one source's text."""
    shorter, longer = sorted(unframed(one, other), key=lambda text: (text.own, text.words))
    if len(shorter.words) < LEAST:
        return bool(shorter.words) and shorter.words == longer.words
    if shorter.own < QUOTES_ALONE and 2 * shorter.own < len(shorter.words):
        return all_shared(shorter, longer)
    needed = SHARED_SHORT if shorter.own < SHORT else SHARED
    return (shared(shorter, longer) >= needed and shared(longer, shorter) >= SHARED_LONGER
            and agreeing(shorter, longer))


def all_shared(shorter: Comparable, longer: Comparable) -> bool:
    """The same question for a text that is hardly more than quotations."""
    hits = marked(shorter, longer), marked(longer, shorter)
    parts = [sum(hit) / len(hit) for hit in hits]
    return min(parts) >= SHARED_SHORT and agreeing(shorter, longer)


def shared(one: Comparable, other: Comparable) -> float:
    """The part of the one's own words that stand in a run which the other has too."""
    hits = sum(hit and not quoted for hit, quoted in zip(marked(one, other), one.quoted, strict=True))
    return hits / max(one.own, 1)


def marked(one: Comparable, other: Comparable) -> list[bool]:
    """For each word of the one, whether it is shared."""
    known, covered, until = set(grams(other.words, RUN)), [False] * len(one.words), 0
    for at, run in enumerate(grams(one.words, RUN)):
        if run in known:
            covered[max(at, until):at + len(run)] = [True] * (at + len(run) - max(at, until))
            until = at + len(run)
    return covered


def agreeing(one: Comparable, other: Comparable) -> bool:
    """Whether the names and numbers of the one that has fewer are for the most part the other's."""
    fewer = min(len(one.particulars), len(other.particulars))
    return len(one.particulars & other.particulars) >= SAME_PARTICULARS * fewer
