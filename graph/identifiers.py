"""Identifiers of things elsewhere, as IRIs: addresses, and the short forms of registers that are known."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

SCHEMES = {
    "wikidata": "http://www.wikidata.org/entity/",
    "wd": "http://www.wikidata.org/entity/",
    "opensanctions": "https://www.opensanctions.org/entities/",
    "dbpedia": "http://dbpedia.org/resource/",
    "dbr": "http://dbpedia.org/resource/",
    "viaf": "http://viaf.org/viaf/",
    "isni": "https://isni.org/isni/",
    "orcid": "https://orcid.org/",
    "gnd": "https://d-nb.info/gnd/",
    "ror": "https://ror.org/",
    "geonames": "https://sws.geonames.org/",
}
"""Where the identifiers of each register live."""

CANONICAL = re.compile(r"NK-\w+", re.ASCII)
"""An id that only OpenSanctions gives."""

ITEM = re.compile(r"Q[1-9]\d{0,11}")
LOCAL = re.compile(r"[\w.,()'-]{1,200}", re.ASCII)
UNFIT = re.compile(r"[\s<>\"{}|\\^`\x00-\x20\x7f-\x9f]")
LONGEST = 2_000


class UnknownIdentifier(ValueError):
    """What stands for nothing that can be pointed to; the message says what to write instead."""


def identifier_iri(text: str) -> str:
    """The IRI of an identifier: an http address as it is, a Q-number of Wikidata, or ``register:number``.

    >>> identifier_iri("Q42"), identifier_iri("viaf:113230702")
    ('http://www.wikidata.org/entity/Q42', 'http://viaf.org/viaf/113230702')

    Raises :class:`UnknownIdentifier`.
    """
    if ITEM.fullmatch(text):
        return SCHEMES["wikidata"] + text
    if CANONICAL.fullmatch(text):
        return SCHEMES["opensanctions"] + text
    scheme, colon, local = text.partition(":")
    if colon and scheme.casefold() in SCHEMES and LOCAL.fullmatch(local):
        return SCHEMES[scheme.casefold()] + local
    if is_address(text):
        return text
    raise UnknownIdentifier(f"“{text[:80]}” is no identifier that is known. Write an http or https address, a Q-number "
                            f"of Wikidata, or a number with its register before it ({', '.join(SCHEMES)}).")


def is_address(text: str) -> bool:
    """Whether a text is an http address with a host, and fit to stand in a graph.

    >>> is_address("https://example.org/a"), is_address("javascript:alert(1)"), is_address("http://a b")
    (True, False, False)
    """
    if len(text) > LONGEST or UNFIT.search(text) or not re.match(r"https?://", text, re.IGNORECASE):
        return False
    try:
        return bool(urlsplit(text).hostname)
    except ValueError:
        return False
