"""Who opposes and who belongs to whom in whole articles, held out of those annotated with all their pairs.

``benchmarks/articles.jsonl`` was made like what the pair reader learns from (``training/own/articles.md``), most of
it by two annotators. A claim is judged if both its ends are mentioned where its evidence is among what was annotated,
and right if these two, there, were said to be so related; what annotators doubted is neither right nor wrong. Recall is
over the annotated pairs of mentions; a claim meets those of all mentions of its ends in the sentence.
``benchmarks/stories.txt`` holds stories of our own (``training/own/stories.md``), of which none is learned from.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from pathlib import Path
from typing import Any

from benchmarks.outcome import Outcome, Row, meet, shares, spread, stands_at, verdict
from benchmarks.readers import Reader
from ontology.article import Article
from ontology.reading import Claim, Mention, Reading
from training.reader.articles import annotated
from training.reader.stories import told

FILE = Path(__file__).parent / "articles.jsonl"
STORIES = Path(__file__).parent / "stories.txt"
RELATIONS = {"opposed-to": "opposes", "member-of": "member"}
Pair = tuple[int, int]


def articles(read: Reader, corpora: Path, most: int) -> Outcome:
    """Precision and recall of both relations in whole articles."""
    pages = [(read(Article(passage.text, "article")), row)
             for passage, row in spread(annotated(corpora, FILE), most)]
    return _outcome(pages, "in whole articles", f"our own annotation, {len(pages)} articles held out")


def stories(read: Reader, most: int) -> Outcome:
    """The same in stories written to be hard to read; who wrote them knew what goes wrong: they calibrate nothing."""
    pages = [(read(Article(story.text, "story")), story.row()) for story in spread(told(STORIES), most)]
    return Outcome(_outcome(pages, "in stories of our own", f"{len(pages)} written to be hard, held out").rows)


def _outcome(pages: Sequence[tuple[Reading, dict[str, Any]]], where: str, label: str) -> Outcome:
    found = {relation: [compared(reading, row, relation) for reading, row in pages] for relation in RELATIONS}
    rows = (Row(f"{name} {where}, P / R / F1", label, _figure(parts)) for name, parts in found.items())
    verdicts = (verdict(claim, right) for parts in found.values() for part in parts for claim, right in part.claims)
    return Outcome(tuple(rows), tuple(verdicts))


@dataclass(frozen=True)
class Compared:
    """The judged claims of an article, how many of its annotated pairs they meet, and how many there are."""

    claims: tuple[tuple[Claim, bool], ...]
    met: int
    wanted: int


def compared(reading: Reading, row: dict[str, Any], relation: str) -> Compared:
    """The claims of one relation beside the annotation of an article."""
    kind = RELATIONS[relation]
    said = {(one, other) for each, one, other in row["relations"] if each == kind}
    unsure = {frozenset((one, other)) for each, one, other in row["unsure"] if each == kind}
    judged, met = list[tuple[Claim, bool]](), set[Pair]()
    for claim in reading.claims:
        if claim.relation == relation and claim.polarity == "asserted":
            ties = set(_ties(reading, claim, row))
            met |= ties & said
            if ties & said or (ties and not unsure & {*map(frozenset, ties)}):
                judged.append((claim, bool(ties & said)))
    return Compared(tuple(judged), len(met), len(said))


def _ties(reading: Reading, claim: Claim, row: dict[str, Any]) -> Iterator[Pair]:
    """The annotated mentions, where the claim's evidence is, of its two ends."""
    assert isinstance(claim.subject, Mention)
    spans = [(start, end) for start, end in row["mentions"]]
    place = claim.evidence.start, claim.evidence.end
    for low, high in row["sentences"]:
        here = [number for number in range(low, high) if meet(spans[number], place)]
        ones, others = ([number for number in here if stands_at(reading, end, spans[number])]
                        for end in (claim.subject, claim.object))
        yield from product(ones, others)


def _figure(parts: Sequence[Compared]) -> str:
    verdicts = [right for part in parts for _, right in part.claims]
    return shares(sum(verdicts), len(verdicts), sum(part.met for part in parts), sum(part.wanted for part in parts))
