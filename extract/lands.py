"""Names that are always those of places: countries, in short and in full, and the large parts of the world."""

from __future__ import annotations

import re
from functools import cache

from ontology.countries import lands

PARTS = (
    "Africa|Antarctica|Arctic|Asia|Balkans|Caribbean|Central America|Central Asia|Earth|East Africa|East Asia"
    "|Eastern Europe|Europe|Far East|Gulf|Horn of Africa|Latin America|Maghreb|Mediterranean|Middle East|North Africa"
    "|North America|Oceania|Persian Gulf|Sahel|Scandinavia|Silicon Valley|South America|South Asia|Southeast Asia"
    "|Southern Africa|Third World|Wall Street|West Africa|Western Europe"
)
"""Parts of the world, and two of its addresses that stand for a trade."""
STATE = re.compile(
    r"(?:(?:arab|bolivarian|co-operative|democratic|federal|federative|hashemite|islamic|oriental|people[’']s"
    r"|plurinational|socialist|united) )*"
    r"(?:commonwealth|emirate|federation|grand duchy|kingdom|principality|republic|state|sultanate) of (?:the )?"
)
"""How the full name of a state begins, before the short one."""


def is_land(name: str) -> bool:
    """Whether a name is that of a country or of a large part of the world, and of hardly anything else.

    >>> [is_land(name) for name in ("DRC", "Republic of Chile", "Bank of Chile", "Ohio")]
    [True, True, False, False]
    """
    plain = _plain(name)
    return plain in _names() or (STATE.match(plain) is not None and STATE.sub("", plain) in _names())


@cache
def _names() -> frozenset[str]:
    countries = (name for land in lands() if not land.country for name in land.names)
    return frozenset(_plain(name) for name in (*countries, *PARTS.split("|")))


def _plain(name: str) -> str:
    return name.casefold().replace(".", "").removeprefix("the ")
