"""Nouns that are one with a name by construction: "a group called X", "X, president of …"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from extract.agreement import compatible
from extract.chains import Chains
from extract.document import Phrase
from extract.modality import NEGATORS
from extract.syntax import children, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PRESENT = frozenset({"is", "are", "'s", "’s"})
PAST = frozenset({"was", "were"})
LONGEST = 25
"""Words in a bracket that is passed over."""
INITIALS = 8
"""Letters that the short form of a name has at most."""
NAMING = frozenset(("call name dub know title entitle nickname term abbreviate").split())


def naming(chains: Chains) -> None:
    """A noun and the name given to it are one: "a consortium called X", "the group, known as X"."""
    doc, at = chains.document.doc, chains.document.phrase_at
    for phrase in chains.phrases:
        if phrase.kind != "name":
            continue
        i = phrase.start - 1
        while i > 0 and lower(doc[i]) in ("the", "as", "“", '"', "‘", "also"):
            i -= 1
        if doc[i].lemma_.lower() in NAMING and doc[i].tag_ in ("VBN", "VBD"):
            noun = next((at[j] for j in range(i - 1, max(i - 5, -1), -1) if j in at and at[j].kind == "nominal"), None)
            known = at.get(_passed(doc, i - 1)) if lower(doc[i]) == "known" else None
            if noun is not None:
                chains.join(noun, phrase)
            elif known is not None and known.kind == "name" and known.type == phrase.type:
                chains.join(known, phrase)


def _passed(doc: Doc, i: int) -> int:
    """The last word before adverbs, commas and a bracket: "|Brink (born 1950), often known as …"."""
    while i > 0 and (doc[i].pos_ == "ADV" or doc[i].text in (",", "(", "–", "-")):
        i -= 1
    if doc[i].text == ")":
        i = next((j for j in range(i, max(i - LONGEST, 0), -1) if doc[j].text == "("), i) - 1
    return i


def bracketed(chains: Chains) -> None:
    """An organisation and the capitals in brackets behind its name are one: "Stone & Hammer (SHW)"."""
    doc, at = chains.document.doc, chains.document.phrase_at
    for phrase in chains.phrases:
        inside = at.get(phrase.end + 1)
        if phrase.kind == "name" and phrase.type == "organization" and inside is not None and inside is not phrase:
            framed = [doc[i].text for i in (phrase.end, inside.end) if i < len(doc)] == ["(", ")"]
            if framed and inside.type in ("organization", "other") and _capitals(chains.document.text(inside)):
                chains.join(phrase, inside)


def _capitals(text: str) -> bool:
    return text.isupper() and text.isalpha() and 2 <= len(text) <= INITIALS


def apposition(chains: Chains) -> None:
    """A noun is one with the name beside it: "Nick Clegg, president of …", "the senator, X"; also "X is its head"."""
    doc, at = chains.document.doc, chains.document.phrase_at
    for phrase in chains.phrases:
        head = doc[phrase.head]
        if phrase.kind != "nominal" or phrase.type == "group":
            continue
        for other in _appositives(chains, phrase):
            partner = at.get(other)
            if (
                partner is not None
                and (partner.kind == "name" or _roles(chains, partner, phrase))
                and compatible(partner.type, phrase.type)
                and partner is not at.get(head.i)
            ):
                chains.join(partner, phrase)
                break


def _roles(chains: Chains, one: Phrase, other: Phrase) -> bool:
    """Whether two nouns of a person stand side by side, or are both what somebody is: "an economist and |a writer"."""
    second = chains.document.doc[other.head]
    persons = one.kind == other.kind == "nominal" and one.type == other.type == "person"
    told = second.dep_ == "appos" or (second.dep_ == "conj" and _is(chains, one) is not None)
    return persons and told and second.head.i == one.head


def _appositives(chains: Chains, phrase: Phrase) -> Iterable[int]:
    """Where the name beside a nominal may stand: by the tree, as subject of the copula, across a comma."""
    doc = chains.document.doc
    head = doc[phrase.head]
    above = chains.document.phrase_at.get(head.head.i)
    if head.dep_ == "appos" or (head.dep_ == "conj" and above is not None and above.kind == "nominal"):
        yield head.head.i
    if not _part_of(chains, phrase):
        yield from (child.i for child in children(head, "appos"))
    if (told := _is(chains, phrase)) is not None:
        yield from (child.i for child in children(told, "nsubj"))
    beside = phrase.type == "person" or _described(chains, phrase)
    if phrase.start >= 2 and doc[phrase.start - 1].text == "," and beside:
        yield phrase.start - 2
    if phrase.type == "person" and phrase.end + 1 < len(doc) and doc[phrase.end].text == ",":
        following = chains.document.phrase_at.get(phrase.end + 1)
        if (
            following is not None
            and following.kind == "name"
            and doc[following.end : following.end + 1].text in (",", ".", ":")
        ):
            yield phrase.end + 1


def _part_of(chains: Chains, phrase: Phrase) -> bool:
    """Whether a body stands under one of its members: in "another member of |the coalition, X" X is the member."""
    head = chains.document.doc[phrase.head]
    return phrase.type == "organization" and head.dep_ == "nmod" and head.head.lemma_.lower() in ("member", "partner")


def _described(chains: Chains, phrase: Phrase) -> bool:
    """Whether an organisation's noun says what the one before it is, and does not go on a list: "X, a bank that …"."""
    doc, head = chains.document.doc, chains.document.doc[phrase.head]
    listed = any(child.dep_ in ("cc", "conj") for child in head.children) or head.dep_ == "conj"
    return phrase.type == "organization" and lower(doc[phrase.start]) in ("a", "an") and not listed


def _is(chains: Chains, phrase: Phrase) -> Token | None:
    """The noun that says what somebody is, this or the first of several: "X is its head", "X was |a poet and a …".

    Not "X was its head", which may be past.
    """
    doc = chains.document.doc
    head = doc[phrase.head]
    lasting = PRESENT | PAST if lower(doc[phrase.start]) in ("a", "an") else PRESENT
    first = head.head if head.dep_ == "conj" and not list(children(head, "nsubj")) else head
    denied = any(lower(child) in NEGATORS | {"no"} for child in first.children)
    return first if not denied and any(lower(child) in lasting for child in children(first, "cop")) else None
