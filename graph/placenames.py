"""Which countries a stretch of text points to: by name, by demonym, by a large city or a region."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from graph.names import without_accents
from ontology.countries import lands

TOKEN = re.compile(r"[^\W\d_][\w.’'-]*")
LONGEST = 4


class Pointer(NamedTuple):
    """The country, and the region of it where one is named, that the words at a place point to."""

    country: str
    region: str
    start: int
    end: int


@cache
def gazetteer() -> dict[str, tuple[str, str]]:
    """Names, demonyms and cities, without capitals and accents → country and region."""
    found: dict[str, tuple[str, str]] = {}
    for land in lands():
        first = land.names[0].casefold()
        place = land.country.casefold() or first, first if land.country else ""
        for name in (*land.names, *land.demonyms, *land.parts):
            found.setdefault(folded(name), place)
    return found


@cache
def nations() -> dict[str, str]:
    """Names and demonyms of countries, without capitals and accents → the country.

    >>> nations()["british"], "ohio" in nations(), "paris" in nations()
    ('united kingdom', False, False)
    """
    return {folded(name): land.names[0].casefold() for land in lands() if not land.country
            for name in (*land.names, *land.demonyms)}


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """A name as the gazetteer has it.

    >>> folded("Texas’"), folded("U.S."), folded("São Paulo")
    ('texas', 'us', 'sao paulo')
    """
    return re.sub(r"['’]s?$", "", without_accents(text).casefold()).replace(".", "")


def pointers(text: str, offset: int = 0) -> Iterator[Pointer]:
    """What a text points to, the longest names first; only what has a capital counts.

    >>> [(one.country, one.region) for one in pointers("New Zealand's minister met a Texas senator in Turkey")]
    [('new zealand', ''), ('united states', 'texas'), ('turkey', '')]
    """
    tokens = [*TOKEN.finditer(text)]
    at = 0
    while at < len(tokens):
        length = pointing(text, tokens[at:at + LONGEST]) if tokens[at][0][0].isupper() else 0
        if length:
            start, end = tokens[at].start(), tokens[at + length - 1].end()
            yield Pointer(*gazetteer()[folded(text[start:end])], offset + start, offset + end)
        at += length or 1


@cache
def openings() -> frozenset[str]:
    """The first words of all that is in the gazetteer."""
    return frozenset(name.split(" ")[0] for name in gazetteer())


def pointing(text: str, tokens: list[re.Match[str]]) -> int:
    """How many of the tokens, taken from the first, are a name of the gazetteer; 0 where none is."""
    if folded(tokens[0][0]).split(" ")[0] not in openings():
        return 0
    lengths = range(len(tokens), 0, -1)
    return next((length for length in lengths
                 if folded(text[tokens[0].start():tokens[length - 1].end()]) in gazetteer()), 0)
