"""Cheap variety: straight for curly quotation marks and back, and other names in the place of a pair's own."""

from __future__ import annotations

import re
from bisect import bisect
from dataclasses import replace
from random import Random

from training.reader.passages import Pair, Passage, Span
from training.reader.trees import shouted

SHOUTED = 0.08
"""The share of the treebanks' documents that are written like headlines."""
STRAIGHT = str.maketrans("“”‘’", "\"\"''")
OPENING = re.compile(r'(?<![^\s(\[—–-])"(?=\S)')


def requoted(text: str, random: Random) -> str:
    """The text with straight marks, with curly marks, or as it is; its length does not change.

    >>> requoted('"Yes," he said.', Random(7))
    '“Yes,” he said.'
    """
    draw = random.random()
    if draw < 0.3:
        return text.translate(STRAIGHT)
    return OPENING.sub("“", text).replace('"', "”").replace("'", "’") if draw < 0.4 else text


def renamed(passage: Passage, first: str, second: str) -> Passage:
    """A passage of one pair with two other names in it; what else was said of its names is forgotten.

    >>> pair = Pair("opposed", (0, 3), (8, 11), "first opposes")
    >>> renamed(Passage("Ann hit Bob.", "toy", pairs=(pair,)), "Ngozi", "Li").text
    'Ngozi hit Li.'
    """
    pair = passage.pairs[0]
    turned = pair.second < pair.first
    low, high = sorted((pair.first, pair.second))
    new_low, new_high = (second, first) if turned else (first, second)
    text = passage.text[:low[0]] + new_low + passage.text[low[1]:high[0]] + new_high + passage.text[high[1]:]
    start = high[0] + len(new_low) - (low[1] - low[0])
    spans: list[Span] = [(low[0], low[0] + len(new_low)), (start, start + len(new_high))]
    one, other = reversed(spans) if turned else spans
    return replace(passage, text=text, pairs=(replace(pair, first=one, second=other),), names=None, unsure=())


def recast(passage: Passage, pools: dict[str, list[str]], random: Random, share: float = 0.5) -> Passage:
    """A passage of names with some of them replaced by others of their kind, one name by one name throughout.

    >>> recast(Passage("Ann met Ann.", "toy", names=((0, 3, "PERSON"), (8, 11, "PERSON"))), {"PERSON": ["Li"]},
    ...        Random(1), 1.0).text
    'Li met Li.'
    """
    text, names, at, cast = "", list[tuple[int, int, str]](), 0, dict[str, str]()
    for start, end, kind in sorted(passage.names or ()):
        old = passage.text[start:end]
        if old not in cast:
            cast[old] = random.choice(pools[kind]) if pools.get(kind) and random.random() < share else old
        text += passage.text[at:start] + cast[old]
        names.append((len(text) - len(cast[old]), len(text), kind))
        at = end
    return replace(passage, text=text + passage.text[at:], names=tuple(names))


def with_other_persons(passage: Passage, pool: list[str], random: Random, share: float = 0.7) -> Passage:
    """A passage of pairs in which a share of the persons has other names, first and last ones of ``pool`` anew.

    Who has the family name of another keeps having it, and who is called by one name alone is called by the new one.

    >>> pair = Pair("opposed", (0, 7), (16, 22), "first opposes")
    >>> names = ((0, 7, "PERSON"), (16, 22, "PERSON"), (24, 27, "PERSON"))
    >>> other = with_other_persons(Passage("Ann Poe accused Al Poe. Poe fell.", "toy", names, pairs=(pair,)),
    ...                            ["Li Wu"], Random(1), 1.0)
    >>> other.text, other.pairs[0].second
    ('Li Wu accused Li Wu. Wu fell.', (14, 19))
    """
    full = [name.split() for name in pool if len(name.split()) > 1]
    cast, last = dict[str, str](), dict[str, str]()
    spelled = sorted((start, end, passage.text[start:end]) for start, end, kind in passage.names or ()
                     if kind == "PERSON")
    for *_, name in sorted(spelled, key=lambda place: (-len(place[2].split()), place)):
        parts = name.split()
        if name not in cast and len(parts) > 1 and full and random.random() < share:
            first = random.choice(full)[0]
            family = last.setdefault(parts[-1], random.choice(full)[-1])
            cast |= {parts[0]: first, parts[-1]: family, name: f"{first} {family}"}
    return _edited(passage, [(start, end, cast[name]) for start, end, name in spelled if name in cast])


def _edited(passage: Passage, edits: list[tuple[int, int, str]]) -> Passage:
    """The passage with new words in some places, none over another; its pairs and names go along."""
    text, at, moved = "", 0, list[tuple[Span, Span]]()
    for start, end, new in edits:
        if start >= at:
            text += passage.text[at:start] + new
            moved.append(((start, end), (len(text) - len(new), len(text))))
            at = end

    def place(offset: int, edge: int) -> int:
        number = bisect(moved, offset - edge, key=lambda move: move[0][0]) - 1
        if number < 0:
            return offset
        old, new = moved[number]
        return new[edge] if offset - edge < old[1] else offset + new[1] - old[1]

    def moved_span(span: Span) -> Span:
        return place(span[0], 0), place(span[1], 1)

    pairs = [replace(pair, first=moved_span(pair.first), second=moved_span(pair.second)) for pair in passage.pairs]
    kept = tuple(pair for pair in pairs if pair.first[1] <= pair.second[0] or pair.second[1] <= pair.first[0])
    names = passage.names and tuple((*moved_span((start, end)), kind) for start, end, kind in passage.names)
    return replace(passage, text=text + passage.text[at:], pairs=kept, names=names,
                   unsure=tuple(map(moved_span, passage.unsure)))


def name_pools(passages: list[Passage]) -> dict[str, list[str]]:
    """The names of each kind that may be put in place of one another, as often as they stand in the corpus."""
    pools: dict[str, list[str]] = {}
    for passage in passages:
        for start, end, kind in passage.names or ():
            if kind in ("PERSON", "ORG", "LOC", "NORP") and "\n" not in passage.text[start:end]:
                pools.setdefault(kind, []).append(passage.text[start:end])
    return pools


def varied(passages: list[Passage], random: Random, share: float = 0.2) -> list[Passage]:
    """Every passage requoted, a share of those with one pair of names renamed, and half of the others recast."""
    named = name_pools([passage for passage in passages if _only_names(passage)])
    passages = [recast(one, named, random) if _only_names(one) and random.random() < 0.5 else one for one in passages]
    pools: dict[str, list[str]] = {}
    for passage in passages:
        for pair in passage.pairs if len(passage.pairs) == 1 else ():
            names = [passage.text[slice(*span)] for span in (pair.first, pair.second)]
            pools.setdefault(passage.corpus, []).extend(names)
    return [_varied(passage, pools.get(passage.corpus, []), random, share) for passage in passages]


def _varied(passage: Passage, pool: list[str], random: Random, share: float) -> Passage:
    passage = replace(passage, text=requoted(passage.text, random))
    if passage.words and random.random() < SHOUTED:
        return shouted(passage, random.random() < 0.3)
    apart = len(passage.pairs) == 1 and _apart(passage.pairs[0])
    if apart and random.random() < share and len(pool) > 1:
        return renamed(passage, random.choice(pool), random.choice(pool))
    return passage


def _only_names(passage: Passage) -> bool:
    return bool(passage.names) and not (passage.pairs or passage.unsure or passage.chains or passage.attributions)


def _apart(pair: Pair) -> bool:
    return pair.first[1] <= pair.second[0] or pair.second[1] <= pair.first[0]
