"""A person's decision about two entities, as a line of the ledger that names them by mentions."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from graph.dataset import Dataset, Entity, Join, Located
from graph.decisions import Decision, Place, Verdict
from graph.inputs import named
from graph.ledger import Entry
from graph.lookup import UnknownName, folded

PLACE = re.compile(r"(.+):(\d+)-(\d+)")


@dataclass(frozen=True)
class Author:
    """Who decides, when, and why."""

    by: str = ""
    date: str = ""
    why: str = ""


class Undecidable(ValueError):
    """What cannot be decided so; the message is the sentence for the user."""


def entry(verdict: Verdict, left: Located, right: Located, author: Author) -> Entry:
    """The line that says so of two mentions."""
    decision = Decision(verdict, place(left), place(right), author.by, author.why)
    return Entry(decision, left.mention.text, right.mention.text, author.date)


def place(located: Located) -> Place:
    return Place(located.article, *located.mention.span)


def anchor(entity: Entity, without: Collection[Located] = ()) -> Located:
    """The mention that stands for an entity: the first that is written as its name, or else a name, or else any."""
    rest = [located for located in entity.mentions if located not in without]
    if not rest:
        raise Undecidable(f"Nothing would be left of {entity.name}.")
    return min(rest, key=lambda one: (folded(one.mention.text) != folded(entity.name), one.mention.kind != "name", one))


def merging(left: Entity, right: Entity, author: Author) -> list[Entry]:
    """The line that makes two entities one. Raises :class:`Undecidable`."""
    if left.id == right.id:
        raise Undecidable(f"{left.name} is one entity already, and one with itself.")
    return [entry("same", anchor(left), anchor(right), author)]


def cutting(dataset: Dataset, entity: Entity, number: int, author: Author) -> list[Entry]:
    """The line that undoes one of the joins of an entity, counted from 1. Raises :class:`Undecidable`."""
    found = joins_of(dataset, entity)
    if not 1 <= number <= len(found):
        held = f"joins 1 to {len(found)}" if found else "no join: its mentions stand in one chain of one article"
        raise Undecidable(f"{entity.name} has {held}. Name a mention instead: --mention ARTICLE:START-END")
    return [entry("different", found[number - 1].left, found[number - 1].right, author)]


def taking_out(entity: Entity, mentions: Sequence[Located], author: Author) -> list[Entry]:
    """The lines by which mentions are none of an entity; those taken out together stay together."""
    first, *others = dict.fromkeys(mentions)
    return [entry("different", staying(entity, mentions), first, author),
            *(entry("same", first, other, author) for other in others)]


def staying(entity: Entity, mentions: Sequence[Located]) -> Located:
    """A mention that stays: by another name in the chain of those that go, so that the chain is cut; or else elsewhere.

    Where the chain has no other name it goes as a whole, if anything is left then.
    """
    chains, words = {*map(chain, mentions)}, {folded(one.mention.text) for one in mentions}
    beside = [one for one in entity.mentions if chain(one) in chains]
    others = [one for one in beside if one.mention.kind == "name" and folded(one.mention.text) not in words]
    going = [one for one in entity.mentions if one not in others] if others else beside
    return anchor(entity, mentions if len(going) == len(entity.mentions) else going)


def chain(located: Located) -> tuple[str, int]:
    return located.article, located.mention.chain


def joins_of(dataset: Dataset, entity: Entity) -> list[Join]:
    """The joins that hold an entity together, in their order."""
    return [join for join in dataset.joins if join.entity == entity.id]


def mention_at(dataset: Dataset, entity: Entity, given: str) -> Located:
    """The mention of an entity at ``ARTICLE:START-END``; the article by id, path or address."""
    match = PLACE.fullmatch(given)
    if not match:
        raise Undecidable(f"“{given}” is no place. Write ARTICLE:START-END, as in a1f09c3e5b7d2468a:16-21.")
    name, start, end = match[1], int(match[2]), int(match[3])
    ids = {one.id for one in dataset.articles if name in (one.id, one.url) or named(one.source) == named(name)}
    touching = [one for one in entity.mentions if one.article in ids and one.mention.start < end
                and start < one.mention.end]
    if not touching:
        raise UnknownName(f"No mention of {entity.name} stands at {given}. newsgraph split lists them.")
    return min(touching, key=lambda one: (abs(one.mention.start - start) + abs(one.mention.end - end), one))


def mentions_at(dataset: Dataset, entity: Entity, given: Iterable[str]) -> list[Located]:
    return [mention_at(dataset, entity, one) for one in given]
