"""Lists of words that merging looks things up in: plain files in ``graph/words``, each with its source."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files

Tidy = tuple[re.Pattern[str], str]


@cache
def rows(name: str) -> tuple[str, ...]:
    """The lines of a list without its comments."""
    text = (files("graph") / "words" / f"{name}.txt").read_text(encoding="utf8")
    return tuple(line for line in text.splitlines() if line.strip() and not line.startswith("#"))


@cache
def words(name: str) -> frozenset[str]:
    """All words of a list.

    >>> "holdings" in words("company_tails")
    True
    """
    return frozenset(" ".join(rows(name)).split())


@cache
def pairs(name: str, separator: str) -> dict[str, str]:
    """A list of two columns.

    >>> pairs("spellings", " ")["defence"]
    'defense'
    """
    return {left.strip(): right.strip() for left, _, right in (row.partition(separator) for row in rows(name))}


@cache
def nicknames() -> dict[str, frozenset[int]]:
    """First names and the numbers of the families they are in.

    >>> bool(nicknames()["bill"] & nicknames()["william"]), bool(nicknames()["bill"] & nicknames()["bob"])
    (True, False)
    """
    found: dict[str, set[int]] = {}
    for number, row in enumerate(rows("nicknames")):
        for name in row.split():
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def tidyings() -> tuple[Tidy, ...]:
    """The rules by which romanised spellings are brought together, in order."""
    split = (row.split(" -> ") for row in rows("transliteration"))
    return tuple((re.compile(pattern), replacement) for pattern, replacement in split)


@cache
def labelled(name: str) -> dict[str, str]:
    """Each word of a list of rows ``label: words``, with its label.

    >>> labelled("trades")["striker"], labelled("trades")["senator"]
    ('sport', 'politics open')
    """
    return {word: label for label, row in pairs(name, ":").items() for word in row.split()}


@cache
def shared_places() -> dict[str, frozenset[str]]:
    """The places that several countries have one of, with the countries."""
    return {name.casefold(): frozenset(part.strip().casefold() for part in row.split(","))
            for name, row in pairs("shared_places", ":").items()}
