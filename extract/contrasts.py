"""Relations said by contrast: one clause's subject stands against what the contrast names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.lists import examples_start
from extract.syntax import PASSIVE, Roles, lower, noun_after, subjects
from ontology.relation import Wording

if TYPE_CHECKING:
    from spacy.tokens import Token


def contrasts(token: Token, wording: Wording) -> Iterator[Roles]:
    """A clause's subject against the complement of a contrast: "X's work is open, as opposed to Y's"."""
    tail, start = wording.head.split(), token.i
    if [lower(each) for each in token.doc[start : start + len(tail)]] != tail:
        return
    target = noun_after(token, start + len(tail))
    if target is None:
        return
    for holder in _clause_subjects(token, target):
        yield from ((holder, noun, target) for noun in (target, *_exemplifying(target)))


def _exemplifying(target: Token) -> Iterator[Token]:
    """Nouns after the target, up to the next mark, that give examples: "… maps from |companies such as A and B"."""
    for here in target.doc[target.i + 1 : target.i + 12]:
        if here.is_punct:
            return
        if here.pos_ == "NOUN" and examples_start(here.doc, here) is not None:
            yield here


def _clause_subjects(token: Token, target: Token) -> list[Token]:
    """The subject of the clause in which the contrast stands: the nearest governor that has one."""
    for ancestor in token.ancestors:
        if ancestor.i == target.i:
            continue
        found = [subject for subject in (subjects(ancestor) or subjects(ancestor, PASSIVE)) if subject.i < token.i]
        if found and ancestor.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            return found
    return []
