"""Answers for a terminal: names for things, wrapped to its width, and no character that drives it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from unicodedata import east_asian_width

from graph.rdf import Literal, NamedNode, QuerySolutions, Store, term
from ontology.prefixes import THINGS, shortened

GAP = "  "
LONGEST = 24
"""Columns of a word beyond which it may be broken."""

MOST = 300
"""Characters of a cell that a table without a width shows: one long quotation would pad every row to its length."""

DRIVES = re.compile("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+")
LABELS = tuple(map(term, ("skos:prefLabel", "rdfs:label", "schema:headline")))


def boolean_table(truth: bool) -> str:
    """The answer to ASK."""
    return "yes\n" if truth else "no\n"


def solutions_table(store: Store, answer: QuerySolutions, hidden: frozenset[str], width: int | None) -> str:
    """The rows of a SELECT under their variables, and how many there are.

    Where some are ``hidden``, so are those that no row fills: a canned question has columns for every case.
    """
    names = [variable.value for variable in answer.variables if variable.value not in hidden]
    rows = [[shown(store, row[name]) for name in names] for row in answer]
    if hidden and not rows:
        return "No claim in the graph answers this.\n"
    if hidden:
        filled = [number for number in range(len(names)) if any(row[number] for row in rows)]
        names, rows = _chosen(names, filled), [_chosen(row, filled) for row in rows]
    if not width:
        rows = [[capped(cell) for cell in row] for row in rows]
    count = "1 row" if len(rows) == 1 else f"{len(rows)} rows"
    return "\n".join((*_lines([names, *rows], width), count)) + "\n"


def capped(cell: str) -> str:
    """The cell, with an ellipsis where it goes on beyond the most that is shown.

    >>> len(capped("word " * 1000)), capped("Intel")
    (300, 'Intel')
    """
    return cell if len(cell) <= MOST else cell[: MOST - 1] + "…"


def _lines(rows: Sequence[Sequence[str]], width: int | None) -> Iterator[str]:
    """A table where the width allows one that keeps words whole, else a paragraph for each row."""
    by_column = list(zip(*rows, strict=True))
    least = [max(map(longest_word, column)) for column in by_column]
    if width and len(rows) > 1 and sum(least) + len(GAP) * (len(least) - 1) > width:
        return _paragraphs(rows, width)
    return _table(rows, fitted([max(map(columns, column)) for column in by_column], least, width))


def longest_word(cell: str) -> int:
    """The columns that a cell needs at least."""
    return min(LONGEST, max(map(columns, cell.split(" "))))


def _paragraphs(rows: Sequence[Sequence[str]], width: int) -> Iterator[str]:
    room = max(map(columns, rows[0]))
    for row in rows[1:]:
        for name, cell in zip(rows[0], row, strict=True):
            if cell:
                yield from _row_lines((name, cell), (room, max(LONGEST, width - room - len(GAP))))
        yield ""


def _chosen(cells: Sequence[str], numbers: Sequence[int]) -> list[str]:
    return [cells[number] for number in numbers]


def shown(store: Store, found: object) -> str:
    """A term as a person reads it: a literal's text, or a prefixed name with the label of the thing."""
    if isinstance(found, Literal):
        return plain(found.value)
    if not isinstance(found, NamedNode):
        return "" if found is None else plain(str(found))
    label = _label(store, found)
    return plain(f"{label} ({shortened(found.value)})" if label else shortened(found.value))


def plain(text: str) -> str:
    r"""The text on one line, without the characters that move a terminal's cursor or turn its text.

    >>> plain("a\x1b[31m\nb")
    'a [31m b'
    """
    return DRIVES.sub(" ", text).encode("utf8", "replace").decode()


def _label(store: Store, node: NamedNode) -> str | None:
    if not node.value.startswith(THINGS):
        return None
    labels = sorted(quad.object.value for property in LABELS
                    for quad in store.quads_for_pattern(node, property, None, None) if isinstance(quad.object, Literal))
    return labels[0] if labels else None


def _table(rows: Sequence[Sequence[str]], widths: Sequence[int]) -> Iterator[str]:
    yield from _row_lines(rows[0], widths)
    yield GAP.join("─" * room for room in widths)
    for row in rows[1:]:
        yield from _row_lines(row, widths)


def fitted(widths: Sequence[int], least: Sequence[int], total: int | None) -> list[int]:
    """The widths of columns, the widest shrunk until all fit into the total, but none below its least.

    >>> fitted([5, 60, 40], [5, 10, 10], 70)
    [5, 30, 31]
    """
    fit = list(widths)
    while total and sum(fit) + len(GAP) * (len(fit) - 1) > total:
        spare = [width if width > low else 0 for width, low in zip(fit, least, strict=True)]
        if not any(spare):
            break
        fit[spare.index(max(spare))] -= 1
    return fit


def _row_lines(row: Sequence[str], widths: Sequence[int]) -> Iterator[str]:
    cells = [list(wrapped(cell, room)) for cell, room in zip(row, widths, strict=True)]
    for number in range(max(map(len, cells), default=0)):
        line = (cell[number] if number < len(cell) else "" for cell in cells)
        yield GAP.join(part + " " * (room - columns(part)) for part, room in zip(line, widths, strict=True)).rstrip()


def wrapped(text: str, room: int) -> Iterator[str]:
    """The text in lines of at most ``room`` columns, broken at spaces where there are any.

    >>> list(wrapped("said the president", 10))
    ['said the', 'president']
    """
    line = ""
    for word in text.split(" "):
        joined = f"{line} {word}" if line else word
        if columns(joined) <= room:
            line = joined
            continue
        if line:
            yield line
        *full, line = _chopped(word, room)
        yield from full
    yield line


def _chopped(word: str, room: int) -> list[str]:
    pieces = [""]
    for character in word:
        if columns(pieces[-1] + character) > room:
            pieces.append("")
        pieces[-1] += character
    return pieces


def columns(text: str) -> int:
    """How many columns of a terminal the text takes: two for a wide East Asian character."""
    return len(text) if text.isascii() else sum(2 if east_asian_width(character) in "WF" else 1 for character in text)
