"""Whether confidences are true: of the claims given 0.9, are nine in ten right?

The expected calibration error is that of Guo et al. (2017), "On Calibration of Modern Neural Networks": claims are put
into bins by confidence, and the gaps between mean confidence and share of right ones are averaged, weighted by size.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A claim's confidence, whether it is right, and how many claims it stands for."""

    confidence: float
    right: bool
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Bin:
    """Claims of like confidence: the lowest and highest of them, their mean, and the share that is right."""

    low: float
    high: float
    said: float
    right: float
    number: int
    weight: float


def equal_width(judged: Sequence[Judged], bins: int = BINS) -> list[Bin]:
    """Bins of equal width between 0 and 1, as in Guo et al.; those without a claim are left out.

    >>> [(one.said, one.right) for one in equal_width([Judged(0.9, True), Judged(0.92, False), Judged(0.3, False)])]
    [(0.3, 0.0), (0.91, 0.5)]
    """
    def number(one: Judged) -> int:
        return min(int(one.confidence * bins + 1e-9), bins - 1)

    return [binned([*members]) for _, members in groupby(sorted(judged, key=number), number)]


def equal_mass(judged: Sequence[Judged], bins: int = BINS) -> list[Bin]:
    """Bins of about equally many claims; claims of one confidence are never parted, so there may be fewer."""
    whole = sum(one.weight for one in judged)
    found, open_, past = list[Bin](), list[Judged](), 0.0
    for _, members in groupby(sorted(judged, key=lambda one: one.confidence), lambda one: one.confidence):
        open_ += members
        past_now = past + sum(one.weight for one in open_)
        if past_now >= whole * (len(found) + 1) / bins:
            found, open_, past = [*found, binned(open_)], [], past_now
    return [*found, binned(open_)] if open_ else found


def binned(members: Sequence[Judged]) -> Bin:
    weight = sum(one.weight for one in members)
    said = sum(one.weight * one.confidence for one in members) / weight
    right = sum(one.weight * one.right for one in members) / weight
    confidences = [one.confidence for one in members]
    return Bin(min(confidences), max(confidences), round(said, 12), right, len(members), weight)


def calibration_error(bins: Sequence[Bin]) -> float:
    """The expected calibration error: from 0, every confidence is true, to 1.

    >>> calibration_error(equal_width([Judged(0.9, True), Judged(0.9, False)]))
    0.4
    """
    whole = sum(one.weight for one in bins)
    return round(sum(one.weight * abs(one.said - one.right) for one in bins) / whole, 12) if whole else 0.0


def reliability(bins: Sequence[Bin]) -> Iterator[str]:
    """The table of a reliability diagram: what was said, and what was right."""
    yield f"{'confidence':14}{'claims':>7}{'said':>8}{'right':>8}"
    for one in bins:
        yield f"{one.low:.2f}–{one.high:.2f}{one.number:>12}{one.said:>8.2f}{one.right:>8.2f}"
