"""The merged graph as plain values; every file, answer and page is made from one of these.

Tuples are sorted by id, so that whatever is written from a dataset is the same for the same content.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from functools import cached_property

from ontology.article import Article, Duplicate, Refusal
from ontology.reading import Claim, Mention, Quote
from ontology.relation import Relation


@dataclass(frozen=True, slots=True, order=True)
class Located:
    """A mention and the id of the article it stands in."""

    article: str
    mention: Mention


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that mentions of any number of articles stand for.

    ``named`` is false where no text ever names it ("a spokesman"). ``aliases`` excludes ``name``.
    ``same_as`` holds IRIs of the thing elsewhere.
    """

    id: str
    name: str
    type: str
    named: bool
    aliases: tuple[str, ...]
    mentions: tuple[Located, ...]
    same_as: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, order=True)
class Join:
    """Why two chains of mentions, each shown by one of them, were held to be one entity."""

    entity: str
    left: Located
    right: Located
    reason: str


@dataclass(frozen=True, slots=True, order=True)
class Listed:
    """A row of a table that a user gave: names, IRIs and perhaps the type of one thing, and where the row stands."""

    names: tuple[str, ...]
    iris: tuple[str, ...]
    type: str | None
    file: str
    line: int


@dataclass(frozen=True, slots=True, order=True)
class Link:
    """Why an entity is held to be what an IRI stands for; without an IRI, why it could not be decided."""

    entity: str
    iri: str
    reason: str
    file: str


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quote of one article, named by its content; ``variants`` are ids of other wordings of the same utterance."""

    id: str
    article: str
    quote: Quote
    variants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim about merged entities: one line of ``claims.jsonl``.

    ``subject`` is the id of an entity, or of a quotation for ``said-by``; ``object`` and ``attributed_to`` are ids of
    entities. ``evidence`` are the claims that say it, in order of article and position; ``roles`` the wordings of
    roles on record.
    """

    id: str
    relation: str
    subject: str
    object: str
    polarity: str
    status: str
    certainty: str
    attributed_to: tuple[str, ...]
    confidence: float
    evidence: tuple[Claim, ...]
    roles: tuple[str, ...] = ()

    @property
    def articles(self) -> tuple[str, ...]:
        """The ids of the articles that say so, each once, sorted."""
        return tuple(sorted({claim.evidence.article for claim in self.evidence}))

    @property
    def plain(self) -> bool:
        """Whether the plain triple stands in the graph: asserted, current, and not from a teaser alone."""
        said = any(claim.evidence.section != "teaser" for claim in self.evidence)
        return self.polarity == "asserted" and self.status == "current" and said


@dataclass(frozen=True)
class Dataset:
    """Articles, entities, quotations and statements, and the relations they use."""

    articles: tuple[Article, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    statements: tuple[Statement, ...] = ()
    relations: tuple[Relation, ...] = ()
    refusals: tuple[Refusal, ...] = ()
    duplicates: tuple[Duplicate, ...] = field(default=())
    joins: tuple[Join, ...] = ()
    copies: tuple[tuple[str, ...], ...] = ()
    """The groups of articles that are one source's text: their ids, sorted."""
    links: tuple[Link, ...] = ()
    listed: tuple[Listed, ...] = ()
    """The rows of the tables that were given, kept for what may be added later."""

    @cached_property
    def entity(self) -> dict[str, Entity]:
        return {entity.id: entity for entity in self.entities}

    @cached_property
    def quotation(self) -> dict[str, Quotation]:
        return {quotation.id: quotation for quotation in self.quotations}

    @cached_property
    def article(self) -> dict[str, Article]:
        return {article.id: article for article in self.articles}

    @cached_property
    def copied(self) -> dict[str, tuple[str, ...]]:
        """The group of each article that has copies."""
        return {article: group for group in self.copies for article in group}

    @cached_property
    def origin(self) -> dict[str, str]:
        """What stands for the source of each article that has copies."""
        return {article: group[0] for article, group in self.copied.items()}

    @cached_property
    def doubles(self) -> Counter[str]:
        """How often the exact text of an article was given from elsewhere."""
        return Counter(one.article for one in self.duplicates
                       if one.article in self.article and one.source != self.article[one.article].source)

    @cached_property
    def relation(self) -> dict[str, Relation]:
        return {relation.name: relation for relation in self.relations}
