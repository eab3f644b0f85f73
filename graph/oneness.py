"""Why two entities stayed two: the first thing that keeps them apart."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.clusters import Cluster, repel
from graph.dataset import Dataset, Entity
from graph.holding import reasons, stands
from graph.ledger import Entry, written
from graph.likeness import likeness
from graph.lookup import entity_called
from graph.marking import plain
from graph.scene import Scene
from graph.steps import Answer
from ontology.reading import Reading

RELATION = "same-as"
"""What stands between the two names where ``why-not`` is asked about entities and not about a claim."""


@dataclass(frozen=True)
class Two:
    """Two entities, and all that may say something about them."""

    dataset: Dataset
    readings: Sequence[Reading]
    ledger: Sequence[Entry]
    left: Entity
    right: Entity

    @property
    def clusters(self) -> tuple[Cluster, Cluster]:
        return Cluster(self.left.mentions), Cluster(self.right.mentions)

    @property
    def pair(self) -> str:
        return f"{self.left.name} and {self.right.name}"


Step = Callable[[Two], Answer | None]
"""Answers where this is what keeps the two apart."""


def why_two(dataset: Dataset, readings: Sequence[Reading], ledger: Sequence[Entry], one: str, other: str) -> Answer:
    """Why two names stand for two entities. Raises :class:`graph.lookup.UnknownName`, also where several bear one."""
    two = Two(dataset, readings, ledger, entity_called(dataset, one), entity_called(dataset, other))
    return next(answer for step in STEPS if (answer := step(two)))


def merged(two: Two) -> Answer | None:
    """They are one."""
    if two.left.id != two.right.id:
        return None
    return told("merging", f"{two.pair} are one entity.", reasons_of(two))


def reasons_of(two: Two) -> list[str]:
    return [*reasons(two.dataset, two.left)]


def decided(two: Two) -> Answer | None:
    """A person said so."""
    lines = [f"line {one.decision.line}: {written(one)}" for one in two.ledger if one.decision.verdict == "different"
             and parts(two, one)]
    return told("ledger", f"{two.pair} are two because the ledger says so.", lines) if lines else None


def parts(two: Two, entry: Entry) -> bool:
    """Whether a line speaks of both."""
    left, right = entry.decision.left, entry.decision.right
    return (stands(two.left, left) and stands(two.right, right)) or (stands(two.left, right)
                                                                     and stands(two.right, left))


def nameless(two: Two) -> Answer | None:
    """Only names are compared across chains."""
    unnamed = [one.name for one in (two.left, two.right) if not one.named]
    return told("names", f"No text names {' or '.join(unnamed)}, and only names are merged.", []) if unnamed else None


def repelled(two: Two) -> Answer | None:
    """Types, or parts of two people's names, exclude it."""
    left, right = two.clusters
    if not repel(left, right):
        return None
    if left.family != right.family:
        return told("types", f"{two.pair} are two because one is read as {left.type}, the other as {right.type}.",
                    [remedy(two)])
    return told("persons", f"{two.pair} are two because their names are those of two people.", [remedy(two)])


def unlike(two: Two) -> Answer | None:
    """Their names have nothing in common."""
    if likeness(*two.clusters, Scene(two.readings)):
        return None
    return told("names", f"{two.pair} were never compared: their names have nothing in common.", [remedy(two)])


def unsupported(two: Two) -> Answer:
    """Too little speaks for it, or too much against."""
    found = likeness(*two.clusters, Scene(two.readings))
    assert found
    return told("evidence", f"{two.pair} are two because too little speaks for their being one.", [
        *(f"+ {one}" for one in found.speaking_for),
        *(f"− {one}" for one in found.against), remedy(two)])


def remedy(two: Two) -> str:
    return f"If they are one, say so: newsgraph merge DIR {two.left.id} {two.right.id}"


def told(step: str, sentence: str, lines: Sequence[str]) -> Answer:
    return Answer(step, plain(sentence), tuple(f"  {plain(line)}" for line in lines))


STEPS: tuple[Step, ...] = (merged, decided, nameless, repelled, unlike, unsupported)
"""In the order in which they are asked; the last always answers."""
