"""The exchanged values for phrases and sentences: mentions, and the places where a claim is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from ontology.reading import Evidence, Mention

if TYPE_CHECKING:
    from spacy.tokens import Token


def mention(document: Document, phrase: Phrase) -> Mention:
    """The phrase as the exchanged value."""
    start, end = document.span(phrase.start, phrase.end)
    return Mention(start, end, document.article.text[start:end], phrase.kind, type_of(document, phrase), phrase.chain)


def type_of(document: Document, phrase: Phrase) -> str:
    """The type of a phrase: that of its chain's first name, else its own."""
    return next((other.type for other in document.chains[phrase.chain] if other.kind == "name"), phrase.type)


def in_question(document: Document, token: Token) -> bool:
    """Whether a word stands in a question."""
    sentence = document.sentences[document.sentence_of[token.i]]
    return document.doc[sentence.end - 1].text == "?"


def sentence_evidence(document: Document, cue: Token, how: str) -> Evidence:
    """The sentence in which the cue stands."""
    sentence = document.sentences[document.sentence_of[cue.i]]
    start, end = document.span(sentence.start, sentence.end)
    return Evidence(
        document.article.id,
        start,
        end,
        document.article.text[start:end],
        document.span(cue.i, cue.i + 1),
        how,
        sentence.section,
    )
