"""Nominals and pronouns: the phrases without a name that may still stand for someone ("the alliance", "she")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from extract.lexicon import words
from extract.namespans import LABELS
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Token

PRONOUNS = {
    "he": "person",
    "him": "person",
    "his": "person",
    "himself": "person",
    "she": "person",
    "her": "person",
    "hers": "person",
    "herself": "person",
    "i": "person",
    "me": "person",
    "my": "person",
    "myself": "person",
    "it": "other",
    "its": "other",
    "itself": "other",
    "they": "group",
    "them": "group",
    "their": "group",
    "themselves": "group",
    "we": "group",
    "us": "group",
    "our": "group",
    "ourselves": "group",
    "who": "person",
    "whom": "person",
    "whose": "person",
}
AMOUNTS = frozenset(
    {
        "more than",
        "at least",
        "fewer than",
        "less than",
        "up to",
        "as many",
        "nearly",
        "almost",
        "about",
        "around",
        "some",
        "over",
        "roughly",
        "the",
        "another",
        "other",
    }
)
LEFT = frozenset(("det amod compound nummod nmod:poss advmod case obl det:predet punct nmod flat obl:unmarked").split())


def find_nominals(document: Document, names: list[Phrase]) -> Iterator[Phrase]:
    """Noun phrases headed by a role, a person, an organisation or a counted group, from first word to head."""
    inside = {i for name in names for i in range(name.start, name.end)}
    starts = {name.start: name for name in names}
    for sentence in document.sentences:
        for i in range(sentence.start, sentence.end):
            token = document.doc[i]
            kind = noun_type(token)
            if i in inside or not kind or not _heads_phrase(token, starts):
                continue
            start = _left_edge(document, token, sentence.start, inside)
            yield Phrase(start, i + 1, i, "nominal", kind, quantity=_counted(document, start, i))


def _amount(document: Document, start: int, least: int) -> int:
    """The phrase's start with a comparison before its number: "more than 50", "at least 40", "nearly 20"."""
    doc = document.doc
    for length in (2, 1):
        if start - length >= least and doc[start].pos_ == "NUM" and doc[start - length : start].text.lower() in AMOUNTS:
            return start - length
    return start


def noun_type(token: Token) -> str | None:
    """The entity type a common noun stands for, or ``None``; plural persons are a group."""
    if token.pos_ not in ("NOUN", "PROPN") or (token.text.isupper() and len(token) > 3):
        return None
    lemma, plural = token.lemma_.lower(), token.tag_ in ("NNS", "NNPS")
    if lemma in words("roles") | words("persons"):
        return "group" if plural else "person"
    if lemma in words("organizations"):
        return "group" if plural else "organization"
    return "group" if plural and lemma in words("people") else None


def _heads_phrase(token: Token, starts: dict[int, Phrase]) -> bool:
    """Whether the noun heads its phrase, and does not merely introduce a name ("CEO Tim Cook") or another noun."""
    if token.i + 1 in starts:
        return False
    if token.dep_ == "compound" and token.head.i == token.i + 1 and token.head.lemma_.lower() in words("roles"):
        return token.lemma_.lower() in words("organizations")
    return token.dep_ not in ("compound", "amod", "case", "flat", "fixed") or token.tag_ == "NNS"


def _left_edge(document: Document, token: Token, least: int, inside: set[int]) -> int:
    """The first word of the phrase: the leftmost dependent on the left that reaches the head without a gap of verbs."""
    start = token.i
    for child in sorted(token.lefts, key=lambda child: -child.i):
        if child.dep_ in LEFT and lower(child) not in (",", "“", '"', "‘", "(", "—", "–") and not _clausal(child):
            start = min(start, child.left_edge.i)
        else:
            break
    start = max(start, least)
    while start < token.i and (
        document.doc[start].pos_ in ("ADP", "PUNCT", "CCONJ", "SCONJ", "VERB", "PART")
        or document.doc[start].is_space
        or (document.doc[start].pos_ == "ADV" and document.doc[start + 1].pos_ in ("ADP", "DET", "PRON"))
    ):
        start += 1
    while start > least and start - 1 in inside and start > 0:
        start -= 1
    if token.dep_ == "compound" and start > least and document.doc[start - 1].pos_ == "DET":
        start -= 1
    return _amount(document, start, least)


def _clausal(child: Token) -> bool:
    return any(grandchild.dep_ in ("nsubj", "obj", "mark", "cc") for grandchild in child.subtree)


def _counted(document: Document, start: int, head: int) -> bool:
    """Whether a number counts the phrase ("40 other companies"; neither "dozens of" nor "Big Ten universities")."""
    numbers = (token for token in document.doc[start:head] if token.pos_ == "NUM" and token.ent_type_ not in LABELS)
    return document.doc[head].tag_ in ("NNS", "NNPS") and any(numbers)


def find_pronouns(document: Document) -> Iterator[Phrase]:
    """Personal, possessive and relative pronouns; "it" without a referent ("it is noteworthy that") is left out."""
    for sentence in document.sentences:
        for token in document.doc[sentence.start : sentence.end]:
            kind = PRONOUNS.get(lower(token))
            if kind and token.pos_ in ("PRON", "DET") and token.dep_ != "expl":
                yield Phrase(token.i, token.i + 1, token.i, "pronoun", kind)
