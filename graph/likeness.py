"""How likely two entities are one, for a person to decide: the names' likeness, then every feature of merging.

This never joins anything. It looks at pairs that merging has left apart, or has joined for another reason than a shared
name, and says what speaks for and against.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import exp
from typing import NamedTuple

from graph.acronyms import acronym, initials
from graph.bodies import body
from graph.clusters import WEAK_TYPE, Cluster
from graph.features import EVERY, Finding, Pair, company
from graph.persons import middles_agree, shortens, spelled_alike
from graph.scene import Scene

NEAR = 84
"""Of a hundred: how alike two spellings must be to be a slip of the pen."""
STEEPNESS = 1.6
MIDDLE = 0.4
"""The score at which one and two are equally likely."""


class Likeness(NamedTuple):
    """The chance that two are one, and the reasons for and against."""

    chance: float
    speaking_for: tuple[str, ...]
    against: tuple[str, ...]


def likeness(left: Cluster, right: Cluster, scene: Scene) -> Likeness | None:
    """What speaks for and against two named clusters being one; nothing where their names have nothing in common."""
    named = [*names(left, right)]
    if not named:
        return None
    pair = Pair(left, right, scene.profile(left), scene.profile(right), scene)
    features = [one for one in EVERY if one is not company] if left.articles & right.articles else EVERY
    found = [*named, *kinds(left, right), *beside(left, right), *(one for feature in features for one in feature(pair))]
    score = max(one.score for one in named) + sum(one.score for one in found[len(named):])
    return Likeness(1 / (1 + exp(STEEPNESS * (MIDDLE - score))),
                    tuple(one.reason for one in found if one.score >= 0),
                    tuple(one.reason for one in found if one.score < 0))


def names(left: Cluster, right: Cluster) -> Iterator[Finding]:
    """What their names have in common."""
    one, other = left.head.text, right.head.text
    if body(left.written).key == body(right.written).key or left.head.key == right.head.key:
        yield Finding(1.2, f'both are called "{one}"')
    elif "person" in (left.type, right.type):
        yield from persons(left, right)
    else:
        yield from things(left, right)
    if left.head.key != right.head.key and slip(left.head.key, right.head.key):
        yield Finding(0.5, f'"{one}" and "{other}" are spelled nearly alike')


def persons(left: Cluster, right: Cluster) -> Iterator[Finding]:
    """A lone name and a full one, or two full names that may be one."""
    one, other = left.person, right.person
    if shortens(one, other) or shortens(other, one):
        yield Finding(0.5, f'"{left.head.text}" and "{right.head.text}" share a name')
    elif not one.lone and not other.lone and spelled_alike(one, other):
        score = 0.8 if middles_agree(one, other) else -0.6
        yield Finding(score, f'"{left.head.text}" and "{right.head.text}" may be spellings of one name')
    elif {*left.head.words} & {*right.head.words} and (left.type != right.type or one.lone or other.lone):
        yield Finding(-0.3, f'"{left.head.text}" and "{right.head.text}" share a word')


def things(left: Cluster, right: Cluster) -> Iterator[Finding]:
    """One name inside the other, initials, or most words in common."""
    mine, theirs = ({*body(cluster.written).key.split()} for cluster in (left, right))
    shared, every = len(mine & theirs), len(mine | theirs)
    short, long = sorted((left, right), key=lambda cluster: len(cluster.written))
    if acronym(short.written) in initials(long.written):
        yield Finding(0.7, f'"{short.head.text}" is the initials of "{long.head.text}"')
    if mine <= theirs or theirs <= mine:
        yield Finding(0.7 * shared / every, f'"{short.head.text}" is part of "{long.head.text}"')
    elif shared * 2 >= every:
        yield Finding(0.1, f'"{left.head.text}" and "{right.head.text}" have most words in common')


def numbers(cluster: Cluster) -> set[str]:
    return {word for word in cluster.head.words if any(letter.isdigit() for letter in word)}


def kinds(left: Cluster, right: Cluster) -> Iterator[Finding]:
    """Types that do not go together."""
    if left.family != right.family and WEAK_TYPE not in (left.type, right.type):
        nested = left.head.key != right.head.key and "place" in (left.type, right.type)
        yield Finding(-1.8 if nested else -0.8, f"one is read as {left.type}, the other as {right.type}")


def beside(left: Cluster, right: Cluster) -> Iterator[Finding]:
    """Two names in one article, where a writer tells apart what goes by different names, and numbers do so anywhere."""
    if left.head.key == right.head.key:
        return
    if numbers(left) != numbers(right):
        yield Finding(-1.0, f'"{left.head.text}" and "{right.head.text}" differ in a number')
    if left.articles & right.articles:
        yield Finding(-0.4, "both names stand in one article")


@lru_cache(maxsize=1 << 14)
def slip(one: str, other: str) -> bool:
    """Whether two spellings are so near that one may be a slip.

    >>> slip("zelensky", "zelenskyy"), slip("iran", "iraq")
    (True, False)
    """
    from rapidfuzz.fuzz import ratio

    return min(len(one), len(other)) > 4 and ratio(one, other) >= NEAR
