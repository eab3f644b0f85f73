"""Attributions that the model reads, as quotations: its contents, each with its cue and the phrase of its source."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase, Said, Tokens
from extract.lexicon import words
from extract.modality import negated
from extract.nominals import noun_type
from extract.speech import DENYING, UNSPOKEN, Quotation
from extract.syntax import agents, lower, passive, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

    from extract.model.reader import ModelReading
    from extract.model.spoken import Span

MARKS = frozenset("“ ” \" ‘ ’ ' « » „".split())
EDGES = MARKS | frozenset(", . ; : — – - ! ? ( )".split())
SEVERAL = frozenset("some many several others most both those few".split())
RELATIVE = frozenset({"that", "which"})
BARE = frozenset("the a an as of to".split())
CAUSES = frozenset({"over", "for"})
FEWEST = 2
LEAST = 0.3
"""What the model's content is least sure of to be kept: below, two in three are wrong on PolNeAR’s articles."""
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})


def said(document: Document, reading: ModelReading) -> list[Said]:
    """The model's attributions in tokens."""

    def tokens(span: Span | None) -> Tokens | None:
        found = span and document.doc.char_span(span.start, span.end, alignment_mode="expand")
        return (found.start, found.end) if found else None

    found = []
    for one in reading.attributions:
        parts = [(place, part.score) for part in one.content if (place := tokens(part))]
        content, sure = [place for place, _ in parts], [score for _, score in parts]
        found.append(Said(tokens(one.cue), tokens(one.source), content, one.score, sure))
    return found


def unnamed_sources(document: Document, known: list[Phrase]) -> Iterator[Phrase]:
    """The sources that no phrase stands for yet; a document only where no name in it says who speaks through it."""
    heads = {i for phrase in known for i in range(phrase.start, phrase.end)}
    names = {i: phrase for phrase in known if phrase.kind == "name" for i in (phrase.start, phrase.end - 1)}
    for start, end in sorted({one.source for one in document.said if one.source and one.content}):
        root = _meant(document.doc[start:end].root)
        kind = _source_type(root)
        beside = document.doc[root.i + 1 : root.i + 2].text == "," and root.i + 2 < end
        introduces = root.i + 1 + beside in names
        issuers = {id(names[i]) for i in range(start, end) if i in names}
        issued = root.lemma_.lower() in words("documents") and len(issuers) == 1
        if root.i in document.sentence_of and root.i not in heads and kind and not introduces and not issued:
            heads.add(root.i)
            first = start if start <= root.i else root.left_edge.i
            yield Phrase(_first(document, first, root.i), root.i + 1, root.i, "nominal", kind)


def _source_type(root: Token) -> str | None:
    """What an unnamed source is: a noun of any kind, or some or one of many; ``None`` for other words."""
    if root.pos_ == "NOUN":
        return noun_type(root) or ("group" if root.tag_ in ("NNS", "NNPS") else "other")
    if lower(root) == "one" and any(child.dep_ in ("nmod", "obl") for child in root.children):
        return "person"
    return "group" if lower(root) in SEVERAL else None


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
        for (start, end), sure in zip(one.content, one.sure or [one.score] * len(one.content), strict=True):
            speaker = one.cue and (_ruled(ruled, start, end) or _source(document, one, sources))
            if speaker and sure >= LEAST:
                found = _quotation(document, start, end, one, _named(document, speaker, one.source), sure)
                if found and not (any(check(document, found) for check in CHECKS) or _left_over(document, one, found)):
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


def _pointed(document: Document, source: Tokens | None) -> Phrase | None:
    """The phrase of the source's head, else of the one name in it."""
    if source is None:
        return None
    root = _meant(document.doc[source[0] : source[1]].root)
    found = document.phrase_at.get(root.i)
    if found is None:
        inside = [document.phrase_at[i] for i in range(*source) if i in document.phrase_at]
        names = {id(phrase): phrase for phrase in inside if phrase.kind == "name" and phrase.end <= source[1]}
        found = next(iter(names.values())) if len(names) == 1 else None
    return found


def _meant(root: Token) -> Token:
    """The noun that a relative clause is about, for "that" and "which"; else the word itself."""
    clause = next((word for word in root.ancestors if word.dep_ == "acl:relcl"), None)
    return clause.head if clause is not None and lower(root) in RELATIVE else root


def _quotation(document: Document, start: int, end: int, one: Said, speaker: Phrase, sure: float) -> Quotation | None:
    """The content with its kind: all between marks, partly, or not at all."""
    start, end = _trimmed(document, start, end)
    outside = any(i not in document.sentence_of for i in (start, end - 1)) or _section(document, start) != _section(
        document, end - 1
    )
    told = sum(lower(word) != "to" for word in document.doc[start:end])
    if one.cue is None or told < FEWEST or outside:
        return None
    number = document.quoted_at.get(start)
    inside = [i for i in range(start, end) if i in document.quoted_at]
    bare = [i for i in range(start, end) if i not in document.quoted_at and document.doc[i].text not in EDGES]
    kind = "indirect" if not inside else "mixed" if bare or number is None else "direct"
    end += kind == "mixed" and end - 1 in document.quoted_at and document.doc[end : end + 1].text in MARKS
    how = f"{kind}:{document.doc[slice(*one.cue)].root.lemma_.lower()}"
    polarity, clause = _polarity(document, one.cue, kind), _clause(document, start, end, kind)
    return Quotation(start, end, kind, one.cue, speaker, how, round(sure, 2), polarity, clause)


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


def _polarity(document: Document, cue: Tokens, kind: str) -> str:
    """Negated where the cue is denied ("did not say"), withholds ("declined to say"), or governs what it denies."""
    root = document.doc[slice(*cue)].root
    withheld = kind == "indirect" and any(verb in UNSPOKEN for verb in _verbs(document, cue))
    denied = negated(root) and root.dep_ != "advcl"
    return "negated" if denied or (kind == "indirect" and _denies(document, cue)) or withheld else "asserted"


def _verbs(document: Document, cue: Tokens) -> list[str]:
    return [word.lemma_.lower() for word in document.doc[slice(*cue)] if word.pos_ == "VERB"]


def _denies(document: Document, cue: Tokens | None) -> bool:
    """Whether a cue says of what it governs that it is not so."""
    verbs = _verbs(document, cue) if cue else []
    return bool(verbs) and all(verb in DENYING for verb in verbs)


def _clause(document: Document, start: int, end: int, kind: str) -> bool:
    """Whether the content is more than a phrase or an infinitive, and only what was spoken of."""
    return kind != "indirect" or any(word.tag_ in FINITE for word in document.doc[start:end])


def _distant(document: Document, found: Quotation) -> bool:
    """Whether reported speech, or what stands "according to" somebody, stands in another sentence than its cue."""
    assert found.cue is not None
    near = {document.sentence_of.get(i) for i in (found.start, found.end - 1)}
    bound = found.kind == "indirect" or lower(document.doc[found.cue[0]]) == "according"
    return bound and document.sentence_of.get(found.cue[0]) not in near


def _torn(document: Document, found: Quotation) -> bool:
    """Whether reported speech runs over the end of a paragraph."""
    return found.kind != "direct" and "\n" in document.article.text[slice(*document.span(found.start, found.end))]


def _bare(document: Document, found: Quotation) -> bool:
    """Whether the content is a name alone, or with a cause: whom they praise or blame is a relation, and no words.

    Nor are there words in what is only called a claim: "X rejected |the allegations|".
    """
    told = document.doc[found.start : found.end]
    cause = next((word.i for word in told if lower(word) in CAUSES), found.end)
    target = [word for word in document.doc[found.start : cause] if lower(word) not in BARE]
    phrase = document.phrase_at.get(target[-1].i) if target else None
    bare = all(word.pos_ in ("NOUN", "PROPN", "ADJ", "DET", "NUM") for word in target)
    if phrase is None:
        return found.kind == "indirect" and bare and _denies(document, found.cue)
    return found.kind == "indirect" and bare and phrase.kind != "pronoun"


def _left_over(document: Document, one: Said, found: Quotation) -> bool:
    """Whether this is a piece of a content that is no clause, beside one that is: "the mine, X says, will close"."""
    others = [place for place in one.content if not (place[0] < found.end and found.start < place[1])]
    object_of_cue = one.cue is not None and 0 <= found.start - one.cue[1] < 2
    return not found.clause and not object_of_cue and any(_clause(document, *place, "indirect") for place in others)


def _about(document: Document, found: Quotation) -> bool:
    """Whether the reported words begin with who is taken to say them: "accused |Brink of lying" is not Brink's."""
    first = -1 if found.speaker is None else found.speaker.start
    return found.kind == "indirect" and found.start <= first < found.start + 2


CHECKS = (_distant, _torn, _bare, _about)
"""What is attributed and yet nobody's words."""
