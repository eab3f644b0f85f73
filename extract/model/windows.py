"""Covers a text with windows: each piece is read with context on both sides and kept from one window only."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from extract.model.pieces import Pieces

MOST = 254
CORE = 236
BLOCK = 8000


@dataclass(frozen=True)
class Window:
    """Pieces ``low`` to ``high`` are read, ``keep_low`` to ``keep_high`` are kept."""

    low: int
    high: int
    keep_low: int
    keep_high: int


def windows(text: str, pieces: Pieces, low: int, high: int) -> list[Window]:
    """The windows over pieces ``low`` to ``high``, cut at line or sentence ends where there are any."""
    if high - low <= MOST:
        return [Window(low, high, low, high)]
    cuts = list(cut_points(text, pieces, low, high, CORE))
    return [_framed(a, b, low, high) for a, b in pairwise(cuts)]


def blocks(text: str, pieces: Pieces) -> Iterator[tuple[int, int]]:
    """Long texts in stretches that are read one after the other, so that memory stays flat."""
    cuts = list(cut_points(text, pieces, 0, len(pieces), BLOCK))
    yield from pairwise(cuts)


def cut_points(text: str, pieces: Pieces, low: int, high: int, most: int) -> Iterator[int]:
    """Where to cut: at the last line end that fits, else the last sentence end, else the last word."""
    ranks = _ranks(text, pieces)
    yield low
    while high - low > most:
        reach = range(low + most // 2, low + most + 1)
        low = max(reach, key=lambda place: (ranks.get(place, 0), place))
        yield low
    yield high


def _framed(keep_low: int, keep_high: int, low: int, high: int) -> Window:
    spare = MOST - (keep_high - keep_low)
    before = min(spare // 2, keep_low - low)
    after = min(spare - before, high - keep_high)
    return Window(keep_low - min(spare - after, keep_low - low), keep_high + after, keep_low, keep_high)


def _ranks(text: str, pieces: Pieces) -> dict[int, int]:
    def rank(place: int) -> int:
        if place and pieces.gaps[place] == 3:
            return 3
        return 2 if place and text[pieces.ends[place - 1] - 1] in '.!?”"' else 1

    return {place: rank(place) for place in pieces.words.tolist()}
