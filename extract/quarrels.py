"""How far the model is believed of an opposition: some ends take no sides, and some are only spoken of.

The network judges each pair as if the sentence were about it, as the sentences that it learned from were; a sentence of
an article has many pairs, and most of its names are on nobody's side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from extract.findings import Findings
from extract.lands import is_land, is_seat
from extract.nominals import noun_type
from extract.objections import Objection, worthy
from extract.syntax import PASSIVE, SUBJECT, case

if TYPE_CHECKING:
    from spacy.tokens import Token

SURE = 0.9
"""How sure the model must be that a speaker is against those whom the words name: mostly they are only spoken of."""
SIDES = frozenset({"by", "against", "with"})
MODIFIERS = frozenset({"compound", "amod", "nmod:desc", "nmod:poss"})


def quarrel(document: Document, *ends: Phrase) -> Objection | None:
    """The step and reason why the model's word sets nobody against another, or ``None``."""
    for phrase in ends:
        if _where(document, phrase):
            return "arguments", f"“{document.text(phrase)}” is a place, which takes no sides"
        if _inside(document, phrase) or _hyphened(document, phrase):
            return "arguments", f"“{document.text(phrase)}” is part of a longer name or word"
    return None


def doubtful(found: Findings, subject: Phrase, object_: Phrase, chance: float) -> bool:
    """Whether one end only tells whose people they are, or the subject hardly more than speaks of the object."""
    whose = any(_whose(found.document, phrase) for phrase in (subject, object_))
    return whose or (chance < SURE and _spoken_of(found, subject, object_))


def _where(document: Document, phrase: Phrase) -> bool:
    """A town or a region takes no sides; a country may, and its capital in its stead ("Moscow accused Kyiv")."""
    names = [document.text(one) for one in document.chains[phrase.chain] if one.kind == "name"]
    acts = any(map(is_seat, names)) and _acts(document.doc[phrase.head])
    return phrase.type == "place" and not any(map(is_land, names)) and not acts


def _acts(noun: Token) -> bool:
    """Whether it, or the list that it stands in, does something or is done to, rather than tells where."""
    while noun.dep_ == "conj":
        noun = noun.head
    return noun.dep_ in SUBJECT | PASSIVE | {"obj", "iobj"} or case(noun) in SIDES


def _hyphened(document: Document, phrase: Phrase) -> bool:
    """Part of a word: "the |Castor|-backed plan"."""
    after = document.doc[phrase.end : phrase.end + 1]
    return after.text == "-" and not document.doc[phrase.end - 1].whitespace_


def _inside(document: Document, phrase: Phrase) -> bool:
    """The name is only part of what a body is called, which is an end by itself: "the |Castor campaign"."""
    above = document.phrase_at.get(document.doc[phrase.head].head.i)
    longer = above is not None and above.kind == "nominal" and above.start <= phrase.start and phrase.end <= above.head
    return phrase.kind == "name" and longer and above is not None and worthy(document, above)


def _whose(document: Document, phrase: Phrase) -> bool:
    """The name tells whose people they are: "|Castor's campaign manager", "an |Ohio governor"."""
    noun = document.doc[phrase.head]
    modifies = noun.dep_ in MODIFIERS and not phrase.start <= noun.head.i < phrase.end
    return phrase.kind == "name" and modifies and _people(noun.head)


def _people(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and noun_type(noun) in ("person", "group")


def _spoken_of(found: Findings, subject: Phrase, object_: Phrase) -> bool:
    """Whether the object stands in words that the subject says."""
    said = (one for one in found.quotations if one.start <= object_.head < one.end)
    return any(one.speaker is not None and one.speaker.chain == subject.chain for one in said)
