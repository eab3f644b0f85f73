"""The figures of a pairing as values: precision, recall and F1 of each relation, and how often qualifiers are right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from graph.evaluation.calibration import Judged, calibration_error, equal_width
from graph.evaluation.facts import Fact
from graph.evaluation.intervals import Interval, resampled_f1, wilson
from graph.evaluation.matching import Pairing, agree, same_voices
from graph.evaluation.scores import Score, total

Pair = tuple[Fact, Fact]
Judge = Callable[[Fact, Fact], bool]


@dataclass(frozen=True)
class Figure:
    """A score, and the score of each article that it sums up."""

    label: str
    score: Score
    articles: tuple[Score, ...]

    @property
    def f1_interval(self) -> Interval:
        return resampled_f1(self.articles)


@dataclass(frozen=True)
class Share:
    """How many of some pairs are right in one respect."""

    label: str
    right: int
    number: int


def relations(pairing: Pairing) -> list[str]:
    every = (*pairing.missed, *pairing.wrong, *(wanted for wanted, _ in pairing.pairs))
    return sorted({fact.relation for fact in every})


def required(pairing: Pairing, relation: str) -> list[Pair]:
    """The pairs of a relation whose gold is not optional."""
    return [pair for pair in pairing.pairs if pair[0].relation == relation and not pair[0].optional]


def anyhow(wanted: Fact, found: Fact) -> bool:
    """A pair is a pair, whatever else it gets wrong."""
    return True


def score(pairing: Pairing, relation: str, judge: Judge = anyhow) -> Score:
    """Precision and recall of a relation; a pair that the judge rejects is both wrong and missed."""
    return total([*tallies(pairing, relation, judge).values()])


def tallies(pairing: Pairing, relation: str, judge: Judge) -> dict[str, Score]:
    """The score of each article."""
    found: dict[str, Score] = {}

    def count(article: str, *counts: int) -> None:
        found[article] = total([found.get(article, Score(0, 0, 0)), Score(*counts)])

    for wanted, said in required(pairing, relation):
        count(said.article, judge(wanted, said), 1, 1)
    for facts, counts in ((pairing.wrong, (0, 1, 0)), (pairing.missed, (0, 0, 1))):
        for fact in facts:
            if fact.relation == relation:
                count(fact.article, *counts)
    return dict(sorted(found.items()))


def figures(pairing: Pairing) -> Iterator[tuple[str, Figure, Figure]]:
    """Each relation with what its pairs share, and with that and all qualifiers right."""
    for relation in relations(pairing):
        loose = "content" if relation == "said-by" else "the two ends"
        strict = "and speaker" if relation == "said-by" else "and qualifiers"
        yield relation, figure(f"{relation}, {loose}", pairing, relation), figure(f"  {strict}", pairing, relation,
                                                                                   agree)


def figure(label: str, pairing: Pairing, relation: str, judge: Judge = anyhow) -> Figure:
    by_article = tuple(tallies(pairing, relation, judge).values())
    return Figure(label, total([*by_article]), by_article)


def shares(pairing: Pairing) -> Iterator[Share]:
    """Of what was found, how much has the right polarity, status, certainty and voice, or the right speaker and kind.

    What the gold leaves out is not judged.
    """
    tied = [pair for name in relations(pairing) if name != "said-by" for pair in required(pairing, name)]
    said = required(pairing, "said-by")
    yield from qualifier(tied, "polarity", "where negated", lambda fact: fact.polarity == "negated")
    yield from qualifier(tied, "status", "former or planned", lambda fact: fact.status in ("former", "planned"))
    yield from qualifier(tied, "certainty", "where hedged", lambda fact: fact.certainty == "hedged")
    given = [pair for pair in tied if pair[0].voices is not None]
    for label, pairs in (("attribution", given), ("  where somebody's", [pair for pair in given if pair[0].voices])):
        yield Share(label, sum(same_voices(*pair) for pair in pairs), len(pairs))
    yield Share("speaker", sum(agree(*pair) for pair in said), len(said))
    kinds = [wanted.kind == found.kind for wanted, found in said if wanted.kind]
    yield Share("kind of quotation", sum(kinds), len(kinds))


def qualifier(pairs: list[Pair], name: str, rest: str, special: Callable[[Fact], bool]) -> Iterator[Share]:
    """How often a qualifier is right: over all pairs whose gold says it, and where it is not the usual one."""
    given = [pair for pair in pairs if getattr(pair[0], name) is not None]
    for label, some in ((name, given), (f"  {rest}", [pair for pair in given if special(pair[0])])):
        yield Share(label, sum(getattr(wanted, name) == getattr(found, name) for wanted, found in some), len(some))


def judged(pairing: Pairing) -> list[Judged]:
    """The confidences of the found claims that the gold judges; right are those with ends and qualifiers right."""
    pairs = [pair for relation in relations(pairing) for pair in required(pairing, relation)]
    return [*(Judged(found.confidence, agree(wanted, found)) for wanted, found in pairs),
            *(Judged(fact.confidence, False) for fact in pairing.wrong)]


def as_json(pairing: Pairing) -> dict[str, Any]:
    """All figures as JSON knows them."""
    return {
        "relations": {name: figure_json(loose) | {"with_qualifiers": figure_json(strict)}
                      for name, loose, strict in figures(pairing)},
        "accuracy": {share.label.strip(): {"right": share.right, "of": share.number,
                                           "interval": wilson(share.right, share.number)} for share in shares(pairing)},
        "calibration": {"claims": len(judged(pairing)), "error": calibration_error(equal_width(judged(pairing)))},
        "optional_found": sum(wanted.optional for wanted, _ in pairing.pairs),
        "repeats": len(pairing.repeats),
    }


def figure_json(one: Figure) -> dict[str, Any]:
    counts = one.score
    return {
        "right": int(counts.right), "found": int(counts.found), "wanted": int(counts.wanted),
        "precision": counts.precision, "precision_interval": wilson(counts.right, counts.found),
        "recall": counts.recall, "recall_interval": wilson(counts.right, counts.wanted),
        "f1": counts.f1, "f1_interval": one.f1_interval,
    }
