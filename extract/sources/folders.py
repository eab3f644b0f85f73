"""Folders are walked in sorted order, so that the same folder always gives the same articles in the same order."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from ontology.article import Refusal

WRITTEN = {"claims.jsonl", "entities.jsonl", "articles.jsonl", "merges.jsonl", "links.jsonl", "tables.jsonl",
           "readings.jsonl", "relations.jsonl", "graph.html", "graph.ttl", "store", "build.json",
           "ledger.txt"}  # fmt: skip
"""What a build writes or keeps: never read as articles, so that ``newsgraph build .`` may be said twice."""


def printable(path: Path) -> str:
    """A path as text that can be written anywhere: bytes that are not UTF-8 are shown as ``\\xNN``."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def walk(folder: Path, seen: set[str] | None = None) -> Iterator[Path | Refusal]:
    """The files of a folder and its folders; hidden ones are passed over, and no folder is entered twice."""
    seen = set() if seen is None else seen
    real = os.path.realpath(folder)
    if real in seen:
        yield Refusal(printable(folder), "It is a link to a folder that is read already.")
        return
    seen.add(real)
    for path in visible(folder):
        if path.is_dir():
            yield from unless_closed(path, seen)
        else:
            yield path


def unless_closed(folder: Path, seen: set[str]) -> Iterator[Path | Refusal]:
    """The files of a folder, or the refusal of one that may not be entered."""
    try:
        yield from walk(folder, seen)
    except OSError as fault:
        yield Refusal(printable(folder), spoken(fault))


def visible(folder: Path) -> list[Path]:
    """What lies in a folder, sorted, without hidden files and without what a build wrote there."""
    found = sorted(path for path in folder.iterdir() if not path.name.startswith("."))
    written = {"claims.jsonl", "graph.ttl"} <= {path.name for path in found}
    return [path for path in found if not (written and path.name in WRITTEN)]


def spoken(fault: OSError) -> str:
    """What an operating system's error means, as a sentence.

    >>> spoken(FileNotFoundError())
    'There is no file or folder of this name.'
    """
    if isinstance(fault, FileNotFoundError):
        return "There is no file or folder of this name."
    if isinstance(fault, PermissionError):
        return "There is no permission to read it."
    return f"It cannot be read: {(fault.strerror or type(fault).__name__).lower()}."
