"""A stretch of text as the network sees it: one row a piece, put together from overlapping windows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from extract.model.labels import POINTERS, TREES, widths
from extract.model.network import Network
from extract.model.pieces import Pieces
from extract.model.windows import Window, windows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Encoded:
    """Pieces ``low`` to ``high`` of a text; row 0 of each array is piece ``low``.

    ``nobody`` holds, for each piece, the pointer vectors of the frame of its window: what stands for no one;
    ``roots`` holds the tree vectors of the same.
    """

    pieces: Pieces
    low: int
    high: int
    hidden: Floats
    tags: Floats
    pointers: Floats
    nobody: Floats
    trees: Floats
    roots: Floats
    window: NDArray[np.int64]
    ties: Floats
    """Two vectors a piece: what it asks of a name behind it, and what it answers one before it; see ``pairs``."""

    def layer(self, name: str) -> Floats:
        """The tag scores of one layer, a row a word."""
        return self.scores(name, self.words)

    def scores(self, name: str, places: NDArray[np.int64]) -> Floats:
        """The scores of one layer for some pieces."""
        ends = np.cumsum(list(widths().values()))
        number = list(widths()).index(name)
        return self.tags[places - self.low, ends[number] - widths()[name]:ends[number]]

    @property
    def words(self) -> NDArray[np.int64]:
        """The first piece of each word in the stretch."""
        inside = (self.pieces.words >= self.low) & (self.pieces.words < self.high)
        return self.pieces.words[inside]

    @property
    def first_word(self) -> int:
        """The number, in the whole text, of the first word of the stretch."""
        return int(np.searchsorted(self.pieces.words, self.low))

    def tree(self, kind: str, places: NDArray[np.int64]) -> Floats:
        """The tree vectors of one kind for some pieces."""
        return _part(self.trees[places - self.low], kind)

    def root(self, kind: str, places: NDArray[np.int64]) -> Floats:
        """The tree vectors that stand for the root in the windows of some pieces."""
        return _part(self.roots[self.window[places - self.low]], kind)

    @property
    def bounds(self) -> tuple[list[int], list[int]]:
        """The characters at which each word of the stretch starts and ends."""
        here = slice(self.first_word, self.first_word + len(self.words))
        return self.pieces.word_starts[here].tolist(), self.pieces.word_ends[here].tolist()

    def spelled(self, text: str) -> list[str]:
        """The words of the stretch as they stand in the text."""
        return [text[start:end] for start, end in zip(*self.bounds, strict=True)]

    def runs(self, spans: Iterable[tuple[int, int, str]]) -> list[tuple[int, int, str]]:
        """Spans of characters as runs of words, both ends included; those that begin or end within a word are left."""
        starts, ends = ({at: word for word, at in enumerate(edges)} for edges in self.bounds)
        return [(starts[a], ends[b], kind) for a, b, kind in spans if a in starts and b in ends]

    def queries(self, kind: str, places: NDArray[np.int64]) -> Floats:
        """The query vectors of some pieces, scaled for a dot product."""
        width = self.pointers.shape[1] // (2 * len(POINTERS))
        at = POINTERS.index(kind) * width
        scaled: Floats = self.pointers[places - self.low, at:at + width] / np.float32(width**0.5)
        return scaled

    def keys(self, kind: str, places: NDArray[np.int64]) -> Floats:
        """The key vectors of some pieces."""
        return self._keys(self.pointers[places - self.low], kind)

    def nobody_keys(self, kind: str, places: NDArray[np.int64]) -> Floats:
        """The key vectors that stand for no one in the windows of some pieces."""
        return self._keys(self.nobody[self.window[places - self.low]], kind)

    def _keys(self, rows: Floats, kind: str) -> Floats:
        width = rows.shape[1] // (2 * len(POINTERS))
        at = (len(POINTERS) + POINTERS.index(kind)) * width
        return rows[:, at:at + width]


def _part(rows: Floats, kind: str) -> Floats:
    at = sum(width for name, width in TREES.items() if list(TREES).index(name) < list(TREES).index(kind))
    return rows[:, at:at + TREES[kind]]


def slim(stretch: Encoded) -> Encoded:
    """What judging pairs needs of a stretch, at half precision, so that a long text fits into memory."""
    return replace(stretch, hidden=stretch.hidden.astype(np.float16), tags=stretch.tags[:0].copy(),
                   pointers=stretch.pointers[:0].copy(), nobody=stretch.nobody[:0].copy(),
                   trees=stretch.trees[:0].copy(), roots=stretch.roots[:0].copy(),
                   ties=stretch.ties.astype(np.float16))


def encoded(text: str, pieces: Pieces, low: int, high: int, network: Network) -> Encoded:
    """Reads a stretch window by window."""
    frames = windows(text, pieces, low, high)
    read = [_read(pieces, frame, network) for frame in frames]
    hidden, tags, pointers, trees = (np.concatenate([rows[number] for rows in read]) for number in range(4))
    nobody, roots = (np.stack([rows[number] for rows in read]) for number in (4, 5))
    window = np.repeat(np.arange(len(frames)), [frame.keep_high - frame.keep_low for frame in frames])
    width, at = pointers.shape[1] // 2, POINTERS.index("tie") * pointers.shape[1] // (2 * len(POINTERS))
    size = width // len(POINTERS)
    ties = np.stack([pointers[:, at:at + size], pointers[:, width + at:width + at + size]], 1)
    return Encoded(pieces, low, high, hidden, tags, pointers, nobody, trees, roots, window, ties)


def _read(pieces: Pieces, frame: Window, network: Network) -> tuple[Floats, ...]:
    here = slice(frame.low, frame.high)
    hidden, tags, pointers, trees = network.encode(pieces.ids[here], pieces.cases[here], pieces.gaps[here])
    kept = slice(1 + frame.keep_low - frame.low, 1 + frame.keep_high - frame.low)
    return hidden[kept], tags[kept], pointers[kept], trees[kept], pointers[0], trees[0]
