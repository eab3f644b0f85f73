"""What the words around a name say of its bearer: role, trade, country, age and gender.

Only words that belong to the name count: what stands right before it ("the Australian retailer Target"), an apposition
("Target, the American retailer,", "Okello, 41, a lawyer"), brackets ("Cornyn (R., Texas)") and "of" or "in" with a
place. Where a thing of such a name stands in every state, the places of its sentence and article count too.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from graph.names import vocabulary
from graph.placenames import folded, gazetteer, pointers
from graph.wordlists import labelled
from ontology.reading import Mention, Reading

BEGINNING = 1500
BEFORE = re.compile(r"[^,;:()\"“”—–\n]*,?\s*$")
WORD = re.compile(r"[\w’'.&-]+")
AGE = re.compile(r",\s(?:aged\s)?(\d{1,2})(?=[,;. ])(?:,(?!\s\d))?")
BRACKETS = re.compile(r"\s\(([^()]{1,40})\)")
OFFICE = re.compile(r"\sas\s((?:its|the|a|an|his|her)?\s?[\w -]{1,40})")
APPOSITION = re.compile(r",?\s(an?|the|[A-Z][\w’'.]*|former|[a-z]+)\b[^,;.\n]{0,80}")
PLACED = re.compile(r"\s(?:of|in|from)\s(?:the\s)?((?:[A-Z][\w’'.-]*\s?){1,4})")
AMONG = re.compile(r",\s((?:[A-Z][\w’'.-]*\s?){1,3})(?=[,.;])")
PLAIN = vocabulary(
    "the a an former late senior junior then retired veteran vice deputy prime foreign acting outgoing incoming new "
    "old young ex long-time longtime chief first state")
OPENERS = vocabulary("the a an")
COURTESY = vocabulary("mr mrs ms miss mx sir lord lady dame")
MEN, WOMEN = vocabulary("mr sir lord king prince he him his himself"), vocabulary(
    "mrs ms miss lady dame queen princess she her hers herself")


@dataclass(frozen=True, slots=True)
class Traits:
    """What one mention says. ``near`` are the countries that its sentence points to, without the name itself."""

    roles: frozenset[str] = frozenset()
    countries: frozenset[str] = frozenset()
    regions: frozenset[str] = frozenset()
    near: tuple[str, ...] = ()
    age: int | None = None
    genders: frozenset[str] = field(default=frozenset())


def traits(reading: Reading, mention: Mention) -> Traits:
    """What is said of a name where it stands; nothing where the article's text is not at hand."""
    text = reading.article.text
    if mention.end > len(text):
        return Traits()
    first, last = sentence(reading, mention)
    before, after = preceding(text[first:mention.start]), text[mention.end:last]
    said = [before, *following(after)]
    beside = PLACED.match(after) or AMONG.match(after)
    placed = [one for part in (*said, beside[1] if beside else "") for one in pointers(part)]
    names = [one for one in pointers(mention.text) if len(mention.text) > one.end - one.start]
    around = (*pointers(text[first:mention.start], first), *pointers(after, mention.end))
    age = AGE.match(after)
    return Traits(
        roles=frozenset(role for part in (*said, mention.text) for role in roles(part)),
        countries=frozenset(one.country for one in (*placed, *names)),
        regions=frozenset(one.region for one in placed if one.region),
        near=tuple(one.country for one in around if folded(text[one.start:one.end]) != folded(mention.text)),
        age=int(age[1]) if age else None,
        genders=gender(f"{before} {mention.text}"))


def sentence(reading: Reading, mention: Mention) -> tuple[int, int]:
    """The bounds of the sentence in which a mention stands."""
    at = bisect_right(reading.sentences, mention.start, key=lambda one: one[0]) - 1
    if at < 0:
        return max(0, mention.start - 100), mention.end + 100
    start, end, _ = reading.sentences[at]
    return min(start, mention.start), max(end, mention.end)


def preceding(text: str) -> str:
    """The words before a name that belong to it.

    >>> preceding("On Monday the Australian retailer "), preceding("Acme's chief executive, "), preceding("Iran sued ")
    ('the Australian retailer', "Acme's chief executive", '')
    """
    matched = BEFORE.search(text)
    found = [*WORD.finditer(matched[0])] if matched else []
    kept, titled, odd = len(found), False, False
    for at in range(len(found) - 1, max(-1, len(found) - 8), -1):
        word = found[at][0]
        bare = word.casefold().rstrip(".")
        if is_role(bare) or bare in COURTESY:
            titled = True
        elif not (bare in PLAIN or folded(word) in gazetteer() or (titled and word[0].isupper())):
            if odd or not titled:
                break
            odd = True
        kept = at
        if bare in OPENERS:
            break
    return matched[0][found[kept].start():].strip(" ,") if matched and kept < len(found) else ""


def following(text: str) -> Iterator[str]:
    """What stands after a name and belongs to it: brackets, or an apposition behind an age if there is one.

    >>> [*following(", 41, a lawyer in Dublin, won.")], [*following(" (R., Texas) said")]
    ([', a lawyer in Dublin'], ['R., Texas'])
    """
    brackets = BRACKETS.match(text)
    if brackets:
        yield brackets[1]
    office = OFFICE.match(text)
    if office:
        yield office[1]
    age = AGE.match(text)
    rest = "," + text[age.end():].lstrip(",") if age else text
    match = APPOSITION.match(rest) if rest.startswith(",") else None
    if match and (match[1] in ("a", "an", "the", "former") or is_role(match[1].casefold())
                  or folded(match[1]) in gazetteer()):
        yield match[0].split(" who ")[0].split(" that ")[0]


def is_role(word: str) -> bool:
    return word in labelled("trades") or word in labelled("lines")


def roles(text: str) -> Iterator[str]:
    """The roles and lines of business that a text names."""
    return (bare for bare in (word[0].casefold().rstrip(".") for word in WORD.finditer(text)) if is_role(bare))


def gender(text: str) -> frozenset[str]:
    """What titles and pronouns tell.

    >>> gender("Mr. Okafor"), gender("Okafor")
    (frozenset({'m'}), frozenset())
    """
    found = {word[0].casefold().rstrip(".") for word in WORD.finditer(text)}
    return frozenset(["m"] * bool(found & MEN) + ["f"] * bool(found & WOMEN))


def article_countries(reading: Reading, name: str) -> Sequence[str]:
    """The countries that the beginning of an article points to, as often as it does, other than by the name itself."""
    text = reading.article.text[:BEGINNING]
    return [one.country for one in pointers(text) if folded(text[one.start:one.end]) != folded(name)]
