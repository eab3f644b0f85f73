"""The figures of a pairing as lines for a person, and every fault with its sentence."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from graph.evaluation.calibration import calibration_error, equal_width
from graph.evaluation.facts import Fact
from graph.evaluation.figures import Figure, figures, judged, shares
from graph.evaluation.intervals import bracketed, shown
from graph.evaluation.matching import Pairing, agree
from graph.marking import plain


def table(pairing: Pairing) -> Iterator[str]:
    """The figures, a line each; in brackets the 95 % interval, behind it the counts."""
    yield f"{'':28}{'precision':24}{'recall':24}F1"
    for _, loose, strict in figures(pairing):
        yield row(loose)
        yield row(strict)
    yield ""
    for share in shares(pairing):
        if share.number or not share.label.startswith(("  ", "certainty", "attribution")):
            yield f"{share.label:28}{shown(share.right, share.number)}"
    bins = equal_width(judged(pairing))
    yield (f"{'calibration':28}expected error {calibration_error(bins):.3f} over {sum(one.number for one in bins)} "
           "claims (Guo et al. 2017, ten bins)")
    optional = sum(wanted.optional for wanted, _ in pairing.pairs)
    yield f"left out: {optional} optional and found, {len(pairing.repeats)} said twice"


def row(one: Figure) -> str:
    right, found, wanted = int(one.score.right), int(one.score.found), int(one.score.wanted)
    f1 = f"{100 * one.score.f1:5.1f} {bracketed(one.f1_interval)}"
    return f"{one.label:28}{shown(right, found):24}{shown(right, wanted):24}{f1}"


def listing(pairing: Pairing, most: int | None = None) -> Iterator[str]:
    """What is half right, what is wrong and what was missed, each with its sentence; at most so many of each."""
    doubtful = [(found, f" (wanted: {wanted})") for wanted, found in pairing.pairs
                if not wanted.optional and not agree(wanted, found)]
    for label, faults in (("HALF RIGHT", doubtful), ("WRONG", [(fact, "") for fact in pairing.wrong]),
                          ("MISSED", [(fact, "") for fact in pairing.missed])):
        yield from (fault(label, fact, remark) for fact, remark in islice(faults, most))
        if most is not None and len(faults) > most:
            yield f"… and {len(faults) - most:,} more: {label}"


def fault(label: str, fact: Fact, remark: str) -> str:
    sentence = f"\n    {plain(fact.sentence)}" if fact.sentence else ""
    return f"{label} {plain(str(fact))}{plain(remark) and ' ' + plain(remark)}{sentence}"
