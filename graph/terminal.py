"""What comes from articles and file names is hostile: nothing of it reaches a terminal as a control sequence."""

from __future__ import annotations


def shown(text: str) -> str:
    r"""Text on one line in which whatever does not print is written as its escape.

    >>> print(shown("a\x1b[31mred\nb‮c"))
    a\x1b[31mred\nb\u202ec
    """
    return "".join(character if character.isprintable() else escaped(character) for character in text)


def escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")


def counted(number: int, noun: str, plural: str | None = None) -> str:
    """A number and its noun.

    >>> counted(1, "article"), counted(1200, "entity", "entities")
    ('1 article', '1,200 entities')
    """
    return f"{number:,} {noun if number == 1 else plural or noun + 's'}"


def listed(parts: list[str]) -> str:
    """Words in a row, the last after "and".

    >>> listed(["a", "b", "c"])
    'a, b and c'
    """
    return " and ".join(filter(None, (", ".join(parts[:-1]), *parts[-1:])))
