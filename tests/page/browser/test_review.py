"""Who is who, asked on the page: one pair after the other, one key each, and a ledger to save at the end."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from builders import RELATIONS
from click.testing import CliRunner
from near_names import READINGS, WORDS, hostile

from graph.build import build
from graph.cli import main
from graph.contract import write
from graph.dataset import Located
from graph.deciding import Author, entry
from graph.ledger import entries, written
from graph.load import load_dataset
from graph.page import render
from ontology.reading import Mention

Visiting = Callable[..., Any]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}
DATE = re.compile(r" \d{4}-\d\d-\d\d")


@pytest.fixture(scope="module")
def page() -> str:
    return render(build(READINGS, RELATIONS), "The quarrel", READINGS)


def asked(seen: Any) -> list[str]:
    """The names of the two that are asked about."""
    return list(seen.page.locator("#pair .side h4").all_text_contents())


def opened(visit: Visiting, page: str, **options: Any) -> Any:
    seen = visit(page, **options)
    seen.page.click("#show-review")
    return seen


def saved(seen: Any, path: Path) -> str:
    with seen.page.expect_download() as download:
        seen.page.click("#save")
    assert download.value.suggested_filename == "decisions.txt"
    download.value.save_as(path)
    return path.read_bytes().decode()


def pending(seen: Any) -> list[str]:
    return list(seen.page.locator("#pending-list .what").all_text_contents())


def places(seen: Any) -> list[tuple[Any, Any]]:
    """The places that the pairs in the page speak of."""
    found = seen.page.evaluate("JSON.parse(document.querySelector('#contents').textContent).review.pairs")
    return [(one["left"]["spot"], one["right"]["spot"]) for one in found]


def test_a_pair_is_shown_side_by_side_with_its_sentences_and_reasons(visit: Visiting, page: str) -> None:
    """Names, how often they are mentioned, up to two sentences with the mention marked, and what speaks for one."""
    seen = opened(visit, page)
    assert seen.page.locator("#show-review").text_content() == "Review8"
    assert asked(seen) == ["Coastal Compact", "Compact"]
    assert "4 mentions, 5 claims" in seen.page.locator(".side .eyebrow").first.text_content()
    assert seen.page.locator(".side").first.locator("blockquote").count() == 2
    assert {*seen.page.locator("#pair mark").all_text_contents()} == {"Coastal Compact", "Compact"}
    assert '+"Compact" is part of "Coastal Compact"' in seen.page.locator(".reasons").first.text_content()
    assert seen.errors == []


def test_one_key_answers_skips_and_takes_back(visit: Visiting, page: str) -> None:
    """s and d decide, the space bar goes on, u returns to the last pair; the status says each step."""
    seen = opened(visit, page)
    first = asked(seen)
    seen.page.keyboard.press("s")
    assert pending(seen) == ["Coastal Compact is one with Compact"]
    second = asked(seen)
    seen.page.keyboard.press(" ")
    assert asked(seen) not in (first, second)
    assert "1 of 8 settled, 1 skipped" in seen.page.locator("#progress-said").text_content()
    assert "Skipped. Next: " in seen.page.locator("#told").text_content()
    seen.page.keyboard.press("d")
    seen.page.keyboard.press("u")
    seen.page.keyboard.press("u")
    assert asked(seen) == second
    seen.page.keyboard.press("u")
    assert asked(seen) == first and pending(seen) == []


def test_letters_typed_into_a_field_are_no_answers(visit: Visiting, page: str) -> None:
    """The reason goes into the ledger's line with the answer."""
    seen = opened(visit, page)
    seen.page.fill("#why", "d")
    seen.page.press("#why", "s")
    assert pending(seen) == []
    seen.page.click("#say-same")
    assert seen.page.locator("#pending-list small").text_content() == "ds"
    assert seen.page.input_value("#why") == ""


def test_what_follows_from_the_answers_is_not_asked(visit: Visiting, page: str) -> None:
    """If Solvang is the company and not Ingrid, then Ingrid is not the company."""
    seen = opened(visit, page)
    told = []
    while asked(seen):
        names = sorted(asked(seen))
        told.append(names)
        seen.page.keyboard.press("s" if names == ["Solvang", "Solvang Shipping Company"] else "d")
    assert ["Ingrid Solvang", "Solvang Shipping Company"] not in told
    assert len(told) == 7
    assert "All pairs have been looked at." in seen.page.locator("#pair").text_content()


def test_the_saved_ledger_changes_the_graph(visit: Visiting, tmp_path: Path) -> None:
    """Saved on the page, brought in with merge --from, and then neither asked again nor waiting to be saved."""
    folder = tmp_path / "out"
    folder.mkdir()
    write(build(READINGS, RELATIONS), READINGS, folder)
    seen = opened(visit, (folder / "graph.html").read_text("utf-8"))
    before = places(seen)
    while asked(seen):
        seen.page.keyboard.press("s" if "Solvang Shipping Company" in asked(seen) else "d")
    seen.page.fill("#by", "Ann Lee")
    text = saved(seen, tmp_path / "decisions.txt")
    assert text.startswith("# Who is who") and 'by "Ann Lee" 2' in text
    result = CliRunner().invoke(main, ["merge", str(folder), "--from", str(tmp_path / "decisions.txt")])
    assert result.exit_code == 0, result.stderr
    assert " → " in result.stdout
    found = {one.name: len(one.mentions) for one in load_dataset(folder).entities}
    assert found["Solvang"] == 3 and "Solvang Shipping Company" not in found
    assert {"DOT", "Department of Tides"} <= {*found}
    assert [DATE.sub("", line) for line in text.splitlines()[2:]] == [
        DATE.sub("", line) for line in (folder / "ledger.txt").read_text("utf-8").splitlines()[2:]]
    (tmp_path / "graph.html").write_bytes((folder / "graph.html").read_bytes())
    seen.page.reload()
    seen.page.wait_for_selector("html[data-ready=yes]")
    assert pending(seen) == []
    assert [pair for pair in places(seen) if pair in before] == []


def test_decisions_outlive_the_page(visit: Visiting, page: str) -> None:
    """Where the browser keeps something for the page, a reload shows the same list."""
    seen = opened(visit, page)
    seen.page.keyboard.press("s")
    seen.page.keyboard.press("d")
    before = pending(seen)
    seen.page.reload()
    seen.page.wait_for_selector("html[data-ready=yes]")
    seen.page.click("#show-review")
    assert pending(seen) == before and len(before) == 2
    assert "kept in this browser" in seen.page.locator("#pending-note").text_content()


def test_where_nothing_is_kept_the_page_says_so(visit: Visiting, page: str) -> None:
    """A browser may refuse to keep anything for a page from a file."""
    seen = opened(visit, page)
    seen.page.evaluate("() => { Storage.prototype.setItem = () => { throw new Error('refused'); }; }")
    seen.page.keyboard.press("s")
    assert "save before you close" in seen.page.locator("#pending-note").text_content()
    assert seen.page.evaluate("!window.dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    seen.page.click("#save")
    assert seen.page.evaluate("window.dispatchEvent(new Event('beforeunload', { cancelable: true }))")
    assert seen.page.locator("#pending-note").text_content() == "All are saved."


def test_a_screen_reader_is_told_of_each_step(visit: Visiting, page: str) -> None:
    """The pair has a heading, each button a name and its key, and a status says what comes next."""
    seen = opened(visit, page)
    assert seen.page.evaluate("document.activeElement.id") == "pair"
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.querySelector('#pair').contains(document.activeElement)")
    seen.page.get_by_role("button", name="Different").press("Enter")
    assert seen.page.locator("#told").get_attribute("role") == "status"
    assert "Coastal Compact and Compact: two. Next: " in seen.page.locator("#told").text_content()
    seen.page.get_by_role("button", name="Skip").press(" ")
    assert "1 skipped" in seen.page.locator("#progress-said").text_content()
    assert seen.page.get_by_role("button", name="Take back: Coastal Compact is not Compact").count() == 1


def test_a_join_can_be_undone_where_an_entity_is_shown(visit: Visiting, page: str) -> None:
    """Why it is one: each join with its reason and both mentions, and a button that says these are two."""
    seen = visit(page)
    seen.find("DOT")
    seen.panel.locator("summary", has_text="Why one?").click()
    join = seen.panel.locator(".join")
    assert join.locator(".because").text_content() == '"DOT" is the initials of "Department of Tides"'
    assert join.locator("mark").all_text_contents() == ["Department of Tides", "DOT"]
    join.locator("button").click()
    assert "Noted: two" in join.locator("button").text_content()
    seen.page.click("#show-review")
    assert pending(seen) == ["Department of Tides is not DOT"]
    join.locator("button").click()
    assert pending(seen) == []


def test_an_entity_is_said_to_be_another_one_by_name(visit: Visiting, page: str, tmp_path: Path) -> None:
    """Picked from the names that match; the line names both by where they stand."""
    seen = visit(page)
    seen.find("Tomas")
    seen.panel.locator("summary", has_text="Same as another?").click()
    seen.panel.locator(".pick").fill("ingrid")
    seen.panel.locator("[data-same]").click()
    seen.page.click("#show-review")
    assert pending(seen) == ["Tomas Reiter is one with Ingrid Solvang"]
    [line] = entries(saved(seen, tmp_path / "saved.txt"))
    assert (line.decision.verdict, line.left, line.right) == ("same", "Tomas Reiter", "Ingrid Solvang")


def test_what_denies_another_decision_is_not_taken(visit: Visiting, page: str) -> None:
    """Two that were held apart in the review are not made one elsewhere, and the page says why."""
    seen = opened(visit, page)
    seen.page.keyboard.press("d")
    seen.page.click("#show-graph")
    seen.find("Coastal")
    seen.panel.locator("summary", has_text="Same as another?").click()
    seen.panel.locator(".pick").fill("Department")
    seen.panel.locator("[data-same]").first.click()
    seen.find("Department")
    seen.panel.locator("summary", has_text="Same as another?").click()
    seen.panel.locator(".pick").fill("compact")
    seen.panel.locator("[data-same]", has_text=re.compile(r"^Compact")).click()
    assert "Not taken" in seen.page.locator("#told").text_content()


def test_lines_are_written_as_newsgraph_writes_them(visit: Visiting, page: str) -> None:
    """Whatever somebody is called, whoever decides and why: the same characters as the ledger's own."""
    seen = visit(page)
    for number, word in enumerate((*WORDS, "Ann", "x-y@z.é", "one firm", "", "ünï 中文")):
        left, right = (Located(f"a{n}", Mention(number, number + 5, word, "name", "person", 0)) for n in (1, 2))
        line = entry("same" if number % 2 else "different", left, right, Author(word, "2024-03-02", word))
        spots = [[one.article, *one.mention.span, word] for one in (left, right)]
        found = seen.page.evaluate("line => newsgraph.ledgerLine(line)", {
            "verdict": line.decision.verdict, "left": spots[0], "right": spots[1], "by": word, "date": "2024-03-02",
            "why": word})
        assert found == written(line)
        assert entries(found)[0] == replace(line, decision=replace(line.decision, line=1))


def test_hostile_names_stay_text_and_come_back_from_the_ledger(visit: Visiting, tmp_path: Path) -> None:
    """Quotes, tabs, line ends, bidi marks and markup: shown as they are, saved on one line, accepted by merge."""
    readings, folder = hostile(), tmp_path / "out"
    folder.mkdir()
    write(build(readings, RELATIONS), readings, folder)
    seen = opened(visit, (folder / "graph.html").read_text("utf-8"))
    while asked(seen):
        seen.page.keyboard.press("d")
    assert seen.page.locator("#review b").count() == 0 and seen.dialogs == [] and seen.errors == []
    text = saved(seen, tmp_path / "decisions.txt")
    lines = entries(text)
    assert len(lines) == len(text.splitlines()) - 2 > 5
    assert [written(one) for one in lines] == text.split("\n")[2:-1]
    mentions = {one.mention.text for entity in load_dataset(folder).entities for one in entity.mentions}
    assert {name for one in lines for name in (one.left, one.right)} <= mentions
    result = CliRunner().invoke(main, ["merge", str(folder), "--from", str(tmp_path / "decisions.txt")])
    assert result.exit_code == 0, result.stderr


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_on_a_phone_the_answers_can_be_reached(visit: Visiting, page: str, scheme: str) -> None:
    """Nothing is wider than the screen, and the keys are buttons that stay in sight."""
    seen = opened(visit, page, color_scheme=scheme, **PHONE)
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 390
    assert seen.page.evaluate("document.querySelector('#review').scrollWidth") <= 390
    box = seen.page.locator("#say-same").bounding_box()
    assert 0 < box["y"] < 844 - box["height"]
    seen.page.tap("#say-same")
    assert len(pending(seen)) == 1


def test_nothing_is_asked_where_there_is_nothing_to_ask(visit: Visiting, quarrel: Any) -> None:
    """A page without pairs has no button for them."""
    seen = visit(render(quarrel))
    assert seen.page.locator("#show-review").is_hidden()
