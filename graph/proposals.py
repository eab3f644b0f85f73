"""What a rule proposes, and the words for it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from graph.clusters import Cluster
from graph.scene import Scene


class Proposal(NamedTuple):
    """Two clusters held to be one, and the sentence that says why."""

    left: Cluster
    right: Cluster
    reason: str


Rule = Callable[[Sequence[Cluster], Scene], Iterator[Proposal]]
"""Proposes joins among the named clusters of one scope, of which the scene tells more than their names."""


def quoted(cluster: Cluster) -> str:
    return f'"{cluster.head.text}"'


def pair(left: Cluster, right: Cluster) -> str:
    return f"{quoted(left)} and {quoted(right)}"


def because(name: str, reasons: Sequence[str]) -> str:
    """What ties the names, and what else speaks for it.

    >>> because('"Cornyn" is the surname of "John Cornyn"', ["both are called senator"])
    '"Cornyn" is the surname of "John Cornyn"; both are called senator'
    """
    return "; ".join([name, *reasons])
