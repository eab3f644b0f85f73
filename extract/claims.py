"""From matches and quotations to claims: what the arguments refer to, whether they may stand, and how sure it is.

Every check that turns a candidate down leaves a :class:`~ontology.reading.Dropped` with the step and the reason.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from extract.arguments import Argument, plural, preceding, referents
from extract.document import Document, Phrase
from extract.lexicon import words
from extract.listings import listings
from extract.match import Match, find_matches
from extract.quotation import FIRST, Quotation
from extract.syntax import FINISHED, hedged, lower, negated, status
from extract.wordings import Index
from ontology.reading import Claim, Dropped, Evidence, Mention, Quote
from ontology.relation import Relation

if TYPE_CHECKING:
    from spacy.tokens import Token

LEAST = 0.3
"""Claims less sure than this are dropped."""
VIA = {"": 1.0, "example": 0.97, "distributive": 0.95, "pronoun": 0.88, "owner": 0.85}
OPEN_ROLES = frozenset(
    (
        "member part partner founder co-founder cofounder owner subsidiary unit division affiliate arm branch wing "
        "supporter rival critic opponent contractor"
    ).split()
)
"""Roles that organisations hold as well as persons."""


@dataclass
class Findings:
    """What has been found in a document so far."""

    document: Document
    quotations: list[Quotation]
    claims: dict[str, Claim] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Chains that some claim names."""
    sets: dict[int, list[tuple[Match, Argument, bool]]] = field(default_factory=dict)
    """What is said of an unnamed plural, by chain: the match, the other side, whether the plural is the subject."""

    def keep(self, claim: Claim, *phrases: Phrase) -> None:
        known = self.claims.get(claim.id)
        if known is None or known.confidence < claim.confidence:
            self.claims[claim.id] = claim
        self.used.update(phrase.chain for phrase in phrases)

    def drop(self, match: Match, subject: Phrase | None, object_: Phrase | None, step: str, reason: str) -> None:
        ends = [
            self.document.span(p.start, p.end) if p else self.document.span(token.i, token.i + 1)
            for p, token in ((subject, match.subject), (object_, match.object))
        ]
        if not any(
            known.relation == match.relation.name and (known.subject, known.object) == tuple(ends)
            for known in self.dropped[-12:]
        ):
            self.dropped.append(Dropped(match.relation.name, ends[0], ends[1], step, f"{match.wording}: {reason}"))


def adopt_first_person(document: Document, quotations: list[Quotation]) -> None:
    """Let "I" and "we" in someone's words be the speaker; made before claims are read."""
    for quotation in quotations:
        if quotation.speaker is not None and quotation.kind != "indirect":
            for i in range(quotation.start, quotation.end):
                phrase = document.phrase_at.get(i)
                if phrase is not None and phrase.kind == "pronoun" and lower(document.doc[i]) in FIRST:
                    phrase.chain, phrase.type = quotation.speaker.chain, quotation.speaker.type


def relation_claims(found: Findings, index: Index) -> None:
    """Every wording at every word, turned into claims."""
    for sentence in found.document.sentences:
        for token in found.document.doc[sentence.start : sentence.end]:
            settled: dict[str, int] = {}
            for match in find_matches(token, index):
                size = len(match.wording.phrase.split())
                if size >= settled.get(match.relation.name, 0) and _claims_of(found, match):
                    settled[match.relation.name] = size
    inherited(found)


def _subjects(document: Document, match: Match) -> list[Argument]:
    """What the subject refers to; a singular role in apposition is one person's, not a whole list's."""
    one = document.phrase_at.get(match.subject.i)
    alone = (
        match.wording.kind == "role"
        and match.cue.tag_ == "NN"
        and match.predicate == match.cue
        and not any(child.dep_ == "cop" for child in match.cue.children)
    )
    if alone and one is not None and one.kind == "name":
        return [Argument(one)]
    found = referents(document, match.subject, metonymy=match.wording.through, after=match.cue.i)
    before = preceding(document, match.subject) if match.subject.i < match.cue.i and match.cue.dep_ != "appos" else []
    return [*(each for each in before if all(each.phrase is not known.phrase for known in found)), *found]


def _claims_of(found: Findings, match: Match) -> bool:
    """Keep what a match says; whether anything was kept."""
    document = found.document
    subjects = _subjects(document, match)
    objects = referents(document, match.object, metonymy=match.wording.through, after=match.cue.i)
    if not subjects or not objects:
        found.drop(match, None, None, "arguments", "one side stands for no person, organisation or thing")
        return False
    if match.wording.together and not plural(document, match.subject, subjects):
        found.drop(
            match,
            subjects[0].phrase,
            objects[0].phrase,
            "together",
            "only several together make a body of which they are members",
        )
        return False
    before = len(found.claims)
    for subject in subjects:
        for object_ in objects:
            reason = _objection(document, match, subject.phrase, object_.phrase)
            if reason is not None:
                found.drop(match, subject.phrase, object_.phrase, *reason)
            else:
                claim = _claim(found, match, subject, object_)
                found.keep(claim, subject.phrase, object_.phrase, *_attribution(found, match.cue))
            for argument, other, first in ((subject, object_, True), (object_, subject, False)):
                if _is_set(document, argument.phrase):
                    found.sets.setdefault(argument.phrase.chain, []).append((match, other, first))
    return len(found.claims) > before


def _is_set(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase is an unnamed plural, whose members a later sentence may list."""
    return (
        phrase.kind != "name"
        and not document.named(phrase.chain)
        and any(document.doc[each.head].tag_ in ("NNS", "NNPS") for each in document.chains[phrase.chain])
    )


def inherited(found: Findings) -> None:
    """What is said of a plural holds for the members listed later: "Dozens joined X. Among them are A and B." """
    for chain, names, cue in listings(found.document):
        for match, other, first in found.sets.get(chain, ()):
            for name in names:
                ends = (Argument(name, "example"), other) if first else (other, Argument(name, "example"))
                if _objection(found.document, match, ends[0].phrase, ends[1].phrase) is None:
                    claim = _claim(found, match, *ends)
                    place = _sentence_evidence(found.document, cue, claim.evidence.how)
                    found.keep(replace(claim, evidence=place), ends[0].phrase, ends[1].phrase)


def _objection(document: Document, match: Match, subject: Phrase, object_: Phrase) -> tuple[str, str] | None:
    """The step and reason why two phrases do not make this claim, or ``None``."""
    if (
        subject.chain == object_.chain
        or subject.start <= object_.start < subject.end
        or object_.start <= subject.start < object_.end
    ):
        return "coreference", "both sides are one"
    if any(object_ is each for each in document.lists.get(subject.start, ())):
        return "lists", "both stand in one list, side by side"
    for side, phrase, types in (("subject", subject, match.relation.domain), ("object", object_, match.relation.range)):
        if not _worthy(document, phrase) or (side == "object" and phrase.quantity):
            return "names", f"the {side}, “{document.text(phrase)}”, is never named"
        kind = _type(document, phrase)
        if kind not in types:
            return (
                "types",
                f"the {side}, “{document.text(phrase)}”, is a {kind}; {match.relation.label} takes {', '.join(types)}",
            )
    if match.wording.only and not _headed(document, match.object, object_, match.wording.only):
        return "wording", f"“{document.text(object_)}” is not a body of the kind the wording asks for"
    if (
        match.wording.kind == "role"
        and match.cue.lemma_.lower() in words("roles") - OPEN_ROLES
        and _type(document, subject) not in ("person", "other", "group")
    ):
        return "types", f"the role {match.cue.text} is a person's, and “{document.text(subject)}” is none"
    if match.wording.kind == "name" and (_type(document, subject) != "person" or subject.kind != "name"):
        return "types", f"“{document.text(subject)}” is no person's name"
    if match.wording.kind == "contrast" and _question(document, match.cue):
        return "certainty", "it stands in a question"
    return None


def _worthy(document: Document, phrase: Phrase) -> bool:
    """Whether a phrase may be an end of a claim: it is named, counted, or a group described by a name."""
    described = phrase.type in ("group", "organization") and any(
        token.pos_ in ("PROPN", "ADJ") and token.text[0].isupper() and token.i > phrase.start
        for token in document.doc[phrase.start : phrase.end - 1]
    )
    described |= phrase.type == "group" and document.doc[phrase.start].pos_ == "PROPN" and phrase.end - phrase.start > 1
    return document.named(phrase.chain) or (phrase.kind == "nominal" and (phrase.quantity or described))


def _type(document: Document, phrase: Phrase) -> str:
    return next((other.type for other in document.chains[phrase.chain] if other.kind == "name"), phrase.type)


def _headed(document: Document, token: Token, phrase: Phrase, only: tuple[str, ...]) -> bool:
    """Whether the noun in the sentence, or the last word of one of the chain's names, is of the kind asked for."""
    ends = [document.doc[other.end - 1] for other in document.chains[phrase.chain] if other.kind == "name"]
    return token.lemma_.lower() in only or any(end.lemma_.lower() in only for end in ends)


def _question(document: Document, token: Token) -> bool:
    sentence = document.sentences[document.sentence_of[token.i]]
    return document.doc[sentence.end - 1].text == "?"


def _claim(found: Findings, match: Match, subject: Argument, object_: Argument) -> Claim:
    document, predicate = found.document, match.predicate
    denied = negated(predicate) or (predicate != match.cue and negated(match.cue))
    polarity = {
        True: {"asserted": "negated", "negated": "asserted"}[match.wording.polarity],
        False: match.wording.polarity,
    }[denied]
    speaker = _attribution(found, match.cue)
    return Claim(
        match.relation.name,
        mention(document, subject.phrase),
        mention(document, object_.phrase),
        _evidence(document, match),
        confidence=_confidence(document, match, subject, object_),
        polarity=polarity,
        status=_status(match),
        certainty="hedged" if hedged(predicate) or _question(document, match.cue) else "stated",
        attributed_to=mention(document, speaker[0]) if speaker else None,
        role=_role(document, match),
    )


def _status(match: Match) -> str:
    """The status of the predicate or, for a role, of its noun; "was president of" is a former role."""
    default = status(match.predicate, match.wording.status)
    if match.wording.kind != "role":
        return default
    if default == "current":
        default = "former" if _once(match.cue) else status(match.cue)
    past = any(child.dep_ == "cop" and child.tag_ == "VBD" for child in match.cue.children)
    return "former" if past and default == "current" else default


def _once(role: Token) -> bool:
    """Whether "former" stands before the role's phrase, wherever the tree hangs it ("Former Rovers captain")."""
    for token in reversed(role.doc[max(role.i - 5, 0) : role.i]):
        if token.is_punct or token.pos_ in ("VERB", "AUX", "ADP", "DET"):
            return False
        if lower(token) in FINISHED:
            return True
    return False


def _confidence(document: Document, match: Match, subject: Argument, object_: Argument) -> float:
    found = match.wording.confidence
    for argument in (subject, object_):
        found *= VIA[argument.via]
        if argument.phrase.kind != "name":
            found *= 0.85 if argument.phrase.kind == "nominal" else 0.8
    if match.object.i - match.cue.i > 25 or match.cue.i - match.subject.i > 25:
        found *= 0.85
    return round(found, 2)


def _evidence(document: Document, match: Match) -> Evidence:
    return _sentence_evidence(document, match.cue, f"{match.relation.name}/{match.wording}")


def _sentence_evidence(document: Document, cue: Token, how: str) -> Evidence:
    """The sentence in which the cue stands."""
    sentence = document.sentences[document.sentence_of[cue.i]]
    start, end = document.span(sentence.start, sentence.end)
    return Evidence(
        document.article.id,
        start,
        end,
        document.article.text[start:end],
        document.span(cue.i, cue.i + 1),
        how,
        sentence.section,
    )


def _role(document: Document, match: Match) -> str | None:
    """The wording of a person's role, from the noun to the organisation: "president of global affairs"."""
    if (
        match.wording.kind != "role"
        or match.cue.lemma_.lower() not in words("roles")
        or match.cue.lemma_.lower() == "member"
    ):
        return None
    start, end = match.cue.i, match.cue.i + 1
    while (
        start > 0
        and document.doc[start - 1].dep_ in ("amod", "compound")
        and document.doc[start - 1].pos_ in ("ADJ", "NOUN")
        and (document.doc[start - 1].head.i <= match.cue.i)
        and lower(document.doc[start - 1]) not in ("former", "ex", "then")
    ):
        start -= 1
    if end < len(document.doc) and lower(document.doc[end]) in ("of", "for") and match.object.i > end:
        complement = document.doc[end : match.object.left_edge.i]
        end = max(end, complement.end - (complement[-1].pos_ in ("ADP", "DET") if len(complement) else 0))
    elif end < len(document.doc) and lower(document.doc[end]) == "of":
        end = max(
            end,
            min(match.cue.right_edge.i + 1, next((t.i for t in document.doc[end : end + 12] if t.is_punct), end + 12)),
        )
    words_ = document.doc[start:end].text.strip(" ,")
    return words_.removesuffix(" at").removesuffix(" of").removesuffix(" for") or None


def _attribution(found: Findings, cue: Token) -> list[Phrase]:
    """The speaker of the innermost quotation in which the cue stands."""
    around = [q for q in found.quotations if q.start <= cue.i < q.end and q.speaker is not None]
    if not around:
        return []
    speaker = min(around, key=lambda q: q.end - q.start).speaker
    return [speaker] if speaker is not None and found.document.named(speaker.chain) else []


def quotation_claims(found: Findings, relation: Relation) -> Iterator[Quote]:
    """The quotations as quotes, each claimed for its speaker."""
    document = found.document
    for quotation in found.quotations:
        speaker = quotation.speaker
        if speaker is None:
            continue
        quote = _quote(document, quotation)
        chain = document.chains[speaker.chain]
        if all(phrase.kind == "pronoun" for phrase in chain):
            found.dropped.append(
                Dropped(
                    relation.name,
                    quote.span,
                    document.span(speaker.start, speaker.end),
                    "coreference",
                    f"nobody is found for “{document.text(speaker)}”",
                )
            )
            continue
        if _type(document, speaker) not in relation.range:
            found.dropped.append(
                Dropped(
                    relation.name,
                    quote.span,
                    document.span(speaker.start, speaker.end),
                    "types",
                    f"“{document.text(speaker)}” is a {_type(document, speaker)}, which does not speak",
                )
            )
            continue
        sure = quotation.confidence * {"name": 1.0, "nominal": 0.95, "pronoun": 0.85}[speaker.kind]
        found.keep(
            Claim(
                relation.name,
                quote,
                mention(document, speaker),
                _frame_evidence(document, quotation, relation.name),
                confidence=round(sure, 2),
            ),
            speaker,
        )
        yield quote


def _quote(document: Document, quotation: Quotation) -> Quote:
    start, end = document.span(quotation.start, quotation.end)
    cue = document.span(*quotation.cue) if quotation.cue else None
    return Quote(start, end, document.article.text[start:end], quotation.kind, cue)


def _frame_evidence(document: Document, quotation: Quotation, relation: str) -> Evidence:
    """From the first to the last sentence that holds the quotation, its cue or (if near) its speaker."""
    tokens = [quotation.start, quotation.end - 1, *(quotation.cue[:1] if quotation.cue else ())]
    numbers = [document.sentence_of[i] for i in tokens if i in document.sentence_of]
    first, last = document.sentences[min(numbers)], document.sentences[max(numbers)]
    start, end = document.span(first.start, last.end)
    return Evidence(
        document.article.id,
        start,
        end,
        document.article.text[start:end],
        document.span(*quotation.cue) if quotation.cue else None,
        f"{relation}/{quotation.how}",
        first.section,
    )


def mention(document: Document, phrase: Phrase) -> Mention:
    """The phrase as the exchanged value."""
    start, end = document.span(phrase.start, phrase.end)
    return Mention(start, end, document.article.text[start:end], phrase.kind, _type(document, phrase), phrase.chain)
