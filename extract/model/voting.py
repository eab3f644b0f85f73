"""Names by vote: what is a name in one place of an article is one in others, and of the same kind.

In newswire annotated by hand a name that recurs in an article has one kind in 99 of 100 places, and in 99 of 100 it is
annotated everywhere. So the places of one spelling vote; a person's surname is voted for by the full name too, and
another name finder has a say in each place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from extract.model.lattice import Place, best, by_kind, likely, parts, score
from extract.model.viterbi import Tagged, log_softmax

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Scores = NDArray[np.float32]
    Odds = NDArray[np.float64]

Spelling = tuple[str, ...]
Run = tuple[int, int, str]
"""First and last word, both included, and a kind."""
SAY, KIND = 1.0, 0.5
"""What another finder adds, word by word, to the score of a name where it has one, and further to its kind of name.

It is heard more on where names stand, for that is what it knows best of texts that are unlike those it learned from.
"""
CAPITAL = 1.2
"""What a capital that no sentence asks for adds to the score of each name."""
SHARE = 0.5
"""How much of what the other places say, divided by the root of their number, a place takes over."""
POSSIBLE, SURE = 0.3, 0.5
"""The chance from which on a span puts its spelling to the vote; and from which on it keeps what it holds out of it."""
LEAST = 0.15
"""How sure the least sure word of a name must be where it stands, whatever the others say.

Below, one body or place in three is right; but of persons one in two, and they stay.
"""
ABSURD = -14.0
"""The score of a span below which no vote makes it a name of that kind."""
CAP, DOUBT = 4.0, 0.02
"""What one place says at most, as the logarithm of odds; and what is added to each chance, as nothing is certain."""


@dataclass(frozen=True, eq=False)
class Ballot:
    """The places of one spelling: the first word of each, what its words say, and the odds of each kind there."""

    places: list[int]
    own: Odds
    odds: Odds

    def others(self) -> Odds:
        """What the other places say, for each place and kind."""
        number = max(len(self.places) - 1, 1)
        rest: Odds = (self.odds.sum(0) - self.odds) / number**0.5
        return rest

    def mean(self, kind: int) -> float:
        """The odds of a kind over all places."""
        return float(self.odds[:, kind].mean())


def voted(scores: Scores, words: Sequence[str], kinds: tuple[str, ...], said: Sequence[Run] = ()) -> list[Tagged]:
    """The names of a stretch; ``scores`` is words × tags, ``said`` what another finder found.

    >>> unsure = np.asarray([[0.1, 0, 0, 0, 0], [9, 0, 0, 0, 0], [0, 0, 0, 0, 9]], dtype=np.float32)
    >>> [(name.first, name.last, name.kind) for name in voted(unsure, ["Orvell", "met", "Orvell"], ("PERSON",))]
    [(0, 0, 'PERSON'), (2, 2, 'PERSON')]
    """
    if not len(scores):
        return []
    logs = log_softmax(capitalised(seconded(log_softmax(scores), said, kinds), words))
    spans = likely(logs)
    ballots = dict(_ballots(logs, [word.casefold() for word in words], words, spans))
    found = best(logs, spans | dict(_decided(ballots, spans, _surnames(ballots, kinds))))
    tags = by_kind(logs)
    return [
        Tagged(first, last, kinds[kind], _surety(tags, first, last, kind))
        for place in found
        if kinds[place[2]] == "PERSON" or _surety(tags, *place) >= LEAST
        for first, last, kind in _parted(place, ballots, words)
    ]


def seconded(logs: Scores, said: Sequence[Run], kinds: tuple[str, ...]) -> Scores:
    """The scores with another finder's say added, where it names a kind that is known here."""
    heard = logs.copy()
    tags = by_kind(heard)
    for first, last, kind in said:
        if kind in kinds:
            say = np.where(np.asarray(kinds) == kind, SAY + KIND, SAY).astype(np.float32)
            for word, part in enumerate(parts(first, last), first):
                tags[word, :, part] += say
    return heard


def capitalised(logs: Scores, words: Sequence[str]) -> Scores:
    """The scores with a name made likelier where a word has a capital that no sentence asks for."""
    heard = logs.copy()
    tags = by_kind(heard)
    for before, word in enumerate(words[1:]):
        if word[:1].isupper() and words[before][:1].islower():
            tags[before + 1] += CAPITAL
    return heard


def _ballots(
    logs: Scores, spelled: Sequence[str], words: Sequence[str], spans: Mapping[Place, float]
) -> Iterator[tuple[Spelling, Ballot]]:
    """Each spelling that may be a name somewhere, with all its places."""
    tags = by_kind(logs)
    for spelling, places in _places(spelled, words, spans).items():
        own = np.stack([score(tags, place, place + len(spelling) - 1) for place in places])
        chances = np.exp(own)
        none = np.clip(1 - chances.sum(1, keepdims=True), 0, 1)
        yield spelling, Ballot(places, own, np.clip(np.log(chances + DOUBT) - np.log(none + DOUBT), -CAP, CAP))


def _places(spelled: Sequence[str], words: Sequence[str], spans: Mapping[Place, float]) -> dict[Spelling, list[int]]:
    """Where each spelling stands, capitalised, and not inside a longer name that is sure."""
    possible = [place for place, value in spans.items() if np.exp(value) >= POSSIBLE]
    lengths = defaultdict[str, dict[int, set[Spelling]]](lambda: defaultdict(set))
    for first, last, _ in possible:
        lengths[spelled[first]][last + 1 - first].add(tuple(spelled[first : last + 1]))
    marked = {(first, last) for first, last, _ in possible}
    longer = _sure(spans)
    found = defaultdict[Spelling, list[int]](list)
    for first, word in enumerate(spelled):
        for length, spellings in sorted(lengths[word].items() if word in lengths else ()):
            last, spelling = first + length - 1, tuple(spelled[first : first + length])
            written = words[first][:1].isupper() or not words[first][:1].isalpha() or (first, last) in marked
            if spelling in spellings and written and not _held(longer, first, last):
                found[spelling].append(first)
    return found


def _sure(spans: Mapping[Place, float]) -> dict[int, tuple[int, int]]:
    """The sure span that holds each word."""
    return {
        word: (first, last)
        for (first, last, _), value in spans.items()
        if np.exp(value) >= SURE
        for word in range(first, last + 1)
    }


def _held(longer: Mapping[int, tuple[int, int]], first: int, last: int) -> bool:
    """Whether a longer span holds this one."""
    span = longer.get(first)
    return span is not None and span != (first, last) and span[0] <= first and last <= span[1]


def _surnames(ballots: Mapping[Spelling, Ballot], kinds: tuple[str, ...]) -> dict[Spelling, Odds]:
    """What full names of persons say of the first and the last word of them: odds of each kind."""
    found: defaultdict[Spelling, Odds] = defaultdict(lambda: np.zeros(len(kinds)))
    for person in (number for number, kind in enumerate(kinds) if kind == "PERSON"):
        for spelling, ballot in ballots.items():
            for part in {spelling[:1], spelling[-1:]} & ballots.keys() if len(spelling) > 1 else ():
                found[part][person] = max(found[part][person], SHARE * ballot.mean(person))
    return dict(found)


def _decided(
    ballots: Mapping[Spelling, Ballot], spans: Mapping[Place, float], surnames: Mapping[Spelling, Odds]
) -> Iterator[tuple[Place, float]]:
    """The score of each place of a spelling, with what is said elsewhere added to its own."""
    for spelling, ballot in ballots.items():
        added = SHARE * ballot.others() + surnames.get(spelling, 0.0)
        for number, first in enumerate(ballot.places):
            last = first + len(spelling) - 1
            for kind, (own, more) in enumerate(zip(ballot.own[number], added[number], strict=True)):
                if (first, last, kind) in spans or (more > 0 and own > ABSURD):
                    yield (first, last, kind), float(own + more)


def _parted(place: Place, ballots: Mapping[Spelling, Ballot], words: Sequence[str]) -> list[Place]:
    """The place, or two in its stead: "Orvell and Tavira" where each is a name by itself elsewhere."""
    first, last, _ = place
    middle = next((word for word in range(first + 1, last) if words[word] == "and"), None)
    if middle is None:
        return [place]
    sides = (first, middle - 1), (middle + 1, last)
    alone = [ballots.get(tuple(word.casefold() for word in words[a : b + 1])) for a, b in sides]
    if alone[0] is alone[1] or not all(one is not None and one.odds.max() > 0 for one in alone):
        return [place]
    return [(a, b, int(one.odds.mean(0).argmax())) for (a, b), one in zip(sides, alone, strict=True) if one is not None]


def _surety(tags: Scores, first: int, last: int, kind: int) -> float:
    """How sure the least sure tag of a span is, where it stands."""
    return float(np.exp(tags[np.arange(first, last + 1), kind, parts(first, last)].min()))
