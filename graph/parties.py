"""One side of a pair that somebody asks about: where it stands, and what it may be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from graph.dataset import Dataset
from graph.lookup import UnknownName, entities_called, folded
from graph.quotations import quotation_id
from ontology.reading import Reading, Span


@dataclass(frozen=True)
class Party:
    """All that a name may mean: ids of entities or quotations, their types, and their spans by article."""

    name: str
    ids: frozenset[str]
    types: frozenset[str]
    spans: dict[str, frozenset[Span]]


def entity_party(dataset: Dataset, name: str) -> Party:
    """The entities of a name. Raises :class:`UnknownName`."""
    found = entities_called(dataset, name)
    places = ((located.article, located.mention.span) for entity in found for located in entity.mentions)
    return Party(found[0].name, frozenset(entity.id for entity in found), frozenset(entity.type for entity in found),
                 by_article(places))


def quote_party(readings: Iterable[Reading], words: str) -> Party:
    """The quotations with the words, also those of which nothing is said. Raises :class:`UnknownName`."""
    found = [(reading.article.id, quote) for reading in readings for quote in reading.quotes
             if folded(words) in folded(quote.text)]
    if not found:
        raise UnknownName(f'No quotation was read that has the words "{words}".', words)
    ids = frozenset(quotation_id(article, quote) for article, quote in found)
    return Party(f"“{words}”", ids, frozenset({"quote"}), by_article((article, quote.span) for article, quote in found))


def by_article(places: Iterable[tuple[str, Span]]) -> dict[str, frozenset[Span]]:
    spans: dict[str, set[Span]] = {}
    for article, span in places:
        spans.setdefault(article, set()).add(span)
    return {article: frozenset(found) for article, found in sorted(spans.items())}


def shared_sentences(left: Party, right: Party, readings: Iterable[Reading]) -> Iterator[tuple[Reading, Span]]:
    """The sentences that touch both."""
    for reading in readings:
        one, other = left.spans.get(reading.article.id, ()), right.spans.get(reading.article.id, ())
        for start, end, _ in reading.sentences:
            if touched(one, start, end) and touched(other, start, end):
                yield reading, (start, end)


def touched(spans: Iterable[Span], start: int, end: int) -> bool:
    return any(first < end and start < last for first, last in spans)
