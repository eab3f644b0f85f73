"""Sentences that list the members of a plural named before: "Among them are A and B", "They include A, B and C"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase, Sentence
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Token

ANAPHORS = frozenset({"them", "these", "those", "they", "which"})


def listings(document: Document) -> Iterator[tuple[int, list[Phrase], Token]]:
    """The chain of the plural, the names listed, and the token that says they are listed."""
    for sentence in document.sentences:
        for token in document.doc[sentence.start : sentence.end]:
            if lower(token) == "among" and lower(document.doc[min(token.i + 1, sentence.end - 1)]) in ANAPHORS:
                yield from _of(document, sentence, token, token.i + 1)
            elif (
                token.lemma_ in ("include", "comprise")
                and token.i > sentence.start
                and lower(document.doc[token.i - 1]) in ANAPHORS
            ):
                yield from _of(document, sentence, token, token.i - 1)


def _of(document: Document, sentence: Sentence, cue: Token, anaphor: int) -> Iterator[tuple[int, list[Phrase], Token]]:
    chain = _plural_chain(document, anaphor)
    first = next(
        (
            document.phrase_at[i]
            for i in range(cue.i + 1, sentence.end)
            if i in document.phrase_at and document.phrase_at[i].kind == "name"
        ),
        None,
    )
    if chain is not None and first is not None:
        listed = document.lists.get(first.start, [first])
        groups = list(_groups(document, listed, sentence))
        names = [name for name in listed if not any(group.start <= name.start < group.end for group in groups)]
        yield chain, [*names, *groups], cue


def _plural_chain(document: Document, anaphor: int) -> int | None:
    """The chain of the pronoun, or of the last unnamed plural that is a subject or the nearest one before."""
    phrase = document.phrase_at.get(anaphor)
    if phrase is not None and phrase.kind == "pronoun" and not document.named(phrase.chain):
        return phrase.chain
    here = document.sentence_of[anaphor]
    plurals = [
        other
        for other in document.phrases
        if other.kind == "nominal"
        and other.start < anaphor
        and not document.named(other.chain)
        and document.doc[other.head].tag_ in ("NNS", "NNPS")
        and here - document.sentence_of[other.head] <= 1
    ]
    return (
        max(plurals, key=lambda other: (document.doc[other.head].dep_.startswith("nsubj"), other.start)).chain
        if plurals
        else None
    )


def _groups(document: Document, listed: list[Phrase], sentence: Sentence) -> Iterator[Phrase]:
    """Groups described by a name that end such a list: "… and Ivy League universities"."""
    for phrase in document.phrases:
        group = phrase.kind == "nominal" and phrase.type == "group"
        if (
            group
            and listed[0].start < phrase.start < sentence.end
            and any(token.pos_ == "PROPN" or token.ent_type_ for token in document.doc[phrase.start : phrase.head])
        ):
            yield phrase
