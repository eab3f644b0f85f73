"""Newswire articles with their names annotated by hand (Worldwide), as passages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from training.corpora import worldwide
from training.reader.passages import Passage


def newswire(path: Path) -> Iterator[Passage]:
    """The newswire articles as passages of names."""
    for named in worldwide(path):
        yield Passage(named.text, "worldwide", names=named.names)
