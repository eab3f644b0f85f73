"""Step 1: word vectors for the small pipeline, distilled from MiniLM-L6-H384 (Apache-2.0).

A word's vector is the mean of its word pieces in the encoder's embedding layer and after its third layer, the word
read alone, projected on the first principal components. It tells the tagger and the name finder what an unseen
word resembles, which 500,000 words of training text cannot.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path

import click
import numpy
import torch
from corpora import rows
from encoder import MiniLM

WORD = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*|[^\w\s]")
PLACES = (
    "said-by/polnear-train.jsonl.gz",
    "opposed-to/dse-train.jsonl.gz",
    "member-of/knowledgenet-train.jsonl.gz",
    "member-of/core-train.jsonl.gz",
    "names/worldwide-train.jsonl.gz",
    "merge/meantime.jsonl.gz",
)


def vocabulary(corpora: Path, most: int) -> list[str]:
    """The lower-cased words met most often in the training text, ties in alphabetical order."""
    counts: Counter[str] = Counter()
    for place in PLACES:
        for row in rows(corpora / place):
            counts.update(word.lower() for word in WORD.findall(row.get("raw") or row["text"]))
    return sorted(counts, key=lambda word: (-counts[word], word))[:most]


def embed(encoder: MiniLM, words: list[str]) -> numpy.ndarray:
    """One row of 768 numbers a word: layer 0 and layer 3, averaged over the word's pieces."""
    out = []
    for start in range(0, len(words), 512):
        ids, mask = encoder.pieces(words[start : start + 512])
        with torch.no_grad():
            layers = encoder.layers(ids, mask)
        inner = mask.clone()
        inner[:, 0] = 0
        inner[torch.arange(len(ids)), mask.sum(1) - 1] = 0
        weight = inner[:, :, None] / inner.sum(1).clamp(min=1)[:, None, None]
        out.append(torch.cat([(layers[0] * weight).sum(1), (layers[3] * weight).sum(1)], dim=1).numpy())
    return numpy.concatenate(out)


def project(matrix: numpy.ndarray, width: int) -> numpy.ndarray:
    """Principal components, each scaled to unit variance over the vocabulary's first 5,000 words."""
    matrix = matrix - matrix[:5000].mean(0)
    matrix /= matrix[:5000].std(0) + 1e-6
    _, _, components = numpy.linalg.svd(matrix[:10000], full_matrices=False)
    reduced = matrix @ components[:width].T
    return (reduced / reduced[:5000].std(0) / 4).round(3)


@click.command()
@click.argument("corpora", type=click.Path(path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
@click.option("--words", default=24000)
@click.option("--width", default=64)
def main(corpora: Path, output: Path, words: int, width: int) -> None:
    """Write OUTPUT in word2vec text form, for ``spacy init vectors en OUTPUT DIR --attr LOWER``."""
    torch.manual_seed(0)
    known = [word for word in vocabulary(corpora, words) if not any(letter.isspace() for letter in word)]
    table = project(embed(MiniLM.pretrained(), known), width)
    output.parent.mkdir(parents=True, exist_ok=True)
    with output.open("w", encoding="utf8") as lines:
        lines.write(f"{len(known)} {width}\n")
        lines.writelines(
            f"{word} {' '.join(f'{number:.3f}' for number in row)}\n" for word, row in zip(known, table, strict=True)
        )
    print(json.dumps({"words": len(known), "width": width}))


if __name__ == "__main__":
    main()
