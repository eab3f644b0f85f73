"""Readings as lines of JSON, with the texts of their articles: what was read is kept, and merged as often as wanted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, fields
from typing import Any

from graph.jsonl import line, values
from ontology.article import Article, Duplicate, distinct_texts, precedence
from ontology.reading import Claim, Dropped, Evidence, Mention, Quote, Reading


def readings_lines(readings: Iterable[Reading]) -> Iterator[str]:
    """One reading an article and line, in order of article id."""
    return (line(as_json(reading)) for reading in distinct(readings)[0])


def read_readings(lines: Iterable[str]) -> Iterator[Reading]:
    """The readings of such lines."""
    return map(from_json, values(lines))


def as_json(reading: Reading) -> dict[str, Any]:
    return {field.name: plain(getattr(reading, field.name)) for field in fields(reading)}


def plain(value: Any) -> Any:
    """A value or a tuple of values as JSON knows them."""
    return [plain(part) for part in value] if isinstance(value, tuple) else asdict(value) if fielded(value) else value


def fielded(value: Any) -> bool:
    return hasattr(value, "__dataclass_fields__")


def from_json(parts: dict[str, Any]) -> Reading:
    return Reading(
        article=Article(**parts["article"]),
        sentences=tuple((start, end, section) for start, end, section in parts["sentences"]),
        mentions=tuple(Mention(**mention) for mention in parts["mentions"]),
        quotes=tuple(map(quote, parts["quotes"])),
        claims=tuple(map(claim, parts["claims"])),
        dropped=tuple(Dropped(**spanned(one, "subject", "object")) for one in parts["dropped"]),
    )


def claim(parts: dict[str, Any]) -> Claim:
    said_by = parts["attributed_to"]
    return Claim(**{
        **parts,
        "subject": Mention(**parts["subject"]) if "chain" in parts["subject"] else quote(parts["subject"]),
        "object": Mention(**parts["object"]),
        "evidence": Evidence(**spanned(parts["evidence"], "cue")),
        "attributed_to": Mention(**said_by) if said_by else None,
    })


def quote(parts: dict[str, Any]) -> Quote:
    return Quote(**spanned(parts, "cue"))


def spanned(parts: dict[str, Any], *names: str) -> dict[str, Any]:
    """The same parts with the spans among them as tuples again."""
    return parts | {name: tuple(parts[name]) for name in names if parts[name] is not None}


def distinct(readings: Iterable[Reading]) -> tuple[list[Reading], list[Duplicate]]:
    """One reading an article, in order of id, and the inputs that were left out as copies."""
    by_text: dict[str, list[Reading]] = {}
    for reading in sorted(readings, key=lambda reading: precedence(reading.article)):
        by_text.setdefault(reading.article.id, []).append(reading)
    _, copies = distinct_texts(reading.article for same in by_text.values() for reading in same)
    return [by_text[id_][0] for id_ in sorted(by_text)], copies


def once(claims: Iterable[Claim]) -> Iterator[Claim]:
    """Each claim once: of several with one id the most confident."""
    by_id: dict[str, list[Claim]] = {}
    for claim in claims:
        by_id.setdefault(claim.id, []).append(claim)
    return (min(same, key=lambda claim: (-claim.confidence, repr(claim))) if len(same) > 1 else same[0]
            for same in by_id.values())
