"""Relations that the model reads: pairs of phrases of one sentence, judged by the network and vetoed by syntax."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from extract.arguments import Argument
from extract.assertion import attribution, claim_of
from extract.document import Document, Phrase
from extract.evidence import type_of
from extract.findings import Findings
from extract.match import Match
from extract.modality import FINISHED, negated
from extract.objections import objection, worthy
from extract.syntax import lower
from ontology.relation import Relation, Wording

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.model.pairs import Link, Offsets

LEAST = {"member-of": 0.8, "opposed-to": 0.8}
"""Below this chance the model's word alone makes no claim."""
MOST = 40
"""Pairs judged in one sentence; a longer list of names tells of no relation between each two of them."""
Pair = tuple["Offsets", "Offsets"]


def judged_claims(found: Findings, relations: Sequence[Relation]) -> None:
    """What the network says of every pair of phrases that may stand in a relation it knows."""
    document = found.document
    known = {relation.name: relation for relation in relations if relation.name in LEAST}
    if document.judge is None or not known:
        return
    at = {document.span(phrase.start, phrase.end): phrase for phrase in document.phrases}
    for judged in document.judge([*candidates(document, known.values())]):
        for link in judged.links():
            if link.relation in known and link.chance >= LEAST[link.relation]:
                _claim(found, known[link.relation], at[link.subject], at[link.object], link)


def candidates(document: Document, relations: Iterable[Relation]) -> Iterator[Pair]:
    """Pairs of phrases of one sentence, in the order of the text, whose types fit a relation one way or the other."""
    wanted = tuple(relations)
    phrases = sorted((one for one in document.phrases if worthy(document, one)), key=lambda one: (one.start, one.end))
    for sentence in document.sentences:
        here = [one for one in phrases if sentence.start <= one.start and one.end <= sentence.end]
        pairs = [pair for pair in combinations(here, 2) if _may_relate(document, *pair, wanted)]
        for one, other in pairs if len(pairs) <= MOST else ():
            yield document.span(one.start, one.end), document.span(other.start, other.end)


def _may_relate(document: Document, one: Phrase, other: Phrase, relations: Iterable[Relation]) -> bool:
    """Whether two phrases stand apart, in no one list, and fit a relation by their types."""
    beside = any(other is each for each in document.lists.get(one.start, ()))
    if one.chain == other.chain or one.end > other.start or beside:
        return False
    kinds = type_of(document, one), type_of(document, other)
    return any(_fits(relation, *kinds) or _fits(relation, *reversed(kinds)) for relation in relations)


def _fits(relation: Relation, subject: str, object_: str) -> bool:
    return subject in relation.domain and object_ in relation.range


def _claim(found: Findings, relation: Relation, subject: Phrase, object_: Phrase, link: Link) -> None:
    """Keep what the model says of a pair unless syntax objects or the rules have it already."""
    match = _match(found.document, relation, subject, object_, link.chance)
    reason = objection(found.document, match, subject, object_)
    if reason is None and negated(match.predicate):
        reason = "polarity", "the predicate is denied"
    if reason is not None:
        found.drop(match, subject, object_, *reason)
        return
    claim = claim_of(found, match, Argument(subject), Argument(object_))
    if not any(known.relation == claim.relation and known.subject.span == claim.subject.span
               and known.object.span == claim.object.span for known in found.claims.values()):
        found.keep(claim, subject, object_, *attribution(found, match.cue))


def _match(document: Document, relation: Relation, subject: Phrase, object_: Phrase, chance: float) -> Match:
    """The pair as a match of a wording called "model", its cue being the word that governs both."""
    one, other = document.doc[subject.head], document.doc[object_.head]
    cue = _governor(document, one, other)
    known = next((one for one in relation.wordings if one.kind == "verb" and one.head == cue.lemma_.lower()), None)
    status = "former" if _over(document, one, other) else known.status if known else "current"
    wording = Wording("model", cue.lemma_.lower(), confidence=round(chance, 2), status=status)
    return Match(relation, wording, cue, one, other, cue)


def _governor(document: Document, one: Token, other: Token) -> Token:
    """The lowest word above both in the tree; the first of the two where the tree is in parts."""
    above = {token.i for token in (one, *one.ancestors)} & document.sentence_of.keys()
    return next((token for token in (other, *other.ancestors) if token.i in above), one)


def _over(document: Document, one: Token, other: Token) -> bool:
    """Whether a word says that what ties the two is past: "former", "ex-", "retired"."""
    low, high = sorted((one.i, other.i))
    start = max(low - 4, document.sentences[document.sentence_of[low]].start)
    return any(lower(token) in FINISHED - {"late", "past", "then", "retired"} for token in document.doc[start:high])
