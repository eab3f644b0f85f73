"""Attributions out of an encoded stretch: cues, each with its source and the pieces of its content."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from extract.model.encoded import Encoded
from extract.model.labels import ROLES
from extract.model.viterbi import Tagged, log_softmax, spans

if TYPE_CHECKING:
    from numpy.typing import NDArray

REACH = 250
TILT = {"source": 0.5, "cue": 0.5, "content": 0.0}
"""Taken from the score of being outside, layer by layer: what made precision and recall meet on PolNeAR's dev split."""


@dataclass(frozen=True)
class Span:
    """Half-open character offsets, what it is, and how sure the reader is."""

    start: int
    end: int
    kind: str
    score: float


@dataclass(frozen=True)
class Attribution:
    """Who said what, and by which words; a source that the text leaves out is None, and so is a cue."""

    cue: Span | None
    source: Span | None
    content: tuple[Span, ...]
    score: float
    """How sure the two pointers are, at their least."""


def located(stretch: Encoded, tagged: Tagged) -> Span:
    """A tagged run of words as characters of the text."""
    first, last = stretch.first_word + tagged.first, stretch.first_word + tagged.last
    pieces = stretch.pieces
    return Span(int(pieces.word_starts[first]), int(pieces.word_ends[last]), tagged.kind, tagged.score)


def spoken(stretch: Encoded) -> dict[str, list[Tagged]]:
    """The sources, the cues and the contents of a stretch, whether or not anything points to them."""
    return {role: spans(_tilted(stretch.layer(role), TILT[role]), (role,)) for role in ROLES}


def _tilted(scores: NDArray[np.float32], tilt: float) -> NDArray[np.float32]:
    tilted = scores.copy()
    tilted[:, 0] -= np.float32(tilt)
    return tilted


def attributions(stretch: Encoded, found: dict[str, list[Tagged]]) -> list[Attribution]:
    """The attributions of a stretch in the order of their cues; content that points at no cue stands alone."""
    sources = [_pointed(stretch, "cue>source", cue, found["source"], optional=True) for cue in found["cue"]]
    cues = [_pointed(stretch, "content>cue", content, found["cue"], optional=False) for content in found["content"]]
    led = [_led(stretch, number, found, sources, cues) for number in range(len(found["cue"]))]
    alone = [Attribution(None, None, (located(stretch, content),), content.score)
             for content, (cue, _) in zip(found["content"], cues, strict=True) if cue is None]
    return led + alone


def _led(stretch: Encoded, number: int, found: dict[str, list[Tagged]], sources: list[tuple[int | None, float]],
         cues: list[tuple[int | None, float]]) -> Attribution:
    source, sure = sources[number]
    mine = [(content, score) for content, (cue, score) in zip(found["content"], cues, strict=True) if cue == number]
    speaker = None if source is None else located(stretch, found["source"][source])
    content = tuple(located(stretch, content) for content, _ in mine)
    return Attribution(located(stretch, found["cue"][number]), speaker, content, min([sure, *(s for _, s in mine)]))


def _pointed(stretch: Encoded, kind: str, origin: Tagged, targets: list[Tagged],
             optional: bool) -> tuple[int | None, float]:
    words = stretch.words
    near = [number for number, target in enumerate(targets) if abs(target.first - origin.first) <= REACH]
    at = words[[origin.first]]
    query = stretch.queries(kind, at)
    keys = [stretch.keys(kind, words[[targets[number].first for number in near]])] if near else []
    keys += [stretch.nobody_keys(kind, at)] if optional else []
    if not keys:
        return None, 1.0
    return _best(query @ np.concatenate(keys).T, near)


def _best(scores: NDArray[np.float32], near: list[int]) -> tuple[int | None, float]:
    chances = np.exp(log_softmax(scores)[0])
    best = int(chances.argmax())
    return (near[best] if best < len(near) else None), float(chances[best])
