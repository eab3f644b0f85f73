"""General English word lists: which nouns are roles, organisations, groups; which words are titles or hedges.

Lemmas in lower case, kept as text files in ``extract/words`` so that anyone can read and correct them.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list.

    >>> "senator" in words("roles")
    True
    """
    text = (files("extract") / "words" / f"{name}.txt").read_text(encoding="utf8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
