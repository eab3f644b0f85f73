"""From bytes to text, changing nothing but the encoding: line ends stay, so offsets match the file."""

from __future__ import annotations

import codecs
import logging

from extract.sources.limits import Refused

LOGGER = logging.getLogger("newsgraph.sources")

MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
"""Byte order marks; UTF-32's little-endian mark begins with UTF-16's and so comes first."""

MAGIC = (
    (b"%PDF", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an Office document"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"\x7fELF", "a program"),
)

WESTERN = ["cp1252", "mac_roman"]
"""What English text is in when it is not Unicode; Latin-1 is a part of Windows-1252."""

BROKEN_SHARE = 0.01
"""UTF-8 with fewer broken bytes than this is damaged UTF-8 and not another encoding."""


NUL_SHARE = 0.9
"""ASCII-like text in UTF-16 has a NUL for this share of every second byte, and none among the others."""


def decode(raw: bytes, source: str) -> str:
    """The text of a file, without its byte order mark; raises :class:`Refused` for what is no text.

    >>> decode(b"caf\\xc3\\xa9\\r\\n", "a.txt")
    'café\\r\\n'
    """
    text = marked(raw)
    if text is None:
        text = unmarked(raw, source)
    if "\0" in text:
        raise Refused("It is a binary file, not text: it holds NUL characters.")
    if not text.strip():
        raise Refused("It is empty: there is no text to read.")
    return text


def marked(raw: bytes) -> str | None:
    """The text behind a byte order mark, or None where there is no mark."""
    encoding = next((name for mark, name in MARKS if raw.startswith(mark)), None)
    return None if encoding is None else decoded(raw, encoding)


def decoded(raw: bytes, encoding: str) -> str:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        raise Refused(f"Its first bytes say {encoding}, and the rest is not: it is damaged or a binary file.") from None


def unmarked(raw: bytes, source: str) -> str:
    """UTF-8 or UTF-16, or else the Western encoding that fits; binary files are refused."""
    if wide := utf16(raw):
        LOGGER.warning("%s: it has no byte order mark; it was read as %s.", source, wide)
        return decoded(raw, wide)
    refuse_binary(raw)
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return damaged(raw, source) or western(raw, source)


def utf16(raw: bytes) -> str | None:
    """The kind of UTF-16 that ASCII-like text without a mark is in, if any.

    >>> utf16("plan".encode("utf-16-be")), utf16(b"plan")
    ('utf-16-be', None)
    """
    first, second = raw[::2].count(0), raw[1::2].count(0)
    least = NUL_SHARE * len(raw) / 2
    if len(raw) % 2 or min(first, second) or max(first, second) < least or not raw:
        return None
    return "utf-16-be" if first else "utf-16-le"


def refuse_binary(raw: bytes) -> None:
    kind = next((kind for magic, kind in MAGIC if raw.startswith(magic)), None)
    if kind:
        raise Refused(f"It is {kind}, not text: save it as plain text first.")
    if b"\0" in raw:
        raise Refused("It is a binary file, not text: it holds NUL bytes. If it is text, save it as UTF-8.")


def damaged(raw: bytes, source: str) -> str | None:
    """UTF-8 with a few broken bytes, each read as U+FFFD; None where it is not UTF-8 at all."""
    text = raw.decode("utf-8", "replace")
    broken = text.count("\N{REPLACEMENT CHARACTER}")
    whole = sum(character > "\x7f" for character in text) - broken
    if broken > whole or broken > BROKEN_SHARE * len(text):
        return None
    LOGGER.warning("%s: %d broken bytes of UTF-8 were read as U+FFFD.", source, broken)
    return text


def western(raw: bytes, source: str) -> str:
    """The Western reading that makes most sense; a byte that has none makes the file binary."""
    from charset_normalizer import from_bytes

    best = from_bytes(raw, cp_isolation=WESTERN, preemptive_behaviour=False).best()
    if best is None:
        raise Refused("It is neither UTF-8 nor Windows-1252 text: save it as UTF-8 first.")
    LOGGER.warning("%s: it is not UTF-8; it was read as %s.", source, best.encoding)
    return str(best)
