"""Coreference: finds mentions that are spoken of again and links each to the best one before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from extract.model.encoded import Encoded

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

WIDEST = 24
AT_ONCE = 64
"""Words at which mentions may start that are scored together."""
UNLIKELY = np.float32(-4.0)
LIKELY = 0.45
"""The chance from which on a stretch is a mention."""
LOOK_BACK = 15
"""How many mentions back one is looked for; things further off are tied by their words alone."""
SAME_HEAD = np.float32(1.3)
"""What it adds to a link that both noun phrases have one head."""
SPEAKING = {"I": 1.0, "we": 1.0, "you": 1.0}
"""How much less it takes to tie these to someone: who speaks or is spoken to is nearly always there already."""
ARTICLE = re.compile(r"^(?:the|an?)\s+")
DETERMINERS = frozenset("the a an this that these those my our your his her its their".split())
WITHIN = frozenset("of the and for de".split())
BEHIND = re.compile(r",|\b(?:of|in|that|who|which|from|for|with|at|on|to|by)\b")
"""What may follow the head of a noun phrase."""
PERSONS = {word: kind for kind, words in (
    ("I", "i me my mine myself"), ("we", "we us our ours ourselves"), ("you", "you your yours yourself"),
    ("he", "he him his himself"), ("she", "she her hers herself"), ("it", "it its itself"),
    ("they", "they them their theirs themselves")) for word in words.split()}
APART = {"he": {"she", "it", "we", "they"}, "she": {"he", "it", "we", "they"},
         "it": {"he", "she", "we", "they", "I", "you"}, "we": {"he", "she", "it", "I"}, "they": {"he", "she", "it"},
         "I": {"it", "we"}, "you": {"it"}}
"""Pronouns that are never one thing's; "I", "you", "we" are also "he" or "they" where others speak."""
PRONOUNS = frozenset(PERSONS) | frozenset("this that these those who whom whose which one".split())
SHORT = 5
"""Letters of a capitalised word that may be the initials of another name."""
Offsets = tuple[int, int]


@dataclass(frozen=True)
class Reach:
    """Small weights beside the graphs: what linking to no one scores, and how distance counts."""

    nobody: float
    reach: tuple[float, ...]

    def steps(self, distance: NDArray[np.int64]) -> Floats:
        """The score of a link over so many mentions."""
        bucket = (np.log2(np.maximum(distance, 1)) * 1.5).astype(np.int64)
        return np.asarray(self.reach, dtype=np.float32)[np.minimum(bucket, len(self.reach) - 1)]


def mentions(stretch: Encoded, threshold: float = LIKELY) -> list[Offsets]:
    """Character spans that look like mentions of something mentioned elsewhere too."""
    words = stretch.words
    queries, keys = stretch.queries("mention", words), stretch.keys("mention", words)
    limit, found = np.log(threshold / (1 - threshold)), list[Offsets]()
    for low in range(0, len(words), AT_ONCE):
        starts = words[low:low + AT_ONCE]
        reach = int(np.searchsorted(words, starts[-1] + WIDEST))
        wide = words[None, low:reach] - starts[:, None]
        scores = queries[low:low + AT_ONCE] @ keys[low:reach].T + UNLIKELY
        first, last = ((scores > limit) & (wide >= 0) & (wide < WIDEST)).nonzero()
        found += [_characters(stretch, low + a, low + b) for a, b in zip(first.tolist(), last.tolist(), strict=True)]
    return found


def _characters(stretch: Encoded, first: int, last: int) -> Offsets:
    base, pieces = stretch.first_word, stretch.pieces
    return int(pieces.word_starts[base + first]), int(pieces.word_ends[base + last])


def chains(text: str, stretch: Encoded, spans: Sequence[Offsets], weights: Reach) -> list[list[Offsets]]:
    """The mentions in groups of one thing each; a mention that nothing refers to is left out.

    Each joins the earlier one that answers best, if any agrees; and those of the same words, but for pronouns, are one
    thing where they agree. As a group grows, what may join it is checked against all of it (after the entity-level
    features of Clark & Manning 2016).
    """
    ordered = sorted(set(spans))
    told = [Told.of(text[start:end]) for start, end in ordered]
    joined, said = _Groups(told), dict[str, int]()
    for place, earlier in enumerate(_answers(stretch, ordered, told, weights)):
        joined.join_first(earlier, place)
        if not told[place].pronoun:
            words = told[place].words
            joined.join_first([said[words]] if words in said else [], place)
            said[words] = place
    found: dict[int, list[Offsets]] = {}
    for place, span in enumerate(ordered):
        found.setdefault(joined.first(place), []).append(span)
    return [members for members in found.values() if len(members) > 1]


@dataclass(frozen=True)
class Told:
    """What the words of a mention tell of it.

    >>> Told.of("the Orvell Group").words, Told.of("a man of few words").head, Told.of("Its").person
    ('orvell group', 'man', 'it')
    >>> sorted(Told.of("the Orvell Group").name), sorted(Told.of("the Orvell plan").name)
    (['group', 'orvell'], [])
    """

    words: str
    head: str
    person: str | None
    name: frozenset[str]
    """The words of a name; empty where words of other kinds are among them."""

    @property
    def pronoun(self) -> bool:
        return self.words in PRONOUNS

    @classmethod
    def of(cls, mention: str) -> Told:
        words = ARTICLE.sub("", mention.lower())
        phrase = BEHIND.split(words)[0].split()
        head = phrase[-1] if phrase and words not in PRONOUNS else ""
        return cls(words, head, PERSONS.get(words), _name(mention) if words not in PRONOUNS else frozenset())


def _name(mention: str) -> frozenset[str]:
    """The words of a mention that is a name, without articles, in small letters."""
    words = [word.strip(".,'’\"“”()") for word in mention.split()]
    words = words[1:] if words and words[0].lower() in DETERMINERS else words
    letters = [word for word in words if word[:1].isalpha() and word not in WITHIN]
    written = all(word[:1].isupper() for word in letters)
    return frozenset(re.sub("['’]s$", "", word.lower()) for word in letters) if written else frozenset()


class _Groups:
    """Disjoint sets of mentions, each known by its first, and what is told of all its members."""

    def __init__(self, told: Sequence[Told]) -> None:
        self.before = list(range(len(told)))
        self.persons = [{one.person} if one.person else set[str]() for one in told]
        self.names = [{one.name} if one.name else set[frozenset[str]]() for one in told]

    def first(self, number: int) -> int:
        while self.before[number] != number:
            number = self.before[number]
        return number

    def join_first(self, others: Iterable[int], number: int) -> None:
        """Joins a mention to the first of the others that agrees with it, if one does."""
        own = self.first(number)
        group = next((other for other in map(self.first, others) if other == own or self.agree(other, own)), own)
        if group != own:
            low, high = sorted((group, own))
            self.before[high] = low
            self.persons[low] |= self.persons[high]
            self.names[low] |= self.names[high]

    def agree(self, one: int, other: int) -> bool:
        """Whether neither a pronoun nor a name of the one tells it apart from the other."""
        apart = any(APART[person] & self.persons[other] for person in self.persons[one])
        names = [(a, b) for a in self.names[one] for b in self.names[other]]
        return not apart and (not names or any(a & b or _short(a) or _short(b) for a, b in names))


def _short(name: frozenset[str]) -> bool:
    return len(name) == 1 and len(*name) <= SHORT


def _answers(
    stretch: Encoded, ordered: list[Offsets], told: Sequence[Told], weights: Reach
) -> Iterator[list[int]]:
    """For each mention, those shortly before it that answer better than nobody, the best first."""
    if not ordered:
        return
    pieces = stretch.pieces
    firsts = np.searchsorted(pieces.word_ends, [start for start, _ in ordered], side="right")
    lasts = np.searchsorted(pieces.word_starts, [end for _, end in ordered], side="left") - 1
    start, end = pieces.words[firsts], pieces.words[lasts]
    queries = stretch.queries("left", start) + stretch.queries("right", end)
    keys = stretch.keys("left", start) + stretch.keys("right", end)
    for place, query in enumerate(queries):
        low = max(0, place - LOOK_BACK)
        scores = keys[low:place] @ query + weights.steps(place - np.arange(low, place))
        head = told[place].head
        scores += SAME_HEAD * np.asarray([bool(head) and one.head == head for one in told[low:place]], dtype=np.float32)
        order = np.argsort(-scores, kind="stable")
        least = weights.nobody - SPEAKING.get(told[place].person or "", 0.0)
        yield [low + int(number) for number in order if scores[number] > least]
