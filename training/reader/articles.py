"""Articles of which every pair of names in a sentence was judged, twice: who opposes, supports or belongs to whom.

The other corpora ask of a sentence about one pair; in an article most pairs are nothing to each other. The texts are
those of PolNeAR, Worldwide, MEANTIME and GUM, and single sentences of DSE; the annotation is ours and keeps offsets
alone (``training/own/articles.md``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from training.corpora import located, rows
from training.reader.chained import meantime
from training.reader.newswire import newswire
from training.reader.paired import dse
from training.reader.passages import Pair, Passage, Span
from training.reader.said import polnear
from training.reader.silver import file_of, with_names
from training.reader.trees import gum

ANNOTATION = Path(__file__).parents[1] / "own" / "articles.jsonl"
TEXTS: dict[str, Callable[[Path], Iterator[Passage]]] = {
    "said-by/polnear-train.jsonl.gz": polnear, "names/worldwide-train.jsonl.gz": newswire,
    "merge/meantime.jsonl.gz": meantime, "syntax/gum-train.conllu.gz": gum,
    "opposed-to/dse-train.jsonl.gz": dse}
RELATIONS = {"opposes": ("opposed", "{} opposes"), "supports": ("opposed", "{} supports"),
             "member": ("member", "{} in {}")}
NOTHING = {"opposed": "neutral", "member": "none"}


def articles(corpora: Path, annotation: Path = ANNOTATION, names: Path | None = None) -> Iterator[Passage]:
    """The annotated articles whose corpus is in the folder, with all their pairs, and names where these are known.

    ``names``: the folder of the names that were found for corpora without.
    """
    for passage, row in annotated(corpora, annotation, names):
        yield Passage(passage.text, "articles", names=passage.names, unsure=passage.unsure, pairs=tuple(pairs_of(row)),
                      complete=True)


def annotated(corpora: Path, annotation: Path, names: Path | None = None) -> Iterator[tuple[Passage, dict[str, Any]]]:
    """Each annotated article and its annotation: mentions, the sentences they stand in, relations."""
    found = list(rows(annotation))
    for name, read in TEXTS.items():
        path = located(corpora, name)
        wanted = {row["number"]: row for row in found if row["file"] == name}
        passages = read(path) if path and wanted else iter(())
        for number, passage in enumerate(with_names(list(passages), names / file_of(name)) if names else passages):
            if number in wanted and len(passage.text) == wanted[number]["length"]:
                yield passage, wanted[number]


def pairs_of(row: dict[str, Any]) -> Iterator[Pair]:
    """Each two mentions of a sentence under both heads, but for what the annotators were in doubt about."""
    said: dict[tuple[str, int, int], tuple[str, int, int]] = {}
    for relation, one, other in row["relations"]:
        said.setdefault((RELATIONS[relation][0], *sorted((one, other))), (relation, one, other))
    unsure = {(RELATIONS[relation][0], *sorted((one, other))) for relation, one, other in row["unsure"]}
    spans: list[Span] = [(start, end) for start, end in row["mentions"]]
    for low, high in row["sentences"]:
        for one, other in combinations(range(low, high), 2):
            for head in NOTHING:
                key = head, one, other
                if spans[one][1] <= spans[other][0] and key not in unsure:
                    yield Pair(head, spans[one], spans[other], _label(head, one, said.get(key)))


def _label(head: str, one: int, said: tuple[str, int, int] | None) -> str:
    if said is None:
        return NOTHING[head]
    relation, subject, _ = said
    ends = ("first", "second") if subject == one else ("second", "first")
    return RELATIONS[relation][1].format(*ends)
