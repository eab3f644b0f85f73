"""The countries of the world and regions of a name of their own, from ``ontology/countries.txt``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Land:
    """A country, or a region of one: its names, the first the usual one; demonyms; cities and regions in it."""

    names: tuple[str, ...]
    country: str
    """Empty for a country."""
    demonyms: tuple[str, ...]
    parts: tuple[str, ...]


@cache
def lands() -> tuple[Land, ...]:
    """All of them.

    >>> next(land for land in lands() if land.names[0] == "Texas").country
    'United States'
    """
    text = (files("ontology") / "countries.txt").read_text(encoding="utf8")
    return tuple(_land(line) for line in text.splitlines() if not line.startswith("#"))


def _land(line: str) -> Land:
    names, demonyms, parts = ([one for part in group.split(",") if (one := part.strip())] for group in line.split(";"))
    first, _, country = names[0].partition("<")
    return Land((first, *names[1:]), country, tuple(demonyms), tuple(parts))
