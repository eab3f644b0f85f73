"""A gold file: claims that a careful reader finds, one a line, checked line by line against the build they are for.

A line needs ``relation``, ``subject`` and ``object``: a name, or the object of the contract (``name``, ``aliases``).
Which article says it stands in ``evidence``, or beside it as ``article`` (an id) or ``source`` (a path, a file name or
an address); a line without any holds of the build as a whole. An end without a name is what ``evidence`` points to.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import Any

from graph.evaluation.facts import ANYWHERE, Fact, Known, facts
from graph.jsonl import BrokenFile, read_values
from ontology.reading import CERTAINTIES, POLARITIES, STATUSES

QUALIFIERS = {"polarity": POLARITIES, "status": STATUSES, "certainty": CERTAINTIES}


@dataclass(frozen=True)
class Sources:
    """The articles of a build, by everything that a gold line may call them, and its relations."""

    articles: dict[str, frozenset[str]]
    relations: frozenset[str]

    def article(self, name: str) -> str:
        """The id of the article of that name. Raises ``ValueError`` where there is none, or more than one."""
        found = self.articles.get(name, frozenset())
        if len(found) > 1:
            raise ValueError(f"{len(found)} articles of the build are called “{name}”; give the id of one.")
        if not found:
            raise ValueError(f"the article “{name}” is not in the build, or its text has changed since; build with it, "
                             "or take the line out.")
        return min(found)


def sources(folder: Path) -> Sources:
    """What the articles and relations of a build are called. Raises :class:`graph.jsonl.BrokenFile`."""
    called: dict[str, set[str]] = {}
    for row in read_values(folder / "articles.jsonl"):
        if row["status"] != "refused":
            for name in {row["id"], row["source"], PurePath(row["source"]).name, row["url"]} - {None}:
                called.setdefault(name, set()).add(row["id"])
    relations = frozenset(row["name"] for row in read_values(folder / "relations.jsonl"))
    return Sources({name: frozenset(ids) for name, ids in called.items()}, relations)


def gold_facts(path: Path, known: Sources | None = None) -> list[Fact]:
    """The facts of a gold file; with ``known``, every article and relation must be of that build.

    Raises :class:`graph.jsonl.BrokenFile` with the number of the line that is at fault.
    """
    return [fact for claim in checked_lines(path, known) for fact in facts(claim, Known())]


def checked_lines(path: Path, known: Sources | None) -> Iterator[dict[str, Any]]:
    for number, text in enumerate(text_of(path).split("\n"), 1):
        if text.strip():
            yield checked(text, known, f"{path.name}:{number}")


def text_of(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise BrokenFile(f"{path.name} is not UTF-8 text; save it as such.") from fault


def checked(text: str, known: Sources | None, place: str) -> dict[str, Any]:
    """One line in the form of the contract. Raises :class:`graph.jsonl.BrokenFile`."""
    try:
        claim = json.loads(text)
        if not isinstance(claim, dict):
            raise ValueError("a line is an object such as {\"relation\": …, \"subject\": …, \"object\": …}.")
        return completed(claim, known)
    except json.JSONDecodeError as fault:
        raise BrokenFile(f"{place}: this is no JSON ({fault.msg}, column {fault.colno}).") from fault
    except ValueError as fault:
        raise BrokenFile(f"{place}: {fault}") from fault
    except RecursionError as fault:
        raise BrokenFile(f"{place}: this is nested too deeply.") from fault


def completed(claim: dict[str, Any], known: Sources | None) -> dict[str, Any]:
    """A line with its ends as objects, its evidence as a list and its articles as ids. Raises ``ValueError``."""
    relation = claim.get("relation")
    if not isinstance(relation, str) or (known and relation not in known.relations):
        names = ", ".join(sorted(known.relations)) if known else "the names of relations"
        raise ValueError(f"the relation {json.dumps(relation)} is unknown; known are {names}.")
    for key, values in QUALIFIERS.items():
        if claim.get(key) not in (None, *values):
            raise ValueError(f"{key} is {json.dumps(claim[key])}; it is one of {', '.join(values)}, or left out.")
    evidence = list(placed(claim, known))
    voices = claim.get("attributed_to")
    return claim | {side: thing(claim, side, evidence) for side in ("subject", "object")} | {
        "evidence": evidence, "attributed_to": None if voices is None else [*map(as_thing, listed(voices))]}


def placed(claim: dict[str, Any], known: Sources | None) -> Iterator[dict[str, Any]]:
    """The evidence of a line, each with the id of its article."""
    around = {key: claim[key] for key in ("article", "source") if claim.get(key)}
    for one in listed(claim.get("evidence") or [{}]):
        if not isinstance(one, dict):
            raise ValueError("evidence is a list of objects such as {\"article\": …, \"subject\": [0, 5]}.")
        name = next((said[key] for said in (one, around) for key in ("article", "source") if said.get(key)), ANYWHERE)
        yield one | {side: span(one, side) for side in ("subject", "object")} | {
            "article": known.article(str(name)) if known and name else str(name)}


def span(evidence: dict[str, Any], side: str) -> tuple[int, int] | None:
    found = evidence.get(side)
    if found is None:
        return None
    if not (isinstance(found, list) and len(found) == 2 and all(type(part) is int for part in found)
            and 0 <= found[0] < found[1]):
        raise ValueError(f"the span of the {side} is {json.dumps(found)}; it is [start, end], counted in characters.")
    return found[0], found[1]


def thing(claim: dict[str, Any], side: str, evidence: Iterable[dict[str, Any]]) -> dict[str, Any]:
    """An end of the line; without a name it must be pointed to, in an article."""
    found = as_thing(claim.get(side) or {})
    if not found.get("name") and not all(one[side] and one["article"] for one in evidence):
        raise ValueError(f"the {side} has neither a name nor a place; write its name, or its span into evidence.")
    return found


def as_thing(value: Any) -> dict[str, Any]:
    found = {"name": value} if isinstance(value, str) else value
    if not isinstance(found, dict):
        raise ValueError(f"{json.dumps(value)} is no person or thing; write its name.")
    aliases = listed(found.get("aliases") or [])
    if not all(isinstance(name, str) for name in (found.get("name", ""), *aliases)):
        raise ValueError(f"{json.dumps(value)} is no person or thing; its name and aliases are words.")
    return found | {"aliases": aliases}


def listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]
