"""No text of the corpora that the weights were trained on is in the repository."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from training.leaks import known, sampled

ROOT = Path(__file__).parents[1]
SENTENCE = " ".join(f"word{number}" for number in range(600))


def tracked() -> list[Path]:
    """Every file that git knows; without git, every file of the folders that hold text."""
    try:
        names = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, check=True).stdout.decode()
        found = [ROOT / name for name in names.split("\0") if name]
    except (OSError, subprocess.CalledProcessError):
        found = []
    folders = ("benchmarks", "docs", "extract", "graph", "ontology", "seeds", "tests", "training")
    return found or [path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file()]


def readable(path: Path) -> str:
    try:
        return path.read_text(encoding="utf8") if path.is_file() else ""
    except UnicodeDecodeError:
        return ""


def test_no_file_holds_a_run_of_words_of_a_corpus() -> None:
    """Of every text file the runs of twelve words are looked up among those kept, as hashes, of the corpora.

    The vocabulary of the spaCy pipeline is a list of single tokens, of which a web address is one.
    """
    kept = known()
    assert len(kept) > 10_000
    assert [path.name for path in tracked() if path.name != "strings.json" and kept & {*sampled(readable(path))}] == []


@pytest.mark.parametrize("changed", [str.upper, lambda text: text.replace(" ", ", ")])
def test_runs_are_found_in_any_dress(changed) -> None:  # type: ignore[no-untyped-def]
    """A text meets its own runs, whatever its case and punctuation, and some are always kept."""
    assert set(sampled(SENTENCE)) and set(sampled(changed(SENTENCE))) == set(sampled(SENTENCE))
