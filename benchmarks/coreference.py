"""Scorers of who is who: MUC, B³, CEAF-e, their mean, and the pairs of names that are said to be one.

After Vilain et al. (1995), Bagga and Baldwin (1998), Luo (2005, with the entity similarity φ4) and Pradhan et al.
(2012). ``gold`` and ``found`` are chains of mentions, each mention in one chain of either at most.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from typing import NamedTuple

Chain = frozenset[Hashable]
Gain = tuple[float, float]
"""What was gained and what there was to gain."""
Measure = Callable[[Sequence[Chain], Sequence[Chain]], Gain]


class Figure(NamedTuple):
    """Precision and recall of one measure."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Their harmonic mean.

        >>> Figure(0.5, 1.0).f1
        0.6666666666666666
        """
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def figure(right: float, found: float, gained: float, wanted: float) -> Figure:
    return Figure(right / found if found else 1.0, gained / wanted if wanted else 1.0)


def both_ways(measure: Measure, gold: Sequence[Chain], found: Sequence[Chain]) -> Figure:
    """A measure of recall, and of precision with the roles of gold and found exchanged.

    >>> gold, found = [frozenset("abc"), frozenset("de")], [frozenset("ab"), frozenset("cde")]
    >>> [round(both_ways(one, gold, found).f1, 3) for one in (muc, b_cubed, ceaf_e)]
    [0.667, 0.733, 0.8]
    """
    return figure(*measure(found, gold), *measure(gold, found))


def muc(gold: Sequence[Chain], found: Sequence[Chain]) -> Gain:
    """The links of a chain that are kept."""
    home = homes(found)
    kept = sum(len(chain) - len({home.get(one, ("alone", one)) for one in chain}) for chain in gold)
    return kept, sum(len(chain) - 1 for chain in gold)


def b_cubed(gold: Sequence[Chain], found: Sequence[Chain]) -> Gain:
    """For each mention, the share of its chain that it is found with; a mention that is not found has none."""
    home = homes(found)
    shares = ((len(chain), Counter(home[one] for one in chain if one in home).values()) for chain in gold)
    return sum(count**2 / size for size, counts in shares for count in counts), sum(map(len, gold))


def ceaf_e(gold: Sequence[Chain], found: Sequence[Chain]) -> Gain:
    """The likeness of each chain to the one chain that it is best paired with."""
    import numpy as np
    from scipy.optimize import linear_sum_assignment

    home = homes(found)
    likeness = np.zeros((len(gold), len(found)))
    for row, chain in enumerate(gold):
        for column, common in Counter(home[one] for one in chain if one in home).items():
            likeness[row, column] = 2 * common / (len(chain) + len(found[column]))
    rows, columns = linear_sum_assignment(likeness, maximize=True)
    return float(likeness[rows, columns].sum()), len(gold)


def homes(chains: Iterable[Chain]) -> dict[Hashable, int]:
    return {mention: number for number, chain in enumerate(chains) for mention in chain}


MEASURES: Mapping[str, Measure] = {"MUC": muc, "B³": b_cubed, "CEAF-e": ceaf_e}


def measured(gold: Sequence[Chain], found: Sequence[Chain]) -> dict[str, Figure]:
    """Every measure over all chains at once."""
    return {name: both_ways(measure, gold, found) for name, measure in MEASURES.items()}


def conll_f1(figures: Mapping[str, Figure]) -> float:
    """The mean of the three F1."""
    return sum(one.f1 for one in figures.values()) / len(figures)


def across(chain: Iterable[Hashable], article: Callable[[Hashable], Hashable]) -> int:
    """How many pairs of a chain's mentions stand in two articles.

    >>> across(["a1", "a2", "b1"], lambda mention: str(mention)[0])
    2
    """
    counts = [*Counter(map(article, chain)).values()]
    return (sum(counts) ** 2 - sum(count**2 for count in counts)) // 2


def pairs(gold: Sequence[Chain], found: Sequence[Chain], article: Callable[[Hashable], Hashable]) -> Figure:
    """Of the pairs across articles that are said to be one, how many are; and of those that are, how many are said."""
    home = homes(gold)
    right = 0
    for chain in found:
        groups: dict[int, list[Hashable]] = {}
        for one in chain:
            groups.setdefault(home[one], []).append(one)
        right += sum(across(group, article) for group in groups.values())
    said, wanted = (sum(across(chain, article) for chain in chains) for chains in (found, gold))
    return figure(right, said, right, wanted)
