"""The reasons for which two named clusters are proposed to be one thing.

A rule sees every named cluster of its scope (one article, or all of them) and proposes joins. None proposes on a
shared word alone, and one that finds two candidates for a short name proposes neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import combinations, pairwise
from typing import TypeVar

from graph.acronyms import acronym, initials
from graph.bodies import body, spelled
from graph.clusters import WEAK_TYPE, Cluster, likeness, rank
from graph.gathering import gathered
from graph.heads import without_tail
from graph.persons import PersonName, cannot_be_one, shortens
from graph.proposals import Proposal, Rule, pair, quoted
from graph.scene import Scene

K = TypeVar("K", str, tuple[str, str, str])


def same_name(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """One key, one family of types; a lone name that two people bear joins nobody."""
    known = bearers(clusters)
    for crowd in grouped(clusters, lambda cluster: [cluster.head.key]).values():
        for camp in camps(crowd):
            if not ambiguous(camp[0], known):
                yield from gathered(camp, scene, likeness)


def same_body(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """Organisations and places whose names differ in spelling, in an abbreviation or in the order of "of"."""
    for crowd in grouped((one for one in clusters if one.family != "person"), body_key).values():
        for camp in camps(crowd):
            if len({one.head.key for one in camp}) > 1:
                yield from gathered(camp, scene, lambda one, other: f"{pair(one, other)} are one name, written twice")


def body_key(cluster: Cluster) -> list[str]:
    return [body(cluster.written).key]


def middle_name(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """People with one first name and surname, where no two of their middle names contradict each other."""
    for crowd in grouped(people(clusters), lambda cluster: [cluster.person.outline]).values():
        if not several(cluster.person for cluster in crowd):
            yield from gathered(crowd, scene, lambda one, other: f"{pair(one, other)} differ only in a middle name")


def part_of_name(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """A lone name and the one person of the article who bears it."""
    full = grouped(people(clusters), lambda cluster: [cluster.person.surname, cluster.person.given])
    for lone in clusters:
        match full.get(lone.person.surname, []) if lone.lone else []:
            case [bearer] if shortens(lone.person, bearer.person):
                part = "the surname" if lone.person.surname == bearer.person.surname else "the first name"
                yield Proposal(bearer, lone, f"{quoted(lone)} is {part} of {quoted(bearer)} in the same article")


def short_company(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """A company with and without its "Group" or "Motor Company" in one article, where only one is so shortened."""
    things = grouped((one for one in clusters if one.family == "thing"), lambda cluster: [cluster.head.key])
    longer = grouped((one for one in clusters if one.family == "thing"), shortened)
    for stem, full in longer.items():
        match full, things.get(stem, []):
            case [long], [short]:
                tail = long.head.text[len(short.head.text):].strip()
                yield Proposal(long, short, f'{quoted(short)} is {quoted(long)} without "{tail}" in the same article')


def shortened(cluster: Cluster) -> list[str]:
    """The key that is left of a company's name without the words for what kind of company it is."""
    stem = without_tail(cluster.head.words)
    return ["".join(stem)] if stem else []


def spelled_out(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """An acronym and the only name with its initials, or the only one that is shortened to it in an article."""
    long = grouped((one for one in clusters if one.family != "person"), every_initials)
    for short in clusters:
        letters = acronym(short.head.text) or ""
        match expansions(short, letters, [one for one in long.get(letters, []) if one.family == short.family]):
            case [full]:
                yield Proposal(full, short, f"{quoted(short)} is the initials of {quoted(full)}")


def every_initials(cluster: Cluster) -> frozenset[str]:
    """The initials of a name, and of a department's name with the office first."""
    return initials(cluster.head.text) | initials(spelled(cluster.head.text))


def expansions(short: Cluster, letters: str, candidates: Sequence[Cluster]) -> Sequence[Cluster]:
    """The names an acronym may stand for; two letters say too little where no article has both."""
    attested = [one for one in candidates if letters in one.keys or one.articles == short.articles]
    return candidates if len(letters) > 2 and not attested else attested


def defined(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """An abbreviation in brackets behind a name: "State Property Agency (AVAS)"."""
    things = [(located, one) for one in clusters if one.family == "thing" for located in one.names]
    ordered = sorted(things, key=lambda each: each[0])
    for (left, long), (right, short) in pairwise(ordered):
        if left.article == right.article and long is not short and acronym(right.mention.text) and (
                scene.between(left, right) == (" (", ")")):
            yield Proposal(long, short, f"{quoted(short)} stands in brackets behind {quoted(long)}")


ARTICLE_RULES: tuple[Rule, ...] = (same_name, same_body, middle_name, part_of_name, short_company, defined, spelled_out)
"""What joins inside one article, where a short name is read as the full name beside it."""


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
