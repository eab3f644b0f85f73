"""Coreference: finds mentions that are spoken of again and links each to the best one before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from extract.model.encoded import Encoded

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WIDEST = 24
AT_ONCE = 64
"""Words at which mentions may start that are scored together."""
UNLIKELY = np.float32(-4.0)
LOOK_BACK = 60
ARTICLE = re.compile(r"^(?:the|an?)\s+")
PRONOUNS = frozenset("""i me my mine myself we us our ours ourselves you your yours yourself he him his himself
she her hers herself it its itself they them their theirs themselves this that these those
who whom whose which one""".split())
Offsets = tuple[int, int]


@dataclass(frozen=True)
class Reach:
    """Small weights beside the graphs: what linking to no one scores, and how distance counts."""

    nobody: float
    reach: tuple[float, ...]

    def steps(self, distance: NDArray[np.int64]) -> Floats:
        """The score of a link over so many mentions."""
        bucket = (np.log2(np.maximum(distance, 1)) * 1.5).astype(np.int64)
        return np.asarray(self.reach, dtype=np.float32)[np.minimum(bucket, len(self.reach) - 1)]


def mentions(stretch: Encoded, threshold: float = 0.5) -> list[Offsets]:
    """Character spans that look like mentions of something mentioned elsewhere too."""
    words = stretch.words
    queries, keys = stretch.queries("mention", words), stretch.keys("mention", words)
    limit, found = np.log(threshold / (1 - threshold)), list[Offsets]()
    for low in range(0, len(words), AT_ONCE):
        starts = words[low:low + AT_ONCE]
        reach = int(np.searchsorted(words, starts[-1] + WIDEST))
        wide = words[None, low:reach] - starts[:, None]
        scores = queries[low:low + AT_ONCE] @ keys[low:reach].T + UNLIKELY
        first, last = ((scores > limit) & (wide >= 0) & (wide < WIDEST)).nonzero()
        found += [_characters(stretch, low + a, low + b) for a, b in zip(first.tolist(), last.tolist(), strict=True)]
    return found


def _characters(stretch: Encoded, first: int, last: int) -> Offsets:
    base, pieces = stretch.first_word, stretch.pieces
    return int(pieces.word_starts[base + first]), int(pieces.word_ends[base + last])


def chains(text: str, stretch: Encoded, spans: Sequence[Offsets], weights: Reach) -> list[list[Offsets]]:
    """The mentions in groups of one thing each; a mention that nothing refers to is left out.

    Each joins the earlier one that answers best, if any; and those of the same words, but for pronouns, are one thing.
    """
    ordered = sorted(set(spans))
    joined = _Groups(len(ordered))
    for place, earlier in enumerate(_antecedents(stretch, ordered, weights) if ordered else ()):
        if earlier is not None:
            joined.join(earlier, place)
    said: dict[str, int] = {}
    for place, (start, end) in enumerate(ordered):
        words = ARTICLE.sub("", text[start:end].lower())
        if words not in PRONOUNS:
            joined.join(said.setdefault(words, place), place)
    found: dict[int, list[Offsets]] = {}
    for place, span in enumerate(ordered):
        found.setdefault(joined.first(place), []).append(span)
    return [members for members in found.values() if len(members) > 1]


class _Groups:
    """Disjoint sets of numbers, each known by its least."""

    def __init__(self, size: int) -> None:
        self.before = list(range(size))

    def first(self, number: int) -> int:
        while self.before[number] != number:
            number = self.before[number]
        return number

    def join(self, one: int, other: int) -> None:
        low, high = sorted((self.first(one), self.first(other)))
        self.before[high] = low


def _antecedents(stretch: Encoded, ordered: list[Offsets], weights: Reach) -> list[int | None]:
    pieces = stretch.pieces
    firsts = np.searchsorted(pieces.word_ends, [start for start, _ in ordered], side="right")
    lasts = np.searchsorted(pieces.word_starts, [end for _, end in ordered], side="left") - 1
    start, end = pieces.words[firsts], pieces.words[lasts]
    queries = stretch.queries("left", start) + stretch.queries("right", end)
    keys = stretch.keys("left", start) + stretch.keys("right", end)
    return [_antecedent(queries[place], keys, place, weights) for place in range(len(ordered))]


def _antecedent(query: Floats, keys: Floats, place: int, weights: Reach) -> int | None:
    low = max(0, place - LOOK_BACK)
    if low == place:
        return None
    scores = keys[low:place] @ query + weights.steps(place - np.arange(low, place))
    best = int(scores.argmax())
    return low + best if scores[best] > weights.nobody else None
