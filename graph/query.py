"""SPARQL questions to the store, and their answers in the formats people take home.

Invariant: a query never reaches the network. Oxigraph itself would follow SERVICE, so no query text reaches it in which
that keyword could be read: see :func:`graph.sparql.disarmed`.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.rdf import (
    BlankNode,
    Literal,
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    serialize,
)
from graph.sparql import complaint, disarmed
from graph.tables import boolean_table, solutions_table
from graph.turtle import sectioned
from graph.xmltext import legal_xml
from ontology.prefixes import PREFIXES, THINGS

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle")
ROWS = {"csv": QueryResultsFormat.CSV, "tsv": QueryResultsFormat.TSV, "json": QueryResultsFormat.JSON,
        "xml": QueryResultsFormat.XML}
TRIPLES = {"json": RdfFormat.JSON_LD, "xml": RdfFormat.RDF_XML}
KNOWN = PREFIXES | {"": THINGS}
"""What a query may use without declaring it; its own declarations win."""

Answer = QuerySolutions | QueryBoolean | QueryTriples


class QueryFault(ValueError):
    """A query that cannot be answered, and the sentence that says why and where."""


class QueryMisuse(QueryFault):
    """A query that was not asked as it can be: its format, its name or the number of its names does not fit."""


def run_query(store: Store, text: str, format: str = "table", bound: Mapping[str, str] | None = None,
              width: int | None = None) -> bytes:
    """The answer to a query in a format; ``width`` is how wide a table may be.

    ``bound`` gives variables their values, as terms and never as text of the query. Raises :class:`QueryFault`.
    """
    answer = asked(store, text, bound)
    if isinstance(answer, QueryTriples):
        return _triples(answer, format)
    if format == "turtle":
        raise QueryMisuse("Turtle is for triples: ask with CONSTRUCT or DESCRIBE, or choose another format.")
    if format == "table":
        return _table(store, answer, frozenset(bound or ()), width).encode()
    written = answer.serialize(format=_row_format(answer, format)) or b""
    return _finished(written, format)


def asked(store: Store, text: str, bound: Mapping[str, str] | None = None) -> Answer:
    """Oxigraph's answer over the merged graph; each article's own graph answers to ``GRAPH``."""
    values: dict[Variable, NamedNode | BlankNode | Literal | Triple]
    values = {Variable(name): Literal(value) for name, value in (bound or {}).items()}
    safe = disarmed(text)
    try:
        answer = store.query(safe, prefixes=KNOWN, substitutions=values)
    except SyntaxError as error:
        raise QueryFault(complaint(text, safe, str(error))) from error
    except (RuntimeError, OSError, ValueError) as error:
        raise QueryFault(f"The query cannot be answered: {error}.") from error
    return answer


def _triples(answer: QueryTriples, format: str) -> bytes:
    if format in ("turtle", "table"):
        return sectioned(answer)
    if format in TRIPLES:
        return _finished(serialize(answer, format=TRIPLES[format]) or b"", format)
    raise QueryMisuse(f"CONSTRUCT and DESCRIBE give triples, which {format} cannot hold: choose turtle, json or xml.")


def _finished(written: bytes, format: str) -> bytes:
    """The document without characters that XML cannot hold, and with a last line break."""
    sound = legal_xml(written.decode()).encode() if format == "xml" else written
    return sound if sound.endswith(b"\n") or not sound else sound + b"\n"


def _row_format(answer: QuerySolutions | QueryBoolean, format: str) -> QueryResultsFormat:
    if format not in ROWS:
        raise QueryMisuse(f"There is no format “{format}”: choose one of {', '.join(FORMATS)}.")
    return ROWS[format]


def _table(store: Store, answer: QuerySolutions | QueryBoolean, hidden: frozenset[str], width: int | None) -> str:
    if isinstance(answer, QueryBoolean):
        return boolean_table(bool(answer))
    return solutions_table(store, answer, hidden, width)
