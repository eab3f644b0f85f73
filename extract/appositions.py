"""Nouns that are one with a name by construction: "a group called X", "X, president of …"."""

from __future__ import annotations

from collections.abc import Iterable

from extract.agreement import compatible
from extract.chains import Chains
from extract.document import Phrase
from extract.syntax import children, lower

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
            if noun is not None:
                chains.join(noun, phrase)


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
                and partner.kind == "name"
                and compatible(partner.type, phrase.type)
                and partner is not at.get(head.i)
            ):
                chains.join(partner, phrase)
                break


def _appositives(chains: Chains, phrase: Phrase) -> Iterable[int]:
    """Where the name beside a nominal may stand: by the tree, as subject of the copula, across a comma."""
    doc = chains.document.doc
    head = doc[phrase.head]
    if head.dep_ == "appos":
        yield head.head.i
    yield from (child.i for child in children(head, "appos"))
    if any(child.dep_ == "cop" and child.lemma_ == "be" for child in head.children) and not any(
        lower(child) in ("not", "n't", "never") for child in head.children
    ):
        yield from (child.i for child in children(head, "nsubj"))
    if phrase.start >= 2 and doc[phrase.start - 1].text == "," and phrase.type == "person":
        yield phrase.start - 2
    if phrase.type == "person" and phrase.end + 1 < len(doc) and doc[phrase.end].text == ",":
        following = chains.document.phrase_at.get(phrase.end + 1)
        if (
            following is not None
            and following.kind == "name"
            and doc[following.end : following.end + 1].text in (",", ".", ":")
        ):
            yield phrase.end + 1
