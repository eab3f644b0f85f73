"""Wordings of one utterance: translations, trims and slips of the same quotation in different articles."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import ceil

from graph.dataset import Quotation
from graph.names import squeezed, without_accents

WORD = re.compile(r"\w+")
LETTERS = 4
"""Words that are shorter carry little content; a number counts at any length."""
SHARED_WORDS = 4
SHARED_PART = 0.7


def with_variants(quotations: Sequence[Quotation], speakers: Mapping[str, str]) -> tuple[Quotation, ...]:
    """The same quotations, each with the ids of its variants; only one speaker's words are compared."""
    spoken: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        spoken.setdefault(speakers[quotation.id], []).append(quotation)
    linked: dict[str, set[str]] = {quotation.id: set() for quotation in quotations}
    for one, other in (pair for crowd in spoken.values() for pair in variants(crowd)):
        linked[one].add(other)
        linked[other].add(one)
    return tuple(replace(quotation, variants=tuple(sorted(linked[quotation.id]))) for quotation in quotations)


def variants(quotations: Iterable[Quotation]) -> Iterator[tuple[str, str]]:
    """Pairs of ids from different articles whose content is nearly the same."""
    contents = [(quotation, content(quotation.quote.text)) for quotation in quotations]
    for one, other in candidates([words for _, words in contents]):
        (left, words), (right, others) = contents[one], contents[other]
        if left.article != right.article and alike(words, others):
            yield left.id, right.id


def candidates(contents: Sequence[frozenset[str]]) -> Iterator[tuple[int, int]]:
    """Every pair of positions that can be alike, the shorter wording first, without a look at all pairs.

    Prefix filtering: a wording of n words that shares t of them shares two of its n - t + 2 rarest. So it is found by
    the pairs of these, and the longer wording looks for all pairs of its words. What is common to many quotations, or
    to two by chance, brings few together.
    """
    counts = Counter(word for words in contents for word in words)
    ordered = [sorted(words, key=lambda word: (counts[word], word)) for words in contents]
    bearers: dict[tuple[str, str], list[int]] = {}
    for number, words in enumerate(ordered):
        for two in combinations(rarest(words), 2):
            bearers.setdefault(two, []).append(number)
    for number, words in enumerate(ordered):
        near = {other for two in combinations(words, 2) for other in bearers.get(two, ())}
        yield from ((other, number) for other in sorted(near) if (len(ordered[other]), other) < (len(words), number))


def rarest(ordered: Sequence[str]) -> Sequence[str]:
    """Of words in order, rarest first, so many that whatever shares enough of all shares two of them.

    >>> rarest("abcdef")
    'abc'
    """
    return ordered[:max(0, len(ordered) - enough(len(ordered)) + 2)]


def enough(size: int) -> int:
    """How many words a wording of so many must share, at least, with a longer one."""
    return max(SHARED_WORDS, ceil(SHARED_PART * size))


def content(text: str) -> frozenset[str]:
    """The words that carry the content, folded.

    >>> sorted(content("We believe it’s better in 20 ways"))
    ['20', 'believe', 'better', 'ways']
    """
    words = WORD.findall(without_accents(squeezed(text)).casefold())
    return frozenset(word for word in words if len(word) >= LETTERS or word.isdigit())


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two wordings is for the most part in the longer one."""
    return len(one & other) >= enough(min(len(one), len(other)))
