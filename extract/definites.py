"""Definite nominals: the earlier phrase that "the alliance" or "the company" takes up."""

from __future__ import annotations

from extract.agreement import REACH, compatible, gender_of, noun_gender, salience
from extract.aliases import name_tokens
from extract.chains import Chains
from extract.document import Document, Phrase
from extract.lexicon import words
from extract.syntax import lower

DEFINITE = frozenset("the this that these those".split())
FAR = 60
"""Sentences a nominal that repeats a head noun looks back."""
MODIFIERS = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})
"""Parts of speech that narrow a noun down."""
NARROWING = frozenset(("of that who which for in behind representing").split())
"""Words after a noun that say which one is meant."""
ANYONE = frozenset(
    "man woman actor actress politician lawmaker leader official singer suspect billionaire star".split()
)
"""Nouns that stand for a person whose role was never told."""
ANY_BODY = frozenset(("organization organisation body group network team club party").split())
"""Alliance nouns that stand for any other organisation as well."""

OWN_NAME = frozenset(
    (
        "army board cabinet commission committee council court department foundation government hospital ministry "
        "museum navy parliament police senate"
    ).split()
)
"""Nouns of bodies that bear the noun in their name: "the army" is no guild, whatever else is near."""
OR_ONE_WORD = frozenset("association church college federation institute school university".split())
"""Nouns of bodies that bear the noun in their name or have a name of one word: "the university" is Harvard."""


def definite_nominals(chains: Chains) -> None:
    """For "the alliance" or "this body", the latest name or nominal with that head, else one it generalises."""
    doc = chains.document.doc
    for number, phrase in enumerate(chains.phrases):
        if phrase.kind != "nominal" or chains.find(phrase) != number or phrase.quantity:
            continue
        if lower(doc[phrase.start]) not in DEFINITE:
            continue
        found = _same_head(chains, phrase, number) or _more_general(chains, phrase, number)
        if found is not None:
            chains.join(found, phrase)


def _same_head(chains: Chains, phrase: Phrase, number: int) -> Phrase | None:
    """An earlier phrase with the same head noun; a modifier of mine must not be foreign to it."""
    matches = [other for other in chains.before(number, FAR) if _takes_up(chains.document, phrase, other)]
    counts = {id(other): len(chains.members(other)) for other in matches}
    named = [other for other in matches if chains.name_type(other)]
    exact = [other for other in named if len(name_tokens(chains.document, other)) <= 3] or named or matches
    return max(exact, key=lambda other: (counts[id(other)], other.start)) if exact else None


def _takes_up(document: Document, phrase: Phrase, other: Phrase) -> bool:
    """Whether a nominal repeats the last word of another phrase, with no modifier that the other lacks."""
    if other.kind == "pronoun" or (other.type == "person" and phrase.type != "person"):
        return False
    doc = document.doc
    head, last = doc[phrase.head], doc[other.end - 1]
    modifiers = {lower(token) for token in doc[phrase.start : phrase.head] if token.pos_ in MODIFIERS}
    return (
        head.lemma_.lower() in (last.lemma_.lower(), last.lower_)
        and modifiers <= {token.lower_ for token in doc[other.start : other.end]}
        and (head.tag_ == last.tag_ or other.kind == "name")
    )


def _more_general(chains: Chains, phrase: Phrase, number: int) -> Phrase | None:
    """A named thing of the noun's kind in reach: an alliance for "the union", a firm for "the company"."""
    if _narrowed(chains.document, phrase):
        return None
    lemma = chains.document.doc[phrase.head].lemma_.lower()
    near = [
        other
        for other in chains.before(number, REACH)
        if (kind := chains.name_type(other)) is not None and compatible(kind, phrase.type)
    ]
    near = [other for other in near if general_for(chains, lemma, other)]
    if phrase.type == "person":
        near = [other for other in near if gender_of(chains, other) in ("", noun_gender(lemma))]
    here = chains.document.sentence_of[phrase.head]
    return max(near, key=lambda other: salience(chains, other, here), default=None)


def _narrowed(document: Document, phrase: Phrase) -> bool:
    """Whether modifiers or a complement say which one is meant, so that the noun takes up nothing."""
    doc = document.doc
    return (phrase.end < len(doc) and lower(doc[phrase.end]) in NARROWING) or any(
        token.pos_ in MODIFIERS for token in doc[phrase.start : phrase.head]
    )


def general_for(chains: Chains, lemma: str, other: Phrase) -> bool:
    """Whether the noun may stand for that thing: alliance nouns for names that end in one, other nouns for the rest."""
    doc = chains.document.doc
    names = [member for member in chains.members(other) if member.kind != "pronoun"]
    if lemma in words("persons") | words("roles") and lemma not in words("organizations"):
        known = {doc[member.head].lemma_.lower() for member in names if member.kind == "nominal"}
        return lemma in known or lemma in ANYONE
    if lemma in OWN_NAME:
        return any(lemma in name_tokens(chains.document, member) for member in names)
    if lemma in OR_ONE_WORD:
        named = [name_tokens(chains.document, member) for member in names if member.kind == "name"]
        return any(lemma in tokens or len(tokens) == 1 for tokens in named)
    alliances = words("alliances") - {"organization", "organisation", "network"}
    federal = any(doc[member.end - 1].lemma_.lower() in alliances for member in names)
    if lemma in words("alliances"):
        return federal or lemma in ANY_BODY
    return not federal
