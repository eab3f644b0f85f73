"""The pairs whose decision matters most: merging may well be wrong about them, and many claims hang on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from heapq import nlargest

from graph.dataset import Dataset, Entity, Join, Located
from graph.deciding import anchor
from graph.decisions import Decision
from graph.likeness import Likeness, likeness
from graph.prospects import Prospect, prospects
from graph.scene import Scene
from graph.verdicts import Camps, rulings
from ontology.reading import Reading

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


def candidates(dataset: Dataset, readings: Sequence[Reading], decisions: Sequence[Decision] = (),
               most: int | None = None) -> list[Candidate]:
    """The pairs to ask about, the weightiest first; what is decided already is not asked again.

    Where only the first so many are wanted, those on which too little hangs to be among them are not weighed.
    """
    scene, camps, ranked = Scene(readings), settled(decisions, readings), prospects(dataset)
    found: dict[tuple[str, str, frozenset[str]], Candidate] = {}
    for start in range(0, len(ranked), PORTION):
        if most and len(found) >= most and ranked[start].stake < nlargest(most, map(weight, found.values()))[-1]:
            break
        for prospect in ranked[start:start + PORTION]:
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


def with_reason(found: Likeness, join: Join) -> Likeness:
    """What speaks for a join, its own reason first, which merging has found good enough."""
    reasons = dict.fromkeys((join.reason, *found.speaking_for))
    return found._replace(chance=(1 + found.chance) / 2, speaking_for=tuple(reasons))


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
