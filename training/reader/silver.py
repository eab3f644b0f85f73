"""Names for corpora that have none, as the shipped reader and a vote over the whole corpus find them.

A network that learns names from newswire alone misses them in single sentences of other kinds. So the names of those
corpora are read once, with the other name finder's say (``extract.model.voting``), and learned from like any others:
silver labels. What is not clear is taught neither way.
"""

from __future__ import annotations

import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from training.corpora import located
from training.reader.paired import dse, knowledgenet
from training.reader.passages import Passage, Span
from training.reader.said import polnear

if TYPE_CHECKING:
    from extract.model.reader import ModelReader
    from extract.model.spoken import Span as Found

Names = list[tuple[int, int, str]]
Kinds = dict[str, str]
NAMELESS = {"said-by/polnear-train.jsonl.gz": polnear, "opposed-to/dse-train.jsonl.gz": dse,
            "member-of/knowledgenet-train.jsonl.gz": knowledgenet}
CLEAR = 0.6
"""How sure the least sure word of a name is that is learned from whatever it is called elsewhere."""
OFTEN, MOSTLY, AT_LEAST = 4, 0.8, 0.4
"""A spelling is a name wherever it stands if so many are found, of one kind in such a share, and in such a share of its
places."""
CAPITAL = re.compile(r"(?<=[a-z,;] )[A-Z][\w’'-]+")
RUN = re.compile(r"[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,4}")


def heard(passages: Sequence[Passage], reader: ModelReader) -> Iterator[list[Found]]:
    """The names that the reader and the other name finder find in each passage, with how sure they are."""
    from extract.annotated import said_names
    from extract.pipeline import PLAIN, load_pipeline

    finder = load_pipeline()
    for passage in passages:
        said = said_names(finder(passage.text.translate(PLAIN)))
        yield list(reader.open(passage.text, heard=said)[0].names)


def clear(passages: Sequence[Passage], found: Iterable[list[Found]]) -> Iterator[tuple[Names, list[Span]]]:
    """Of each passage the names that are clear, those of the corpus's known spellings too, and what is not clear."""
    named = list(found)
    known = _known(passages, named)
    for passage, names in zip(passages, named, strict=True):
        sure = [(one.start, one.end, known.get(passage.text[one.start:one.end], one.kind)) for one in names
                if one.score >= CLEAR or passage.text[one.start:one.end] in known]
        sure += [(start, end, known[passage.text[start:end]]) for start, end in _runs(passage.text, known)
                 if not any(start < one.end and one.start < end for one in names)]
        taken = [(start, end) for start, end, _ in sure]
        doubtful = [(one.start, one.end) for one in names] + [match.span() for match in CAPITAL.finditer(passage.text)]
        yield sorted(sure), [span for span in sorted(set(doubtful))
                             if not any(span[0] < end and start < span[1] for start, end in taken)]


def _known(passages: Sequence[Passage], named: Sequence[list[Found]]) -> Kinds:
    """The spellings that are names wherever they stand, with the kind that they mostly have."""
    kinds, places = defaultdict[str, Counter[str]](Counter), Counter[str]()
    for passage, names in zip(passages, named, strict=True):
        for one in names:
            kinds[passage.text[one.start:one.end]][one.kind] += 1
    for passage in passages:
        places.update(word for run in RUN.findall(passage.text) for word in _parts(run) if word in kinds)
    return {word: kind for word, counts in kinds.items() for kind, count in counts.most_common(1)
            if count >= max(OFTEN, MOSTLY * counts.total(), AT_LEAST * places[word])}


def _parts(run: str) -> Iterator[str]:
    words = run.split(" ")
    for first in range(len(words)):
        for last in range(len(words), first, -1):
            yield " ".join(words[first:last])


def _runs(text: str, known: Kinds) -> Iterator[Span]:
    """Where a known spelling stands that ends a run of capitals: what stands before it may be a title."""
    for match in RUN.finditer(text):
        run = match.group().removesuffix("'s").removesuffix("’s").rstrip(".,")
        starts = (0, *(place.end() for place in re.finditer(" ", run)))
        found = next((start for start in starts if run[start:] in known), None)
        if found is not None:
            yield match.start() + found, match.start() + len(run)


def find_names(corpora: Path, folder: Path) -> Iterator[tuple[str, int]]:
    """Writes the names of each such corpus as JSON lines, one a passage; the corpora, and how many names each has."""
    from extract.model.shipped import shipped

    folder.mkdir(parents=True, exist_ok=True)
    for name, read in NAMELESS.items():
        path = located(corpora, name)
        if path is not None:
            passages = list(read(path))
            rows = list(clear(passages, heard(passages, shipped())))
            lines = (json.dumps(row) + "\n" for row in rows)
            (folder / file_of(name)).write_text("".join(lines), encoding="utf8")
            yield name, sum(len(names) for names, _ in rows)


def file_of(corpus: str) -> str:
    """Where the names of a corpus are kept.

    >>> file_of("opposed-to/dse-train.jsonl.gz")
    'dse-train.names.jsonl'
    """
    return Path(corpus).name.split(".")[0] + ".names.jsonl"


def with_names(passages: Sequence[Passage], names: Path) -> list[Passage]:
    """The passages of a corpus with the names that were found for it, where there are any."""
    if not names.exists():
        return list(passages)
    with names.open(encoding="utf8") as lines:
        rows = [json.loads(line) for line in lines]
    return [replace(passage, names=tuple(map(tuple, found)), unsure=tuple(map(tuple, unsure)))
            for passage, (found, unsure) in zip(passages, rows, strict=True)]
