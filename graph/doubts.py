"""Types that a reader gave to a name and that the rest of the corpus speaks against.

A reader takes a company for a person now and then ("Ford said the plant would stay"), or a person in a headline for a
place. A type is not counted where nothing in its article vouches for it and the name is clearly something else:

- a lone word read as a person or a place, that nobody bears as part of a full name, and that is an organisation in two
  articles and not too seldom, or is the short form of a company that the same article names in full;
- a lone word read as an organisation or a place, that people of the corpus bear as a surname twice as often;
- a name of several words that is something else in three times as many articles, and in three at least.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.clusters import Cluster
from graph.placenames import gazetteer
from graph.rules import people, shortened
from graph.scene import Scene

ATTESTED, FIRMLY = 2, 3
"""In how many articles a lone word, or a name of several words, must be something else."""
OUTVOTED = 3
"""How many times as often a lone word may be read as something else than an organisation."""
AT = frozenset("in at near from across to into of around outside".split())
THINGS = frozenset("it its itself".split())
SEEN = ("person", "organization", "place")


class Census:
    """In how many articles each name is of each type, and each word a part of a person's full name."""

    def __init__(self, articles: Sequence[Sequence[Cluster]]) -> None:
        self.read = {type_: Counter(key for article in articles
                                    for key in {one.head.key for one in article if type_ in kinds(one)})
                     for type_ in SEEN}
        self.surnames = Counter(key for article in articles
                                for key in {one.person.surname for one in people(named(article))})
        self.given = {one.person.given for article in articles for one in people(named(article))}

    def company(self, key: str) -> bool:
        """Whether a lone word is an organisation often enough, and nobody's name."""
        others = self.read["person"][key] + self.read["place"][key]
        return key not in self.given and not self.surnames[key] and (
            max(ATTESTED, others / OUTVOTED) <= self.read["organization"][key])

    def surname(self, key: str) -> bool:
        """Whether a lone word is a surname far more often than a thing of its own."""
        things = self.read["organization"][key] + self.read["place"][key]
        return self.surnames[key] >= max(ATTESTED, things / 2)

    def outvoted(self, cluster: Cluster) -> bool:
        """Whether a name of several words is something else in most articles."""
        most = max(self.read[type_][cluster.head.key] for type_ in SEEN if type_ != cluster.type)
        return most >= max(FIRMLY, OUTVOTED * self.read[cluster.type][cluster.head.key])


def kinds(cluster: Cluster) -> set[str]:
    """Every type that its names were given; one chain of several types speaks for each of them."""
    return {located.mention.type for located in cluster.names}


def undoubted(articles: Sequence[Sequence[Cluster]], scene: Scene) -> Iterator[list[Cluster]]:
    """Each article's clusters, those of a doubtful type without it."""
    census = Census(articles)
    for article in articles:
        stems = {stem for one in named(article) if one.type == "organization" for stem in shortened(one)}
        yield [replace(one, doubted=frozenset(one.names)) if doubtful(one, census, stems, scene) else one
               for one in article]


def named(article: Sequence[Cluster]) -> list[Cluster]:
    return [one for one in article if one.names]


def doubtful(cluster: Cluster, census: Census, stems: set[str], scene: Scene) -> bool:
    """Whether a cluster's type is not to be counted."""
    if not cluster.names or cluster.type not in SEEN or known_place(cluster):
        return False
    key = cluster.head.key
    if len(cluster.head.words) > 1:
        suspect = census.outvoted(cluster)
    else:
        company = key in stems and not census.surnames[key] and key not in census.given
        suspect = (cluster.type != "organization" and (company or census.company(key))) or (
            cluster.type != "person" and census.surname(key))
    return suspect and not vouched(cluster, scene)


def known_place(cluster: Cluster) -> bool:
    return cluster.type == "place" and cluster.head.text.casefold() in gazetteer()


def vouched(cluster: Cluster, scene: Scene) -> bool:
    """Whether its article says that it is what it was read as."""
    if cluster.type == "place":
        return any(scene.word_before(located) in AT for located in cluster.names)
    profile = scene.profile(cluster)
    if cluster.type == "person":
        return bool(profile.roles or profile.ages or profile.genders or profile.pronouns)
    return any(one.mention.kind == "nominal" or one.mention.text.casefold() in THINGS for one in cluster.mentions)
