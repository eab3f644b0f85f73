"""Entities of the graph and the rows of a user's tables: who is who elsewhere, where exactly one row fits.

Linking adds IRIs and merges nothing: two entities that the text keeps apart stay two, whatever a table says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.dataset import Entity, Link, Listed
from graph.names import parse

Index = Mapping[tuple[bool, str], Sequence[Listed]]
"""Rows by the key of each name, read as a person's and as another's."""

BODIES = {"organization", "group"}


def linked(entities: Iterable[Entity], rows: Iterable[Listed]) -> tuple[tuple[Entity, ...], tuple[Link, ...]]:
    """The entities with their IRIs, and each link, or the reason why there is none though rows would fit."""
    index, kept = indexed(rows), tuple(entities)
    made = [link for entity in kept if entity.named for link in links(entity, index)] if index else []
    shared = bearers(made)
    told = tuple(replace(link, reason=link.reason + also(link, shared, kept)) for link in made)
    found: dict[str, list[str]] = {}
    for link in told:
        if link.iri:
            found.setdefault(link.entity, []).append(link.iri)
    return tuple(replace(one, same_as=tuple(sorted({*one.same_as, *found.get(one.id, ())}))) for one in kept), told


def ordered(rows: Iterable[Listed]) -> tuple[Listed, ...]:
    """The rows, each once, by file and line."""
    return tuple(sorted(set(rows), key=lambda row: (row.file, row.line, row.iris, row.names, row.type or "")))


def indexed(rows: Iterable[Listed]) -> Index:
    found: dict[tuple[bool, str], list[Listed]] = {}
    for row in rows:
        for key in {(person, parse(name, person).key) for name in row.names for person in (True, False)}:
            found.setdefault(key, []).append(row)
    return found


def links(entity: Entity, index: Index) -> Iterator[Link]:
    """The links of one entity: by its name, else by an alias, where the rows that fit are of one thing."""
    for name in (entity.name, *aliases(entity)):
        rows = [row for row in index.get((entity.type == "person", key(name, entity)), ()) if agree(entity, row)]
        if rows:
            yield from chosen(entity, name, rows)
            return


def chosen(entity: Entity, name: str, rows: Sequence[Listed]) -> Iterator[Link]:
    """A link for each IRI of the one thing that the rows are of; of several, a record that there is none."""
    if not one_thing(rows):
        places = ", ".join(f"{row.iris[0]} ({row.file}, line {row.line})" for row in rows[:3])
        more = f" and {len(rows) - 3:,} more" if len(rows) > 3 else ""
        yield Link(entity.id, "", f"“{name}” fits {len(rows):,} rows: {places}{more}", rows[0].file)
        return
    seen: set[str] = set()
    for row in rows:
        kind = f", and both are of type {entity.type}" if row.type == entity.type else ""
        for iri in (iri for iri in row.iris if iri not in seen):
            seen.add(iri)
            yield Link(entity.id, iri, f"the name “{name}” stands in {row.file}, line {row.line}{kind}", row.file)


def one_thing(rows: Sequence[Listed]) -> bool:
    """Whether each row shares an IRI with one before it.

    Rows of one thing in several tables do.
    """
    known, rest = set(rows[0].iris), list(rows[1:])
    while near := [row for row in rest if known & {*row.iris}]:
        known.update(iri for row in near for iri in row.iris)
        rest = [row for row in rest if row not in near]
    return not rest


def aliases(entity: Entity) -> Iterator[str]:
    """The other names of an entity that say enough: of a person's, those of more than one word."""
    short = entity.type == "person" and len(parse(entity.name, True).words) > 1
    return (alias for alias in entity.aliases if not short or len(parse(alias, True).words) > 1)


def key(name: str, entity: Entity) -> str:
    return parse(name, entity.type == "person").key


def agree(entity: Entity, row: Listed) -> bool:
    """Whether the types do not contradict each other."""
    return row.type in (None, entity.type) or entity.type == "other" or {row.type, entity.type} <= BODIES


def bearers(made: Iterable[Link]) -> dict[str, list[str]]:
    """The entities of each IRI."""
    found: dict[str, list[str]] = {}
    for link in made:
        if link.iri:
            found.setdefault(link.iri, []).append(link.entity)
    return found


def also(link: Link, shared: Mapping[str, Sequence[str]], entities: Sequence[Entity]) -> str:
    """A remark where an IRI is given to several entities."""
    others = [id_ for id_ in shared.get(link.iri, ()) if id_ != link.entity]
    names = [f"“{entity.name}” ({entity.id})" for entity in entities if entity.id in others] if others else []
    return f"; so is {' and '.join(names)}, which the articles keep apart" if names else ""
