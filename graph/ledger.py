"""The ledger: what people have decided about who is who, in a text file beside the graph, one decision a line.

    same       a1f09c3e5b7d2468a:1630-1635 "Intel"   a9c0d1e2f3a4b5c6d:12-23 "Intel Corp."   by ann 2026-11-22: one firm

A line names two mentions by the article's id and the half-open span, says what stands there, who decided, when and
why. Empty lines and lines that begin with ``#`` are for the reader. What is quoted comes from articles and is hostile:
it stands as a JSON string in which whatever does not print is escaped, so that a line is always one line.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.decisions import Decision, Place, Verdict

LEDGER = "ledger.txt"
"""The file's name in the folder of a build."""

HEADER = """\
# Who is who, as decided by people. A build replays these lines, and they are stronger than any score.
# same|different   ARTICLE:START-END "words"   ARTICLE:START-END "words"   by NAME DATE: WHY
"""

QUOTED = r'"(?:[^"\\]|\\.)*"'
WORD = r"[\w.@+-]+"
UNPADDED = r"\S(?:.*\S)?"
PLACE = rf"([^\s:]+):(\d+)-(\d+)\s+({QUOTED})"
LINE = re.compile(rf"(same|different)\s+{PLACE}\s+{PLACE}(?:\s+by\s+({QUOTED}|{WORD}))?"
                  r"(?:\s+(\d{4}-\d\d-\d\d))?\s*(?::\s*(.*))?")
FORM = 'same a1f09c3e5b7d2468a:16-21 "Intel" a9c0d1e2f3a4b5c6d:0-11 "Intel Corp." by ann: one firm'


class BrokenLedger(ValueError):
    """A line that is no decision; the message names file and line, and says what to write instead."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision and what a person wants to see of it: the words at both places, and the day."""

    decision: Decision
    left: str
    right: str
    date: str = ""


def entries(text: str, source: str = LEDGER) -> tuple[Entry, ...]:
    """The decisions of a ledger, in order of line. Raises :class:`BrokenLedger`.

    >>> entries("# nothing yet")
    ()
    """
    return tuple(entry(line, number, source) for number, line in decided(text))


def decided(text: str) -> Iterator[tuple[int, str]]:
    """The lines that hold a decision, with their numbers."""
    numbered = ((number, line.strip()) for number, line in enumerate(text.split("\n"), 1))
    return ((number, line) for number, line in numbered if line and not line.startswith("#"))


def entry(line: str, number: int = 0, source: str = LEDGER) -> Entry:
    """The decision of one line.

    >>> entry('different a1:0-5 "Intel" a2:7-10 "IBM" by ann').decision.verdict
    'different'
    """
    try:
        return parsed(line, number)
    except ValueError as fault:
        raise BrokenLedger(f"{source}:{number}: {fault}") from fault


def parsed(line: str, number: int) -> Entry:
    match = LINE.fullmatch(line)
    if not match:
        raise ValueError(f"This is no decision. Write it as: {FORM}")
    verdict, *places, by, date, why = match.groups(default="")
    left, right = place(*places[:3]), place(*places[4:7])
    if left == right:
        raise ValueError("Both places are one and the same mention. Name two, or take the line out.")
    named: Verdict = "same" if verdict == "same" else "different"
    return Entry(Decision(named, left, right, unquoted(by), unquoted(why), number),
                 unquoted(places[3]), unquoted(places[7]), date)


def place(article: str, start: str, end: str) -> Place:
    if int(start) >= int(end):
        raise ValueError(f"The span {start}-{end} is empty. Its end is the offset after the last character.")
    return Place(article, int(start), int(end))


def written(entry: Entry) -> str:
    """The line of a decision, without its line end: :func:`entry` makes the same of it.

    >>> one, other = Place("a1", 0, 5), Place("a2", 3, 9)
    >>> print(written(Entry(Decision("same", one, other, "ann", "one firm"), "Intel", "INTEL\\n")))
    same       a1:0-5 "Intel"   a2:3-9 "INTEL\\n"   by ann: one firm
    """
    decision = entry.decision
    by = [f"by {bare(decision.by, WORD)}"] if decision.by else []
    signed = " ".join([*by, *filter(None, [entry.date])])
    why = f": {bare(decision.why, UNPADDED)}" if decision.why else ""
    columns = (f"{decision.verdict:<8}", spoken(decision.left, entry.left), spoken(decision.right, entry.right), signed)
    return "   ".join(filter(None, columns)) + why


def spoken(place: Place, words: str) -> str:
    """A place and what stands there."""
    return f"{place.article}:{place.start}-{place.end} {quoted(words)}"


def quoted(text: str) -> str:
    r"""Text as a JSON string that prints.

    >>> print(quoted('Ann "Ace" \u202eLee'))
    "Ann \"Ace\" \u202eLee"
    """
    escaped = (one if one.isprintable() else json.dumps(one)[1:-1] for one in json.dumps(text, ensure_ascii=False))
    return "".join(escaped)


def bare(text: str, pattern: str) -> str:
    """Text as it is where that reads back as itself, and quoted otherwise."""
    fits = re.fullmatch(pattern, text) and text.isprintable() and not text.startswith('"')
    return text if fits else quoted(text)


def unquoted(text: str) -> str:
    """What a JSON string holds; other text as it is."""
    if not re.fullmatch(QUOTED, text):
        return text
    try:
        return str(json.loads(text, strict=False))
    except ValueError as fault:
        raise ValueError(f"{text} is no string: write \\\\ for a backslash and \\\" for a quotation mark.") from fault


def appended(text: str, added: Iterable[Entry]) -> str:
    """A ledger with further decisions at its end; an empty one gets a heading."""
    begun = (text or HEADER).rstrip("\n") + "\n"
    return begun + "".join(written(one) + "\n" for one in added)


def taken_back(text: str) -> tuple[str, Entry]:
    """A ledger without its last decision, and that decision. Raises :class:`LookupError` where there is none."""
    found = [*decided(text)]
    if not found:
        raise LookupError("The ledger holds no decision to take back.")
    number, line = found[-1]
    lines = text.split("\n")
    return "\n".join(lines[: number - 1] + lines[number:]), entry(line, number)
