"""Attributions that the model reads, as quotations: its contents, each with its cue and the phrase of its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase, Said, Tokens
from extract.lexicon import words
from extract.modality import negated
from extract.nominals import noun_type
from extract.speech import MENTAL, Quotation
from extract.syntax import agents, lower, passive, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.model.reader import ModelReading
    from extract.model.spoken import Span

INTENDING = frozenset("want plan seek decide refuse try intend hope wish expect like prefer need vow pledge".split())
"""With an infinitive these tell what somebody means to do, not what somebody says."""
DENYING = frozenset("deny refute reject dismiss dispute rule".split())
"""What these govern is what somebody says is not so."""
MARKS = frozenset("“ ” \" ‘ ’ ' « » „".split())
EDGES = MARKS | frozenset(", . ; : — – - ! ? ( )".split())
FEWEST = 2
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def said(document: Document, reading: ModelReading) -> list[Said]:
    """The model's attributions in tokens."""

    def tokens(span: Span | None) -> Tokens | None:
        found = span and document.doc.char_span(span.start, span.end, alignment_mode="expand")
        return (found.start, found.end) if found else None

    return [
        Said(tokens(one.cue), tokens(one.source), [place for part in one.content if (place := tokens(part))], one.score)
        for one in reading.attributions
    ]


def unnamed_sources(document: Document, known: list[Phrase]) -> Iterator[Phrase]:
    """The sources that no phrase stands for yet, but for documents, through which somebody speaks."""
    heads = {i for phrase in known for i in range(phrase.start, phrase.end)}
    for start, end in sorted({one.source for one in document.said if one.source and one.content}):
        root = document.doc[start:end].root
        written = root.lemma_.lower() in words("documents")
        introduces = written or any(one.kind == "name" and root.i < one.start <= root.i + 2 for one in known)
        if root.i in document.sentence_of and root.i not in heads and root.pos_ == "NOUN" and not introduces:
            kind = noun_type(root) or ("group" if root.tag_ in ("NNS", "NNPS") else "other")
            heads.add(root.i)
            yield Phrase(_first(document, start, root.i), root.i + 1, root.i, "nominal", kind)


def _first(document: Document, start: int, head: int) -> int:
    """Where the noun phrase begins inside the source."""
    while start < head and document.doc[start].text in EDGES:
        start += 1
    return start


def attributed_speech(document: Document, ruled: list[Quotation]) -> Iterator[Quotation]:
    """Every content of the model's with a cue and a speaker, as a quotation.

    Syntax knows better than the model whose words they are, where it knows: then ``ruled`` has the speaker.
    """
    sources = {i for one in document.said if one.source for i in range(*one.source)}
    for one in document.said:
        for start, end in one.content if one.cue else ():
            speaker = _ruled(ruled, start, end) or _source(document, one, sources)
            found = _quotation(document, start, end, one, speaker and _named(document, speaker, one.source))
            if found and not any(check(document, found) for check in CHECKS):
                yield found


def _ruled(ruled: list[Quotation], start: int, end: int) -> Phrase | None:
    """The speaker of the quotation that has most of these words."""
    near = [q for q in ruled if 2 * (min(end, q.end) - max(start, q.start)) > max(end - start, q.end - q.start)]
    return near[0].speaker if near else None


def _named(document: Document, speaker: Phrase, source: Tokens | None) -> Phrase:
    """The person in whose name a role speaks: "health minister Abena Owusu", "the president, Ada Brink, said"."""
    if speaker.kind != "nominal" or speaker.type != "person" or document.named(speaker.chain):
        return speaker
    end = max(speaker.end + 2, source[1] if source and source[0] <= speaker.head < source[1] else 0)
    after = [document.phrase_at[i] for i in range(speaker.end, end) if i in document.phrase_at]
    return next((phrase for phrase in after if phrase.kind == "name" and phrase.type == "person"), speaker)


def _source(document: Document, one: Said, sources: set[int]) -> Phrase | None:
    """The subject of the cue by the tree, where the model too takes it for a source; else what the model points to."""
    assert one.cue is not None
    return _subject(document, document.doc[slice(*one.cue)].root, sources) or _pointed(document, one.source)


def _subject(document: Document, verb: Token, sources: set[int]) -> Phrase | None:
    if verb.pos_ not in ("VERB", "AUX"):
        return None
    found = agents(verb) if passive(verb) else sorted(subjects(verb), key=lambda token: abs(token.i - verb.i))
    known = sources & document.phrase_at.keys()
    return next((document.phrase_at[token.i] for token in found if token.i in known), None)


def _topic(document: Document, found: Quotation) -> bool:
    """Whether the content is no clause, and only what was spoken of."""
    return found.kind == "indirect" and not any(word.tag_ in FINITE for word in document.doc[found.start : found.end])


def _pointed(document: Document, source: Tokens | None) -> Phrase | None:
    """The phrase of the source's head, else of the one name in it."""
    if source is None:
        return None
    root = document.doc[source[0] : source[1]].root
    found = document.phrase_at.get(root.i)
    if found is None:
        inside = [document.phrase_at[i] for i in range(*source) if i in document.phrase_at]
        names = {id(phrase): phrase for phrase in inside if phrase.kind == "name" and phrase.end <= source[1]}
        found = next(iter(names.values())) if len(names) == 1 else None
    return found


def _quotation(document: Document, start: int, end: int, one: Said, speaker: Phrase | None) -> Quotation | None:
    """The content with its kind: all between marks, partly, or not at all."""
    start, end = _trimmed(document, start, end)
    outside = any(i not in document.sentence_of for i in (start, end - 1)) or _section(document, start) != _section(
        document, end - 1
    )
    if speaker is None or one.cue is None or end - start < FEWEST or outside:
        return None
    number = document.quoted_at.get(start)
    inside = [i for i in range(start, end) if i in document.quoted_at]
    bare = [i for i in range(start, end) if i not in document.quoted_at and document.doc[i].text not in EDGES]
    kind = "indirect" if not inside else "mixed" if bare or number is None else "direct"
    end += kind == "mixed" and end - 1 in document.quoted_at and document.doc[end : end + 1].text in MARKS
    how = f"{kind}:{document.doc[slice(*one.cue)].root.lemma_.lower()}"
    return Quotation(start, end, kind, one.cue, speaker, how, round(one.score, 2))


def _section(document: Document, i: int) -> str:
    return document.sentences[document.sentence_of[i]].section


def _trimmed(document: Document, start: int, end: int) -> Tokens:
    """The words without the marks, stops and "that" at their edges."""
    doc = document.doc
    while start < end and (doc[start].text in EDGES or doc[start].is_space or lower(doc[start]) == "that"):
        start += 1
    while end > start and (doc[end - 1].text in MARKS | {",", ";", ":", "—", "–"} or doc[end - 1].is_space):
        end -= 1
    if end > start and doc[end - 1].text == "." and doc[end - 1].i not in document.quoted_at:
        end -= 1
    return start, end


def _intended(document: Document, found: Quotation) -> bool:
    """Whether an infinitive tells an intention."""
    return lower(document.doc[found.start]) == "to" and _cue(document, found).lemma_.lower() in INTENDING


def _unsaid(document: Document, found: Quotation) -> bool:
    """Whether the cue is denied, or tells of a thought or a denial and no words are quoted."""
    assert found.cue is not None
    verbs = [word.lemma_.lower() for word in document.doc[slice(*found.cue)] if word.pos_ == "VERB"]
    unspoken = verbs and all(verb in MENTAL | DENYING for verb in verbs)
    return negated(_cue(document, found)) or bool(found.kind == "indirect" and unspoken)


def _distant(document: Document, found: Quotation) -> bool:
    """Whether reported speech stands in another sentence than its cue."""
    assert found.cue is not None
    near = {document.sentence_of.get(i) for i in (found.start, found.end - 1)}
    return found.kind == "indirect" and document.sentence_of.get(found.cue[0]) not in near


def _cue(document: Document, found: Quotation) -> Token:
    """The word that governs the cue."""
    assert found.cue is not None
    return document.doc[slice(*found.cue)].root


def _torn(document: Document, found: Quotation) -> bool:
    """Whether reported speech runs over the end of a paragraph."""
    return found.kind != "direct" and "\n" in document.article.text[slice(*document.span(found.start, found.end))]


CHECKS = (_intended, _topic, _unsaid, _distant, _torn)
"""What is attributed and yet nobody's words."""
