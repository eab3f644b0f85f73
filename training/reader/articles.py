"""Articles of which every pair of names in a sentence was judged, twice: who opposes, supports or belongs to whom.

The other corpora ask of a sentence about one pair; in an article most pairs are nothing to each other. The texts are
those of PolNeAR, Worldwide, MEANTIME and GUM; the annotation is ours and keeps offsets alone
(``training/own/articles.md``).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

from training.corpora import NamedText, located, rows, worldwide
from training.reader.chained import meantime
from training.reader.passages import Pair, Passage, Span
from training.reader.said import polnear
from training.reader.trees import gum

ANNOTATION = Path(__file__).parents[1] / "own" / "articles.jsonl"
TEXTS: dict[str, Callable[[Path], Iterator[Passage | NamedText]]] = {
    "said-by/polnear-train.jsonl.gz": polnear, "names/worldwide-train.jsonl.gz": worldwide,
    "merge/meantime.jsonl.gz": meantime, "syntax/gum-train.conllu.gz": gum}
RELATIONS = {"opposes": ("opposed", "{} opposes"), "supports": ("opposed", "{} supports"),
             "member": ("member", "{} in {}")}
NOTHING = {"opposed": "neutral", "member": "none"}


def articles(corpora: Path, annotation: Path = ANNOTATION) -> Iterator[Passage]:
    """The annotated articles whose corpus is in the folder, with all their pairs."""
    for text, row in annotated(corpora, annotation):
        yield Passage(text, "articles", pairs=tuple(_pairs(row)), complete=True)


def annotated(corpora: Path, annotation: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    """The text of each annotated article and its annotation: mentions, the sentences they stand in, relations."""
    found = list(rows(annotation))
    for name, read in TEXTS.items():
        path = located(corpora, name)
        wanted = {row["number"]: row for row in found if row["file"] == name}
        for number, passage in enumerate(read(path) if path and wanted else ()):
            if number in wanted and len(passage.text) == wanted[number]["length"]:
                yield passage.text, wanted[number]


def _pairs(row: dict[str, Any]) -> Iterator[Pair]:
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
