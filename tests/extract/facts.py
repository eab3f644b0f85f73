"""Facts a careful reader finds, compared with readings by name: a fact names entities, a claim names mentions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from ontology.reading import Claim, Mention, Quote, Reading

DETERMINER = re.compile(r"^(?:the|a|an) ", re.IGNORECASE)


@dataclass(frozen=True)
class Facts:
    """The file of facts: ``aliases`` (name → other spellings) and the facts themselves."""

    value: Mapping[str, Any]

    def spellings(self, name: str) -> frozenset[str]:
        return frozenset(map(plain, (name, *self.value["aliases"].get(name, ()))))

    def states(self, fact: Mapping[str, Any], reading: Reading, claim: Claim) -> bool:
        """Whether the claim is this fact; what the fact does not say, the claim may say as it likes."""
        return (
            claim.relation == fact["relation"]
            and claim.polarity == fact.get("polarity", claim.polarity)
            and bool(self.spellings(fact["subject"]) & names(reading, claim.subject))
            and bool(self.spellings(fact["object"]) & names(reading, claim.object))
        )

    def articles(self, fact: Mapping[str, Any], readings: Sequence[Reading]) -> int:
        """In how many articles' own voice the fact stands; a fact is asserted where it does not say otherwise."""
        asserted = {"polarity": "asserted", **fact}
        return sum(any(self.states(asserted, reading, claim) for claim in own_voice(reading)) for reading in readings)

    def knows(self, reading: Reading, claim: Claim) -> bool:
        """Whether the claim is a ``must`` or ``may`` fact."""
        return any(self.states(fact, reading, claim) for fact in (*self.value["must"], *self.value["may"]))


def plain(name: str) -> str:
    return " ".join(DETERMINER.sub("", name).split()).casefold()


def names(reading: Reading, end: Mention | Quote) -> frozenset[str]:
    """The names in the chain of one end of a claim, and the words that stand there."""
    chain = reading.chains[end.chain] if isinstance(end, Mention) else ()
    return frozenset(plain(each.text) for each in (*(each for each in chain if each.kind == "name"), end))


def own_voice(reading: Reading) -> Iterable[Claim]:
    """The claims that do not stand in a teaser for another article."""
    return (claim for claim in reading.claims if claim.evidence.section != "teaser")


def swapped(text: str, table: Mapping[str, str]) -> str:
    """The text with every name replaced, longest first, and only whole names.

    >>> swapped("Meta's New AI Group", {"Meta": "Orbis", "AI Group": "Seed Group", "New AI Group": "Old Group"})
    "Orbis's Old Group"
    """
    either = "|".join(re.escape(name) for name in sorted(table, key=len, reverse=True))
    return re.sub(rf"(?<!\w)(?:{either})(?!\w)", lambda found: table[found.group()], text) if table else text


def swapped_all(value: Any, table: Mapping[str, str]) -> Any:
    """The same for every string in a value read from JSON, keys of tables of names among them."""
    if isinstance(value, str):
        return swapped(value, table)
    if isinstance(value, list):
        return [swapped_all(each, table) for each in value]
    if isinstance(value, dict):
        return {swapped(key, table): swapped_all(each, table) for key, each in value.items()}
    return value
