"""Facts about whole builds of the seeds with the real reader: the same bytes every time, and exact evidence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
SEEDS = sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / "seeds").glob("*.txt"))
SAME = ("graph.ttl", "claims.jsonl", "entities.jsonl", "graph.html", "readings.jsonl", "merges.jsonl")


def built(folder: Path, hash_seed: str, *words: str) -> Path:
    """A build in a process of its own."""
    code = "from graph.cli import main; main()"
    subprocess.run([sys.executable, "-c", code, "build", *words, "-o", str(folder)], cwd=ROOT, check=True,
                   env={**os.environ, "PYTHONHASHSEED": hash_seed})
    return folder


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    here = tmp_path_factory.mktemp("builds")
    return built(here / "one", "1", *SEEDS), built(here / "two", "2", *reversed(SEEDS), "--jobs", "2")


@pytest.mark.parametrize("name", SAME)
def test_two_builds_give_the_same_bytes(folders: tuple[Path, Path], name: str) -> None:
    """Another order of inputs, other processes and another hash seed change no byte."""
    one, two = folders
    assert (one / name).read_bytes() == (two / name).read_bytes()


def rows(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def test_evidence_is_the_text_of_the_article(folders: tuple[Path, Path]) -> None:
    """Every span of every claim slices back to the words on record."""
    source = {row["id"]: row["source"] for row in rows(folders[0] / "articles.jsonl")}
    text = {seed: (ROOT / seed).read_bytes().decode() for seed in SEEDS}
    evidence = [one for claim in rows(folders[0] / "claims.jsonl") for one in claim["evidence"]]
    assert evidence
    for one in evidence:
        assert text[source[one["article"]]][one["start"]:one["end"]] == one["text"]
