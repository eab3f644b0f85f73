"""Paragraphs that stand in many articles of a publisher whatever they report: found by comparing their bearers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from hashlib import blake2b
from itertools import combinations

from graph.copytext import lines
from ontology.article import Article

OFTEN = 4
"""Articles in which a paragraph must stand to be looked at."""
SAMPLED = 5
"""Bearers of a paragraph that are compared with one another."""
ALIKE = 0.5
"""Part of the shorter of two articles, in words, beyond which shared paragraphs make them likely copies."""


def standing_lines(articles: Sequence[Article]) -> frozenset[str]:
    """The paragraphs that occur often, in articles that otherwise have little in common.

    A story that many publishers took over has its paragraphs in many articles too, but those share the rest as well,
    once what each publisher prints around it is out of the way: so the most frequent paragraphs are looked at first.
    """
    digests = [{digest(line): len(line.split()) for line in lines(article)} for article in articles]
    counts = Counter(found for held in digests for found in held)
    bearers: dict[bytes, list[int]] = {found: [] for found, number in counts.items() if number >= OFTEN}
    for number, held in enumerate(digests):
        for found in held.keys() & bearers.keys():
            bearers[found].append(number)
    chosen: set[bytes] = set()
    for found in sorted(bearers, key=lambda found: (-counts[found], found)):
        if apart([digests[one] for one in sampled(bearers[found])], chosen):
            chosen.add(found)
    return frozenset(line for article in (articles[bearers[one][0]] for one in chosen) for line in lines(article)
                     if digest(line) in chosen)


def digest(line: str) -> bytes:
    return blake2b(line.encode("utf8", "surrogatepass"), digest_size=8).digest()


def sampled(holders: Sequence[int]) -> list[int]:
    """A few of them, evenly spread."""
    step = (len(holders) - 1) / (min(SAMPLED, len(holders)) - 1)
    return [holders[round(at * step)] for at in range(min(SAMPLED, len(holders)))]


def apart(held: Sequence[dict[bytes, int]], chosen: Set[bytes] = frozenset()) -> bool:
    """Whether most pairs of articles share less than half of the shorter one, but for what is chosen already."""
    bare = [{found: size for found, size in one.items() if found not in chosen} for one in held]
    pairs = [shared_part(one, other) < ALIKE for one, other in combinations(bare, 2)]
    return 2 * sum(pairs) > len(pairs)


def shared_part(one: dict[bytes, int], other: dict[bytes, int]) -> float:
    shared = sum(one[found] for found in one.keys() & other.keys())
    return shared / max(1, min(sum(one.values()), sum(other.values())))
