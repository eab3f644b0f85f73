"""What a benchmark on a corpus gives: rows of figures, and claims that the corpus can call right or wrong."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from graph.evaluation.calibration import Judged
from graph.evaluation.scores import Score
from ontology.reading import Claim, Mention, Reading, Span

One = TypeVar("One")


@dataclass(frozen=True)
class Row:
    """One figure beside the floor and the goal that it is held against."""

    task: str
    measured_on: str
    figure: str
    floor: str = ""
    goal: str = ""


@dataclass(frozen=True)
class Verdict:
    """A claim, how it was read and how sure, and whether the corpus calls it right."""

    relation: str
    how: str
    confidence: float
    right: bool

    @property
    def judged(self) -> Judged:
        return Judged(self.confidence, self.right)


@dataclass(frozen=True)
class Outcome:
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...] = ()


def verdict(claim: Claim, right: bool) -> Verdict:
    return Verdict(claim.relation, claim.evidence.how, claim.confidence, right)


def meet(one: Span, other: Span) -> bool:
    """Whether two spans share a character."""
    return one[0] < other[1] and other[0] < one[1]


def stands_at(reading: Reading, mention: Mention, span: Span) -> bool:
    """Whether the thing that a mention stands for is mentioned at a span: by itself, or by one of its chain."""
    chain = reading.chains.get(mention.chain, (mention,))
    return any(meet(each.span, span) for each in (mention, *chain))


def per_cent(share: float) -> str:
    return f"{100 * share:.1f}"


def shares(right: int, judged: int, met: int, wanted: int) -> str:
    """Precision over claims, recall over what was to be found, and their F1, in a cell."""
    precision, recall = right / max(judged, 1), met / max(wanted, 1)
    return " / ".join(map(per_cent, (precision, recall, 2 * precision * recall / ((precision + recall) or 1))))


def told(found: Score) -> str:
    """Precision, recall and F1 in a cell."""
    return " / ".join(map(str, found.rounded().values()))


def spread(every: Iterable[One], most: int) -> list[One]:
    """So many of them, evenly spread over the whole, for corpora are often sorted by label.

    >>> spread("abcdefghij", 5)
    ['a', 'c', 'e', 'g', 'i']
    """
    whole = list(every)
    return whole if len(whole) <= most else [whole[number * len(whole) // most] for number in range(most)]


def summed(scores: Iterable[Score]) -> Score:
    every = list(scores)
    return Score(*(sum(getattr(one, name) for one in every) for name in ("right", "found", "wanted")))
