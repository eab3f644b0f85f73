"""Where the words of indirect speech begin and end, also where the tree makes no clause of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Document, Sentence
from extract.syntax import SUBJECT, children, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token


def trim_content(document: Document, sentence: Sentence, verb: Token, start: int, end: int) -> tuple[int, int] | None:
    """The content without "that", outer punctuation and the frame; ``None`` if fewer than two words are left."""
    doc = document.doc
    start, end = _bounded(document, sentence, verb, start, end)
    while start < end and (doc[start].is_punct or doc[start].is_space or _opens_clause(doc[start])):
        start += 1
    end = next((i for i in range(start + 3, end) if _adds(doc, i)), end)
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in (",", ".", ";", ":", "—", "–", "”", '"', "“")):
        end -= 1
    glued = start < end and doc[start].text[:1].isupper() and doc[start].tag_ in ("WP", "WRB", "WDT") and start > verb.i
    return (start, end) if sum(not token.is_punct for token in doc[start:end]) >= 2 and not glued else None


def _bounded(document: Document, sentence: Sentence, verb: Token, start: int, end: int) -> tuple[int, int]:
    """The range inside the sentence and on one side of the verb; after it, from the "that" that opens the clause."""
    doc = document.doc
    start, end = max(start, sentence.start), min(end, sentence.end)
    if start < verb.i < end:
        start, end = (verb.i + 1, end) if end - verb.i > verb.i - start else (start, verb.left_edge.i)
    if start > verb.i:
        that = next((i for i in range(start, min(start + 4, end)) if _opens_clause(doc[i])), None)
        if that is not None and all(doc[i].pos_ in ("PROPN", "ADV", "NOUN") for i in range(start, that)):
            start = that
    return start, end


def _opens_clause(token: Token) -> bool:
    """Whether the word is the "that" before a clause."""
    return lower(token) == "that" and token.dep_ == "mark"


def _adds(doc: Doc, i: int) -> bool:
    """Whether a further verb of saying takes over: "…, |adding that …"."""
    return (
        doc[i].tag_ == "VBG"
        and doc[i - 1].text == ","
        and doc[i].lemma_ in ("add", "say", "note", "warn", "insist", "stress", "argue", "claim", "call")
    )


def before_frame(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """The words before a frame of which the tree makes no clause: "It rained, the union said in a statement"."""
    left = min((child.left_edge.i for child in children(verb, *SUBJECT) if child.i < verb.i), default=None)
    if left is None:
        left = next(
            (i + 1 for i in range(verb.i - 1, max(verb.i - 8, 0), -1) if verb.doc[i].text == ","), sentence.start
        )
    told = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in verb.doc[sentence.start : left])
    if (
        verb.dep_.endswith("relcl")
        or left <= sentence.start + 2
        or verb.doc[left - 1].text != ","
        or not told
        or verb.i - left > 8
    ):
        return None
    return trim_content(document, sentence, verb, sentence.start, left - 1)


def rest(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """The rest of the sentence, where the tree lost the clause: after "that", or right after a plain verb of saying."""
    doc = document.doc
    that = next((i for i in range(verb.i + 1, min(verb.i + 6, sentence.end)) if lower(doc[i]) == "that"), None)
    start = that + 1 if that is not None else verb.i + 1
    plain = verb.lemma_ in ("say", "insist", "claim", "argue", "warn", "add", "admit") and any(
        child.i < verb.i for child in children(verb, *SUBJECT)
    )
    finite = any(
        token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.dep_ == "aux" for token in doc[start : sentence.end]
    )
    if not finite or (that is None and not plain) or doc[start].text in (",", ".", "“", '"', ":"):
        return None
    return trim_content(document, sentence, verb, start, sentence.end)
