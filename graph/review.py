"""The pairs whose decision matters most: merging may well be wrong about them, and many claims hang on it.

Two kinds are asked about: entities that stayed apart though their names are near, and joins that rest on something
else than a shared name. Pairs come from blocks (a word of the name, its beginning, its initials), so that the cost
grows with the names and not with their square; a block of too many says too little and is passed over.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from math import sqrt

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


def candidates(dataset: Dataset, readings: Sequence[Reading],
               decisions: Sequence[Decision] = ()) -> list[Candidate]:
    """The pairs to ask about, the weightiest first; what is decided already is not asked again."""
    scene = Scene(readings)
    stakes = claims_of(dataset)
    named = [(entity, Cluster(entity.mentions)) for entity in dataset.entities if entity.named]
    pairs = [*apart(named, stakes, scene), *doubtful(dataset, stakes, scene)]
    camps = settled(decisions, readings)
    asked = [one for one in pairs if one.doubt > UNSURE and not decided(one, camps)]
    return sorted(asked, key=lambda one: (-one.weight, one.left, one.right))


def apart(named: Iterable[tuple[Entity, Cluster]], stakes: Counter[str], scene: Scene) -> Iterator[Candidate]:
    """Entities with names that are near."""
    blocks: dict[str, list[tuple[Entity, Cluster]]] = {}
    for entity, cluster in named:
        for key in sorted(keys(cluster)):
            blocks.setdefault(key, []).append((entity, cluster))
    near = {(one[0].id, other[0].id): (one, other) for block in blocks.values() if len(block) <= CROWDED
            for one, other in combinations(block, 2)}
    for (one, left), (other, right) in near.values():
        if found := likeness(left, right, scene):
            stake = at_stake(stakes[one.id] + stakes[other.id], left, right)
            yield Candidate(anchor(one), anchor(other), one, other, found, stake)


def keys(cluster: Cluster) -> set[str]:
    """The blocks of a name: its words, how they begin, and its initials."""
    words = {word for word in cluster.head.words if len(word) > 1}
    letters = acronym(cluster.written)
    return {*words, *(f"{word[:BEGINNING]}…" for word in words if len(word) >= BEGINNING),
            *(f"{one}." for one in initials(cluster.written)), *([f"{letters}."] if letters else [])}


def doubtful(dataset: Dataset, stakes: Counter[str], scene: Scene) -> Iterator[Candidate]:
    """Joins of names that are not the same; of an entity's joins of the same two names the one on which most hangs."""
    found: dict[tuple[str, frozenset[str]], Candidate] = {}
    chains: dict[tuple[str, int], list[Located]] = {}
    for entity in dataset.entities:
        for located in entity.mentions:
            chains.setdefault((located.article, located.mention.chain), []).append(located)
    for join in dataset.joins:
        left, right = (Cluster(tuple(chains[one.article, one.mention.chain])) for one in (join.left, join.right))
        if left.names and right.names and left.head.key != right.head.key and (likely := likeness(left, right, scene)):
            entity = dataset.entity[join.entity]
            one = Candidate(join.left, join.right, entity, entity, with_reason(likely, join),
                            at_stake(2 * stakes[entity.id], left, right))
            same = entity.id, frozenset((left.head.key, right.head.key))
            found[same] = max(found.get(same, one), one, key=lambda known: known.weight)
    return iter(found.values())


def with_reason(found: Likeness, join: Join) -> Likeness:
    """What speaks for a join, its own reason first, which merging has found good enough."""
    return found._replace(chance=(1 + found.chance) / 2, speaking_for=(join.reason, *found.speaking_for))


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
