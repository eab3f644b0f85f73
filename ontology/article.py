"""An article as it was read: its text is never rewritten, and every offset points into it."""

from __future__ import annotations

from dataclasses import dataclass

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
    """An input whose text is that of an article already read."""

    source: str
    article: str
    """The id of the article that has the same text."""
