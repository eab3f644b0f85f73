"""Coordination and exemplification: "A, B and C", "companies such as A", "the universities of A, B or C".

The tree says what is coordinated; where it errs in long lists, the order of names and separators corrects it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.syntax import children, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

    from extract.document import Phrase

LINKS = frozenset({"and", "or", "&", "nor"})
EXAMPLE_CUES = (
    ("such", "as"),
    ("including",),
    ("like",),
    ("e.g.",),
    ("for", "example"),
    ("among", "them"),
    ("namely",),
    ("notably",),
    ("especially",),
    ("particularly",),
    ("from",),
    (":",),
)
LEFT = frozenset(("det nmod:poss amod compound nummod case flat nmod appos advmod poss").split())


def separator(doc: Doc, i: int) -> tuple[int, bool]:
    """How many tokens at ``i`` separate items of a list, and whether they close it.

    ", " separates, "and" closes, ", as well as" closes; 0 where nothing separates.
    """
    start, closes = i, False
    if i < len(doc) and doc[i].text in (",", ";"):
        i += 1
    if i < len(doc) and lower(doc[i]) in LINKS:
        i, closes = i + 1, True
    elif doc[i : i + 3].text.lower() == "as well as":
        i, closes = i + 3, True
    return i - start, closes


def following_list(doc: Doc, phrase: Phrase, at: dict[int, Phrase]) -> list[Phrase]:
    """The names from ``phrase`` on that form one list: separated by commas and closed by a conjunction.

    Words that belong to the next name's noun phrase may stand before it ("its sponsor X", "the Y").
    """
    found, i, closed, pending, loose = [phrase], phrase.end, False, False, False
    while True:
        length, closes = separator(doc, i)
        if not length and i < len(doc) and doc[i].tag_ == "NNS":
            i += 1
            length, closes = separator(doc, i)
        if not length:
            break
        following = _next_name(doc, i + length, at)
        if following is None:
            closed |= closes and _others(doc, i + length)
            break
        found.append(following)
        loose = loose or (length == 2 and lower(doc[i + 1]) in LINKS)
        i, closed, pending = following.end, closed or closes, not closes
    if not closed and not _coordinated(doc, found):
        return [phrase]
    if len(found) == 2 and loose and doc[found[1].head].dep_ != "conj":
        return [phrase]  # ", and" between two is the seam of clauses
    return found if closed or pending else [phrase]


def whole_lists(doc: Doc, names: list[Phrase], at: dict[int, Phrase]) -> dict[int, list[Phrase]]:
    """Every name that stands in a list, by its start, with all names of the longest such list."""
    found: dict[int, list[Phrase]] = {}
    for name in names:
        listed = following_list(doc, name, at)
        for each in listed if len(listed) > 1 else ():
            if len(listed) > len(found.get(each.start, ())):
                found[each.start] = listed
    return found


def _next_name(doc: Doc, i: int, at: dict[int, Phrase]) -> Phrase | None:
    for j in range(i, min(i + 4, len(doc))):
        here = at.get(j)
        if here is not None and here.kind == "name" and here.start == j:
            return here
        if doc[j].pos_ not in ("DET", "ADJ", "NOUN", "PRON", "PROPN") or doc[j].tag_ == "PRP":
            return None
    return None


def _others(doc: Doc, i: int) -> bool:
    """Whether the list ends in "others", "more", "many other companies"."""
    return i < len(doc) and doc[i].pos_ in ("NOUN", "PRON", "ADJ", "DET", "NUM", "ADV")


def _coordinated(doc: Doc, phrases: list[Phrase]) -> bool:
    """Whether the tree agrees that most of these are coordinated."""
    return len(phrases) > 2 and 2 * sum(doc[phrase.head].dep_ == "conj" for phrase in phrases[1:]) > len(phrases) - 1


def examples_start(doc: Doc, head: Token) -> int | None:
    """Where the examples of a noun begin ("companies such as |A"), or ``None``."""
    i = head.i + 1
    if i < len(doc) and doc[i].text in (",", "(", "—", "–"):
        i += 1
    for cue in EXAMPLE_CUES[:9]:
        if tuple(lower(token) for token in doc[i : i + len(cue)]) == cue:
            return i + len(cue) + (doc[i + len(cue) : i + len(cue) + 1].text == ":")
    return None


def distributive(head: Token) -> Token | None:
    """The "of" complement over which a plural noun distributes: "the universities of |Yale, Berkeley or Tokyo"."""
    if head.tag_ not in ("NNS", "NNPS"):
        return None
    for child in children(head, "nmod"):
        if any(lower(grandchild) == "of" for grandchild in child.children) and child.i > head.i:
            return child
    return None
