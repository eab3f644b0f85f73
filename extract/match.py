"""Wordings found in trees: which tokens fill the two roles of a relation, and through which cue.

One matcher for each kind of wording; all share one type. A matcher yields grammatical roles only: what the tokens
refer to, and whether the claim may stand, is decided in ``extract.claims``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.contrasts import contrasts
from extract.predicates import adjectives, nouns, verbs
from extract.roles import names, roles
from extract.syntax import Roles, lower
from ontology.relation import Relation, Wording

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Match:
    """A wording at a place: the cue token, and the tokens that fill subject and object."""

    relation: Relation
    wording: Wording
    cue: Token
    subject: Token
    object: Token
    predicate: Token
    """Where polarity, status and certainty are read: the cue, or the verb that supports it."""


Matcher = Callable[["Token", Wording], Iterator[Roles]]
"""From a token and a wording whose head it is to the roles it finds filled."""


AS_WRITTEN = ("adjective", "contrast")
"""Kinds of wordings that are matched by the word itself, not by its lemma."""


def find_matches(token: Token, lexicon: dict[tuple[str, str], list[tuple[Relation, Wording]]]) -> Iterator[Match]:
    """Every wording whose head is this token."""
    written, lemma = lower(token), token.lemma_.lower()
    for kind, matcher in MATCHERS.items():
        word = "*" if kind == "name" else written if kind in AS_WRITTEN else lemma
        for relation, wording in lexicon.get((kind, word), ()):
            for subject, object_, predicate in matcher(token, wording):
                first, second = (object_, subject) if wording.swap else (subject, object_)
                yield Match(relation, wording, token, first, second, predicate)


MATCHERS: dict[str, Matcher] = {
    "verb": verbs,
    "role": roles,
    "noun": nouns,
    "adjective": adjectives,
    "contrast": contrasts,
    "name": names,
}
"""Each kind of wording and the function that finds it in a tree."""
