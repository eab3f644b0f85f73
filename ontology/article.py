"""An article as it was read: its text is never rewritten, and every offset points into it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from ontology.ids import content_id


@dataclass(frozen=True, slots=True)
class Article:
    """A text and what is known of where it came from.

    ``published`` is an ISO 8601 date or date-time; ``source`` is the path or address as it was given.
    """

    text: str
    source: str
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None
    language: str = "en"

    @property
    def id(self) -> str:
        """A hash of the text alone: the same text found twice is one article."""
        return content_id("a", self.text)


@dataclass(frozen=True, slots=True)
class Refusal:
    """An input that was not read, and the sentence that says why and what to do about it."""

    source: str
    reason: str


@dataclass(frozen=True, slots=True)
class Duplicate:
    """An input whose text is that of an article already read, and what it says of itself."""

    source: str
    article: str
    """The id of the article that has the same text."""
    url: str | None = None
    title: str | None = None
    published: str | None = None
    publisher: str | None = None

    @classmethod
    def of(cls, article: Article) -> Duplicate:
        return cls(article.source, article.id, article.url, article.title, article.published, article.publisher)

    def restored(self, article: Article) -> Article:
        """The input as it was, from the article that has its text."""
        return replace(article, source=self.source, url=self.url, title=self.title, published=self.published,
                       publisher=self.publisher)


def precedence(article: Article) -> tuple[object, ...]:
    """A key by which, of inputs with one text, the first is kept, in whatever order they come.

    Sources go as a folder is walked, and lines by their number; of one source the better described comes first.

    >>> sorted((Article("", "a/b.jsonl:10"), Article("", "a b"), Article("", "a/b.jsonl:9")), key=precedence)[0].source
    'a/b.jsonl:9'
    """
    path, number = re.fullmatch(r"(.*?)(?::(\d{1,18}))?", article.source, re.DOTALL).groups()  # type: ignore[union-attr]
    known = (article.url, article.title, article.published, article.publisher, article.language)
    return re.split(r"[/\\]", path), int(number or 0), [(not value, value or "") for value in known]


def distinct_texts(articles: Iterable[Article]) -> tuple[list[Article], list[Duplicate]]:
    """Of each text the article that is kept, in order of precedence, and the other inputs that have it.

    The same input given twice is no copy of itself.
    """
    kept: dict[str, Article] = {}
    copies: dict[tuple[str, str], Duplicate] = {}
    for article in sorted(articles, key=precedence):
        first = kept.setdefault(article.id, article)
        if first.source != article.source:
            copies.setdefault((article.source, first.id), Duplicate.of(article))
    return [*kept.values()], [*copies.values()]
