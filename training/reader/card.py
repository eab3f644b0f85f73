"""Writes the model card's part on the reader: corpora with their licences, figures, files; nothing of it by hand."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path

from training.reader.prepare import CORPORA, OWN, Corpus

MARKED = re.compile(r"(<!-- (\w+) of the reader -->\n).*?(<!-- end of \2 of the reader -->)", re.DOTALL)
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
    "ewt": "CC BY-SA 4.0",
    "meantime": "CC BY 4.0",
    "own": "this project's",
    "articles": "annotation this project's; texts of polnear, worldwide, gum, meantime and dse",
    "stories": "this project's",
}


def write(work: Path, page: Path) -> None:
    """Puts the rows of each marked part in place of what stands there."""
    figures = json.loads((work / "export-figures.json").read_text())
    parts = {"corpora": corpora_rows(), "figures": figure_rows(figures), "files": file_rows(work / "export")}
    text = page.read_text(encoding="utf8")
    made = MARKED.sub(lambda found: found[1] + "\n".join(parts[found[2]]) + "\n" + found[3], text)
    page.write_text(made, encoding="utf8")


def corpora_rows() -> Iterator[str]:
    """A table of the corpora, with the passes that each round makes over them."""
    yield "| corpus | passes, by round | licence as published |\n|---|---|---|"
    for corpus in CORPORA:
        yield f"| {named(corpus)} | {' + '.join(f'{share:g}' for share in corpus[2])} | {LICENCES[named(corpus)]} |"
    for name in ("articles", "stories"):
        yield f"| {name} | settled | {LICENCES[name]} |"


def named(corpus: Corpus) -> str:
    """The short name of a corpus."""
    return "own" if corpus[0] == str(OWN) else next(name for name in LICENCES if name in corpus[0])


def figure_rows(figures: dict) -> Iterator[str]:
    """A table of what the heads do on development splits."""
    yield "| what | measured on | figure |\n|---|---|---|"
    for role in ("source", "cue", "content", "content with its source"):
        found = figures["attribution"][role]
        yield _row(f"attribution, exact spans, {role}: P / R / F1", "PolNeAR, development", found)
    for kind, name in {"three": "person, organisation, place", "PERSON": "person", "ORG": "organisation",
                       "LOC": "place"}.items():
        yield _row(f"names, exact span, {name}: P / R / F1", "Worldwide, development", figures["names"][kind])
    for classes in ("five classes", "three classes"):
        micro, macro = (figures["opposed"][classes][name] for name in ("micro", "macro"))
        yield f"| opposition, pair given, {classes}: micro / macro F1 | DSE, validation | {micro} / {macro} |"
    mention = figures["coreference"]
    yield (f"| coreference, CoNLL F1 (MUC / B³ / CEAF-e) | OntoGUM, development | {mention['conll']} "
           f"({mention['muc']} / {mention['b3']} / {mention['ceafe']}) |")
    for name, found in figures["syntax"].items():
        yield from (f"| {what}, F1 on raw text | UD {name.upper()}, development | {figure} |"
                    for what, figure in found.items())


def _row(what: str, where: str, found: dict) -> str:
    return f"| {what} | {where} | {found['precision']} / {found['recall']} / {found['f1']} |"


def file_rows(folder: Path) -> Iterator[str]:
    """A table of the files with their sizes and hashes."""
    yield "| file | bytes | SHA-256 |\n|---|---|---|"
    for path in sorted(path for path in folder.iterdir() if path.is_file()):
        yield f"| {path.name} | {path.stat().st_size} | `{hashlib.sha256(path.read_bytes()).hexdigest()}` |"
