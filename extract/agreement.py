"""Whether phrases may be one by type, number and gender, and which of several comes to mind first."""

from __future__ import annotations

from extract.chains import Chains
from extract.document import Document, Phrase
from extract.lexicon import words
from extract.syntax import lower

REACH = 3
"""Sentences a pronoun or a bare nominal looks back."""


def compatible(name: str, noun: str) -> bool:
    """Whether a nominal's type fits a name's."""
    return name == noun or name == "other"


def agrees(chains: Chains, other: Phrase, word: str) -> bool:
    """Number, animacy and gender."""
    kind = chains.name_type(other) or other.type
    lemma = chains.document.doc[other.head].lemma_.lower()
    if wanted := pronoun_gender(word):
        return kind == "person" and gender_of(chains, other) in ("", wanted) and not is_plural(chains.document, other)
    if word in ("it", "its", "itself"):
        return kind in ("organization", "product", "law", "place", "event") and not is_plural(chains.document, other)
    return (
        is_plural(chains.document, other)
        or (other.kind == "name" and kind in ("organization", "group"))
        or lemma in ("team", "police", "family")
    )


def is_plural(document: Document, phrase: Phrase) -> bool:
    """Whether a pronoun or nominal stands for several."""
    head = document.doc[phrase.head]
    if phrase.kind == "pronoun":
        return lower(head) in ("they", "them", "their", "themselves", "we", "us", "our")
    return phrase.kind == "nominal" and head.tag_ in ("NNS", "NNPS")


def gender_of(chains: Chains, phrase: Phrase) -> str:
    """The letter m or f, or nothing where the article does not say: by title, gendered noun or pronoun in the chain."""
    for member in chains.members(phrase):
        if id(member) not in chains.genders:
            chains.genders[id(member)] = _own_gender(chains.document, member)
        if chains.genders[id(member)]:
            return chains.genders[id(member)]
    return ""


def _own_gender(document: Document, phrase: Phrase) -> str:
    """What the words of one phrase say, and the title before it, else the first of several names."""
    tokens = [lower(token).rstrip(".") for token in document.doc[max(phrase.start - 1, 0) : phrase.end]]
    telling = set(tokens if phrase.kind == "name" else tokens[-1:])
    if found := "f" if words("female") & telling else "m" if words("male") & telling else "":
        return found
    first = lower(document.doc[phrase.start]) if phrase.kind == "name" and phrase.end - phrase.start > 1 else ""
    return "f" if first in words("women") else "m" if first in words("men") else ""


def pronoun_gender(word: str) -> str:
    """The letter m or f for "he" or "she" in any case, or nothing."""
    return "m" if word in ("he", "him", "his", "himself") else "f" if word in ("she", "her", "hers", "herself") else ""


def noun_gender(lemma: str) -> str:
    """The letter m or f for a gendered noun, or nothing."""
    return "f" if lemma in words("female") else "m" if lemma in words("male") else ""


def salience(chains: Chains, other: Phrase, here: int) -> tuple[float, int]:
    """Subjects before others, near before far, often mentioned before once (weights after Lappin and Leass 1994).

    Of an earlier sentence its own subject comes before those of its clauses.
    """
    document = chains.document
    head = document.doc[other.head]
    dep = head.dep_
    distance = here - document.sentence_of[other.head]
    main = distance > 0 and head.head.dep_ == "ROOT"
    score = (2.0 + 0.4 * main) * dep.startswith("nsubj") + 0.6 * (dep in ("obj", "obl:agent", "nmod:poss"))
    score -= 1.1 * distance
    score += 0.5 * (other.kind == "name") + 0.4 * (other.kind == "pronoun") + 0.15 * min(len(chains.members(other)), 6)
    return score, other.start
