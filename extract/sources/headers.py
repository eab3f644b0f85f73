"""What a text says about itself in its first lines: title, date, address, publisher. The text stays as it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from urllib.parse import urlsplit

from extract.sources.dates import DATE, iso_date, matched_date

HEAD_LINES = 12
HEAD_WIDTH = 300
TITLE_WIDTH = 200
TITLE_WORDS = 3

LABEL = r"(?:date(?:\s+published)?|published|posted|publication\s+date|pubdate)\b"
WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
CLOCK = r"(?:[\s,|·-]|at\b|\d{1,2}[:.]\d{2}(?::\d{2})?|[ap]\.?m\b\.?|\b(?:GMT|UTC|[CE]?ES?T)\b|share:?)*"
PLACE = r"(?-i:[A-Z][A-Z.'’-]*(?:[ ,]+[A-Z][\w.'’-]*){0,4})"

DATED = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"\s*{LABEL}\s*(?=\d{{4}}-)(?:{DATE})",
        rf"\s*{LABEL}\s*:\s*{WEEKDAY}(?:{DATE})",
        rf"\s*{LABEL}\s*(?:on\s+)?{WEEKDAY}(?:{DATE}){CLOCK}$",
        rf"\s*{WEEKDAY}(?:{DATE}){CLOCK}$",
        rf"\s*{PLACE},\s+(?:{DATE})\s*(?:\([^()]{{2,40}}\))?\s*[—–-]",
    )
)
"""Lines that date an article: "date 2023-12-05 …", "Published: …", a date alone, "PARIS, March 3, 2024 —"."""

FIELD = re.compile(r"(title|headline|url|link|source|publisher|date|published)\s*:\s*(\S.*)", re.IGNORECASE)
NAMES = {"headline": "title", "link": "url", "source": "publisher", "date": "published"}


def head(text: str) -> list[str]:
    """The first lines that are not blank, each cut to a width.

    >>> head("A title\\n\\n\\nA text.")
    ['A title', 'A text.']
    """
    return list(islice((line[:HEAD_WIDTH] for line in lines(text) if line.strip()), HEAD_LINES))


def lines(text: str) -> Iterator[str]:
    """Lines one after the other, so that the end of a long text is never looked at."""
    return (match[0] for match in re.finditer(r"[^\r\n]+", text))


def published(text: str) -> str | None:
    """The date of publication, where the first lines give one with its year.

    >>> published("A title\\n\\nPublished: December 5, 2023\\n\\nA text.")
    '2023-12-05'
    >>> published("December 5, 23:05 Share:\\n\\nA text.")
    """
    matches = (pattern.match(line) for line in head(text) for pattern in DATED)
    return next((found for match in matches if match and (found := matched_date(match))), None)


def title(text: str) -> str | None:
    """The first line, where it looks like a title: short, no full stop at its end, a blank line after it.

    >>> title("Ministers oppose the new law\\n\\nPARIS — Three ministers …")
    'Ministers oppose the new law'
    """
    match = re.match(r"(?:#+ +)?([^\r\n]+)(?:\r\n|\r|\n)[ \t]*[\r\n]", text.lstrip()[: 2 * TITLE_WIDTH])
    line = match[1].strip() if match else ""
    return line if looks_like_title(line) else None


def looks_like_title(line: str) -> bool:
    dated = any(pattern.match(line) for pattern in DATED) or FIELD.match(line)
    short = len(line.split()) >= TITLE_WORDS and len(line) <= TITLE_WIDTH
    return short and not dated and not line.endswith((".", ":", ";", ",", "…", '."', ".”"))


def fields(text: str) -> dict[str, str]:
    """The "Title: …" lines that a text begins with, bare or as front matter between ``---``.

    >>> fields("Title: A vote\\nURL: https://example.org/a\\n\\nThe text.")
    {'title': 'A vote', 'url': 'https://example.org/a'}
    """
    found: dict[str, str] = {}
    for line in head(text):
        match = FIELD.fullmatch(line.strip())
        if match:
            name = match[1].lower()
            found.setdefault(NAMES.get(name, name), match[2].strip(" \"'"))
        elif line.strip() != "---":
            break
    return found


def web_address(written: str | None) -> str | None:
    """An address that a reader may click: http or https, and no character that an IRI may not hold.

    >>> web_address("https://example.org/a"), web_address("javascript:alert(1)")
    ('https://example.org/a', None)
    """
    if not written or re.search(r"[\s<>\"{}|\\^`\x00-\x20\x7f-\x9f]", written):
        return None
    try:
        parts = urlsplit(written)
    except ValueError:
        return None
    return written if parts.scheme in ("http", "https") and parts.netloc else None


def described(text: str) -> dict[str, str | None]:
    """Title, date, address and publisher of a plain text, each None where the text does not say."""
    own = fields(text)
    return {
        "title": own.get("title") or title(text),
        "published": iso_date(own.get("published", "")) or published(text),
        "url": web_address(own.get("url")),
        "publisher": own.get("publisher"),
    }
