"""The text of a query: made unable to reach the network, and its faults put into sentences."""

from __future__ import annotations

import re

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
