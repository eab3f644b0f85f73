"""What a quotation is, and which words make one: verbs of saying and their kinds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Phrase
from extract.quotemarks import Quoted
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Token

SHORT = 4
"""Quoted stretches of fewer words are scare quotes or mixed quotation, never direct speech of their own."""
PERFORMATIVE = frozenset(
    (
        "criticize criticise praise condemn blast denounce describe call label laud reject dismiss blame accuse "
        "express decry read release post order offer see answer deny refute"
    ).split()
)
"""Verbs that attribute what stands in quotation marks, but whose objects and clauses are not speech by themselves."""
DENYING = frozenset("deny refute reject dismiss dispute rule".split())
"""What these govern is what somebody says is not so."""
UNSPOKEN = frozenset("decline refuse fail".split())
"""What these govern is what somebody does not say."""
MENTAL = frozenset(
    (
        "know see think hope fear feel decide expect learn find understand guess imagine wonder doubt discover "
        "realize realise worry suspect show read agree reason figure believe signal"
    ).split()
)
"""Verbs of thought, whose clauses syntax alone does not call quotations."""
FIRST = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})
Cues = Mapping[str, str]
"""Lemma of a verb of saying → the particle it needs, or the empty string."""
Marked = tuple[int, int, Quoted]
"""The token range of quoted text, and its marks."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in tokens: content range, the cue, the speaker's phrase, and how sure the attribution is.

    ``polarity`` is negated where the text says that the speaker did not say or does not hold it. ``clause`` is false
    for a phrase or an infinitive, in which nothing is told in the speaker's voice.
    """

    start: int
    end: int
    kind: str
    cue: tuple[int, int] | None
    speaker: Phrase | None
    how: str
    confidence: float
    polarity: str = "asserted"
    clause: bool = True


def is_cue(token: Token, cues: Cues) -> bool:
    """Whether the word is a verb of saying, with the particle it needs."""
    particle = cues.get(token.lemma_.lower(), "-")
    return (
        particle != "-"
        and (not particle or (token.i + 1 < len(token.doc) and lower(token.doc[token.i + 1]) == particle))
        and (token.pos_ == "VERB" or token.tag_.startswith("VB"))
        and token.dep_ != "amod"
    )
