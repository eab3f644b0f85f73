"""Which pairs of a reading are worth judging for membership: names and pronouns, a member and its group."""

from __future__ import annotations

import re
from itertools import combinations

from extract.model.pairs import Offsets
from extract.model.reader import ModelReading

MEMBERS, GROUPS = {"PERSON", "ORG"}, {"ORG", "NORP"}
PERSON_WORDS = re.compile(r"\b(?:he|she|his|her|him|who|I|my|we)\b", re.I)
GROUP_WORDS = re.compile(r"\b(?:it|its|their|they|which|that)\b", re.I)
FAR = 400


def member_candidates(text: str, reading: ModelReading) -> list[tuple[Offsets, Offsets]]:
    """Pairs in the order of the text, of which one could belong to the other."""
    members, groups = spans_that_could(text, reading)
    every = sorted(members | groups)
    return [(a, b) for a, b in combinations(every, 2) if a[1] <= b[0] and b[0] - a[1] < FAR
            and ((a in members and b in groups) or (a in groups and b in members))]


def spans_that_could(text: str, reading: ModelReading) -> tuple[set[Offsets], set[Offsets]]:
    """Spans that could be a member, and spans that could be a group."""
    people, things = ({match.span() for match in words.finditer(text)} for words in (PERSON_WORDS, GROUP_WORDS))
    members = {(name.start, name.end) for name in reading.names if name.kind in MEMBERS}
    groups = {(name.start, name.end) for name in reading.names if name.kind in GROUPS}
    return members | people | things, groups | things
