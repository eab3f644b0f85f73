"""Clusters on their way to become one: what has come together so far, and what may not.

Two bars hold, whatever a rule proposes: names that repel each other never come together unless a decision says so,
and what a decision or the evidence holds apart never does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count

from graph.clusters import Cluster, Place, repel, united
from graph.proposals import Proposal
from graph.verdicts import Camps

Stance = tuple[str, str]
"""A type and a name: all that decides whether a cluster repels another one."""
NOBODY: frozenset[int] = frozenset()


class Crowd:
    """Clusters that are one. ``stances`` holds one of each type and name: the others repel no more.

    ``camps`` and ``foes`` are numbers of what is held apart; ``pardoned`` are the pairs of stances that a decision
    brought together: they repel no longer.
    """

    __slots__ = ("camps", "foes", "members", "pardoned", "stances")

    def __init__(self, cluster: Cluster, camps: Camps) -> None:
        self.members = [cluster]
        self.stances = {stance(cluster): cluster} if cluster.names else {}
        self.camps = frozenset(camps.of[one] for one in cluster.mentions if one in camps.of) if camps.of else NOBODY
        self.foes = frozenset(foe for camp in self.camps for foe in camps.foes[camp]) if self.camps else NOBODY
        self.pardoned: frozenset[frozenset[Stance]] = frozenset()

    def repels(self, other: Crowd) -> bool:
        if self.foes and not self.foes.isdisjoint(other.camps):
            return True
        pardoned = self.pardoned | other.pardoned
        return any(repel(mine, theirs) for one, mine in self.stances.items() for two, theirs in other.stances.items()
                   if frozenset((one, two)) not in pardoned)

    def take(self, other: Crowd) -> None:
        self.members += other.members
        self.stances |= other.stances
        self.camps, self.foes, self.pardoned = (
            self.camps | other.camps, self.foes | other.foes, self.pardoned | other.pardoned)


class Crowds:
    """The crowd that each cluster has come to be in; one that nothing has happened to is a crowd of its own."""

    def __init__(self, camps: Camps) -> None:
        self.spoken = camps
        self.home: dict[Place, Crowd] = {}
        self.numbers = count(-1, -1)

    def barred(self, left: Cluster, right: Cluster) -> bool:
        """Whether the crowds of two clusters may not meet."""
        one, other = self._home(left), self._home(right)
        return one is not other and one.repels(other)

    def keep_apart(self, left: Cluster, right: Cluster) -> None:
        """Make the crowds of two clusters foes, as a decision would."""
        mine, theirs = next(self.numbers), next(self.numbers)
        for cluster, camp, foe in ((left, mine, theirs), (right, theirs, mine)):
            crowd = self._kept(cluster)
            crowd.camps, crowd.foes = crowd.camps | {camp}, crowd.foes | {foe}

    def heed(self, proposals: Iterable[Proposal]) -> list[Proposal]:
        """Join what is proposed, in the order proposed, unless it repels; the proposals that were heeded."""
        return [one for one in proposals if self.join(one)]

    def join(self, proposal: Proposal, *, forced: bool = False) -> bool:
        """Whether the two were apart and now are one."""
        left, right = self._kept(proposal.left), self._home(proposal.right)
        if left is right or (not forced and left.repels(right)):
            return False
        if len(left.members) < len(right.members):
            left, right = right, left
        if forced:
            left.pardoned |= {frozenset((one, two)) for one in left.stances for two in right.stances}
        left.take(right)
        self.home.update((cluster.place, left) for cluster in (left.members[0], *right.members))
        return True

    def seen(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters as rules see them: those of one crowd united, but what a decision joined under each name."""
        return self._united(clusters, lambda cluster, crowd: stance(cluster) if crowd.pardoned else None)

    def whole(self, clusters: Sequence[Cluster]) -> list[Cluster]:
        """The clusters, those of one crowd united, in order of first appearance."""
        return self._united(clusters, lambda cluster, crowd: None)

    def _united(self, clusters: Sequence[Cluster], kind: Callable[[Cluster, Crowd], Stance | None]) -> list[Cluster]:
        groups: dict[tuple[int, Stance | None], list[Cluster]] = {}
        for cluster in clusters:
            crowd = self.home.get(cluster.place)
            groups.setdefault((id(crowd), kind(cluster, crowd)) if crowd else (id(cluster), None), []).append(cluster)
        return [*map(united, groups.values())]

    def _home(self, cluster: Cluster) -> Crowd:
        return self.home.get(cluster.place) or Crowd(cluster, self.spoken)

    def _kept(self, cluster: Cluster) -> Crowd:
        """The crowd of a cluster, from now on its home."""
        return self.home.setdefault(cluster.place, self._home(cluster))


def stance(cluster: Cluster) -> Stance:
    return cluster.type, cluster.head.key
