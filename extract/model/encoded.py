"""A stretch of text as the network sees it: one row a piece, put together from overlapping windows."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

from extract.model.labels import POINTERS, widths
from extract.model.network import Network
from extract.model.pieces import Pieces
from extract.model.windows import Window, windows

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Encoded:
    """Pieces ``low`` to ``high`` of a text; row 0 of each array is piece ``low``.

    ``nobody`` holds, for each piece, the pointer vectors of the frame of its window: what stands for no one.
    """

    pieces: Pieces
    low: int
    high: int
    hidden: Floats
    tags: Floats
    pointers: Floats
    nobody: Floats
    window: NDArray[np.int64]

    def layer(self, name: str) -> Floats:
        """The tag scores of one layer, a row a word."""
        ends = np.cumsum(list(widths().values()))
        number = list(widths()).index(name)
        return self.tags[self.words - self.low, ends[number] - widths()[name]:ends[number]]

    @property
    def words(self) -> NDArray[np.int64]:
        """The first piece of each word in the stretch."""
        inside = (self.pieces.words >= self.low) & (self.pieces.words < self.high)
        return self.pieces.words[inside]

    @property
    def first_word(self) -> int:
        """The number, in the whole text, of the first word of the stretch."""
        return int(np.searchsorted(self.pieces.words, self.low))

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


def slim(stretch: Encoded) -> Encoded:
    """What judging pairs needs of a stretch, at half precision, so that a long text fits into memory."""
    return replace(stretch, hidden=stretch.hidden.astype(np.float16), tags=stretch.tags[:0].copy(),
                   pointers=stretch.pointers[:0].copy(), nobody=stretch.nobody[:0].copy())


def encoded(text: str, pieces: Pieces, low: int, high: int, network: Network) -> Encoded:
    """Reads a stretch window by window."""
    frames = windows(text, pieces, low, high)
    read = [_read(pieces, frame, network) for frame in frames]
    hidden, tags, pointers = (np.concatenate([rows[number] for rows in read]) for number in range(3))
    nobody = np.stack([rows[3] for rows in read])
    window = np.repeat(np.arange(len(frames)), [frame.keep_high - frame.keep_low for frame in frames])
    return Encoded(pieces, low, high, hidden, tags, pointers, nobody, window)


def _read(pieces: Pieces, frame: Window, network: Network) -> tuple[Floats, Floats, Floats, Floats]:
    here = slice(frame.low, frame.high)
    hidden, tags, pointers = network.encode(pieces.ids[here], pieces.cases[here], pieces.gaps[here])
    kept = slice(1 + frame.keep_low - frame.low, 1 + frame.keep_high - frame.low)
    return hidden[kept], tags[kept], pointers[kept], pointers[0]
