"""Names as labels: any text, of any length and script, brought to a line or two."""

from __future__ import annotations

import re
from textwrap import wrap
from unicodedata import category

from ontology.article import Article

WIDTH = 20
"""Characters in a line of a label."""

_SPACE = re.compile(r"\s+")


def shortened(name: str, most: int) -> str:
    """The name on one line, without control characters, cut at a word where it is too long.

    >>> shortened("University of California\\n at  Berkeley", 24)
    'University of…'
    """
    plain = _SPACE.sub(" ", "".join(letter if category(letter) not in ("Cc", "Cs") else " " for letter in name)).strip()
    if len(plain) <= most:
        return plain
    cut = plain[:most - 1]
    word = cut.rfind(" ")
    return (cut[:word] if word > most // 2 else cut).rstrip(" ,;:") + "…"


def article_name(article: Article) -> str:
    """What an article is called: its title, or the last part of where it came from, without unseen characters.

    >>> article_name(Article("", "news/a\\\\b.txt")), article_name(Article("", "a.txt", title="The\\u202e plan"))
    ('a\\\\b.txt', 'The plan')
    """
    last = next(filter(None, reversed(article.source.split("/"))), "")
    return seen(article.title or "") or seen(last) or article.id


def seen(name: str) -> str:
    """The name without the characters that only turn, join or hide others."""
    return "".join(letter for letter in name if category(letter) != "Cf").strip()


def label(name: str) -> str:
    """The name in at most two short lines.

    >>> label("UK National Cyber Security Center of London")
    'UK National Cyber\\nSecurity Center of…'
    """
    rows = wrap(shortened(name, 80), WIDTH, max_lines=2, placeholder="…")
    return "\n".join(rows) or name[:1]
