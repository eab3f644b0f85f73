"""said-by end to end on PolNeAR: the quotations of an article and their speakers, from raw text.

Wanted is every attribution with a source, mental states ("believes") and pieces of a sentence too. A quotation is right
if it shares four fifths of the longer one with the content, with one of its pieces, or with neighbouring pieces
together (the corpus cuts at every full stop); quotation marks around and "that" before are cut off both. A speaker is
right if it, or another mention of it, meets the source. PolNeAR has no coreference, so a
pronoun that stands where the source stands counts as right.

The corpus takes for an attribution also what is no quotation in any usual sense: "Cruz endorsed |Trump|", "they oppose
|it|", "|who| is a terrorist, not everyone agrees". So a second row wants only contents in words: those with quotation
marks in them, and those of at least four words. A claim that meets one of the others is neither right nor wrong there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from benchmarks.outcome import Outcome, Row, Verdict, per_cent, spread, stands_at, summed, told, verdict
from benchmarks.readers import Reader
from graph.evaluation.matching import ENOUGH, overlap
from graph.evaluation.scores import Score
from ontology.article import Article
from ontology.reading import Claim, Reading, Span
from training.reader.passages import Attribution
from training.reader.said import polnear

BEFORE = re.compile(r"^(?:[\s“”\"'‘’«»,:—–-]|that\b)*")
BEHIND = re.compile(r"[\s“”\"'‘’«».,;:!?—–-]*$")
WORD = re.compile(r"\w")
MARKS = re.compile(r"[“”\"«»]")
FEWEST = 4
"""Words from which on a content without quotation marks is taken for something told."""
NONE = Score(0, 0, 0)
LIKE = 0.5
"""What a claim's quotation must share with an attribution to be judged by it: less is another one, or none."""


def said_by(read: Reader, path: Path, most: int, label: str = "PolNeAR, development") -> Outcome:
    """Content, speaker, and both, over the articles of a PolNeAR file."""
    pages = [(reading, wanted) for reading, wanted in opened(read, path, most)]
    met = [page_score(reading, wanted) for reading, wanted in pages]
    content, both, marked, worded = (summed(column) for column in zip(*met, strict=True)) if met else (NONE,) * 4
    speaker = both.right / content.right if content.right else 0.0
    rows = (Row("said-by end to end, content, P / R / F1", label, told(content), "F1 76", "F1 90"),
            Row("said-by, share of these with the right speaker", label, per_cent(speaker), "87", "95"),
            Row("said-by, contents in words (marked, or four and more), P / R / F1", label, told(worded), "F1 76",
                "F1 90"),
            Row("said-by, recall of contents with quotation marks", label, per_cent(marked.recall)))
    return Outcome(rows, tuple(one for reading, wanted in pages for one in verdicts(reading, wanted)))


def opened(read: Reader, path: Path, most: int) -> Iterator[tuple[Reading, list[Attribution]]]:
    for passage in spread(polnear(path), most):
        wanted = [one for one in passage.attributions or () if one.source and one.content]
        yield read(Article(passage.text, path.name)), wanted


def spoken(reading: Reading) -> list[Claim]:
    return [claim for claim in reading.claims if claim.relation == "said-by"]


def page_score(reading: Reading, wanted: Sequence[Attribution]) -> tuple[Score, Score, Score, Score]:
    """Content; content and speaker; contents with quotation marks; contents in words."""
    claims = spoken(reading)
    likely = sorted(((share, row, column) for row, claim in enumerate(claims) for column, one in enumerate(wanted)
                     if (share := likeness(reading, claim, one)) >= ENOUGH), reverse=True)
    hits: dict[int, int] = {}
    for _, row, column in likely:
        hits.setdefault(row, column)
    reached = set(hits.values())
    rightly_said = {column for row, column in hits.items() if rightly(reading, claims[row], wanted[column])}
    quoted = {column for column, one in enumerate(wanted) if MARKS.search(words(reading, one))}
    worded = quoted | {column for column, one in enumerate(wanted) if len(words(reading, one).split()) >= FEWEST}
    aside = sum(column not in worded for column in hits.values())
    again = sum(column in worded for column in hits.values()) - len(reached & worded)
    # Two claims may hold the two halves of one content: each is right, and the content is found once.
    lost = len(hits) - len(reached)
    found = len(claims) - lost
    return (Score(len(reached), found, len(wanted)), Score(len(rightly_said), found, len(wanted)),
            Score(len(quoted & reached), len(reached), len(quoted)),
            Score(len(worded & reached), len(claims) - aside - again, len(worded)))


def words(reading: Reading, one: Attribution) -> str:
    return reading.article.text[one.content[0][0]:one.content[-1][1]]


def rightly(reading: Reading, claim: Claim, one: Attribution) -> bool:
    return any(stands_at(reading, claim.object, span) for span in one.source)


def likeness(reading: Reading, claim: Claim, one: Attribution) -> float:
    """How far a quotation is a content, or one of its pieces."""
    text = reading.article.text
    mine = trimmed(text, claim.subject.span)
    return max(overlap(mine, trimmed(text, span)) for span in parts(text, one.content))


def parts(text: str, content: Sequence[Span]) -> set[Span]:
    """A content, its pieces, and what pieces make up together that no word parts: the corpus cuts at every full stop.

    >>> sorted(parts("“It rained. It poured.”", ((0, 11), (12, 23))))
    [(0, 11), (0, 23), (12, 23)]
    """
    runs = [(first, last) for last in range(len(content)) for first in range(last + 1)
            if not any(WORD.search(text[left[1]:right[0]]) for left, right in pairwise(content[first:last + 1]))]
    return {(content[first][0], content[last][1]) for first, last in [*runs, (0, len(content) - 1)]}


def trimmed(text: str, span: Span) -> Span:
    """A span without marks around it and "that" before it; as it was where nothing would remain.

    >>> trimmed("that “all is well.”", (0, 19))
    (6, 17)
    """
    inside = text[slice(*span)]
    before, behind = BEFORE.search(inside), BEHIND.search(inside)
    assert before and behind
    start, end = before.end(), behind.start()
    return (span[0] + start, span[0] + end) if start < end else span


def verdicts(reading: Reading, wanted: Sequence[Attribution]) -> Iterator[Verdict]:
    """Each quotation: right if a content that it shares half with is there, from that speaker."""
    for claim in spoken(reading):
        near = [one for one in wanted if likeness(reading, claim, one) >= LIKE]
        yield verdict(claim, any(rightly(reading, claim, one) for one in near))
