"""Relations said by verbs, adjectives and the nouns made of them: who does it, and to whom."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.syntax import (
    PASSIVE,
    SUBJECT,
    Roles,
    agents,
    case,
    children,
    conjuncts,
    lower,
    noun_after,
    objects,
    obliques,
    passive,
    subjects,
)
from ontology.relation import Wording

if TYPE_CHECKING:
    from spacy.tokens import Token

ALONE = frozenset({"turn"})
"""Verbs that are another thing with an object: "turned the spotlight on Y" is no turning on Y."""


def _particle(token: Token, wording: Wording) -> bool:
    """Whether the verb has the wording's particle; a verb without one in the wording must have none in the text."""
    here = [lower(child) for child in token.children if child.dep_ == "compound:prt"]
    if wording.particle is None:
        return not here
    return (
        wording.particle in here
        or lower(token.doc[min(token.i + 1, len(token.doc) - 1)]) == wording.particle.split()[0]
    )


def verbs(token: Token, wording: Wording) -> Iterator[Roles]:
    """Who does what to whom: "X opposes Y", "Y is opposed by X", "X, opposing Y", "Y, which X opposes"."""
    if token.pos_ not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN") or not (
        token.tag_.startswith("VB") or token.dep_ in ("ROOT", "acl", "advcl")
    ):
        return
    if token.pos_ in ("NOUN", "PROPN") and not any(child.dep_ in ("nsubj", "obj") for child in token.children):
        return
    if not _particle(token, wording):
        return
    if passive(token):
        patients = _patients(token, wording)
        yield from ((agent, patient, token) for agent in agents(token) for patient in patients)
        if wording.preposition:
            yield from (
                (patient, object_, token)
                for patient in subjects(token, PASSIVE)
                for object_ in _targets(token, wording)
            )
        return
    targets = _targets(token, wording)
    doers = subjects(token)
    if wording.together and doers:
        doers = [*doers, *obliques(token, "with"), *(objects(token) if wording.preposition else ())]
    yield from ((subject, object_, token) for subject in doers for object_ in targets if subject != object_)


def _patients(token: Token, wording: Wording) -> list[Token]:
    """What a passive is done to: its subject, or the noun a participle modifies."""
    if wording.preposition and not any(lower(child) == wording.preposition for child in token.children):
        return []
    if token.dep_ == "acl":
        return [token.head]
    return subjects(token, PASSIVE) or _after_comma(token)


def _after_comma(token: Token) -> list[Token]:
    """What a fronted modifier is about: the noun after its comma ("Criticised by X, |Y gave up")."""
    if token.i and not token.is_sent_start:
        return []
    end = next((each.i for each in token.doc[token.i : token.i + 25] if each.text == ","), None)
    found = noun_after(token, end + 1) if end is not None and end + 1 < len(token.doc) else None
    return [found] if found is not None else []


def _targets(token: Token, wording: Wording) -> list[Token]:
    """What the verb is done to: its objects, or the complements under the wording's preposition."""
    if wording.preposition is None:
        return objects(token)
    if token.lemma_ in ALONE and objects(token):
        return []
    found = list(obliques(token, wording.preposition))
    for child in (each for first in children(token, "obj", "xcomp") for each in conjuncts(first)):
        found += [
            each
            for each in obliques(child, wording.preposition)
            if each.dep_ == "nmod"
            and token.i < child.i < each.i
            and wording.preposition in ("against", "with", "to", "in")
        ]
    return found


def adjectives(token: Token, wording: Wording) -> Iterator[Roles]:
    """Whose quality it is, and towards whom: "X is opposed to Y", "X, critical of Y", "critical of Y, X …"."""
    targets = list(obliques(token, wording.preposition)) if wording.preposition else []
    if not targets or token.pos_ not in ("ADJ", "VERB", "ADP", "ADV"):
        return
    yield from ((subject, target, token) for subject in adjective_subjects(token) for target in targets)


def adjective_subjects(token: Token) -> list[Token]:
    """Whose quality it is: the copula's subject, the subject of the verb it complements, or the noun it modifies."""
    own = list(children(token, *SUBJECT, *PASSIVE)) or _after_comma(token)
    if own:
        return own
    if token.dep_ in ("acl", "amod", "appos", "acl:relcl"):
        return [token.head]
    if token.dep_ in ("xcomp", "advcl", "conj", "ccomp"):
        return (
            subjects(token.head)
            or subjects(token.head, PASSIVE)
            or (adjective_subjects(token.head) if token.head != token else [])
        )
    return []


def nouns(token: Token, wording: Wording) -> Iterator[Roles]:
    """Whose act, towards whom: "X's criticism of Y", "opposition to Y from X", "X launched an attack on Y"."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return
    targets = [child for child in obliques(token, wording.preposition or "of") if child.dep_ in ("nmod", "obl", "acl")]
    if not targets and token.dep_ in ("obj", "obl", "nsubj", "nsubj:pass"):
        targets = [child for child in obliques(token.head, wording.preposition or "of") if child.i > token.i]
    holders = [
        (child, token)
        for child in token.children
        if child.dep_ == "nmod:poss"
        or ((child.dep_ == "nmod" and case(child) in ("by", "from")) and (wording.preposition or "of") != case(child))
    ]
    holders = holders or _supported(token)
    yield from ((holder, target, predicate) for holder, predicate in holders for target in targets if holder != target)


def _supported(token: Token) -> list[tuple[Token, Token]]:
    """The subject of the verb that supports the noun: "X filed a lawsuit against Y", "X is at war with Y"."""
    if any(child.dep_ == "cop" for child in token.children):
        return [(subject, token) for subject in children(token, *SUBJECT)]
    verb = token.head
    if token.dep_ in ("obj", "xcomp") and verb.pos_ in ("VERB", "AUX") and not passive(verb):
        return [(subject, verb) for subject in subjects(verb)]
    if (
        token.dep_ in ("obl",)
        and verb.pos_ in ("VERB", "AUX")
        and case(token) in ("in", "into", "at", "on", "with", "under")
    ):
        return [(subject, verb) for subject in (subjects(verb) or subjects(verb, PASSIVE))]
    if token.dep_ in ("nsubj:pass",):
        return [(agent, verb) for agent in agents(verb)]
    return []
