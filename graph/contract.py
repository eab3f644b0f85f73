"""The files of a build: what ``newsgraph build`` writes into a folder, one line of a table each."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from graph.dataset import Dataset
from graph.files import articles_lines, claims_lines, entities_lines, merges_lines, relations_lines
from graph.page import render
from graph.readings import readings_lines
from graph.store import create_store
from graph.turtle import turtle
from ontology.reading import Reading

ROWS: dict[str, Callable[[Dataset], Iterable[str]]] = {
    "claims.jsonl": claims_lines,
    "entities.jsonl": entities_lines,
    "articles.jsonl": articles_lines,
    "merges.jsonl": merges_lines,
    "relations.jsonl": relations_lines,
}


def write(dataset: Dataset, readings: Iterable[Reading], folder: Path) -> None:
    """Write all that a build promises into an empty folder."""
    for name, rows in ROWS.items():
        write_rows(folder / name, rows(dataset))
    write_rows(folder / "readings.jsonl", readings_lines(readings))
    (folder / "graph.ttl").write_bytes(turtle(dataset))
    (folder / "graph.html").write_bytes(render(dataset).encode("utf-8"))
    create_store(dataset, folder / "store")


def write_rows(path: Path, rows: Iterable[str]) -> None:
    """Write rows as UTF-8 on every system, each with one line feed."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(row.rstrip("\n") + "\n" for row in rows)
