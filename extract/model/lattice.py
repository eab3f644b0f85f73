"""The spans that a layer's scores make likely, and the best set of them in which no two overlap."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

import numpy as np

from extract.model.labels import PARTS

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]

Place = tuple[int, int, int]
"""First and last word of a span, both included, and the number of its kind."""
UNLIKELY = -5.0
"""The logarithm of a chance below which a tag is not considered."""
WIDEST = 25
"""How many words a span has at most."""
BEGIN, INSIDE, END, SINGLE = range(len(PARTS))


def by_kind(logs: Scores) -> Scores:
    """A view of the scores of all tags but "outside": words × kinds × parts."""
    return logs[:, 1:].reshape(len(logs), -1, len(PARTS))


def parts(first: int, last: int) -> list[int]:
    """The part that each word of a span plays.

    >>> parts(3, 3), parts(3, 6)
    ([3], [0, 1, 1, 2])
    """
    return [SINGLE] if first == last else [BEGIN, *[INSIDE] * (last - first - 1), END]


def score(tags: Scores, first: int, last: int) -> NDArray[np.float64]:
    """What the words of a span say of each kind, as the logarithm of a chance."""
    total: NDArray[np.float64] = tags[np.arange(first, last + 1), :, parts(first, last)].sum(0, dtype=np.float64)
    return total


def likely(logs: Scores) -> dict[Place, float]:
    """Every span none of whose tags is unlikely, and its score.

    >>> rows = np.full((2, 5), -9.0, dtype=np.float32)
    >>> rows[[0, 1], [1, 3]] = -0.25
    >>> likely(rows)
    {(0, 1, 0): -0.5}
    """
    return dict(_likely(by_kind(logs)))


def _likely(tags: Scores) -> Iterator[tuple[Place, float]]:
    for first, kind in np.argwhere(tags[:, :, SINGLE] > UNLIKELY).tolist():
        yield (first, first, kind), float(tags[first, kind, SINGLE])
    for first, kind in np.argwhere(tags[:, :, BEGIN] > UNLIKELY).tolist():
        total = float(tags[first, kind, BEGIN])
        for last in range(first + 1, min(first + WIDEST, len(tags))):
            if tags[last, kind, END] > UNLIKELY:
                yield (first, last, kind), total + float(tags[last, kind, END])
            if tags[last, kind, INSIDE] <= UNLIKELY:
                break
            total += float(tags[last, kind, INSIDE])


def best(logs: Scores, scores: Mapping[Place, float]) -> list[Place]:
    """The spans, none over another, whose scores and those of the words left outside add up to the most."""
    ending = defaultdict(list)
    for (first, last, kind), value in scores.items():
        ending[last].append((first, kind, value))
    totals, chosen = [0.0], list[tuple[int, int] | None]()
    for last, outside in enumerate(logs[:, 0].tolist()):
        options = [(totals[first] + value, (first, kind)) for first, kind, value in ending[last]]
        total, span = max(options, default=(-np.inf, (0, 0)))
        taken = total > totals[last] + outside
        totals.append(total if taken else totals[last] + outside)
        chosen.append(span if taken else None)
    return _followed(chosen)


def _followed(chosen: list[tuple[int, int] | None]) -> list[Place]:
    """The path that the choices at its words' ends make, from its first span on."""
    found, last = list[Place](), len(chosen) - 1
    while last >= 0:
        span = chosen[last]
        if span is not None:
            found.append((span[0], last, span[1]))
        last = last - 1 if span is None else span[0] - 1
    return found[::-1]
