"""The syntax of a text's tokens: part of speech, Penn tag, head and relation to it, sentence by sentence.

The network knows word pieces; a token is spoken for by its first piece. Two tokens in one piece ("can|not") have one
parse between them: the second hangs on the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

import numpy as np

from extract.model.encoded import Encoded
from extract.model.labels import DEPS, SYNTAX
from extract.model.network import Network
from extract.model.trees import ROOT, as_phrases, heads

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Ints = NDArray[np.int64]

LONGEST = 120
"""Tokens in a sentence; a longer run is cut, so that no text makes the tree dear."""
IS_ROOT = DEPS.index("ROOT")


@dataclass(frozen=True, slots=True)
class Parsed:
    """One token: its number among those given, its labels, and the number of its head; its own where it is a root."""

    number: int
    pos: str
    tag: str
    dep: str
    head: int


def parsed(stretch: Encoded, network: Network, tokens: Sequence[tuple[int, int]],
           firsts: frozenset[int], names: Sequence[tuple[int, int]] = ()) -> Iterator[Parsed]:
    """The tokens (character offsets, in order) that lie in the stretch; a sentence starts at each of ``firsts``.

    Each of ``names`` (character offsets too) is one phrase: only one of its words hangs on something outside.
    """
    found = np.asarray(tokens, dtype=np.int64).reshape(-1, 2)
    places = np.searchsorted(stretch.pieces.starts, found[:, 0])
    inside = places < len(stretch.pieces)
    inside[inside] = stretch.pieces.starts[places[inside]] < found[inside, 1]
    own = np.flatnonzero(inside & (places >= stretch.low) & (places < stretch.high))
    if not len(own):
        return
    places = places[own]
    tags = {layer: stretch.scores(layer, places).argmax(1).tolist() for layer in SYNTAX}
    cuts = list(_cuts(own, tags["start"], firsts))
    name = _numbered(found[own], names)
    over = np.concatenate([start + _tree(stretch, places[start:end], name[start:end])
                           for start, end in pairwise(cuts)])
    for at, (number, head, dep) in enumerate(zip(own.tolist(), over.tolist(), _hung(stretch, network, places, over),
                                                 strict=True)):
        yield Parsed(number, SYNTAX["pos"][tags["pos"][at]], SYNTAX["tag"][tags["tag"][at]], dep, int(own[head]))


def _cuts(own: Ints, starts: Sequence[int], firsts: frozenset[int]) -> Iterator[int]:
    """Where sentences start among the tokens, and their end."""
    last = 0
    yield last
    for at in range(1, len(own)):
        passed = any(number in firsts for number in range(int(own[at - 1]) + 1, int(own[at]) + 1))
        if starts[at] or passed or at - last >= LONGEST:
            last = at
            yield last
    yield len(own)


def _numbered(tokens: Ints, names: Sequence[tuple[int, int]]) -> Ints:
    """For each token the number of the name that it stands in, −1 outside names."""
    spans = np.asarray(sorted(names), dtype=np.int64).reshape(-1, 2)
    number = np.searchsorted(spans[:, 0], tokens[:, 0], side="right") - 1
    outside = number < 0
    outside[~outside] = tokens[~outside, 1] > spans[number[~outside], 1]
    return np.where(outside, ROOT, number)


def _tree(stretch: Encoded, places: Ints, name: Ints) -> Ints:
    """The head of each word of a sentence, counted from its first; its own number for the root."""
    asks, answers = stretch.tree("asks", places), stretch.tree("answers", places)
    root = (asks * stretch.root("answers", places)).sum(1, keepdims=True)
    scores = as_phrases(np.concatenate([root, asks @ answers.T], 1), name)
    found = np.asarray(heads(scores), dtype=np.int64)
    return np.where(found == ROOT, np.arange(len(found)), found)


def _hung(stretch: Encoded, network: Network, places: Ints, over: Ints) -> list[str]:
    """How each word hangs on its head."""
    scores = network.label(stretch.tree("child", places), stretch.tree("parent", places[over]))
    scores[:, IS_ROOT] = -np.inf
    best = np.where(over == np.arange(len(over)), IS_ROOT, scores.argmax(1))
    return [DEPS[label] for label in best.tolist()]
