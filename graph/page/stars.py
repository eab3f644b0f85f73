"""Nodes with a single neighbour, set in a ring around it, in the gaps between its other links."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import atan2, cos, pi, sin

from graph.page.spread import Place

ARC = 74.0
"""Pixels along the ring for each node in it."""
ONE_RING = 20
"""So many nodes stand in one ring; more of them alternate between a near and a far one."""
FAR = 1.55

Stars = dict[int, list[int]]
"""By hub: the nodes that have no other neighbour."""


def stars(edges: Iterable[tuple[int, int]]) -> Stars:
    """The leaves of each hub; a pair that is linked to nothing else is no star.

    >>> stars([(0, 1), (0, 2), (0, 3), (3, 4)])
    {0: [1, 2], 3: [4]}
    """
    neighbours: dict[int, set[int]] = {}
    for one, other in edges:
        neighbours.setdefault(one, set()).add(other)
        neighbours.setdefault(other, set()).add(one)
    found: Stars = {}
    for node in sorted(neighbours):
        hub = min(neighbours[node])
        if len(neighbours[node]) == 1 and len(neighbours[hub]) > 1:
            found.setdefault(hub, []).append(node)
    return found


def radius(leaves: int, others: int, least: float) -> float:
    """How far from the hub its nearest ring is."""
    slots = leaves + others
    return max(least, slots * ARC / (2 * pi) / (1 if slots <= ONE_RING else 1.8))


def reach(leaves: int, others: int, least: float) -> float:
    """How far from the hub its farthest leaf is."""
    return radius(leaves, others, least) * (1 if leaves + others <= ONE_RING else FAR)


def ring(hub: Place, others: Sequence[Place], leaves: Sequence[int], least: float) -> dict[int, Place]:
    """A place for each leaf around the hub, away from the directions in which its other neighbours lie."""
    angles = sorted(atan2(y - hub[1], x - hub[0]) for x, y in others)
    near = radius(len(leaves), len(others), least)
    far = near * FAR if len(leaves) + len(others) > ONE_RING else near
    return {leaf: (hub[0] + away * cos(angle), hub[1] + away * sin(angle))
            for index, (leaf, angle) in enumerate(zip(leaves, _shared(angles, len(leaves)), strict=True))
            for away in ((near, far)[index % 2],)}


def _shared(angles: Sequence[float], count: int) -> list[float]:
    """So many directions, spread over the gaps between those taken: the widest share gets the next."""
    starts = angles or [-pi / 2]
    gaps = [after - before for before, after in zip(starts, [*starts[1:], starts[0] + 2 * pi], strict=True)]
    counts = [0] * len(gaps)
    for _ in range(count):
        widest = max(range(len(gaps)), key=lambda index: (gaps[index] / (counts[index] + 1), -index))
        counts[widest] += 1
    return [start + gap * (step + 1) / (held + 1)
            for start, gap, held in zip(starts, gaps, counts, strict=True) for step in range(held)]
