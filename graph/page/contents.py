"""What the page says, as plain values: the dataset with every sentence cut into pieces, ready to be set as text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict

from graph.dataset import Dataset, Entity, Quotation, Statement
from graph.deciding import anchor
from graph.ledger import HEADER, Entry
from graph.page.colors import on_dark, on_light
from graph.page.drawing import drawing, head
from graph.page.joins import joins, ledger_lines
from graph.page.kinds import KINDS, QUOTE
from graph.page.names import article_name
from graph.page.pairs import pairs, spot
from graph.page.passage import elsewhere, sentence
from graph.page.quoted import names_quoted
from graph.page.visjs import Record
from graph.replay import replayed
from graph.sources import sources
from ontology.article import Article
from ontology.reading import Claim, Reading
from ontology.relation import Relation


def contents(dataset: Dataset, readings: Sequence[Reading] = (), ledger: Sequence[Entry] = ()) -> Record:
    """Everything the page holds, in an order that depends on the content alone."""
    names = names_quoted(dataset)
    return {
        "relations": [_relation(relation) for relation in dataset.relations],
        "kinds": [asdict(kind) for kind in KINDS],
        "articles": [_article(article) for article in dataset.articles],
        "refused": [{"source": refusal.source, "reason": refusal.reason} for refusal in dataset.refusals],
        "entities": [_entity(entity) for entity in dataset.entities],
        "quotes": [_quotation(quotation, names.get(quotation.id, ())) for quotation in dataset.quotations],
        "claims": [_statement(statement, dataset) for statement in dataset.statements],
        "drawing": drawing(dataset),
        "joins": joins(dataset),
        "heading": HEADER,
        "ledger": [*ledger_lines(dataset, ledger)],
        "review": pairs(dataset, readings, replayed(ledger, readings).decisions),
    }


def _relation(relation: Relation) -> Record:
    return {"name": relation.name, "label": relation.label, "inverse": relation.inverse, "meaning": relation.meaning,
            "light": on_light(relation.color), "dark": on_dark(relation.color), "head": head(relation.name)}


def _article(article: Article) -> Record:
    return {"id": article.id, "name": article_name(article), "source": article.source, "url": article.url,
            "published": article.published, "publisher": article.publisher}


def _entity(entity: Entity) -> Record:
    return {"id": entity.id, "name": entity.name, "type": entity.type, "named": entity.named,
            "aliases": list(entity.aliases), "same_as": list(entity.same_as), "mentions": len(entity.mentions),
            "articles": sorted({located.article for located in entity.mentions}),
            "spot": spot(anchor(entity)) if entity.mentions else None}


def _quotation(quotation: Quotation, names: Sequence[str]) -> Record:
    return {"id": quotation.id, "name": quotation.quote.text, "type": QUOTE, "kind": quotation.quote.kind,
            "article": quotation.article, "variants": list(quotation.variants), "names": list(names)}


def _statement(statement: Statement, dataset: Dataset) -> Record:
    return {"id": statement.id, "relation": statement.relation, "subject": statement.subject,
            "object": statement.object, "polarity": statement.polarity, "status": statement.status,
            "certainty": statement.certainty, "attributed_to": list(statement.attributed_to),
            "confidence": statement.confidence, "roles": list(statement.roles), "articles": list(statement.articles),
            "sources": str(sources(dataset, statement)),
            "evidence": [_evidence(claim, dataset) for claim in statement.evidence]}


def _evidence(claim: Claim, dataset: Dataset) -> Record:
    article = dataset.article.get(claim.evidence.article)
    speaker = claim.attributed_to.text if claim.attributed_to else None
    return {"article": claim.evidence.article, "pieces": sentence(claim), "how": claim.evidence.how,
            "elsewhere": elsewhere(claim, article.text) if article else [], "section": claim.evidence.section,
            "speaker": speaker, "confidence": claim.confidence, "start": claim.evidence.start}
