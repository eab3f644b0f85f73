"""Corrections of what the parser gets wrong in a regular way, made on the tree before anything reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.modality import INTENTS
from extract.syntax import PASSIVE, SUBJECT, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

FINITE = frozenset({"VBD", "VBZ", "VBP"})
COMPARATIVES = frozenset({"more", "fewer", "less"})


def repair(doc: Doc) -> Doc:
    """The same document with its tree corrected."""
    for token in doc:
        if token.lemma_ == "hop" and lower(token) in ("hopes", "hoped", "hoping"):
            token.lemma_ = "hope"
        elif lower(token) == "founding" and token.i + 1 < len(doc) and token.nbor().lemma_ == "member":
            _noun_taken_for_object(token)
        elif lower(token) in COMPARATIVES and token.i + 2 < len(doc) and lower(doc[token.i + 1]) == "than":
            _counted_noun(token)
        elif token.tag_ == "NNS" and token.lemma_.lower() in INTENTS and token.i:
            _verb_taken_for_noun(token)
        elif token.dep_ in ("compound", "amod") and token.head.tag_ in FINITE and token.head.pos_ == "VERB":
            _subject_taken_for_modifier(token)
        elif token.dep_ in PASSIVE and token.head.tag_ in FINITE:
            _subject_of_active(token)
        elif token.dep_ == "nsubj" and token.head.tag_ in FINITE and token.head.i < token.i:
            _object_taken_for_subject(token)
        elif token.dep_ == "nsubj" and token.tag_ == "NN" and token.i + 1 < token.head.i:
            _description_taken_for_subject(token)
        elif token.text[0].isupper() and token.i > 1 and token.dep_ == "conj" and token.head.pos_ == "VERB":
            _name_taken_for_verb(token)
    return doc


def _noun_taken_for_object(founding: Token) -> None:
    """Make "are founding members of X" a nominal predicate, where the tree sees someone founding members."""
    members = founding.nbor()
    if members.head != founding or members.dep_ != "obj":
        return
    head, dep = founding.head, founding.dep_
    for child in list(founding.children):
        if child != members:
            child.dep_ = "cop" if child.dep_ == "aux" else child.dep_
            child.head = members
    members.head = members if head == founding else head
    founding.head = members
    members.dep_, founding.dep_, founding.pos_ = dep, "amod", "ADJ"


def _subject_taken_for_modifier(noun: Token) -> None:
    """As in the headline "Greenwatch criticises Norsk Oil": nothing modifies a finite verb like an adjective."""
    verb = noun.head
    if (
        noun.i < verb.i
        and noun.pos_ in ("PROPN", "NOUN")
        and not any(child.dep_ in SUBJECT | PASSIVE for child in verb.children)
    ):
        noun.dep_ = "nsubj"


def _subject_of_active(noun: Token) -> None:
    """As in "He also served as director": a finite verb is no passive without an auxiliary."""
    if not any(child.dep_ == "aux:pass" for child in noun.head.children):
        noun.dep_ = noun.dep_.removesuffix(":pass")


def _object_taken_for_subject(noun: Token) -> None:
    """As in "Members of the pact include Orvell": what stands behind a verb that has its subject is the object."""
    others = [child for child in noun.head.children if child != noun]
    if any(child.dep_ in SUBJECT and child.i < noun.head.i for child in others) and not any(
        child.dep_ in ("obj", "xcomp", "ccomp") for child in others
    ):
        noun.dep_ = "obj"


def _description_taken_for_subject(noun: Token) -> None:
    """As in "Republican strategist Ada Brink said": of two subjects side by side the first describes the second."""
    name = noun.nbor()
    if name.dep_ == "nsubj" and name.head == noun.head and name.pos_ == "PROPN":
        noun.head, noun.dep_ = name, "nmod:desc"


def _name_taken_for_verb(name: Token) -> None:
    """As in "joined Orvell and Tessaro in the pact": a capitalised word coordinated with a name is a name."""
    first, verb = name.nbor(-2), name.head
    listed = first.pos_ in ("PROPN", "NOUN") and first.text[0].isupper() and not name.is_ancestor(first)
    if lower(name.nbor(-1)) not in ("and", "or") or not listed:
        return
    for child in list(name.children):
        if child.i > name.i:
            child.head = verb
    name.head, name.tag_, name.pos_ = first, "NNP", "PROPN"


def _verb_taken_for_noun(noun: Token) -> None:
    """As in "Finland plans to join …": a verb, where the tree sees plans of a kind that Finland modifies."""
    clause = next((child for child in noun.children if child.dep_ == "acl" and child.tag_ == "VB"), None)
    name = noun.nbor(-1)
    if clause is None or clause.i != noun.i + 2 or name.head != noun or name.dep_ not in ("compound", "amod", "nmod"):
        return
    if name.pos_ == "PROPN" and not any(child.dep_ in ("det", "nmod:poss") for child in noun.children):
        name.dep_, clause.dep_, noun.pos_, noun.tag_ = "nsubj", "xcomp", "VERB", "VBZ"


def _counted_noun(more: Token) -> None:
    """As in "More than 50 companies have …": the noun, not "more", is what the verb is about."""
    noun = next(
        (
            child
            for child in more.children
            if child.dep_ in ("obl", "nmod", "advcl")
            and child.i <= more.i + 5
            and any(grandchild.dep_ == "nummod" for grandchild in child.children)
        ),
        None,
    )
    verb = more.head
    if (
        noun is None
        or verb == more
        or verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN")
        or more.dep_ not in ("advmod", "nsubj", "obl", "obj", "nsubj:pass")
    ):
        return
    taken = any(child.dep_ in SUBJECT | PASSIVE for child in verb.children if child != more)
    before = noun.i < verb.i
    if before and taken:
        return
    by = any(child.dep_ == "aux:pass" for child in verb.children)
    noun.head, noun.dep_ = verb, ("nsubj:pass" if by else "nsubj") if before else "obj"
    more.head, more.dep_ = noun, "advmod"
