"""Entities of clusters: the name, the type and the id each goes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from graph.clusters import Cluster
from graph.dataset import Entity
from graph.wordlists import pairs
from ontology.ids import content_id


def entities(named: Sequence[Cluster], unnamed: Iterable[Cluster]) -> tuple[Entity, ...]:
    """One entity a cluster, sorted by id."""
    bearers = Counter(map(identity, named))
    made = [named_entity(cluster, shared=bearers[identity(cluster)] > 1) for cluster in named]
    made += map(unnamed_entity, unnamed)
    return tuple(sorted(made, key=lambda entity: entity.id))


def identity(cluster: Cluster) -> tuple[str, str]:
    """What names an entity: its type and the key of its name."""
    return cluster.type, cluster.head.key


def named_entity(cluster: Cluster, *, shared: bool) -> Entity:
    """An entity of a name; where several ``share`` one, the place of its first mention tells it from the others."""
    found = content_id("e", *identity(cluster), *(place(cluster) if shared else ()))
    return Entity(found, *called(cluster), cluster.mentions)


def called(cluster: Cluster) -> tuple[str, str, bool, tuple[str, ...]]:
    """The name, the type, that it is named, and the other names; a party that is only ever "(R-Texas)" has its own."""
    written = cluster.head.text
    known = pairs("parties", ":").get(written) if cluster.type == "organization" else None
    aliases = tuple(sorted({*cluster.aliases, written} - {known})) if known else cluster.aliases
    return known or written, cluster.type, True, aliases


def unnamed_entity(cluster: Cluster) -> Entity:
    """An entity that only noun phrases or pronouns stand for; the longest noun phrase serves as its name."""
    nominal = [located.mention.text for located in cluster.mentions if located.mention.kind == "nominal"]
    texts = nominal or [located.mention.text for located in cluster.mentions]
    name = " ".join(max(texts, key=len).split())
    return Entity(content_id("e", *place(cluster)), name, cluster.type, False, (), cluster.mentions)


def place(cluster: Cluster) -> tuple[str, int, int]:
    """The article and span of a cluster's first mention."""
    first = cluster.mentions[0]
    return first.article, *first.mention.span
