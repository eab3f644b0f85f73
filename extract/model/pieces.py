"""Cuts a text into word pieces and keeps what lower-casing loses: case, gaps, line breaks.

A *word* is a run of pieces that starts with one not marked ``##``; tags stand on the first piece of a word.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

CASES = ("special", "lower", "Title", "UPPER", "mixed", "digit", "sign", "Initial")
GAPS = ("special", "none", "space", "line")


@dataclass(frozen=True)
class Pieces:
    """Parallel arrays, one number a piece; ``starts`` and ``ends`` are character offsets into the text."""

    ids: NDArray[np.int64]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    cases: NDArray[np.int64]
    gaps: NDArray[np.int64]
    words: NDArray[np.int64]
    """The index of the first piece of each word."""
    word_ends: NDArray[np.int64]
    """The character at which each word ends."""

    def __len__(self) -> int:
        return len(self.ids)

    @property
    def word_starts(self) -> NDArray[np.int64]:
        """The character at which each word starts."""
        return self.starts[self.words]


def cut(text: str, tokenizer: Tokenizer) -> Pieces:
    """The pieces of a text, without the special ones that frame a window."""
    encoded = tokenizer.encode(text, add_special_tokens=False)
    offsets = np.asarray(encoded.offsets, dtype=np.int64).reshape(-1, 2)
    starts, ends = offsets[:, 0], offsets[:, 1]
    words = np.asarray([i for i, token in enumerate(encoded.tokens) if not token.startswith("##")], dtype=np.int64)
    lasts = np.append(words[1:], len(starts))[: len(words)] - 1
    lengths = np.diff(np.append(words, len(starts)))
    word_ends = ends[lasts]
    shapes = [CASES.index(case_of(text[a:b])) for a, b in zip(starts[words].tolist(), word_ends.tolist(), strict=True)]
    cases = np.repeat(np.asarray(shapes, dtype=np.int64), lengths)
    ids = np.asarray(encoded.ids, dtype=np.int64)
    return Pieces(ids, starts, ends, cases, _gaps(text, starts, ends), words, word_ends)


def case_of(word: str) -> str:
    """How a word is written.

    >>> [case_of(word) for word in ("said", "Merkel", "EU", "McDonald", "G7", "—", "A")]
    ['lower', 'Title', 'UPPER', 'mixed', 'digit', 'sign', 'Initial']
    """
    if not word[:1].isalnum():
        return "sign"
    if any(map(str.isdigit, word)):
        return "digit"
    if word.islower():
        return "lower"
    if word.isupper():
        return "UPPER" if len(word) > 1 else "Initial"
    if word[:1].isupper() and word[1:].islower():
        return "Title"
    return "mixed" if _cased(word) or not word.isalpha() else "lower"


def _cased(word: str) -> bool:
    return word.lower() != word.upper()


def _gaps(text: str, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.int64]:
    before = np.concatenate([[0], ends[:-1]]) if len(ends) else ends
    kinds = [_gap(text[a:b]) for a, b in zip(before.tolist(), starts.tolist(), strict=True)]
    if kinds:
        kinds[0] = GAPS.index("line")
    return np.asarray(kinds, dtype=np.int64)


def _gap(between: str) -> int:
    if not between:
        return 1
    return 3 if "\n" in between or "\r" in between else 2
