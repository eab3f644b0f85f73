"""Whether confidences are true, and the curves that make them so.

    python -m benchmarks.calibration --corpora FOLDER [--reader rules] [--most N] [--write]

The curves of ``extract/confidence.json`` are fitted on training splits alone, one for each relation and each way of
reading with enough claims: isotonic regression (Zadrozny and Elkan 2002), pulled towards the relation's own precision
where claims are few. The error (Guo et al. 2017) is shown before and after: on the training splits by cross-validation,
on development splits, and on our own gold articles. What each corpus can judge is said in the modules that read it.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from itertools import groupby
from pathlib import Path

from benchmarks.claims import GOLD
from benchmarks.corpora import EVERYTHING, TASKS, Task, done
from benchmarks.memberships import member_of
from benchmarks.oppositions import dse
from benchmarks.outcome import Verdict
from benchmarks.quotations import said_by
from benchmarks.readers import READERS, Reader
from extract import confidence
from extract.confidence import Points, along, way
from graph.build import build
from graph.evaluation.calibration import Judged, calibration_error, equal_mass, equal_width
from graph.evaluation.facts import facts, known_entities
from graph.evaluation.figures import judged
from graph.evaluation.gold import gold_facts
from graph.evaluation.matching import narrowed, paired
from graph.files import claims_lines, entities_lines
from ontology.article import Article
from ontology.load import load_relations
from ontology.reading import Reading

CURVES = Path(__file__).parents[1] / "extract" / "confidence.json"
TRAINING: tuple[Task, ...] = (
    ("said-by/polnear-train.jsonl.gz", said_by, 1), ("opposed-to/dse-train.jsonl.gz", dse, 15),
    ("member-of/knowledgenet-train.jsonl.gz", member_of, 15))
DEVELOPMENT = tuple(TASKS[name] for name in ("said-by", "opposed-to", "member-of"))
FOLDS = 5
ENOUGH = 100
"""Claims that a way of reading needs for a curve of its own."""

PULL = 10
"""How many claims the relation's precision counts for at each level of confidence."""

Curves = dict[str, Points]


@contextmanager
def uncorrected() -> Iterator[None]:
    """Lets readers give confidences as rules and model have them: curves fitted on true ones would correct twice."""
    kept = confidence.curves
    confidence.curves = dict  # type: ignore[assignment]
    try:
        yield
    finally:
        confidence.curves = kept


def judged_on(read: Reader, folder: Path, splits: Iterable[Task], most: int) -> list[Verdict]:
    """The claims of some splits that their corpora call right or wrong."""
    return [one for task in splits for one in done(task, read, folder, most).verdicts]


def judged_on_gold(read: Reader, change: Callable[[Reading], Reading] = lambda reading: reading) -> list[Judged]:
    """The claims of our own gold articles, merged as in a build; right are ends, qualifiers and speakers."""
    pages = ((path.name, path.read_text(encoding="utf8")) for path in sorted((GOLD.parent / "articles").glob("*.txt")))
    dataset = build([change(read(Article(text, name))) for name, text in pages], load_relations())
    known = known_entities(map(json.loads, entities_lines(dataset)))
    found = [fact for line in claims_lines(dataset) for fact in facts(json.loads(line), known)]
    gold = gold_facts(GOLD)
    return judged(paired(gold, narrowed(gold, found)))


def fitted(verdicts: Sequence[Verdict]) -> Curves:
    """A curve for each relation, and for each way of reading with enough claims."""
    found = Curves()
    for relation, members in grouped(verdicts, lambda one: one.relation):
        share = sum(one.right for one in members) / len(members)
        found[relation] = rising(members, share)
        for name, some in grouped(members, lambda one: way(one.how)):
            if len(some) >= ENOUGH:
                found[name] = rising(some, share)
    return dict(sorted(found.items()))


def grouped(verdicts: Iterable[Verdict], key: Callable[[Verdict], str]) -> Iterator[tuple[str, list[Verdict]]]:
    return ((name, [*members]) for name, members in groupby(sorted(verdicts, key=key), key))


def rising(verdicts: Sequence[Verdict], share: float) -> Points:
    """The share that is right at each level of confidence, never falling, pulled towards ``share``."""
    ranked = sorted((one.judged for one in verdicts), key=confidence_of)
    levels = [(level, [*members]) for level, members in groupby(ranked, confidence_of)]
    heights = [(sum(one.right for one in members) + PULL * share) / (len(members) + PULL) for _, members in levels]
    smooth = isotonic(heights, [len(members) for _, members in levels])
    return tuple((level, round(height, 3)) for (level, _), height in zip(levels, smooth, strict=True))


def isotonic(heights: Sequence[float], weights: Sequence[int]) -> list[float]:
    """The nearest heights that never fall: neighbours that do are pooled (Ayer et al. 1955).

    >>> isotonic([0.1, 0.6, 0.4, 0.9], [1, 1, 1, 1])
    [0.1, 0.5, 0.5, 0.9]
    """
    pools = list[tuple[float, int, int]]()
    for height, weight in zip(heights, weights, strict=True):
        pools.append((height, weight, 1))
        while len(pools) > 1 and pools[-2][0] >= pools[-1][0]:
            (high, heavy, some), (low, light, others) = pools[-2:]
            pools[-2:] = [((high * heavy + low * light) / (heavy + light), heavy + light, some + others)]
    return [height for height, _, number in pools for _ in range(number)]


def confidence_of(one: Judged) -> float:
    return one.confidence


def corrected(verdicts: Iterable[Verdict], curves: Curves) -> list[Verdict]:
    """The verdicts with confidences made true."""
    return [replace(one, confidence=round(along(points, one.confidence), 2)) if points else one for one in verdicts
            for points in [curves.get(way(one.how)) or curves.get(one.relation)]]


def cross_validated(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """Each verdict with the confidence that the other folds give it."""
    return [one for fold in range(FOLDS) for one in corrected(
        verdicts[fold::FOLDS], fitted([one for number, one in enumerate(verdicts) if number % FOLDS != fold]))]


def compared(label: str, before: Sequence[Judged], after: Sequence[Judged]) -> str:
    """Claims, how many are right, and the error before and after, in bins of equal width and of equal mass."""
    right = sum(one.right for one in before) / max(len(before), 1)
    errors = [calibration_error(bins(claims)) for claims in (before, after) for bins in (equal_width, equal_mass)]
    return f"{label:44}{len(before):>7}{100 * right:>8.1f}" + "".join(f"{error:>9.3f}" for error in errors)


def report(trained: Sequence[Verdict], tested: Sequence[Verdict]) -> Iterator[str]:
    yield f"{'':44}{'claims':>7}{'right %':>8}{'ECE':>9}{'(mass)':>9}{'after':>9}{'(mass)':>9}"
    for label, before, after in (("training, cross-validated", sorted_in(trained), cross_validated(trained)),
                                 ("development", [*tested], corrected(tested, fitted(trained)))):
        for relation in sorted({one.relation for one in before}):
            both = [[one.judged for one in verdicts if one.relation == relation] for verdicts in (before, after)]
            yield compared(f"{relation}, {label}", *both)
        yield compared(f"all, {label}", [one.judged for one in before], [one.judged for one in after])


def sorted_in(verdicts: Sequence[Verdict]) -> list[Verdict]:
    """The order that cross-validation gives."""
    return [one for fold in range(FOLDS) for one in verdicts[fold::FOLDS]]


def gold_line(read: Reader, curves: Curves) -> str:
    """Our own gold before and after: claims are made true one by one, and then merged."""
    def change(reading: Reading) -> Reading:
        claims = tuple(replace(claim, confidence=round(along(points, claim.confidence), 2)) if points else claim
                       for claim in reading.claims
                       for points in [curves.get(way(claim.evidence.how)) or curves.get(claim.relation)])
        return replace(reading, claims=claims)

    return compared("our own gold articles", judged_on_gold(read), judged_on_gold(read, change))


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Compare confidences with what corpora call right.")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--reader", choices=tuple(READERS), default="rules", help="which reader (default: rules)")
    parser.add_argument("--most", type=int, default=EVERYTHING,
                        help="how many articles of each split at most; 15 sentences are one")
    parser.add_argument("--write", action="store_true", help="write the curves into extract/confidence.json")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    options = arguments(words)
    with uncorrected():
        read = READERS[options.reader]()
        trained, tested = (judged_on(read, options.corpora, splits, options.most) for splits in (TRAINING, DEVELOPMENT))
        curves = fitted(trained)
        for line in (*report(trained, tested), gold_line(read, curves)):
            print(line)
    if options.write:
        CURVES.write_text(as_json(curves), encoding="utf8", newline="\n")
    return 0


def as_json(curves: Curves) -> str:
    """The curves, one a line."""
    lines = (f" {json.dumps(name)}: {json.dumps(points)}" for name, points in curves.items())
    return "{\n" + ",\n".join(lines) + "\n}\n"


if __name__ == "__main__":
    sys.exit(main())
