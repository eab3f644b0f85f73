"""SPARQL questions to the store, and their answers in the formats people take home.

Invariant: a query never reaches the network. Oxigraph itself would follow SERVICE, so no query text reaches it in which
that keyword could be read: see :func:`disarmed`.
"""

from __future__ import annotations

import re
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


def run_query(store: Store, text: str, format: str = "table", bound: Mapping[str, str] | None = None,
              width: int | None = None) -> bytes:
    """The answer to a query in a format; ``width`` is how wide a table may be.

    ``bound`` gives variables their values, as terms and never as text of the query. Raises :class:`QueryFault`.
    """
    answer = asked(store, text, bound)
    if isinstance(answer, QueryTriples):
        return _triples(answer, format)
    if format == "turtle":
        raise QueryFault("Turtle is for triples: ask with CONSTRUCT or DESCRIBE, or choose another format.")
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


SERVICE = re.compile(r"[?$][A-Za-z0-9_]+|[A-Za-z][\w-]*:[\w-]*|(service)", re.ASCII | re.IGNORECASE)


def disarmed(text: str) -> str:
    r"""The query with the word *service* spelled by an escape, which strings and IRIs read and the grammar does not.

    No guess is made about where a string ends: the keyword is simply never there. Variables and prefixed names that
    hold the word are no keyword and stay as they are.

    >>> print(disarmed('SELECT ?service { ?s ?p "Secret Service" SERVICE <http://x> {} }'))
    SELECT ?service { ?s ?p "Secret \u0053ervice" \u0053ERVICE <http://x> {} }
    """
    return SERVICE.sub(lambda found: _escaped(found[1]) if found[1] else found[0], text)


def _escaped(word: str) -> str:
    return f"\\u{ord(word[0]):04x}{word[1:]}"


def complaint(text: str, safe: str, error: str) -> str:
    """A sentence that says where a query stops making sense, and what is wrong where that is known."""
    if re.search(r"\bSERVICE\b", _unquoted(text), re.IGNORECASE):
        return "SERVICE asks another server, and newsgraph never uses the network: take it out of the query."
    found = re.match(r"error at (\d+):(\d+): ?(.*)", error, re.DOTALL)
    if not found:
        return f"The query cannot be read: {error}."
    line, column = int(found[1]), int(found[2])
    column -= _escapes_before(text, safe, line, column)
    return f"The query cannot be read at line {line}, column {column}{_near(text, line, column)}{_reason(found[3])}."


def _unquoted(text: str) -> str:
    return re.sub(r"<[^<>\s]*>|\"[^\"]*\"|'[^']*'|#.*|[?$:]\w+", " ", text)


def _escapes_before(text: str, safe: str, line: int, column: int) -> int:
    before = safe.splitlines()[line - 1][: column - 1] if line <= len(safe.splitlines()) else ""
    return 5 * len(re.findall(r"\\u00[57]3ervice", before, re.IGNORECASE)) if safe != text else 0


def _near(text: str, line: int, column: int) -> str:
    lines = text.splitlines() or [""]
    whole = lines[min(line, len(lines)) - 1]
    before, rest = whole[: column - 1].split()[-1:], whole[column - 1:]
    near = " ".join((" ".join(before) + rest).split())[:40]
    return f", near “{near}”" if near else ", where the text ends"


REASONS = {
    "Prefix not found": "the prefix before it is not known; declare it with PREFIX",
    "Duplicated variable name": "a variable is selected twice",
    "variable that is unbound": "a selected variable is neither grouped nor aggregated",
}


def _reason(expected: str) -> str:
    known = [reason for sign, reason in REASONS.items() if sign in expected]
    signs = sorted(set(re.findall(r'"([^"\w\s]{1,2})"', expected)))
    return f": {known[0]}" if known else f": one of {' '.join(signs)} could follow" if 0 < len(signs) < 8 else ""


def _triples(answer: QueryTriples, format: str) -> bytes:
    if format in ("turtle", "table"):
        return sectioned(answer)
    if format in TRIPLES:
        return _finished(serialize(answer, format=TRIPLES[format]) or b"", format)
    raise QueryFault(f"CONSTRUCT and DESCRIBE give triples, which {format} cannot hold: choose turtle, json or xml.")


def _finished(written: bytes, format: str) -> bytes:
    """The document without characters that XML cannot hold, and with a last line break."""
    sound = legal_xml(written.decode()).encode() if format == "xml" else written
    return sound if sound.endswith(b"\n") or not sound else sound + b"\n"


def _row_format(answer: QuerySolutions | QueryBoolean, format: str) -> QueryResultsFormat:
    if format not in ROWS:
        raise QueryFault(f"There is no format “{format}”: choose one of {', '.join(FORMATS)}.")
    return ROWS[format]


def _table(store: Store, answer: QuerySolutions | QueryBoolean, hidden: frozenset[str], width: int | None) -> str:
    if isinstance(answer, QueryBoolean):
        return boolean_table(bool(answer))
    return solutions_table(store, answer, hidden, width)
