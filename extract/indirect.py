"""Indirect speech: the clause that a verb of saying governs, interrupts or follows, and the subject who says it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.according import according
from extract.content import before_frame, rest, trim_content
from extract.document import Document, Phrase, Sentence
from extract.lexicon import words
from extract.speech import MENTAL, PERFORMATIVE, Cues, Quotation, is_cue
from extract.syntax import PASSIVE, SUBJECT, agents, children, lower, passive, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

def indirect_speech(document: Document, cues: Cues) -> Iterator[Quotation]:
    """What verbs of saying and "according to" report, sentence by sentence."""
    for sentence in document.sentences:
        for token in document.doc[sentence.start : sentence.end]:
            if token.dep_ != "amod" and is_cue(token, cues) and token.lemma_.lower() not in PERFORMATIVE:
                yield from _clause_content(document, sentence, token)
            elif lower(token) == "according":
                yield from according(document, sentence, token)


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
    """The speaker by the tree: the subject, the owner of a document that speaks, else the name beside the verb."""
    found = agents(verb) if passive(verb) else sorted(subjects(verb), key=lambda token: abs(token.i - verb.i))
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
    """What is said: a clause under the verb, around it, before its frame, or the rest of the sentence."""
    clauses = [child for child in children(verb, "ccomp") if _finite(child) or child.pos_ in ("VERB", "AUX")]
    if not clauses:
        clauses = [
            child for child in children(verb, "parataxis", "xcomp", "obj") if _finite(child) and child.i > verb.i
        ]
    if clauses:
        return trim_content(document, sentence, verb, *_subtree(clauses[0]))
    if verb.dep_ in ("parataxis", "ccomp", "advcl") and verb.head.i < verb.i and _comma_before(verb):
        return _around(document, sentence, verb)
    if verb.dep_ == "advcl" and any(lower(child) == "as" for child in children(verb, "mark", "advmod")):
        return _around(document, sentence, verb)
    return before_frame(document, sentence, verb) or rest(document, sentence, verb)


def _finite(token: Token) -> bool:
    """Whether a clause has a subject or a copula of its own."""
    return any(child.dep_ in SUBJECT | PASSIVE | {"cop", "expl"} for child in token.children)


def _subtree(token: Token) -> tuple[int, int]:
    """The token range of all that hangs under a word."""
    return token.left_edge.i, token.right_edge.i + 1


def _comma_before(verb: Token) -> bool:
    """Whether a comma, dash or closing mark parts the frame from what stands before it."""
    left = verb.left_edge.i
    return left > 0 and (verb.doc[left].text == "," or verb.doc[left - 1].text in (",", "—", "–", "”", '"'))


def _around(document: Document, sentence: Sentence, verb: Token) -> tuple[int, int] | None:
    """The sentence without the frame: what comes after an opening "As X wrote,", else what comes before ", X said"."""
    left, right = _subtree(verb)
    left, right = max(left, sentence.start), min(right, sentence.end)
    if left <= sentence.start + 1:
        return trim_content(document, sentence, verb, right, sentence.end)
    return trim_content(document, sentence, verb, sentence.start, left)
