"""Corrections of what the parser gets wrong in a regular way, made on the tree before anything reads it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.syntax import PASSIVE, SUBJECT, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

COMPARATIVES = frozenset({"more", "fewer", "less"})


def repair(doc: Doc) -> Doc:
    """The same document with its tree corrected."""
    for token in doc:
        if lower(token) in COMPARATIVES and token.i + 2 < len(doc) and lower(doc[token.i + 1]) == "than":
            _counted_noun(token)
    return doc


def _counted_noun(more: Token) -> None:
    """"More than 50 companies have …": the noun, not "more", is what the verb is about."""
    noun = next((child for child in more.children if child.dep_ in ("obl", "nmod", "advcl") and child.i <= more.i + 5
                 and any(grandchild.dep_ == "nummod" for grandchild in child.children)), None)
    verb = more.head
    if noun is None or verb is more or verb.pos_ not in ("VERB", "AUX", "ADJ", "NOUN") or more.dep_ not in ("advmod", "nsubj", "obl", "obj", "nsubj:pass"):
        return
    taken = any(child.dep_ in SUBJECT | PASSIVE for child in verb.children if child is not more)
    before = noun.i < verb.i
    if before and taken:
        return
    by = any(child.dep_ == "aux:pass" for child in verb.children)
    noun.head, noun.dep_ = verb, ("nsubj:pass" if by else "nsubj") if before else "obj"
    more.head, more.dep_ = noun, "advmod"
