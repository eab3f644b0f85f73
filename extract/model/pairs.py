"""Judges ordered pairs of spans: who opposes whom, who belongs to what."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from extract.model.encoded import Encoded
from extract.model.labels import PAIRS
from extract.model.network import Network
from extract.model.viterbi import log_softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

AROUND = 16
FARTHEST = 110
AT_ONCE = 6
UNTIED = -3.1
"""Pairs whose tie scores less are not worth reading again; see ``tie``."""
Offsets = tuple[int, int]


@dataclass(frozen=True)
class Judged:
    """A pair in the order of the text, and the chance of each class of each head.

    >>> chances = {"member": {"none": 0.1, "first in second": 0.2, "second in first": 0.7}}
    >>> [(link.relation, link.subject, link.chance) for link in Judged((0, 4), (9, 12), chances).links()]
    [('member-of', (0, 4), 0.2), ('member-of', (9, 12), 0.7)]
    """

    first: Offsets
    second: Offsets
    chances: dict[str, dict[str, float]]

    def links(self) -> Iterator[Link]:
        """What the classes say as relations with a subject and an object."""
        for head, classes in self.chances.items():
            for name, chance in classes.items():
                if name in RELATIONS[head]:
                    relation, forward = RELATIONS[head][name]
                    ends = (self.first, self.second) if forward else (self.second, self.first)
                    yield Link(relation, *ends, chance)


@dataclass(frozen=True)
class Link:
    """A relation that may hold between two spans, and the chance that it does."""

    relation: str
    subject: Offsets
    object: Offsets
    chance: float


RELATIONS = {"opposed": {"first opposes": ("opposed-to", True), "second opposes": ("opposed-to", False),
                         "first supports": ("supports", True), "second supports": ("supports", False)},
             "member": {"first in second": ("member-of", True), "second in first": ("member-of", False)}}
"""The class of each head as a relation, and whether its subject is the first of the pair."""


@dataclass(frozen=True)
class _Places:
    first: tuple[int, int]
    second: tuple[int, int]
    low: int
    high: int


def judged(stretch: Encoded, network: Network, pairs: Sequence[tuple[Offsets, Offsets]],
           least: float = -np.inf) -> list[Judged]:
    """The pairs that lie in the stretch and near enough to each other, with the chances of every class.

    Those whose tie is not above ``least`` are left out.

    Each is put in the order of the text, the only order that training shows.
    """
    ordered = [(min(pair), max(pair)) for pair in pairs]
    placed = [(pair, places) for pair in ordered if (places := _placed(stretch, *pair))]
    # Stretches of like length go together, so that little is padding.
    placed = sorted((one for one in placed if tie(stretch, one[1]) > least),
                    key=lambda one: (one[1].high - one[1].low, one[0]))
    found: list[Judged] = []
    for start in range(0, len(placed), AT_ONCE):
        some = placed[start:start + AT_ONCE]
        rows = network.judge(*_inputs(stretch, [places for _, places in some]))
        found += [Judged(*pair, dict(_chances(row))) for (pair, _), row in zip(some, rows, strict=True)]
    return sorted(found, key=lambda judged: (judged.first, judged.second))


def tie(stretch: Encoded, places: _Places) -> float:
    """A cheap look, before the pair is read again, at whether the two may stand in a relation at all."""
    asks, answers = stretch.ties[places.first[0] - stretch.low, 0], stretch.ties[places.second[0] - stretch.low, 1]
    return float(asks.astype(np.float32) @ answers.astype(np.float32)) / math.sqrt(len(asks))


def _chances(row: Floats) -> Iterator[tuple[str, dict[str, float]]]:
    at = 0
    for head, classes in PAIRS.items():
        chances = np.exp(log_softmax(row[at:at + len(classes)]))
        yield head, dict(zip(classes, map(float, chances), strict=True))
        at += len(classes)


def _placed(stretch: Encoded, first: Offsets, second: Offsets) -> _Places | None:
    one, other = _edges(stretch, *first), _edges(stretch, *second)
    if one is None or other is None:
        return None
    low, high = min(one[0], other[0]), max(one[1], other[1])
    if high - low > FARTHEST:
        return None
    return _Places(one, other, max(stretch.low, low - AROUND), min(stretch.high, high + AROUND))


def _edges(stretch: Encoded, start: int, end: int) -> tuple[int, int] | None:
    pieces = stretch.pieces
    first = int(np.searchsorted(pieces.word_ends, start, side="right"))
    after = int(np.searchsorted(pieces.word_starts, end, side="left"))
    if first >= after:
        return None
    low = int(pieces.words[first])
    high = int(pieces.words[after]) if after < len(pieces.words) else len(pieces)
    return (low, high) if stretch.low <= low and high <= stretch.high else None


def _inputs(stretch: Encoded, some: list[_Places]) -> tuple[Floats, NDArray[np.int64], NDArray[np.int64]]:
    longest = max(places.high - places.low for places in some)
    hidden = np.zeros((len(some), longest, stretch.hidden.shape[1]), dtype=np.float32)
    roles, mask = np.zeros((2, len(some), longest), dtype=np.int64)
    for row, places in enumerate(some):
        length = places.high - places.low
        hidden[row, :length] = stretch.hidden[places.low - stretch.low:places.high - stretch.low]
        mask[row, :length] = 1
        for role, (start, end) in ((1, places.first), (2, places.second)):
            roles[row, start - places.low:end - places.low] = role
    return hidden, roles, mask
