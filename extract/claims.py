"""From matches to claims: what the arguments refer to, each pair of them claimed or turned down."""

from __future__ import annotations

from dataclasses import replace

from extract.arguments import Argument, plural, preceding, referents
from extract.assertion import attribution, claim_of
from extract.document import Document, Phrase
from extract.evidence import sentence_evidence
from extract.findings import Findings
from extract.listings import listings
from extract.match import Match, find_matches
from extract.objections import objection
from extract.syntax import bracketed_party
from extract.wordings import Index


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
    """What the subject refers to; a singular role in apposition, or a bracket, is one person's, not a whole list's."""
    one = document.phrase_at.get(match.subject.i)
    apposed = (
        match.wording.kind == "role"
        and match.cue.tag_ == "NN"
        and match.predicate == match.cue
        and not any(child.dep_ == "cop" for child in match.cue.children)
    )
    alone = apposed or (one is not None and bracketed_party(document.doc, one.end) == match.object)
    if alone and one is not None and one.kind == "name":
        return [Argument(one)]
    found = referents(document, match.subject, metonymy=match.wording.through, after=match.cue.i)
    before = (
        preceding(document, match.subject, match.cue)
        if match.subject.i < match.cue.i and match.cue.dep_ != "appos"
        else []
    )
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
        reason = "only several together make a body of which they are members"
        found.drop(match, subjects[0].phrase, objects[0].phrase, "together", reason)
        return False
    before = len(found.claims)
    for subject in subjects:
        for object_ in objects:
            _claim_pair(found, match, subject, object_)
    return len(found.claims) > before


def _claim_pair(found: Findings, match: Match, subject: Argument, object_: Argument) -> None:
    """Keep the claim that a match makes of two arguments, or drop it; note what it says of unnamed plurals."""
    document = found.document
    reason = objection(document, match, subject.phrase, object_.phrase)
    if reason is not None:
        found.drop(match, subject.phrase, object_.phrase, *reason)
    else:
        claim = claim_of(found, match, subject, object_)
        found.keep(claim, subject.phrase, object_.phrase, *attribution(found, match.cue))
    for argument, other, first in ((subject, object_, True), (object_, subject, False)):
        if _is_set(document, argument.phrase):
            found.sets.setdefault(argument.phrase.chain, []).append((match, other, first))


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
                if objection(found.document, match, ends[0].phrase, ends[1].phrase) is None:
                    claim = claim_of(found, match, *ends)
                    place = sentence_evidence(found.document, cue, claim.evidence.how)
                    found.keep(replace(claim, evidence=place), ends[0].phrase, ends[1].phrase)
