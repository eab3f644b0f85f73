"""How fast our reader is, beside the floor of the field: words a second, one process, one core, and memory.

    OMP_NUM_THREADS=1 python -m benchmarks.reader [--reader rules] [--weights FOLDER] [--runs 5] [--memory]

Raw text goes in; out come claims from a reader of ours, tokens from a blank spaCy tokenizer (no reader can be faster),
and tags, trees and names from a spaCy CNN pipeline (ours in ``extract/weights`` without our rules). All read the same
articles of our own in the same run, taking turns, so that a busy moment falls on all of them; medians are shown.
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from statistics import median
from time import perf_counter

from benchmarks.readers import READERS
from ontology.article import Article

ARTICLES = Path(__file__).parent / "gold" / "articles"
RUNS = 5
COPIES = 2
"""How often the articles are read in one run."""

MEGABYTE = 1_000_000
LIMIT = 1.5e9
"""Bytes that reading one article of 1 MB may take at most."""

LONG = 300
"""Articles of a long run, over which memory must stay flat."""

GROWTH = 30e6
"""Bytes by which it may grow from the first third of the run to its end."""

Work = Callable[[str], object]


def texts() -> list[str]:
    """Articles of our own."""
    return [path.read_text(encoding="utf8") for path in sorted(ARTICLES.glob("*.txt"))]


def words(found: Sequence[str]) -> int:
    return sum(len(text.split()) for text in found)


def tokenizer() -> Work:
    import spacy

    return spacy.blank("en")


def cnn_pipeline() -> Work:
    from extract.pipeline import load_pipeline

    return load_pipeline()


def reader(name: str) -> Work:
    read = READERS[name]()
    return lambda text: read(Article(text, "benchmark"))


def network(folder: Path) -> Work:
    from extract.model.reader import ModelReader

    return ModelReader.load(folder, threads=1).read


def contestants(names: Sequence[str], weights: Path | None) -> dict[str, Work]:
    """Everything that is timed, by the name it has in the table."""
    made: dict[str, Callable[[], Work]] = {"blank spaCy tokenizer": tokenizer, "spaCy CNN pipeline": cnn_pipeline}
    made |= {f"our reader ({name})": partial(reader, name) for name in names}
    made |= {"the network alone": partial(network, weights)} if weights else {}
    return {name: load() for name, load in made.items()}


def speeds(works: dict[str, Work], found: Sequence[str], runs: int = RUNS) -> dict[str, float]:
    """Words a second, the median of the runs; one more run before warms caches up and is not counted."""
    times: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(runs + 1):
        for name, work in works.items():
            times[name].append(seconds(work, found))
    return {name: words(found) / median(taken[1:]) for name, taken in times.items()}


def seconds(work: Work, found: Sequence[str]) -> float:
    start = perf_counter()
    for text in found:
        work(text)
    return perf_counter() - start


def table(found: dict[str, float]) -> Iterator[str]:
    """Words a second, and the ratio to the CNN pipeline and to the tokenizer."""
    floor, pipeline = found["blank spaCy tokenizer"], found["spaCy CNN pipeline"]
    yield f"{'':28}{'words/s':>10}{'÷ CNN':>9}{'÷ tokenizer':>13}"
    for name, speed in found.items():
        yield f"{name:28}{speed:>10,.0f}{speed / pipeline:>9.2f}{speed / floor:>13.3f}"


def resident() -> int:
    """Bytes of memory that this process holds now (Linux: from ``/proc``)."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")


def peak() -> int:
    """The most bytes that this process has ever held."""
    import resource

    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit


def megabyte(found: Sequence[str]) -> str:
    """One article of 1 MB, made of many."""
    whole = "\n\n".join(found)
    return ((whole + "\n\n") * (MEGABYTE // len(whole) + 1))[:MEGABYTE]


def growth(work: Work, found: Sequence[str], number: int = LONG) -> tuple[int, int]:
    """Bytes held after a third of a long run, and at its end; every article is another text."""
    held = []
    for place in range(number):
        work(f"{found[place % len(found)]}\n\nArticle {place}.")
        if place + 1 in (number // 3, number):
            held.append(resident())
    return held[0], held[1]


def memory(name: str) -> Iterator[tuple[str, bool]]:
    """What reading holds, first over a long run and then for an article of 1 MB, and whether that is within limits."""
    work, found = reader(name), texts()
    early, late = growth(work, found)
    yield (f"our reader ({name}): {early / 1e6:.0f} MB after {LONG // 3} articles, {late / 1e6:.0f} MB after {LONG} "
           f"(may grow by {GROWTH / 1e6:.0f})", late - early < GROWTH)
    work(megabyte(found))
    yield (f"our reader ({name}): at most {peak() / 1e6:.0f} MB with an article of 1 MB (limit {LIMIT / 1e6:.0f})",
           peak() < LIMIT)


def arguments(given: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Time our reader beside spaCy, on one core.")
    parser.add_argument("--reader", choices=tuple(READERS), action="append", help="a reader of ours; may be repeated")
    parser.add_argument("--weights", type=Path, help="an exported network, to time it alone")
    parser.add_argument("--runs", type=int, default=RUNS, help="runs that count (default: 5)")
    parser.add_argument("--memory", action="store_true", help="measure memory instead, of one reader")
    return parser.parse_args(given)


def main(given: Sequence[str] | None = None) -> int:
    options = arguments(given)
    names = options.reader or ["rules"]
    if os.environ.get("OMP_NUM_THREADS") != "1":
        print("note: set OMP_NUM_THREADS=1 for the figures of one core", file=sys.stderr)
    if options.memory:
        told = [*memory(names[0])]
        print("\n".join(f"{line}: {'fine' if fine else 'TOO MUCH'}" for line, fine in told))
        return 0 if all(fine for _, fine in told) else 1
    found = texts() * COPIES
    print(f"{words(found):,} words of our own articles, medians of {options.runs} runs")
    print("\n".join(table(speeds(contestants(names, options.weights), found, options.runs))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
