"""Who is who: which mentions of all articles stand for one thing, and why.

Four invariants: the claims are not touched; the order of the articles changes nothing; two clusters that repel each
other are never in one entity, also not through a third, unless a person decided so; what a person decided always holds.
"""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cached_property

from graph.clusters import Cluster, chains, claimed
from graph.corpusrules import CORPUS_RULES
from graph.crowds import Crowds
from graph.dataset import Entity, Join, Located
from graph.decisions import Decision
from graph.doubts import undoubted
from graph.entities import entities
from graph.proposals import Proposal, Rule
from graph.rules import ARTICLE_RULES
from graph.scene import Scene
from graph.splitting import parts_of
from graph.verdicts import Camps, Ruling, rulings
from ontology.reading import Reading


@dataclass(frozen=True)
class Linker:
    """The entities of all articles, and each join that made them, in order of id and position.

    ``unmatched`` are the decisions that speak of a place where no mention stands.
    """

    entities: tuple[Entity, ...] = ()
    joins: tuple[Join, ...] = ()
    unmatched: tuple[Decision, ...] = ()

    @cached_property
    def ids(self) -> dict[Located, str]:
        """The entity's id of each mention that stands for one."""
        return {located: entity.id for entity in self.entities for located in entity.mentions}


def link(readings: Iterable[Reading], decisions: Sequence[Decision] = ()) -> Linker:
    """Merge what the articles name, and give what they claim of something unnamed an entity of its own.

    >>> link(())
    Linker(entities=(), joins=(), unmatched=())

    ``same`` joins two mentions by force, ``different`` bars them from ever being one; the order of decisions changes
    nothing. Raises :class:`graph.decisions.Contradiction` where they cannot all hold.
    """
    with uncollected():
        return linked(readings, decisions)


def linked(readings: Iterable[Reading], decisions: Sequence[Decision]) -> Linker:
    by_id = {reading.article.id: reading for reading in readings}
    ordered = [by_id[id_] for id_ in sorted(by_id)]
    ruled, unmatched = rulings(decisions, standing(ordered, decisions))
    camps = Camps(ruled)
    scene = Scene(ordered)
    articles = [*undoubted([[Cluster(tuple(part)) for part in parts_of(chains(one), camps)] for one in ordered], scene)]
    scene.bars = crowds = Crowds(camps)
    joins = [*forced(crowds, ruled, articles), *settled(crowds, articles, scene)]
    every = crowds.whole([cluster for article in articles for cluster in article])
    found = entities([one for one in every if one.names], nameless(every, ordered))
    linker = Linker(found, (), unmatched)
    kept = (proposal for proposal in joins if proposal.left.anchor in linker.ids)
    return Linker(found, tuple(sorted(join_of(proposal, linker) for proposal in kept)), unmatched)


@contextmanager
def uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: merging makes none, and looking through millions of values is dear."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def standing(readings: Iterable[Reading], decisions: Iterable[Decision]) -> dict[str, list[Located]]:
    """The mentions of the articles of which decisions speak."""
    spoken = {place.article for one in decisions for place in (one.left, one.right)}
    return {reading.article.id: [located for chain in chains(reading) for located in chain]
            for reading in readings if reading.article.id in spoken}


def forced(crowds: Crowds, ruled: Sequence[Ruling], articles: Iterable[Iterable[Cluster]]) -> list[Proposal]:
    """Join what decisions say is the same; the joins that were still needed."""
    spoken = {located for one in ruled for located in (one.left, one.right)}
    homes = {located: cluster for article in articles for cluster in article
             for located in cluster.mentions if located in spoken} if ruled else {}
    proposals = (Proposal(homes[one.left], homes[one.right], decided(one.decision))
                 for one in ruled if one.decision.verdict == "same")
    return [one for one in proposals if crowds.join(one, forced=True)]


def decided(decision: Decision) -> str:
    """The reason of a join that a person made; no line number, for lines that change places change no reason.

    >>> from graph.decisions import Place
    >>> here, there = Place("a1", 0, 4), Place("a2", 0, 4)
    >>> decided(Decision("same", here, there, "ann", "the same office", 3))
    'decided by ann: the same office'
    """
    by, why = (f" by {decision.by}" if decision.by else ""), (f": {decision.why}" if decision.why else "")
    return f"decided{by}{why}"


def settled(crowds: Crowds, articles: Iterable[Sequence[Cluster]], scene: Scene) -> Iterator[Proposal]:
    """Let each rule have its say, first in every article, then across them; the proposals that were heeded."""
    named = [[cluster for cluster in article if cluster.names] for article in articles]
    for article in named:
        yield from heard(crowds, article, ARTICLE_RULES, scene)
    yield from heard(crowds, [cluster for article in named for cluster in article], CORPUS_RULES, scene)


def heard(crowds: Crowds, clusters: Sequence[Cluster], rules: Iterable[Rule], scene: Scene) -> Iterator[Proposal]:
    seen = crowds.seen(clusters)
    for rule in rules:
        heeded = crowds.heed(rule(seen, scene))
        seen = crowds.seen(clusters) if heeded else seen
        yield from heeded


def join_of(proposal: Proposal, linker: Linker) -> Join:
    left, right = proposal.left.anchor, proposal.right.anchor
    return Join(linker.ids[left], left, right, proposal.reason)


def nameless(clusters: Iterable[Cluster], readings: Iterable[Reading]) -> Iterator[Cluster]:
    """The clusters without a name of which something is claimed."""
    wanted = {Located(reading.article.id, mention) for reading in readings for mention in claimed(reading)}
    return (one for one in clusters if not one.names and not wanted.isdisjoint(one.mentions))
