"""Components set side by side in rows, in the shape of a screen."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import sqrt

from graph.page.spread import Box, Place

GAP = 40.0
"""Pixels between components."""

Part = dict[int, Place]


def packed(parts: Sequence[Part], boxes: Sequence[Box], shape: float) -> Part:
    """Rows of components in their order, then, below them, the nodes that are linked to none."""
    linked = [_framed(part, boxes) for part in parts if len(part) > 1]
    lone = [_framed(part, boxes) for part in parts if len(part) == 1]
    limit = max([_limit(linked or lone, shape), *(frame.width for _, frame in linked)])
    above, height = _rows(linked, limit, 0.0)
    below, _ = _rows(lone, limit, height + GAP if linked else 0.0)
    return above | below


def _limit(framed: Iterable[tuple[Part, Box]], shape: float) -> float:
    """The width of rows that fill about the shape asked for."""
    return sqrt(shape * sum((frame.width + GAP) * (frame.height + GAP) for _, frame in framed))


def _rows(framed: Iterable[tuple[Part, Box]], limit: float, top: float) -> tuple[Part, float]:
    """The components in rows, and where the last row ends."""
    found: Part = {}
    x, y, tallest = 0.0, top, 0.0
    for part, frame in framed:
        if x and x + frame.width > limit:
            x, y, tallest = 0.0, y + tallest + GAP, 0.0
        found |= {number: (px + x, py + y) for number, (px, py) in part.items()}
        x, tallest = x + frame.width + GAP, max(tallest, frame.height)
    return found, y + tallest


def _framed(part: Part, boxes: Sequence[Box]) -> tuple[Part, Box]:
    """A component moved to start at the origin, and its size."""
    left = min(x - boxes[number].width / 2 for number, (x, _) in part.items())
    top = min(y - boxes[number].height / 2 for number, (_, y) in part.items())
    right = max(x + boxes[number].width / 2 for number, (x, _) in part.items())
    bottom = max(y + boxes[number].height / 2 for number, (_, y) in part.items())
    return {number: (x - left, y - top) for number, (x, y) in part.items()}, Box(right - left, bottom - top)
