"""Gathers what the model card says: corpora with their licences, how it was trained, its files and its figures."""

from __future__ import annotations

import json
from pathlib import Path

from training.reader.export import files
from training.reader.prepare import CORPORA, OWN

LICENCES = {
    "polnear": "none stated; published for research (Newell et al. 2018); text © publishers",
    "riqua": "text public domain; release under an Apache-2.0 repository",
    "worldwide": "none stated; published by its authors for training; text © publishers",
    "re-docred": "MIT; text CC BY-SA",
    "dse": "use by citing the paper; text © publishers",
    "re3d": "public domain, OGL v3, CC BY and CC BY-SA, by folder",
    "knowledgenet": "CC BY-SA 4.0",
    "core": "CC BY 4.0",
    "gum": "annotation CC BY 4.0; text CC BY or CC BY-SA",
    "meantime": "CC BY 4.0",
    "own": "this project's",
}
FROM = "all-MiniLM-L6-v2 (Apache-2.0), its word vectors unchanged"


def card(work: Path) -> dict:
    """Everything as one value, in an order that does not change."""
    figures = {name: json.loads(path.read_text()) for name in ("export", "export-float")
               if (path := work / f"{name}-figures.json").exists()}
    return {"from": FROM, "corpora": list(map(_corpus, CORPORA)), "training": _training(work),
            "files": files(work / "export"), "figures": figures}


def _corpus(corpus: tuple) -> dict:  # type: ignore[type-arg]
    path, _, share = corpus
    name = "own" if path == str(OWN) else next(name for name in LICENCES if name in path)
    return {"name": name, "passes": share, "licence": LICENCES[name]}


def _training(work: Path) -> dict:
    lines = [json.loads(line) for line in (work / "checkpoints" / "log.jsonl").read_text().splitlines()]
    last = lines[-1]
    losses = {name: value for name, value in last.items() if isinstance(value, float)}
    return {"steps": last["step"], "of": last["of"], "last losses": losses}
