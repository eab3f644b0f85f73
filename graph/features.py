"""What speaks for and against two clusters being one thing: each feature returns scores with their reasons.

A score of :data:`ENOUGH` joins. What a shared name is worth to begin with is the rule's to say; the features are the
same for all. The scores were set by hand on cases of our own, not on a corpus.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import NamedTuple

from graph.bodies import body
from graph.clusters import Cluster
from graph.placenames import folded, gazetteer
from graph.scene import Profile, Scene
from graph.wordlists import labelled, shared_places

ENOUGH = 1.0
SAME_NAME, SAME_SURNAME = 2.0, 1.5
MOST_COMPANY = 1.5
YEARS_OFF = 2
CLEAR = 1.5
"""How many times as often the first country must be pointed to as the second."""


class Finding(NamedTuple):
    """A score, above zero for and below zero against, and what it rests on."""

    score: float
    reason: str


class Pair(NamedTuple):
    """Two clusters, what is said of each, and where they stand."""

    left: Cluster
    right: Cluster
    mine: Profile
    theirs: Profile
    scene: Scene


Feature = Callable[[Pair], Iterator[Finding]]
"""Looks at two clusters from one side."""


def role(pair: Pair) -> Iterator[Finding]:
    """The same role or line of business."""
    shared = sorted(pair.mine.roles & pair.theirs.roles)
    if shared:
        yield Finding(0.6, f"both are called {shared[0]}")


def trade(pair: Pair) -> Iterator[Finding]:
    """Two trades that people seldom change between, or two lines of business."""
    for name in ("trades", "lines"):
        mine, theirs = ({labelled(name)[one] for one in side.roles if one in labelled(name)}
                        for side in (pair.mine, pair.theirs))
        closed = any(not label.endswith(" open") for label in mine | theirs)
        if mine and theirs and not mine & theirs and closed:
            yield Finding(-1.5, f"one is {listed(pair.mine.roles)}, the other {listed(pair.theirs.roles)}")


def country(pair: Pair) -> Iterator[Finding]:
    """The country or region that stands with the name."""
    mine, theirs = pair.mine, pair.theirs
    if pair.left.type == "place" and folded(pair.left.head.text) in gazetteer():
        return
    if mine.regions & theirs.regions:
        yield Finding(0.5, f"both are of {min(mine.regions & theirs.regions).title()}")
    elif mine.countries & theirs.countries:
        yield Finding(0.3, f"both are of {min(mine.countries & theirs.countries).title()}")
    elif mine.countries and theirs.countries:
        weight = -1.2 if pair.left.type == "person" else -1.8
        yield Finding(weight, f"one is of {listed(mine.countries)}, the other of {listed(theirs.countries)}")
    elif mine.regions and theirs.regions:
        yield Finding(-1.5, f"one is of {listed(mine.regions)}, the other of {listed(theirs.regions)}")


def home(pair: Pair) -> Iterator[Finding]:
    """For a name that many states have one of: the country that its surroundings point to."""
    if pair.left.type == "person":
        return
    found = [where(cluster, profile, pair.scene) for cluster, profile in
             ((pair.left, pair.mine), (pair.right, pair.theirs))]
    if all(found) and found[0] != found[1]:
        yield Finding(-2.0, f"one stands with {found[0].title()}, the other with {found[1].title()}")


def gender(pair: Pair) -> Iterator[Finding]:
    """Titles, and pronouns, of which a reader may give one to the wrong name."""
    if pair.left.type == "person":
        titled = pair.mine.genders, pair.theirs.genders
        known = tuple(side.genders or side.pronouns for side in (pair.mine, pair.theirs))
        if all(len(sexes) == 1 for sexes in known) and known[0] != known[1]:
            yield Finding(-2.0 if all(titled) else -0.8, "one is a man, the other a woman")


def age(pair: Pair) -> Iterator[Finding]:
    """Ages that the time between two articles does not explain."""
    for (mine, year), (theirs, later) in product(sorted(pair.mine.ages), sorted(pair.theirs.ages)):
        passed = later - year if year and later else 0
        off = abs(theirs - mine - passed)
        if off > (YEARS_OFF if year and later else 2 * YEARS_OFF + 1):
            yield Finding(-2.0, f"one is {mine} years old, the other {theirs}")
            return


def company(pair: Pair) -> Iterator[Finding]:
    """Names that both stand beside."""
    shared = pair.scene.company(pair.left, pair.right)
    if shared:
        told = sorted(shared, key=lambda key: (-shared[key], key))[:3]
        yield Finding(min(MOST_COMPANY, sum(shared.values())), f"both stand beside {', '.join(told)}")


AGAINST: tuple[Feature, ...] = (trade, country, home, gender, age)
"""What can keep a shared name apart; cheap enough for every pair. ``country`` also speaks for."""
EVERY: tuple[Feature, ...] = (role, *AGAINST, company)


def weighed(pair: Pair, base: float) -> tuple[float, list[str]]:
    """The score of two clusters, and the reasons for; what is clear without asking who else is there is not asked."""
    found = [one for feature in (role, *AGAINST) for one in feature(pair)]
    if any(one.score < 0 for one in found) or base < ENOUGH:
        found += company(pair)
    return base + sum(one.score for one in found), [one.reason for one in found if one.score > 0]


def where(cluster: Cluster, profile: Profile, scene: Scene) -> str:
    """The country that the surroundings of a name point to, for a name that many states have; else nothing."""
    candidates = shared_places().get(cluster.head.text.casefold()) if cluster.type == "place" else None
    if not candidates and not (cluster.family == "thing" and body(cluster.written).generic):
        return ""
    counts: Counter[str] = Counter(dict.fromkeys(profile.countries, 6))
    own = body(cluster.written).country
    counts.update([own] * 6 if own else [])
    counts.update({one: 2 * count for one, count in Counter(profile.near).items()})
    counts.update(scene.countries(cluster))
    ranked = sorted(((count, one) for one, count in counts.items() if candidates is None or one in candidates),
                    reverse=True)
    clear = len(ranked) == 1 or (len(ranked) > 1 and ranked[0][0] >= CLEAR * ranked[1][0])
    return ranked[0][1] if clear else ""


def listed(names: Iterable[str]) -> str:
    return " and ".join(name for name in sorted(names)[:2])
