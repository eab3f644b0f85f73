"""The frame around marked speech: the verb of saying beside it, and the speaker beside that verb."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from extract.speech import FIRST, Cues, is_cue
from extract.syntax import SUBJECT, agents, children, lower, passive, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

ADDRESSED = frozenset({"tell", "inform", "remind", "assure", "urge", "ask", "advise", "brief"})
"""Verbs after which stands who is spoken to."""


def framed(
    document: Document, start: int, end: int, cues: Cues, inside: set[int]
) -> tuple[tuple[int, int], Phrase, float] | None:
    """The cue and speaker that stand around a quotation: first after it, then before it, inside its own paragraph."""
    for verb in _cue_candidates(document, start, end, cues, inside):
        speaker = _speaker(document, verb, inside)
        if speaker is not None:
            return (verb.i, verb.i + 1), speaker, 0.95 if verb.lemma_ in ("say", "tell", "add", "write") else 0.88
    return None


def _cue_candidates(document: Document, start: int, end: int, cues: Cues, inside: set[int]) -> Iterator[Token]:
    """Verbs of saying beside the quotation, nearest first; those after it win where it ends in a comma."""
    doc = document.doc
    after = [i for i in _outward(document, end, 1, inside) if is_cue(doc[i], cues)]
    before = [i for i in _outward(document, start - 1, -1, inside) if is_cue(doc[i], cues)]
    comma = doc[end - 1].text in (",", "?", "!") or (end < len(doc) and doc[end].text == ",")
    teaser = document.sentences[document.sentence_of[start]].section == "teaser"
    led = not teaser and any(
        doc[i].text in (":", ",") or lower(doc[i]) == "that" for i in range(max(start - 3, 0), start)
    )
    if led and before and not (comma and after):
        yield from (doc[i] for i in before[:2])
    if doc[end - 1].text not in (".", "…", "..."):
        yield from (doc[i] for i in after[:2] if i - end < (14 if comma else 6))
    yield from (
        doc[i]
        for i in before[:2]
        if led or start - i <= 4 or (not teaser and any(lower(token) == "that" for token in doc[i:start]))
    )
    if not teaser:
        yield from _any_verb(document, start, end, comma, inside)


def _any_verb(document: Document, start: int, end: int, comma: bool, inside: set[int]) -> Iterator[Token]:
    """A verb of any meaning that layout alone makes a cue: "X raged: “…”", "“…,” X sniffed"."""
    doc = document.doc
    near = [i for i in _outward(document, end, 1, inside) if i < end + 5] if comma else []
    if any(doc[i].text == ":" for i in range(max(start - 2, 0), start)):
        near += [i for i in _outward(document, start - 1, -1, inside) if i > start - 6]
    yield from (doc[i] for i in near if doc[i].tag_ in ("VBD", "VBZ", "VBN") and doc[i].pos_ == "VERB")
    yield from (doc[i] for i in near if i <= end + 1 and doc[i].tag_ == "NNS" and i + 1 in document.phrase_at)


def _outward(document: Document, i: int, step: int, inside: set[int]) -> Iterator[int]:
    """Token indices away from a quotation until the sentence ends or another quotation begins; at most 25."""
    doc, count = document.doc, 0
    while 0 <= i < len(doc) and count < 25 and i not in inside:
        if document.sentence_of.get(i) is None:
            return
        if doc[i].text in (".", "!", "?", ";") or (
            doc[i].is_space and "\n" in document.article.text[doc[i].idx : doc[i].idx + len(doc[i])]
        ):
            return
        yield i
        i, count = i + step, count + 1


def _speaker(document: Document, verb: Token, inside: set[int]) -> Phrase | None:
    """The subject of the cue by the tree; else the name, pronoun or noun phrase that touches it."""
    own = agents(verb) if passive(verb) else [*children(verb, *SUBJECT)] or subjects(verb)
    if any(lower(token) in FIRST and token.i not in inside for token in own) or (_auxiliary(verb) and not own):
        return None
    for token in own:
        phrase = document.phrase_at.get(token.i)
        if token.i not in inside and phrase is not None:
            return phrase
    if any(child.dep_ in SUBJECT and child.i not in inside and child.pos_ not in ("PROPN",) for child in verb.children):
        return None
    return _touching(document, verb, inside)


def _auxiliary(verb: Token) -> bool:
    """Whether the verb is a passive with its auxiliary, or a participle after a noun ("known as")."""
    return verb.dep_ == "acl" or any(child.dep_ == "aux:pass" for child in verb.children)


def _touching(document: Document, verb: Token, inside: set[int]) -> Phrase | None:
    """The phrase that touches the verb: after it, else before it."""
    return _touching_after(document, verb, inside) or _touching_before(document, verb, inside)


def _touching_after(document: Document, verb: Token, inside: set[int]) -> Phrase | None:
    """The phrase right after the verb, but for one that is spoken to."""
    doc = document.doc
    for i in range(verb.i + 1, min(verb.i + 7, len(doc))):
        if doc[i].tag_ == "PRP$":
            continue
        stops = doc[i].pos_ in ("VERB", "ADP", "SCONJ") and doc[i].tag_ != "VBG"
        if i in inside or doc[i].text in (",", ".", ":", ";") or stops:
            return None
        phrase = document.phrase_at.get(i)
        if phrase is not None and (phrase.kind != "nominal" or phrase.head == i):
            return None if verb.lemma_ in ADDRESSED else phrase
    return None


def _touching_before(document: Document, verb: Token, inside: set[int]) -> Phrase | None:
    """The phrase right before the verb, past its auxiliaries and adverbs."""
    doc = document.doc
    for i in range(verb.i - 1, max(verb.i - 6, -1), -1):
        if i in inside or doc[i].pos_ in ("SCONJ", "CCONJ"):
            return None
        phrase = document.phrase_at.get(i)
        if phrase is not None and doc[i].pos_ not in ("AUX", "ADV", "PART"):
            return phrase
    return None
