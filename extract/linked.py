"""What the network's chains say: the earlier phrase that a definite nominal takes up.

Of nominals ("the group", "the minister") the network links twice as many as rules do, and more of them rightly; of
pronouns in news agreement and salience are surer ("Its director"), so those stay with ``extract.pronouns``.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.agreement import compatible, gender_of, noun_gender
from extract.chains import Chains
from extract.definites import NARROWING, general_for
from extract.document import Document, Phrase
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Span

VAGUE = frozenset({"it", "they"})
"""Pronouns that often stand for what has no name; "its" and "their" in news seldom do."""
DEFINITE = frozenset("the this that these those".split())
KEY = "chains"
"""The spans of the document in which the network's chains are."""


def linked(chains: Chains) -> None:
    """Each definite nominal in a chain of the network's joins the nearest phrase before it there whose name fits."""
    for members in _groups(chains.document):
        for place, phrase in enumerate(members):
            if _takes_up(chains.document, phrase):
                found = next((other for other in reversed(members[:place]) if _fits(chains, phrase, other)), None)
                if found is not None:
                    chains.join(found, phrase)


def contradicted(chains: Chains, phrase: Phrase, found: Phrase) -> bool:
    """Whether the network ties "it" or "they" to something before it, and to no mention of what rules found.

    "They said it", "nobody wants it" mostly mean something that has no name. In "Orvell said it would join", where both
    stand in one sentence, rules are surer.
    """
    doc, sentence = chains.document.doc, chains.document.sentence_of
    near = sentence[phrase.head] == sentence[found.head]
    if lower(doc[phrase.head]) not in VAGUE or near or chains.name_type(found) is None:
        return False
    heads = ({span.root.i for span in spans} for spans in _spans(chains.document).values())
    mine = next((heads for heads in heads if phrase.head in heads), set[int]())
    return min(mine, default=phrase.head) < phrase.head and not any(one.head in mine for one in chains.members(found))


def _groups(document: Document) -> Iterator[list[Phrase]]:
    """The phrases of each chain of the network's, by their heads, in the order of the text."""
    for spans in _spans(document).values():
        phrases = [(document.phrase_at.get(span.root.i), span.root.i) for span in spans]
        members = [phrase for phrase, head in phrases if phrase is not None and phrase.head == head]
        yield sorted(members, key=lambda one: one.start)


def _spans(document: Document) -> dict[str, list[Span]]:
    """The mentions of each chain of the network's."""
    groups: dict[str, list[Span]] = {}
    for span in document.doc.spans.get(KEY, ()):
        groups.setdefault(span.label_, []).append(span)
    return groups


def _takes_up(document: Document, phrase: Phrase) -> bool:
    """Whether a nominal speaks of something again; "a leader" tells what one is, "the board of Orvell" says whose."""
    doc = document.doc
    told = phrase.quantity or lower(doc[phrase.start]) not in DEFINITE
    narrowed = any(lower(word) in NARROWING for word in doc[phrase.end : phrase.end + 1])
    return phrase.kind == "nominal" and not told and not narrowed


def _fits(chains: Chains, phrase: Phrase, other: Phrase) -> bool:
    """Whether the other has a name of the nominal's kind; only an alliance is "the alliance"."""
    kind, lemma = chains.name_type(other), chains.document.doc[phrase.head].lemma_.lower()
    if kind is None or not compatible(kind, phrase.type):
        return False
    if kind == "person":
        return gender_of(chains, other) in ("", noun_gender(lemma))
    return general_for(chains, lemma, other)
