"""The sheet in which a person marks claims: comma- or tab-separated, opened by any editor or spreadsheet.

What comes from articles is hostile: no cell of it is ever computed. A cell that could open a formula gets an
apostrophe before it, and loses it again when the sheet is read.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Sequence
from io import StringIO
from pathlib import Path

from graph.dataset import Dataset, Statement
from graph.evaluation.sampling import sentences, worded
from graph.explain import source
from graph.jsonl import BrokenFile
from graph.marking import plain

COLUMNS = ("right", "claim", "sentences", "article", "relation", "id")
"""Confidence is not among them: who marks must not know how sure the reader was."""

FORMULA = re.compile(r"'*\s*[=+\-@＝＋－＠\t\r]")
DELIMITERS = ("\t", ";", ",")


def harmless(cell: str) -> str:
    """The cell as a spreadsheet shows it without computing it; :func:`restored` takes it back.

    >>> harmless("=HYPERLINK(1)"), harmless("Intel"), restored(harmless("'=1+1"))
    ("'=HYPERLINK(1)", 'Intel', "'=1+1")
    """
    return "'" + cell if FORMULA.match(cell) else cell


def restored(cell: str) -> str:
    """The cell before it was made harmless."""
    return cell[1:] if cell.startswith("'") and FORMULA.match(cell) else cell


def rows(dataset: Dataset, statements: Iterable[Statement]) -> Iterator[tuple[str, ...]]:
    """A row for each claim, in order of article and place, with room for the mark."""
    for statement in sorted(statements, key=standing):
        article = dataset.article[statement.evidence[0].evidence.article]
        yield ("", worded(dataset, statement), sentences(statement), plain(source(article)), statement.relation,
               statement.id)


def standing(statement: Statement) -> tuple[str, int, str]:
    first = statement.evidence[0]
    return first.evidence.article, first.evidence.start, statement.id


def written(cells: Iterable[Sequence[str]], tabs: bool) -> bytes:
    """The sheet; the mark before it tells spreadsheets that it is UTF-8."""
    text = StringIO()
    sheet = csv.writer(text, delimiter="\t" if tabs else ",")
    sheet.writerow(COLUMNS)
    sheet.writerows([*map(harmless, row)] for row in cells)
    return text.getvalue().encode("utf-8-sig", "replace")


def read(path: Path) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows of a marked sheet with their numbers, by the names of its columns.

    Raises :class:`graph.jsonl.BrokenFile` where the columns ``right`` and ``id`` are not there.
    """
    text = decoded(path.read_bytes())
    try:
        yield from rows_of(text, path.name)
    except csv.Error as fault:
        raise BrokenFile(f"{path.name} is no sheet: {fault}.") from fault


def rows_of(text: str, name: str) -> Iterator[tuple[int, dict[str, str]]]:
    first = text.splitlines()[0] if text else ""
    delimiter = next((sign for sign in DELIMITERS if sign in first), ",")
    sheet = csv.reader(StringIO(text, newline=""), delimiter=delimiter)
    header = [name.strip().lower() for name in next(sheet, [])]
    if not {"right", "id"} <= {*header}:
        raise BrokenFile(f"{name} has no columns “right” and “id” in its first line; is it a sheet that "
                         "newsgraph sample wrote?")
    for number, cells in enumerate(sheet, 2):
        if any(cell.strip() for cell in cells):
            yield number, dict(zip(header, map(restored, cells), strict=False))


def decoded(content: bytes) -> str:
    """Text as spreadsheets save it: UTF-8, UTF-16 with its mark, or the Windows encoding of western Europe."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return content.decode("utf-16", "replace")
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")
