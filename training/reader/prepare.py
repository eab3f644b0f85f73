"""Reads the corpora into batches: how many passes over each, how long a window, all with a fixed seed."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from tokenizers import Tokenizer

from training.corpora import located
from training.encoder import MiniLM
from training.reader.augment import varied
from training.reader.batches import Window, packed
from training.reader.chained import meantime
from training.reader.newswire import newswire
from training.reader.own import own
from training.reader.paired import core, dse, knowledgenet, re3d, redocred_passages
from training.reader.passages import Passage
from training.reader.said import polnear, riqua
from training.reader.segments import Segment, segments
from training.reader.silver import file_of, with_names
from training.reader.trees import ewt, gum

Read = Callable[[Path], Iterator[Passage]]
Passes = tuple[float, ...]
Corpus = tuple[str, Read, Passes]
MOST = 254
NAMES = "names"
"""Where, in the folder of a round, the names are that were found for corpora without."""
OWN = Path(__file__).parents[1] / "own" / "sentences.yaml"
CORPORA: tuple[Corpus, ...] = (
    ("said-by/polnear-train.jsonl.gz", polnear, (1.8, 1.4, 1.5, 1.3, 0.6, 1.7, 1.6)),
    ("said-by/riqua-train.jsonl.gz", riqua, (0.4, 0.3, 0.2, 0.1, 0.05, 0.1, 0.1)),
    ("names/worldwide-train.jsonl.gz", newswire, (1.1, 3.5, 4.0, 3.5, 2.1, 4.7, 4.5)),
    ("member-of/re-docred.jsonl.gz", redocred_passages, (1.0, 1.5, 1.0, 1.5, 0.8, 1.0, 1.0)),
    ("opposed-to/dse-train.jsonl.gz", dse, (2.3, 2.2, 1.7, 1.2, 1.5, 2.1, 1.7)),
    ("opposed-to/re3d.jsonl", re3d, (1.0, 1.5, 1.0, 1.0, 0.6, 1.0, 1.0)),
    ("member-of/knowledgenet-train.jsonl.gz", knowledgenet, (2.3, 2.5, 2.0, 2.0, 1.0, 1.7, 1.6)),
    ("member-of/core-train.jsonl.gz", core, (0.4, 0.3, 0.2, 0.2, 0.1, 0.15, 0.15)),
    ("syntax/gum-train.conllu.gz", gum, (1.8, 9.0, 9.0, 8.0, 6.0, 9.4, 9.5)),
    ("syntax/ewt-train.conllu.gz", ewt, (0.0, 0.0, 0.0, 4.0, 3.6, 5.8, 4.3)),
    ("merge/meantime.jsonl.gz", meantime, (0.5, 3.0, 2.0, 2.0, 1.0, 2.1, 2.0)),
    (str(OWN), own, (3.0, 3.0, 3.0, 3.0, 2.0, 3.1, 3.0)))
"""File in the corpora's folder, how to read it, and how many passes each round of the training makes over it.

Each round goes on from the weights before it, averages from the third on (``README.md``), with rates that rise and fall
anew; names and coreference, which have few passages and learn slowest, come more often in the later ones. Syntax was
learned in the last four, and in the last one names were learned from more corpora (``silver.py``).
"""


def prepare(folder: Path, work: Path, scale: float = 1.0, size: int = 8, most: int = MOST, seed: int = 1,
            stage: int = 1, tokenizer: Tokenizer | None = None) -> int:
    """Writes all batches of a round of the training, and the tokenizer that cut them; how many batches there are."""
    random = Random(seed)
    tokenizer = tokenizer or MiniLM.tokenizer()
    found: list[Segment] = []
    for path, read, shares in present(folder):
        known = with_names(list(read(path)), work / NAMES / file_of(path.name))
        for passages in _passes(known, shares[stage - 1] * scale, random):
            for passage in varied(passages, random):
                found += segments(passage, tokenizer, random, most)
    windows = packed(found, random, most + 2)
    batches = [windows[start:start + size] for start in range(0, len(windows), size)]
    _write(batches, work / "batches.pkl")
    tokenizer.save(str(work / "tokenizer.json"))
    return len(batches)


def present(folder: Path) -> list[tuple[Path, Read, Passes]]:
    """Those corpora that are in the folder, packed or plain."""
    placed = ((located(folder, name), read, shares) for name, read, shares in CORPORA)
    return [(path, read, shares) for path, read, shares in placed if path]


def _passes(passages: list[Passage], share: float, random: Random) -> Iterator[list[Passage]]:
    while share > 0:
        yield passages if share >= 1 else random.sample(passages, int(len(passages) * share))
        share -= 1


def _write(batches: list[list[Window]], out: Path) -> None:
    out.parent.mkdir(parents=True, exist_ok=True)
    with out.open("wb") as handle:
        pickle.dump(batches, handle, protocol=5)
