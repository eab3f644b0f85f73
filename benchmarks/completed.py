"""KnowledgeNet's development passages with the memberships that the corpus leaves out.

Most of its passages were annotated for one or two of fifteen relations. Here every passage was read for memberships
of all kinds, by two annotators who saw neither the corpus's facts nor any reader's claims; where they differed, a third
decided (``benchmarks/knowledgenet.md``). Only offsets are kept. Facts of the corpus that they overlooked count as well.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import product
from pathlib import Path

from benchmarks.outcome import meet, per_cent, shares, stands_at
from ontology.reading import Claim, Mention, Reading, Span
from training.corpora import rows

FILE = Path(__file__).parent / "knowledgenet.jsonl"
Pair = tuple[Span, Span]


@dataclass(frozen=True)
class Membership:
    """All mentions of a member and of its group; ``sure`` is what must be found, the rest is no fault either way."""

    members: tuple[Span, ...]
    groups: tuple[Span, ...]
    sure: bool = True

    def holds(self, fact: Pair) -> bool:
        """Whether a fact of the corpus ties the same two."""
        return any(meet(one, fact[0]) for one in self.members) and any(meet(one, fact[1]) for one in self.groups)

    def met(self, reading: Reading, claim: Claim) -> bool:
        """Whether a claim ties the two, by any of their mentions."""
        assert isinstance(claim.subject, Mention)
        subject, target = claim.subject, claim.object
        return any(stands_at(reading, subject, one) and stands_at(reading, target, other)
                   for one, other in product(self.members, self.groups))


@dataclass(frozen=True)
class Completed:
    """What was read of a passage, beside all its memberships."""

    right: int
    wrong: int
    found: int
    wanted: int
    silent: bool
    """The passage states no membership at all, not even a doubtful one."""


def completed(path: Path) -> dict[int, list[Membership]]:
    """The annotation by the passage's number in the corpus file; empty for any other file."""
    if not path.name.startswith("knowledgenet-dev"):
        return {}
    return {row["number"]: [Membership(_spans(members), _spans(groups), sure == "sure")
                            for members, groups, sure in row["memberships"]] for row in rows(FILE)}


def _spans(written: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in written)


def whole(facts: Sequence[Pair], found: Iterable[Membership]) -> list[Membership]:
    """All memberships of a passage: those annotated, of which a fact of the corpus makes sure, and its other facts."""
    known = [replace(one, sure=one.sure or any(map(one.holds, facts))) for one in found]
    rest = [fact for fact in facts if not any(one.holds(fact) for one in known)]
    return [*known, *(Membership((member,), (group,)) for member, group in rest)]


def compared(reading: Reading, claims: Sequence[Claim], memberships: Sequence[Membership]) -> Completed:
    """The claims of a passage beside all its memberships; one that meets a doubtful one is neither right nor wrong."""
    sure = [one for one in memberships if one.sure]
    right = [claim for claim in claims if any(one.met(reading, claim) for one in sure)]
    known = [claim for claim in claims if any(one.met(reading, claim) for one in memberships)]
    met = sum(any(one.met(reading, claim) for claim in claims) for one in sure)
    wrong = len(claims) - len({claim.id for claim in (*right, *known)})
    return Completed(len(right), wrong, met, len(sure), not memberships)


def figure(passages: Sequence[Completed]) -> str:
    """Precision, recall and F1, in a cell."""
    return shares(sum(one.right for one in passages), sum(one.right + one.wrong for one in passages),
                  sum(one.found for one in passages), sum(one.wanted for one in passages))


def misled(passages: Sequence[Completed]) -> str:
    """The share of passages without a membership that get a claim, in per cent."""
    silent = [bool(one.wrong) for one in passages if one.silent]
    return per_cent(sum(silent) / max(len(silent), 1))
