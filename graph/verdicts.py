"""Decisions brought to the mentions they speak of: who is held together, and who may never meet."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from graph.dataset import Located
from graph.decisions import Contradiction, Decision, Place

Standing = Mapping[str, Sequence[Located]]
"""The mentions of each article, by its id."""


class Ruling(NamedTuple):
    """A decision, and the two mentions it speaks of."""

    decision: Decision
    left: Located
    right: Located


def rulings(decisions: Iterable[Decision], standing: Standing) -> tuple[list[Ruling], tuple[Decision, ...]]:
    """The decisions that find two mentions, in order of place, and those that do not, in the order given."""
    matched: list[Ruling] = []
    unmatched: list[Decision] = []
    for decision in decisions:
        left, right = found(decision.left, standing), found(decision.right, standing)
        if left and right and (left != right or decision.left == decision.right):
            matched.append(Ruling(decision, left, right))
        else:
            unmatched.append(decision)
    return sorted(matched, key=place), tuple(unmatched)


def place(ruling: Ruling) -> tuple[Located, Located, str, str, int]:
    """A key that puts decisions in an order that their lines do not decide."""
    return ruling.left, ruling.right, ruling.decision.by, ruling.decision.why, ruling.decision.line


def found(place: Place, standing: Standing) -> Located | None:
    """The mention at a place: the one that overlaps it most, of several the shortest, then the first."""
    touching = [one for one in standing.get(place.article, ()) if common(place, one)]
    return min(touching, key=lambda one: (-common(place, one), one.mention.end - one.mention.start, one), default=None)


def common(place: Place, located: Located) -> int:
    """How many characters a place and a mention share."""
    return max(0, min(place.end, located.mention.end) - max(place.start, located.mention.start))


class Camps:
    """Mentions that decisions hold together, by number of camp, and the camps that are foes of one another.

    Raises :class:`graph.decisions.Contradiction` where a line holds apart what others hold together.
    """

    def __init__(self, ruled: Sequence[Ruling]) -> None:
        self.of: dict[Located, int] = {}
        self.foes: dict[int, set[int]] = {}
        for number, located in enumerate(sorted({place for one in ruled for place in (one.left, one.right)})):
            self.of[located], self.foes[number] = number, set()
        self.members = {number: [located] for located, number in self.of.items()}
        for one in ruled:
            if one.decision.verdict == "same":
                self.unite(self.of[one.left], self.of[one.right])
        for one in ruled:
            if one.decision.verdict == "different":
                self.part(one, ruled)

    def part(self, ruling: Ruling, ruled: Sequence[Ruling]) -> None:
        left, right = self.of[ruling.left], self.of[ruling.right]
        if left == right:
            raise Contradiction(contradicted(ruling, ruled))
        self.foes[left].add(right)
        self.foes[right].add(left)

    def unite(self, left: int, right: int) -> int:
        """Make two camps one, with the foes of both; its number."""
        kept, gone = (left, right) if len(self.members[left]) >= len(self.members[right]) else (right, left)
        if kept == gone:
            return kept
        for located in self.members[gone]:
            self.of[located] = kept
        self.members[kept] += self.members.pop(gone)
        for foe in self.foes.pop(gone):
            self.foes[foe] = self.foes[foe] - {gone} | {kept}
            self.foes[kept].add(foe)
        return kept


def contradicted(ruling: Ruling, ruled: Iterable[Ruling]) -> str:
    """The sentence that names the line that holds apart, and the fewest that hold the same two together."""
    import networkx

    held = networkx.Graph()
    held.add_node(ruling.left)
    for one in ruled:
        if one.decision.verdict == "same":
            held.add_edge(one.left, one.right, line=one.decision.line)
    path = networkx.shortest_path(held, ruling.left, ruling.right)
    lines = [held.edges[pair]["line"] for pair in pairwise(path)]
    return f"Line {ruling.decision.line} says different, but {told(lines)}; take one of them out."


def told(lines: Sequence[int]) -> str:
    """What the lines of a chain say together.

    >>> told([3, 5]), told([3]), told([])
    ('lines 3 and 5 together say same', 'line 3 says same', 'both places are one mention')
    """
    *first, last = map(str, sorted(set(lines))) if lines else ("",)
    if first:
        return f"lines {', '.join(first)} and {last} together say same"
    return f"line {last} says same" if last else "both places are one mention"
