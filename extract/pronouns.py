"""Pronouns: the earlier phrase that each stands for."""

from __future__ import annotations

from extract.agreement import REACH, agrees, is_plural, salience
from extract.chains import Chains
from extract.document import Document, Phrase
from extract.syntax import lower

RELATIVE = frozenset({"who", "whom", "whose"})


def pronouns(chains: Chains) -> None:
    """Personal pronouns, in order, to the most salient earlier phrase that agrees; relative ones to their noun."""
    for number, phrase in enumerate(chains.phrases):
        if phrase.kind != "pronoun":
            continue
        word = lower(chains.document.doc[phrase.head])
        if word in ("i", "me", "my", "myself", "we", "us", "our", "ourselves"):
            continue
        found = _relative(chains, phrase) if word in RELATIVE else _antecedent(chains, phrase, number, word)
        if found is not None:
            chains.join(found, phrase)


def _relative(chains: Chains, phrase: Phrase) -> Phrase | None:
    """The noun that a relative pronoun's clause modifies, else the phrase before it."""
    token = chains.document.doc[phrase.head]
    for ancestor in token.ancestors:
        if ancestor.dep_ == "acl:relcl":
            return chains.document.phrase_at.get(ancestor.head.i)
    before = chains.document.phrase_at.get(phrase.start - 1) or chains.document.phrase_at.get(phrase.start - 2)
    return before if before is not None and before.kind != "pronoun" else None


def _antecedent(chains: Chains, phrase: Phrase, number: int, word: str) -> Phrase | None:
    """The most salient earlier phrase that agrees and is not ruled out by syntax."""
    document = chains.document
    here = document.sentence_of[phrase.head]
    options = []
    for other in chains.before(number, REACH):
        if other.start <= phrase.start < other.end:
            continue
        if (
            agrees(chains, other, word)
            and not _bound(document, phrase, other)
            and not _among_several(document, phrase, other, word)
        ):
            options.append(other)
    if document.quoted_at.get(phrase.head) is None:
        options = [other for other in options if other.head not in document.quoted_at] or options
    if word in ("they", "them", "their", "themselves"):
        options = [other for other in options if is_plural(document, other)] or options
    return max(options, key=lambda other: salience(chains, other, here), default=None)


def _among_several(document: Document, pronoun: Phrase, other: Phrase, word: str) -> bool:
    """Whether a singular pronoun would pick one out of a list that is the subject of its own sentence."""
    listed = document.lists.get(other.start, [other])
    several = (
        len(listed) > 1 and word not in ("they", "them", "their", "themselves") and pronoun.start > listed[-1].start
    )
    return several and document.sentence_of[pronoun.head] == document.sentence_of[other.head]


def _bound(document: Document, pronoun: Phrase, other: Phrase) -> bool:
    """Whether both are arguments of one verb, where only a reflexive could corefer."""
    first, second = document.doc[pronoun.head], document.doc[other.head]
    core = {"nsubj", "obj", "iobj", "nsubj:pass", "obl"}
    return (
        first.dep_ in core
        and second.dep_ in core
        and first.head == second.head
        and not first.text.endswith(("self", "selves"))
    )
