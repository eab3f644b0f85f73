"""Pairs that may have to be asked about, and what hangs on each; nothing is weighed yet.

Two kinds are asked about: entities that stayed apart though their names are near, and joins that rest on something
else than a shared name. Pairs come from blocks (a word of the name, its beginning, its initials), so that the cost
grows with the names and not with their square; a block of too many says too little and is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations
from math import sqrt
from typing import NamedTuple

from graph.acronyms import acronym, initials
from graph.clusters import Cluster
from graph.dataset import Dataset, Entity, Join, Located

CROWDED = 40
"""A block with more names than this is passed over."""
BEGINNING = 5
"""Names that begin with as many letters alike are compared."""


class Prospect(NamedTuple):
    """Two that may have to be asked about, and what hangs on them.

    ``join`` is what holds them together, where something does.
    """

    one: Entity
    other: Entity
    left: Cluster
    right: Cluster
    stake: float
    join: Join | None = None

    @property
    def key(self) -> tuple[str, str, frozenset[str]]:
        """What is asked about once: two entities, or two names of one."""
        return self.one.id, self.other.id, frozenset((self.left.head.key, self.right.head.key) if self.join else ())


def prospects(dataset: Dataset) -> list[Prospect]:
    """All pairs, those first on which most hangs."""
    stakes = claims_of(dataset)
    named = [(entity, Cluster(entity.mentions)) for entity in dataset.entities if entity.named]
    return sorted((*apart(named, stakes), *doubtful(dataset, stakes)), key=lambda one: -one.stake)


def apart(named: Iterable[tuple[Entity, Cluster]], stakes: Counter[str]) -> Iterator[Prospect]:
    """Entities with names that are near."""
    blocks: dict[str, list[tuple[Entity, Cluster]]] = {}
    for entity, cluster in named:
        for key in sorted(keys(cluster)):
            blocks.setdefault(key, []).append((entity, cluster))
    near = {(one[0].id, other[0].id): (one, other) for block in blocks.values() if len(block) <= CROWDED
            for one, other in combinations(block, 2)}
    for (one, left), (other, right) in near.values():
        yield Prospect(one, other, left, right, at_stake(stakes[one.id] + stakes[other.id], left, right))


def keys(cluster: Cluster) -> set[str]:
    """The blocks of a name: its words, how they begin, and its initials."""
    words = {word for word in cluster.head.words if len(word) > 1}
    letters = acronym(cluster.written)
    return {*words, *(f"{word[:BEGINNING]}…" for word in words if len(word) >= BEGINNING),
            *(f"{one}." for one in initials(cluster.written)), *([f"{letters}."] if letters else [])}


def doubtful(dataset: Dataset, stakes: Counter[str]) -> Iterator[Prospect]:
    """Joins of names that are not the same."""
    chains: dict[tuple[str, int], list[Located]] = {}
    for entity in dataset.entities:
        for located in entity.mentions:
            chains.setdefault((located.article, located.mention.chain), []).append(located)
    for join in dataset.joins:
        left, right = (Cluster(tuple(chains[one.article, one.mention.chain])) for one in (join.left, join.right))
        if left.names and right.names and left.head.key != right.head.key:
            entity = dataset.entity[join.entity]
            yield Prospect(entity, entity, left, right, at_stake(2 * stakes[entity.id], left, right), join)


def at_stake(claims: int, left: Cluster, right: Cluster) -> float:
    """What hangs on a pair: the claims about either, and, with less weight, the mentions of the rarer."""
    return (1 + claims) * sqrt(min(len(left.mentions), len(right.mentions)))


def claims_of(dataset: Dataset) -> Counter[str]:
    """How many claims name each entity."""
    return Counter(id_ for one in dataset.statements for id_ in {one.subject, one.object, *one.attributed_to})
