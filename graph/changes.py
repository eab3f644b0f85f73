"""What another decision makes of a graph: which entities came of which, and how many claims it touches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.dataset import Dataset, Entity, Located
from graph.marking import plain
from graph.terminal import counted

MOST = 20
"""Of more changes than these the rest is counted."""


def changes(old: Dataset, new: Dataset) -> Iterator[str]:
    """Lines that tell which entities became which, and of how many claims something changed."""
    regrouped = [*regroupings(old.entities, new.entities)]
    for before, after in regrouped[:MOST]:
        yield f"{told(before)} → {told(after)}"
    if len(regrouped) > MOST:
        yield f"… and {counted(len(regrouped) - MOST, 'more change')}"
    yield claims_touched(old, new)


def claims_touched(old: Dataset, new: Dataset) -> str:
    """How many claims are no longer there as they were, and how many stand in their place."""
    before, after = ({*dataset.statements} for dataset in (old, new))
    gone, come = len(before - after), len(after - before)
    return f"{counted(gone, 'claim')} touched, {come:,} in their place." if gone or come else "No claim is touched."


def regroupings(old: Iterable[Entity], new: Iterable[Entity]) -> Iterator[tuple[list[Entity], list[Entity]]]:
    """Entities that do not hold the mentions they held, with those that hold them now, in order of name."""
    before, after = moved(old, new), moved(new, old)
    home = {located: entity for entity in after for located in entity.mentions}
    origin = {located: entity for entity in before for located in entity.mentions}
    seen: set[str] = set()
    for entity in (*before, *(one for one in after if not any(located in origin for located in one.mentions))):
        if entity.id not in seen:
            group = together(entity, home, origin)
            seen |= {one.id for one in group}
            yield ([one for one in before if one in group], [one for one in after if one in group])


def moved(ours: Iterable[Entity], others: Iterable[Entity]) -> list[Entity]:
    """The entities of which no other has the very same mentions, in order of name."""
    same = {entity.mentions for entity in others}
    return sorted((entity for entity in ours if entity.mentions not in same), key=lambda one: (one.name, one.id))


def together(entity: Entity, *homes: dict[Located, Entity]) -> list[Entity]:
    """All entities, old and new, that hang together with one by a mention they share."""
    found, waiting = [entity], [entity]
    while waiting:
        one = waiting.pop()
        near = {id(other): other for located in one.mentions for home in homes if (other := home.get(located))}
        fresh = [other for other in near.values() if other not in found]
        found += fresh
        waiting += fresh
    return found


def told(entities: Iterable[Entity]) -> str:
    """Entities with how often they are mentioned.

    >>> told([Entity("e1", "Intel", "organization", True, (), ())])
    'Intel (organization, 0 mentions)'
    """
    named = (plain(f"{one.name} ({one.type}, {counted(len(one.mentions), 'mention')})") for one in entities)
    return " + ".join(named) or "nothing"
