"""Types that a reader gave to a lone word and that the rest of the corpus speaks against.

A reader takes a company for a person now and then ("Ford said the plant would stay"). The type of a lone word read as a
person or a place is not counted where nothing in its article says that it is one, nobody in the corpus bears the word
as part of a full name, and the word is an organisation elsewhere: in two articles and not too seldom, or as the short
form of a company that the same article names in full.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.clusters import Cluster
from graph.placenames import gazetteer
from graph.rules import people, shortened
from graph.scene import Scene

ATTESTED = 2
"""In how many articles a word must be an organisation."""
OUTVOTED = 3
"""How many times as often it may be read as something else."""
AT = frozenset("in at near from across to into of around outside".split())


def undoubted(articles: Sequence[Sequence[Cluster]], scene: Scene) -> Iterator[list[Cluster]]:
    """Each article's clusters, those of a doubtful type without it."""
    named = [[cluster for cluster in article if cluster.names] for article in articles]
    known = kinds(named, "organization")
    others = kinds(named, "person") + kinds(named, "place")
    borne = {part for article in named for one in people(article) for part in (one.person.given, one.person.surname)}
    for article, its in zip(articles, named, strict=True):
        stems = {stem for one in its if one.type == "organization" for stem in shortened(one)}
        doubtful = {one.head.key for one in its if alone(one) and one.head.key not in borne and (
            one.head.key in stems or max(ATTESTED, others[one.head.key] / OUTVOTED) <= known[one.head.key])}
        weak = {id(one) for one in its if alone(one) and one.head.key in doubtful and not vouched(one, scene)}
        yield [weakened(one) if id(one) in weak else one for one in article]


def kinds(articles: Iterable[Iterable[Cluster]], type_: str) -> Counter[str]:
    """In how many articles each lone word is of a type."""
    return Counter(key for article in articles
                   for key in {one.head.key for one in article if one.type == type_ and len(one.head.words) == 1})


def alone(cluster: Cluster) -> bool:
    """Whether it is one word, read as a person or a place that no gazetteer has."""
    return len(cluster.head.words) == 1 and (
        cluster.type == "person" or (cluster.type == "place" and cluster.head.key not in gazetteer()))


def vouched(cluster: Cluster, scene: Scene) -> bool:
    """Whether its articles say that it is what it was read as."""
    profile = scene.profile(cluster)
    if cluster.type == "person":
        return bool(profile.roles or profile.ages or profile.genders)
    return any(scene.word_before(located) in AT for located in cluster.names)


def weakened(cluster: Cluster) -> Cluster:
    return replace(cluster, doubted=frozenset(cluster.names))
