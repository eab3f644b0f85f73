"""How well a reader does end to end on the development splits of public corpora, beside floors and goals.

    python -m benchmarks.corpora --corpora FOLDER [--reader rules] [--most N] [--only TASK] [--write]

The corpora are those of ``training/corpora.py``; nothing of their text is printed or kept. ``--write`` puts the table
into ``docs/figures.md``.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from benchmarks.annotations import coreference, names
from benchmarks.articles import articles, stories
from benchmarks.memberships import member_of
from benchmarks.oppositions import dse, inverted
from benchmarks.outcome import Outcome, Row, Verdict
from benchmarks.quotations import said_by
from benchmarks.readers import READERS, Reader
from graph.evaluation.calibration import calibration_error, equal_mass, equal_width

PAGE = Path(__file__).parents[1] / "docs" / "figures.md"
EVERYTHING = 10**6
Measure = Callable[[Reader, Path, int], Outcome]
Task = tuple[str, Measure, int]
"""The file in the corpora's folder, what is measured on it, and how many of its passages stand for one article."""

TASKS: dict[str, Task] = {
    "said-by": ("said-by/polnear-dev.jsonl.gz", said_by, 1),
    "opposed-to": ("opposed-to/dse-valid.jsonl.gz", dse, 15),
    "inverted": ("", lambda read, path, most: inverted(read, most), 15),
    "member-of": ("member-of/knowledgenet-dev.jsonl.gz", member_of, 15),
    "articles": ("", articles, 1),
    "stories": ("", lambda read, path, most: stories(read, most), 2),
    "names": ("names/worldwide-dev.jsonl.gz", names, 1),
    "coreference": ("syntax/gum-dev.conllu.gz", coreference, 1),
}


def measured(read: Reader, folder: Path, most: int = EVERYTHING, only: Sequence[str] = ()) -> Iterator[Outcome]:
    """The tasks one after the other. Raises ``FileNotFoundError`` where a corpus is missing."""
    for name, task in TASKS.items():
        if not only or name in only:
            yield done(task, read, folder, most)


def done(task: Task, read: Reader, folder: Path, most: int) -> Outcome:
    """One task, on at most so many articles or as many sentences as make them up."""
    name, measure, passages = task
    return measure(read, located(folder, name), most * passages)


def located(folder: Path, name: str) -> Path:
    """A corpus file under its published name, or unpacked."""
    places = folder / name, folder / name.removesuffix(".gz")
    found = next((place for place in places if place.exists()), None)
    if found is None:
        raise FileNotFoundError(f"{folder} has no {name}; the corpora are those that training/README says.")
    return found


def calibration_rows(verdicts: Sequence[Verdict]) -> Iterator[Row]:
    """The expected calibration error of each relation, over the claims that its corpus judges."""
    groups = {relation: [one for one in verdicts if one.relation == relation]
              for relation in sorted({one.relation for one in verdicts})}
    for name, members in {**groups, **({"all of these": verdicts} if len(groups) > 1 else {})}.items():
        judged = [one.judged for one in members]
        share = sum(one.right for one in judged) / len(judged)
        error = f"{calibration_error(equal_width(judged)):.3f} ({calibration_error(equal_mass(judged)):.3f})"
        yield Row(f"calibration of {name}, ECE, ten bins of equal width (mass)",
                  f"{len(judged):,} judged claims, {100 * share:.0f} % right", error, ".08", ".03")


def table(rows: Sequence[Row]) -> str:
    """The rows as a table in Markdown, aligned for a terminal."""
    lines = [("task", "measured on", "figure", "floor", "goal"),
             *((row.task, row.measured_on, row.figure, row.floor or "–", row.goal or "–") for row in rows)]
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    written = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) + " |"
               for line in lines]
    return "\n".join((written[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *written[1:])) + "\n"


def refreshed(page: str, reader: str, block: str) -> str:
    """The page with the figures of a reader between its two markers. Raises ``ValueError`` where it has none."""
    marked = re.compile(rf"(<!-- figures of {reader} -->\n).*?(<!-- end of figures of {reader} -->)", re.DOTALL)
    text, number = marked.subn(lambda found: found[1] + block + found[2], page)
    if number != 1:
        raise ValueError(f"the page has no place for the figures of {reader}")
    return text


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure a reader end to end on the development splits of corpora.")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder of the corpora")
    parser.add_argument("--reader", choices=tuple(READERS), default="rules", help="which reader (default: rules)")
    parser.add_argument("--most", type=int, default=EVERYTHING,
                        help="how many articles of each corpus at most; 15 sentences are one")
    parser.add_argument("--only", choices=tuple(TASKS), action="append", default=[], help="a task; may be repeated")
    parser.add_argument("--write", action="store_true", help="write the table into docs/figures.md")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    options = arguments(words)
    outcomes = list(measured(READERS[options.reader](), options.corpora, options.most, options.only))
    verdicts = [one for outcome in outcomes for one in outcome.verdicts]
    block = table([*(row for outcome in outcomes for row in outcome.rows), *calibration_rows(verdicts)])
    print(block, end="")
    if options.write:
        PAGE.write_text(refreshed(PAGE.read_text(encoding="utf8"), options.reader, block), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
