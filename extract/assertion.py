"""What a match asserts of two phrases: how surely, since when, denied or not, in which role and by whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.arguments import Argument
from extract.document import Document, Phrase
from extract.evidence import in_question, mention, sentence_evidence
from extract.findings import Findings
from extract.lexicon import words
from extract.match import Match
from extract.modality import FINISHED, hedged, negated, status
from extract.syntax import lower
from ontology.reading import Claim, Evidence

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

VIA = {"": 1.0, "example": 0.97, "distributive": 0.95, "pronoun": 0.88, "owner": 0.85}
"""How sure a phrase is by the step at which it was reached."""


def claim_of(found: Findings, match: Match, subject: Argument, object_: Argument) -> Claim:
    """The claim that a match makes of two arguments."""
    document = found.document
    speaker = attribution(found, match.cue)
    return Claim(
        match.relation.name,
        mention(document, subject.phrase),
        mention(document, object_.phrase),
        _evidence(document, match),
        confidence=_confidence(document, match, subject, object_),
        polarity=_polarity(match),
        status=_status(match),
        certainty="hedged" if hedged(match.predicate) or in_question(document, match.cue) else "stated",
        attributed_to=mention(document, speaker[0]) if speaker else None,
        role=_role(document, match),
    )


def _polarity(match: Match) -> str:
    """The wording's polarity, turned round where the cue or its predicate is denied."""
    denied = negated(match.predicate) or (match.predicate != match.cue and negated(match.cue))
    return {
        True: {"asserted": "negated", "negated": "asserted"}[match.wording.polarity],
        False: match.wording.polarity,
    }[denied]


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
    """The wording's confidence, less for each step from the text to the arguments and for distance."""
    found = match.wording.confidence
    for argument in (subject, object_):
        found *= VIA[argument.via]
        if argument.phrase.kind != "name":
            found *= 0.85 if argument.phrase.kind == "nominal" else 0.8
    if match.object.i - match.cue.i > 25 or match.cue.i - match.subject.i > 25:
        found *= 0.85
    return round(found, 2)


def _evidence(document: Document, match: Match) -> Evidence:
    """The sentence in which the match's cue stands, and the wording that matched."""
    return sentence_evidence(document, match.cue, f"{match.relation.name}/{match.wording}")


def _role(document: Document, match: Match) -> str | None:
    """The wording of a person's role, from the noun to the organisation: "president of global affairs"."""
    lemma = match.cue.lemma_.lower()
    if match.wording.kind != "role" or lemma not in words("roles") or lemma == "member":
        return None
    wording = document.doc[_role_start(document.doc, match.cue) : _role_end(document.doc, match)].text.strip(" ,")
    return wording.removesuffix(" at").removesuffix(" of").removesuffix(" for") or None


def _role_start(doc: Doc, cue: Token) -> int:
    """Where the role's own modifiers begin: "|executive vice president", but "former |president"."""
    start = cue.i
    while (
        start > 0
        and doc[start - 1].dep_ in ("amod", "compound")
        and doc[start - 1].pos_ in ("ADJ", "NOUN")
        and doc[start - 1].text.islower()
        and doc[start - 1].head.i <= cue.i
        and lower(doc[start - 1]) not in ("former", "ex", "then")
    ):
        start -= 1
    return start


def _role_end(doc: Doc, match: Match) -> int:
    """Where the role's complement ends: before the organisation, else with the phrase."""
    end = match.cue.i + 1
    opener = lower(doc[end]) if end < len(doc) else ""
    if opener in ("of", "for") and match.object.i > end:
        complement = doc[end : match.object.left_edge.i]
        return max(end, complement.end - (complement[-1].pos_ in ("ADP", "DET") if len(complement) else 0))
    if opener == "of":
        stop = next((token.i for token in doc[end : end + 12] if token.is_punct), end + 12)
        return max(end, min(match.cue.right_edge.i + 1, stop))
    return end


def attribution(found: Findings, cue: Token) -> list[Phrase]:
    """The speaker of the innermost quotation in which the cue stands."""
    voiced = [q for q in found.quotations if q.clause and q.polarity == "asserted" and q.speaker is not None]
    around = [q for q in voiced if q.start <= cue.i < q.end]
    if not around:
        return []
    speaker = min(around, key=lambda q: q.end - q.start).speaker
    return [speaker] if speaker is not None and found.document.named(speaker.chain) else []
