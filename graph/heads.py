"""Which of the forms of a name a thing goes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from graph.acronyms import acronym, initials
from graph.names import parse, without_legal_form, without_possessive
from graph.persons import abridges, person_name, shortens
from graph.wordlists import words as listed


def headed(forms: Mapping[str, int], person: bool) -> str:
    """The form that is no short form of another one, the most frequent, the fullest; and the best way to write it.

    >>> headed({"Clegg": 9, "Nick Clegg": 1, "NICK CLEGG": 2}, person=True)
    'Nick Clegg'
    """
    if len(forms) == 1:
        return next(iter(forms))
    weights: Counter[str] = Counter()
    for form, count in forms.items():
        weights[parse(form, person).key] += count
    best = best_written(forms, person)
    short = {key for key, form in best.items() if any(is_short(form, other, person) for other in best.values())}
    full = [key for key in best if key not in short] or [*best]
    return best[max(full, key=lambda key: (weights[key], len(parse(best[key], person).words), key))]


def best_written(forms: Mapping[str, int], person: bool) -> dict[str, str]:
    """Each key with the best way of writing it."""
    ranked = sorted(forms, key=lambda form: eminence(form, forms[form], person))
    return {parse(form, person).key: form for form in ranked}


def eminence(form: str, count: int, person: bool) -> tuple[bool, bool, bool, bool, int, int, str]:
    """What a good way of writing has: no shouting, a capital, nothing appended; then how often, how full."""
    text = parse(form, person).text
    bare = without_possessive(text) == text, person or without_legal_form(text) == text
    return not shouts(text), text != text.lower(), *bare, count, len(text), form


def is_short(form: str, other: str, person: bool) -> bool:
    """Whether a form is an acronym of another one, or a person's name of which the other says more.

    >>> is_short("Clegg", "Nick Clegg", True), is_short("DOJ", "Department of Justice", False)
    (True, True)
    """
    if not person:
        return acronym(form) in initials(other) or parse(form).words == without_tail(parse(other).words)
    one, fuller = (person_name(parse(text, True).words) for text in (form, other))
    return shortens(one, fuller) or abridges(one, fuller)


def without_tail(words: tuple[str, ...]) -> tuple[str, ...]:
    """A company's name without the words for what kind of company it is; nothing where it has none.

    >>> without_tail(("delta", "air", "lines")), without_tail(("delta",))
    (('delta',), ())
    """
    stem = [*words]
    while len(stem) > 1 and stem[-1] in company_tails():
        stem.pop()
    return tuple(stem) if len(stem) < len(words) else ()


def company_tails() -> frozenset[str]:
    return listed("company_tails")


def shouts(text: str) -> bool:
    """Whether a word is in capitals that is too long for an acronym.

    >>> shouts("INTEL Corp."), shouts("NASA")
    (True, False)
    """
    return any(word.isupper() and len(word) > 4 for word in text.split())
