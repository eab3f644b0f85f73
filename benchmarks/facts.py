"""Facts: what a claims file says, article by article, in a form that gold and build share."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[int, int]
OUTSIDE = re.compile(r"^(?:the|a|an|its|his|her|their)\s+|['’]s?$|[.,]$")


@dataclass(frozen=True)
class End:
    """One end of a fact: its names as compared, and where it stands. ``named`` is false for a mere noun phrase."""

    name: str
    names: frozenset[str]
    spans: tuple[Span, ...]
    named: bool = True


@dataclass(frozen=True)
class Fact:
    """What one article says once: the relation, its ends, the qualifiers, and the sentence that says it.

    ``optional`` facts are right to find and no fault to leave. ``kind`` is that of a quotation.
    """

    article: str
    relation: str
    subject: End
    object: End
    polarity: str
    status: str
    sentence: str
    kind: str = ""
    optional: bool = False
    source: str = ""

    def __str__(self) -> str:
        words = (self.polarity, self.status, self.kind)
        qualifiers = [word for word in words if word not in ("", "asserted", "current")]
        return f"{self.relation}: {self.subject.name} → {self.object.name} {' '.join(qualifiers)}".rstrip()


def gold_facts(path: Path) -> list[Fact]:
    """The facts of a gold file."""
    return [fact for claim in lines(path) for fact in facts(claim, {})]


def built_facts(folder: Path) -> list[Fact]:
    """The facts of a build, each claim once for each article; teasers for other articles are left out."""
    aliases = {entity["id"]: entity["aliases"] for entity in lines(folder / "entities.jsonl")}
    return [fact for claim in lines(folder / "claims.jsonl") for fact in facts(claim, aliases)]


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf8", newline="\n") as file:
        yield from map(json.loads, file)


def facts(claim: dict[str, Any], aliases: dict[str, list[str]]) -> Iterator[Fact]:
    """A claim as one fact for each article that says it."""
    told = [evidence for evidence in claim["evidence"] if evidence.get("section") != "teaser"]
    for article in sorted({evidence["article"] for evidence in told}):
        here = [evidence for evidence in told if evidence["article"] == article]
        subject, target = (end(claim[side], [tuple(evidence[side]) for evidence in here], aliases)
                           for side in ("subject", "object"))
        yield Fact(article, claim["relation"], subject, target, claim["polarity"], claim["status"], here[0]["text"],
                   claim["subject"].get("kind", ""), claim.get("optional", False), claim.get("source", ""))


def end(thing: dict[str, Any], spans: list[Span], aliases: dict[str, list[str]]) -> End:
    names = {thing["name"], *thing.get("aliases", ()), *aliases.get(thing["id"], ())}
    return End(thing["name"], normalised(names), tuple(spans), thing.get("named", True))


def normalised(names: Iterable[str]) -> frozenset[str]:
    """Names as they are compared: no case, no article before, no possessive behind.

    >>> sorted(normalised(["The AI  Alliance’s", "the ai alliance"]))
    ['ai alliance']
    """
    return frozenset(OUTSIDE.sub("", OUTSIDE.sub("", " ".join(name.casefold().split()))) for name in names)
