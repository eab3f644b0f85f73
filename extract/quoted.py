"""From quotations to quotes, each claimed for its speaker."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document, Phrase
from extract.evidence import mention, type_of
from extract.findings import Findings
from extract.objections import Objection
from extract.speech import FIRST, Quotation
from extract.syntax import lower
from ontology.reading import Claim, Dropped, Evidence, Quote
from ontology.relation import Relation

THIRD = {"person": ("he", "she"), "organization": ("it", "they"), "group": ("they",)}
"""The pronouns that may stand for a speaker of each type."""
NEAR = 4
"""How many sentences back the last speaker is still meant."""


def adopt_first_person(document: Document, quotations: list[Quotation]) -> None:
    """Let "I" and "we" in someone's words be the speaker; made before claims are read."""
    for quotation in quotations:
        if quotation.speaker is not None and quotation.kind != "indirect":
            for i in range(quotation.start, quotation.end):
                phrase = document.phrase_at.get(i)
                if phrase is not None and phrase.kind == "pronoun" and lower(document.doc[i]) in FIRST:
                    phrase.chain, phrase.type = quotation.speaker.chain, quotation.speaker.type


def follow_pronouns(document: Document, quotations: list[Quotation]) -> None:
    """Let a speaker of whom only pronouns are known be who spoke last before: "…, Brink said. …, she added"."""
    last: Phrase | None = None
    for quotation in sorted(quotations, key=lambda q: q.cue or (q.start, q.end)):
        speaker = quotation.speaker
        if speaker is not None and _nobody(document, speaker):
            _join(document, speaker, _noun(document, speaker, last))
        elif speaker is not None:
            last = speaker


def _nobody(document: Document, speaker: Phrase) -> bool:
    """Whether nothing but pronouns stands for the speaker."""
    return all(phrase.kind == "pronoun" for phrase in document.chains[speaker.chain])


def _noun(document: Document, pronoun: Phrase, last: Phrase | None) -> Phrase | None:
    """The last speaker, where a pronoun of the third person may stand for that."""
    plain = lower(document.doc[pronoun.head]) in THIRD.get(type_of(document, last), ()) if last is not None else False
    near = last is not None and document.sentence_of[pronoun.head] - document.sentence_of[last.head] <= NEAR
    return last if plain and near else None


def _join(document: Document, pronoun: Phrase, speaker: Phrase | None) -> None:
    if speaker is not None:
        for phrase in document.chains[pronoun.chain]:
            phrase.chain = speaker.chain


def quotation_claims(found: Findings, relation: Relation) -> Iterator[Quote]:
    """The quotations as quotes, each claimed for its speaker."""
    document = found.document
    for quotation in found.quotations:
        speaker = quotation.speaker
        if speaker is None:
            continue
        quote = _quote(document, quotation)
        reason = _speechless(document, speaker, relation)
        if reason is None:
            found.keep(_said(document, quotation, quote, speaker, relation), speaker)
            yield quote
        else:
            place = document.span(speaker.start, speaker.end)
            found.dropped.append(Dropped(relation.name, quote.span, place, *reason))


def _speechless(document: Document, speaker: Phrase, relation: Relation) -> Objection | None:
    """The step and reason why a phrase is no speaker, or ``None``."""
    if _nobody(document, speaker):
        return "coreference", f"nobody is found for “{document.text(speaker)}”"
    kind = type_of(document, speaker)
    if kind not in relation.range:
        return "types", f"“{document.text(speaker)}” is a {kind}, which does not speak"
    return None


def _said(document: Document, quotation: Quotation, quote: Quote, speaker: Phrase, relation: Relation) -> Claim:
    """The claim that the quote is the speaker's."""
    sure = quotation.confidence * {"name": 1.0, "nominal": 0.95, "pronoun": 0.85}[speaker.kind]
    return Claim(
        relation.name,
        quote,
        mention(document, speaker),
        _frame_evidence(document, quotation, relation.name),
        confidence=round(sure, 2),
        polarity=quotation.polarity,
    )


def _quote(document: Document, quotation: Quotation) -> Quote:
    """The quotation as the exchanged value."""
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
