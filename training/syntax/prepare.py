"""Step 2: treebanks and name corpora to spaCy's training format, with varied copies.

Varied copies keep the pipeline from learning outlets instead of English: names swapped for other names of their kind
(structure, not fame, carries the reading), straight quotation marks curled, sentences in capitals or title case.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator
from pathlib import Path

import click
import spacy
from corpora import NamedText, Tree, conllu_paragraphs, redocred, worldwide
from spacy.tokens import Doc, DocBin

NLP = spacy.blank("en")


def tree_doc(trees: list[Tree], words: list[str]) -> Doc:
    """The sentences as one gold document, under ``words`` (their own or varied ones)."""
    heads, offset = [], 0
    for tree in trees:
        heads += [head + offset for head in tree.heads]
        offset += len(tree.words)
    flat = {
        name: [item for tree in trees for item in getattr(tree, name)] for name in ("spaces", "tags", "pos", "deps")
    }
    return Doc(
        NLP.vocab,
        words=words,
        spaces=flat["spaces"],
        tags=flat["tags"],
        pos=flat["pos"],
        deps=flat["deps"],
        heads=heads,
    )


def curled(words: Iterable[str]) -> list[str]:
    """Straight double quotes as typographic ones, alternating; apostrophes too."""
    out, opening = [], True
    for word in words:
        if word == '"':
            word, opening = ("“" if opening else "”"), not opening
        out.append(word.replace("'", "’"))
    return out


def varied(trees: list[Tree], chance: random.Random, propers: list[str]) -> list[str]:
    """The words with proper nouns swapped, and sometimes curled or recased."""
    words = [word for tree in trees for word in tree.words]
    tags = [tag for tree in trees for tag in tree.tags]
    words = [
        chance.choice(propers) if tag == "NNP" and chance.random() < 0.6 else word
        for word, tag in zip(words, tags, strict=True)
    ]
    if chance.random() < 0.6:
        words = curled(words)
    if chance.random() < 0.08:
        words = [word.title() if len(word) > 3 else word for word in words]
    elif chance.random() < 0.04:
        words = [word.upper() for word in words]
    return words


def tree_docs(path: Path, chance: random.Random, copies: int) -> Iterator[Doc]:
    """Every paragraph as written, then ``copies`` varied ones."""
    groups = list(conllu_paragraphs(path))
    propers = sorted(
        {
            word
            for group in groups
            for tree in group
            for word, tag in zip(tree.words, tree.tags, strict=True)
            if tag == "NNP" and word.isalpha() and len(word) > 1
        }
    )
    for group in groups:
        yield tree_doc(group, [word for tree in group for word in tree.words])
        for _ in range(copies):
            yield tree_doc(group, varied(group, chance, propers))


def swapped(named: NamedText, pool: dict[str, list[str]], chance: random.Random, share: float) -> NamedText:
    """The text with a share of its names replaced by others of their label."""
    parts, names, unsure, cursor, shift = [], [], [], 0, 0
    spans = sorted([*named.names, *((a, b, "") for a, b in named.unsure)])
    for start, end, label in spans:
        text = named.text[start:end]
        if label in pool and chance.random() < share:
            text = chance.choice(pool[label])
        parts += [named.text[cursor:start], text]
        begin = start + shift
        shift += len(text) - (end - start)
        cursor = end
        (names.append((begin, begin + len(text), label)) if label else unsure.append((begin, begin + len(text))))
    return NamedText("".join([*parts, named.text[cursor:]]), tuple(names), tuple(unsure))


def name_doc(named: NamedText) -> Doc:
    """A gold document whose unsure words are missing values, neither name nor none."""
    doc = NLP(named.text)
    ents = [doc.char_span(a, b, label=label, alignment_mode="contract") for a, b, label in named.names]
    missing = [doc.char_span(a, b, alignment_mode="expand") for a, b in named.unsure]
    kept = spacy.util.filter_spans([span for span in ents if span])
    taken = {token.i for span in kept for token in span}
    doc.set_ents(kept, missing=[s for s in missing if s and not taken & {t.i for t in s}], default="outside")
    return doc


def chunks(named: NamedText, most: int = 2500) -> Iterator[NamedText]:
    """Pieces of at most ``most`` characters, cut at paragraph ends, so that batches stay small."""
    start = 0
    while start < len(named.text):
        end = named.text.find("\n", start + most)
        end = len(named.text) if end < 0 else end
        inside = tuple((a - start, b - start, label) for a, b, label in named.names if start <= a and b <= end)
        unsure = tuple((a - start, b - start) for a, b in named.unsure if start <= a and b <= end)
        yield NamedText(named.text[start:end], inside, unsure)
        start = end


def name_docs(texts: list[NamedText], chance: random.Random, copies: int) -> Iterator[Doc]:
    """Every text as written, then ``copies`` with swapped names and curled quotes."""
    pool: dict[str, list[str]] = {}
    for named in texts:
        for start, end, label in named.names:
            if label in ("PERSON", "ORG", "LOC", "PRODUCT", "FAC"):
                pool.setdefault(label, []).append(" ".join(named.text[start:end].split()))
    for named in texts:
        for piece in chunks(named):
            if piece.text.strip():
                yield name_doc(piece)
                for _ in range(copies):
                    other = swapped(piece, pool, chance, 0.5)
                    yield name_doc(NamedText(other.text.replace("'", "’"), other.names, other.unsure))


def save(docs: Iterable[Doc], path: Path) -> None:
    """Write a DocBin and say how large it is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found = list(docs)
    DocBin(docs=found).to_disk(path)
    click.echo(f"{path}: {len(found)} documents, {sum(map(len, found))} words")


@click.command()
@click.argument("corpora", type=click.Path(path_type=Path))
@click.argument("output", type=click.Path(path_type=Path))
def main(corpora: Path, output: Path) -> None:
    """Write OUTPUT/{syntax,names}-{train,dev}.spacy from the folder CORPORA."""
    chance = random.Random(0)
    syntax = [
        doc for part in ("ewt", "gum") for doc in tree_docs(corpora / f"syntax/{part}-train.conllu.gz", chance, 1)
    ]
    save(syntax, output / "syntax-train.spacy")
    held = [doc for part in ("ewt", "gum") for doc in tree_docs(corpora / f"syntax/{part}-dev.conllu.gz", chance, 0)]
    save(held, output / "syntax-dev.spacy")
    news = list(worldwide(corpora / "names/worldwide-train.jsonl.gz"))
    wiki = list(redocred(corpora / "member-of/re-docred.jsonl.gz"))
    save([*name_docs(news, chance, 1), *name_docs(wiki, chance, 0)], output / "names-train.spacy")
    save(name_docs(list(worldwide(corpora / "names/worldwide-dev.jsonl.gz")), chance, 0), output / "names-dev.spacy")


if __name__ == "__main__":
    main()
