"""Overlap removal: boxes pushed apart until none covers another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

Place = tuple[float, float]

ROUNDS = 150
WORK = 240_000
"""Boxes times rounds, at most: a picture of very many nodes keeps some overlaps, and zooming parts them."""
AHEAD = ((0, 1), (1, -1), (1, 0), (1, 1))
"""Half of the cells around a cell, so that each pair is met once."""


@dataclass(frozen=True, slots=True)
class Box:
    """The room a node takes with its name, around its place."""

    width: float
    height: float


def spread(places: Sequence[Place], boxes: Sequence[Box]) -> list[Place]:
    """Push overlapping boxes apart along the shorter way, until none overlap or the rounds run out.

    >>> spread([(0, 0), (4, 0)], [Box(10, 10), Box(10, 10)])
    [(-3.5, 0.0), (7.5, 0.0)]
    """
    found = [[float(x), float(y)] for x, y in places]
    for _ in range(max(10, min(ROUNDS, WORK // max(len(found), 1)))):
        if not _push(found, boxes):
            break
    return [(x, y) for x, y in found]


def _push(found: list[list[float]], boxes: Sequence[Box]) -> bool:
    """One round; whether anything moved."""
    moved = False
    for one, other in _near(found, boxes):
        moved |= _part(found[one], found[other], boxes[one], boxes[other])
    return moved


def _part(one: list[float], other: list[float], here: Box, there: Box) -> bool:
    """Whether two boxes overlapped; if so, each gives way by half, and half a pixel more."""
    across = (here.width + there.width) / 2 - abs(one[0] - other[0])
    down = (here.height + there.height) / 2 - abs(one[1] - other[1])
    if across <= 0.01 or down <= 0.01:
        return False
    axis, overlap = (0, across) if across < down else (1, down)
    half = (overlap + 1) / 2 if one[axis] <= other[axis] else -(overlap + 1) / 2
    one[axis] -= half
    other[axis] += half
    return True


def _near(found: Sequence[Sequence[float]], boxes: Sequence[Box]) -> Iterator[tuple[int, int]]:
    """Pairs of boxes that may overlap, from a grid whose cells are as large as the largest box."""
    width = max((box.width for box in boxes), default=1.0)
    height = max((box.height for box in boxes), default=1.0)
    cells: dict[tuple[int, int], list[int]] = {}
    for number, (x, y) in enumerate(found):
        cells.setdefault((int(x // width), int(y // height)), []).append(number)
    for (column, row), members in cells.items():
        around = [number for across, down in AHEAD for number in cells.get((column + across, row + down), ())]
        for index, one in enumerate(members):
            for other in members[index + 1:]:
                yield one, other
            for other in around:
                yield one, other
