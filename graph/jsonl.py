"""Lines of JSON: one value a line, UTF-8 as it is, and nothing in a line that anybody takes for a line's end."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

UNSAFE = re.compile("[\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""Line ends of other tools, and halves of surrogate pairs, which UTF-8 cannot hold."""


class BrokenFile(ValueError):
    """A file that is not what a build wrote; the message is the sentence for the user."""


def line(value: object) -> str:
    r"""A value as one line with its line end.

    >>> line({"name": "Núñez\u2028\ud800"})
    '{"name": "Núñez\\u2028\\ud800"}\n'
    """
    return UNSAFE.sub(escaped, json.dumps(value, ensure_ascii=False)) + "\n"


def escaped(match: re.Match[str]) -> str:
    return f"\\u{ord(match[0]):04x}"


def values(lines: Iterable[str]) -> Iterator[Any]:
    return (json.loads(text) for text in lines if text.strip())


def read_values(path: Path) -> Iterator[Any]:
    """The values of a file, one a line; a file that is not there has none. Raises :class:`BrokenFile`."""
    if path.is_file():
        with path.open(encoding="utf-8", newline="\n") as lines:
            for number, text in enumerate(lines, 1):
                yield parsed(text, path, number)


def parsed(text: str, path: Path, number: int) -> Any:
    try:
        return json.loads(text)
    except ValueError as fault:
        raise BrokenFile(f"Line {number} of {path.name} is not JSON ({fault}). Build the graph again.") from fault
