"""Identifiers made from content: the same thing read twice has the same name."""

from __future__ import annotations

from hashlib import sha256

SEPARATOR = "\x1f"
"""Joins the parts of an identifier; a control character that no name holds."""


def content_id(prefix: str, *parts: object) -> str:
    """One letter that says the kind, then 16 hexadecimal digits of the SHA-256 of the parts.

    >>> content_id("e", "organization", "intel")
    'ec56ba7fa7729be6a'
    """
    joined = SEPARATOR.join(map(str, parts))
    return prefix + sha256(joined.encode("utf8", "surrogatepass")).hexdigest()[:16]
