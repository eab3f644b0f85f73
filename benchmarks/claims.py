"""How well a build reads: its claims against a gold file, with 95 % intervals.

    python -m benchmarks.claims BUILD [benchmarks/gold/claims.jsonl] [--show] [--overlap 0.8]
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import sqrt
from pathlib import Path

from benchmarks.facts import Fact, built_facts, gold_facts
from benchmarks.matching import ENOUGH, Pairing, agree, paired
from benchmarks.scores import Score

GOLD = Path(__file__).parent / "gold" / "claims.jsonl"
NORMAL = 1.96
Pair = tuple[Fact, Fact]
Judge = Callable[[Fact, Fact], bool]


def wilson(right: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share, after Wilson (1927).

    >>> [round(bound, 3) for bound in wilson(8, 10)]
    [0.49, 0.943]
    """
    if not total:
        return 0.0, 1.0
    share, square = right / total, NORMAL**2 / total
    middle, reach = share + square / 2, NORMAL * sqrt((share * (1 - share) + square / 4) / total)
    return max(0.0, (middle - reach) / (1 + square)), min(1.0, (middle + reach) / (1 + square))


def shown(right: int, total: int) -> str:
    """A share in per cent, with its interval and its counts."""
    low, high = wilson(right, total)
    share = f"{100 * right / total:5.1f}" if total else "    –"
    return f"{share} [{100 * low:3.0f}–{100 * high:3.0f}] {right:>3}/{total:<3}"


def narrowed(gold: Iterable[Fact], found: Iterable[Fact]) -> list[Fact]:
    """The found facts of the articles that the gold speaks of."""
    known = {fact.article for fact in gold}
    return [fact for fact in found if fact.article in known]


def relations(pairing: Pairing) -> list[str]:
    every = (*pairing.missed, *pairing.wrong, *(wanted for wanted, _ in pairing.pairs))
    return sorted({fact.relation for fact in every})


def required(pairing: Pairing, relation: str) -> list[Pair]:
    return [pair for pair in pairing.pairs if pair[0].relation == relation and not pair[0].optional]


def score(pairing: Pairing, relation: str, judge: Judge = lambda wanted, found: True) -> Score:
    """Precision and recall of a relation; a pair that the judge rejects is both wrong and missed."""
    pairs = required(pairing, relation)
    wrong, missed = (sum(fact.relation == relation for fact in facts) for facts in (pairing.wrong, pairing.missed))
    return Score(sum(judge(*pair) for pair in pairs), len(pairs) + wrong, len(pairs) + missed)


def table(pairing: Pairing) -> Iterator[str]:
    """The figures, a line each."""
    yield f"{'':28}{'precision':24}{'recall':24}F1"
    for relation in relations(pairing):
        loose = "content" if relation == "said-by" else "the two ends"
        strict = "and speaker" if relation == "said-by" else "and qualifiers"
        yield row(f"{relation}, {loose}", score(pairing, relation))
        yield row(f"  {strict}", score(pairing, relation, agree))
    yield from accuracies(pairing)


def row(label: str, found: Score) -> str:
    right = int(found.right)
    return f"{label:28}{shown(right, int(found.found)):24}{shown(right, int(found.wanted)):24}{100 * found.f1:.1f}"


def accuracies(pairing: Pairing) -> Iterator[str]:
    """Of what was found, how much has the right polarity and status, or the right kind and speaker."""
    tied = [pair for name in relations(pairing) if name != "said-by" for pair in required(pairing, name)]
    said = required(pairing, "said-by")
    yield ""
    for label, pairs, right in (
            ("polarity", tied, lambda wanted, found: wanted.polarity == found.polarity),
            ("  where negated", [pair for pair in tied if pair[0].polarity == "negated"], agree),
            ("status", tied, lambda wanted, found: wanted.status == found.status),
            ("  former or planned", [pair for pair in tied if pair[0].status != "current"], agree),
            ("speaker", said, agree),
            ("kind of quotation", said, lambda wanted, found: wanted.kind == found.kind)):
        yield f"{label:28}{shown(sum(right(*pair) for pair in pairs), len(pairs))}"
    optional = sum(wanted.optional for wanted, _ in pairing.pairs)
    yield f"left out: {optional} optional and found, {len(pairing.repeats)} said twice"


def listing(pairing: Pairing) -> Iterator[str]:
    """What is wrong and what was missed, each with its sentence."""
    doubtful = [(found, f" (wanted: {wanted})") for wanted, found in pairing.pairs
                if not wanted.optional and not agree(wanted, found)]
    for label, facts in (("HALF RIGHT", doubtful), ("WRONG", [(fact, "") for fact in pairing.wrong]),
                         ("MISSED", [(fact, "") for fact in pairing.missed])):
        for fact, remark in facts:
            yield f"{label} {fact}{remark}\n    {' '.join(fact.sentence.split())}"


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score a build against a gold file.")
    parser.add_argument("build", type=Path, help="a folder that newsgraph build wrote")
    parser.add_argument("gold", type=Path, nargs="?", default=GOLD, help="a file of claims (default: our own set)")
    parser.add_argument("--show", action="store_true", help="list what is wrong and what was missed")
    parser.add_argument("--overlap", type=float, default=ENOUGH, help="how alike two quotations must be (default: 0.8)")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    options = arguments(words)
    gold = gold_facts(options.gold)
    pairing = paired(gold, narrowed(gold, built_facts(options.build)), options.overlap)
    for line in (*table(pairing), *(listing(pairing) if options.show else ())):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main())
