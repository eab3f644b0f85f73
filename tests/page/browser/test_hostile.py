"""What a hostile article tries, in a real browser: all of it stays text."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.dataset import Dataset
from graph.page import render

Visiting = Callable[..., Any]
FOREIGN = """() => {
    const strange = ["IMG", "B", "I", "IFRAME", "OBJECT", "EMBED", "FORM"];
    const armed = (element) => [...element.attributes].some((attribute) => attribute.name.startsWith("on"));
    const all = [...document.querySelectorAll("*")];
    const found = all.filter((element) => strange.includes(element.tagName) || armed(element));
    return found.map((element) => element.outerHTML);
}"""
WIDER = "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('#panel'))"


@pytest.fixture(scope="module")
def page(attack: Dataset, hostile_names: tuple[str, ...]) -> str:
    return render(attack, hostile_names[1])


def foreign(visit: Any) -> list[str]:
    """Elements and attributes that no part of ours makes."""
    return list(visit.page.evaluate(FOREIGN))


def test_names_titles_and_quotations_stay_text(visit: Visiting, page: str, attack: Dataset) -> None:
    """Every name, quotation and claim is opened, and no script runs, no element appears, nothing is fetched."""
    seen = visit(page)
    for thing in (*attack.entities, *attack.quotations, *attack.statements):
        seen.page.evaluate("id => newsgraph.choose(id)", thing.id)
        assert foreign(seen) == []
    seen.page.click("#show-list")
    assert foreign(seen) == []
    assert seen.dialogs == [] and seen.errors == []
    assert [address.split(":")[0] for address in seen.requests] == ["file"]


def test_the_names_are_shown_as_they_are_written(visit: Visiting, page: str, attack: Dataset) -> None:
    """The whole name stands in the panel, five thousand characters of it where there are as many."""
    seen = visit(page)
    for entity in attack.entities:
        seen.page.evaluate("id => newsgraph.choose(id)", entity.id)
        assert seen.panel.locator("h2").text_content() == entity.name
        assert seen.page.evaluate(WIDER) == 0


def test_the_title_is_text(visit: Visiting, page: str, hostile_names: tuple[str, ...]) -> None:
    """A title that closes scripts is a title."""
    seen = visit(page)
    assert seen.page.title() == hostile_names[1]


def test_search_and_tip_stay_text(visit: Visiting, page: str, attack: Dataset) -> None:
    """Matches and the word beside the pointer are text."""
    seen = visit(page)
    seen.page.fill("#search", "<")
    assert seen.page.locator("#matches [role=option]").count() > 2
    target = next(entity for entity in attack.entities if entity.name.startswith("<img"))
    spot = seen.page.evaluate("id => newsgraph.placeOf(id)", target.id)
    seen.page.keyboard.press("Escape")
    seen.page.locator("#canvas").hover(position=spot)
    seen.page.wait_for_selector("#tip:not([hidden])")
    assert target.name in seen.page.locator("#tip").text_content()
    assert foreign(seen) == []


def test_only_addresses_of_the_web_are_links(visit: Visiting, page: str, attack: Dataset) -> None:
    """An article whose address is a script has no link."""
    seen = visit(page)
    for claim in attack.statements:
        seen.page.evaluate("id => newsgraph.choose(id)", claim.id)
        assert seen.panel.locator("a").count() == 0
