"""How much is read at most, and the exception that carries a refusal's sentence."""

from __future__ import annotations

MAX_SIZE = 1_000_000
"""Bytes of one text: a long novel. Ten times the longest article, and as much as spaCy takes in one piece."""

PAGE_FACTOR = 20
"""A web page may be this many times larger than its text: scripts, styles, pictures in line."""

LINE_FACTOR = 8
"""A JSON line may be this many times larger than its text: escapes and further keys."""

DOCUMENT_FACTOR = 200
"""A JSON document may hold this many texts of full size."""


class Refused(Exception):
    """An input that cannot be read; the message is the sentence that says why and what to do about it."""


def megabytes(size: int) -> str:
    """A size for a person.

    >>> megabytes(52_428_800)
    '52.4 MB'
    """
    return f"{size / 1_000_000:.1f} MB"


def within(size: int, limit: int) -> None:
    """Refuse what is larger than the limit."""
    if size > limit:
        raise Refused(
            f"It is too large: {megabytes(size)}, and {megabytes(limit)} is the limit. "
            "Split it into its articles, or raise the limit with --max-size."
        )
