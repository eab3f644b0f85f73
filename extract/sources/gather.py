"""All inputs in one stream: every text once, every refusal with its sentence, however the inputs are ordered."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import BinaryIO

from extract.sources.files import Found, in_folder, named
from extract.sources.folders import printable, unless_closed
from extract.sources.json_articles import streamed_lines
from extract.sources.limits import MAX_SIZE
from ontology.article import Article, Duplicate, Refusal, distinct_texts

STANDARD_INPUT = "-"


def gather(
    inputs: Sequence[str], max_size: int = MAX_SIZE, stdin: BinaryIO | None = None
) -> Iterator[Article | Refusal | Duplicate]:
    """Articles of files, of folders, and for ``-`` of JSON lines on standard input.

    What cannot be read comes as a :class:`Refusal`, a text met before as a :class:`Duplicate`; nothing is raised.
    ``max_size`` is the largest text, in bytes.
    """
    ordered = sorted(dict.fromkeys(inputs), key=lambda given: Path(given).parts)
    return once(chain.from_iterable(found_in(given, max_size, stdin) for given in ordered))


def once(found: Iterable[Found]) -> Iterator[Article | Refusal | Duplicate]:
    """The same stream, with each text once: of several inputs that have it the same one, whatever their order."""
    outcomes = list(found)
    articles = [one for one in outcomes if isinstance(one, Article)]
    kept, copies = distinct_texts(articles)
    ranked = {id(article) for article in kept}
    copied = {(copy.source, copy.article): copy for copy in copies}
    for one in outcomes:
        if not isinstance(one, Article) or id(one) in ranked:
            yield one
        elif copy := copied.pop((one.source, one.id), None):
            yield copy


def found_in(given: str, max_size: int, stdin: BinaryIO | None) -> Iterator[Found]:
    """What one input holds."""
    if given == STANDARD_INPUT:
        return streamed_lines(stdin or sys.stdin.buffer, max_size)
    if re.match(r"https?://", given):
        return iter([Refusal(given, "newsgraph reads offline: save the page and give the file.")])
    path = Path(given)
    return folder_articles(path, max_size) if path.is_dir() else named(path, max_size)


def folder_articles(folder: Path, max_size: int) -> Iterator[Found]:
    """The articles of a folder; an empty folder is refused, for somebody expected articles there."""
    empty = True
    for path in unless_closed(folder, set()):
        empty = False
        yield from [path] if isinstance(path, Refusal) else in_folder(path, max_size)
    if empty:
        yield Refusal(printable(folder), "There are no articles in this folder.")
