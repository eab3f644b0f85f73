"""The one gate that every text passes, whether it came from a file, a page or a JSON line."""

from __future__ import annotations

from extract.sources.headers import described
from extract.sources.language import demand_english
from extract.sources.limits import Refused, within
from ontology.article import Article


def article(text: str, source: str, max_size: int, **known: str | None) -> Article:
    """An article with what is known of it; raises :class:`Refused` for a text that is not to be read."""
    demand_readable(text, max_size)
    return Article(text=text, source=source, **{name: value for name, value in known.items() if value})


def plain_article(text: str, source: str, max_size: int) -> Article:
    """An article of which nothing is known but what its own first lines say."""
    demand_readable(text, max_size)
    return article(text, source, max_size, **described(text))


def demand_readable(text: str, max_size: int) -> None:
    """Refuse a text that is empty, binary, broken, too large or not English."""
    within(len(text), max_size)
    if not text.strip():
        raise Refused("It is empty: there is no text to read.")
    if "\0" in text:
        raise Refused("It is binary, not text: it holds NUL characters.")
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise Refused("It holds half characters (lone surrogates): save it as UTF-8 first.")
    demand_english(text)
