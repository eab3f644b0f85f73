"""What the network's chains say: the earlier phrase that a definite nominal takes up.

The network knows who "the minister" is where no rule can; of pronouns in news agreement and salience are surer ("Its
director"), so those stay with ``extract.pronouns``, and the network only objects.
"""

from __future__ import annotations

from collections.abc import Iterator

from extract.agreement import compatible, gender_of, noun_gender
from extract.chains import Chains
from extract.definites import DEFINITE, NARROWING, general_for
from extract.document import Document, Phrase
from extract.syntax import PASSIVE, SUBJECT, lower

VAGUE = frozenset({"it", "they"})
"""Pronouns that often stand for what has no name; "its" and "their" in news seldom do."""


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
    stand in one sentence, rules are surer; and in "Orvell has 90 shops. It belongs to …", where both are told of.
    """
    document = chains.document
    here = document.sentence_of[phrase.head]
    near = here == document.sentence_of[found.head]
    told = phrase.start == document.sentences[here].start and document.doc[found.head].dep_ in SUBJECT | PASSIVE
    if lower(document.doc[phrase.head]) not in VAGUE or near or told or chains.name_type(found) is None:
        return False
    mine = document.heard_with.get(phrase.head, frozenset({phrase.head}))
    return min(mine) < phrase.head and not any(one.head in mine for one in chains.members(found))


def _groups(document: Document) -> Iterator[list[Phrase]]:
    """The phrases of each chain of the network's, by their heads, in the order of the text."""
    for heads in document.heard.values():
        members = ((document.phrase_at.get(head), head) for head in heads)
        yield [phrase for phrase, head in members if phrase is not None and phrase.head == head]


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
