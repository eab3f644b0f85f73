"""Relations that the model reads: pairs of phrases of one sentence, judged by the network and vetoed by syntax."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from extract.arguments import Argument
from extract.assertion import attribution, claim_of
from extract.document import Document, Phrase
from extract.evidence import type_of
from extract.findings import Findings
from extract.match import Match
from extract.modality import FINISHED, negated
from extract.objections import objection, unintroduced, worthy
from extract.pronouns import OPENERS
from extract.quarrels import doubtful, quarrel
from extract.syntax import lower
from extract.taken import Taken
from extract.vetoes import veto
from ontology.reading import Claim
from ontology.relation import Relation, Wording

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.model.pairs import Link, Offsets

LEAST = {"member-of": 0.64, "opposed-to": 0.4}
"""Below this chance the model's word alone makes no claim."""
TRUST = {"member-of": 0.9, "opposed-to": 0.8}
"""Of what the model is wholly sure of so much is right, on development splits and in whole articles."""
DOUBTED = 0.55
"""The same of a second opponent in a sentence, of whom is only spoken of, and of whose people somebody is."""
LEAST_DOUBTED = 0.6
"""Below this chance such a one makes no claim at all."""
MOST = 100
"""Pairs judged in one sentence; a longer list of names tells of no relation between each two of them."""
AGREED = " and model"
AGREEING = 0.9
"""How sure a claim is that a wording and the model both make."""
GONE = (FINISHED - {"late", "past", "then", "retired"}) | {"until", "ex"}
PAST_YEARS = {"after", "years"}
"""As in "took over in May, after eight years at Orvell"."""
Pair = tuple["Offsets", "Offsets"]
Way = tuple["Link", Phrase, Phrase]


def judged_claims(found: Findings, relations: Sequence[Relation]) -> None:
    """What the network says of every pair of phrases that may stand in a relation it knows."""
    document = found.document
    known = {relation.name: relation for relation in relations if relation.name in LEAST}
    if document.judge is None or not known:
        return
    at = {document.span(phrase.start, phrase.end): phrase for phrase in document.phrases}
    judged = document.judge([*candidates(document, known.values())])
    links = [link for pair in judged for link in pair.links() if link.chance >= LEAST.get(link.relation, 1.1)]
    taken = Taken.of(document, found.claims.values(), at)
    ways = [(link, at[link.subject], at[link.object]) for link in links if link.relation in known]
    for link, subject, object_ in sorted(_once(document, ways), key=_order):
        if not taken.forbids(link.relation, subject, object_, link.chance):
            doubted = taken.second(link.relation, subject, object_, link.chance)
            claim = _claim(found, known[link.relation], subject, object_, link, doubted)
            if claim is not None:
                _keep(found, taken, claim, subject, object_)


def _once(document: Document, ways: Iterable[Way]) -> Iterator[Way]:
    """Each two things of a sentence once: between their names rather than pronouns, as sure as the surest."""
    found: dict[tuple[str, int, int, int], list[Way]] = {}
    for way in ways:
        link, subject, object_ = way
        place = link.relation, document.sentence_of[object_.head], subject.chain, object_.chain
        found.setdefault(place, []).append(way)
    for same in found.values():
        link, subject, object_ = max(same, key=_telling)
        yield replace(link, chance=max(other.chance for other, _, _ in same)), subject, object_


def _telling(way: Way) -> tuple[int, float]:
    link, *ends = way
    return sum(phrase.kind == "name" for phrase in ends), link.chance


def _order(way: Way) -> tuple[bool, float, Offsets, Offsets]:
    """Who is at odds comes first, for such a pair is no membership; then the surest."""
    link = way[0]
    return link.relation != "opposed-to", -round(link.chance, 3), link.subject, link.object


def candidates(document: Document, relations: Iterable[Relation]) -> Iterator[Pair]:
    """Pairs of phrases of one sentence, in the order of the text, whose types fit a relation one way or the other."""
    wanted = tuple(relations)
    phrases = sorted((one for one in document.phrases if _judgeable(document, one)), key=lambda one: one.start)
    for sentence in document.sentences:
        here = [one for one in phrases if sentence.start <= one.start and one.end <= sentence.end]
        pairs = [pair for pair in combinations(here, 2) if _may_relate(document, *pair, wanted)]
        for one, other in pairs if len(pairs) <= MOST else ():
            yield document.span(one.start, one.end), document.span(other.start, other.end)


def _judgeable(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase may be an end of a claim, and does not merely open a clause about one."""
    opens = phrase.kind == "pronoun" and lower(document.doc[phrase.head]) in OPENERS
    return not opens and worthy(document, phrase)


def _may_relate(document: Document, one: Phrase, other: Phrase, relations: Iterable[Relation]) -> bool:
    """Whether two phrases stand apart, in no one list, and fit a relation by their types."""
    beside = any(other is each for each in document.lists.get(one.start, ()))
    if one.chain == other.chain or one.end > other.start or beside:
        return False
    kinds = [("organization" if _body(document, phrase) else type_of(document, phrase)) for phrase in (one, other)]
    return any(_fits(relation, *kinds) or _fits(relation, *reversed(kinds)) for relation in relations)


def _fits(relation: Relation, subject: str, object_: str) -> bool:
    return subject in relation.domain and object_ in relation.range


def _claim(
    found: Findings, relation: Relation, subject: Phrase, object_: Phrase, link: Link, doubted: bool
) -> Claim | None:
    """What the model says of a pair, unless syntax objects."""
    _settle(found.document, object_)
    doubted |= relation.name == "opposed-to" and doubtful(found, subject, object_, link.chance)
    trust = DOUBTED if doubted else TRUST[relation.name]
    match = _match(found.document, relation, subject, object_, link.chance * trust)
    if doubted and link.chance < LEAST_DOUBTED:
        found.drop(match, subject, object_, "model", "the model is not sure enough of whom the sentence only speaks")
        return None
    reason = objection(found.document, match, subject, object_)
    reason = reason or veto(found.document, match, subject, object_, link.chance)
    if reason is None and relation.name == "opposed-to":
        reason = quarrel(found.document, subject, object_)
    if reason is None and negated(match.predicate):
        reason = "polarity", "the predicate is denied"
    if reason is not None:
        found.drop(match, subject, object_, *reason)
        return None
    found.used.update(phrase.chain for phrase in attribution(found, match.cue))
    return claim_of(found, match, Argument(subject), Argument(object_))


def _settle(document: Document, object_: Phrase) -> None:
    """An "it" that opens an excerpt is a body, where something is told to belong to it."""
    if _body(document, object_):
        for phrase in document.chains[object_.chain]:
            phrase.type = "organization"


def _body(document: Document, phrase: Phrase) -> bool:
    """Whether an "it" that no name explains may be a body."""
    return phrase.kind == "pronoun" and phrase.type == "other" and unintroduced(document, phrase)


def _keep(found: Findings, taken: Taken, claim: Claim, *phrases: Phrase) -> None:
    """Keep the claim; where a wording ties the two in this sentence, its claim stays and says that the model agrees."""
    known = taken.known(claim.relation, *phrases)
    if known is None:
        found.keep(claim, *phrases)
        taken.add(claim, *phrases)
    elif ":" in known.evidence.how and not known.evidence.how.endswith(AGREED):
        place = replace(known.evidence, how=known.evidence.how + AGREED)
        found.claims[known.id] = replace(known, evidence=place, confidence=max(known.confidence, AGREEING))


def _match(document: Document, relation: Relation, subject: Phrase, object_: Phrase, sure: float) -> Match:
    """The pair as a match of a wording called "model", its cue being the word that governs both."""
    one, other = document.doc[subject.head], document.doc[object_.head]
    cue = _governor(document, one, other)
    status = _status(document, relation, subject, object_, cue)
    wording = Wording("model", cue.lemma_.lower(), confidence=round(sure, 2), status=status)
    return Match(relation, wording, cue, one, other, cue)


def _governor(document: Document, one: Token, other: Token) -> Token:
    """The lowest word above both in the tree; the first of the two where the tree is in parts."""
    above = {token.i for token in (one, *one.ancestors)} & document.sentence_of.keys()
    return next((token for token in (other, *other.ancestors) if token.i in above), one)


def _status(document: Document, relation: Relation, subject: Phrase, object_: Phrase, cue: Token) -> str:
    """The status by the governing verb's wording, else by words around: "former", "until", "from", but for "now".

    Beside such a verb "former" is said of something else: "Brink, a former member of the Guild, joined the Union".
    """
    known = next((one for one in relation.wordings if one.kind == "verb" and one.head == cue.lemma_.lower()), None)
    if relation.name != "member-of" or (known and known.status != "current"):
        return known.status if known else "current"
    low, high = sorted((subject.head, object_.head))
    start = max(low - 4, document.sentences[document.sentence_of[low]].start)
    role = document.doc[object_.head].head
    owned = document.doc[object_.head].dep_ == "nmod:poss" and role.i > high
    around = {lower(token) for token in document.doc[start : role.i if owned else high]}
    before = [lower(token) for token in document.doc[max(object_.start - 3, start) : object_.start]]
    until = document.doc[object_.end : object_.end + 1].text == "until"
    over = around >= PAST_YEARS
    left = (around & GONE and not known) or "from" in before or until or over
    return "former" if left and not around & {"now", "currently"} else "current"
