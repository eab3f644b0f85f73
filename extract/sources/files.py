"""One file becomes one article, or many: by its suffix."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from extract.sources.decoding import decode
from extract.sources.folders import printable, spoken
from extract.sources.json_articles import json_document, json_lines
from extract.sources.limits import PAGE_FACTOR, Refused, within
from extract.sources.pages import page_article
from extract.sources.texts import plain_article
from ontology.article import Article, Refusal

Found = Article | Refusal
Format = Callable[[BinaryIO, str, int], Iterator[Found]]
"""How the articles of an open file are read: the file, its name, the largest text."""


def text_file(stream: BinaryIO, source: str, max_size: int) -> Iterator[Found]:
    """A text file is one article, its text as it stands in the file."""
    yield plain_article(decode(bounded(stream, max_size), source), source, max_size)


def page_file(stream: BinaryIO, source: str, max_size: int) -> Iterator[Found]:
    """A saved web page is one article: the text that trafilatura finds in it."""
    yield page_article(decode(bounded(stream, max_size * PAGE_FACTOR), source), source, max_size)


FORMATS: dict[str, Format] = {
    "": text_file, ".txt": text_file, ".text": text_file, ".md": text_file,
    ".html": page_file, ".htm": page_file, ".xhtml": page_file,
    ".jsonl": json_lines, ".ndjson": json_lines, ".json": json_document,
}  # fmt: skip
"""What is read in a folder; a file named on its own is read as text under any other suffix."""


def bounded(stream: BinaryIO, limit: int) -> bytes:
    """The whole of a file that is within the limit; of a larger one nothing stays in memory."""
    raw = stream.read(limit + 1)
    within(max(len(raw), stream.seek(0, 2) if stream.seekable() else 0), limit)
    return raw


def suffix(path: Path) -> str:
    """The suffix in small letters; what follows the stop in a title ("Mr. Smith goes") is none.

    >>> suffix(Path("A.TXT")), suffix(Path("U.S. ministers oppose it"))
    ('.txt', '')
    """
    return path.suffix.lower() if re.fullmatch(r"\.\w{1,8}", path.suffix) else ""


def in_folder(path: Path, max_size: int) -> Iterator[Found]:
    """The articles of a file that a folder holds; a suffix that is not known is refused."""
    if suffix(path) in FORMATS:
        yield from named(path, max_size)
    else:
        known = ", ".join(filter(None, FORMATS))
        yield Refusal(printable(path), f"Files of this kind are not read in a folder; these are: {known}.")


def named(path: Path, max_size: int) -> Iterator[Found]:
    """The articles of a file, or the refusal that says why it has none."""
    try:
        yield from opened(path, max_size)
    except Refused as refused:
        yield Refusal(printable(path), str(refused))
    except OSError as fault:
        yield Refusal(printable(path), spoken(fault))


def opened(path: Path, max_size: int) -> Iterator[Found]:
    if path.exists() and not path.is_file():
        raise Refused("It is a device or a pipe, not a file; JSON lines can be given on standard input, as -.")
    with path.open("rb") as stream:
        yield from FORMATS.get(suffix(path), text_file)(stream, printable(path), max_size)
