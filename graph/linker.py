"""Who is who: which mentions of all articles stand for one thing, and why.

Three invariants: the claims are not touched; the order of the articles changes nothing; two clusters that repel each
other are never in one entity, also not through a third.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property

from graph.clusters import ChainKey, Cluster, claimed, clusters, repel, united
from graph.dataset import Entity, Join
from graph.entities import entities
from graph.rules import ARTICLE_RULES, CORPUS_RULES, Proposal, Rule
from ontology.reading import Reading


@dataclass(frozen=True)
class Linker:
    """The entities of all articles, and each join that made them, in order of id and position."""

    entities: tuple[Entity, ...] = ()
    joins: tuple[Join, ...] = ()

    @cached_property
    def ids(self) -> dict[ChainKey, str]:
        """The entity's id of each article's chains that stand for one."""
        return {(located.article, located.mention.chain): entity.id
                for entity in self.entities for located in entity.mentions}


def link(readings: Iterable[Reading]) -> Linker:
    """Merge what the articles name, and give what they claim of something unnamed an entity of its own.

    >>> link(())
    Linker(entities=(), joins=())
    """
    by_id = {reading.article.id: reading for reading in readings}
    ordered = [by_id[id_] for id_ in sorted(by_id)]
    settled = [settle(named(reading), ARTICLE_RULES) for reading in ordered]
    crowds, across = settle([crowd for found, _ in settled for crowd in found], CORPUS_RULES)
    found = Linker(entities(crowds, [chain for reading in ordered for chain in nameless(reading)]))
    joins = [*across, *(join for _, within in settled for join in within)]
    return replace(found, joins=tuple(sorted(join_of(proposal, found) for proposal in joins)))


def settle(found: Sequence[Cluster], rules: Iterable[Rule]) -> tuple[list[Cluster], list[Proposal]]:
    """What the clusters of one scope become when each rule has had its say, and the proposals that were heeded."""
    current, heeded = list(found), list[Proposal]()
    for rule in rules:
        current, joined = heed(current, rule(current))
        heeded += joined
    return current, heeded


def heed(current: Sequence[Cluster], proposals: Iterable[Proposal]) -> tuple[list[Cluster], list[Proposal]]:
    """Join what is proposed, in the order proposed, unless any two of those that would come together repel."""
    crowds = {cluster.chains: Crowd(cluster) for cluster in current}
    heeded = []
    for proposal in proposals:
        left, right = crowds[proposal.left.chains], crowds[proposal.right.chains]
        if left is not right and not left.repels(right):
            left.take(right)
            crowds.update({cluster.chains: left for cluster in right.members})
            heeded.append(proposal)
    return [united(crowd.members) for crowd in dict.fromkeys(crowds.values())], heeded


class Crowd:
    """Clusters on their way to become one. ``stances`` holds one of each type and name: the others repel no more."""

    def __init__(self, cluster: Cluster) -> None:
        self.members = [cluster]
        self.stances = {(cluster.type, cluster.head.key): cluster}

    def repels(self, other: Crowd) -> bool:
        return any(repel(mine, theirs) for mine in self.stances.values() for theirs in other.stances.values())

    def take(self, other: Crowd) -> None:
        self.members += other.members
        self.stances |= other.stances


def join_of(proposal: Proposal, linker: Linker) -> Join:
    left, right = proposal.left.anchor, proposal.right.anchor
    return Join(linker.ids[left.article, left.mention.chain], left, right, proposal.reason)


def named(reading: Reading) -> list[Cluster]:
    return [cluster for cluster in clusters(reading) if cluster.names]


def nameless(reading: Reading) -> Iterator[Cluster]:
    """The chains without a name of which something is claimed."""
    wanted = {mention.chain for mention in claimed(reading)}
    return (one for one in clusters(reading) if not one.names and one.chains[0][1] in wanted)
