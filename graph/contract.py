"""The files of a build: what ``newsgraph build`` writes into a folder, one line of a table each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from graph.dataset import Dataset
from graph.files import (
    articles_lines,
    claims_lines,
    entities_lines,
    links_lines,
    merges_lines,
    relations_lines,
    tables_lines,
)
from graph.ledger import Entry
from graph.page import render
from graph.readings import readings_lines
from graph.recipe import RECIPE, Recipe, recipe_text
from graph.store import create_store
from graph.turtle import turtle
from ontology.reading import Reading

ROWS: dict[str, Callable[[Dataset], Iterable[str]]] = {
    "claims.jsonl": claims_lines,
    "entities.jsonl": entities_lines,
    "articles.jsonl": articles_lines,
    "merges.jsonl": merges_lines,
    "links.jsonl": links_lines,
    "relations.jsonl": relations_lines,
    "tables.jsonl": tables_lines,
}


DEFAULT = Recipe()


def write(dataset: Dataset, readings: Iterable[Reading], folder: Path, recipe: Recipe = DEFAULT,
          ledger: Sequence[Entry] = ()) -> None:
    """Write all that a build promises into an empty folder."""
    known = tuple(readings)
    write_rows(folder / "readings.jsonl", readings_lines(known))
    (folder / RECIPE).write_bytes(recipe_text(recipe).encode())
    write_merged(dataset, folder)
    write_page(dataset, known, folder, ledger)


def write_merged(dataset: Dataset, folder: Path) -> None:
    """Write what merging makes of the readings into an empty folder, without its page."""
    for name, rows in ROWS.items():
        write_rows(folder / name, rows(dataset))
    (folder / "graph.ttl").write_bytes(turtle(dataset))
    create_store(dataset, folder / "store")


def write_page(dataset: Dataset, readings: Sequence[Reading], folder: Path, ledger: Sequence[Entry]) -> None:
    """Write the page; it asks about who is who, where a decision of the ledger changes what is asked."""
    page = render(dataset, readings=readings, ledger=ledger)
    (folder / "graph.html").write_bytes(page.encode("utf-8"))


def write_rows(path: Path, rows: Iterable[str]) -> None:
    """Write rows as UTF-8 on every system, each with one line feed."""
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(row.rstrip("\n") + "\n" for row in rows)
