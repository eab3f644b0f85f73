"""The figures that are published are those that a build gives."""

from __future__ import annotations

from benchmarks.accuracy import PAGE, refreshed


def test_published_figures_are_todays() -> None:
    """``docs/accuracy.md`` says what the reader does now (refresh it: python -m benchmarks.accuracy)."""
    text = PAGE.read_text(encoding="utf8")
    assert refreshed(text) == text
