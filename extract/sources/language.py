"""Is it English? The share of function words says so, cheaply; other languages are asked only where English is rare."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Sequence
from functools import cache
from importlib import import_module

from extract.sources.limits import Refused

SAMPLE = 5_000
"""Characters looked at."""

FEW_WORDS = 20
"""A text with fewer words is too short to tell and is read."""

ENGLISH_SHARE = 0.25
"""English news has about 0.45 function words by spaCy's list; a text above this share is English."""

LAST_LATIN = "\u024f"
"""The end of the blocks in which European languages in Latin letters are written."""

OTHERS = {
    "ca": "Catalan", "cs": "Czech", "da": "Danish", "de": "German", "es": "Spanish", "fi": "Finnish", "fr": "French",
    "hr": "Croatian", "hu": "Hungarian", "id": "Indonesian", "it": "Italian", "nb": "Norwegian", "nl": "Dutch",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "sv": "Swedish", "tr": "Turkish", "vi": "Vietnamese",
}  # fmt: skip


def demand_english(text: str) -> None:
    """Refuse a text that is clearly not English."""
    script = foreign_script(text[:SAMPLE])
    if script:
        raise Refused(f"It is not English: most of its letters are {script}, and newsgraph reads English only.")
    words = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    if len(words) >= FEW_WORDS and share(words, "en") < ENGLISH_SHARE:
        refuse_other(words)


def foreign_script(text: str) -> str | None:
    """The script of most letters where that is not Latin.

    >>> foreign_script("Сегодня в Москве")
    'Cyrillic'
    """
    letters = [character for character in text if character.isalpha()]
    foreign = Counter(unicodedata.name(letter, "?").split()[0] for letter in letters if letter > LAST_LATIN)
    return foreign.most_common(1)[0][0].title() if foreign.total() * 2 > len(letters) else None


def refuse_other(words: Sequence[str]) -> None:
    """Refuse words in which another language's function words are the commoner ones."""
    best = max(OTHERS, key=lambda code: share(words, code))
    if share(words, best) > share(words, "en"):
        raise Refused(f"It is not English: it looks like {OTHERS[best]}, and newsgraph reads English only.")


def share(words: Sequence[str], code: str) -> float:
    """How many of the words are function words of a language, 0 to 1."""
    return sum(word in function_words(code) for word in words) / len(words)


@cache
def function_words(code: str) -> frozenset[str]:
    """spaCy's list of a language's commonest words."""
    return frozenset(import_module(f"spacy.lang.{code}.stop_words").STOP_WORDS)
