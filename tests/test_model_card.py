"""The model card speaks of the weights that ship."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

ROOT = Path(__file__).parents[1]
WEIGHTS = ROOT / "extract/weights"
CARD = (ROOT / "docs/model-card.md").read_text(encoding="utf8")


def test_card_names_the_files_that_ship() -> None:
    """The fingerprint in the card is that of the pipeline's files."""
    digest = hashlib.sha256()
    for path in sorted(path for path in WEIGHTS.rglob("*") if path.is_file()):
        digest.update(path.relative_to(WEIGHTS).as_posix().encode() + b"\0" + path.read_bytes())
    assert digest.hexdigest() in CARD


def test_pipeline_has_the_parts_that_the_card_describes() -> None:
    """Tagger, parser, lemmatizer and names are there, and the types of names are those that the reader knows."""
    meta = json.loads((WEIGHTS / "meta.json").read_text(encoding="utf8"))
    assert meta["pipeline"] == ["tok2vec", "tagger", "morphologizer", "parser", "lemmatizer", "ner"]
    assert set(meta["labels"]["ner"]) == {"PERSON", "ORG", "LOC", "NORP", "FAC", "PRODUCT", "DATE", "MONEY", "MISC"}
