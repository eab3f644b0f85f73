"""Names by their first letters."""

from __future__ import annotations

from graph.names import applied, compact, shown, steps, vocabulary

SMALL_WORDS = vocabulary("of the and for in on de la to a an &")


def initials(text: str) -> frozenset[str]:
    """The letters a name may be shortened to, with and without its small words.

    >>> sorted(initials("Department of Justice"))
    ['dj', 'doj']
    """
    words = [word for word in (compact(part) for part in applied(text, steps(False)[:5]).split()) if word]
    large = [word for word in words if word not in SMALL_WORDS]
    return frozenset("".join(word[0] for word in chosen) for chosen in (words, large) if len(large) > 1)


def acronym(text: str) -> str | None:
    """The folded letters of a text that is written as an acronym, or nothing.

    >>> acronym("D.O.J."), acronym("Intel")
    ('doj', None)
    """
    letters = compact(shown(text))
    fits = 2 <= len(letters) <= 8 and letters.isalpha() and letters.isupper()
    return letters.casefold() if fits else None
