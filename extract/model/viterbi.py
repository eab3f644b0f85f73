"""From a row of scores a word to spans: the best sequence of tags in which every span begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from extract.model.labels import PARTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

IMPOSSIBLE = -1e4


@dataclass(frozen=True)
class Tagged:
    """A run of words, both ends included, its kind, and how sure its least sure tag is."""

    first: int
    last: int
    kind: str
    score: float


def spans(scores: Scores, kinds: tuple[str, ...]) -> list[Tagged]:
    """The spans of a layer; ``scores`` is words × tags, not yet normalised.

    >>> rows = np.full((3, 5), -5.0, dtype=np.float32)
    >>> rows[[0, 1, 2], [0, 1, 3]] = 5.0
    >>> [(span.first, span.last, span.kind) for span in spans(rows, ("cue",))]
    [(1, 2, 'cue')]
    """
    if not len(scores):
        return []
    logs = log_softmax(scores)
    path = best_path(logs, len(kinds))
    chosen = np.exp(logs[np.arange(len(path)), path])
    return list(_runs(path, chosen, kinds))


def log_softmax(scores: Scores) -> Scores:
    """Scores of the last axis as logarithms of probabilities."""
    shifted = scores - scores.max(-1, keepdims=True)
    normal: Scores = shifted - np.log(np.exp(shifted).sum(-1, keepdims=True))
    return normal


def best_path(logs: Scores, kinds: int) -> NDArray[np.int64]:
    """The likeliest sequence of tags that is well formed, as tag numbers."""
    states = 1 + 4 * kinds
    steps, edges = _transitions(kinds)
    total = logs[0] + edges[0]
    back = np.zeros((len(logs), states), dtype=np.int64)
    for place in range(1, len(logs)):
        reached = total[:, None] + steps
        back[place] = reached.argmax(0)
        total = reached[back[place], np.arange(states)] + logs[place]
    path = np.zeros(len(logs), dtype=np.int64)
    path[-1] = (total + edges[1]).argmax()
    for place in range(len(logs) - 1, 0, -1):
        path[place - 1] = back[place, path[place]]
    return path


@cache
def _transitions(kinds: int) -> tuple[Scores, tuple[Scores, Scores]]:
    states = 1 + 4 * kinds
    part = np.asarray([" ", *PARTS * kinds])
    kind = np.asarray([-1, *np.repeat(np.arange(kinds), 4)])
    opens, closed_before = np.isin(part, ["B", "S", " "]), np.isin(part, ["E", "S", " "])
    goes_on = np.isin(part, ["B", "I"])[:, None] & np.isin(part, ["I", "E"])[None, :] & (kind[:, None] == kind[None, :])
    allowed = goes_on | (closed_before[:, None] & opens[None, :])
    steps = np.where(allowed, 0.0, IMPOSSIBLE).astype(np.float32).reshape(states, states)
    first, last = (np.where(fine, 0.0, IMPOSSIBLE).astype(np.float32) for fine in (opens, closed_before))
    return steps, (first, last)


def _runs(path: NDArray[np.int64], chosen: Scores, kinds: tuple[str, ...]) -> list[Tagged]:
    found, start = [], 0
    for place, tag in enumerate(path.tolist()):
        part = PARTS[(tag - 1) % 4] if tag else ""
        if part in ("B", "S"):
            start = place
        if part in ("E", "S"):
            found.append(Tagged(start, place, kinds[(tag - 1) // 4], float(chosen[start:place + 1].min())))
    return found
