"""Facts: what a claims file says, article by article, in a form that gold and build share."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from graph.jsonl import read_values
from ontology.reading import Span

OUTSIDE = re.compile(r"^(?:the|a|an|its|his|her|their)\s+|['’]s?$|[.,]$")
ANYWHERE = ""
"""The article of a gold fact that names none: whichever article says it, it is right."""


@dataclass(frozen=True)
class End:
    """One end of a fact: its names as compared, and where it stands. ``named`` is false for a mere noun phrase.

    ``mentions`` are all places of a built entity in the article, for gold that points and does not name.
    """

    name: str
    names: frozenset[str]
    spans: tuple[Span, ...]
    named: bool = True
    mentions: tuple[Span, ...] = ()

    def __str__(self) -> str:
        return self.name or f"what stands at {self.spans[0]}"


@dataclass(frozen=True)
class Fact:
    """What one article says once: the relation, its ends, the qualifiers, and the sentence that says it.

    A qualifier that is ``None`` was left out of the gold and is not judged; ``voices`` are whom the article gives it
    to. ``optional`` facts are right to find and no fault to leave. ``kind`` is that of a quotation.
    """

    article: str
    relation: str
    subject: End
    object: End
    polarity: str | None
    status: str | None
    sentence: str
    kind: str = ""
    optional: bool = False
    source: str = ""
    certainty: str | None = None
    voices: tuple[End, ...] | None = None
    confidence: float = 1.0

    def __str__(self) -> str:
        words = (self.polarity, self.status, self.kind)
        qualifiers = [word for word in words if word not in (None, "", "asserted", "current")]
        return f"{self.relation}: {self.subject} → {self.object} {' '.join(map(str, qualifiers))}".rstrip()


@dataclass(frozen=True)
class Known:
    """What a build knows of its entities, by id: their other names, and their places in each article."""

    aliases: Mapping[str, list[str]] = field(default_factory=dict)
    mentions: Mapping[tuple[str, str], tuple[Span, ...]] = field(default_factory=dict)


def built_facts(folder: Path) -> list[Fact]:
    """The facts of a build, each claim once for each article; teasers for other articles are left out.

    Raises :class:`graph.jsonl.BrokenFile`.
    """
    known = known_entities(read_values(folder / "entities.jsonl"))
    return [fact for claim in read_values(folder / "claims.jsonl") for fact in facts(claim, known)]


def known_entities(lines: Iterable[dict[str, Any]]) -> Known:
    """The names and places of entities, from the lines of ``entities.jsonl``."""
    aliases, mentions = {}, dict[tuple[str, str], tuple[Span, ...]]()
    for entity in lines:
        aliases[entity["id"]] = entity["aliases"]
        for mention in entity.get("mentions", ()):
            place = entity["id"], mention["article"]
            mentions[place] = (*mentions.get(place, ()), (mention["start"], mention["end"]))
    return Known(aliases, mentions)


def facts(claim: dict[str, Any], known: Known) -> Iterator[Fact]:
    """A claim as one fact for each article that says it."""
    told = [evidence for evidence in claim["evidence"] if evidence.get("section") != "teaser"]
    for article in sorted({evidence["article"] for evidence in told}):
        here = [evidence for evidence in told if evidence["article"] == article]
        subject, target = (
            end(claim[side], [tuple(evidence[side]) for evidence in here if evidence.get(side)], known, article)
            for side in ("subject", "object")
        )
        voices = claim.get("attributed_to")
        yield Fact(
            article, claim["relation"], subject, target, claim.get("polarity"), claim.get("status"),
            here[0].get("text", ""), claim["subject"].get("kind", ""), claim.get("optional", False),
            claim.get("source", ""), claim.get("certainty"),
            None if voices is None else tuple(end(voice, [], known, article) for voice in voices),
            claim.get("confidence", 1.0),
        )  # fmt: skip


def end(thing: dict[str, Any], spans: list[Span], known: Known, article: str) -> End:
    """One end, with all names that the claim and the build know it by."""
    id_, name = thing.get("id", ""), thing.get("name", "")
    names = {name, *thing.get("aliases", ()), *known.aliases.get(id_, ())} - {""}
    places = known.mentions.get((id_, article), ())
    return End(name, normalised(names), tuple(spans), thing.get("named", True), places)


def normalised(names: Iterable[str]) -> frozenset[str]:
    """Names as they are compared: no case, no article before, no possessive behind.

    >>> sorted(normalised(["The AI  Alliance’s", "the ai alliance"]))
    ['ai alliance']
    """
    return frozenset(OUTSIDE.sub("", OUTSIDE.sub("", " ".join(name.casefold().split()))) for name in names)
