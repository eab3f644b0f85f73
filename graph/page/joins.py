"""Why an entity is one, for the page: the joins that hold it together with the words on both sides, and the ledger."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.dataset import Dataset, Entity, Join, Located
from graph.decisions import Decision, Place
from graph.holding import chained
from graph.ledger import Entry, written
from graph.page.pairs import spot
from graph.page.passage import excerpt
from graph.page.visjs import Record
from graph.prospects import claims_of

MOST = 6
"""So many joins of an entity stand in the page; of more the rest is counted."""
IN_ALL = 1000
"""So many joins stand in the page altogether; those of entities with most claims come first."""
WORDINGS = 8


def joins(dataset: Dataset) -> dict[str, Record]:
    """By entity: its joins, different reasons first, how many there are, and what one article calls it besides."""
    held: dict[str, list[Join]] = {}
    for join in dataset.joins:
        held.setdefault(join.entity, []).append(join)
    found: dict[str, Record] = {}
    room = IN_ALL
    for entity in _by_weight(dataset):
        told, words = telling(held.get(entity.id, []))[:min(MOST, room)], wordings(entity)
        room -= len(told)
        if told or words or entity.id in held:
            found[entity.id] = {"count": len(held.get(entity.id, ())), "read": words,
                                "joins": [_join(join, dataset) for join in told]}
    return dict(sorted(found.items()))


def _by_weight(dataset: Dataset) -> list[Entity]:
    stakes = claims_of(dataset)
    return sorted(dataset.entities, key=lambda one: (-stakes[one.id], -len(one.mentions), one.id))


def telling(found: Sequence[Join]) -> list[Join]:
    """The joins in another order: one for each reason first, then the others."""
    first: dict[str, Join] = {}
    for join in found:
        first.setdefault(join.reason, join)
    return [*first.values(), *(join for join in found if first[join.reason] is not join)]


def wordings(entity: Entity) -> list[str]:
    """What one article calls it beside its name."""
    found = {text for texts in chained(entity) if len(texts) > 1 for text in texts} - {entity.name}
    return sorted(found)[:WORDINGS]


def _join(join: Join, dataset: Dataset) -> Record:
    return {"reason": join.reason, "left": _end(join.left, dataset), "right": _end(join.right, dataset)}


def _end(located: Located, dataset: Dataset) -> Record:
    article = dataset.article.get(located.article)
    return {"spot": spot(located), "pieces": excerpt(article.text, "m", located.mention.span) if article else []}


def ledger_lines(dataset: Dataset, ledger: Sequence[Entry]) -> Iterator[Record]:
    """The decisions that the graph was made with, and the entities that they speak of, in order of place."""
    spoken = {place.article for one in ledger for place in _places(one.decision)}
    standing: dict[str, list[tuple[Located, str]]] = {}
    for entity in dataset.entities:
        for located in entity.mentions:
            if located.article in spoken:
                standing.setdefault(located.article, []).append((located, entity.id))
    for one in sorted(ledger, key=lambda one: (_places(one.decision), written(one))):
        ends = [_entity_at(place, standing) for place in _places(one.decision)]
        left, right = ([place.article, place.start, place.end] for place in _places(one.decision))
        yield {"verdict": one.decision.verdict, "left": left, "right": right, "ends": ends, "line": written(one)}


def _places(decision: Decision) -> tuple[Place, Place]:
    return decision.left, decision.right


def _entity_at(place: Place, standing: Mapping[str, Sequence[tuple[Located, str]]]) -> str | None:
    """The entity that is mentioned at a place."""
    return next((id_ for one, id_ in standing.get(place.article, ())
                 if one.mention.start < place.end and place.start < one.mention.end), None)
