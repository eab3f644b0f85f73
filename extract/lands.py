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
SEATS = frozenset((
    "Abuja|Addis Ababa|Algiers|Ankara|Athens|Baghdad|Baku|Bangkok|Beijing|Beirut|Belgrade|Berlin|Bern|Bogota|Bogotá"
    "|Brasilia|Brasília|Brussels|Bucharest|Budapest|Cairo|Canberra|Caracas|Colombo|Copenhagen|Damascus|Delhi|Dhaka|Doha|Dublin"
    "|Hanoi|Harare|Havana|Helsinki|Islamabad|Jakarta|Jerusalem|Kabul|Kampala|Kathmandu|Khartoum|Kiev|Kigali|Kinshasa|Kyiv|Lima"
    "|Lisbon|London|Madrid|Manila|Minsk|Moscow|Nairobi|New Delhi|Oslo|Ottawa|Paris|Prague|Pretoria|Pyongyang|Rabat|Riga"
    "|Riyadh|Rome|Sanaa|Seoul|Stockholm|Taipei|Tallinn|Tbilisi|Tehran|Tokyo|Tripoli|Tunis|Vienna|Vilnius|Warsaw"
    "|Washington|Yerevan|Zagreb"
).split("|"))
"""Capitals that stand for governments ("Moscow accused Kyiv")."""
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


def is_seat(name: str) -> bool:
    """Whether a name is that of a capital which the news puts for its government.

    >>> [is_seat(name) for name in ("Moscow", "Mombasa")]
    [True, False]
    """
    return name in SEATS


@cache
def _names() -> frozenset[str]:
    countries = (name for land in lands() if not land.country for name in land.names)
    return frozenset(_plain(name) for name in (*countries, *PARTS.split("|")))


def _plain(name: str) -> str:
    """Without case, dots and what they part ("U. S."), and the article."""
    return name.casefold().replace(". ", "").replace(".", "").removeprefix("the ")
