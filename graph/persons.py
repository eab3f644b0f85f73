"""The parts of a person's name, and when two names cannot be one person's."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from graph.names import vocabulary
from graph.wordlists import nicknames, tidyings

NONE: frozenset[int] = frozenset()
GENERATIONS = vocabulary("jr sr ii iii iv")
PARTICLES = vocabulary("van von der den de del della da di dos du la le bin ibn al el ter")


@dataclass(frozen=True, slots=True)
class PersonName:
    """``given`` is empty for a lone name, whose one word may be a surname or a first name."""

    given: str
    middle: tuple[str, ...]
    surname: str
    generation: str = ""

    @property
    def lone(self) -> bool:
        return not self.given

    @property
    def outline(self) -> tuple[str, str, str]:
        """The name without its middle."""
        return self.given, self.surname, self.generation


def person_name(words: tuple[str, ...]) -> PersonName:
    """Split normalised words.

    >>> person_name(("alexander", "van", "der", "bellen"))
    PersonName(given='alexander', middle=(), surname='van der bellen', generation='')
    """
    words, generation = (words[:-1], words[-1]) if len(words) > 1 and words[-1] in GENERATIONS else (words, "")
    start = len(words) - 1
    while start > 0 and words[start - 1] in PARTICLES:
        start -= 1
    given, *middle = words[:start] or ("",)
    return PersonName(given, tuple(middle), " ".join(words[start:]), generation)


def shortens(lone: PersonName, full: PersonName) -> bool:
    """Whether a lone name is the surname or the first name of the full one."""
    return lone.lone and not full.lone and lone.surname in (full.surname, full.given)


def abridges(one: PersonName, fuller: PersonName) -> bool:
    """Whether a full name is the other one with less of its middle name."""
    less = len("".join(one.middle)) < len("".join(fuller.middle))
    return less and not one.lone and one.outline == fuller.outline and middles_agree(one, fuller)


def middles_agree(left: PersonName, right: PersonName) -> bool:
    """Whether neither middle name contradicts the other; an initial agrees with what it begins.

    >>> r, robert, quincy = (person_name(("john", middle, "doe")) for middle in ("r", "robert", "quincy"))
    >>> middles_agree(r, robert), middles_agree(r, quincy)
    (True, False)
    """
    pairs = zip(left.middle, right.middle, strict=False)
    return all(one == other or (1 in (len(one), len(other)) and one[0] == other[0]) for one, other in pairs)


def cannot_be_one(left: PersonName, right: PersonName) -> bool:
    """Whether two full names belong to two people: another first name, surname, generation or middle name."""
    if left.lone or right.lone:
        return False
    same = left.outline == right.outline or spelled_alike(left, right)
    return not same or not middles_agree(left, right)


def spelled_alike(left: PersonName, right: PersonName) -> bool:
    """Whether two full names may be one in another spelling: a nickname, an initial or another romanisation.

    >>> names = ["bill clinton", "william clinton", "w clinton", "muammar gaddafi", "moammar qaddafi", "bob clinton"]
    >>> bill, william, w, gaddafi, qaddafi, bob = (person_name(tuple(name.split())) for name in names)
    >>> spelled_alike(bill, william), spelled_alike(w, william), spelled_alike(gaddafi, qaddafi)
    (True, True, True)
    >>> spelled_alike(bill, bob)
    False
    """
    if left.generation != right.generation or romanised(left.surname) != romanised(right.surname):
        return False
    return given_alike(left.given, right.given)


def given_alike(left: str, right: str) -> bool:
    """Whether two first names are one name, a nickname or an initial of it, or another romanisation."""
    if 1 in (len(left), len(right)):
        return left[0] == right[0]
    families = nicknames()
    return romanised(left) == romanised(right) or not families.get(left, NONE).isdisjoint(families.get(right, NONE))


@lru_cache(maxsize=1 << 16)
def romanised(name: str) -> str:
    """A spelling that the romanisations of a name share; other names may share it too.

    >>> romanised("zelenskyy") == romanised("zelensky"), romanised("mohamed") == romanised("muhammad")
    (True, True)
    """
    for pattern, replacement in tidyings():
        name = pattern.sub(replacement, name)
    return name
