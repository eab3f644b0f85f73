"""From readings to the merged graph: what is claimed of mentions becomes statements about entities."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import prod
from types import MappingProxyType

from graph.copies import copy_groups
from graph.dataset import Dataset, Entity, Listed, Located, Statement
from graph.decisions import Decision
from graph.linker import Linker, link
from graph.linking import linked, ordered
from graph.quotations import quotation_id, quotations, speakers
from graph.readings import distinct, once
from graph.variants import with_variants
from ontology.article import Duplicate, Refusal
from ontology.ids import content_id
from ontology.reading import Claim, Mention, Quote, Reading
from ontology.relation import Relation

Key = tuple[str, str, str, str, str, str, tuple[str, ...]]
"""What makes two claims one statement: relation, subject, object, polarity, status, certainty, attribution."""

HIGHEST = 0.99
"""However many say so, some doubt remains."""


def build(readings: Iterable[Reading], relations: Iterable[Relation], refusals: Iterable[Refusal] = (),
          duplicates: Iterable[Duplicate] = (), decisions: Sequence[Decision] = (),
          listed: Iterable[Listed] = ()) -> Dataset:
    """Merge readings into one graph, as decisions demand. No order changes anything; a text read twice is one article.

    >>> build((), ()).statements
    ()

    Raises :class:`graph.decisions.Contradiction` where the decisions cannot all hold.
    """
    kept, again = distinct(readings)
    linker = link(kept, decisions)
    articles = tuple(reading.article for reading in kept)
    copies = copy_groups(articles)
    made = statements(kept, linker, {article: group[0] for group in copies for article in group})
    rows = ordered(listed)
    entities, links = linked(taking_part(linker.entities, made), rows)
    return Dataset(
        articles=articles,
        entities=entities,
        quotations=with_variants(quotations(made), speakers(made)),
        statements=made,
        relations=tuple(sorted(relations, key=lambda relation: relation.name)),
        refusals=tuple(sorted(set(refusals), key=lambda refusal: (refusal.source, refusal.reason))),
        duplicates=tuple(sorted({*duplicates, *again}, key=lambda copy: (copy.source, copy.article, repr(copy)))),
        joins=linker.joins,
        copies=copies,
        links=links,
        listed=rows,
    )


def statements(readings: Iterable[Reading], linker: Linker,
               origins: Mapping[str, str] = MappingProxyType({})) -> tuple[Statement, ...]:
    """Claims of one content as one statement, sorted by id; what ties a thing to itself is left out."""
    groups: dict[Key, list[Claim]] = {}
    for reading in readings:
        for claim in once(reading.claims):
            key = key_of(claim, linker)
            if key[1] != key[2]:
                groups.setdefault(key, []).append(claim)
    return tuple(sorted((statement(key, claims, origins) for key, claims in groups.items()), key=lambda one: one.id))


def key_of(claim: Claim, linker: Linker) -> Key:
    article = claim.evidence.article

    def entity(mention: Mention) -> str:
        return linker.ids[Located(article, mention)]

    subject = quotation_id(article, claim.subject) if isinstance(claim.subject, Quote) else entity(claim.subject)
    voices = (entity(claim.attributed_to),) if claim.attributed_to else ()
    return claim.relation, subject, entity(claim.object), claim.polarity, claim.status, claim.certainty, voices


def statement(key: Key, claims: Iterable[Claim], origins: Mapping[str, str]) -> Statement:
    evidence = tuple(sorted(claims, key=lambda claim: (claim.evidence.article, claim.evidence.start, claim.evidence.end,
                                                       claim.subject.span, claim.object.span)))
    roles = tuple(sorted({claim.role for claim in evidence if claim.role}))
    return Statement(content_id("c", *key[:-1], *key[-1]), *key, confidence(evidence, origins), evidence, roles)


def confidence(claims: Sequence[Claim], origins: Mapping[str, str]) -> float:
    """How sure it is that at least one source says so, each taken at its best and independent of the others.

    Copies are one source. What is said with a reservation is no surer for being repeated: there the best counts alone.
    """
    best: dict[str, float] = {}
    for claim in claims:
        origin = origins.get(claim.evidence.article, claim.evidence.article)
        best[origin] = max(claim.confidence, best.get(origin, 0.0))
    if all(claim.certainty == "hedged" for claim in claims):
        return min(HIGHEST, round(max(best.values(), default=0.0), 2))
    return min(HIGHEST, round(1 - prod(1 - best[origin] for origin in sorted(best)), 2))


def taking_part(entities: Iterable[Entity], made: Iterable[Statement]) -> Iterator[Entity]:
    """The entities that are named, or of which a statement remains."""
    needed = {id_ for one in made for id_ in (one.subject, one.object, *one.attributed_to)}
    return (entity for entity in entities if entity.named or entity.id in needed)
