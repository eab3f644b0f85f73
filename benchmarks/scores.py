"""Scorers: precision, recall and F1 over sets; micro and macro over classes; CoNLL F1 over chains."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence

from benchmarks.coreference import Chain, Measure, b_cubed, ceaf_e, muc
from graph.evaluation.scores import Score


def over_sets(gold: Iterable[Hashable], found: Iterable[Hashable]) -> Score:
    """How far two sets agree.

    >>> over_sets({(0, 4), (7, 9)}, {(0, 4)}).rounded()
    {'precision': 100.0, 'recall': 50.0, 'f1': 66.7}
    """
    wanted, said = set(gold), set(found)
    return Score(len(wanted & said), len(said), len(wanted))


def micro_macro(gold: Sequence[str], found: Sequence[str]) -> dict[str, float]:
    """Accuracy (micro F1 of a single-label task) and the mean of the classes' F1, in per cent.

    >>> micro_macro(["a", "a", "b"], ["a", "b", "b"])
    {'micro': 66.7, 'macro': 66.7}
    """
    each = [_of_class(gold, found, kind).f1 for kind in sorted(set(gold))]
    right = sum(a == b for a, b in zip(gold, found, strict=True))
    return {"micro": round(100 * right / len(gold), 1), "macro": round(100 * sum(each) / len(each), 1)}


def _of_class(gold: Sequence[str], found: Sequence[str], kind: str) -> Score:
    right = sum(a == b == kind for a, b in zip(gold, found, strict=True))
    return Score(right, list(found).count(kind), list(gold).count(kind))


def conll(documents: Iterable[tuple[list[Chain], list[Chain]]]) -> dict[str, float]:
    """MUC, B³, CEAF-e and their mean, in per cent, over pairs of gold and found chains.

    >>> chain = frozenset({1, 2})
    >>> conll([([chain], [chain])])["conll"]
    100.0
    """
    pairs = list(documents)
    each = {"muc": _summed(muc, pairs), "b3": _summed(b_cubed, pairs), "ceafe": _summed(ceaf_e, pairs)}
    return each | {"conll": round(sum(each.values()) / 3, 1)}


def _summed(measure: Measure, pairs: list[tuple[list[Chain], list[Chain]]]) -> float:
    gained = [(*measure(gold, found), *measure(found, gold)) for gold, found in pairs]
    right, wanted, correct, said = (sum(column) for column in zip(*gained, strict=True))
    recall, precision = right / wanted if wanted else 0.0, correct / said if said else 0.0
    return round(200 * precision * recall / (precision + recall), 1) if precision + recall else 0.0
