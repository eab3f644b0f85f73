"""Facts about the speed benchmark, with works that do nothing."""

from __future__ import annotations

import pytest

from benchmarks import reader
from benchmarks.reader import MEGABYTE, growth, main, megabyte, peak, resident, speeds, table, texts, words


def test_ratios_are_to_pipeline_and_tokenizer() -> None:
    """Each line has words a second and both ratios."""
    lines = [*table({"blank spaCy tokenizer": 1000.0, "spaCy CNN pipeline": 100.0, "our reader (rules)": 50.0})]
    assert lines[-1].split() == ["our", "reader", "(rules)", "50", "0.50", "0.050"]


def test_all_read_the_same_words_in_turns() -> None:
    """A run to warm up does not count; works take turns."""
    calls: list[str] = []
    works = {name: lambda text, name=name: calls.append(name) for name in ("one", "other")}
    assert set(speeds(works, ["a b c"], runs=2)) == {"one", "other"}  # type: ignore[arg-type]
    assert calls == ["one", "other"] * 3


def test_the_long_article_is_a_megabyte() -> None:
    """Made of our own articles, of which there are thousands of words."""
    assert len(megabyte(texts())) == MEGABYTE
    assert words(texts()) > 4000


def test_memory_is_measured() -> None:
    """What is held now is never more than what was ever held."""
    early, late = growth(lambda text: None, ["a"], number=6)
    assert early > 0 and late > 0
    assert 0 < resident() <= 1.05 * peak()  # the system counts the pages of threads in batches


def test_memory_beyond_the_limit_fails(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """The exit code says so."""
    monkeypatch.setattr(reader, "reader", lambda name: lambda text: None)
    assert main(["--memory"]) == 0
    monkeypatch.setattr(reader, "LIMIT", 1)
    assert main(["--memory"]) == 1
    assert "TOO MUCH" in capsys.readouterr().out
