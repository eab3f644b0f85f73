"""A table as CSV, whose columns are known by their header."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Mapping, Sequence

from graph.dataset import Listed
from graph.listing_row import BrokenTable, row

NAMES = ("name", "label", "title", "caption")
ALIASES = ("alias", "aliases", "altlabel", "alt_label", "also_known_as", "aka")
IDENTIFIERS = ("id", "uri", "iri", "url", "wikidata", "wikidata_id", "wikidataid", "qid", "same_as", "sameas")
TYPES = ("type", "kind")
SCHEMAS = ("schema",)
DATASETS = ("dataset", "datasets")
"""OpenSanctions' own table has these two; its ids are those of its register."""

COLUMNS = {"name": NAMES, "alias": ALIASES, "id": IDENTIFIERS, "type": TYPES, "schema": SCHEMAS, "dataset": DATASETS}

KINDS = {
    "person": "person", "human": "person", "people": "person", "politician": "person",
    "organization": "organization", "organisation": "organization", "org": "organization", "company": "organization",
    "party": "organization", "agency": "organization", "publicbody": "organization", "legalentity": "",
    "group": "group", "place": "place", "location": "place", "country": "place", "city": "place", "product": "product",
    "vessel": "product", "airplane": "product", "vehicle": "product", "law": "law", "event": "event", "other": "",
    "thing": "", "": "",
}
"""The types that a table may give; an empty one contradicts none."""


def csv_rows(lines: Iterator[tuple[int, str]], file: str) -> Iterator[Listed]:
    """The rows below the header. Raises :class:`BrokenTable`."""
    numbers = Numbers(lines)
    first = next(numbers, "")
    try:
        header = [cell.strip().casefold() for cell in next(csv.reader([first], delimiter=delimiter(first)), [])]
        columns = {kind: [at for at, cell in enumerate(header) if cell in known] for kind, known in COLUMNS.items()}
        demand(columns, file)
        cells = csv.reader(numbers, delimiter=delimiter(first), strict=True)
        yield from (made for found in rows_of(cells, numbers) if (made := listed(*found, columns, file)))
    except csv.Error as fault:
        why = f"this is not CSV ({fault}). Is a quotation mark missing?"
        raise BrokenTable(f"{file}, line {numbers.last}: {why}") from fault


class Numbers(Iterator[str]):
    """Lines, and the number of the last one that was taken."""

    def __init__(self, lines: Iterator[tuple[int, str]]) -> None:
        self.lines, self.last = lines, 1

    def __next__(self) -> str:
        self.last, line = next(self.lines)
        return line


def rows_of(cells: Iterator[list[str]], numbers: Numbers) -> Iterator[tuple[list[str], int]]:
    """Each row with the number of its first line."""
    start = numbers.last + 1
    for found in cells:
        yield found, start
        start = numbers.last + 1


def delimiter(header: str) -> str:
    """What stands most often between the columns' names."""
    return max(",;\t", key=header.count)


def demand(columns: Mapping[str, Sequence[int]], file: str) -> None:
    for kind, known in (("name", NAMES), ("id", IDENTIFIERS)):
        if not columns[kind]:
            raise BrokenTable(f"{file}, line 1: no column of {kind}s. Call one of them {' or '.join(known)}.")


def listed(cells: Sequence[str], line: int, columns: Mapping[str, Sequence[int]], file: str) -> Listed | None:
    """The row of a line of cells; cells that are not there are empty."""
    found = {kind: [cells[at] for at in places if at < len(cells)] for kind, places in columns.items()}
    aliases = [part for cell in found["alias"] for part in re.split(r"[;|]", cell)]
    identifiers = [part for cell in found["id"] for part in re.split(r"[;|\s]\s*(?=https?:|Q\d)", cell.strip())]
    if columns["schema"] and columns["dataset"]:
        identifiers = [of_register(identifier) for identifier in identifiers]
    type_ = type_of(found["type"], file, line) or next((KINDS.get(one.casefold()) for one in found["schema"]), None)
    return row([*found["name"], *aliases], identifiers, type_ or None, file, line)


def of_register(identifier: str) -> str:
    """An id of OpenSanctions with its register before it, where it is none of another."""
    return f"opensanctions:{identifier}" if re.fullmatch(r"[a-z][\w-]*", identifier) else identifier


def type_of(cells: Sequence[str], file: str, line: int) -> str | None:
    word = next((cell.strip().casefold() for cell in cells if cell.strip()), "")
    if word not in KINDS:
        raise BrokenTable(f"{file}, line {line}: “{word[:60]}” is no type that is known. Write person, organization, "
                          "group, place, product, law or event, or leave it out.")
    return KINDS[word] or None
