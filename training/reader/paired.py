"""Ordered pairs: who opposes whom (DSE, re3d), who belongs to what (KnowledgeNet, Re-DocRED, CORE, re3d)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

from training.corpora import redocred, rows
from training.reader.passages import Pair, Passage, Span

DSE = {"neutral": "neutral", "p opposes q": "first opposes", "q opposes p": "second opposes",
       "p supports q": "first supports", "q supports p": "second supports"}
FORWARD, BACKWARD = "first in second", "second in first"
COMPLETED, TRAINED = Path(__file__).parents[1] / "own" / "knowledgenet.jsonl", "knowledgenet-train"
KNOWLEDGENET = {"EMPLOYEE_OR_MEMBER_OF": FORWARD, "POLITICAL_AFFILIATION": FORWARD, "SUBSIDIARY_OF": FORWARD,
                "CEO": BACKWARD}
DOCRED = {"P463": FORWARD, "P102": FORWARD, "P108": FORWARD, "P749": FORWARD, "P54": FORWARD, "P361": FORWARD,
          "P355": BACKWARD, "P527": BACKWARD, "P169": BACKWARD, "P488": BACKWARD}
VAGUE = {"FOUNDED_BY", "P112", "P127", "P241", "P39", "P264", "P1344", "P710", "P137", "P35", "P6", "P69"}
CORE = {"subsidiary_of": FORWARD, "acquired_by": "", "brand_of": "", "merged_with": "", "shareholder_of": "none"}
RE3D = {"FightingAgainst": "first opposes", "Dislikes": "first opposes", "AlliesOf": "first supports",
        "Likes": "first supports"}
CAPITAL = re.compile(r"(?:[A-Z][\w’'.&-]*)(?:(?: of| the| for| and| de| &|) [A-Z][\w’'.&-]*)*")
PRONOUNS = re.compile(r"\b(?:he|she|his|her|him|it|its|they|their|who|which|that|I|my|we)\b", re.I)


def dse(path: Path) -> Iterator[Passage]:
    """Sentences of US political news, one pair each; a span that stops before its last *s* gets it back."""
    for row in rows(path):
        first, second = (_whole(row["text"], *row[name]) for name in "pq")
        yield Passage(row["text"], "dse", pairs=(Pair("opposed", first, second, DSE[row["label"]]),))


def _whole(text: str, start: int, end: int) -> Span:
    while end < len(text) and text[end].isalnum() and text[end - 1].isalnum() and not text[end].isspace():
        end += 1
    return start, end


def knowledgenet(path: Path) -> Iterator[Passage]:
    """Passages with facts, and candidate pairs of theirs that no fact joins.

    Most passages were annotated for one or two relations of fifteen; the memberships that this leaves out of the
    training split are in ``COMPLETED``.
    """
    more = {row["number"]: row["memberships"] for row in rows(COMPLETED)} if path.name.startswith(TRAINED) else {}
    for number, row in enumerate(rows(path)):
        pairs = member_pairs(row["text"], row["facts"], more.get(number, ()))
        yield Passage(row["text"], "knowledgenet", pairs=tuple(pairs))


def member_pairs(text: str, facts: Sequence[dict], more: Sequence[list] = ()) -> Iterator[Pair]:
    """The pairs that facts join, and pairs of names that none does; where a fact is vague the pair is left out.

    ``more``: the mentions of a member, those of its group, and "sure" or "unsure".
    """
    said: dict[tuple[Span, Span], str] = {}
    for members, groups, surety in more:
        said.update(_ordered(tuple(a), tuple(b), FORWARD if surety == "sure" else "") for a in members for b in groups)
    for fact in facts:
        subject, target = tuple(fact["subject"]), tuple(fact["object"])
        label = KNOWLEDGENET.get(fact["property"], "" if fact["property"] in VAGUE else "none")
        said.setdefault(*_ordered(subject, target, label)) if label in ("", "none") else said.update(
            [_ordered(subject, target, label)])
    spans = sorted({span for pair in said for span in pair} | set(_written(text)))
    for first, second in combinations(spans, 2):
        label = said.get((first, second), "none" if not facts or second[0] - first[1] < 120 else "")
        if label and first[1] <= second[0] and (label != "none" or not _touches(first, second, said)):
            yield Pair("member", first, second, label)


def _ordered(subject: Span, target: Span, label: str) -> tuple[tuple[Span, Span], str]:
    turned = {FORWARD: BACKWARD, BACKWARD: FORWARD}
    return ((subject, target), label) if subject <= target else ((target, subject), turned.get(label, label))


def _touches(first: Span, second: Span, said: dict[tuple[Span, Span], str]) -> bool:
    """Another cut of a pair that a fact joins ("Kreps" for "Kreps DeMaria") is neither right nor wrong."""
    def meets(a: Span, b: Span) -> bool:
        return a[0] < b[1] and b[0] < a[1]

    return (first, second) not in said and any(label != "none" and meets(first, a) and meets(second, b)
                                               for (a, b), label in said.items())


def _written(text: str) -> Iterator[Span]:
    for pattern in (CAPITAL, PRONOUNS):
        for match in pattern.finditer(text):
            if len(match.group()) > 1 and not (pattern is CAPITAL and PRONOUNS.fullmatch(match.group())):
                end = match.end() - (match.group()[-1] in ".’'-")
                yield match.start(), end


def redocred_passages(path: Path) -> Iterator[Passage]:
    """Wikipedia passages: their names, and of each two entities in one sentence whether one belongs to the other."""
    for row, named in zip(rows(path), redocred(path), strict=True):
        yield Passage(row["text"], "redocred", names=named.names, unsure=named.unsure, pairs=tuple(_docred_pairs(row)),
                      chains=tuple(_chains(row["entities"])))


def _chains(entities: list[dict]) -> Iterator[tuple[Span, ...]]:
    for entity in entities:
        spans = sorted({(start, end) for start, end in entity["mentions"]})
        if len(spans) > 1:
            yield tuple(spans)


def _docred_pairs(row: dict) -> Iterator[Pair]:
    joins: dict[tuple[int, int], str] = {}
    for relation in row["relations"]:
        key, kind = (relation["subject"], relation["object"]), relation["type"]
        types = {row["entities"][number]["type"] for number in key}
        label = DOCRED.get(kind, "" if kind in VAGUE else "none") if types <= {"PER", "ORG"} else "none"
        joins[key] = label if joins.get(key, "none") == "none" else joins[key]
    entities = [(number, entity) for number, entity in enumerate(row["entities"]) if entity["type"] in ("PER", "ORG")]
    for (a, one), (b, other) in combinations(entities, 2):
        label, reverse = joins.get((a, b), "none"), joins.get((b, a), "none")
        nearest = _nearest(row["text"], one["mentions"], other["mentions"])
        if nearest and label != "" and reverse != "":
            forward = label if label != "none" else {FORWARD: BACKWARD, BACKWARD: FORWARD}.get(reverse, "none")
            yield Pair("member", *_in_order(*nearest, forward))


def _in_order(first: Span, second: Span, label: str) -> tuple[Span, Span, str]:
    (a, b), turned = _ordered(first, second, label)
    return a, b, turned


def _nearest(text: str, ones: list, others: list) -> tuple[Span, Span] | None:
    close = [(abs(a[0] - b[0]), tuple(a), tuple(b)) for a in ones for b in others
             if (a[1] <= b[0] or b[1] <= a[0]) and ". " not in text[min(a[1], b[1]):max(a[0], b[0])]]
    return min(close)[1:] if close else None


def core(path: Path) -> Iterator[Passage]:
    """Sentences about companies: what is a subsidiary, and what merely deals, trades or competes."""
    for row in rows(path):
        label = CORE.get(row["relation"], "none")
        if label:
            pair = _in_order(tuple(row["subject"]), tuple(row["object"]), label)
            yield Passage(row["text"], "core", pairs=(Pair("member", *pair),))


def re3d(path: Path) -> Iterator[Passage]:
    """Conflict reporting: who fights, likes or allies with whom, and who belongs to or leads what."""
    for row in rows(path):
        types = {(e["start"], e["end"]): e["type"] for e in row["entities"]}
        yield Passage(row["text"], "re3d", pairs=tuple(_re3d_pairs(row["relations"], types)))


def _re3d_pairs(relations: list[dict], types: dict[Span, str]) -> Iterator[Pair]:
    flat = {"first opposes": "second opposes", "first supports": "second supports"}
    for relation in relations:
        subject, target, kind = tuple(relation["subject"]), tuple(relation["object"]), relation["type"]
        if subject[0] < target[1] and target[0] < subject[1]:
            continue
        turned = target < subject
        ends = (target, subject) if turned else (subject, target)
        if kind in RE3D:
            yield Pair("opposed", *ends, flat[RE3D[kind]] if turned else RE3D[kind])
        else:
            yield Pair("opposed", *ends, "neutral")
        inside = kind == "BelongsTo" or (kind == "InChargeOf" and types.get(target) == "Organisation")
        label = FORWARD if inside and types.get(target) == "Organisation" else "none"
        if not inside or label != "none":
            yield Pair("member", *_in_order(subject, target, label))
