"""The network's syntax written into spaCy's document, so that whatever reads trees need not know who made them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np

from extract.sections import Piece

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from spacy.tokens import Doc, Token

    from extract.model.syntax import Parsed

Offsets = tuple[int, int]
HALVES = {"not": ("PART", "RB", "advmod"), "na": ("PART", "TO", "mark"), "ta": ("PART", "TO", "mark")}
"""Second tokens that share a word piece with the first ("cannot", "gonna")."""
UNREAD = ("X", "", "dep")
FORMS = {"NN": "Number=Sing", "NNP": "Number=Sing", "VB": "VerbForm=Inf", "VBP": "Tense=Pres|VerbForm=Fin",
         "JJ": "Degree=Pos", "RB": "Degree=Pos"}
"""Tags of words that are their own lemma, as the features by which spaCy's lemmatizer leaves them alone."""


def wanted(doc: Doc, pieces: Sequence[Piece]) -> tuple[list[int], list[Offsets], frozenset[int]]:
    """The tokens to be parsed: their indices, their characters, and which of them surely begin a sentence."""
    starts = np.asarray([token.idx for token in doc], dtype=np.int64)
    numbers = np.searchsorted([piece.end for piece in pieces], starts, side="right")
    read = np.asarray([bool(piece.section) for piece in pieces], dtype=bool)
    kept = read[numbers] & ~np.asarray([token.is_space for token in doc], dtype=bool)
    indices = np.flatnonzero(kept)
    opens = np.asarray([_opens(token) for token in doc], dtype=bool)
    firsts = np.flatnonzero((np.diff(numbers[kept], prepend=-1) != 0) | opens[kept])
    spans = [(start, start + len(doc[i])) for i, start in zip(indices.tolist(), starts[kept].tolist(), strict=True)]
    return indices.tolist(), spans, frozenset(firsts.tolist())


def _opens(token: Token) -> bool:
    """Whether a sentence must begin here: a capital after a full stop that is no part of an abbreviation."""
    return token.i > 0 and token.nbor(-1).text == "." and token.text[0].isupper()


def treed(doc: Doc, indices: Sequence[int], words: Sequence[Parsed], pieces: Sequence[Piece]) -> Doc:
    """The document with parts of speech, tags and trees; tokens that have none hang on the one before, or on none."""
    known = {indices[word.number]: word for word in words}
    starts = {piece.start for piece in pieces}
    labels, heads, last = [], np.zeros(len(doc), dtype=np.int64), 0
    for i, token in enumerate(doc):
        word = known.get(i)
        if word is not None:
            labels.append((word.pos, word.tag, word.dep))
            heads[i] = indices[word.head] - i
            last = i
        else:
            last = i if token.idx in starts else last
            labels.append(("SPACE", "_SP", "dep") if token.is_space else HALVES.get(token.lower_, UNREAD))
            heads[i] = last - i
    return _written(doc, labels, heads)


def _written(doc: Doc, labels: list[tuple[str, str, str]], heads: NDArray[np.int64]) -> Doc:
    strings = doc.vocab.strings
    hashed = {label: strings.add(label) for row in set(labels) for label in row}
    rows = np.asarray([[hashed[label] for label in row] for row in labels], dtype=np.uint64).reshape(-1, 3)
    forms = {tag: doc.vocab.morphology.add(FORMS.get(tag, "")) for _, tag, _ in set(labels)}
    morphs = np.asarray([forms[tag] for _, tag, _ in labels], dtype=np.uint64)
    columns = np.column_stack([rows, morphs, heads.astype(np.uint64)])
    return doc.from_array(["POS", "TAG", "DEP", "MORPH", "HEAD"], columns)  # type: ignore[arg-type]
