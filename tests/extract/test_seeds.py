"""The two articles of ``seeds/``, read whole, and read again with every name in them replaced by another of its kind.

``tests/cases/seeds/facts.json`` says what a careful reader finds. No rule may know the articles: whatever the
names, the same structure comes out.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from facts import Facts, own_voice, swapped, swapped_all
from swaps import SWAPS, UNREAD

from extract.read import Reader
from ontology.article import Article
from ontology.reading import Claim, Quote, Reading

ROOT = Path(__file__).parents[2]
TEXTS = {path.name[:3]: path.read_text(encoding="utf8") for path in sorted((ROOT / "seeds").glob("*.txt"))}
FACTS = json.loads((ROOT / "tests/cases/seeds/facts.json").read_text(encoding="utf8"))
EXTRAS = 3

class Seeds:
    """The readings of the articles under one swap, and the facts swapped alike."""

    def __init__(self, read: Reader, swap: str) -> None:
        self.swap, table = swap, SWAPS[swap]
        self.readings = {name: read(Article(swapped(text, table), name)) for name, text in TEXTS.items()}
        self.facts = Facts(swapped_all(FACTS, table))

    @property
    def all(self) -> list[Reading]:
        return list(self.readings.values())

    def claims(self, relation: str = "") -> list[tuple[Reading, Claim]]:
        return [
            (reading, claim)
            for reading in self.all
            for claim in own_voice(reading)
            if claim.relation == (relation or claim.relation)
        ]


@pytest.fixture(scope="module", params=SWAPS, ids=str)
def seeds(reader: Reader, request: pytest.FixtureRequest) -> Seeds:
    return Seeds(reader, request.param)


@pytest.mark.parametrize(
    "number",
    range(len(FACTS["must"])),
    ids=lambda number: "-".join(FACTS["must"][number][key] for key in ("subject", "relation", "object")),
)
def test_fact_is_found_in_as_many_articles_as_state_it(
    seeds: Seeds, number: int, request: pytest.FixtureRequest
) -> None:
    """Every fact a careful reader finds is found, in the stated number of articles."""
    subjects, reason = UNREAD.get(seeds.swap, (set(), ""))
    if FACTS["must"][number]["subject"] in subjects:
        request.applymarker(pytest.mark.xfail(strict=True, reason=reason))
    fact = seeds.facts.value["must"][number]
    found = seeds.facts.articles(fact, seeds.all)
    assert found >= fact["articles"], fact


def test_nothing_wrong_is_claimed(seeds: Seeds) -> None:
    """No claim, in any section, is one of the wrong ones."""
    wrong = [
        (fact, claim.evidence.text)
        for fact in seeds.facts.value["never"]
        for reading in seeds.all
        for claim in reading.claims
        if seeds.facts.states(fact, reading, claim)
    ]
    assert not wrong


def test_few_claims_are_unexpected(seeds: Seeds) -> None:
    """Of the claims that are neither must nor may, there are at most three."""
    extra = {
        (claim.relation, claim.subject.text, claim.object.text)
        for reading, claim in seeds.claims()
        if not isinstance(claim.subject, Quote) and not seeds.facts.knows(reading, claim)
    }
    assert len(extra) <= EXTRAS, extra


@pytest.mark.parametrize(
    "number",
    range(len(FACTS["quotes"])),
    ids=lambda number: FACTS["quotes"][number]["speaker"] + FACTS["quotes"][number]["article"],
)
def test_quotation_has_its_words_kind_and_speaker(seeds: Seeds, number: int) -> None:
    """Every quotation is found in its article; in a teaser it may be left out, but is never the article's."""
    fact = seeds.facts.value["quotes"][number]
    reading = seeds.readings[fact["article"]]
    found = [claim for claim in reading.claims if _quotes(seeds.facts, fact, reading, claim)]
    if "optional" in fact:
        assert all(claim.evidence.section == "teaser" for claim in found)
    else:
        assert found, [claim.subject.text for claim in reading.claims if isinstance(claim.subject, Quote)]


def _quotes(facts: Facts, fact: dict[str, Any], reading: Reading, claim: Claim) -> bool:
    return (
        isinstance(claim.subject, Quote)
        and claim.subject.kind == fact["kind"]
        and fact["text"] in claim.subject.text
        and facts.states(
            {"relation": "said-by", "subject": claim.subject.text, "object": fact["speaker"]}, reading, claim
        )
    )


def test_the_alliances_are_two_entities(seeds: Seeds) -> None:
    """The alliance whose name holds the other's is in no chain with it."""
    inner, outer = (
        seeds.facts.spellings(_key(seeds, "AI Alliance")),
        seeds.facts.spellings(_key(seeds, "European AI Alliance")),
    )
    for reading in seeds.all:
        for chain in reading.chains.values():
            spelled = {mention.text.casefold().removeprefix("the ") for mention in chain}
            assert not (spelled & inner and spelled & outer)


def _key(seeds: Seeds, name: str) -> str:
    """The name as it is called under the swap."""
    return list(seeds.facts.value["aliases"])[list(FACTS["aliases"]).index(name)]


def test_both_sizes_stay_on_record(seeds: Seeds) -> None:
    """ "More than 50 organizations" and "40 other companies" joined, each in its article."""
    counted = {
        claim.subject.text
        for _, claim in seeds.claims("member-of")
        if claim.subject.text[-1] == "s" and any(map(str.isdigit, claim.subject.text))
    }
    assert counted == {"More than 50 organizations", "40 other companies"}
