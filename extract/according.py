"""Speech by its source: "according to X" before, inside or after what X said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.content import trim_content
from extract.document import Document, Phrase, Sentence
from extract.lexicon import words
from extract.speech import Quotation
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Token

MANNER = frozenset("plan plans schedule custom tradition taste need needs law size age".split())


def according(document: Document, sentence: Sentence, token: Token) -> Iterator[Quotation]:
    """Speech by its source: "According to X, …", "…, according to X", "Y, according to a statement, did …"."""
    doc = document.doc
    if token.i + 2 >= len(doc) or lower(doc[token.i + 1]) != "to":
        return
    target = _source_head(document, token.i + 2, sentence.end)
    if target is None:
        return
    stop = _frame_end(document, target, sentence)
    content = _according_content(document, sentence, token.i, stop)
    speaker = document.phrase_at.get(target.i)
    if speaker is None or (speaker.kind == "nominal" and target.lemma_.lower() in words("documents")):
        speaker = _issuer(document, target, sentence, token.i)
    if content is not None and speaker is not None and not _manner(target):
        yield Quotation(*content, "indirect", (token.i, token.i + 2), speaker, "indirect:according to", 0.85)


def _source_head(document: Document, i: int, end: int) -> Token | None:
    """The head of the first noun phrase after "according to"; a document rather than its owner."""
    doc = document.doc
    for here in range(i, min(i + 12, end)):
        phrase = document.phrase_at.get(here)
        if phrase is not None and (phrase.kind != "nominal" or phrase.head == here):
            following = doc[phrase.end] if phrase.end < end else None
            if (
                following is not None
                and (following.tag_ == "POS" or following.pos_ in ("NOUN", "PROPN"))
                and here < i + 10
            ):
                owner = next(
                    (t for t in doc[phrase.end : min(phrase.end + 5, end)] if t.lemma_.lower() in words("documents")),
                    None,
                )
                return owner or doc[phrase.head]
            return doc[phrase.head]
        if doc[here].pos_ == "NOUN" and doc[here].dep_ not in ("compound", "amod"):
            return doc[here]
        if doc[here].text == ",":
            return None
    return None


def _manner(target: Token) -> bool:
    """Whether it says how, and not who: "according to plan"."""
    return lower(target.nbor(-1)) == "to" and lower(target) in MANNER


def _issuer(document: Document, target: Token, sentence: Sentence, cue: int) -> Phrase | None:
    """Who speaks through a document: its owner or author, else the subject of the sentence it reports on."""
    for child in target.subtree:
        phrase = document.phrase_at.get(child.i)
        if (
            phrase is not None
            and child.i > cue
            and (phrase.kind != "nominal" or document.named(phrase.chain))
            and child.i - target.i < 8
        ):
            return phrase
    for i in range(cue - 1, sentence.start - 1, -1):
        phrase = document.phrase_at.get(i)
        if (
            phrase is not None
            and cue - i <= 3
            and document.doc[cue - 1].text == ","
            and phrase.type in ("organization", "person", "group", "other")
        ):
            return phrase
    return None


def _frame_end(document: Document, target: Token, sentence: Sentence) -> int:
    """Where the source's noun phrase ends: the comma after it, or the sentence."""
    phrase = document.phrase_at.get(target.i)
    i = max(target.i + 1, phrase.end if phrase else 0)
    while i < sentence.end and document.doc[i].text not in (",", ".", ";", "—"):
        i += 1
    return i


def _according_content(document: Document, sentence: Sentence, start: int, stop: int) -> tuple[int, int] | None:
    """What the source says: the sentence after a frame that opens it, else what stands before the frame."""
    cue = document.doc[start]
    if start <= sentence.start + 1:
        return trim_content(document, Sentence(stop, sentence.end, sentence.section), cue, stop, sentence.end)
    told = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in document.doc[sentence.start : start])
    if not told and stop < sentence.end - 3 and document.doc[stop].text == ",":
        return trim_content(document, Sentence(stop, sentence.end, sentence.section), cue, stop, sentence.end)
    return trim_content(document, Sentence(sentence.start, start, sentence.section), cue, sentence.start, start)
