"""What the name of an organisation or a place is compared by, beyond spelling: its order, abbreviations and country.

A ministry is one whether "of" stands in its name or not; a name that every state has one of ("the U.S. Department of
Justice") is compared without its country, which then counts as evidence of its own.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from graph.names import parse, vocabulary
from graph.placenames import nations
from graph.wordlists import pairs, words

SMALL = vocabulary("of and the for on in &")
OFFICES = vocabulary("department ministry")


class Body(NamedTuple):
    """The words it is compared by, and the country taken out of them, if one was."""

    key: str
    country: str = ""

    @property
    def generic(self) -> bool:
        """Whether every state or town may have one of the name."""
        return all(word in words("generic") for word in self.key.split())


@lru_cache(maxsize=1 << 16)
def body(text: str) -> Body:
    """What a name is compared by.

    >>> body("Justice Department") == body("the Department of Justice"), body("U.S. Air Force")
    (True, Body(key='air force', country='united states'))
    >>> body("Bank of America").key, body("American Airlines").key, body("the GOP").key
    ('bank america', 'american airlines', 'republican party')
    >>> body("Ohio State").key, body("Indian Supreme Court")
    ('ohio state', Body(key='supreme court', country='india'))
    """
    said = [pairs("spellings", " ").get(word, word) for word in parse(text).words]
    said = pairs("aliases", ":").get(" ".join(said), " ".join(said)).split()
    kept = [word for word in said if word not in SMALL] or said
    key, country = ordered(kept), ""
    for length in (2, 1):
        nation, rest = nations().get(" ".join(kept[:length]), ""), kept[length:]
        if nation and rest and not country and all(word in words("generic") for word in rest):
            key, country = ordered(rest), nation
    return Body(" ".join(key), country)


def ordered(said: list[str]) -> list[str]:
    """The words, those for an office first.

    >>> ordered(["foreign", "affairs", "ministry"])
    ['ministry', 'foreign', 'affairs']
    """
    return sorted(said, key=lambda word: word not in OFFICES)


def spelled(text: str) -> str:
    """A department's name with the office first, as its initials take it.

    >>> spelled("Justice Department"), spelled("World Bank")
    ('Department of Justice', 'World Bank')
    """
    first, _, last = text.rpartition(" ")
    return f"{last} of {first}" if first and last.casefold() in OFFICES else text
