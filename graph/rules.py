"""The reasons for which two named clusters are proposed to be one thing.

A rule sees every named cluster of its scope (one article, or all of them) and proposes joins. None proposes on a
shared word alone, and one that finds two candidates for a short name proposes neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple, TypeVar

from graph.acronyms import acronym, initials
from graph.clusters import WEAK_TYPE, Cluster, likeness, rank
from graph.persons import PersonName, cannot_be_one, shortens

SOFT_TAILS = frozenset({"group", "holding", "holdings", "platforms"})


class Proposal(NamedTuple):
    """Two clusters held to be one, and the sentence that says why."""

    left: Cluster
    right: Cluster
    reason: str


K = TypeVar("K", str, tuple[str, str, str])

Rule = Callable[[Sequence[Cluster]], Iterator[Proposal]]
"""Proposes joins among the named clusters of one scope."""


def same_name(clusters: Sequence[Cluster]) -> Iterator[Proposal]:
    """One key, one family of types; a lone name that two people bear joins nobody."""
    known = bearers(clusters)
    for crowd in grouped(clusters, lambda cluster: [cluster.head.key]).values():
        for camp in camps(crowd):
            if not ambiguous(camp[0], known):
                yield from star(camp, likeness)


def middle_name(clusters: Sequence[Cluster]) -> Iterator[Proposal]:
    """People with one first name and surname, where no two of their middle names contradict each other."""
    for crowd in grouped(people(clusters), lambda cluster: [cluster.person.outline]).values():
        if not several(cluster.person for cluster in crowd):
            yield from star(crowd, lambda one, other: f"{pair(one, other)} differ only in a middle name")


def part_of_name(clusters: Sequence[Cluster]) -> Iterator[Proposal]:
    """A lone name and the one person of the article who bears it."""
    full = grouped(people(clusters), lambda cluster: [cluster.person.surname, cluster.person.given])
    for lone in clusters:
        match full.get(lone.person.surname, []) if lone.lone else []:
            case [bearer] if shortens(lone.person, bearer.person):
                part = "the surname" if lone.person.surname == bearer.person.surname else "the first name"
                yield Proposal(bearer, lone, f"{quoted(lone)} is {part} of {quoted(bearer)} in the same article")


def short_company(clusters: Sequence[Cluster]) -> Iterator[Proposal]:
    """A company with and without its "Group" in one article."""
    things = grouped((one for one in clusters if one.family == "thing"), lambda cluster: [cluster.head.key])
    for long in clusters:
        *stem, tail = long.head.words
        match things.get("".join(stem), []) if tail in SOFT_TAILS and long.family == "thing" else []:
            case [short]:
                yield Proposal(long, short, f'{quoted(short)} is {quoted(long)} without "{tail}" in the same article')


def spelled_out(clusters: Sequence[Cluster]) -> Iterator[Proposal]:
    """An acronym and the only name with its initials, or the only one that is shortened to it in an article."""
    long = grouped((one for one in clusters if one.family != "person"), lambda cluster: initials(cluster.head.text))
    for short in clusters:
        letters = acronym(short.head.text) or ""
        match expansions(short, letters, [one for one in long.get(letters, []) if one.family == short.family]):
            case [full]:
                yield Proposal(full, short, f"{quoted(short)} is the initials of {quoted(full)}")


def expansions(short: Cluster, letters: str, candidates: Sequence[Cluster]) -> Sequence[Cluster]:
    """The names an acronym may stand for; two letters say too little where no article has both."""
    attested = [one for one in candidates if letters in one.keys or one.articles == short.articles]
    return candidates if len(letters) > 2 and not attested else attested


ARTICLE_RULES: tuple[Rule, ...] = (same_name, middle_name, part_of_name, short_company, spelled_out)
"""What joins inside one article, where a short name is read as the full name beside it."""

CORPUS_RULES: tuple[Rule, ...] = (same_name, middle_name, spelled_out)
"""What joins across articles."""


def star(crowd: Sequence[Cluster], why: Callable[[Cluster, Cluster], str]) -> Iterator[Proposal]:
    """The first of the crowd with each of the others."""
    first, *others = crowd
    return (Proposal(first, other, why(first, other)) for other in others)


def grouped(clusters: Iterable[Cluster], keys: Callable[[Cluster], Iterable[K]]) -> dict[K, list[Cluster]]:
    """Each key with its clusters, both in order of first appearance; a cluster stands once under each of its keys."""
    groups: dict[K, list[Cluster]] = {}
    for cluster in clusters:
        for key in sorted(set(keys(cluster))):
            groups.setdefault(key, []).append(cluster)
    return groups


def camps(crowd: Sequence[Cluster]) -> list[list[Cluster]]:
    """One name's clusters by family; those of weak type follow the majority where the name has several words."""
    firm = Counter(cluster.family for cluster in crowd for _ in cluster.names if cluster.type != WEAK_TYPE)
    leading = max(firm, key=lambda family: (firm[family], -rank(family)), default="thing")
    return [*grouped(crowd, lambda cluster: [leading if follows(cluster) else cluster.family]).values()]


def follows(cluster: Cluster) -> bool:
    return cluster.type == WEAK_TYPE and len(cluster.head.words) > 1


def people(clusters: Iterable[Cluster]) -> Iterator[Cluster]:
    """The clusters of people whose first name and surname are known."""
    return (cluster for cluster in clusters if cluster.type == "person" and not cluster.person.lone)


def bearers(clusters: Iterable[Cluster]) -> dict[str, set[PersonName]]:
    """First names and surnames → who bears them."""
    known: dict[str, set[PersonName]] = {}
    for cluster in people(clusters):
        for part in (cluster.person.given, cluster.person.surname):
            known.setdefault(part, set()).add(cluster.person)
    return known


def ambiguous(cluster: Cluster, known: dict[str, set[PersonName]]) -> bool:
    """Whether all that is known is a name that two people bear."""
    return cluster.lone and several(known.get(cluster.person.surname, ()))


def several(persons: Iterable[PersonName]) -> bool:
    """Whether the names are of two people at least."""
    distinct = set(persons)
    outlines = {person.outline for person in distinct}
    return len(outlines) > 1 or any(cannot_be_one(one, other) for one, other in combinations(distinct, 2))


def quoted(cluster: Cluster) -> str:
    return f'"{cluster.head.text}"'


def pair(left: Cluster, right: Cluster) -> str:
    return f"{quoted(left)} and {quoted(right)}"
