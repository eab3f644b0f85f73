"""Who holds a role: the subject it is said of, the name beside it, or the list it opens."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.lexicon import words
from extract.syntax import PASSIVE, SUBJECT, accompanies, case, children, first_conjunct, lower, objects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

SERVING = words("serving")
"""Verbs that give someone a role."""


def bearers(token: Token) -> Iterator[tuple[Token, Token]]:
    """Who holds the role, and the predicate that says so."""
    for construction in (_predicated, _served, _listed, _apposed, _introduced, _accompanied):
        yield from construction(token)


def _predicated(token: Token) -> Iterator[tuple[Token, Token]]:
    """The subject of a nominal predicate: "X is a member", "X is a writer and member", "among the members is X"."""
    predicate = next((each for each in _conjoined(token) if _copular(each)), None)
    if predicate is not None:
        yield from ((subject, token) for subject in _copular_subjects(predicate))
        yield from _inverted(token)
    fronted = token.dep_ in SUBJECT or case(token) == "among"
    if fronted and token.head.pos_ == "PROPN" and _copular(token.head):
        yield token.head, token.head


def _conjoined(token: Token) -> Iterator[Token]:
    """The word and those before it that it is coordinated with, nearest first."""
    yield token
    while token.dep_ == "conj" and token.head != token:
        token = token.head
        yield token


def _copular(token: Token) -> bool:
    """Whether the word is a predicate with a copula."""
    return any(child.dep_ == "cop" for child in token.children)


def _served(token: Token) -> Iterator[tuple[Token, Token]]:
    """Who has a role by a verb: "X became president", "X was elected president", "X serves as president"."""
    for noun in dict.fromkeys((token, first_conjunct(token))):
        if noun.dep_ in ("xcomp", "obj", "obl") and noun.head.lemma_ in SERVING:
            yield from _by_verb(noun)


def _listed(token: Token) -> Iterator[tuple[Token, Token]]:
    """Who is listed as holding it: "members include X and Y"."""
    if token.dep_ in ("nsubj", "nsubj:pass") and token.head.lemma_ in (
        "include",
        "comprise",
        "contain",
        "be",
        "number",
    ):
        for listed in (*objects(token.head), *children(token.head, "nmod", "obl")):
            if case(listed) in ("", "like"):
                yield listed, token.head


def _apposed(token: Token) -> Iterator[tuple[Token, Token]]:
    """The name beside the role: "X, a member of Y", "a member of Y, X", also where the tree hangs X under Y."""
    if token.dep_ in ("appos", "list") or (token.dep_ == "conj" and first_conjunct(token).dep_ == "appos"):
        yield _last_named(first_conjunct(token).head, token), token
    yield from ((child, token) for child in children(token, "appos"))
    beyond = token.doc[token.i + 1 : token.i + 5]
    if (
        len(beyond) == 4
        and beyond[0].text == ","
        and beyond[1].pos_ == "PROPN"
        and "," in (beyond[2].text, beyond[3].text)
    ):
        yield beyond[1], token
    for complement in children(token, "nmod"):
        if complement.i > token.i:
            yield from ((child, token) for child in children(complement, "appos") if child.pos_ == "PROPN")


def _last_named(head: Token, role: Token) -> Token:
    """Of a list before one role the last name: "X and |Y, a rival of Z"; else the word that the role stands beside."""
    single = role.tag_ in ("NN", "NNP") and any(lower(child) in ("a", "an") for child in children(role, "det"))
    listed = [each for each in head.conjuncts if head.i < each.i < role.i]
    return listed[-1] if single and listed else head


def _copular_subjects(predicate: Token) -> list[Token]:
    """The subjects of a nominal predicate, or what it shares with the verb before: "X left and was |head of Y".

    In a relative clause "which" gives way to the noun, and the noun, if it is a predicate, to its subject.
    """
    found = list(children(predicate, *SUBJECT))
    if predicate.dep_ == "acl:relcl":
        told = predicate.head if predicate.head.i < predicate.i and _copular(predicate.head) else None
        return list(children(told, *SUBJECT)) if told is not None else subjects(predicate)
    return found or (subjects(predicate) if predicate.dep_ == "conj" else [])


def _inverted(token: Token) -> Iterator[tuple[Token, Token]]:
    """The subject after "Among the members are X and Y": the tree may take the list for the predicate."""
    if case(token) == "among":
        yield from (
            (child, token) for child in children(token, "obj", "conj", "appos", "parataxis") if child.pos_ == "PROPN"
        )


def _by_verb(noun: Token) -> Iterator[tuple[Token, Token]]:
    """The object of a verb of appointing, else the verb's subject."""
    verb = noun.head
    if verb.lemma_ in ("name", "elect", "appoint", "make", "include", "count"):
        named = [*objects(verb), *subjects(verb, PASSIVE)]
        yield from ((each, verb) for each in named if each != noun)
        return
    yield from ((subject, verb) for subject in subjects(verb))


def _introduced(token: Token) -> Iterator[tuple[Token, Token]]:
    """The name that a role noun introduces: "Meta president Nick Clegg", "X's |head and founder Ada Brink"."""
    last = next((child for child in children(token, "conj") if child.i == token.i + 2 and child.pos_ == "NOUN"), token)
    following = last.nbor() if last.i + 1 < len(token.doc) else None
    if (
        following is not None
        and following.pos_ == "PROPN"
        and following.text[:1].isupper()
        and (
            token.dep_.split(":")[0] in ("compound", "amod", "flat", "nmod", "appos") or before_role(token) is not None
        )
    ):
        named = token.head.i > token.i and token.head.pos_ == "PROPN"
        yield (token.head if named else following), token


def _accompanied(token: Token) -> Iterator[tuple[Token, Token]]:
    """Who holds it besides: "X is a member of Y, together with |Z"."""
    if token.lemma_.lower() in ("member", "partner"):
        near = (token, *children(token, "nmod", "obl"))
        yield from ((child, token) for noun in near for child in children(noun, "nmod", "obl") if accompanies(child))


def before_role(token: Token) -> Token | None:
    """The capitalised word that touches the role's phrase: "|Halcyon Motors chief executive", "|Tesla's rival"."""
    i = token.i - 1
    while i > 0 and token.doc[i].text.islower() and token.doc[i].pos_ in ("ADJ", "NOUN") and token.i - i < 4:
        i -= 1
    if i > 0 and token.doc[i].tag_ == "POS":
        i -= 1
    beside = token.doc[i] if i >= 0 else None
    owned = beside is not None and token.doc[beside.i + 1].tag_ == "POS"
    named = beside is not None and beside.text[:1].isupper() and beside.pos_ == "PROPN"
    return beside if named and beside is not None and (owned or not beside.is_sent_start) else None
