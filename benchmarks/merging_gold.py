"""Corpora of chains across articles: mentions of people and organisations, as their annotators marked them.

MEANTIME writes one instance as ``cross_ORG123`` and as ``intra_ORG123``, also within one article; it is one chain here.
Of its types PER and ORG are people and organisations; of ECB+'s, HUM is both (and groups of people).
"""

from __future__ import annotations

import gzip
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from extract.lexicon import words
from graph.dataset import Located
from ontology.article import Article
from ontology.reading import Mention, Reading, Span

MEANTIME = re.compile(r"^.*_((?:PER|ORG)\d+)$")
POSTMODIFIED = re.compile(r"[,(:]|\s-|\b(?:of|for|in|at|on|from|with|who|which|that|whose|by|to|than)\b")
WORD = re.compile(r"[^\s\"“”'’(),]+")
PRONOUNS = frozenset(
    "i me my mine myself you your yours he him his himself she her hers herself it its itself we us our ours ourselves "
    "they them their theirs themselves who whom whose which that this these those one both each all some".split())


class GoldMention(NamedTuple):
    """A mention of a chain that crosses articles."""

    article: str
    start: int
    end: int
    chain: str


@dataclass(frozen=True)
class Corpus:
    """Articles and their gold mentions."""

    name: str
    articles: tuple[Article, ...]
    mentions: tuple[GoldMention, ...]

    def text(self, mention: GoldMention) -> str:
        return self._texts[mention.article][mention.start:mention.end]

    def article_text(self, article: str) -> str:
        return self._texts[article]

    @cached_property
    def _texts(self) -> dict[str, str]:
        return {article.id: article.text for article in self.articles}


def corpus(name: str, paths: Sequence[Path]) -> Corpus:
    """The people and organisations of one corpus, from its gzipped lines of JSON; a text found twice counts once."""
    articles: dict[str, Article] = {}
    mentions: dict[GoldMention, None] = {}
    for row in (row for path in paths for row in rows(path)):
        article = Article(row["text"], row["id"])
        if article.id not in articles:
            articles[article.id] = article
            mentions |= dict.fromkeys(gold_mentions(article, row["mentions"]))
    return Corpus(name, tuple(articles.values()), tuple(mentions))


def rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf8") as file:
        yield from map(json.loads, file)


def gold_mentions(article: Article, marked: Sequence[dict[str, Any]]) -> Iterator[GoldMention]:
    """The mentions of people and organisations, the first chain of a span that has two."""
    taken = set[Span]()
    for one in marked:
        chain, span = chain_of(one), (one["start"], one["end"])
        if chain and span not in taken:
            taken.add(span)
            yield GoldMention(article.id, *span, chain)


def chain_of(marked: dict[str, Any]) -> str:
    """The chain of a person or an organisation; empty for anything else.

    >>> chain_of({"chain": "cross_intra_ORG12"}), chain_of({"chain": "HUM7", "type": "HUM"}), chain_of({"chain": "x"})
    ('ORG12', 'HUM7', '')
    """
    found = MEANTIME.match(marked["chain"])
    return found[1] if found else marked["chain"] if marked.get("type") == "HUM" else ""


def head(text: str) -> Span:
    """Where the head word of a noun phrase stands: the last word before what follows the head.

    >>> phrase = "the chief executive officer of General Motors"
    >>> phrase[slice(*head(phrase))]
    'officer'
    """
    cut = POSTMODIFIED.search(text, len(text.split()[0]) if text.split() else 0)
    within = [*WORD.finditer(text, 0, cut.start() if cut else len(text))] or [*WORD.finditer(text)]
    chosen = within[-1] if within else None
    if chosen and len(within) > 1 and chosen[0] == "s":
        chosen = within[-2]
    return chosen.span() if chosen else (0, len(text))


@cache
def bearers() -> frozenset[str]:
    """Nouns for a person, capitalised before a name or in a headline."""
    return frozenset().union(*map(words, ("roles", "persons", "titles")))


@cache
def common_nouns() -> frozenset[str]:
    """Nouns that a headline may capitalise and that alone name nobody."""
    return bearers() | words("people") | words("organizations")


def kind(text: str) -> str:
    """The kind of a mention by its text alone.

    >>> kind("Apple CEO Steve Jobs"), kind("Apple CEO"), kind("its"), kind("the company")
    ('name', 'nominal', 'pronoun', 'nominal')
    """
    if text.casefold() in PRONOUNS:
        return "pronoun"
    start, end = head(text)
    word = text[start:end]
    folded, alone = word.casefold(), len(text[:end].casefold().removeprefix("the ").split()) == 1
    common = folded in bearers() or (alone and bool({folded, folded.removesuffix("s")} & common_nouns()))
    return "name" if word != word.lower() and not common else "nominal"


def aligned(corpus: Corpus, readings: Iterable[Reading]) -> dict[GoldMention, Located]:
    """Each gold mention with the read one of its span, or else the shortest with its head word.

    One that names several things together goes by its span alone.
    """
    found = {reading.article.id: reading.mentions for reading in readings}
    by_span = {(article, *one.span): one for article, mentions in found.items() for one in mentions}
    names = {article: [one for one in mentions if one.kind == "name"] for article, mentions in found.items()}
    by_head: dict[tuple[str, int, int], Mention] = {}
    for article, mentions in found.items():
        for one in sorted(mentions, key=lambda mention: mention.end - mention.start):
            by_head.setdefault((article, *placed_head(one.text, one.start)), one)
    pairs = ((one, by_span.get(one[:3]) or (None if several(corpus.text(one), one, names[one.article]) else by_head.get(
        (one.article, *placed_head(corpus.text(one), one.start))))) for one in corpus.mentions)
    return {one: Located(one.article, match) for one, match in pairs if match}


def several(text: str, gold: GoldMention, names: Sequence[Mention]) -> bool:
    """Whether a gold mention is of several together ("GM and Chrysler"), of whom no read mention stands for all."""
    inside = {one.chain for one in names if gold.start <= one.start and one.end <= gold.end}
    return " and " in text and len(inside) > 1


def placed_head(text: str, start: int) -> Span:
    first, last = head(text)
    return start + first, start + last
