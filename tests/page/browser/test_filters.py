"""Searching, hiding, and being told what is hidden."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.dataset import Dataset

Visiting = Callable[..., Any]


def test_a_search_finds_a_name_by_an_alias(visit: Visiting, page: str) -> None:
    """Typing the beginning of an alias offers the name; Enter selects it and opens its claims."""
    seen = visit(page)
    seen.page.fill("#search", "ms sol")
    assert "Ingrid Solvang" in seen.page.locator("#matches").text_content()
    seen.page.press("#search", "Enter")
    assert seen.panel.locator("h2").text_content() == "Ingrid Solvang"
    assert seen.panel.locator(".claim").count() == 2
    assert "#e" in seen.page.url


def test_arrow_keys_choose_among_matches_and_nothing_is_said_to_be_nothing(visit: Visiting, page: str) -> None:
    """The second match is taken with one more arrow; a word that fits nothing says so."""
    seen = visit(page)
    seen.page.fill("#search", "o")
    second = seen.page.locator("#matches [role=option]").nth(1).get_attribute("data-thing")
    seen.page.press("#search", "ArrowDown")
    seen.page.press("#search", "ArrowDown")
    seen.page.press("#search", "Enter")
    assert seen.page.url.endswith(f"#{second}")
    for nothing in ("zzzz", "\u0301"):
        seen.page.fill("#search", nothing)
        assert seen.page.locator("#matches").text_content() == "No name matches."
        assert seen.page.is_visible("#matches")


def test_filters_hide_and_the_count_says_how_much(visit: Visiting, page: str) -> None:
    """By relation, type, article, certainty and confidence; one press shows everything again."""
    seen = visit(page)
    for box, left in (("relation:member-of", 11), ("kind:quote", 8), ("certainty:hedged", 7)):
        seen.page.uncheck(f"[data-filter='{box}']")
        assert seen.count == f"Showing {left} of 25 claims"
    seen.page.click("#reset")
    assert seen.count == "Showing 25 of 25 claims"
    assert seen.page.is_checked("[data-filter='kind:quote']")
    seen.page.fill("#sure", "95")
    assert seen.count == "Showing 4 of 25 claims"


def test_an_article_put_away_takes_only_its_own_claims(visit: Visiting, page: str, quarrel: Dataset) -> None:
    """A claim that another article makes too stays."""
    seen = visit(page)
    away = quarrel.articles[0].id
    seen.page.uncheck(f"[data-filter='article:{away}']")
    left = sum(claim.articles != (away,) for claim in quarrel.statements)
    assert seen.count == f"Showing {left} of 25 claims"


def test_what_the_filters_hide_is_told_in_the_panel(visit: Visiting, page: str) -> None:
    """A name found by search shows, and says how many of its claims are put away."""
    seen = visit(page)
    seen.page.uncheck("[data-filter='relation:said-by']")
    seen.find("Ingrid")
    assert "1 claim hidden by the filters" in seen.panel.text_content()


@pytest.mark.parametrize("width", [1280, 900, 390])
def test_the_count_lies_on_no_row_of_the_list(visit: Visiting, page: str, width: int) -> None:
    """The list ends above it, however far it is scrolled and also where the count has a button."""
    seen = visit(page, viewport={"width": width, "height": 500})
    seen.page.evaluate("document.querySelector('[data-filter=\"certainty:hedged\"]').click()")
    seen.page.click("#show-list")
    rows, count = seen.page.locator("#list").bounding_box(), seen.page.locator(".count").bounding_box()
    assert seen.page.is_visible("#reset")
    assert rows["y"] + rows["height"] <= count["y"]
