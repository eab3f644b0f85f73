"""One type for each spelling of a name, by a vote of labels, shape, context and company."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping

from extract.aliases import SUFFIXES
from extract.document import Document, Phrase
from extract.lands import is_land
from extract.lexicon import words
from extract.lists import whole_lists
from extract.namecues import TITLED, Vote, context
from extract.syntax import lower

Votes = defaultdict[str, defaultdict[str, float]]
"""Spelling → type → weight."""
LABEL, TRUSTED = 1.5, 2.2
"""The weight of the name finder's label; and of the trained network's, which saw the words around the name: more than
any one cue of syntax, less than what the name's own words say."""
SIGNS, STRONG = 2.8, 4.0
"""The weight of two good signs of a body, as "X's president" and "the director at X", which outweigh the network; and
of those that it takes to make one of a person, who may have a president too."""
LAWS = frozenset(
    (
        "act bill law treaty convention agreement accord accords directive constitution amendment ordinance protocol "
        "code regulation"
    ).split()
)
EVENTS = frozenset(
    (
        "cup olympics games war summit festival election elections revolution championship championships award awards "
        "prize referendum conference"
    ).split()
)


def key(document: Document, phrase: Phrase) -> str:
    """The spelling under which a name's mentions vote together."""
    return " ".join(document.text(phrase).split()).casefold()


def settle_types(document: Document, phrases: list[Phrase]) -> list[Phrase]:
    """One type for every spelling: what the name finder calls it, what syntax says, what it is listed with.

    The finder's labels together weigh as much as one good piece of syntax, however often they repeat.
    """
    votes = _votes(document, phrases)
    at = {i: phrase for phrase in phrases for i in range(phrase.start, phrase.end)}
    first = {name: _winner(count) for name, count in votes.items()}
    for group in _longest_lists(document, phrases, at):
        for phrase in group:
            for kind, weight in _company(document, phrase, group, first):
                votes[key(document, phrase)][kind] += weight
    settled = {name: _winner(count) for name, count in votes.items()}
    bodies = {" ".join(name.split()[:-1]) for name, kind in settled.items() if kind == "organization" and _legal(name)}
    surnames = {name.split()[-1] for name, kind in settled.items() if kind == "person" and " " in name}
    for phrase in phrases:
        name = key(document, phrase)
        if _trusted(document, phrase):
            phrase.type = _overruled(document, phrase, settled[name], votes[name])
        else:
            phrase.type = "person" if name in surnames and votes[name]["organization"] < LABEL else settled[name]
        if name in bodies:
            phrase.type = "organization"
        if phrase.type in ("organization", "other") and is_land(document.text(phrase)):
            phrase.type = "place"
    return phrases


def _legal(name: str) -> bool:
    """Whether a name ends in what a company's does; without it, the name is the company's still."""
    return name.split()[-1].rstrip(".") in SUFFIXES


def _trusted(document: Document, phrase: Phrase) -> bool:
    """Whether the network, which heard the full names and the other places too, gave the phrase its type."""
    return document.judge is not None and phrase.type not in ("", "other")


def _overruled(document: Document, phrase: Phrase, settled: str, votes: Mapping[str, float]) -> str:
    """The network's type, unless it passes over a title right there, a body's signs, or that places do not act.

    Nor does it know laws and events, which their last word tells.
    """
    enough = {"place": 0.0, "person": STRONG}.get(phrase.type, SIGNS)
    body = settled == "organization" and votes["organization"] >= enough
    titled = settled == "person" != phrase.type and ("person", TITLED) in context(document, phrase)
    done = settled in ("law", "event") and phrase.type in ("organization", "place")
    return settled if titled or body or done else phrase.type


def _votes(document: Document, phrases: list[Phrase]) -> Votes:
    """The weight that each spelling's mentions give each type."""
    votes: Votes = defaultdict(lambda: defaultdict(float))
    labels: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for phrase in phrases:
        name = key(document, phrase)
        labels[name][phrase.type] += 1
        for kind, weight in (*_shape(document, phrase), *context(document, phrase)):
            votes[name][kind] = min(votes[name][kind] + weight, 4.0)
    weight, unnamed = (LABEL, "organization") if document.judge is None else (TRUSTED, "other")
    for name, count in labels.items():
        for kind, number in count.items():
            votes[name][kind or unnamed] += (weight if kind else 0.3) * number / count.total()
    return votes


def _shape(document: Document, phrase: Phrase) -> Iterator[Vote]:
    """What a name's own words say of its type."""
    doc = document.doc
    last, size = lower(doc[phrase.end - 1]).rstrip("."), phrase.end - phrase.start
    tokens = [lower(token) for token in doc[phrase.start : phrase.end]]
    if last in LAWS and size > 1:
        yield "law", 2.5
    elif last in EVENTS and size > 1:
        yield "event", 2.5
    elif size > 1 and (
        last in words("designators") | words("alliances")
        or (any(t in words("designators") for t in tokens) and "of" in tokens)
    ):
        yield "organization", 2.5
    text = document.text(phrase)
    if size == 1 and last.endswith("s") and last[:-1] in words("people"):
        yield "group", 1.0
    if size == 1 and text.isupper() and 2 <= len(text) <= 6 and phrase.type not in ("place",):
        yield "organization", 0.6


def _winner(count: Mapping[str, float]) -> str:
    """The type with the most weight; where several have it, the first by the alphabet."""
    best = max(count.values(), default=0.0)
    return min((kind for kind, votes in count.items() if votes == best), default="other") if best > 0 else "other"


def _longest_lists(document: Document, phrases: list[Phrase], at: dict[int, Phrase]) -> list[list[Phrase]]:
    """The lists in which names stand, each once."""
    found = {id(listed): listed for listed in whole_lists(document.doc, phrases, at).values()}
    return list(found.values())


def _company(document: Document, phrase: Phrase, group: list[Phrase], settled: dict[str, str]) -> Iterator[Vote]:
    """The kind that most of the other names in a list have; three that agree outweigh a label."""
    kinds = Counter(settled[key(document, other)] for other in group if other is not phrase)
    kinds.pop("other", None)
    if kinds:
        kind, count = kinds.most_common(1)[0]
        if kind in ("organization", "person") and count > 0.6 * kinds.total():
            yield kind, 1.6 if count > 2 else 0.8
