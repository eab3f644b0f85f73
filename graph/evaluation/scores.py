"""Precision, recall and their harmonic mean, from three counts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Score:
    """Precision, recall and their harmonic mean, from three counts.

    >>> Score(right=1, found=1, wanted=2).rounded()
    {'precision': 100.0, 'recall': 50.0, 'f1': 66.7}
    """

    right: float
    found: float
    wanted: float

    @property
    def precision(self) -> float:
        """Share of what was found that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of what was wanted that was found; 1 where nothing was wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.found + self.wanted) if self.found + self.wanted else 1.0

    def rounded(self) -> dict[str, float]:
        """The three figures in per cent, with one decimal."""
        return {name: round(100 * getattr(self, name), 1) for name in ("precision", "recall", "f1")}


def total(scores: list[Score]) -> Score:
    """The score of all counts together."""
    return Score(*(sum(getattr(one, name) for one in scores) for name in ("right", "found", "wanted")))
