"""A dataset read back from the folder that a build wrote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from graph.dataset import Dataset, Entity, Join, Link, Listed, Located, Quotation, Statement
from graph.jsonl import BrokenFile, read_values
from graph.quotations import quotations
from graph.readings import from_json, once
from ontology.article import Duplicate, Refusal
from ontology.ids import content_id
from ontology.reading import Claim, Mention, Reading
from ontology.relation import Example, Relation, Wording

Row = dict[str, Any]


def load_dataset(folder: Path, known: Sequence[Reading] | None = None) -> Dataset:
    """The dataset of a build: equal to the one that was written. Raises :class:`graph.jsonl.BrokenFile`.

    ``known`` are its readings, where they have been loaded already.
    """
    readings = load_readings(folder) if known is None else known
    rows = [*read_values(folder / "claims.jsonl")]
    inputs = [*read_values(folder / "articles.jsonl")]
    made = tuple(statements(rows, readings))
    return Dataset(
        articles=tuple(reading.article for reading in readings),
        entities=tuple(map(entity, read_values(folder / "entities.jsonl"))),
        quotations=tuple(with_written_variants(quotations(made), rows)),
        statements=made,
        relations=tuple(map(relation, read_values(folder / "relations.jsonl"))),
        refusals=tuple(Refusal(row["source"], row["reason"]) for row in inputs if row["status"] == "refused"),
        duplicates=tuple(map(duplicate, (row for row in inputs if row["status"] == "duplicate"))),
        joins=tuple(map(join, read_values(folder / "merges.jsonl"))),
        copies=copies(inputs),
        links=tuple(map(link, read_values(folder / "links.jsonl"))),
        listed=load_listed(folder),
    )


def load_listed(folder: Path) -> tuple[Listed, ...]:
    """The rows of the tables that a build was given."""
    return tuple(Listed(**row | {"names": tuple(row["names"]), "iris": tuple(row["iris"])})
                 for row in read_values(folder / "tables.jsonl"))


def link(row: Row) -> Link:
    return Link(**row | {"iri": row["iri"] or ""})


def copies(rows: Iterable[Row]) -> tuple[tuple[str, ...], ...]:
    """The groups of articles that are copies of one."""
    groups: dict[str, set[str]] = {}
    for row in rows:
        if first := row.get("copy_of"):
            groups.setdefault(first, {first}).add(row["id"])
    return tuple(sorted(tuple(sorted(group)) for group in groups.values()))


def load_readings(folder: Path) -> tuple[Reading, ...]:
    """The readings behind a build, in order of article id; of several of one article the first."""
    found: dict[str, Reading] = {}
    for row in read_values(folder / "readings.jsonl"):
        reading = from_json(row)
        found.setdefault(reading.article.id, reading)
    return tuple(found.values())


def duplicate(row: Row) -> Duplicate:
    return Duplicate(row["source"], row["id"], row["url"], row["title"], row["published"], row["publisher"])


def entity(row: Row) -> Entity:
    mentions = tuple(map(located, row["mentions"]))
    return Entity(row["id"], row["name"], row["type"], row["named"], tuple(row["aliases"]), mentions,
                  tuple(row["same_as"]))


def located(row: Row) -> Located:
    return Located(row["article"], Mention(row["start"], row["end"], row["text"], row["kind"], row["type"],
                                           row["chain"]))


def join(row: Row) -> Join:
    return Join(row["entity"], located(row["left"]), located(row["right"]), row["reason"])


def relation(row: Row) -> Relation:
    """A relation with its wordings and examples."""
    return Relation(**row | {
        "direction": tuple(row["direction"]), "domain": tuple(row["domain"]), "range": tuple(row["range"]),
        "alignments": tuple(map(tuple, row["alignments"])),
        "wordings": tuple(Wording(**wording) for wording in row["wordings"]),
        "examples": tuple(map(example, row["examples"])), "near_misses": tuple(map(example, row["near_misses"])),
    })


def example(row: Row) -> Example:
    return Example(row["text"], tuple(map(tuple, row["pairs"])), tuple(map(tuple, row["qualifiers"])), row["why"])


def statements(rows: Iterable[Row], readings: Iterable[Reading]) -> Iterator[Statement]:
    """The statements, with the claims of the readings that they stand on."""
    claims = {claim.id: claim for reading in readings for claim in once(reading.claims)}
    for row in rows:
        evidence = tuple(claim_of(row, part, claims) for part in row["evidence"])
        voices = tuple(voice["id"] for voice in row["attributed_to"])
        yield Statement(row["id"], row["relation"], row["subject"]["id"], row["object"]["id"], row["polarity"],
                        row["status"], row["certainty"], voices, row["confidence"], evidence, tuple(row["roles"]))


def claim_of(row: Row, part: Row, claims: dict[str, Claim]) -> Claim:
    """The claim of a reading that an evidence names; its id is made of what stands in the line."""
    id_ = content_id("c", part["article"], row["relation"], *part["subject"], *part["object"], row["polarity"],
                     row["status"], row["certainty"])
    if id_ not in claims:
        raise BrokenFile(f"Claim {row['id']} of claims.jsonl stands in no reading. Build the graph again.")
    return claims[id_]


def with_written_variants(bare: Iterable[Quotation], rows: Iterable[Row]) -> Iterator[Quotation]:
    variants = {row["subject"]["id"]: tuple(row["subject"].get("variants", ())) for row in rows}
    return (replace(quotation, variants=variants[quotation.id]) for quotation in bare)
