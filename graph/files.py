"""The exchange files: claims, entities, articles and joins of a dataset as lines of JSON, and back.

The order of keys is part of the contract; ``graph.load`` reads what is written here.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from graph.dataset import Dataset, Entity, Located, Quotation, Statement
from graph.jsonl import line
from graph.load import load_dataset
from graph.sources import earliest, sources
from ontology.article import Article, Duplicate
from ontology.reading import Claim

__all__ = ["articles_lines", "claims_lines", "entities_lines", "links_lines", "load_dataset", "merges_lines",
           "relations_lines", "tables_lines"]


def claims_lines(dataset: Dataset) -> Iterator[str]:
    """``claims.jsonl``: one statement a line, sorted by id."""
    return (line(claim_line(dataset, statement)) for statement in dataset.statements)


def entities_lines(dataset: Dataset) -> Iterator[str]:
    """``entities.jsonl``: one entity a line, sorted by id."""
    return (line(entity_line(entity)) for entity in dataset.entities)


def articles_lines(dataset: Dataset) -> Iterator[str]:
    """``articles.jsonl``: what was read, sorted by id; then copies and refusals, sorted by source."""
    first = dataset.article
    for article in dataset.articles:
        yield line(article_line(article, earliest(dataset, article)))
    for copy in dataset.duplicates:
        same = f"The text is that of {first[copy.article].source}." if copy.article in first else "The text was read."
        yield line(input_line(copy.source, "duplicate", same, copy.article) | described(copy))
    for refusal in dataset.refusals:
        yield line(input_line(refusal.source, "refused", refusal.reason))


def merges_lines(dataset: Dataset) -> Iterator[str]:
    """``merges.jsonl``: one join a line, with its reason, sorted by entity."""
    return (line({"entity": join.entity, "reason": join.reason, "left": mention_line(join.left),
                  "right": mention_line(join.right)}) for join in dataset.joins)


def links_lines(dataset: Dataset) -> Iterator[str]:
    """``links.jsonl``: what entities are elsewhere, and why; then why others could not be told."""
    return (line(asdict(link) | {"iri": link.iri or None}) for link in dataset.links)


def tables_lines(dataset: Dataset) -> Iterator[str]:
    """``tables.jsonl``: the rows of the tables that were given, by file and line."""
    return (line(asdict(row)) for row in dataset.listed)


def relations_lines(dataset: Dataset) -> Iterator[str]:
    """``relations.jsonl``: the relations the graph was read with, so that it can be understood without their files."""
    return (line(asdict(relation) | {"source": ""}) for relation in dataset.relations)


def claim_line(dataset: Dataset, statement: Statement) -> dict[str, Any]:
    found = sources(dataset, statement)
    return {
        "id": statement.id,
        "relation": statement.relation,
        "subject": thing(dataset, statement.subject),
        "object": thing(dataset, statement.object),
        "polarity": statement.polarity,
        "status": statement.status,
        "certainty": statement.certainty,
        "attributed_to": [thing(dataset, id_) for id_ in statement.attributed_to],
        "confidence": statement.confidence,
        "evidence": [evidence_line(claim) for claim in statement.evidence],
        "roles": statement.roles,
        "articles": statement.articles,
        "sources": found.independent,
        "copies": found.copies,
    }


def thing(dataset: Dataset, id_: str) -> dict[str, Any]:
    """An entity or a quotation as it stands in a claim."""
    found = dataset.entity.get(id_)
    if not found:
        return quoted(dataset.quotation[id_])
    return {"id": id_, "name": found.name, "type": found.type} | ({} if found.named else {"named": False})


def quoted(quotation: Quotation) -> dict[str, Any]:
    return {"id": quotation.id, "name": quotation.quote.text, "type": "quote", "kind": quotation.quote.kind,
            "variants": quotation.variants}


def evidence_line(claim: Claim) -> dict[str, Any]:
    evidence = claim.evidence
    return {"article": evidence.article, "start": evidence.start, "end": evidence.end, "text": evidence.text,
            "subject": claim.subject.span, "object": claim.object.span, "cue": evidence.cue, "how": evidence.how,
            "section": evidence.section}


def entity_line(entity: Entity) -> dict[str, Any]:
    return {"id": entity.id, "name": entity.name, "type": entity.type, "aliases": entity.aliases,
            "mentions": [*map(mention_line, entity.mentions)], "same_as": entity.same_as, "named": entity.named}


def mention_line(located: Located) -> dict[str, Any]:
    mention = located.mention
    return {"article": located.article, "start": mention.start, "end": mention.end, "text": mention.text,
            "kind": mention.kind, "type": mention.type, "chain": mention.chain}


def described(copy: Duplicate) -> dict[str, Any]:
    """What a copy says of itself, which tells a reprint from a file saved twice."""
    return {"url": copy.url, "title": copy.title, "published": copy.published, "publisher": copy.publisher}


def article_line(article: Article, copy_of: str | None) -> dict[str, Any]:
    return {"id": article.id, "source": article.source, "url": article.url, "title": article.title,
            "published": article.published, "publisher": article.publisher, "language": article.language,
            "status": "read", "reason": None, "copy_of": copy_of}


def input_line(source: str, status: str, reason: str, id_: str | None = None) -> dict[str, Any]:
    return {"id": id_, "source": source, "url": None, "title": None, "published": None, "publisher": None,
            "language": None, "status": status, "reason": reason, "copy_of": None}
