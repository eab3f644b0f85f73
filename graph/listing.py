"""Tables of names, aliases and identifiers that a user brings along (``build --link``), as rows of one kind."""

from __future__ import annotations

import codecs
from collections.abc import Callable, Iterator
from pathlib import Path

from graph.dataset import Listed
from graph.listing_csv import csv_rows
from graph.listing_json import json_rows
from graph.listing_row import BrokenTable

LONGEST_LINE = 4_000_000
"""Characters; an item of Wikidata with all its labels has fewer."""

Reader = Callable[[Iterator[tuple[int, str]], str], Iterator[Listed]]
"""From numbered lines and the name of the file to rows."""

SUFFIXES: dict[str, Reader] = {".csv": csv_rows, ".tsv": csv_rows, ".json": json_rows, ".jsonl": json_rows,
                               ".ndjson": json_rows}


def read_listing(path: Path) -> tuple[Listed, ...]:
    """The rows of a table. Raises :class:`BrokenTable` with a sentence that names file, line and remedy."""
    reader = SUFFIXES.get(path.suffix.casefold()) or sniffed(path)
    try:
        rows = tuple(reader(numbered(path), path.name))
    except OSError as fault:
        raise BrokenTable(f"{path.name} cannot be read: {(fault.strerror or 'it fails').lower()}.") from fault
    if not rows:
        raise BrokenTable(f"{path.name} holds no row with a name and an identifier.")
    return rows


def sniffed(path: Path) -> Reader:
    """The reader for a file whose name does not tell: JSON begins with a bracket."""
    first = next((line.lstrip() for _, line in numbered(path) if line.strip()), "")
    return json_rows if first[:1] in ("{", "[") else csv_rows


def numbered(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a text file with their numbers, from 1."""
    with path.open("rb") as file:
        number = 0
        while raw := file.readline(LONGEST_LINE + 1):
            number += 1
            if len(raw) > LONGEST_LINE:
                raise BrokenTable(f"{path.name}, line {number}: the line is longer than {LONGEST_LINE:,} bytes. "
                                  "Is it a table, with one row a line?")
            yield number, decoded(raw, path.name, number)


def decoded(raw: bytes, name: str, number: int) -> str:
    if b"\0" in raw:
        raise BrokenTable(f"{name}, line {number}: this is binary and not text. Save the table as CSV in UTF-8.")
    try:
        return raw.removeprefix(codecs.BOM_UTF8 if number == 1 else b"").decode("utf-8")
    except UnicodeDecodeError as fault:
        raise BrokenTable(f"{name}, line {number}: this is not UTF-8. Save the table as CSV in UTF-8.") from fault
