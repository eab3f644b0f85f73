"""The files of a build, each by one line of a table: what ``newsgraph build`` writes into a folder."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from graph.dataset import Dataset
from ontology.reading import Reading


def lines(rows: Iterable[str]) -> str:
    """Rows as a text file, each with its line end."""
    return "".join(row.rstrip("\n") + "\n" for row in rows)


def claims(dataset: Dataset) -> str:
    from graph.files import claims_lines

    return lines(claims_lines(dataset))


def entities(dataset: Dataset) -> str:
    from graph.files import entities_lines

    return lines(entities_lines(dataset))


def articles(dataset: Dataset) -> str:
    from graph.files import articles_lines

    return lines(articles_lines(dataset))


def turtle(dataset: Dataset) -> str | bytes:
    from graph import turtle as writer

    return writer.turtle(dataset)


def page(dataset: Dataset) -> str:
    from graph.page import render

    return render(dataset)


FILES: dict[str, Callable[[Dataset], str | bytes]] = {
    "claims.jsonl": claims,
    "entities.jsonl": entities,
    "articles.jsonl": articles,
    "graph.ttl": turtle,
    "graph.html": page,
}


def write(dataset: Dataset, readings: Iterable[Reading], folder: Path) -> None:
    """Write all that a build promises into an empty folder."""
    from graph.readings import readings_lines
    from graph.store import create_store

    for name, make in FILES.items():
        write_file(folder / name, make(dataset))
    write_file(folder / "readings.jsonl", lines(readings_lines(readings)))
    create_store(dataset, folder / "store")


def write_file(path: Path, content: str | bytes) -> None:
    """Write UTF-8 on every system, with the line ends that the content has."""
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
