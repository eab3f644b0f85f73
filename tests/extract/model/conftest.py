"""A tokenizer of a few words and a network that knows them by heart."""

from __future__ import annotations

import numpy as np
import pytest

from extract.model.chains import Reach
from extract.model.labels import DEPS, LAYERS, PAIRS, POINTERS, SYNTAX, TREES, tags, widths
from extract.model.reader import ModelReader

tokenizers = pytest.importorskip("tokenizers")

WORDS = ["[UNK]", "[CLS]", "[SEP]", "ann", "lee", "said", "that", "it", "rain", "##s", ".", ",", "bob", "left", "the",
         "acme", "board", "she", "he"]
KNOWN = {"ann": ("names", "B-PERSON"), "lee": ("names", "E-PERSON"), "bob": ("names", "S-PERSON"),
         "acme": ("names", "S-ORG")}
SPOKEN = {"ann": ("source", "B-source"), "lee": ("source", "E-source"), "said": ("cue", "S-cue"),
          "that": ("content", "B-content"), "it": ("content", "I-content"), "rain": ("content", "E-content")}
TREE = {"bob": ("PROPN", "NNP", "nsubj", "left"), "left": ("VERB", "VBD", "ROOT", None),
        "the": ("DET", "DT", "det", "board"), "acme": ("PROPN", "NNP", "compound", "board"),
        "board": ("NOUN", "NN", "obj", "left"), ".": ("PUNCT", ".", "punct", "left")}
WIDTH = 8


class Rote:
    """A network that tags words by heart, points every cue to "ann" and every content to "said"."""

    def encode(self, ids, cases, gaps):
        framed = [1, *ids.tolist(), 2]
        hidden = np.zeros((len(framed), 4), dtype=np.float32)
        hidden[:, 0] = framed
        return hidden, np.stack([_scores(WORDS[number]) for number in framed]), np.stack(
            [_vectors(WORDS[number]) for number in framed]), np.stack([_tree(WORDS[number]) for number in framed])

    def label(self, child, parent):
        scores = np.zeros((len(child), len(DEPS)), dtype=np.float32)
        scores[np.arange(len(child)), child[:, 0].astype(int)] = 9.0
        return scores

    def judge(self, hidden, roles, mask):
        rows = np.zeros((len(hidden), sum(map(len, PAIRS.values()))), dtype=np.float32)
        rows[:, 0] = 5.0
        forward = (roles == 1).argmax(1) < (roles == 2).argmax(1)
        rows[:, len(PAIRS["opposed"]) + 1] = np.where(forward, 5.0, -5.0)
        rows[:, len(PAIRS["opposed"]) + 2] = np.where(forward, -5.0, 5.0)
        return rows


def _scores(word: str) -> np.ndarray:
    rows = {layer: np.zeros(width, dtype=np.float32) for layer, width in widths().items()}
    for row in rows.values():
        row[0] = 3.0
    for layer, tag in (table[word] for table in (KNOWN, SPOKEN) if word in table):
        rows[layer][tags(LAYERS[layer]).index(tag)] = 9.0
    for layer, label in zip(("pos", "tag"), TREE.get(word, ()), strict=False):
        rows[layer][SYNTAX[layer].index(label)] = 9.0
    return np.concatenate(list(rows.values()))


def _vectors(word: str) -> np.ndarray:
    vectors = np.zeros((2, len(POINTERS), WIDTH), dtype=np.float32)
    for asks, kind, answers in (("said", "cue>source", "ann"), ("that", "content>cue", "said")):
        vectors[0, POINTERS.index(kind), 0] += 9.0 * (word == asks)
        vectors[1, POINTERS.index(kind), 0] += 9.0 * (word == answers)
    for place, known in enumerate(("bob", "he"), start=1):
        vectors[:, POINTERS.index("mention"), place] += 6.0 * (word == known)
        vectors[:, POINTERS.index("left"), 1] += 6.0 * (word == known)
    return vectors.reshape(-1)


def _tree(word: str) -> np.ndarray:
    """"left" asks for the root and the others for their heads, which answer; the child's vector says how it hangs."""
    vectors = {kind: np.zeros(width, dtype=np.float32) for kind, width in TREES.items()}
    for place, known in enumerate(("[CLS]", "left", "board")):
        asked = TREE[word][3] or "[CLS]" if word in TREE else ""
        vectors["asks"][place], vectors["answers"][place] = 9.0 * (asked == known), 9.0 * (word == known)
    vectors["child"][0] = DEPS.index(TREE[word][2]) if word in TREE else 0
    return np.concatenate(list(vectors.values()))


@pytest.fixture
def tokenizer():
    from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

    found = Tokenizer(models.WordPiece({word: i for i, word in enumerate(WORDS)}, unk_token="[UNK]"))
    found.normalizer = normalizers.BertNormalizer(lowercase=True)
    found.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    return found


@pytest.fixture
def reader(tokenizer):
    return ModelReader(Rote(), tokenizer, Reach(nobody=0.5, reach=(0.0,) * 10))
