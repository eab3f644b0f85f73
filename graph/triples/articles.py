"""Articles as ``schema:NewsArticle``: what is known of where a text came from, but not the text."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from graph.dataset import Dataset, Entity
from graph.rdf import Literal, NamedNode, Triple, moment, term, text, thing, web_address
from graph.sources import earliest
from ontology.article import Article, Duplicate
from ontology.ids import content_id


def article_triples(dataset: Dataset, article: Article) -> Iterator[Triple]:
    """The article, its metadata, and every source that gave the same text."""
    node = thing(article.id)
    yield Triple(node, term("rdf:type"), term("schema:NewsArticle"))
    for source in (article.source, *_also_from(dataset.duplicates).get(article.id, ())):
        yield Triple(node, term("dcterms:source"), text(source))
    for property, value in _metadata(article):
        if value is not None:
            yield Triple(node, term(property), value)
    if article.publisher:
        yield from _publisher_triples(node, article.publisher)


def copy_triples(dataset: Dataset, article: Article) -> Iterator[Triple]:
    """Which article this one is a copy of, which only all of them together show."""
    if first := earliest(dataset, article):
        yield Triple(thing(article.id), term("ng:copyOf"), thing(first))


def _metadata(article: Article) -> Iterator[tuple[str, Literal | None]]:
    """An address or a date that is none is left out here; ``articles.jsonl`` keeps it as it was given."""
    yield "schema:headline", text(article.title) if article.title else None
    yield "schema:url", web_address(article.url) if article.url else None
    yield "schema:datePublished", moment(article.published) if article.published else None
    yield "schema:inLanguage", text(article.language)


def _publisher_triples(article: NamedNode, name: str) -> Iterator[Triple]:
    """The publisher as a node of its own: that it is an entity of the same name is for a reader to say."""
    node = thing(content_id("p", name))
    yield Triple(article, term("schema:publisher"), node)
    yield Triple(node, term("rdf:type"), term("schema:NewsMediaOrganization"))
    yield Triple(node, term("schema:name"), text(name))


@lru_cache(maxsize=4)
def _also_from(duplicates: tuple[Duplicate, ...]) -> dict[str, list[str]]:
    sources: dict[str, list[str]] = {}
    for duplicate in duplicates:
        sources.setdefault(duplicate.article, []).append(duplicate.source)
    return sources


def mention_triples(entity: Entity) -> Iterator[Triple]:
    """Which articles mention the entity; the places themselves are in ``entities.jsonl``."""
    for article in dict.fromkeys(located.article for located in entity.mentions):
        yield Triple(thing(article), term("schema:mentions"), thing(entity.id))
