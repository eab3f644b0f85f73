"""Wordings of one utterance: translations, trims and slips of the same quotation in different articles."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

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
    for (one, words), (other, others) in combinations(contents, 2):
        if one.article != other.article and alike(words, others):
            yield one.id, other.id


def content(text: str) -> frozenset[str]:
    """The words that carry the content, folded.

    >>> sorted(content("We believe it’s better in 20 ways"))
    ['20', 'believe', 'better', 'ways']
    """
    words = WORD.findall(without_accents(squeezed(text)).casefold())
    return frozenset(word for word in words if len(word) >= LETTERS or word.isdigit())


def alike(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether the shorter of two wordings is for the most part in the longer one."""
    shared = len(one & other)
    return shared >= SHARED_WORDS and shared >= SHARED_PART * min(len(one), len(other))
