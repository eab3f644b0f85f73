"""Whether a predicate is denied, when it holds and how certain it is, by the words around it in the tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.lexicon import words
from extract.syntax import AIMS, PASSIVE, SUBJECT, governors, lower

if TYPE_CHECKING:
    from spacy.tokens import Token

NEGATORS = frozenset(("not n't n’t never neither nor nowhere hardly cannot").split())
DENIALS = frozenset(("deny refuse decline fail reject refute avoid stop prevent rule dismiss").split())
INTENTS = frozenset(
    (
        "plan intend want hope aim agree promise vow pledge offer prepare expect decide seek wish schedule propose "
        "likely poised ready try invite ask urge consider set due"
    ).split()
)
FINISHED = frozenset(
    (
        "former ex ex- erstwhile late onetime one-time then then- past retired formerly previously outgoing deposed "
        "ousted longtime-former"
    ).split()
)
FUTURE = frozenset({"will", "shall", "'ll", "’ll", "wo"})


def negated(cue: Token) -> bool:
    """Whether the predicate is denied, by a negator of its own or by a denying governor ("refused to join").

    Two denials cancel ("did not refuse to join").
    """
    count = _own_negations(cue)
    for head in governors(cue):
        if head.pos_ not in ("VERB", "AUX", "ADJ"):
            break
        if cue.dep_ == "xcomp" or head.lemma_ in DENIALS:
            count += (head.lemma_ in DENIALS) + _own_negations(head)
        if cue.dep_ != "xcomp":
            break
        cue = head
    return count % 2 == 1


def _own_negations(token: Token) -> int:
    """Negators on the word itself; for a nominal predicate also "no" and "neither" before it."""
    direct = any(
        lower(child) in NEGATORS or (child.dep_ == "det" and lower(child) == "no")
        for child in token.children
        if child.dep_ in ("advmod", "det", "cc:preconj", "neg", "aux", "punct", "dep", "discourse")
    )
    subject = any(
        lower(grandchild) in ("no", "neither", "none")
        for child in token.children
        if child.dep_ in SUBJECT | PASSIVE
        for grandchild in [child, *child.children]
        if grandchild.dep_ in ("det", "cc:preconj", "advmod", "nsubj", "nsubj:pass", "nsubj:outer")
    )
    return int(direct or subject) if not no_longer(token) else 0


def no_longer(token: Token) -> bool:
    """Whether the word is under "no longer" or "not … any more"."""
    return any(lower(child) == "longer" for child in token.children) or any(
        lower(child) in ("anymore",) for child in token.children
    )


def _aimed(verb: Token) -> bool:
    """Whether an infinitive says what a bid or plan is for ("Sweden's bid to join NATO")."""
    return verb.head.lemma_ in AIMS or (
        verb.dep_ == "advcl" and any(child.dep_ == "obj" and child.lemma_ in AIMS for child in verb.head.children)
    )


TO_COME = {"current": "planned", "former": "current"}
"""What a status is as long as it is only to come."""


def status(cue: Token, default: str = "current") -> str:
    """*former*, *current* or *planned*, from modifiers, auxiliaries and governing verbs; who is to leave is there."""
    if no_longer(cue) or _finished(cue) or (_shares(cue) and _finished(cue.head)):
        return "former"
    if cue.dep_ == "xcomp" and cue.head.lemma_ == "use" and cue.head.tag_ == "VBD":
        return "former"
    return TO_COME.get(default, default) if _to_come(cue) else default


def _finished(cue: Token) -> bool:
    return any(lower(child) in FINISHED for child in cue.children if child.dep_ in ("amod", "advmod", "compound"))


def _shares(cue: Token) -> bool:
    """Whether a noun shares the article, and what else stands before it, of the one before: "a former x and |y"."""
    return cue.dep_ == "conj" and cue.pos_ == "NOUN" and not any(child.dep_ == "det" for child in cue.children)


def _to_come(cue: Token) -> bool:
    """Whether the predicate is told of the future, by its auxiliary or as what somebody means to do."""
    if any(lower(child) in FUTURE for child in cue.children if child.dep_ == "aux"):
        return True
    if cue.tag_ == "VB" and _aimed(cue):
        return True
    meant = cue.dep_ in ("xcomp", "advcl", "acl") and any(lower(child) == "to" for child in cue.children)
    return meant and any(
        head.lemma_ in INTENTS or any(lower(child) in FUTURE for child in head.children) for head in governors(cue, 2)
    )


def hedged(cue: Token) -> bool:
    """Whether the predicate is uncertain: a modal, an adverb, a condition or a question."""
    for token in [cue, *governors(cue, 2)]:
        for child in token.children:
            if child.dep_ in ("aux", "advmod") and (
                lower(child) in words("hedges") or lower(child) in ("should", "can")
            ):
                return True
            if child.dep_ == "mark" and lower(child) in ("if", "whether", "unless"):
                return True
        if token.lemma_ in ("seem", "appear", "rumor", "rumour", "speculate", "suspect", "allege", "believe"):
            return token != cue
    return False
