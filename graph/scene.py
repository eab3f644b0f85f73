"""What merging can see besides the names: the articles that names stand in, and who stands there with them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

from graph.clusters import Cluster, Place
from graph.dataset import Located
from graph.names import parse
from graph.placenames import gazetteer
from graph.traits import Traits, article_countries, gender, traits
from ontology.reading import Mention, Reading

MOST_MENTIONS = 40
"""How many of a cluster's names are looked at; what the first say decides."""
MOST_ARTICLES = 40
KEPT = 1 << 12
"""How many profiles are kept at hand."""
OFTEN = 4
RARE, COMMON = 0.5, 0.2
"""What a name that two share counts, by whether few articles have it."""

def key_of(mention: Mention) -> str:
    """The key of a name; empty for what is none."""
    return parse(mention.text, mention.type == "person").key if mention.kind == "name" else ""


class Bars(Protocol):
    """Who may not meet: what was decided, what names forbid, and what evidence has kept apart."""

    def barred(self, left: Cluster, right: Cluster) -> bool:
        """Whether two may not meet."""

    def keep_apart(self, left: Cluster, right: Cluster) -> None:
        """From now on, bar two from each other, and all that they are one with."""


@dataclass(frozen=True)
class Profile:
    """All that is said of a cluster beside its name."""

    roles: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()
    ages: frozenset[tuple[int, int]] = frozenset()
    genders: frozenset[str] = frozenset()
    pronouns: frozenset[str] = frozenset()

    def __or__(self, other: Profile) -> Profile:
        return Profile(self.roles | other.roles, self.countries | other.countries, self.regions | other.regions,
                       self.near + other.near, self.ages | other.ages, self.genders | other.genders,
                       self.pronouns | other.pronouns)

    @property
    def weight(self) -> int:
        """How much it says."""
        return sum(map(len, (self.roles, self.countries, self.regions, self.ages, self.genders, self.pronouns)))


class NoBars:
    """Nobody is barred from anybody."""

    def barred(self, left: Cluster, right: Cluster) -> bool:
        return False

    def keep_apart(self, left: Cluster, right: Cluster) -> None:
        """Nothing to do where nothing is joined."""


class Scene:
    """The readings by article, and who may not meet, as rules need them; everything is looked up once."""

    def __init__(self, readings: Iterable[Reading], bars: Bars | None = None) -> None:
        self.readings = {reading.article.id: reading for reading in readings}
        self.bars: Bars = bars or NoBars()
        self._company: dict[Place, tuple[Cluster, Counter[str]]] = {}
        self._profiles: dict[Place, tuple[Cluster, Profile]] = {}

    def between(self, left: Located, right: Located) -> tuple[str, str]:
        """The text from one mention to the next in an article, and the character behind that."""
        text = self.readings[left.article].article.text
        return text[left.mention.end:right.mention.start], text[right.mention.end:right.mention.end + 1]

    def word_before(self, located: Located) -> str:
        """The word that stands before a mention."""
        start = located.mention.start
        before = self.readings[located.article].article.text[max(0, start - 30):start].split()
        return before[-1] if before else ""

    def traits(self, located: Located) -> Traits:
        return traits(self.readings[located.article], located.mention)

    def profile(self, cluster: Cluster) -> Profile:
        """What is said of a cluster; the last ones asked for are kept."""
        known = self._profiles.get(cluster.place)
        if known is None or known[0] is not cluster:
            if len(self._profiles) > KEPT:
                self._profiles.clear()
            known = self._profiles[cluster.place] = cluster, self._profile(cluster)
        return known[1]

    def _profile(self, cluster: Cluster) -> Profile:
        chosen = cluster.names[:MOST_MENTIONS]
        said = [self.traits(located) for located in chosen]
        pronouns = (one.mention.text for one in cluster.mentions[:MOST_MENTIONS] if one.mention.kind == "pronoun")
        ages = ((one.age, located.article) for one, located in zip(said, chosen, strict=True))
        return Profile(
            frozenset(role for one in said for role in one.roles),
            frozenset(country for one in said for country in one.countries),
            frozenset(region for one in said for region in one.regions),
            tuple(country for one in said for country in one.near),
            frozenset((age, self.year(article)) for age, article in ages if age),
            frozenset(sex for one in said for sex in one.genders), gender(" ".join(pronouns)))

    def year(self, article: str) -> int:
        """The year in which an article was published; 0 where that is not known."""
        published = self.readings[article].article.published or ""
        return int(published[:4]) if published[:4].isdigit() else 0

    def countries(self, cluster: Cluster) -> Sequence[str]:
        """The countries that a cluster's articles point to."""
        return [country for article in sorted(cluster.articles)[:MOST_ARTICLES]
                for country in article_countries(self.readings[article], cluster.head.text)]

    @cached_property
    def named(self) -> dict[str, frozenset[str]]:
        """The keys of the names in each article."""
        return {id_: frozenset(map(key_of, reading.mentions)) - {""} for id_, reading in self.readings.items()}

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many articles each name stands."""
        return Counter(key for keys in self.named.values() for key in keys)

    def company(self, left: Cluster, right: Cluster) -> dict[str, float]:
        """The names that both stand beside, as keys, and what each counts; their own names excepted."""
        here, there = self._beside(left), self._beside(right)
        enough = min(len(right.articles), MOST_ARTICLES) / 20
        shared = sorted(key for key in here.keys() & there.keys() if there[key] >= enough and key.isalnum())
        own = {*left.head.words, *right.head.words}
        return {key: self.worth(key) for key in shared if key not in left.keys and key not in right.keys
                and not any(key in word or word in key for word in own)}

    def _beside(self, cluster: Cluster) -> Counter[str]:
        """The names that stand in a cluster's articles, and in how many; the last ones asked for are kept."""
        known = self._company.get(cluster.place)
        if known is None or known[0] is not cluster:
            if len(self._company) > KEPT:
                self._company.clear()
            articles = sorted(cluster.articles)[:MOST_ARTICLES]
            counted = Counter(key for article in articles for key in self.named[article])
            known = self._company[cluster.place] = cluster, counted
        return known[1]

    def worth(self, key: str) -> float:
        """What it counts that two stand beside a name."""
        often = self.spread[key] > max(OFTEN, len(self.readings) / 20)
        return COMMON if often or key in gazetteer() else RARE
