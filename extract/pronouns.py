"""Pronouns: the earlier phrase that each stands for."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.agreement import REACH, agrees, is_plural, salience
from extract.chains import Chains
from extract.document import Document, Phrase
from extract.linked import contradicted
from extract.syntax import children, lower, subjects

if TYPE_CHECKING:
    from spacy.tokens import Token

RELATIVE = frozenset({"who", "whom", "whose"})
OPENERS = frozenset({"which", "that", "where"})
"""Words that open a clause about a thing or a body."""
CLAUSES = frozenset({"acl:relcl", "advcl", "parataxis"})
"""How such a clause hangs on the sentence; after a comma trees often make one with "where" an adverbial."""
SPEAKING = ("i", "me", "my", "myself")
SPEAKERS = ("we", "us", "our", "ourselves")


def pronouns(chains: Chains) -> None:
    """Personal pronouns, in order, to the most salient earlier phrase that agrees; relative ones to their noun."""
    for number, phrase in enumerate(chains.phrases):
        if phrase.kind != "pronoun":
            continue
        word = lower(chains.document.doc[phrase.head])
        if word in SPEAKING + SPEAKERS:
            continue
        found = _relative(chains, phrase) if word in RELATIVE else _antecedent(chains, phrase, number, word)
        if found is not None and not contradicted(chains, phrase, found):
            chains.join(found, phrase)


def narrator(chains: Chains) -> None:
    """Whoever says "I" outside of quotation marks is one, the article's author, and so are those who say "we"."""
    document = chains.document
    told = [one for one in chains.phrases if one.kind == "pronoun" and one.head not in document.quoted_at]
    for words in (SPEAKING, SPEAKERS):
        own = [one for one in told if lower(document.doc[one.head]) in words]
        for one in own[1:]:
            chains.join(own[0], one)


def _relative(chains: Chains, phrase: Phrase) -> Phrase | None:
    """The noun that a relative pronoun's clause modifies, else the phrase before it."""
    token = chains.document.doc[phrase.head]
    for ancestor in token.ancestors:
        if ancestor.dep_.startswith("acl"):
            return _told(chains.document, ancestor.head) or chains.document.phrase_at.get(ancestor.head.i)
    before = chains.document.phrase_at.get(phrase.start - 1) or chains.document.phrase_at.get(phrase.start - 2)
    return before if before is not None and before.kind != "pronoun" else None


def relatives(document: Document) -> Iterator[Phrase]:
    """The words that open a clause about a name: "the Guild, |which …", "Kestrel, |where she …".

    They are mentions, and nothing is read from them: they come after all else is resolved.
    """
    for sentence in document.sentences:
        for token in document.doc[sentence.start : sentence.end]:
            if lower(token) in OPENERS and token.tag_ in ("WDT", "WRB", "WP"):
                clause = next((each for each in token.ancestors if each.dep_ in CLAUSES), None)
                noun = _opened(document, token, clause) if clause is not None else None
                if noun is not None:
                    yield Phrase(token.i, token.i + 1, token.i, "pronoun", noun.type, noun.chain)


def _opened(document: Document, token: Token, clause: Token) -> Phrase | None:
    """What the clause is about: the noun above it, else the name just before; a person is "who"."""
    if clause not in (token.head, token.head.head):
        return None
    adverbial = clause.dep_ != "acl:relcl"
    if adverbial and (lower(token) != "where" or document.doc[token.i - 1].text != ","):
        return None
    near = [document.phrase_at.get(i) for i in (*([] if adverbial else [clause.head.i]), token.i - 1, token.i - 2)]
    return next((one for one in near if one is not None and one.type != "person" and one.end <= token.i), None)


def _told(document: Document, noun: Token) -> Phrase | None:
    """The name or pronoun of which a noun is told: "|She was a teacher who …"."""
    copular = any(child.dep_ == "cop" for child in noun.children)
    said = (document.phrase_at.get(child.i) for child in children(noun, "nsubj") if copular)
    return next((one for one in said if one is not None and one.kind != "nominal" and one.start < noun.i), None)


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
    """Whether both are arguments of one verb, shared or its own, where only a reflexive could corefer."""
    first, second = document.doc[pronoun.head], document.doc[other.head]
    core = {"nsubj", "obj", "iobj", "nsubj:pass", "obl"}
    if first.text.endswith(("self", "selves")) or first.dep_ not in core:
        return False
    shared = first.dep_ == "obj" and first.head.dep_ == "conj" and second in subjects(first.head)
    return shared or (second.dep_ in core and first.head == second.head)
