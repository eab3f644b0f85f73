"""The pairs whose decision matters most: merging may well be wrong about them, and many claims hang on it.

Two kinds are asked about: entities that stayed apart though their names are near, and joins that rest on something
else than a shared name. Pairs come from blocks (a word of the name, its beginning, its initials), so that the cost
grows with the names and not with their square; a block of too many says too little and is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import combinations
from math import sqrt
from typing import NamedTuple

from graph.acronyms import acronym, initials
from graph.clusters import Cluster
from graph.dataset import Dataset, Entity, Join, Located
from graph.deciding import anchor
from graph.decisions import Decision
from graph.likeness import Likeness, likeness
from graph.scene import Scene
from graph.verdicts import Camps, rulings
from ontology.reading import Reading

CROWDED = 40
"""A block with more names than this is passed over."""
BEGINNING = 5
"""Names that begin with as many letters alike are compared."""
UNSURE = 0.01
"""Below this doubt nobody needs to be asked."""
PORTION = 64
"""So many pairs are weighed before it is seen whether that is enough."""


@dataclass(frozen=True)
class Candidate:
    """Two mentions that may be one thing, the entities they stand for, and what hangs on it.

    ``joined`` says that merging holds them to be one now; both entities are then the same.
    """

    left: Located
    right: Located
    one: Entity
    other: Entity
    likeness: Likeness
    stake: float

    @property
    def joined(self) -> bool:
        return self.one.id == self.other.id

    @property
    def doubt(self) -> float:
        """The chance that merging is wrong about the two."""
        return 1 - self.likeness.chance if self.joined else self.likeness.chance

    @property
    def weight(self) -> float:
        """How much an answer is worth: how likely it changes the graph, times what hangs on it."""
        return self.doubt * self.stake


class Prospect(NamedTuple):
    """Two that may have to be asked about, and what hangs on them, before anything is weighed.

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


def candidates(dataset: Dataset, readings: Sequence[Reading], decisions: Sequence[Decision] = (),
               most: int | None = None) -> list[Candidate]:
    """The pairs to ask about, the weightiest first; what is decided already is not asked again.

    Where only the first so many are wanted, those on which too little hangs to be among them are not weighed.
    """
    stakes = claims_of(dataset)
    named = [(entity, Cluster(entity.mentions)) for entity in dataset.entities if entity.named]
    prospects = sorted((*apart(named, stakes), *doubtful(dataset, stakes)), key=lambda one: -one.stake)
    scene, camps = Scene(readings), settled(decisions, readings)
    found: dict[tuple[str, str, frozenset[str]], Candidate] = {}
    for start in range(0, len(prospects), PORTION):
        if most and len(found) >= most and prospects[start].stake < nlargest(most, map(weight, found.values()))[-1]:
            break
        for prospect in prospects[start:start + PORTION]:
            one = weighed(prospect, scene)
            if one and one.doubt > UNSURE and not decided(one, camps):
                found[prospect.key] = max(found.get(prospect.key, one), one, key=weight)
    return sorted(found.values(), key=lambda one: (-one.weight, one.left, one.right))[:most]


def weight(candidate: Candidate) -> float:
    return candidate.weight


def weighed(prospect: Prospect, scene: Scene) -> Candidate | None:
    """Two with what speaks for and against them; nothing where their names have nothing in common."""
    one, other, left, right, stake, join = prospect
    found = likeness(left, right, scene)
    if not found:
        return None
    if join:
        return Candidate(join.left, join.right, one, other, with_reason(found, join), stake)
    return Candidate(anchor(one), anchor(other), one, other, found, stake)


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


def with_reason(found: Likeness, join: Join) -> Likeness:
    """What speaks for a join, its own reason first, which merging has found good enough."""
    reasons = dict.fromkeys((join.reason, *found.speaking_for))
    return found._replace(chance=(1 + found.chance) / 2, speaking_for=tuple(reasons))


def at_stake(claims: int, left: Cluster, right: Cluster) -> float:
    """What hangs on a pair: the claims about either, and, with less weight, the mentions of the rarer."""
    return (1 + claims) * sqrt(min(len(left.mentions), len(right.mentions)))


def claims_of(dataset: Dataset) -> Counter[str]:
    """How many claims name each entity."""
    return Counter(id_ for one in dataset.statements for id_ in {one.subject, one.object, *one.attributed_to})


def settled(decisions: Sequence[Decision], readings: Iterable[Reading]) -> Camps:
    """Who is held together and apart by decisions."""
    spoken = {place.article for one in decisions for place in (one.left, one.right)}
    standing = {reading.article.id: [Located(reading.article.id, mention) for mention in reading.mentions]
                for reading in readings if reading.article.id in spoken}
    return Camps(rulings(decisions, standing)[0])


def decided(candidate: Candidate, camps: Camps) -> bool:
    """Whether decisions say of two entities that they are one, or two."""
    if candidate.joined:
        mine, theirs = ({camps.of[one]} if one in camps.of else set() for one in (candidate.left, candidate.right))
    else:
        mine, theirs = ({camps.of[located] for located in entity.mentions if located in camps.of}
                        for entity in (candidate.one, candidate.other))
    return not mine.isdisjoint(theirs) or any(not camps.foes[camp].isdisjoint(theirs) for camp in mine)
