"""member-of end to end on KnowledgeNet: passages, their facts, and passages that have none.

EMPLOYEE_OR_MEMBER_OF, POLITICAL_AFFILIATION and SUBSIDIARY_OF are memberships, and CEO is one turned round.

The corpus's own scorer (``evaluator.py`` of diffbot/knowledge-net, "span overlap", which is text F1) counts facts by
mention: a fact is found if some prediction overlaps both of its ends, however many predictions do, and a prediction is
wrong if it overlaps no fact. Our claims name entities, so an end is met by any mention of the entity; two entities are
claimed once, however often a passage says so, for ``claims.jsonl`` has one line for them too. Recall is over facts,
precision over claims: counting found facts as right predictions, as the script does, would be a point or two higher,
for one claim meets the facts of all mentions.

That scorer calls a prediction wrong only where the passage was annotated for its property; most passages were
annotated for one or two of fifteen, and our copy of the corpus does not say for which. So the first row, which is held
against the floor, counts every claim in every passage. Yet of some hundred claims in training passages without any
fact four fifths are right to a reader's eye, and were never asked for. The second row leaves such passages out: those
that state a membership are certainly annotated for one. What the script would say lies between the two. The last two
rows know all memberships of the development passages (``completed.py``). For calibration only those claims are judged
of which one end at least is an end of a membership in the passage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.completed import Completed, Membership, compared, completed, figure, misled, whole
from benchmarks.outcome import Outcome, Row, Verdict, per_cent, shares, spread, stands_at, verdict
from benchmarks.readers import Reader
from ontology.article import Article
from ontology.reading import Claim, Mention, Reading, Span
from training.corpora import rows

FORWARD = frozenset(("EMPLOYEE_OR_MEMBER_OF", "POLITICAL_AFFILIATION", "SUBSIDIARY_OF"))
BACKWARD = frozenset(("CEO",))
Pair = tuple[Span, Span]


@dataclass(frozen=True)
class Passage:
    """What was read of a passage: claims beside facts."""

    claims: tuple[tuple[Claim, bool], ...]
    met: int
    facts: int
    empty: bool
    near: frozenset[str]
    """The ids of the claims that share an end with a fact."""
    full: Completed | None = None
    """The same beside all memberships of the passage, where these were annotated."""


def member_of(read: Reader, path: Path, most: int, label: str = "KnowledgeNet, development") -> Outcome:
    """Text F1 of memberships, and how many passages without any fact get a claim."""
    known = completed(path)
    passages = [passage(read, row, path.name, known.get(number, []) if known else None)
                for number, row in spread(enumerate(rows(path)), most)]
    empty = [bool(one.claims) for one in passages if one.empty]
    return Outcome((
        Row("member-of end to end, text P / R / F1", label, text_figure(passages), "F1 60", "F1 81"),
        Row("member-of, only passages that state one, P / R / F1", label,
            text_figure([one for one in passages if one.facts])),
        Row("member-of, passages without a fact that get a claim, %", label,
            per_cent(sum(empty) / max(len(empty), 1)), "≤ 10", "≤ 3"),
        *(_full_rows([one.full for one in passages if one.full], label) if known else ())), tuple(verdicts(passages)))


def _full_rows(passages: Sequence[Completed], label: str) -> tuple[Row, ...]:
    return (Row("member-of, all memberships annotated, P / R / F1", label, figure(passages), "F1 60", "F1 81"),
            Row("member-of, passages that state none and get a claim, %", label, misled(passages), "≤ 10", "≤ 3"))


def text_figure(passages: Sequence[Passage]) -> str:
    """Precision over claims, recall over facts, and their F1, in a cell."""
    verdicts = [right for each in passages for _, right in each.claims]
    return shares(sum(verdicts), len(verdicts), sum(one.met for one in passages), sum(one.facts for one in passages))


def verdicts(passages: Sequence[Passage]) -> list[Verdict]:
    return [verdict(claim, right) for each in passages for claim, right in each.claims if claim.id in each.near]


def passage(read: Reader, row: dict[str, Any], source: str, known: Sequence[Membership] | None = None) -> Passage:
    reading = read(Article(row["text"], source))
    facts = [*memberships(row["facts"])]
    claims = [claim for claim in distinct(reading) if claim.polarity == "asserted"]
    met = sum(any(meets(reading, claim, fact) for claim in claims) for fact in facts)
    judged = tuple((claim, any(meets(reading, claim, fact) for fact in facts)) for claim in claims)
    near = frozenset(claim.id for claim in claims if any(touches(reading, claim, fact) for fact in facts))
    full = None if known is None else compared(reading, claims, whole(facts, known))
    return Passage(judged, met, len(facts), not row["facts"], near, full)


def distinct(reading: Reading) -> list[Claim]:
    """The memberships, once for each two things that they tie: the surest."""
    found: dict[tuple[int, int], Claim] = {}
    for claim in reading.claims:
        if claim.relation == "member-of" and isinstance(claim.subject, Mention):
            key = claim.subject.chain, claim.object.chain
            found[key] = max(found.get(key, claim), claim, key=lambda one: one.confidence)
    return [*found.values()]


def memberships(facts: Sequence[dict[str, Any]]) -> list[Pair]:
    """The facts that are memberships, as (member, group)."""
    known = [(fact["property"], tuple(fact["subject"]), tuple(fact["object"])) for fact in facts]
    return ([(subject, target) for kind, subject, target in known if kind in FORWARD]
            + [(target, subject) for kind, subject, target in known if kind in BACKWARD])


def meets(reading: Reading, claim: Claim, fact: Pair) -> bool:
    return all(ends(reading, claim, fact))


def touches(reading: Reading, claim: Claim, fact: Pair) -> bool:
    return any(ends(reading, claim, fact))


def ends(reading: Reading, claim: Claim, fact: Pair) -> tuple[bool, bool]:
    """Whether the member, and whether the group, is that of the fact."""
    assert isinstance(claim.subject, Mention)
    return stands_at(reading, claim.subject, fact[0]), stands_at(reading, claim.object, fact[1])
