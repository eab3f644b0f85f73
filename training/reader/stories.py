"""News stories written for this project, with who opposes, supports or belongs to whom in every sentence.

They hold in ever new words what readers get wrong and corpora seldom have: the relative clause of the other noun,
the critic among two who are named, the sentence in which nobody is against anybody (``training/own/stories.md``).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from training.reader.articles import pairs_of
from training.reader.marked import named
from training.reader.passages import Passage, Span

STORIES = Path(__file__).parents[1] / "own" / "stories.txt"
MENTION = re.compile(r"\[([polx]\d+) ([^\[\]]+)\]")
RELATION = re.compile(r"([polx]\d+) (opposes|supports|member) ([polx]\d+)( \?)?")


@dataclass
class Story:
    """The text as it grows, and the annotation of its mentions in the form of an article's."""

    text: str = ""
    mentions: list[tuple[str, Span]] = field(default_factory=list)
    sentences: list[Span] = field(default_factory=list)
    relations: list[tuple[str, int, int]] = field(default_factory=list)
    unsure: list[tuple[str, int, int]] = field(default_factory=list)

    def add(self, sentence: str, relations: str, gap: str) -> None:
        """One sentence with its mentions in brackets, and its relations between things as those of all their mentions.

        Raises :class:`ValueError` for a relation that is not understood, or of something that is not in the sentence.
        """
        first, at = len(self.mentions), 0
        self.text += gap if self.text else ""
        for mark in MENTION.finditer(sentence):
            self.text += sentence[at:mark.start()] + mark[2]
            self.mentions.append((mark[1], (len(self.text) - len(mark[2]), len(self.text))))
            at = mark.end()
        self.text += sentence[at:]
        self.sentences.append((first, len(self.mentions)))
        for relation in filter(None, (part.strip() for part in relations.split(";"))):
            self._relate(relation, first)

    def _relate(self, relation: str, first: int) -> None:
        said = RELATION.fullmatch(relation)
        here = {name for name, _ in self.mentions[first:]}
        if said is None or not {said[1], said[3]} <= here:
            raise ValueError(f"{relation!r} is no relation of {self.text[-60:]!r}")
        mine, other = ([number for number in range(first, len(self.mentions)) if self.mentions[number][0] == name]
                       for name in (said[1], said[3]))
        kept = self.unsure if said[4] else self.relations
        kept += [(said[2], one, two) for one in mine for two in other]

    def row(self) -> dict[str, Any]:
        """The annotation as ``articles.jsonl`` has it."""
        sure = set(self.relations)
        return {"mentions": [span for _, span in self.mentions], "sentences": self.sentences,
                "relations": self.relations, "unsure": [one for one in self.unsure if one not in sure]}


def told(path: Path = STORIES) -> Iterator[Story]:
    """The stories of a file; sentences follow each other, or stand each in a paragraph of its own, in turns."""
    for number, block in enumerate(re.split(r"(?m)^### .*\n", path.read_text(encoding="utf8"))[1:]):
        story, lines = Story(), block.strip().splitlines()
        for sentence, relations in zip(lines[::2], lines[1::2], strict=True):
            story.add(sentence, relations.removeprefix("="), "\n\n" if number % 2 else " ")
        yield story


def stories(path: Path = STORIES, places: Collection[str] = ()) -> Iterator[Passage]:
    """Each story with all pairs of its sentences, and the names that its mentions hold (``marked``)."""
    for story in told(path):
        names, unsure = named(story.text, story.mentions, places)
        yield Passage(story.text, "stories", names=names, unsure=unsure, pairs=tuple(pairs_of(story.row())),
                      complete=True)
