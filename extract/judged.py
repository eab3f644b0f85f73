"""Relations that the model reads: pairs of phrases of one sentence, judged by the network and vetoed by syntax."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import combinations
from typing import TYPE_CHECKING

from extract.arguments import Argument
from extract.assertion import attribution, claim_of
from extract.document import Document, Phrase
from extract.evidence import type_of
from extract.findings import Findings
from extract.match import Match
from extract.modality import FINISHED, negated
from extract.objections import Objection, objection, worthy
from extract.syntax import lower
from ontology.reading import Claim, Mention
from ontology.relation import Relation, Wording

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.model.pairs import Link, Offsets

LEAST = {"member-of": 0.6, "opposed-to": 0.6}
"""Below this chance the model's word alone makes no claim."""
TRUST = 0.9
"""Of what the model is wholly sure of so much is right, on development splits."""
MOST = 40
"""Pairs judged in one sentence; a longer list of names tells of no relation between each two of them."""
AGREED = " and model"
AGREEING = 0.9
"""How sure a claim is that a wording and the model both make."""
MINISTERS = frozenset("Minister Secretary minister secretary".split())
GONE = (FINISHED - {"late", "past", "then", "retired"}) | {"until", "ex"}
Pair = tuple["Offsets", "Offsets"]


def judged_claims(found: Findings, relations: Sequence[Relation]) -> None:
    """What the network says of every pair of phrases that may stand in a relation it knows."""
    document = found.document
    known = {relation.name: relation for relation in relations if relation.name in LEAST}
    if document.judge is None or not known:
        return
    at = {document.span(phrase.start, phrase.end): phrase for phrase in document.phrases}
    judged = document.judge([*candidates(document, known.values())])
    links = [link for pair in judged for link in pair.links() if link.chance >= LEAST.get(link.relation, 1.1)]
    taken = Taken(document)
    for claim in found.claims.values():
        if isinstance(claim.subject, Mention) and claim.subject.span in at and claim.object.span in at:
            taken.add(claim, at[claim.subject.span], at[claim.object.span])
    for link in sorted(links, key=lambda link: (-round(link.chance, 3), link.subject, link.object)):
        subject, object_ = at[link.subject], at[link.object]
        if link.relation in known and not taken.by_others(link.relation, subject, object_):
            read = _claim(found, known[link.relation], subject, object_, link)
            if read is not None:
                claim = taken.agreeing(read, subject, object_)
                _keep(found, claim, subject, object_)
                taken.add(claim, subject, object_)


@dataclass
class Taken:
    """What is claimed already, sentence by sentence: a body's member is told once, and so is how a pair stands.

    "Ada Brink of the Guild met Tom Reyes of the Union" makes two members, not four; names of one list share a body.
    """

    document: Document
    claims: dict[tuple[str, int, int, int], Claim] = field(default_factory=dict)
    subjects: dict[tuple[str, int, int], Phrase] = field(default_factory=dict)
    objects: dict[tuple[str, int, int], Phrase] = field(default_factory=dict)

    def add(self, claim: Claim, subject: Phrase, object_: Phrase) -> None:
        self.claims.setdefault(self._pair(claim, subject, object_), claim)
        sentence = self.document.sentence_of[object_.head]
        self.subjects.setdefault((claim.relation, sentence, object_.chain), subject)
        self.objects.setdefault((claim.relation, sentence, subject.chain), object_)

    def agreeing(self, claim: Claim, subject: Phrase, object_: Phrase) -> Claim:
        """The claim, qualified as one of the same pair in the sentence is ("Brink, who left the Guild")."""
        known = self.claims.get(self._pair(claim, subject, object_), claim)
        return replace(claim, polarity=known.polarity, status=known.status, certainty=known.certainty)

    def by_others(self, relation: str, subject: Phrase, object_: Phrase) -> bool:
        """Whether another claims a side and stands in no list with this one, or the pair is claimed turned round."""
        sentence = self.document.sentence_of[object_.head]
        rival = self.subjects.get((relation, sentence, object_.chain), subject)
        body = self.objects.get((relation, sentence, subject.chain), object_)
        turned = (relation, sentence, object_.chain, subject.chain) in self.claims
        apart = relation == "member-of" and not self._beside(body, object_)
        return turned or apart or not self._beside(rival, subject)

    def _pair(self, claim: Claim, subject: Phrase, object_: Phrase) -> tuple[str, int, int, int]:
        return claim.relation, self.document.sentence_of[object_.head], subject.chain, object_.chain

    def _beside(self, one: Phrase, other: Phrase) -> bool:
        """Whether two phrases are one thing, or stand in one list."""
        return one.chain == other.chain or any(other is each for each in self.document.lists.get(one.start, ()))


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


def _claim(found: Findings, relation: Relation, subject: Phrase, object_: Phrase, link: Link) -> Claim | None:
    """What the model says of a pair, unless syntax objects."""
    match = _match(found.document, relation, subject, object_, link.chance)
    reason = objection(found.document, match, subject, object_) or _others(found.document, relation, subject, object_)
    if reason is None and negated(match.predicate):
        reason = "polarity", "the predicate is denied"
    if reason is not None:
        found.drop(match, subject, object_, *reason)
        return None
    found.used.update(phrase.chain for phrase in attribution(found, match.cue))
    return claim_of(found, match, Argument(subject), Argument(object_))


def _keep(found: Findings, claim: Claim, *phrases: Phrase) -> None:
    """Keep the claim; one that a wording has made already stays its own, and says that the model agrees."""
    known = found.claims.get(claim.id)
    if known is None or ":" not in known.evidence.how or "/model:" in known.evidence.how:
        found.keep(claim, *phrases)
    elif not known.evidence.how.endswith(AGREED):
        place = replace(known.evidence, how=known.evidence.how + AGREED)
        found.claims[claim.id] = replace(known, evidence=place, confidence=max(known.confidence, AGREEING))


def _others(document: Document, relation: Relation, subject: Phrase, object_: Phrase) -> Objection | None:
    """Whether the body is told of somebody else ("Ada Brink met the head of the Guild"), or is a minister's field."""
    above = document.phrase_at.get(document.doc[object_.head].head.i)
    other = above is not None and above.kind == "nominal" and above.type == "person" and above.chain != subject.chain
    other |= _between(document, subject, object_)
    following = document.doc[object_.end : object_.end + 1]
    field = following.text in MINISTERS and object_.end - object_.start == 1
    if relation.name == "member-of" and (other or field):
        return "arguments", f"“{document.text(object_)}” is told of somebody else"
    return None


def _between(document: Document, subject: Phrase, object_: Phrase) -> bool:
    """Whether the name of another person, who is in no list with the first, stands between the two."""
    low, high = sorted((subject.head, object_.head))
    inside = {id(one): one for i in range(low, high) if (one := document.phrase_at.get(i)) and one.kind == "name"}
    company = document.lists.get(subject.start, [subject])
    apart = (one for one in inside.values() if one.chain != subject.chain and one.type == "person")
    return any(all(one is not each for each in company) for one in apart)


def _match(document: Document, relation: Relation, subject: Phrase, object_: Phrase, chance: float) -> Match:
    """The pair as a match of a wording called "model", its cue being the word that governs both."""
    one, other = document.doc[subject.head], document.doc[object_.head]
    cue = _governor(document, one, other)
    status = _status(document, relation, subject, object_, cue)
    wording = Wording("model", cue.lemma_.lower(), confidence=round(TRUST * chance, 2), status=status)
    return Match(relation, wording, cue, one, other, cue)


def _governor(document: Document, one: Token, other: Token) -> Token:
    """The lowest word above both in the tree; the first of the two where the tree is in parts."""
    above = {token.i for token in (one, *one.ancestors)} & document.sentence_of.keys()
    return next((token for token in (other, *other.ancestors) if token.i in above), one)


def _status(document: Document, relation: Relation, subject: Phrase, object_: Phrase, cue: Token) -> str:
    """The status by the governing verb's wording, else by words around: "former", "until", "from", but for "now"."""
    known = next((one for one in relation.wordings if one.kind == "verb" and one.head == cue.lemma_.lower()), None)
    if relation.name != "member-of" or (known and known.status != "current"):
        return known.status if known else "current"
    low, high = sorted((subject.head, object_.head))
    start = max(low - 4, document.sentences[document.sentence_of[low]].start)
    around = {lower(token) for token in document.doc[start:high]}
    before = [lower(token) for token in document.doc[max(object_.start - 3, start) : object_.start]]
    left = around & GONE or "from" in before or (document.doc[object_.end : object_.end + 1].text == "until")
    return "former" if left and not around & {"now", "currently"} else "current"
