"""Facts about the scorer of claims, on gold and builds made by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from benchmarks.claims import main
from graph.evaluation.facts import Fact, Known, built_facts, facts
from graph.evaluation.figures import score
from graph.evaluation.gold import gold_facts
from graph.evaluation.matching import Pairing, agree, paired


def line(first: str, second: str, relation: str = "member-of", /, **more: Any) -> dict[str, Any]:
    """A claim of the contract; the ends stand at 0–5 and 6–9 unless told otherwise."""
    spans = more.pop("spans", [(0, 5), (6, 9)])
    evidence = {"article": more.pop("article", "a1"), "start": 0, "end": 99, "text": "A sentence.",
                "subject": spans[0], "object": spans[1]} | more.pop("evidence", {})
    ends = [{"id": name, "name": name, "type": "organization"} for name in (first, second)]
    for side, thing in zip(("subject", "object"), ends, strict=True):
        thing.update(more.pop(side, {}))
    return {"relation": relation, "subject": ends[0], "object": ends[1], "polarity": "asserted", "status": "current",
            "evidence": [evidence]} | more


def quote(words: str, speaker: str, span: tuple[int, int], **more: Any) -> dict[str, Any]:
    kind = {"type": "quote", "kind": "direct"}
    return line(words, speaker, "said-by", spans=[span, (200, 205)], subject=kind, **more)


def read(*claims: dict[str, Any], aliases: dict[str, list[str]] | None = None) -> list[Fact]:
    return [fact for claim in claims for fact in facts(claim, Known(aliases or {}))]


def pairing(gold: list[dict[str, Any]], found: list[dict[str, Any]], **options: Any) -> Pairing:
    return paired(read(*gold), read(*found, **options))


def counts(one: Pairing) -> tuple[int, int, int]:
    return len(one.pairs), len(one.missed), len(one.wrong)


def test_names_match_by_alias_and_without_case() -> None:
    """A found entity is the wanted one if any name of it is, whatever the case and the article."""
    found = [line("ADA Brink", "The League")]
    assert counts(pairing([line("Ada Brink", "Open League", object={"aliases": ["league"]})], found)) == (1, 0, 0)
    assert counts(pairing([line("Brink", "League")], found, aliases={"ADA Brink": ["Brink"]})) == (1, 0, 0)


def test_a_name_within_a_name_is_another() -> None:
    """The European League is not the League."""
    assert counts(pairing([line("Ada", "League")], [line("Ada", "European League")])) == (0, 1, 1)


def test_direction_counts() -> None:
    """A claim the wrong way round is both wrong and missed."""
    assert counts(pairing([line("A", "B", "opposed-to")], [line("B", "A", "opposed-to")])) == (0, 1, 1)


def test_articles_are_apart() -> None:
    """What one article says is not found in another."""
    assert counts(pairing([line("A", "B")], [line("A", "B", article="a2")])) == (0, 1, 1)


def test_optional_facts_cost_nothing() -> None:
    """An optional fact is no fault to leave, and no merit or fault to find."""
    gold = [line("A", "B", optional=True), line("C", "D")]
    assert counts(pairing(gold, [])) == (0, 1, 0)
    found = pairing(gold, [line("A", "B"), line("C", "D")])
    assert score(found, "member-of").found == 1


def test_qualifiers_choose_and_are_scored() -> None:
    """The claim with the right status is the pair; the one with another is wrong beside it."""
    both = pairing([line("A", "B", status="former")], [line("A", "B"), line("A", "B", status="former")])
    assert counts(both) == (1, 0, 1) and agree(*both.pairs[0])
    other = pairing([line("A", "B", status="former")], [line("A", "B")])
    assert score(other, "member-of").right == 1 and score(other, "member-of", agree).right == 0


def test_a_second_name_for_one_fact_is_a_repeat() -> None:
    """One thing under two names is a fault of merging, not of reading."""
    gold = [line("Ada Brink", "B", subject={"aliases": ["Brink"]})]
    found = pairing(gold, [line("Ada Brink", "B"), line("Brink", "B")])
    assert counts(found) == (1, 0, 0) and len(found.repeats) == 1


def test_nameless_things_match_by_place() -> None:
    """Two noun phrases at one place are one thing; a noun phrase in a name's place is not resolved."""
    nameless = {"named": False}
    plan, longer = (line(name, "B", subject=nameless) for name in ("plan", "a bold plan"))
    assert counts(pairing([plan], [longer])) == (1, 0, 0)
    assert counts(pairing([line("Ada Brink", "B")], [line("she", "B", subject=nameless)])) == (0, 1, 1)


@pytest.mark.parametrize(("span", "right"), [((0, 100), 1), ((0, 80), 1), ((0, 79), 0), ((20, 120), 1), ((21, 121), 0)])
def test_quotations_match_by_content(span: tuple[int, int], right: int) -> None:
    """Four fifths of the longer content must be in common."""
    assert len(pairing([quote("We won", "Ada", (0, 100))], [quote("won", "Ada", span)]).pairs) == right


def test_the_speaker_is_scored_apart() -> None:
    """A quotation with another speaker is found, but not right."""
    found = pairing([quote("We won", "Ada", (0, 10))], [quote("We won", "Bo", (0, 10))])
    assert score(found, "said-by").f1 == 1 and score(found, "said-by", agree).f1 == 0


def test_teasers_are_left_out() -> None:
    """What only a teaser says is not the article's own voice."""
    assert read(line("A", "B", evidence={"section": "teaser"})) == []


def test_the_command_prints_figures_and_faults(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The table has every relation; --show has the sentence of each fault; other articles are not judged."""
    write(tmp_path / "gold.jsonl", [line("A", "B"), line("C", "D", polarity="negated"), quote("We won", "Ada", (0, 9))])
    write(tmp_path / "claims.jsonl", [line("A", "B"), line("C", "D"), line("E", "F"), line("G", "H", article="a9")])
    write(tmp_path / "entities.jsonl", [{"id": name, "aliases": []} for name in "ABCDEFGH"])
    assert main([str(tmp_path), str(tmp_path / "gold.jsonl"), "--show"]) == 0
    told = capsys.readouterr().out
    assert "66.7 [ 21– 94]   2/3" in told and "said-by, content" in told
    assert "WRONG member-of: E → F" in told and "MISSED said-by: We won → Ada direct" in told
    assert "HALF RIGHT member-of: C → D (wanted: member-of: C → D negated)" in told and "G →" not in told


def test_a_build_and_a_gold_file_are_read_alike(tmp_path: Path) -> None:
    """The gold has the form of the contract, so that a build scored against itself is right throughout."""
    for name in ("gold.jsonl", "claims.jsonl"):
        write(tmp_path / name, [line("A", "B"), quote("We won", "Ada", (0, 9))])
    write(tmp_path / "entities.jsonl", [])
    assert gold_facts(tmp_path / "gold.jsonl") == built_facts(tmp_path)


def write(path: Path, values: list[dict[str, Any]]) -> None:
    path.write_text("".join(json.dumps(value) + "\n" for value in values), encoding="utf8")
