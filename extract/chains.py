"""Chains of phrases while they are being joined."""

from __future__ import annotations

from collections.abc import Iterator

from extract.document import Document, Phrase


class Chains:
    """Disjoint sets of phrases; a chain is named by its earliest phrase."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.phrases = sorted(document.phrases, key=lambda phrase: (phrase.start, phrase.end))
        self.root = list(range(len(self.phrases)))
        self.held = {number: [phrase] for number, phrase in enumerate(self.phrases)}
        self.number = {id(phrase): number for number, phrase in enumerate(self.phrases)}
        self.genders: dict[int, str] = {}
        self.sentence = [document.sentence_of[phrase.head] for phrase in self.phrases]

    def find(self, phrase: Phrase) -> int:
        """The number of the phrase's chain."""
        return self.root[self.number[id(phrase)]]

    def join(self, one: Phrase, other: Phrase) -> None:
        """Make one chain of two."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            for phrase in self.held[second]:
                self.root[self.number[id(phrase)]] = first
            self.held[first] += self.held.pop(second)

    def members(self, phrase: Phrase) -> list[Phrase]:
        """The phrases of a phrase's chain, the earliest of each joined part first."""
        return self.held[self.find(phrase)]

    def before(self, number: int, reach: int) -> Iterator[Phrase]:
        """The phrases before one, nearest first, as far back as so many sentences."""
        for i in range(number - 1, -1, -1):
            if self.sentence[number] - self.sentence[i] > reach:
                return
            yield self.phrases[i]

    def name_type(self, phrase: Phrase) -> str | None:
        """The type of the names in the phrase's chain, if it has any."""
        return next((other.type for other in self.members(phrase) if other.kind == "name"), None)

    def close(self) -> None:
        """Write chain numbers into the phrases; a chain's type is that of its names."""
        for phrase in self.phrases:
            phrase.chain = self.find(phrase)
        types = {phrase.chain: phrase.type for phrase in reversed(self.phrases) if phrase.kind == "name"}
        for phrase in self.phrases:
            if phrase.kind == "pronoun" or phrase.type == "other":
                phrase.type = types.get(phrase.chain, phrase.type)
