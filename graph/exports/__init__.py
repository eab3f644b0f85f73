"""The graph in the formats that other tools open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from graph.dataset import Dataset
from graph.exports.linked import jsonld, nquads, trig
from graph.exports.network import gexf, graphml
from graph.exports.sheet import csv
from graph.turtle import turtle

FORMATS: dict[str, Callable[[Dataset], bytes]] = {
    "turtle": turtle,
    "nquads": nquads,
    "trig": trig,
    "jsonld": jsonld,
    "graphml": graphml,
    "gexf": gexf,
    "csv": csv,
}
"""Each format and the function that writes it. The same dataset gives the same bytes."""


def export(dataset: Dataset, format: str, path: Path) -> None:
    """Write the graph to a file; a link stays and what it leads to is replaced, a device or a pipe is written into."""
    written = FORMATS[format](dataset)
    if path.exists() and not path.is_file():
        path.write_bytes(written)
    else:
        put(written, Path(os.path.realpath(path)))


def put(written: bytes, path: Path) -> None:
    """Write a file aside and rename it into place, so that a full disk leaves no half of it."""
    aside = path.with_name(path.name + ".partial")
    try:
        aside.write_bytes(written)
        aside.replace(path)
    finally:
        aside.unlink(missing_ok=True)
