"""Turns a passage into segments: at most a window's pieces each, with labels as piece numbers, nothing else.

A span that a cut goes through is not learned from: the words of it that remain are masked.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

import numpy as np
from tokenizers import Tokenizer

from extract.model.labels import DEPS, LAYERS, PAIRS, ROLES, SYNTAX, tags, widths
from extract.model.pairs import AROUND
from extract.model.pieces import Pieces, cut
from training.reader.passages import Pair, Passage, Span, Word

SKIP = -100
NUMBER = {layer: {tag: i for i, tag in enumerate(tags(kinds))} for layer, kinds in LAYERS.items()}
HANGS = {label: i for i, label in enumerate(DEPS)}
FLAT = {layer: {label: i for i, label in enumerate(labels)} for layer, labels in SYNTAX.items()}
NEGATIVES = 5
CONTEXT = 110


@dataclass(eq=False)
class Segment:
    """A run of pieces with its labels; every number is a place in the segment.

    ``pointers``: (kind, from, to), −1 for nobody. ``mentions``: (start, end, chain), chain −1 outside all chains.
    ``arcs``: (word, its head, how it hangs on it), −1 for the root.
    ``pairs``: (head, class, first start, first end, second start, second end, context start, context end).
    """

    ids: np.ndarray
    cases: np.ndarray
    gaps: np.ndarray
    tags: dict[str, np.ndarray]
    words: np.ndarray
    pointers: list[tuple[str, int, int]] = field(default_factory=list)
    mentions: list[tuple[int, int, int]] = field(default_factory=list)
    found: bool = False
    arcs: list[tuple[int, int, int]] = field(default_factory=list)
    pairs: list[tuple[int, ...]] = field(default_factory=list)

    def __len__(self) -> int:
        return len(self.ids)


def segments(passage: Passage, tokenizer: Tokenizer, random: Random, most: int) -> list[Segment]:
    """The segments of a passage; the first is cut at a random length, so that another pass sees other cuts."""
    pieces = cut(passage.text, tokenizer)
    if not len(pieces):
        return []
    cuts = _cuts(passage.text, pieces, random, most)
    return [_segment(passage, pieces, low, high, random) for low, high in pairwise(cuts)]


def _cuts(text: str, pieces: Pieces, random: Random, most: int) -> list[int]:
    cuts, room = [0], random.randint(most // 3, most) if len(pieces) > most else most
    starts = set(pieces.words.tolist())
    ends = {i for i in starts if pieces.gaps[i] == 3}
    stops = {i for i in starts if pieces.gaps[i] == 2 and text[pieces.ends[i - 1] - 1] in ".!?”\""}
    while cuts[-1] + room < len(pieces):
        low, high = cuts[-1] + room // 2, cuts[-1] + room
        for allowed in (ends, stops, starts):
            fitting = [i for i in range(low, high + 1) if i in allowed]
            if fitting:
                break
        cuts.append(fitting[-1] if fitting else high)
        room = most
    return [*cuts, len(pieces)]


def _segment(passage: Passage, pieces: Pieces, low: int, high: int, random: Random) -> Segment:
    inside = (pieces.words >= low) & (pieces.words < high)
    places = _Places(pieces.words[inside] - low, pieces.word_starts[inside], pieces.word_ends[inside])
    masks = {layer: np.full(high - low, SKIP, dtype=np.int64) for layer in widths()}
    made = Segment(pieces.ids[low:high], pieces.cases[low:high], pieces.gaps[low:high], masks, places.words)
    _add_names(made, places, passage)
    _add_attributions(made, places, passage)
    _add_mentions(made, places, passage)
    _add_words(made, passage, pieces, low, high)
    made.pairs = _pairs(places, passage, high - low, random)
    return made


@dataclass(frozen=True, eq=False)
class _Places:
    """The words of a segment: their first pieces, and where in the text they start and end."""

    words: np.ndarray
    starts: np.ndarray
    ends: np.ndarray

    def word_span(self, start: int, end: int) -> tuple[int, int] | None:
        """First and last word of a character span; None where none of it is here."""
        first = int(np.searchsorted(self.ends, start, side="right"))
        last = int(np.searchsorted(self.starts, end, side="left")) - 1
        return (first, last) if first <= last else None

    def whole(self, start: int, end: int) -> tuple[int, int] | None:
        """The same, only where all of it is here."""
        held = len(self.words) and self.starts[0] <= start and end <= self.ends[-1]
        return self.word_span(start, end) if held else None


def _paint(row: np.ndarray, layer: str, kind: str, places: _Places, span: Span) -> int | None:
    """Writes one span's tags; the piece where it starts, or None where a cut or another span is in the way."""
    part, whole = places.word_span(*span), places.whole(*span)
    if part is None:
        return None
    chosen = places.words[part[0]:part[1] + 1]
    if whole is None or (row[chosen] > 0).any():
        row[chosen] = np.where(row[chosen] > 0, row[chosen], SKIP)
        return None
    numbers = NUMBER[layer]
    row[chosen] = numbers[f"I-{kind}"]
    row[chosen[0]], row[chosen[-1]] = numbers[f"B-{kind}"], numbers[f"E-{kind}"]
    if len(chosen) == 1:
        row[chosen[0]] = numbers[f"S-{kind}"]
    return int(chosen[0])


def _add_names(made: Segment, places: _Places, passage: Passage) -> None:
    if passage.names is None:
        return
    row = made.tags["names"]
    row[places.words] = 0
    for start, end, kind in passage.names:
        _paint(row, "names", kind, places, (start, end))
    for span in passage.unsure:
        part = places.word_span(*span)
        if part:
            row[places.words[part[0]:part[1] + 1]] = SKIP


def _add_attributions(made: Segment, places: _Places, passage: Passage) -> None:
    if passage.attributions is None:
        return
    for role in ROLES:
        made.tags[role][places.words] = 0
    began: dict[tuple[str, Span], int | None] = {}
    for role in ROLES:
        for span in sorted({span for a in passage.attributions for span in getattr(a, role)}):
            began[role, span] = _paint(made.tags[role], role, role, places, span)
    for attribution in passage.attributions if passage.linked else ():
        _add_links(made, began, attribution)


def _add_links(made: Segment, began: dict, attribution) -> None:
    cues = [began["cue", span] for span in attribution.cue]
    if not cues or cues[0] is None:
        return
    sources = [began["source", span] for span in attribution.source]
    if not sources or sources[0] is not None:
        made.pointers.append(("cue>source", cues[0], sources[0] if sources else -1))
    made.pointers.extend(("content>cue", at, cues[0]) for span in attribution.content
                         if (at := began["content", span]) is not None)


def _add_mentions(made: Segment, places: _Places, passage: Passage) -> None:
    if passage.chains is None:
        return
    made.found = passage.corpus == "gum"
    for number, chain in enumerate(passage.chains):
        for span in chain:
            words = places.whole(*span)
            if words:
                made.mentions.append((int(places.words[words[0]]), int(places.words[words[1]]), number))


def _add_words(made: Segment, passage: Passage, pieces: Pieces, low: int, high: int) -> None:
    at = {number: place - low for number, place in anchors(pieces, passage.words or ()).items() if low <= place < high}
    for number, place in at.items():
        word = (passage.words or ())[number]
        for layer in ("tag", "pos"):
            made.tags[layer][place] = FLAT[layer].get(getattr(word, layer), SKIP)
        made.tags["start"][place] = int(word.first)
        if word.head < 0 or word.head in at:
            made.arcs.append((place, at.get(word.head, -1), HANGS.get(word.dep, SKIP)))


def anchors(pieces: Pieces, words: tuple[Word, ...]) -> dict[int, int]:
    """The number of each word and the piece that stands for it: its first; of two words in one piece only the first."""
    found: dict[int, int] = {}
    for number, word in enumerate(words):
        place = int(np.searchsorted(pieces.starts, word.start))
        if place < len(pieces) and pieces.starts[place] < word.end:
            found[number] = place
    return found


def _pairs(places: _Places, passage: Passage, length: int, random: Random) -> list[tuple[int, ...]]:
    pairs = passage.pairs
    telling = [pair for pair in pairs if pair.label not in ("none", "neutral")]
    plain = [pair for pair in pairs if pair.label in ("none", "neutral")]
    most = len(plain) if passage.complete else NEGATIVES if len(pairs) > 1 else 1
    chosen = telling + (random.sample(plain, most) if len(plain) > most else plain)
    return [row for pair in chosen if (row := _pair(places, pair, length))]


def _pair(places: _Places, pair: Pair, length: int) -> tuple[int, ...] | None:
    one, other = places.whole(*pair.first), places.whole(*pair.second)
    if one is None or other is None:
        return None

    def edges(span: tuple[int, int]) -> tuple[int, int]:
        after = span[1] + 1
        return int(places.words[span[0]]), int(places.words[after]) if after < len(places.words) else length

    (a, b), (c, d) = edges(one), edges(other)
    if max(b, d) - min(a, c) > CONTEXT:
        return None
    low, high = max(0, min(a, c) - AROUND), min(length, max(b, d) + AROUND)
    head = list(PAIRS).index(pair.head)
    return head, PAIRS[pair.head].index(pair.label), a, b, c, d, low, high
