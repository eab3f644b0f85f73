"""When two ways of writing a name are the same name.

A name is normalised by a tuple of small steps; what is left is its key. Because each step has a label, the
linker can say *which* differences it looked past.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

Step = tuple[str, Callable[[str], str]]
"""What a step looks past, in words, and the step."""



def vocabulary(words: str) -> frozenset[str]:
    return frozenset(words.split())


ARTICLES = vocabulary("the a an")
TITLES = vocabulary(
    "mr mrs ms miss mx dr prof professor sir dame lord lady baron baroness sen senator rep representative congressman "
    "congresswoman gov governor president vice premier chancellor minister prime secretary ambassador mayor judge "
    "justice gen general col colonel capt captain lt lieutenant sgt sergeant maj major adm admiral cmdr commander rev "
    "reverend ceo chairman chairwoman former ex"
)
LEGAL_FORMS = vocabulary(
    "inc incorporated ltd limited corp corporation co company llc llp lp plc gmbh n.v. s.a. a.g. b.v. s.p.a."
)
MARKS = re.compile("[\u0300-\u036f]")
POSSESSIVE = re.compile(r"['’]s?$")
UNDECOMPOSED = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ı": "i", "æ": "ae"})
"""Letters that Unicode does not take apart into a base and a mark."""


@dataclass(frozen=True, slots=True)
class Name:
    """A name as written (``text``, without article or title), its normalised words, and the key they add up to."""

    text: str
    words: tuple[str, ...]
    key: str


@lru_cache(maxsize=1 << 16)
def parse(text: str, person: bool = False) -> Name:
    """The name in a mention's text. Titles are a person's, legal forms are not.

    >>> parse("The Open AI Inc."), parse("Sen. José Núñez", person=True).words
    (Name(text='Open AI Inc.', words=('open', 'ai'), key='openai'), ('jose', 'nunez'))
    """
    *softer, _ = steps(person)
    words = tuple(filter(None, map(compact, applied(text, softer).split())))
    return Name(shown(text, person), words or (text,), "".join(words) or text)


def steps(person: bool) -> tuple[Step, ...]:
    """All that a comparison of names looks past, in the order in which it is taken away."""
    belonging = ([("a title", without_titles), ("a place of origin", without_origin)] if person
                 else [("a legal form", without_legal_form)])
    return (
        ("white space", squeezed),
        ("accents", without_accents),
        ("capitals", str.casefold),
        ("a possessive", without_possessive),
        ("a leading article", without_article),
        *belonging,
        ("spacing and punctuation", compact),
    )


def applied(text: str, chosen: tuple[Step, ...] | list[Step]) -> str:
    for _, step in chosen:
        text = step(text)
    return text


@lru_cache(maxsize=1 << 12)
def difference(left: str, right: str, person: bool = False) -> str:
    """What has to be looked past for the two to be one name: the labels of the steps that are needed.

    >>> difference("Open AI", "The OpenAI")
    'a leading article, spacing and punctuation'
    """
    every = steps(person)
    without = {step[0]: [other for other in every if other is not step] for step in every}
    return ", ".join(label for label, rest in without.items() if applied(left, rest) != applied(right, rest))


@lru_cache(maxsize=1 << 16)
def shown(text: str, person: bool = False) -> str:
    """The name for a reader's eye: no leading article, and a person without title.

    >>> shown("the  AI Alliance"), shown("Dr. Ada Lovelace", person=True)
    ('AI Alliance', 'Ada Lovelace')
    """
    bare = without_article(squeezed(text))
    return without_titles(bare) if person else bare


def squeezed(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split())


def without_accents(text: str) -> str:
    bare = MARKS.sub("", unicodedata.normalize("NFKD", text.translate(UNDECOMPOSED)))
    return unicodedata.normalize("NFC", bare)


def without_possessive(text: str) -> str:
    return POSSESSIVE.sub("", text)


def without_article(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest if rest and first.casefold() in ARTICLES else text


def without_titles(text: str) -> str:
    """A person's name without the titles before it; a title that stands alone is kept.

    >>> without_titles("Vice President Kamala Harris"), without_titles("President")
    ('Kamala Harris', 'President')
    """
    first, _, rest = text.partition(" ")
    return without_titles(rest) if rest and compact(first).casefold() in TITLES else text


def without_origin(text: str) -> str:
    """A full name without "of" a place.

    >>> without_origin("john cornyn of texas"), without_origin("catherine of aragon")
    ('john cornyn', 'catherine of aragon')
    """
    name, _, place = text.partition(" of ")
    return name if place and " " in name else text


def without_legal_form(text: str) -> str:
    rest, _, last = text.rpartition(" ")
    return rest.rstrip(" ,") if rest and {last.casefold(), last.casefold().rstrip(".")} & LEGAL_FORMS else text


def compact(text: str) -> str:
    """Letters and digits alone."""
    return "".join(filter(str.isalnum, text))
