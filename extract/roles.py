"""Relations said by role nouns and by names alone: in which body a role is held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.bearers import bearers, before_role
from extract.lexicon import words
from extract.syntax import Roles, accompanies, bracketed_party, case, children, first_conjunct, lower, partisan
from ontology.relation import Wording

if TYPE_CHECKING:
    from spacy.tokens import Token

PORTFOLIOS = frozenset({"minister", "secretary", "undersecretary", "commissioner", "chancellor", "minister-counsellor"})
"""Roles whose "of" names a field of government and not a body."""
SCHOLARS = frozenset({"professor", "lecturer", "reader"})
"""Roles whose "of" names a field of study: "professor of |Law at Yale"."""

ADVERSARIES = frozenset("adversary challenger competitor critic detractor enemy foe opponent rival".split())
"""Of these a possessor says all: "Lee's Labour rival" is no rival of Labour's; "Orvell rival Tavira" has none."""


def roles(token: Token, wording: Wording) -> Iterator[Roles]:
    """Who holds a role in what: "X is a member of Y", "X, a member of Y", "Y's member X", "Y members include X"."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return
    token = _whole(token)
    targets = list(dict.fromkeys(_complements(token, wording)))
    if token.lemma_.lower() in PORTFOLIOS:
        targets = [target for target in targets if not _portfolio(target) or _institution(target)]
    if token.lemma_.lower() in SCHOLARS:
        targets = [target for target in targets if case(first_conjunct(target)) != "of" or _institution(target)]
    if token.lemma_.lower() in ADVERSARIES:
        targets = [target for target in targets if target.dep_ == "nmod:poss"] or targets
    for subject, predicate in bearers(token):
        yield from ((subject, target, predicate) for target in targets if target != subject)


def _whole(token: Token) -> Token:
    """The noun that a role narrows down to a body: "parent |company"."""
    narrows = token.lemma_.lower() == "parent" and token.dep_ in ("compound", "amod") and token.head.i == token.i + 1
    return token.head if narrows and token.head.lemma_ in words("organizations") else token


def _portfolio(target: Token) -> bool:
    """Whether the complement stands where a field of government stands: "minister of |Labour", "|Labour minister"."""
    return case(target) == "of" or target.dep_ in ("compound", "amod", "flat", "nmod:desc", "nsubj")


def _institution(target: Token) -> bool:
    """Whether what follows "minister of" is more than a portfolio ("the Ministry of Finance", not "Finance")."""
    return any(lower(part) in words("designators") for part in target.subtree)


def _complements(token: Token, wording: Wording, depth: int = 3) -> Iterator[Token]:
    """What the role is held in: of/at/for complements, also of the complement; a possessor; a compound."""
    for child in token.children:
        if child.dep_ == "nmod:poss" or (
            child.dep_ in ("compound", "amod", "nmod")
            and child.i < token.i
            and (child.pos_ in ("PROPN", "NOUN", "X") or partisan(child))
            and not (partisan(child) and token.dep_ == "nmod:desc")
        ):
            yield child
    beside = before_role(token)
    if beside is not None:
        yield beside
    if token.i + 1 < len(token.doc) and token.head.i == token.i + 1 and token.head.pos_ == "PROPN":
        yield from (child for child in children(token.head, "nmod:poss") if child.i < token.i)
    yield from _prepositional(token, wording, depth)
    first = first_conjunct(token)
    if first != token:
        yield from (found for found in _prepositional(first, wording, depth) if found.i > token.i)


def _prepositional(token: Token, wording: Wording, depth: int) -> Iterator[Token]:
    """The complements under the wording's preposition, also those of a complement."""
    for child in token.children:
        if (
            child.dep_ in ("nmod", "obl", "acl")
            and child.i > token.i
            and case(child) in (wording.preposition, "of", "at", "for", "with", "in", "to")
            and not accompanies(child)
        ):
            if case(child) == wording.preposition:
                yield child
            if depth:
                yield from _prepositional(child, wording, depth - 1)


def names(token: Token, wording: Wording) -> Iterator[Roles]:
    """A name and its body: "Bilal Toprak of Koç Analytics" or, by any occupation, "Tevita Fonua, a geneticist at Y".

    With "of" also "Republican Senator Ann Lee", who is of her party also when she is senator no more, and
    "Ann Lee (R-Ohio)".
    """
    if token.pos_ == "PROPN" and token.text[:1].isupper():
        if wording.preposition == "of":
            before = [child for child in token.children if child.i < token.i]
            within = (each for child in before for each in (child, *child.children))
            yield from ((token, each, token) for each in within if partisan(each))
            party = bracketed_party(token.doc, _name_end(token))
            if party is not None:
                yield token, party, token
        for child in children(token, "nmod"):
            if case(child) == wording.preposition and child.i > token.i and child.pos_ == "PROPN":
                yield token, child, token
    elif (
        token.pos_ == "NOUN"
        and token.dep_ in ("appos", "list")
        and token.head.pos_ == "PROPN"
        and wording.preposition == "at"
    ):
        yield from ((token.head, child, token) for child in children(token, "nmod") if case(child) == "at")


def _name_end(token: Token) -> int:
    """Where the name that begins or goes on with a word ends."""
    end = token.i + 1
    while end < len(token.doc) and token.doc[end].pos_ == "PROPN":
        end += 1
    return end
