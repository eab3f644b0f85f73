"""Things found by what a person calls them."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from graph.dataset import Dataset, Entity
from graph.names import parse, squeezed
from ontology.relation import Relation

NEAREST = 3


class UnknownName(LookupError):
    """A name that the graph does not hold; the message is a sentence that names the nearest ones."""

    def __init__(self, sentence: str, name: str = "") -> None:
        super().__init__(sentence)
        self.name = name


class UnknownRelation(UnknownName):
    """A relation that the graph was not built with; the message names those that it was."""


def entities_called(dataset: Dataset, name: str) -> tuple[Entity, ...]:
    """The entities of a name, an alias or an id, without regard to case; several where several bear it.

    Raises :class:`UnknownName`.
    """
    wanted = folded(name)
    tests = (lambda entity: name == entity.id, lambda entity: wanted == folded(entity.name),
             lambda entity: wanted in map(folded, entity.aliases), lambda entity: keys([name]) & keys(spelled(entity)))
    for fits in tests:
        if found := tuple(entity for entity in dataset.entities if fits(entity)):
            return found
    raise UnknownName(unknown(name, (text for entity in dataset.entities for text in spelled(entity))), name)


def entity_called(dataset: Dataset, name: str) -> Entity:
    """The one entity of a name, an alias or an id. Raises :class:`UnknownName`, also where several bear it."""
    found = entities_called(dataset, name)
    if len(found) > 1:
        known = "; ".join(f"{one.id} is {one.name}, {one.type} in {place_of(dataset, one)}" for one in found)
        raise UnknownName(f"{len(found)} entities are called {quoted(name)}. Say which by its id: {known}.", name)
    return found[0]


def place_of(dataset: Dataset, entity: Entity) -> str:
    """Where an entity is first mentioned."""
    first = dataset.article.get(entity.mentions[0].article) if entity.mentions else None
    return (first.title or first.source) if first else "no article"


def relation_called(dataset: Dataset, name: str) -> Relation:
    """The relation of a name or label. Raises :class:`UnknownRelation`."""
    for relation in dataset.relations:
        if folded(name) in (folded(relation.name), folded(relation.label)):
            return relation
    known = ", ".join(relation.name for relation in dataset.relations) or "none"
    raise UnknownRelation(f'There is no relation "{name}". There are: {known}.')


def unknown(name: str, known: Iterable[str]) -> str:
    """The sentence for a name that is not there.

    >>> unknown("Intell", ["Intel", "IBM"])
    'Nothing in the graph is called "Intell". Near it: "Intel".'
    """
    spellings = {folded(text): text for text in sorted(known, reverse=True)}
    nearest = [spellings[near] for near in get_close_matches(folded(name), sorted(spellings), NEAREST)]
    near = f" Near it: {', '.join(map(quoted, nearest))}." if nearest else ""
    return f"Nothing in the graph is called {quoted(name)}.{near}"


def spelled(entity: Entity) -> tuple[str, ...]:
    return entity.name, *entity.aliases


def keys(texts: Iterable[str]) -> set[str]:
    """The keys under which the linker would look for the names."""
    return {parse(text, person).key for text in texts for person in (True, False)}


def folded(text: str) -> str:
    return squeezed(text).casefold()


def quoted(text: str) -> str:
    return f'"{text}"'
