"""What tells the type of a name where it stands: the words before it, after it and above it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from extract.lexicon import words
from extract.syntax import first_conjunct, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

Vote = tuple[str, float]
"""A type and its weight."""
TITLED = 2.5
"""The weight of a title ("Mr", "Ms") before a name: hardly anything else follows one."""
CALLED = 4.0
"""The weight of a noun for a body that the sentence says the name to be: "the union, X", "X, a splinter group"."""
BODIES = frozenset("""agency airline alliance association bank broadcaster charity club coalition company
confederation daily federation firm foundation group insurer league magazine militia movement newspaper ngo
orchestra paper party publisher retailer studio subsidiary team think-tank union university weekly""".split())
"""Nouns that nobody is called who is not a body; "rival" and "supplier" may be said of a person."""
GOING_ON = frozenset({",", "at", "based", "behind", "in", "of", "owned", "run", "that", "which", "whose"})
"""What follows such a noun if it is said of the name before, and not of what comes next ("X, the party |said")."""
BEFORE_NOUN = frozenset({"ADJ", "NOUN", "PROPN", "NUM"})


def context(document: Document, phrase: Phrase) -> Iterator[Vote]:
    """What the words around a name say of its type."""
    for cue in CUES:
        yield from cue(document.doc, phrase)


def _before(doc: Doc, phrase: Phrase) -> Token | None:
    """The word before the name."""
    return doc[phrase.start - 1] if phrase.start else None


def _after(doc: Doc, phrase: Phrase) -> Token | None:
    """The word after the name."""
    return doc[phrase.end] if phrase.end < len(doc) else None


def _titled(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """A title or a role before the name: "Mr X", "president X"."""
    before = _before(doc, phrase)
    if before is None:
        return
    if lower(before).rstrip(".") in words("titles"):
        yield "person", TITLED
    elif lower(before) in words("roles") and before.text[0].islower() and phrase.type != "organization":
        yield "person", 1.0


def _introduced(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """An organisation noun before the name: "the bank X"."""
    before = _before(doc, phrase)
    if before is not None and lower(before) in words("organizations") and lower(before) not in words("roles"):
        yield "organization", 1.8


def _followed(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """A role or a club's noun after the name: "X's president", "X president Y", "X midfielder"."""
    after, role = _after(doc, phrase), doc[phrase.head].head
    if after is None:
        return
    free = phrase.type not in ("place", "group") and not _staffed(phrase, role)
    if free and after.tag_ == "POS" and role.lemma_.lower() in words("roles"):
        yield "organization", 1.6
    if free and _before_role(doc, phrase, after):
        yield "organization", 1.2
    if lower(after) in words("clubbed") and phrase.type != "person":
        yield "organization", 1.8
    if after.tag_ == "POS" and _corporate(role) and not _staffed(phrase, role):
        yield "organization", 1.6


def _staffed(phrase: Phrase, role: Token) -> bool:
    """Whether the name was taken for a person's, and the role is one that persons let others play for them."""
    return phrase.type == "person" and role.lemma_.lower() in words("staff")


def _before_role(doc: Doc, phrase: Phrase, after: Token) -> bool:
    """Whether a role, and no further noun, follows the name: "|X president Y"."""
    return (
        lower(after) in words("roles")
        and lower(after) not in words("persons")
        and phrase.end + 1 < len(doc)
        and (doc[phrase.end + 1].text[:1].isupper() or doc[phrase.end + 1].pos_ != "NOUN")
    )


def _complemented(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """The noun whose complement the name is: "shares of X"; "Y of X" where both are written as names."""
    before, noun = _before(doc, phrase), doc[phrase.head].head
    if before is None:
        return
    if lower(before) in ("of", "at") and noun.lemma_.lower() in words("corporate"):
        yield "organization", 1.8
    if phrase.type == "person" and lower(before) == "of" and phrase.end - phrase.start > 1 and noun.pos_ == "PROPN":
        yield "organization", 1.8


def _governed(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """What the tree hangs the name under: a plural of organisations, a verb of joining, a club's noun."""
    head = doc[phrase.head]
    if _distributed(head):
        yield "organization", 2.0
    if _is_called(doc, phrase):
        yield "organization", CALLED
    if phrase.type != "person" and _belonged_to(head):
        yield "organization", 1.8


def _is_called(doc: Doc, phrase: Phrase) -> bool:
    """Whether a noun for a body stands beside the name, set off by a comma, as another word for it.

    Not where the noun says whose something is: "the leader of the union, |Ann Lee".
    """
    head = doc[phrase.head]
    noun = head.head
    before = phrase.start and doc[phrase.start - 1].text == "," and noun.i < phrase.start and head.dep_ == "appos"
    if before and noun.dep_ not in ("nmod", "nmod:poss", "compound") and _says_body(noun):
        return True
    return doc[phrase.end : phrase.end + 1].text == "," and _followed_by_body(doc, phrase.end + 1)


def _followed_by_body(doc: Doc, start: int) -> bool:
    """Whether "a splinter group that …" begins here, as the words stand: trees err behind an odd name."""
    if doc[start : start + 1].text not in ("a", "an", "the"):
        return False
    noun = next((token for token in doc[start + 1 : start + 5] if token.text in BODIES), None)
    if noun is None or noun.i + 1 >= len(doc):
        return False
    after = lower(doc[noun.i + 1])
    told = after in GOING_ON and not (doc[start].text == "the" and after in ("at", "in", "of"))
    return told and all(token.pos_ in BEFORE_NOUN for token in doc[start + 1 : noun.i])


def _says_body(noun: Token) -> bool:
    """Whether a singular noun with an article or an owner says that something is a body."""
    told = any(child.dep_ in ("det", "nmod:poss") for child in noun.children)
    return told and noun.tag_ in ("NN", "NNP") and noun.text.islower() and noun.lemma_.lower() in BODIES


def _belonged_to(head: Token) -> bool:
    """Whether the name is what someone joins, leaves or is a member of."""
    if head.dep_ == "obj":
        return head.head.lemma_ in ("join", "rejoin", "quit", "found", "chair", "captain", "coach", "manage")
    noun = head.head
    return head.dep_ in ("nmod", "compound", "nmod:poss") and noun.lemma_.lower() in words("clubbed")


def _held_at(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """A role held at or for the name."""
    before = _before(doc, phrase)
    if before is None or lower(before) not in ("at", "for"):
        return
    role = _role_before(before)
    if role is not None and not _staffed(phrase, role):
        yield "organization", 1.8


def _role_before(preposition: Token) -> Token | None:
    """The role noun shortly before the preposition ("|president of global affairs at X")."""
    for token in reversed(preposition.doc[max(preposition.i - 8, 0) : preposition.i]):
        if token.is_punct or token.pos_ == "VERB":
            return None
        if token.lemma_.lower() in words("roles"):
            return token
    return None


def _corporate(role: Token) -> bool:
    """Whether a role is held for a field of business ("president of global policy"): states have none such."""
    following = role.doc[role.i + 1 : role.i + 3]
    return (
        role.lemma_.lower() in words("roles")
        and len(following) == 2
        and lower(following[0]) == "of"
        and following[1].text.islower()
        and (following[1].pos_ in ("ADJ", "NOUN"))
    )


def _distributed(head: Token) -> bool:
    """Whether a plural organisation noun spreads over the name: "the universities of Yale, Berkeley or Tokyo"."""
    first = first_conjunct(head)
    noun = first.head
    return (
        first.dep_ == "nmod"
        and noun.tag_ == "NNS"
        and noun.lemma_.lower() in words("organizations")
        and any(lower(child) == "of" for child in first.children)
    )


def _appositive(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """What stands after the name's comma."""
    if phrase.end + 2 < len(doc) and doc[phrase.end].text == ",":
        yield from _apposition(doc, phrase.end + 1, phrase.type)


def _apposition(doc: Doc, i: int, kind: str) -> Iterator[Vote]:
    """What follows the comma: an age, a role, an organisation noun."""
    if (
        doc[i].like_num
        and doc[i].text.isdigit()
        and 9 < int(doc[i].text[:3]) < 111
        and doc[i + 1 : i + 2].text in (",", ".")
    ):
        yield "person", 2.0
        return
    for token in doc[i : i + 6]:
        if token.pos_ in ("NOUN", "PROPN") and token.head.i not in range(i, token.i + 3):
            break
        if token.pos_ == "NOUN" and token.dep_ == "appos":
            lemma = token.lemma_.lower()
            if lemma in words("roles") | words("persons") and lemma not in words("organizations"):
                yield "person", 1.2
            elif lemma in words("organizations"):
                yield "organization", 1.2
            return


def _exemplified(doc: Doc, phrase: Phrase) -> Iterator[Vote]:
    """The noun that a name exemplifies: "companies like X", "people such as Y"."""
    i = phrase.start - 1
    if i >= 1 and lower(doc[i]) in ("like", "including", "as"):
        i -= 1 if lower(doc[i]) != "as" else 2
        if i >= 0 and doc[i].text == ",":
            i -= 1
        if i >= 0 and doc[i].pos_ == "NOUN":
            lemma = doc[i].lemma_.lower()
            if lemma in words("organizations") and lemma not in words("roles"):
                yield "organization", 2.0
            elif lemma in words("roles") | words("persons"):
                yield "person", 2.0


CUES = (_titled, _introduced, _followed, _complemented, _governed, _held_at, _appositive, _exemplified)
"""Each place around a name that may tell its type."""
