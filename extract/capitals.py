"""Capitalised runs: words written as names, joined over "of", "&" and name particles."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, is_title
from extract.lexicon import words
from extract.syntax import lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

PARTICLES = frozenset(("de del la le du von van der den al bin ibn da dos").split())
CALENDAR = frozenset(
    (
        "monday tuesday wednesday thursday friday saturday sunday january february march april may june july august "
        "september october november december"
    ).split()
)
EDGE = frozenset("the The THE a an 's ’s ' ’ , . \" “ ” ( ) : - – — | and of for ‘ ; / s’ • * [ ]".split())
"""What a name neither begins nor ends with."""


def capitalised_runs(document: Document, blocked: set[int]) -> Iterator[tuple[int, int]]:
    """Maximal runs of capitalised proper nouns, joined over "of", "&" and name particles."""
    doc = document.doc
    for sentence in document.sentences:
        shouted = _title_case(doc, sentence.start, sentence.end)
        i = sentence.start
        while i < sentence.end:
            if i in blocked or not _proper(doc[i], _opens(doc, i, sentence.start), shouted):
                i += 1
                continue
            start, i = i, _run_end(doc, i, sentence.end, blocked, shouted)
            name = _bare(doc, start, i, sentence.end)
            if name is not None:
                yield name


def _opens(doc: Doc, i: int, first: int) -> bool:
    """Whether a word begins the sentence, or what is said in it, and so has a capital anyway."""
    return i == first or doc[i - 1].text in ("“", '"', ":", "‘")


def _run_end(doc: Doc, i: int, last: int, blocked: set[int], shouted: bool) -> int:
    """Where the run that begins at ``i`` ends."""
    start = i
    while i < last and i not in blocked and _proper(doc[i], False, shouted):
        i += 1
        if i + 1 < last and _joins(doc, start, i) and _proper(doc[i + 1], False, shouted):
            i += 1
    return i


def _bare(doc: Doc, start: int, end: int, last: int) -> tuple[int, int] | None:
    """The run without titles before and roles after it, but with its legal form; ``None`` if it is no name alone."""
    while start < end and is_title(doc[start]) and end - start > 1:
        start += 1
    while end > start and (
        doc[end - 1].text in EDGE
        or (end - start > 1 and lower(doc[end - 1]) in words("roles") - words("organizations"))
    ):
        end -= 1
    end = with_suffix(doc, end, last)
    if end - start == 1 and (is_title(doc[start]) or lower(doc[start]) in words("designators") or len(doc[start]) < 2):
        return None
    return (start, end) if end > start else None


def with_suffix(doc: Doc, end: int, last: int) -> int:
    """The end of the name with a legal form after a comma: "Northrop, Inc.", "Tamarix Capital Partners, L.P."."""
    if (
        end + 1 < last
        and doc[end].text == ","
        and lower(doc[end + 1]).rstrip(".")
        in ("inc", "llc", "ltd", "l.p", "lp", "llp", "plc", "corp", "s.a", "n.v", "co")
    ):
        return end + 2
    return end


def _joins(doc: Doc, start: int, i: int) -> bool:
    """Whether ``doc[i]`` continues a name: "Department of …", "Procter & …", "Ludwig van …"."""
    word, before = lower(doc[i]), lower(doc[i - 1])
    if word in PARTICLES or word == "&":
        return True
    if word in ("'", "’") and before.endswith("s"):
        return lower(doc[i + 1]) in words("designators") | words("alliances")
    return (
        word in ("of", "for")
        and (before in words("designators") or before in words("organizations"))
        and before not in words("roles")
    )


def _proper(token: Token, initial: bool, shouted: bool) -> bool:
    """Whether the word is written as a name: by its tag, or by capitals where the sentence does not ask for them."""
    text = token.text
    if len(text) > 1 and text.isupper() and text.isalpha() and not shouted:
        return lower(token) not in CALENDAR and token.tag_ != "UH"
    if not text[0].isalpha() or lower(token) in CALENDAR or token.tag_ in ("PRP", "PRP$", "DT", "IN", "CC", "MD"):
        return False
    if not any(char.isupper() for char in text):
        return False
    if shouted:
        return False
    inner = any(char.isupper() for char in text[1:]) and len(text) > 1
    if initial:
        return token.tag_ in ("NNP", "NNPS") or token.pos_ == "PROPN" or (
            inner and token.pos_ in ("NOUN", "PROPN", "X", "ADJ") and len(text) > 1
        )
    return (
        token.tag_ in ("NNP", "NNPS")
        or (text[0].isupper() and token.pos_ in ("NOUN", "PROPN", "X"))
        or (inner and token.pos_ != "PRON")
        or (text[0].isupper() and token.pos_ == "ADJ" and _ends_phrase(token))
    )


def _ends_phrase(token: Token) -> bool:
    """Whether no noun follows: then a capitalised "adjective" is a name that the tagger has not met."""
    return (
        token.i + 1 < len(token.doc)
        and token.nbor().pos_ not in ("NOUN", "PROPN", "ADJ", "NUM")
        and token.nbor().text != "-"
    )


def _title_case(doc: Doc, start: int, end: int) -> bool:
    """Whether nearly every word is capitalised, as in many headlines: capitals then mean nothing."""
    if doc[end - 1].text in (".", "!", "”", '"'):
        return False
    long = [token for token in doc[start:end] if token.is_alpha and len(token) > 3]
    return len(long) > 3 and sum(token.text[0].isupper() for token in long) > 0.75 * len(long)
