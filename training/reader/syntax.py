"""Measures the reader's syntax on raw text, as the CoNLL 2018 shared task does: what is no word of the gold is wrong.

Labels count with their subtypes (``nsubj:pass``), which that task left out.
"""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from benchmarks.scores import over_sets
from extract.model.reader import ModelReader
from extract.pipeline import load_pipeline
from extract.sections import Piece
from extract.treed import wanted
from training.reader.passages import Span, Word
from training.reader.trees import treebank

Row = tuple[Span, str, str, Span, str]
"""A word, its part of speech and tag, its head (itself for a root), and the relation."""


def treebank_figures(reader: ModelReader, path: Path, most: int) -> dict:
    """F1 of tags and of arcs, unlabelled (UAS) and labelled (LAS), over the documents of a development file."""
    gold: set[tuple[int, Row]] = set()
    found: set[tuple[int, Row]] = set()
    for number, tree in enumerate(islice(treebank(path), most)):
        gold |= {(number, row) for row in _gold(tree.words)}
        found |= {(number, row) for row in read(reader, tree.text)}
    return {name: over_sets(*({(number, *pick(row)) for number, row in rows} for rows in (gold, found))).rounded()["f1"]
            for name, pick in PICKS.items()} | {"LAS without punctuation": _unpunctuated(gold, found)}


PICKS = {"part of speech": lambda row: row[:2], "tag": lambda row: (row[0], row[2]),
         "UAS": lambda row: (row[0], row[3]),
         "LAS": lambda row: (row[0], row[3], row[4])}


def _unpunctuated(*sides: set[tuple[int, Row]]) -> float:
    """LAS as spaCy prints it."""
    return over_sets(*({(number, row[0], *row[3:]) for number, row in side if row[4] != "punct"}
                       for side in sides)).rounded()["f1"]


def _gold(words: list[Word]) -> set[Row]:
    spans = [(word.start, word.end) for word in words]
    return {(span, word.pos, word.tag, spans[word.head] if word.head >= 0 else span, word.dep)
            for span, word in zip(spans, words, strict=True)}


def read(reader: ModelReader, text: str) -> set[Row]:
    """The same of the reader, on the product's own tokens."""
    pieces = [Piece(0, len(text), "body")]
    _, tokens, firsts = wanted(load_pipeline().make_doc(text), pieces)
    words = reader.open(text, tokens, firsts)[0].words
    return {(tokens[word.number], word.pos, word.tag, tokens[word.head], word.dep) for word in words}
