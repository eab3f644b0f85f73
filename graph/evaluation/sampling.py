"""Claims drawn for hand-checking: some of every relation and of every band of confidence, the same at every call.

Each stratum gets seats by the square root of its size (Bankier 1988), so that rare kinds of claims are seen too; what
is found is weighted back. Inside a stratum claims are ranked by a hash of seed and id: no clock, no order of lines.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from math import sqrt
from typing import TypeVar

from graph.dataset import Dataset, Statement
from graph.explain import name_of
from graph.marking import marked, plain
from ontology.ids import content_id
from ontology.reading import Claim

BANDS = (0.5, 0.7, 0.8, 0.9)
"""Where one band of confidence ends and the next begins."""

MOST_SENTENCES = 3
Stratum = tuple[str, int]
"""A relation, and the number of a band of confidence."""


Key = TypeVar("Key", Stratum, str)


def stratum(statement: Statement) -> Stratum:
    return statement.relation, sum(statement.confidence >= limit for limit in BANDS)


def strata(statements: Iterable[Statement]) -> dict[Stratum, list[Statement]]:
    """The statements by stratum."""
    found: dict[Stratum, list[Statement]] = {}
    for statement in statements:
        found.setdefault(stratum(statement), []).append(statement)
    return dict(sorted(found.items()))


def drawn(statements: Iterable[Statement], number: int, seed: int) -> list[Statement]:
    """So many statements, or all where there are fewer, in the order of their ids."""
    parts = strata(statements)
    seats = shared_out({key: len(part) for key, part in parts.items()}, number)
    chosen = (ranked(part, seed)[: seats[key]] for key, part in parts.items())
    return sorted((one for part in chosen for one in part), key=lambda one: one.id)


def ranked(statements: Iterable[Statement], seed: int) -> list[Statement]:
    return sorted(statements, key=lambda one: content_id("r", seed, one.id))


def shared_out(sizes: Mapping[Key, int], number: int) -> dict[Key, int]:
    """One seat each, then seats by the square root of the size, never more than there are claims.

    >>> shared_out({"a": 100, "b": 25, "c": 1}, 7)
    {'a': 4, 'b': 2, 'c': 1}
    """
    seats = dict.fromkeys(sizes, 0)
    for _ in range(min(number, sum(sizes.values()))):
        open_ = [key for key in sizes if seats[key] < sizes[key]]
        seats[max(open_, key=lambda key: (not seats[key], sqrt(sizes[key]) / (seats[key] + 0.5)))] += 1
    return seats


def worded(dataset: Dataset, statement: Statement) -> str:
    """The claim in words, with everything that qualifies it."""
    usual = ("asserted", "current", "stated")
    words = {"negated": "denied"}
    qualifiers = [words.get(one, one) for one in (statement.polarity, statement.status, statement.certainty)
                  if one not in usual]
    voices = [f"according to {name_of(dataset, id_)}" for id_ in statement.attributed_to]
    note = f" ({', '.join((*qualifiers, *voices))})" if qualifiers or voices else ""
    label = dataset.relation[statement.relation].label
    return plain(f"{name_of(dataset, statement.subject)} – {label} – {name_of(dataset, statement.object)}{note}")


def sentences(statement: Statement) -> str:
    """The sentences that say it, the surest first, with the ends and the words between them marked."""
    surest = sorted(statement.evidence, key=lambda claim: (-claim.confidence, place(claim)))
    return " ¶ ".join(dict.fromkeys(map(marked, surest[:MOST_SENTENCES])))


def place(claim: Claim) -> tuple[str, int, int]:
    return claim.evidence.article, claim.subject.start, claim.object.start
