"""Articles as JSON: one object a line, or one document that holds an object or a list of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from typing import BinaryIO

from extract.sources.dates import iso_date
from extract.sources.headers import web_address
from extract.sources.limits import DOCUMENT_FACTOR, LINE_FACTOR, Refused, megabytes, within
from extract.sources.texts import article
from ontology.article import Article, Refusal

PIECE = 1 << 16
STREAM = "stdin"


def streamed_lines(stream: BinaryIO, max_size: int) -> Iterator[Article | Refusal]:
    """JSON lines of standard input, in an order of their own: the articles, then what is refused by its line's number.

    The same articles in another order are to give the same bytes. So no line's number names an article, and of two
    with one text the one that says more of itself comes first.
    """
    outcomes = list(json_lines(stream, STREAM, max_size))
    articles = (replace(one, source=one.url or STREAM) for one in outcomes if isinstance(one, Article))
    yield from sorted(articles, key=telling)
    yield from (one for one in outcomes if isinstance(one, Refusal))


def telling(article: Article) -> tuple[str, list[tuple[bool, str]]]:
    """A key that puts articles of one text together, and first the one of which most is known."""
    known = (article.url, article.title, article.published, article.publisher)
    return article.id, [(not value, value or "") for value in known]


def json_lines(stream: BinaryIO, source: str, max_size: int) -> Iterator[Article | Refusal]:
    """One article a line; a broken line is refused by its number and the others are read."""
    for number, line in bounded_lines(stream, max_size * LINE_FACTOR):
        if line is None or line.strip():
            yield settled(line, f"{source}:{number}", max_size)


def bounded_lines(stream: BinaryIO, limit: int) -> Iterator[tuple[int, bytes | None]]:
    """Lines with their numbers; in place of a line longer than the limit None, and no more of it in memory."""
    for number in count(1):
        line = stream.readline(limit + 1)
        if not line:
            return
        if len(line) > limit and not line.endswith(b"\n"):
            skip_line(stream)
            yield number, None
        else:
            yield number, line


def skip_line(stream: BinaryIO) -> None:
    while (piece := stream.readline(PIECE)) and not piece.endswith(b"\n"):
        pass


def settled(line: bytes | None, source: str, max_size: int) -> Article | Refusal:
    """The article of a line, or the refusal of it."""
    try:
        if line is None:
            raise Refused(f"The line is too large: more than {megabytes(max_size * LINE_FACTOR)}.")
        return record_article(parsed(line), source, max_size)
    except Refused as refused:
        return Refusal(source, str(refused))


def json_document(stream: BinaryIO, source: str, max_size: int) -> Iterator[Article | Refusal]:
    """A JSON document: one article, or a list of articles; JSON lines under the wrong name are read as such."""
    raw = stream.read(max_size * DOCUMENT_FACTOR + 1)
    within(len(raw), max_size * DOCUMENT_FACTOR)
    try:
        document = parsed(raw)
    except Refused:
        if raw.count(b"\n") < 2:
            raise
        yield from (settled(line, f"{source}:{number}", max_size) for number, line in numbered(raw) if line.strip())
        return
    records = document if isinstance(document, list) else [document]
    yield from (recorded(record, f"{source}:{number}", max_size) for number, record in enumerate(records, 1))


def numbered(raw: bytes) -> Iterable[tuple[int, bytes]]:
    return enumerate(raw.split(b"\n"), 1)


def recorded(record: object, source: str, max_size: int) -> Article | Refusal:
    try:
        return record_article(record, source, max_size)
    except Refused as refused:
        return Refusal(source, str(refused))


def parsed(raw: bytes) -> object:
    """What JSON bytes say; raises :class:`Refused` where they are broken."""
    try:
        return json.loads(raw)
    except UnicodeDecodeError:
        raise Refused("It is not UTF-8, as JSON is to be.") from None
    except json.JSONDecodeError as fault:
        raise Refused(f"It is not JSON: {fault.msg} at column {fault.colno}.") from None
    except (ValueError, RecursionError):
        raise Refused("It is not JSON that can be read: a number or a nesting without end.") from None


def record_article(record: object, source: str, max_size: int) -> Article:
    """The article of one JSON object; keys that are not known are left alone."""
    if not isinstance(record, Mapping) or not isinstance(record.get("text"), str):
        raise Refused('It has no "text": an article is an object like {"text": "…", "title": "…"}.')
    demand_marked_english(words(record, "language"))
    return article(
        record["text"], source, max_size,
        url=web_address(words(record, "url")),
        title=words(record, "title"),
        published=iso_date(words(record, "published", "date") or ""),
        publisher=words(record, "publisher", "source"),
    )  # fmt: skip


def words(record: Mapping[str, object], *keys: str) -> str | None:
    """The first of some keys that holds words; half characters are replaced, for they cannot be written."""
    found = next((value.strip() for key in keys if isinstance(value := record.get(key), str) and value.strip()), None)
    return found and found.encode("utf-8", "replace").decode("utf-8")


def demand_marked_english(language: str | None) -> None:
    """Refuse what is marked as another language than English."""
    if language and not language.lower().startswith("en"):
        raise Refused(f"It is marked as {language!a}, and newsgraph reads English only.")
