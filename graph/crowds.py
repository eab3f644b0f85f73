"""Clusters on their way to become one: what has come together so far, and what may not.

Two bars hold, whatever a rule proposes: names that repel each other never come together unless a decision says so,
and what a decision holds apart never does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count

from graph.clusters import Cluster, repel, united
from graph.dataset import Located
from graph.proposals import Proposal
from graph.verdicts import Camps

Stance = tuple[str, str]
"""A type and a name: all that decides whether a cluster repels another one."""


class Crowd:
    """Clusters that are one. ``stances`` holds one of each type and name: the others repel no more.

    ``pardoned`` are the pairs of stances that a decision brought together: they repel no longer.
    """

    def __init__(self, cluster: Cluster, camps: Camps) -> None:
        self.members = [cluster]
        self.stances = {stance(cluster): cluster} if cluster.names else {}
        self.camps = {camps.of[located] for located in cluster.mentions if located in camps.of} if camps.of else set()
        self.foes = {foe for camp in self.camps for foe in camps.foes[camp]}
        self.pardoned: set[frozenset[Stance]] = set()

    def repels(self, other: Crowd) -> bool:
        pardoned = self.pardoned | other.pardoned
        return not self.foes.isdisjoint(other.camps) or any(
            repel(mine, theirs) for one, mine in self.stances.items() for two, theirs in other.stances.items()
            if frozenset((one, two)) not in pardoned)

    def take(self, other: Crowd) -> None:
        self.members += other.members
        self.stances |= other.stances
        self.camps |= other.camps
        self.foes |= other.foes
        self.pardoned |= other.pardoned


class Crowds:
    """Every cluster of all articles, and the crowd each has come to be in."""

    def __init__(self, clusters: Iterable[Cluster], camps: Camps) -> None:
        self.numbers = count(-1, -1)
        self.home: dict[Located, Crowd] = {}
        for cluster in clusters:
            self.home[cluster.mentions[0]] = Crowd(cluster, camps)

    def barred(self, left: Cluster, right: Cluster) -> bool:
        """Whether the crowds of two clusters may not meet."""
        one, other = self._home(left), self._home(right)
        return one is not other and one.repels(other)

    def keep_apart(self, left: Cluster, right: Cluster) -> None:
        """Make the crowds of two clusters foes, as a decision would."""
        one, other = self._home(left), self._home(right)
        mine, theirs = next(self.numbers), next(self.numbers)
        one.camps.add(mine)
        one.foes.add(theirs)
        other.camps.add(theirs)
        other.foes.add(mine)

    def heed(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Join what is proposed, in the order proposed, unless it repels; the proposals that were heeded."""
        return [one for one in proposals if self.join(one)]

    def join(self, proposal: Proposal, *, forced: bool = False) -> bool:
        """Whether the two were apart and now are one."""
        left, right = self._home(proposal.left), self._home(proposal.right)
        if left is right or (not forced and left.repels(right)):
            return False
        if forced:
            left.pardoned |= {frozenset((one, two)) for one in left.stances for two in right.stances}
        left.take(right)
        self.home.update({cluster.mentions[0]: left for cluster in right.members})
        return True

    def seen(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters as rules see them: those of one crowd united, but what a decision joined under each name."""
        return self._united(clusters, lambda cluster: stance(cluster) if self._home(cluster).pardoned else None)

    def whole(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters, those of one crowd united, in order of first appearance."""
        return self._united(clusters, lambda cluster: None)

    def _united(self, clusters: Sequence[Cluster], kind: Callable[[Cluster], Stance | None]) -> list[Cluster]:
        groups: dict[tuple[int, Stance | None], list[Cluster]] = {}
        for cluster in clusters:
            groups.setdefault((id(self._home(cluster)), kind(cluster)), []).append(cluster)
        return [*map(united, groups.values())]

    def _home(self, cluster: Cluster) -> Crowd:
        return self.home[cluster.mentions[0]]


def stance(cluster: Cluster) -> Stance:
    return cluster.type, cluster.head.key
