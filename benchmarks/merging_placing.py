"""Gold mentions put into readings: what the reader marked keeps its chain, the rest is placed by a few plain rules.

The rules see spans and text, never a gold chain: a title before a name and an apposition after it are that person's;
a relative pronoun means what stands before it, a personal one the nearest name of its kind before it; noun phrases of
one head word are one thing, and "the company" is the organisation named last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from benchmarks.merging_gold import Corpus, GoldMention, aligned, head, kind
from extract.lexicon import words
from graph.dataset import Located
from ontology.reading import Mention, Reading

APPOSITION = re.compile(r"\s*[,(]\s*")
PERSONAL = {"he": "person", "him": "person", "his": "person", "himself": "person", "she": "person", "her": "person",
            "hers": "person", "herself": "person", "it": "organization", "its": "organization",
            "itself": "organization", "they": "organization", "them": "organization", "their": "organization"}
RELATIVE = frozenset("who which that whose whom".split())


class Placed(NamedTuple):
    """Readings that hold every gold mention, and which of their mentions each gold one is."""

    readings: list[Reading]
    mentions: dict[GoldMention, Located]


def placed(corpus: Corpus, readings: Iterable[Reading]) -> Placed:
    """The readings with a mention for every gold mention."""
    found = [*readings]
    known = aligned(corpus, found)
    made, places = [], dict[GoldMention, Located]()
    for reading in found:
        gold = sorted(one for one in corpus.mentions if one.article == reading.article.id)
        filled = Filling(corpus, reading, gold, known)
        made.append(filled.reading())
        places |= filled.mentions
    return Placed(made, places)


class Filling:
    """One article's gold mentions on their way into its reading."""

    def __init__(self, corpus: Corpus, reading: Reading, gold: Sequence[GoldMention],
                 known: dict[GoldMention, Located]) -> None:
        self.corpus, self.before, self.gold = corpus, reading, gold
        self.mentions = {one: known[one] for one in gold if one in known}
        self.free = max((one.chain for one in reading.mentions), default=0)
        for one in gold:
            if one not in self.mentions and self.kind(one) == "name":
                self.mentions[one] = Located(one.article, self.name(one))
        for one in gold:
            if one not in self.mentions:
                self.mentions[one] = Located(one.article, self.other(one))

    def reading(self) -> Reading:
        added = {located.mention for located in self.mentions.values()}
        return replace(self.before, mentions=tuple(sorted({*self.before.mentions, *added})))

    def kind(self, gold: GoldMention) -> str:
        return kind(self.corpus.text(gold))

    def name(self, gold: GoldMention) -> Mention:
        """A name that the reader did not mark, of the type of its like in the article."""
        text = self.corpus.text(gold)
        like = next((one.type for one in self.before.mentions if one.kind == "name" and text in one.text), "other")
        self.free += 1
        return Mention(gold.start, gold.end, text, "name", like, self.free)

    def other(self, gold: GoldMention) -> Mention:
        """A noun phrase or pronoun, in the chain of what it stands for, or else in one of its own."""
        text = self.corpus.text(gold)
        antecedent = self.beside(gold) or self.meant(gold, text.casefold()) or self.alike(gold, text)
        if antecedent:
            return Mention(gold.start, gold.end, text, self.kind(gold), antecedent.type, antecedent.chain)
        self.free += 1
        return Mention(gold.start, gold.end, text, self.kind(gold), "other", self.free)

    def beside(self, gold: GoldMention) -> Mention | None:
        """The person whose title or apposition it is."""
        text = self.corpus.article_text(gold.article)
        for one, located in sorted(self.mentions.items()):
            named = located.mention.kind == "name" and located.mention.type in ("person", "other")
            title = text[gold.end:one.start] in (" ", ", ") and head(self.corpus.text(gold))[1] == len(
                self.corpus.text(gold))
            if named and self.kind(gold) == "nominal" and (
                    (title and gold.end <= one.start) or APPOSITION.fullmatch(text[one.end:gold.start] or "-")):
                return located.mention
        return None

    def meant(self, gold: GoldMention, text: str) -> Mention | None:
        """What a pronoun, or a noun for an organisation, refers back to."""
        earlier = [located.mention for one, located in sorted(self.mentions.items()) if one.end <= gold.start]
        if text in RELATIVE:
            return next((one for one in reversed(earlier) if gold.start - one.end <= 3), None)
        first, last = head(text)
        wanted = PERSONAL.get(text) or ("organization" if text[first:last] in words("organizations") else "")
        return next((one for one in reversed(earlier) if one.kind == "name" and one.type == wanted), None)

    def alike(self, gold: GoldMention, text: str) -> Mention | None:
        """A noun phrase with the same head word, before it."""
        first, last = head(text)
        return next((located.mention for one, located in sorted(self.mentions.items(), reverse=True)
                     if one.end <= gold.start and located.mention.kind == "nominal"
                     and headword(located.mention.text) == text[first:last].casefold()), None)


def headword(text: str) -> str:
    first, last = head(text)
    return text[first:last].casefold()
