"""Cheap variety: straight for curly quotation marks and back, and other names in the place of a pair's own."""

from __future__ import annotations

import re
from dataclasses import replace
from random import Random

from training.reader.passages import Pair, Passage, Span

STRAIGHT = str.maketrans("“”‘’", "\"\"''")
OPENING = re.compile(r'(?<![^\s(\[—–-])"(?=\S)')


def requoted(text: str, random: Random) -> str:
    """The text with straight marks, with curly marks, or as it is; its length does not change.

    >>> requoted('"Yes," he said.', Random(4))
    '“Yes,” he said.'
    """
    draw = random.random()
    if draw < 0.3:
        return text.translate(STRAIGHT)
    return OPENING.sub("“", text).replace('"', "”").replace("'", "’") if draw < 0.4 else text


def renamed(passage: Passage, first: str, second: str) -> Passage:
    """A passage of one pair with two other names in it.

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
    return replace(passage, text=text, pairs=(replace(pair, first=one, second=other),))


def varied(passages: list[Passage], random: Random, share: float = 0.2) -> list[Passage]:
    """Every passage requoted, and a share of those with one pair of names renamed from a pool of the same corpus."""
    pools: dict[str, list[str]] = {}
    for passage in passages:
        for pair in passage.pairs if len(passage.pairs) == 1 else ():
            names = [passage.text[slice(*span)] for span in (pair.first, pair.second)]
            pools.setdefault(passage.corpus, []).extend(names)
    return [_varied(passage, pools.get(passage.corpus, []), random, share) for passage in passages]


def _varied(passage: Passage, pool: list[str], random: Random, share: float) -> Passage:
    passage = replace(passage, text=requoted(passage.text, random))
    apart = len(passage.pairs) == 1 and _apart(passage.pairs[0])
    if apart and random.random() < share and len(pool) > 1:
        return renamed(passage, random.choice(pool), random.choice(pool))
    return passage


def _apart(pair: Pair) -> bool:
    return pair.first[1] <= pair.second[0] or pair.second[1] <= pair.first[0]
