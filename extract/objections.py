"""Why two phrases do not make a claim: they are one, unnamed, of the wrong type, or only asked about."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from extract.evidence import in_question, type_of
from extract.lexicon import words
from extract.match import Match

if TYPE_CHECKING:
    from spacy.tokens import Token

OPEN_ROLES = frozenset(
    (
        "member part partner founder co-founder cofounder owner subsidiary unit division affiliate arm branch wing "
        "supporter rival critic opponent contractor"
    ).split()
)
"""Roles that organisations hold as well as persons."""
Objection = tuple[str, str]
"""The step at which a claim is turned down, and the reason."""
Objecting = Callable[[Document, Match, Phrase, Phrase], Objection | None]
"""What every check is: from a match with its subject and object to an objection, or ``None``."""


def objection(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """The step and reason why two phrases do not make this claim, or ``None``."""
    heard = (check(document, match, subject, object_) for check in OBJECTIONS)
    return next((found for found in heard if found is not None), None)


def _one(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """Nothing is related to itself."""
    overlap = subject.start <= object_.start < subject.end or object_.start <= subject.start < object_.end
    return ("coreference", "both sides are one") if subject.chain == object_.chain or overlap else None


def _listed(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """What is listed together has something in common, and is not told of one another."""
    if any(object_ is each for each in document.lists.get(subject.start, ())):
        return "lists", "both stand in one list, side by side"
    return None


def _unfit(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """Both sides have a name, and a type that the relation takes."""
    relation = match.relation
    return _unfit_side(document, "subject", subject, relation.label, relation.domain) or _unfit_side(
        document, "object", object_, relation.label, relation.range
    )


def _unfit_side(document: Document, side: str, phrase: Phrase, label: str, types: tuple[str, ...]) -> Objection | None:
    """Why a phrase may not be this side of the relation."""
    if not worthy(document, phrase) or (side == "object" and phrase.quantity):
        return "names", f"the {side}, “{document.text(phrase)}”, is never named"
    kind = type_of(document, phrase)
    if kind not in types:
        return "types", f"the {side}, “{document.text(phrase)}”, is a {kind}; {label} takes {', '.join(types)}"
    return None


def _unheaded(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """Some wordings speak of bodies of one kind only."""
    if match.wording.only and not _headed(document, match.object, object_, match.wording.only):
        return "wording", f"“{document.text(object_)}” is not a body of the kind the wording asks for"
    return None


def _impersonal(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """Most roles are held by persons only."""
    personal = match.wording.kind == "role" and match.cue.lemma_.lower() in words("roles") - OPEN_ROLES
    if personal and type_of(document, subject) not in ("person", "other", "group"):
        return "types", f"the role {match.cue.text} is a person's, and “{document.text(subject)}” is none"
    return None


def _unnamed(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """A name alone ties only a person to a body."""
    if match.wording.kind == "name" and (type_of(document, subject) != "person" or subject.kind != "name"):
        return "types", f"“{document.text(subject)}” is no person's name"
    return None


def _owned(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """Of what a body owns only another body belongs to it."""
    if match.wording.head == "own" and subject.kind != "pronoun" and type_of(document, subject) != "organization":
        return "types", f"“{document.text(subject)}” is a possession"
    return None


def _asked(document: Document, match: Match, subject: Phrase, object_: Phrase) -> Objection | None:
    """A contrast drawn in a question is nobody's word."""
    if match.wording.kind == "contrast" and in_question(document, match.cue):
        return "certainty", "it stands in a question"
    return None


def worthy(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase may be an end of a claim: it is named, counted, or a group described by a name."""
    described = phrase.type in ("group", "organization") and any(
        token.pos_ in ("PROPN", "ADJ") and token.text[0].isupper() and token.i > phrase.start
        for token in document.doc[phrase.start : phrase.end - 1]
    )
    described |= phrase.type == "group" and document.doc[phrase.start].pos_ == "PROPN" and phrase.end - phrase.start > 1
    unnamed = phrase.kind == "nominal" and (phrase.quantity or described)
    return document.named(phrase.chain) or unnamed or unintroduced(document, phrase)


def unintroduced(document: Document, phrase: Phrase) -> bool:
    """Whether a pronoun points out of the text: before it no name stands that it could take up.

    An excerpt that opens with "He is the founder of X" says something of a person, whoever that is.
    """
    first = min(document.chains[phrase.chain], key=lambda other: other.start)
    kinds = ("person",) if phrase.type == "person" else ("organization", "group", "place", "product", "other")
    return all(other.kind == "pronoun" for other in document.chains[phrase.chain]) and not any(
        other.kind == "name" and other.start < first.start and other.type in kinds for other in document.phrases
    )


def _headed(document: Document, token: Token, phrase: Phrase, only: tuple[str, ...]) -> bool:
    """Whether the noun in the sentence, or the last word of one of the chain's names, is of the kind asked for."""
    ends = [document.doc[other.end - 1] for other in document.chains[phrase.chain] if other.kind == "name"]
    return token.lemma_.lower() in only or any(end.lemma_.lower() in only for end in ends)


OBJECTIONS: tuple[Objecting, ...] = (_one, _listed, _unfit, _unheaded, _impersonal, _unnamed, _owned, _asked)
"""The checks, in the order in which they are heard."""
