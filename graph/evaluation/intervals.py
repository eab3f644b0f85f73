"""How far a figure may be off: 95 % intervals of shares, and of F1 over articles."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from random import Random

from graph.evaluation.scores import Score, total

NORMAL = 1.96
DRAWS = 1000
Interval = tuple[float, float]


def wilson(right: float, number: float) -> Interval:
    """The 95 % interval of a share, after Wilson (1927).

    >>> [round(bound, 3) for bound in wilson(8, 10)]
    [0.49, 0.943]
    """
    if not number:
        return 0.0, 1.0
    share, square = right / number, NORMAL**2 / number
    middle, reach = share + square / 2, NORMAL * sqrt((share * (1 - share) + square / 4) / number)
    return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


def resampled_f1(articles: Sequence[Score], draws: int = DRAWS) -> Interval:
    """The 95 % interval of F1 by drawing the articles anew (Efron's percentile bootstrap), the same at every call.

    Claims of one article are not independent of each other, so whole articles are drawn.

    >>> resampled_f1([Score(1, 1, 1)] * 5)
    (1.0, 1.0)
    """
    if len(articles) < 2:
        return 0.0, 1.0
    random = Random(0)
    drawn = sorted(total(random.choices(articles, k=len(articles))).f1 for _ in range(draws))
    return drawn[int(0.025 * draws)], drawn[int(0.975 * draws)]


def shown(right: float, number: float) -> str:
    """A share in per cent, with its interval and its counts.

    >>> shown(8, 10)
    ' 80.0 [ 49– 94]   8/10 '
    """
    share = f"{100 * right / number:5.1f}" if number else "    –"
    return f"{share} {bracketed(wilson(right, number))} {right:>3}/{number:<3}"


def bracketed(interval: Interval) -> str:
    """An interval in per cent."""
    return f"[{100 * interval[0]:3.0f}–{100 * interval[1]:3.0f}]"
