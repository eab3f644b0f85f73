"""Which found fact is which wanted one: each is taken once, the likest first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from graph.evaluation.facts import ANYWHERE, End, Fact
from ontology.reading import Span

Candidate = tuple[tuple[float, ...], int, int]
"""How like a pair is, and the numbers of the wanted and the found fact."""

ENOUGH = 0.8
"""The share of the longer content that two quotations must have in common to be the same."""

HALF = 0.5
"""The share of the longer span that a place pointed to and a mention must have in common."""


@dataclass(frozen=True)
class Pairing:
    """Found facts beside wanted ones. ``repeats`` say again what a pair says, under another name."""

    pairs: tuple[tuple[Fact, Fact], ...]
    missed: tuple[Fact, ...]
    wrong: tuple[Fact, ...]
    repeats: tuple[Fact, ...]


def narrowed(gold: Iterable[Fact], found: Iterable[Fact]) -> list[Fact]:
    """The found facts that the gold can judge: those of its relations, in the articles that it speaks of.

    A gold fact that names no article speaks of all.
    """
    wanted = list(gold)
    articles, relations = ({getattr(fact, name) for fact in wanted} for name in ("article", "relation"))
    return [fact for fact in found if fact.relation in relations and (
        fact.article in articles or ANYWHERE in articles)]


def paired(gold: Sequence[Fact], found: Sequence[Fact], enough: float = ENOUGH) -> Pairing:
    """Each wanted fact with the found fact that says it. What is optional is neither missed nor wrong.

    A pair is of one article and one relation, with both ends the same; a quotation need not have the right speaker,
    so that the speaker can be scored for itself. Qualifiers need not agree, but decide between candidates.
    """
    likely = sorted(candidates(gold, found, enough), key=lambda one: one[0], reverse=True)
    wanted, given = {}, {}
    for _, number, place in likely:
        if number not in wanted and place not in given:
            wanted[number], given[place] = place, number
    left = [place for place in range(len(found)) if place not in given]
    again = {place for _, number, place in likely if place not in given and agree(gold[number], found[place])}
    return Pairing(
        tuple((gold[number], found[place]) for number, place in sorted(wanted.items())),
        tuple(fact for number, fact in enumerate(gold) if number not in wanted and not fact.optional),
        tuple(found[place] for place in left if place not in again),
        tuple(found[place] for place in sorted(again)))


def candidates(gold: Sequence[Fact], found: Sequence[Fact], enough: float) -> Iterator[Candidate]:
    """Every pair that may be one fact, with how like it is."""
    places: dict[tuple[str, str], list[int]] = {}
    for place, fact in enumerate(found):
        for article in (fact.article, ANYWHERE):
            places.setdefault((article, fact.relation), []).append(place)
    for number, wanted in enumerate(gold):
        for place in places.get((wanted.article, wanted.relation), ()):
            likeness = alike(wanted, found[place], enough)
            if likeness:
                yield (likeness, agree(wanted, found[place]), not wanted.optional, -place), number, place


def alike(wanted: Fact, found: Fact, enough: float) -> float:
    """From 0, another fact, to 1."""
    if wanted.relation == "said-by":
        share = content_share(wanted.subject, found.subject)
        return share if share >= enough else 0.0
    return float(same(wanted.subject, found.subject) and same(wanted.object, found.object))


def content_share(wanted: End, found: End) -> float:
    """What two quotations have in common: by their places or, where the gold has only words, by these.

    >>> mine, theirs = (End(words, frozenset(), ()) for words in ("we won the cup", "We won the  league"))
    >>> content_share(mine, theirs)
    0.75
    """
    if wanted.spans and found.spans:
        return overlap(wanted.spans[0], found.spans[0])
    ours, theirs = (one.name.casefold().split() for one in (wanted, found))
    blocks = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    return sum(block.size for block in blocks) / max(len(ours), len(theirs), 1)


def agree(wanted: Fact, found: Fact) -> bool:
    """Whether what a pair need not share is right too: polarity and status, or the speaker."""
    if wanted.relation == "said-by":
        return same(wanted.object, found.object)
    return wanted.polarity in (None, found.polarity) and wanted.status in (None, found.status)


def same_voices(wanted: Fact, found: Fact) -> bool:
    """Whether both are attributed to the same."""
    ours, theirs = wanted.voices or (), found.voices or ()
    return len(ours) == len(theirs) and all(any(same(one, other) for other in theirs) for one in ours)


def same(wanted: End, found: End) -> bool:
    """Whether two ends are one thing: they share a name, or both are noun phrases at one place.

    An end that the gold only points to is whatever the build mentions there.
    """
    if not wanted.names:
        return any(overlap(here, there) >= HALF for here in wanted.spans for there in (*found.spans, *found.mentions))
    nameless = not wanted.named and not found.named
    return bool(wanted.names & found.names) or (nameless and any(
        overlap(here, there) for here in wanted.spans for there in found.spans))


def overlap(left: Span, right: Span) -> float:
    """The share of the longer span that both cover.

    >>> overlap((0, 10), (2, 12))
    0.8
    """
    common = min(left[1], right[1]) - max(left[0], right[0])
    return max(0, common) / max(left[1] - left[0], right[1] - right[0])
