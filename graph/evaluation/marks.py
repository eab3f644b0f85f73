"""What a person's marks on a sample say: precision, weighted back to all claims, and how true confidences are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.dataset import Statement
from graph.evaluation.calibration import Judged, calibration_error, equal_width, reliability
from graph.evaluation.intervals import bracketed, wilson
from graph.evaluation.sampling import Stratum, strata, stratum
from graph.jsonl import BrokenFile
from graph.terminal import counted, shown

MARKS = {
    True: ("y", "yes", "1", "true", "t", "right", "✓", "✔", "☑", "ok"),
    False: ("n", "no", "0", "false", "f", "wrong", "x", "✗", "✘", "×", "☒"),
    None: ("?",),
}
MEANING = {mark: right for right, marks in MARKS.items() for mark in marks}
ACCEPTED = "y, yes, 1 or ✓ for right; n, no, 0 or x for wrong; ? for who can tell"


@dataclass(frozen=True)
class Marked:
    """The statements that were marked, whether each is right, and how many rows say nothing."""

    judged: tuple[tuple[Statement, bool], ...]
    open: int = 0
    unsure: int = 0
    gone: int = 0


def marks(rows: Iterable[tuple[int, Mapping[str, str]]], statements: Iterable[Statement], name: str) -> Marked:
    """The marks of a sheet on the statements of a graph. Raises :class:`graph.jsonl.BrokenFile`."""
    known = {statement.id: statement for statement in statements}
    judged, counts = dict[str, tuple[Statement, bool]](), Counter[str]()
    for number, row in rows:
        mark, id_ = row.get("right", "").strip().lower(), row.get("id", "").strip()
        if mark and mark not in MEANING:
            raise BrokenFile(f"{name}, row {number}: the mark “{mark}” is unknown. Write {ACCEPTED}.")
        right = MEANING.get(mark)
        if not mark or right is None or id_ not in known:
            counts["open" if not mark else "unsure" if right is None else "gone"] += 1
        elif judged.setdefault(id_, (known[id_], right))[1] != right:
            raise BrokenFile(f"{name}, row {number}: this claim was marked otherwise in a row before.")
    return Marked(tuple(judged.values()), counts["open"], counts["unsure"], counts["gone"])


def weighted(marked: Marked, statements: Iterable[Statement]) -> list[tuple[str, Judged]]:
    """Each marked claim with its relation, standing for its share of its stratum."""
    sizes = {key: len(part) for key, part in strata(statements).items()}
    seen = Counter(stratum(statement) for statement, _ in marked.judged)
    return [(statement.relation, Judged(statement.confidence, right, sizes[key] / seen[key]))
            for statement, right in marked.judged for key in [stratum(statement)]]


def report(marked: Marked, statements: Sequence[Statement]) -> Iterator[str]:
    """Precision by relation and overall, the reliability table, and what was not marked."""
    judged = weighted(marked, statements)
    if judged:
        yield f"{'':24}{'precision':20}{'right':>9}   of claims"
        yield from precisions(judged, statements)
        bins = equal_width([one for _, one in judged])
        yield from ("", *reliability(bins))
        yield f"expected calibration error {calibration_error(bins):.3f} (ten bins of equal width, Guo et al. 2017)"
    yield from ("", *remarks(marked, unseen(marked, statements)))


def precisions(judged: Sequence[tuple[str, Judged]], statements: Sequence[Statement]) -> Iterator[str]:
    sizes = Counter(statement.relation for statement in statements)
    names = sorted({relation for relation, _ in judged})
    for name in names:
        yield precision(name, [one for relation, one in judged if relation == name], sizes[name])
    if len(names) > 1:
        yield precision("all of these", [one for _, one in judged], sum(sizes[name] for name in names))


def precision(label: str, judged: Sequence[Judged], size: int) -> str:
    """The share that is right among all claims, with its interval.

    The interval is Wilson's for the effective number of marks (Kish 1965): unequal weights tell less.
    """
    weight, squares = sum(one.weight for one in judged), sum(one.weight**2 for one in judged)
    share, number = sum(one.weight * one.right for one in judged) / weight, weight**2 / squares
    counts = f"{sum(one.right for one in judged)}/{len(judged)}"
    return f"{label:24}{100 * share:5.1f} {bracketed(wilson(share * number, number)):14}{counts:>9}   {size:,}"


def unseen(marked: Marked, statements: Iterable[Statement]) -> int:
    """How many claims are of a kind of which none was marked, though others of their relation were."""
    seen: set[Stratum] = {stratum(statement) for statement, _ in marked.judged}
    relations = {relation for relation, _ in seen}
    return sum(len(part) for key, part in strata(statements).items() if key[0] in relations and key not in seen)


def remarks(marked: Marked, unseen: int) -> Iterator[str]:
    yield f"{counted(len(marked.judged), 'claim')} marked, {marked.open:,} not yet, {marked.unsure:,} with “?”."
    if marked.gone:
        yield shown(f"{counted(marked.gone, 'mark')} left out: the graph no longer makes these claims.")
    if unseen:
        yield f"Nothing is known of {counted(unseen, 'claim')} in bands of confidence of which none was marked."
