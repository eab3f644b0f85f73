"""Readings made by hand, from a text that says what stands for what.

``[Nick Clegg](person 1)`` is a mention: its type, the number of its chain and, unless it is a name, its kind
(``[He](person 1 pronoun)``). ``[We won](quote direct)`` is a quotation. A line is a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from graph.dataset import Dataset
from graph.files import articles_lines, claims_lines, entities_lines, merges_lines, relations_lines
from graph.readings import readings_lines
from ontology.article import Article
from ontology.reading import Claim, Dropped, Evidence, Mention, Quote, Reading
from ontology.relation import Relation

MARKUP = re.compile(r"\[([^\[\]]*)\]\(([^)]*)\)")

RELATIONS = (
    Relation("member-of", "member of", "has member", "Who belongs to what.", ("member", "organization"),
             ("person", "organization", "group"), ("organization", "group"), "org:memberOf", "#2a6"),
    Relation("opposed-to", "opposed to", "opposed by", "Who opposes what.", ("opponent", "opposed"),
             ("person", "organization", "group"), ("person", "organization", "group", "law", "product", "other"),
             "ng:opposedTo", "#c33"),
    Relation("said-by", "said by", "said", "Who said what.", ("quote", "speaker"), ("quote",),
             ("person", "organization", "group"), "schema:spokenByCharacter", "#36c"),
)


def read(marked: str, *claims: tuple[Any, ...], dropped: tuple[tuple[str, str, str, str, str], ...] = (),
         **metadata: Any) -> Reading:
    """A reading of the marked text; a claim is ``(relation, subject, object)`` in words, then its qualifiers."""
    text, mentions, quotes = unmarked(marked)
    article = Article(text, **{"source": "test.txt", **metadata})
    bare = Reading(article, lines(text), tuple(sorted(mentions)), tuple(sorted(quotes)))
    return Reading(article, bare.sentences, bare.mentions, bare.quotes,
                   tuple(claim(bare, *parts) for parts in claims),
                   tuple(Dropped(relation, find(bare, one).span, find(bare, other).span, step, reason)
                         for relation, one, other, step, reason in dropped))


def unmarked(marked: str) -> tuple[str, list[Mention], list[Quote]]:
    text, at, mentions, quotes = "", 0, list[Mention](), list[Quote]()
    for match in MARKUP.finditer(marked):
        text += marked[at:match.start()]
        words, (type_, number, *kind) = match[1], match[2].split()
        span = len(text), len(text) + len(words)
        if type_ == "quote":
            quotes.append(Quote(*span, words, number))
        else:
            mentions.append(Mention(*span, words, kind[0] if kind else "name", type_, int(number)))
        text, at = text + words, match.end()
    return text + marked[at:], mentions, quotes


def lines(text: str) -> tuple[tuple[int, int, str], ...]:
    return tuple((match.start(), match.end(), "body") for match in re.finditer(r"[^\n]+", text))


def find(reading: Reading, words: str) -> Mention | Quote:
    return next(one for one in (*reading.mentions, *reading.quotes) if one.text == words)


def claim(reading: Reading, relation: str, subject: str, object_: str,
          qualifiers: dict[str, Any] | None = None) -> Claim:
    left, right = find(reading, subject), find(reading, object_)
    given = {"confidence": 0.8, **(qualifiers or {})}
    if "attributed_to" in given:
        given["attributed_to"] = find(reading, given["attributed_to"])
    start = min(start for start, end, _ in reading.sentences if end > min(left.start, right.start))
    end = max(end for start, end, _ in reading.sentences if start < max(left.end, right.end))
    section, cue = given.pop("section", "body"), given.pop("cue", None)
    at = reading.article.text.find(cue, start) if cue else -1
    evidence = Evidence(reading.article.id, start, end, reading.article.text[start:end],
                        (at, at + len(cue)) if cue else None, given.pop("how", "by hand"), section)
    assert isinstance(right, Mention)
    return Claim(relation, left, right, evidence, **given)


def write(dataset: Dataset, readings: Iterable[Reading], folder: Path) -> None:
    """The lines of JSON of a build, without its page and store."""
    for name, rows in {"claims": claims_lines(dataset), "entities": entities_lines(dataset),
                       "articles": articles_lines(dataset), "merges": merges_lines(dataset),
                       "relations": relations_lines(dataset), "readings": readings_lines(readings)}.items():
        (folder / f"{name}.jsonl").write_bytes("".join(rows).encode())
