"""Step 5: score the assembled pipeline on the development splits and write the figures into the model card.

The figures of the card are never written by hand: this command replaces what stands between its two markers.
"""

from __future__ import annotations

import hashlib
import random
import re
from collections.abc import Iterator
from pathlib import Path

import click
import spacy
from corpora import worldwide
from prepare import name_docs, tree_docs
from spacy.language import Language
from spacy.tokens import Doc
from spacy.training import Example

MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def scored(nlp: Language, docs: list[Doc]) -> dict:
    """spaCy's own scores for gold documents, on our tokenisation of their text."""
    examples = [Example(nlp.make_doc(doc.text), doc) for doc in docs]
    return nlp.evaluate(examples)


def syntax_rows(nlp: Language, corpora: Path) -> Iterator[str]:
    for name in ("ewt", "gum"):
        docs = list(tree_docs(corpora / f"syntax/{name}-dev.conllu.gz", random.Random(0), 0))
        found = scored(nlp, docs)
        for label, key in (
            ("part of speech", "pos_acc"),
            ("tag", "tag_acc"),
            ("attachment, unlabelled", "dep_uas"),
            ("attachment, labelled (LAS)", "dep_las"),
            ("sentences, F1", "sents_f"),
        ):
            yield f"| {label} | UD {name.upper()}, development | {100 * found[key]:.1f} |"


def name_rows(nlp: Language, corpora: Path) -> Iterator[str]:
    docs = list(name_docs(list(worldwide(corpora / "names/worldwide-dev.jsonl.gz")), random.Random(0), 0))
    found = scored(nlp, docs)
    per_type = found["ents_per_type"]
    rows = {"all types": {"p": found["ents_p"], "r": found["ents_r"], "f": found["ents_f"]}}
    rows |= {"person": per_type["PERSON"], "organisation": per_type["ORG"], "place": per_type["LOC"]}
    for label, row in rows.items():
        figures = " / ".join(f"{100 * row[part]:.1f}" for part in "prf")
        yield f"| names, exact span, {label}: P / R / F1 | Worldwide newswire, development | {figures} |"


def fingerprint(folder: Path) -> str:
    """SHA-256 over the pipeline's files, in order of name."""
    digest = hashlib.sha256()
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


@click.command()
@click.argument("corpora", type=click.Path(path_type=Path))
@click.argument("pipeline", type=click.Path(path_type=Path))
@click.argument("card", type=click.Path(path_type=Path))
def main(corpora: Path, pipeline: Path, card: Path) -> None:
    """Score PIPELINE on the development splits in CORPORA and write the table into CARD."""
    nlp = spacy.load(pipeline)
    rows = ["| what | measured on | figure |", "|---|---|---|", *syntax_rows(nlp, corpora), *name_rows(nlp, corpora)]
    rows.append(f"| files of the pipeline, SHA-256 | – | `{fingerprint(pipeline)}` |")
    table = "\n".join(rows) + "\n"
    text = card.read_text(encoding="utf8")
    card.write_text(MARKED.sub(lambda found: found[1] + table + found[2], text), encoding="utf8")
    click.echo(table)


if __name__ == "__main__":
    main()
