"""The model card speaks of the weights that ship."""

from __future__ import annotations

import hashlib
import json
import re
from pathlib import Path

from extract.model.labels import DEPS, LAYERS, PAIRS, SYNTAX

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "extract/weights"
READER = ROOT / "extract/model/weights"
CORPORA = "polnear riqua worldwide re-docred dse re3d knowledgenet core gum ewt meantime own articles stories".split()
CARD = (ROOT / "docs/model-card.md").read_text(encoding="utf8")


def test_card_names_the_files_that_ship() -> None:
    """The fingerprint in the card is that of the pipeline's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in WEIGHTS.rglob("*") if path.is_file()):
        digest.update(path.relative_to(WEIGHTS).as_posix().encode() + b"\0" + path.read_bytes())
    assert digest.hexdigest() in CARD


def test_card_names_the_readers_files() -> None:
    """Every file of the reader stands in the card with its size and hash, and no other does."""
    files = {path.name: path.read_bytes() for path in READER.iterdir()}
    rows = {name: (len(held), hashlib.sha256(held).hexdigest()) for name, held in files.items()}
    assert sorted(rows) == ["encoder.onnx", "label.onnx", "pair.onnx", "reader.json", "tokenizer.json"]
    assert [name for name, (size, digest) in rows.items() if f"| {name} | {size} | `{digest}` |" not in CARD] == []


def test_reader_says_what_the_code_expects() -> None:
    """The labels that the weights were trained with are those that the run time reads rows of scores by."""
    card = json.loads((READER / "reader.json").read_text(encoding="utf8"))
    assert card["labels"] == {layer: list(kinds) for layer, kinds in (LAYERS | SYNTAX | {"dep": DEPS}).items()}
    assert card["pairs"] == {head: list(classes) for head, classes in PAIRS.items()}


def test_card_names_every_corpus_of_the_reader() -> None:
    """The corpora of the training, each with a licence."""
    listed = re.search("<!-- corpora of the reader -->(.*?)<!-- end", CARD, re.DOTALL)
    assert listed and [line.split(" | ")[0].strip("| ") for line in listed[1].strip().splitlines()[2:]] == CORPORA


def test_pipeline_has_the_parts_that_the_card_describes() -> None:
    """Tagger, parser, lemmatizer and names are there, and the types of names are those that the reader knows."""
    meta = json.loads((WEIGHTS / "meta.json").read_text(encoding="utf8"))
    assert meta["pipeline"] == ["tok2vec", "tagger", "morphologizer", "parser", "lemmatizer", "ner"]
    assert set(meta["labels"]["ner"]) == {"PERSON", "ORG", "LOC", "NORP", "FAC", "PRODUCT", "DATE", "MONEY", "MISC"}
