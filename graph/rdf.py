"""The one door to the RDF libraries: every other module takes pyoxigraph's and rdflib's names from here.

pyoxigraph loads in milliseconds and does the work; rdflib is opened only where pySHACL needs its graph.
"""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta
from decimal import Decimal
from functools import lru_cache
from importlib.resources import files
from logging import CRITICAL, getLogger
from typing import TYPE_CHECKING

from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    parse,
    serialize,
)

from ontology.prefixes import THINGS, expand

if TYPE_CHECKING:
    from rdflib import Graph

__all__ = [
    "SURROGATE",
    "BlankNode",
    "Literal",
    "NamedNode",
    "Quad",
    "QueryBoolean",
    "QueryResultsFormat",
    "QuerySolutions",
    "QueryTriples",
    "RdfFormat",
    "Store",
    "Triple",
    "Variable",
    "boolean",
    "decimal",
    "integer",
    "iri",
    "moment",
    "rdflib_graph",
    "serialize",
    "shipped",
    "term",
    "text",
    "thing",
    "typed",
    "web_address",
]

Term = NamedNode | Literal
SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=1024)
def term(name: str) -> NamedNode:
    """The node of a prefixed name.

    >>> term("org:memberOf").value
    'http://www.w3.org/ns/org#memberOf'
    """
    return NamedNode(expand(name))


def thing(identifier: str) -> NamedNode:
    """The node of an entity, claim, quotation or article, from its content id."""
    return NamedNode(THINGS + identifier)


def iri(address: str) -> NamedNode | None:
    """The node of an address somebody gave, or nothing where it is no IRI.

    >>> iri("http://example.org/a b") is None
    True
    """
    try:
        return NamedNode(address)
    except (ValueError, UnicodeError):
        return None


def text(words: str) -> Literal:
    """A string as it stands; a lone surrogate, which no encoding can carry, becomes U+FFFD."""
    return Literal(SURROGATE.sub("\ufffd", words))


def typed(lexical: str, datatype: str) -> Literal:
    """A literal of a datatype, e.g. ``typed("2023-12-05", "xsd:date")``."""
    return Literal(lexical, datatype=term(datatype))


def integer(count: int) -> Literal:
    """An ``xsd:integer``."""
    return typed(str(count), "xsd:integer")


def boolean(truth: bool) -> Literal:
    """An ``xsd:boolean``."""
    return typed("true" if truth else "false", "xsd:boolean")


def decimal(number: float) -> Literal:
    """An ``xsd:decimal`` of at most four digits after the point.

    >>> decimal(0.94).value, decimal(1.0).value, decimal(0.00001).value
    ('0.94', '1.0', '0.0')
    """
    shortest = f"{Decimal(str(round(number, 4))):f}"
    return typed(shortest if "." in shortest else shortest + ".0", "xsd:decimal")


def moment(published: str) -> Literal | None:
    """A date or date-time as XML Schema writes it, or nothing where it is neither.

    >>> moment("2023-12-05").datatype.value.rpartition("#")[2]
    'date'
    >>> moment("2023-12-05T23:05+02:00").value
    '2023-12-05T23:05:00+02:00'
    >>> moment("December 5") is None
    True
    """
    try:
        return typed(date.fromisoformat(published).isoformat(), "xsd:date")
    except ValueError:
        pass
    try:
        instant = datetime.fromisoformat(published)
    except ValueError:
        return None
    return typed(instant.isoformat(), "xsd:dateTime") if _has_schema_zone(instant) else None


def _has_schema_zone(instant: datetime) -> bool:
    """Whether XML Schema can write the time zone: whole minutes, at most 14 hours."""
    offset = instant.utcoffset() or timedelta()
    return abs(offset) <= timedelta(hours=14) and not offset % timedelta(minutes=1)


def web_address(url: str) -> Literal | None:
    """An ``xsd:anyURI`` of an http address, or nothing: a ``javascript:`` address must never become a link.

    >>> web_address("javascript:alert(1)") is None
    True
    """
    sound = re.match(r"https?://", url, re.IGNORECASE) and iri(url)
    return typed(url, "xsd:anyURI") if sound else None


def shipped(name: str) -> bytes:
    """The bytes of a Turtle file that comes with the package: ``newsgraph.ttl`` or ``shapes.ttl``."""
    return files("ontology").joinpath(name).read_bytes()


def rdflib_graph(turtle: bytes) -> Graph:
    """rdflib's graph of a Turtle file. Raises ``SyntaxError`` with the place where it is none."""
    from rdflib import Graph

    # Oxigraph says where a file breaks; rdflib raises bare errors, and logs a traceback for a date that is none.
    for _ in parse(turtle, format=RdfFormat.TURTLE):
        pass
    getLogger("rdflib.term").setLevel(CRITICAL)
    return Graph().parse(data=turtle, format="turtle")
