"""Where each node stands: linked nodes near each other, components side by side, nothing on top of anything else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.page.packing import packed
from graph.page.spread import Box, Place, spread
from graph.page.springs import Link, components


@dataclass(frozen=True, slots=True)
class Frame:
    """The shape of a screen: how far a component is drawn out along each axis, and width by height of the whole."""

    across: float
    down: float
    shape: float
    upright: bool = False


WIDE = Frame(1.1, 0.95, 1.6)
TALL = Frame(0.85, 1.1, 0.55, upright=True)


def places(boxes: Sequence[Box], links: Sequence[Link]) -> list[tuple[tuple[int, int], tuple[int, int]]]:
    """Two places in whole pixels for each box, one for a wide screen and one for a tall one; boxes do not overlap."""
    parts = components(len(boxes), links)
    wide, tall = (_framed(parts, boxes, frame) for frame in (WIDE, TALL))
    return [(_whole(wide[number]), _whole(tall[number])) for number in range(len(boxes))]


def _framed(parts: Sequence[dict[int, Place]], boxes: Sequence[Box], frame: Frame) -> dict[int, Place]:
    return packed([_apart(boxes, _drawn_out(part, frame)) for part in parts], boxes, frame.shape)


def _drawn_out(part: dict[int, Place], frame: Frame) -> dict[int, Place]:
    turned = {number: (y, x) if frame.upright else (x, y) for number, (x, y) in part.items()}
    return {number: (x * frame.across, y * frame.down) for number, (x, y) in turned.items()}


def _apart(boxes: Sequence[Box], part: dict[int, Place]) -> dict[int, Place]:
    numbers = sorted(part)
    apart = spread([part[number] for number in numbers], [boxes[number] for number in numbers])
    return dict(zip(numbers, apart, strict=True))


def _whole(place: Place) -> tuple[int, int]:
    return round(place[0]), round(place[1])
