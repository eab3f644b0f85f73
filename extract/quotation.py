"""Quotations and who said them: direct, indirect and mixed, with the speaker before, inside or after.

Direct speech is found by its marks and attributed by the frame around them; indirect speech by the complement clause
of a verb of saying, by "according to" and by "as X wrote". The verbs are the wordings of ``said-by``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from extract.document import Document, Phrase, Sentence
from extract.lexicon import words
from extract.quotemarks import Quoted, quoted
from extract.syntax import PASSIVE, SUBJECT, agents, children, lower, passive, subjects

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SHORT = 4
"""Quoted stretches of fewer words are scare quotes or mixed quotation, never direct speech of their own."""
PERFORMATIVE = frozenset(
    (
        "criticize criticise praise condemn blast denounce describe call label laud reject dismiss blame accuse "
        "express decry read release post order offer see answer"
    ).split()
)
"""Verbs that attribute what stands in quotation marks, but whose objects and clauses are not speech by themselves."""
MENTAL = frozenset(
    (
        "know see think hope fear feel decide expect learn find understand guess imagine wonder doubt discover "
        "realize realise worry suspect show read agree reason figure believe signal"
    ).split()
)
ADDRESSED = frozenset({"tell", "inform", "remind", "assure", "urge", "ask", "advise", "brief"})
"""Verbs after which stands who is spoken to."""
FIRST = frozenset({"i", "me", "my", "myself", "we", "us", "our", "ourselves"})


Cues = Mapping[str, str]
"""Lemma of a verb of saying → the particle it needs, or the empty string."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation in tokens: content range, the cue, the speaker's phrase, and how sure the attribution is."""

    start: int
    end: int
    kind: str
    cue: tuple[int, int] | None
    speaker: Phrase | None
    how: str
    confidence: float


def find_quotations(document: Document, cues: Cues) -> list[Quotation]:
    """All quotations with a speaker, without overlaps of one kind, in order of position."""
    marked = _marked(document)
    spoken = list(_direct(document, marked, cues))
    spoken = _carried(document, marked, spoken)
    reported = [_mixed(document, q, marked) for q in _indirect(document, cues)]
    whole = [q for q in reported if any(q.start <= d.start and d.end <= q.end and d.cue == q.cue for d in spoken)]
    spoken = [
        d
        for d in spoken
        if not any(
            q.start < d.start - 1 and d.end <= q.end and d.cue == q.cue and document.doc[d.start].text[:1].islower()
            for q in whole
        )
    ]
    reported = [q for q in reported if not any(d.cue == q.cue or _covers(d, q) for d in spoken)]
    return sorted(_distinct([*spoken, *reported]), key=lambda q: (q.start, q.end))


def _covers(direct: Quotation, other: Quotation) -> bool:
    """Whether indirect speech is only part of direct speech, or the direct speech itself read by its syntax."""
    inner = min(direct.end, other.end) - max(direct.start, other.start)
    return inner > 0.5 * min(direct.end - direct.start, other.end - other.start) and direct.end - direct.start >= SHORT


def _distinct(found: list[Quotation]) -> list[Quotation]:
    kept: list[Quotation] = []
    for each in sorted(found, key=lambda q: (-q.confidence, q.start)):
        if not any(each.start < other.end and other.start < each.end and _same_words(each, other) for other in kept):
            kept.append(each)
    return kept


def _same_words(one: Quotation, other: Quotation) -> bool:
    inner = min(one.end, other.end) - max(one.start, other.start)
    return inner > 0.6 * max(one.end - one.start, other.end - other.start) or (
        one.speaker is other.speaker and inner > 0
    )


def _marked(document: Document) -> list[tuple[int, int, Quoted]]:
    """Token ranges of quoted text."""
    doc, text = document.doc, document.article.text
    found = []
    for piece in document.pieces:
        if piece.section:
            for span in quoted(text, piece.start, piece.end):
                inside = doc.char_span(span.start, span.end, alignment_mode="expand")
                if inside is not None:
                    found.append((inside.start, inside.end, span))
    return found


# Direct speech -------------------------------------------------------------------------------------------------------


def _spoken_end(document: Document, start: int, end: int) -> int:
    """The end without the comma that belongs to the frame."""
    return end - 1 if end - start > 1 and document.doc[end - 1].text == "," else end


def _direct(document: Document, marked: list[tuple[int, int, Quoted]], cues: Cues) -> Iterator[Quotation]:
    inside = {i for start, end, _ in marked for i in range(start, end)}
    for start, end, _ in marked:
        if not _speech_like(document, start, end):
            continue
        found = _frame(document, start, end, cues, inside) or _captioned(document, start)
        if found is not None:
            cue, speaker, confidence = found
            lead = _lead(document, start, cue)
            yield Quotation(
                lead,
                _spoken_end(document, start, end) if lead == start else _marked_end(document, end),
                "direct" if lead == start else "mixed",
                cue,
                speaker,
                f"direct:{document.doc[cue[0]].lemma_.lower()}",
                confidence,
            )


def _captioned(document: Document, start: int) -> tuple[tuple[int, int], Phrase, float] | None:
    """As in an interview or a headline: "Mayor Sofia Lindgren: “…”"."""
    doc = document.doc
    colon = next((i for i in range(max(start - 2, 1), start) if doc[i].text == ":"), None)
    speaker = document.phrase_at.get(colon - 1) if colon is not None else None
    if colon is None or speaker is None or speaker.kind != "name" or speaker.type not in ("person", "organization"):
        return None
    first = document.sentences[document.sentence_of[speaker.start]].start
    return ((colon, colon + 1), speaker, 0.85) if speaker.start - first <= 2 else None


def _marked_end(document: Document, end: int) -> int:
    """The end with the closing mark, which belongs to a mixed quotation."""
    return end + (end < len(document.doc) and document.doc[end].text in ("”", '"', "’", "'", "»"))


def _lead(document: Document, start: int, cue: tuple[int, int]) -> int:
    """Where the content begins if the marks open in mid-clause ("said the plan “would ruin us”"): after the cue."""
    doc = document.doc
    if cue[1] > start or doc[start].text[:1].isupper() or doc[cue[0]].lemma_.lower() in PERFORMATIVE:
        return start
    lead = cue[1]
    while lead < start and (doc[lead].is_punct or lower(doc[lead]) == "that" or doc[lead].pos_ in ("ADV", "PART")):
        lead += 1
    spoken = any(token.dep_ in SUBJECT | PASSIVE for token in doc[lead:start])
    return lead if spoken and not any(token.text in (".", ";", "?", "!") for token in doc[lead:start]) else start


def _speech_like(document: Document, start: int, end: int) -> bool:
    """Long enough, or closed like a sentence."""
    tokens = [token for token in document.doc[start:end] if not token.is_punct and not token.is_space]
    last = document.doc[end - 1].text
    return len(tokens) >= SHORT or (
        len(tokens) >= 1 and last in (",", ".", "!", "?") and document.doc[start].text[:1].isupper()
    )


def _frame(
    document: Document, start: int, end: int, cues: Cues, inside: set[int]
) -> tuple[tuple[int, int], Phrase, float] | None:
    """The cue and speaker that stand around a quotation: first after it, then before it, inside its own paragraph."""
    for verb in _cue_candidates(document, start, end, cues, inside):
        speaker = _speaker(document, verb, inside)
        if speaker is not None:
            return (verb.i, verb.i + 1), speaker, 0.95 if verb.lemma_ in ("say", "tell", "add", "write") else 0.88
    return None


def _cue_candidates(document: Document, start: int, end: int, cues: Cues, inside: set[int]) -> Iterator[Token]:
    """Verbs of saying beside the quotation, nearest first; those after it win where it ends in a comma."""
    doc = document.doc
    after = [i for i in _outward(document, end, 1, inside) if _is_cue(doc[i], cues)]
    before = [i for i in _outward(document, start - 1, -1, inside) if _is_cue(doc[i], cues)]
    comma = doc[end - 1].text in (",", "?", "!") or (end < len(doc) and doc[end].text == ",")
    teaser = document.sentences[document.sentence_of[start]].section == "teaser"
    led = not teaser and any(
        doc[i].text in (":", ",") or lower(doc[i]) == "that" for i in range(max(start - 3, 0), start)
    )
    if led and before and not (comma and after):
        yield from (doc[i] for i in before[:2])
    if doc[end - 1].text not in (".", "…", "..."):
        yield from (doc[i] for i in after[:2] if i - end < (14 if comma else 6))
    yield from (
        doc[i]
        for i in before[:2]
        if led or start - i <= 4 or (not teaser and any(lower(token) == "that" for token in doc[i:start]))
    )
    if not teaser:
        yield from _any_verb(document, start, end, comma, inside)


def _any_verb(document: Document, start: int, end: int, comma: bool, inside: set[int]) -> Iterator[Token]:
    """A verb of any meaning that layout alone makes a cue: "X raged: “…”", "“…,” X sniffed"."""
    doc = document.doc
    near = [i for i in _outward(document, end, 1, inside) if i < end + 5] if comma else []
    if any(doc[i].text == ":" for i in range(max(start - 2, 0), start)):
        near += [i for i in _outward(document, start - 1, -1, inside) if i > start - 6]
    yield from (doc[i] for i in near if doc[i].tag_ in ("VBD", "VBZ", "VBN") and doc[i].pos_ == "VERB")
    yield from (doc[i] for i in near if i <= end + 1 and doc[i].tag_ == "NNS" and i + 1 in document.phrase_at)


def _outward(document: Document, i: int, step: int, inside: set[int]) -> Iterator[int]:
    """Token indices away from a quotation until the sentence ends or another quotation begins; at most 25."""
    doc, count = document.doc, 0
    while 0 <= i < len(doc) and count < 25 and i not in inside:
        if document.sentence_of.get(i) is None:
            return
        if doc[i].text in (".", "!", "?", ";") or (
            doc[i].is_space and "\n" in document.article.text[doc[i].idx : doc[i].idx + len(doc[i])]
        ):
            return
        yield i
        i, count = i + step, count + 1


def _is_cue(token: Token, cues: Cues) -> bool:
    particle = cues.get(token.lemma_.lower(), "-")
    return (
        particle != "-"
        and (not particle or (token.i + 1 < len(token.doc) and lower(token.doc[token.i + 1]) == particle))
        and (token.pos_ == "VERB" or token.tag_.startswith("VB"))
        and token.dep_ != "amod"
    )


def _speaker(document: Document, verb: Token, inside: set[int]) -> Phrase | None:
    """The subject of the cue by the tree; else the name, pronoun or noun phrase that touches it."""
    own = agents(verb) if passive(verb) else [*children(verb, *SUBJECT)] or subjects(verb)
    if any(lower(token) in FIRST and token.i not in inside for token in own) or (_auxiliary(verb) and not own):
        return None
    for token in own:
        phrase = document.phrase_at.get(token.i)
        if token.i not in inside and phrase is not None:
            return phrase
    if any(child.dep_ in SUBJECT and child.i not in inside and child.pos_ not in ("PROPN",) for child in verb.children):
        return None
    return _touching(document, verb, inside)


def _auxiliary(verb: Token) -> bool:
    """Whether the verb is a passive with its auxiliary, or a participle after a noun ("known as")."""
    return verb.dep_ == "acl" or any(child.dep_ == "aux:pass" for child in verb.children)


def _touching(document: Document, verb: Token, inside: set[int]) -> Phrase | None:
    doc = document.doc
    for i in range(verb.i + 1, min(verb.i + 7, len(doc))):
        stops = doc[i].pos_ in ("VERB", "ADP", "SCONJ") and doc[i].tag_ != "VBG"
        if i in inside or doc[i].text in (",", ".", ":", ";") or stops:
            break
        phrase = document.phrase_at.get(i)
        if phrase is not None and (phrase.kind != "nominal" or phrase.head == i):
            if verb.lemma_ in ADDRESSED:
                break
            return phrase
    for i in range(verb.i - 1, max(verb.i - 6, -1), -1):
        if i in inside or doc[i].pos_ in ("SCONJ", "CCONJ"):
            break
        phrase = document.phrase_at.get(i)
        if phrase is not None and doc[i].pos_ not in ("AUX", "ADV", "PART"):
            return phrase
    return None


def _carried(document: Document, marked: list[tuple[int, int, Quoted]], spoken: list[Quotation]) -> list[Quotation]:
    """Speech without a frame of its own: it goes on in the paragraph, or in the next one that opens with marks."""
    framed = list(spoken)
    previous: Quotation | None = None
    for start, end, _span in marked:
        own = next((q for q in framed if q.start <= start < q.end), None)
        if own is not None:
            previous = own
        elif previous is not None and _speech_like(document, start, end) and end - start > SHORT:
            distance = _paragraphs(document, previous.end, start)
            opens = _opens_paragraph(document, start)
            if (distance == 0 and _bare_between(document, previous, start)) or (
                distance == 1 and opens and _fills_paragraph(document, start, end)
            ):
                previous = replace(
                    previous,
                    start=start,
                    end=_spoken_end(document, start, end),
                    how="direct:continued",
                    confidence=0.8 if distance == 0 else 0.7,
                )
                spoken.append(previous)
            else:
                previous = None
    return spoken


def _paragraphs(document: Document, left: int, right: int) -> int:
    """How many paragraph breaks lie between two tokens."""
    between = document.article.text[document.doc[left - 1].idx : document.doc[right].idx]
    return (
        len([line for line in between.split("\n") if line.strip(' \t"“”')])
        - 1
        + (between.count("\n") > 0 and between.rstrip(' \t"“”').endswith("\n"))
    )


def _bare_between(document: Document, previous: Quotation, right: int) -> bool:
    """Whether the words between two quotations of a paragraph name nobody but the speaker."""
    between = [
        phrase
        for phrase in document.phrases
        if phrase.kind == "name" and phrase.type == "person" and previous.end <= phrase.start < right
    ]
    return all(previous.speaker is not None and phrase.chain == previous.speaker.chain for phrase in between)


def _opens_paragraph(document: Document, start: int) -> bool:
    idx = document.doc[start].idx
    before = document.article.text[:idx].rstrip(" \t\"“‘'")
    return before.endswith("\n") or not before


def _fills_paragraph(document: Document, start: int, end: int) -> bool:
    """Whether nothing but the quotation stands in its paragraph."""
    text = document.article.text
    stop = document.doc[end - 1].idx + len(document.doc[end - 1])
    line = text.find("\n", stop)
    return not text[stop : line if line >= 0 else len(text)].strip(" \t\"”’'.")


# Indirect speech -----------------------------------------------------------------------------------------------------


def _indirect(document: Document, cues: Cues) -> Iterator[Quotation]:
    for sentence in document.sentences:
        for token in document.doc[sentence.start : sentence.end]:
            if token.dep_ != "amod" and _is_cue(token, cues) and token.lemma_.lower() not in PERFORMATIVE:
                yield from _clause_content(document, sentence, token)
            elif lower(token) == "according":
                yield from _according(document, sentence, token)


def _clause_content(document: Document, sentence: Sentence, verb: Token) -> Iterator[Quotation]:
    """What a verb of saying governs: a complement clause, or the clause it interrupts or follows ("…, X said")."""
    if any(lower(child) in ("not", "n't", "n’t", "never") for child in verb.children if child.dep_ == "advmod"):
        return
    named = document.phrase_at.get(verb.i)
    if named is not None and named.kind == "name":
        return
    if verb.lemma_.lower() in MENTAL:
        return
    content = _complement(document, sentence, verb)
    if content is None:
        return
    speaker = _said_by(document, verb)
    if speaker is None or (content[0] <= speaker.start < content[1] and speaker.end <= content[1]):
        return
    yield Quotation(*content, "indirect", (verb.i, verb.i + 1), speaker, f"indirect:{verb.lemma_.lower()}", 0.88)


def _said_by(document: Document, verb: Token) -> Phrase | None:
    found = agents(verb) if passive(verb) else subjects(verb)
    for token in found:
        phrase = document.phrase_at.get(token.i)
        if phrase is not None:
            return phrase
        owner = next(
            (
                document.phrase_at.get(child.i)
                for child in children(token, "nmod:poss", "compound", "nmod")
                if token.lemma_.lower() in words("documents")
            ),
            None,
        )
        if owner is not None:
            return owner
    beside = document.phrase_at.get(verb.i - 1)
    return beside if not found and beside is not None and beside.kind == "name" else None


def _complement(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    clauses = [child for child in children(verb, "ccomp") if _finite(child) or child.pos_ in ("VERB", "AUX")]
    if not clauses:
        clauses = [
            child for child in children(verb, "parataxis", "xcomp", "obj") if _finite(child) and child.i > verb.i
        ]
    if clauses:
        return _trim_content(document, sentence, verb, *_subtree(clauses[0]))
    if verb.dep_ in ("parataxis", "ccomp", "advcl") and verb.head.i < verb.i and _comma_before(verb):
        return _around(document, sentence, verb)
    if verb.dep_ == "advcl" and any(lower(child) == "as" for child in children(verb, "mark", "advmod")):
        return _around(document, sentence, verb)
    return _before_frame(document, sentence, verb) or _rest(document, sentence, verb)


def _rest(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """The rest of the sentence, where the tree lost the clause: after "that", or right after a plain verb of saying."""
    doc = document.doc
    that = next((i for i in range(verb.i + 1, min(verb.i + 6, sentence.end)) if lower(doc[i]) == "that"), None)
    start = that + 1 if that is not None else verb.i + 1
    plain = verb.lemma_ in ("say", "insist", "claim", "argue", "warn", "add", "admit") and any(
        child.i < verb.i for child in children(verb, *SUBJECT)
    )
    finite = any(
        token.tag_ in ("VBD", "VBZ", "VBP", "MD") or token.dep_ == "aux" for token in doc[start : sentence.end]
    )
    if not finite or (that is None and not plain) or doc[start].text in (",", ".", "“", '"', ":"):
        return None
    return _trim_content(document, sentence, verb, start, sentence.end)


def _before_frame(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """As in "It rained, the union said in a statement", where the tree makes no clause of what was said."""
    left = min((child.left_edge.i for child in children(verb, *SUBJECT) if child.i < verb.i), default=None)
    if left is None:
        left = next(
            (i + 1 for i in range(verb.i - 1, max(verb.i - 8, 0), -1) if verb.doc[i].text == ","), sentence.start
        )
    told = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in verb.doc[sentence.start : left])
    if (
        verb.dep_.endswith("relcl")
        or left <= sentence.start + 2
        or verb.doc[left - 1].text != ","
        or not told
        or verb.i - left > 8
    ):
        return None
    return _trim_content(document, sentence, verb, sentence.start, left - 1)


def _finite(token: Token) -> bool:
    return any(child.dep_ in SUBJECT | PASSIVE | {"cop", "expl"} for child in token.children)


def _subtree(token: Token) -> tuple[int, int]:
    return token.left_edge.i, token.right_edge.i + 1


def _comma_before(verb: Token) -> bool:
    left = verb.left_edge.i
    return left > 0 and (verb.doc[left].text == "," or verb.doc[left - 1].text in (",", "—", "–", "”", '"'))


def _around(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """The sentence without the frame: what comes after an opening "As X wrote,", else what comes before ", X said"."""
    left, right = _subtree(verb)
    left, right = max(left, sentence.start), min(right, sentence.end)
    if left <= sentence.start + 1:
        return _trim_content(document, sentence, verb, right, sentence.end)
    return _trim_content(document, sentence, verb, sentence.start, left)


def _trim_content(document: Document, sentence: Sentence, verb: Token, start: int, end: int) -> tuple[int, int] | None:
    """The content without "that", outer punctuation and the frame; ``None`` if fewer than two words are left."""
    doc = document.doc
    start, end = max(start, sentence.start), min(end, sentence.end)
    if start < verb.i < end:
        start, end = (verb.i + 1, end) if end - verb.i > verb.i - start else (start, verb.left_edge.i)
    if start > verb.i:
        opening = [i for i in range(start, min(start + 4, end)) if lower(doc[i]) == "that" and doc[i].dep_ == "mark"]
        start = (
            opening[0]
            if opening and all(doc[i].pos_ in ("PROPN", "ADV", "NOUN") for i in range(start, opening[0]))
            else start
        )
    while start < end and (
        doc[start].is_punct or doc[start].is_space or (lower(doc[start]) == "that" and doc[start].dep_ == "mark")
    ):
        start += 1
    end = next((i for i in range(start + 3, end) if _adds(doc, i)), end)
    while end > start and (doc[end - 1].is_space or doc[end - 1].text in (",", ".", ";", ":", "—", "–", "”", '"', "“")):
        end -= 1
    glued = start < end and doc[start].text[:1].isupper() and doc[start].tag_ in ("WP", "WRB", "WDT") and start > verb.i
    return (start, end) if sum(not token.is_punct for token in doc[start:end]) >= 2 and not glued else None


def _adds(doc: Doc, i: int) -> bool:
    """Whether a further verb of saying takes over: "…, |adding that …"."""
    return (
        doc[i].tag_ == "VBG"
        and doc[i - 1].text == ","
        and doc[i].lemma_ in ("add", "say", "note", "warn", "insist", "stress", "argue", "claim", "call")
    )


def _according(document: Document, sentence: Sentence, token: Token) -> Iterator[Quotation]:
    """As in "According to X, …", "…, according to X", "Y, according to a statement, did …"."""
    doc = document.doc
    if token.i + 2 >= len(doc) or lower(doc[token.i + 1]) != "to":
        return
    target = _source_head(document, token.i + 2, sentence.end)
    if target is None:
        return
    stop = _frame_end(document, target, sentence)
    content = _according_content(document, sentence, token.i, stop)
    speaker = document.phrase_at.get(target.i)
    if speaker is None or (speaker.kind == "nominal" and target.lemma_.lower() in words("documents")):
        speaker = _issuer(document, target, sentence, token.i)
    if content is not None and speaker is not None:
        yield Quotation(*content, "indirect", (token.i, token.i + 2), speaker, "indirect:according to", 0.85)


def _source_head(document: Document, i: int, end: int) -> Token | None:
    doc = document.doc
    for here in range(i, min(i + 12, end)):
        phrase = document.phrase_at.get(here)
        if phrase is not None and (phrase.kind != "nominal" or phrase.head == here):
            following = doc[phrase.end] if phrase.end < end else None
            if (
                following is not None
                and (following.tag_ == "POS" or following.pos_ in ("NOUN", "PROPN"))
                and here < i + 10
            ):
                owner = next(
                    (t for t in doc[phrase.end : min(phrase.end + 5, end)] if t.lemma_.lower() in words("documents")),
                    None,
                )
                return owner or doc[phrase.head]
            return doc[phrase.head]
        if doc[here].pos_ == "NOUN" and doc[here].dep_ not in ("compound", "amod"):
            return doc[here]
        if doc[here].text == ",":
            return None
    return None


def _issuer(document: Document, target: Token, sentence: Sentence, cue: int) -> Phrase | None:
    """Who speaks through a document: its owner or author, else the subject of the sentence it reports on."""
    for child in target.subtree:
        phrase = document.phrase_at.get(child.i)
        if (
            phrase is not None
            and child.i > cue
            and (phrase.kind != "nominal" or document.named(phrase.chain))
            and child.i - target.i < 8
        ):
            return phrase
    for i in range(cue - 1, sentence.start - 1, -1):
        phrase = document.phrase_at.get(i)
        if (
            phrase is not None
            and cue - i <= 3
            and document.doc[cue - 1].text == ","
            and phrase.type in ("organization", "person", "group")
        ):
            return phrase
    return None


def _frame_end(document: Document, target: Token, sentence: Sentence) -> int:
    """Where the source's noun phrase ends: the comma after it, or the sentence."""
    phrase = document.phrase_at.get(target.i)
    i = max(target.i + 1, phrase.end if phrase else 0)
    while i < sentence.end and document.doc[i].text not in (",", ".", ";", "—"):
        i += 1
    return i


def _according_content(document: Document, sentence: Sentence, start: int, stop: int) -> tuple[int, int] | None:
    cue = document.doc[start]
    if start <= sentence.start + 1:
        return _trim_content(document, Sentence(stop, sentence.end, sentence.section), cue, stop, sentence.end)
    told = any(token.tag_ in ("VBD", "VBZ", "VBP", "MD") for token in document.doc[sentence.start : start])
    if not told and stop < sentence.end - 3 and document.doc[stop].text == ",":
        return _trim_content(document, Sentence(stop, sentence.end, sentence.section), cue, stop, sentence.end)
    return _trim_content(document, Sentence(sentence.start, start, sentence.section), cue, sentence.start, start)


def _mixed(document: Document, quotation: Quotation, marked: list[tuple[int, int, Quoted]]) -> Quotation:
    """Indirect speech with quoted words in it is mixed; it does not stop at the mark, where trees often break."""
    inside = [(start, end) for start, end, _ in marked if quotation.start <= start < quotation.end]
    if not inside:
        return quotation
    end = max(quotation.end, inside[-1][1])
    end = _clause_end(document, end) if end <= inside[-1][1] + 1 else end
    after = document.doc[end].text if end < len(document.doc) else ""
    return replace(quotation, kind="mixed", end=end + (end == inside[-1][1] and after in ("”", '"', "’", "'", "»")))


def _clause_end(document: Document, i: int) -> int:
    """From the closing mark to the next comma, stop or dash of the sentence."""
    doc, last = document.doc, document.sentences[document.sentence_of[i - 1]].end
    stop = i + 1 if i < last and doc[i].text in ("”", '"', "’", "'") else i
    if i > 0 and doc[i - 1].text in (",", "."):
        return i
    while stop < last and doc[stop].text not in (",", ".", ";", ":", "—", "–", "!", "?", "“", '"', "("):
        stop += 1
    return stop if stop > i + 1 else i
