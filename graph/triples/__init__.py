"""The graph as RDF: pure functions from a :class:`~graph.dataset.Dataset` to triples and quads.

No blank nodes: whatever is described has an IRI made from content, so that the same dataset gives the same triples.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import chain

from graph.dataset import Dataset, Quotation, Statement
from graph.rdf import NamedNode, Quad, Triple, thing
from graph.triples.articles import article_triples, copy_triples, mention_triples
from graph.triples.entities import entity_triples, link_triples
from graph.triples.memberships import membership_triples
from graph.triples.quotations import quotation_triples, variant_triples
from graph.triples.relations import relation_triples
from graph.triples.statements import merged_triples, statement_triples

__all__ = ["article_graph", "merged_graph", "quads"]


def quads(dataset: Dataset) -> Iterator[Quad]:
    """The merged graph as the default graph, then one named graph an article, named by the article's IRI."""
    for triple in merged_graph(dataset):
        yield Quad(triple.subject, triple.predicate, triple.object)
    for article, triples in _article_graphs(dataset):
        for triple in triples:
            yield Quad(triple.subject, triple.predicate, triple.object, article)


def merged_graph(dataset: Dataset) -> tuple[Triple, ...]:
    """Every triple of the merged graph, each once."""
    return _once(chain(
        (triple for relation in dataset.relations for triple in relation_triples(relation)),
        (triple for article in dataset.articles
         for triple in chain(article_triples(dataset, article), copy_triples(dataset, article))),
        (triple for entity in dataset.entities for triple in chain(entity_triples(entity), mention_triples(entity))),
        (triple for link in dataset.links for triple in link_triples(link)),
        (triple for quotation in dataset.quotations
         for triple in chain(quotation_triples(quotation), variant_triples(quotation))),
        (triple for statement in dataset.statements for triple in _whole(dataset, statement)),
    ))


def article_graph(dataset: Dataset, article: str) -> tuple[Triple, ...]:
    """What one article supports: its own description, quotations, and the statements with its evidence alone."""
    return dict(_article_graphs(dataset))[thing(article)]


def _whole(dataset: Dataset, statement: Statement) -> Iterator[Triple]:
    return chain(statement_triples(dataset, statement), merged_triples(dataset, statement),
                 membership_triples(dataset, statement))


def _article_graphs(dataset: Dataset) -> Iterator[tuple[NamedNode, tuple[Triple, ...]]]:
    quoted: dict[str, list[Quotation]] = {}
    for quotation in dataset.quotations:
        quoted.setdefault(quotation.article, []).append(quotation)
    said: dict[str, list[Statement]] = {}
    for statement in dataset.statements:
        for part in _by_article(statement):
            said.setdefault(part.articles[0], []).append(part)
    for article in dataset.articles:
        yield thing(article.id), _once(chain(
            article_triples(dataset, article),
            (triple for quotation in quoted.get(article.id, ()) for triple in quotation_triples(quotation)),
            (triple for part in said.get(article.id, ()) for triple in statement_triples(dataset, part)),
        ))


def _by_article(statement: Statement) -> Iterator[Statement]:
    """The statement as each of its articles alone would have it."""
    for article in statement.articles:
        evidence = tuple(claim for claim in statement.evidence if claim.evidence.article == article)
        roles = tuple(sorted({claim.role for claim in evidence if claim.role}))
        yield replace(statement, evidence=evidence, roles=roles)


def _once(triples: Iterator[Triple]) -> tuple[Triple, ...]:
    return tuple(dict.fromkeys(triples))
