"""The page without a mouse, without a picture, and on a phone."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Visiting = Callable[..., Any]
PHONE = {"viewport": {"width": 390, "height": 844}, "has_touch": True, "is_mobile": True}


def test_the_keyboard_is_enough(visit: Visiting, page: str) -> None:
    """Arrows walk the graph, Enter goes into the panel, Escape closes it and comes back."""
    seen = visit(page)
    seen.page.focus("#canvas")
    seen.page.keyboard.press("ArrowRight")
    assert seen.panel.locator("h2").text_content() == "Coastal Compact"
    seen.page.keyboard.press("ArrowRight")
    assert seen.panel.locator("h2").text_content() != "Coastal Compact"
    seen.page.keyboard.press("Enter")
    assert seen.page.evaluate("document.activeElement.id") == "panel"
    seen.page.keyboard.press("Tab")
    assert seen.page.evaluate("document.querySelector('#panel').contains(document.activeElement)")
    seen.page.keyboard.press("Escape")
    assert seen.panel.is_hidden()
    assert seen.page.evaluate("document.activeElement.id") == "canvas"


def test_tab_reaches_the_list_the_search_and_the_filters(visit: Visiting, page: str) -> None:
    """In order: the way to the list, the search, the views, the filters, the graph."""
    seen = visit(page)
    reached = []
    for _ in range(60):
        seen.page.keyboard.press("Tab")
        reached.append(seen.page.evaluate("document.activeElement.id || document.activeElement.dataset.filter || ''"))
    wanted = ["skip", "search", "show-graph", "show-list", "theme", "relation:member-of", "sure", "canvas", "fit"]
    assert [name for name in reached if name in wanted][:len(wanted)] == wanted


def test_the_list_holds_the_same_claims(visit: Visiting, page: str) -> None:
    """A table of what is to be seen; a press on Details opens the claim and takes the focus there."""
    seen = visit(page)
    seen.page.click("#show-list")
    assert seen.page.locator("#list tbody tr").count() == 25
    seen.page.uncheck("[data-filter='relation:member-of']")
    assert seen.page.locator("#list tbody tr").count() == 11
    seen.page.locator("#list .details").first.click()
    assert seen.panel.locator(".claim.chosen").count() == 1
    assert seen.page.evaluate("document.activeElement.id") == "panel"


def test_on_a_phone_nothing_is_wider_than_the_screen(visit: Visiting, page: str) -> None:
    """At 390 pixels the panel comes up from below, the filters open as a sheet, and nothing sticks out."""
    seen = visit(page, **PHONE)
    seen.find("Coastal")
    box = seen.panel.bounding_box()
    assert (box["x"], box["width"]) == (0, 390) and box["y"] > 250
    seen.panel.locator(".close").click()
    seen.page.click("#show-filters")
    assert seen.page.locator("[data-filter='relation:said-by']").is_visible()
    seen.page.keyboard.press("Escape")
    seen.page.click("#show-list")
    assert seen.page.evaluate("document.documentElement.scrollWidth") == 390
    assert seen.page.evaluate("document.querySelector('#list').scrollWidth") <= 390
