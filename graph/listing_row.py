"""What the readers of tables share: a row made and checked, and the sentence where it cannot be."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph.dataset import Listed
from graph.identifiers import UnknownIdentifier, identifier_iri
from graph.names import squeezed

FORMULA = re.compile(r"=|[+@-].*[(|!]")
LONGEST_NAME = 500


class BrokenTable(ValueError):
    """A table that cannot be used; the message is the sentence for the user."""


def row(names: Iterable[str], identifiers: Iterable[str], type_: str | None, file: str, line: int) -> Listed | None:
    """A row, or nothing where there is no name or no identifier. Raises :class:`BrokenTable`."""
    known = tuple(dict.fromkeys(fit(name, file, line) for name in names if name.strip()))
    iris = tuple(dict.fromkeys(iri(text.strip(), file, line) for text in identifiers if text.strip()))
    return Listed(known, iris, type_, file, line) if known and iris else None


def fit(name: str, file: str, line: int) -> str:
    """The name with its white space squeezed, where it is one."""
    bare, place = squeezed(name), f"{file}, line {line}"
    if FORMULA.match(bare):
        raise BrokenTable(f"{place}: “{bare[:60]}” is a formula and no name. Save the table with values only.")
    if len(bare) > LONGEST_NAME:
        raise BrokenTable(f"{place}: a name of {len(bare):,} characters is none. Is a quotation mark missing?")
    return bare


def iri(text: str, file: str, line: int) -> str:
    try:
        return identifier_iri(text)
    except UnknownIdentifier as fault:
        raise BrokenTable(f"{file}, line {line}: {fault}") from fault
