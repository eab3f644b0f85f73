"""Why the model is not believed of a membership: the body is told of somebody else, or the tie is another one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from extract.bearers import bearers
from extract.document import Document, Phrase
from extract.evidence import type_of
from extract.match import Match
from extract.objections import Objection
from extract.syntax import PASSIVE, case, children, lower, objects, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

MINISTERS = frozenset("Minister Secretary minister secretary".split())
FOUNDING = frozenset("found cofound co-found establish create launch invent".split())
LEADING = frozenset("lead head run chair direct manage join serve".split())
STUDYING = frozenset("study attend graduate educate school major enroll enrol alumnus alumna alumni student".split())
DEGREES = frozenset("degree bachelor master doctorate ph.d. phd diploma ba bs ma mba msc scholarship".split())
NESTED = 5
"""Roles told one after another at most."""
UNITS = frozenset("subsidiary unit division arm affiliate branch part spin-off spinoff offshoot".split())
BUYING = frozenset("acquire buy purchase sell own".split())
EMPLOYING = frozenset(
    ("employ hire own recruit sign appoint name elect choose select draft run operate control head lead expel fire "
     "dismiss sack suspend commission retain").split()
)
"""Verbs whose agent may be the body: "was hired by X"."""
PREFIXES = frozenset("co vice ex deputy".split())
MAKING = frozenset(
    ("developer maker creator manufacturer producer designer publisher sponsor backer investor rival competitor critic "
     "opponent supplier").split()
)
"""What a body may be to a product or another body without belonging to it: "the TalkBot |developer Orvell"."""
EXAMPLES = frozenset("including like".split())
BESIDE = (["together", "with"], ["along", "with"], ["jointly", "with"])
SURE = 0.9
"""At such a chance the model is believed against a tree that gives the body to somebody else, where no verb parts the
two: long descriptions ("Ada Brink, a friend of Tom Reyes and head of the Guild") are where trees go wrong."""
Veto = Callable[[Document, Match, Phrase, Phrase], bool]


def veto(document: Document, match: Match, subject: Phrase, object_: Phrase, chance: float) -> Objection | None:
    """The step and reason why the model's word alone makes no member, or ``None``."""
    if match.relation.name != "member-of":
        return None
    arguable = chance >= SURE and _described(document, subject, object_)
    checks = (one for one in VETOES if not arguable or one[1] not in ARGUABLE)
    reason = next((reason for reason, check in checks if check(document, match, subject, object_)), None)
    return ("arguments", reason.format(document.text(object_))) if reason else None


def _described(document: Document, subject: Phrase, object_: Phrase) -> bool:
    """Whether no verb stands between the two."""
    low, high = sorted((subject, object_), key=lambda one: one.start)
    return not any(token.pos_ in ("VERB", "AUX") for token in document.doc[low.end : high.start])


def _anothers(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object hangs under somebody else's role: "Ada Brink met the head of the Guild"."""
    above = document.phrase_at.get(match.object.head.i)
    role = above is not None and above.kind == "nominal" and above.type == "person" and above.chain != subject.chain
    return role and not _holds(document, match.object.head, subject)


def _holds(document: Document, role: Token, subject: Phrase) -> bool:
    """Whether the subject holds the role: "Ada Brink became |head of …", "as |head of …, Ada Brink …"."""
    at = document.phrase_at
    held = (at.get(bearer.i) or at.get(bearer.i + 1) for bearer in _bearers(document, role))
    return any(one is not None and one.chain == subject.chain for one in held)


def _bearers(document: Document, role: Token) -> Iterator[Token]:
    for noun in _cut(dict.fromkeys(_listed(document, role))):
        yield from (bearer for bearer, _ in bearers(noun))
        if case(noun) == "as":
            verb = next((each for each in noun.ancestors if each.pos_ in ("VERB", "AUX")), noun.head)
            yield from (*subjects(verb), *subjects(verb, PASSIVE), *children(verb, "nsubj"))


def _listed(document: Document, role: Token) -> Iterator[Token]:
    """The role, and those it is listed with, also where the tree hangs it under a body: "head of A, |partner of B"."""
    for _ in range(NESTED):
        phrase = document.phrase_at.get(role.i)
        named = phrase is not None and phrase.kind == "name"
        if named and phrase is not None and phrase.type == "person":
            return
        yield role
        if role.dep_ not in ("conj", "appos", "list", *(("nmod", "obl") if named else ())):
            return
        role = role.head


def _cut(nouns: dict[Token, None]) -> Iterator[Token]:
    """The nouns, and the prefix that the tree took for the head of one: "|co-|founder"."""
    for noun in nouns:
        yield noun
        if noun.i > 1 and noun.doc[noun.i - 1].text == "-" and lower(noun.doc[noun.i - 2]) in PREFIXES:
            yield noun.doc[noun.i - 2]


def _aside(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object stands in a clause about another noun: "Ada Brink met a chemist |who teaches at X"."""
    clause = next((each for each in (match.object, *match.object.ancestors) if each.dep_ == "acl:relcl"), None)
    if clause is None or clause.is_ancestor(match.subject) or clause.head.pos_ != "NOUN":
        return False
    told = document.phrase_at.get(clause.head.i)
    return (told is None or told.chain != subject.chain) and not _holds(document, clause.head, subject)


def _between(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The name of another person stands between the two, in no list with the first and outside the body's own name."""
    low, high = sorted((subject.head, object_.head))
    inside = {id(one): one for i in range(low, high) if (one := document.phrase_at.get(i)) and one.kind == "name"}
    company = document.lists.get(subject.start, [subject])
    within = {token.i for token in match.object.lefts} | {*range(object_.start, object_.end)}
    others = (one for one in inside.values() if one.head not in within)
    apart = (one for one in others if one.chain != subject.chain and one.type == "person")
    return any(all(one is not each for each in company) for one in apart)


def _field(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object is what a minister is for: "|Labour secretary Ada Brink"."""
    following = document.doc[object_.end : object_.end + 1]
    return following.text in MINISTERS and object_.end - object_.start == 1


def _founded(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """A person founded the body, and nothing more is said."""
    verb = match.object.head
    made = verb.lemma_ in FOUNDING and match.object.dep_ in ("obj", "nsubj:pass")
    told = {child.lemma_ for child in children(verb, "conj")} & LEADING
    return type_of(document, subject) == "person" and made and not told


def _studied(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The subject learnt at the body: "graduated from", "an alumna of", "holds a degree from"."""
    above = match.object.head
    taken = {noun.lemma_.lower() for noun in objects(above)} | {above.lemma_.lower()}
    learnt = above.lemma_.lower() in STUDYING or bool(taken & DEGREES)
    return type_of(document, subject) == "person" and learnt


def _traded(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object buys or sells the body that is meant: "a director of X, which |Y acquired"."""
    verb = match.object.head
    return verb.dep_ == "acl:relcl" and verb.lemma_ in BUYING and type_of(document, subject) == "person"


def _acting(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object does something to the subject, and not what a body does to its members: "was praised by |Y"."""
    verb = match.object.head
    return case(match.object) == "by" and verb.pos_ == "VERB" and verb.lemma_ not in EMPLOYING


def _spoken_of(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The subject only says something of the object: "Ada Brink alleged that |the Guild had …"."""
    clause = match.object.head
    told = clause.dep_ == "ccomp" and match.object.dep_ in ("nsubj", "nsubj:pass")
    speakers = (document.phrase_at.get(one.i) for one in subjects(clause.head)) if told else ()
    return any(one is not None and one.chain == subject.chain for one in speakers)


def _made(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object is what a body makes, backs or vies with: "the |TalkBot developer Orvell"."""
    noun = match.object.head
    return noun.i >= object_.end and noun.lemma_.lower() in MAKING and type_of(document, subject) != "person"


def _example(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object is one of those that the subject counts: "fifty companies, including |Orvell"."""
    return case(match.object) in EXAMPLES and match.object.head == match.subject


def _parent(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object owns the body that is meant: "an executive at X, a unit of |Y"."""
    unit = match.object.head
    known = document.phrase_at.get(unit.i)
    own = known is not None and known.chain == subject.chain
    return type_of(document, subject) == "person" and unit.lemma_.lower() in UNITS and unit.dep_ == "appos" and not own


def _beside(document: Document, match: Match, subject: Phrase, object_: Phrase) -> bool:
    """The object acts beside the subject, or against it: "her party, along with |the Front, is against |the Guild"."""
    if case(match.object) == "against":
        return True
    before = document.lists.get(object_.start, [object_])[0].start - 1
    before -= lower(document.doc[max(before, 0)]) in ("the", "a", "an")
    return before > 0 and [lower(word) for word in document.doc[before - 1 : before + 1]] in BESIDE


ANOTHERS = "“{}” is told of somebody else"
VETOES: tuple[tuple[str, Veto], ...] = (
    (ANOTHERS, _anothers),
    (ANOTHERS, _aside),
    (ANOTHERS, _between),
    ("“{}” is a minister's field", _field),
    ("who founds “{}” need not belong to it", _founded),
    ("“{}” trades the body that is meant", _traded),
    ("“{}” does something to the subject", _acting),
    ("the subject only speaks of “{}”", _spoken_of),
    ("“{}” owns the body that is meant", _parent),
    ("“{}” is what the subject makes, backs or vies with", _made),
    ("“{}” is an example of the subject", _example),
    ("“{}” acts beside the subject, or against it", _beside),
    ("who learnt at “{}” does not belong to it", _studied),
)
"""The checks, in the order in which they are heard."""
ARGUABLE = frozenset({_anothers, _between})
"""Those that a sure model outweighs."""
