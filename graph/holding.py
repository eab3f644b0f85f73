"""What holds an entity together, as a short chain: names, roles, company, and what people decided."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from graph.dataset import Dataset, Entity
from graph.decisions import Place
from graph.ledger import Entry, written
from graph.terminal import counted

COREFERENCE = "read as the same thing in one article"
MOST = 6
"""How many reasons and roles are told; of more the most frequent."""
CLOSEST = 3
"""How many companions are told."""


def holding(dataset: Dataset, entity: Entity, ledger: Sequence[Entry] = ()) -> Iterator[str]:
    """Why the mentions of an entity are one, what else stands with them, and what was decided of them."""
    found = [*reasons(dataset, entity)]
    yield from (f"one entity: {reason}" for reason in found[:MOST])
    if len(found) > MOST:
        yield f"… and {counted(len(found) - MOST, 'more reason')}"
    yield from (f"{label}: {', '.join(words)}" for label, words in (
        ("roles", roles(dataset, entity)), ("stands with", company(dataset, entity))) if words)
    yield from decided(dataset, entity, ledger)


def reasons(dataset: Dataset, entity: Entity) -> Iterator[str]:
    """Why the mentions of an entity are one, each reason once with how often it served, the most frequent first."""
    served = Counter(join.reason for join in dataset.joins if join.entity == entity.id)
    for reason, times in served.most_common():
        yield reason + (f" (× {times})" if times > 1 else "")
    read_as_one = {text for texts in chained(entity) if len(texts) > 1 for text in texts} - {entity.name}
    if read_as_one:
        yield ", ".join(f'"{text}"' for text in sorted(read_as_one)) + f": {COREFERENCE}"


def chained(entity: Entity) -> Iterable[set[str]]:
    """The wordings of each article's chains of an entity."""
    wordings: dict[tuple[str, int], set[str]] = {}
    for located in entity.mentions:
        wordings.setdefault((located.article, located.mention.chain), set()).add(located.mention.text)
    return wordings.values()


def roles(dataset: Dataset, entity: Entity) -> list[str]:
    """The roles in which claims name it, each with the body."""
    found = {f"{role} ({dataset.entity[one.object].name})" for one in dataset.statements
             if one.subject == entity.id for role in one.roles}
    return sorted(found)[:MOST]


def company(dataset: Dataset, entity: Entity) -> list[str]:
    """The named entities that stand in two of its articles at least, the most frequent first."""
    articles = {located.article for located in entity.mentions}
    shared = Counter({other.id: len(articles & {located.article for located in other.mentions})
                      for other in dataset.entities if other.named and other.id != entity.id})
    ranked = sorted((one for one in shared.items() if one[1] > 1), key=lambda one: (-one[1], one[0]))
    return [f"{dataset.entity[id_].name} ({times} articles)" for id_, times in ranked[:CLOSEST]]


def decided(dataset: Dataset, entity: Entity, ledger: Sequence[Entry]) -> Iterator[str]:
    """The lines of the ledger that speak of its mentions: what they hold together, and what apart."""
    for one in ledger:
        mine = [stands(entity, place) for place in (one.decision.left, one.decision.right)]
        if any(mine):
            what = "held together" if all(mine) else f"kept apart from {other_of(dataset, one, mine)}"
            yield f"{what} by line {one.decision.line} of the ledger: {written(one)}"


def other_of(dataset: Dataset, entry: Entry, mine: Sequence[bool]) -> str:
    """The entity at the place of a line that is not ours."""
    place = entry.decision.right if mine[0] else entry.decision.left
    return next((one.name for one in dataset.entities if stands(one, place)), "what is no longer read")


def stands(entity: Entity, place: Place) -> bool:
    """Whether a mention of an entity stands at a place."""
    return any(one.article == place.article and one.mention.start < place.end and place.start < one.mention.end
               for one in entity.mentions)
