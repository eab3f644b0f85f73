"""The page as it opens, in a real browser: drawn, quiet, at any size of graph and in any light."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from graph.dataset import Dataset
from graph.page import render

Visiting = Callable[..., Any]
Between = Callable[..., str]


def test_it_draws_and_asks_for_nothing(visit: Visiting, page: str) -> None:
    """The graph is on the canvas, no request leaves the page and the console stays empty."""
    seen = visit(page)
    assert seen.colours > 50
    assert [address.split(":")[0] for address in seen.requests] == ["file"]
    assert seen.errors == []
    assert seen.count == "Showing 25 of 25 claims"


def test_the_library_needs_no_eval_and_no_inline_style(visit: Visiting, page: str) -> None:
    """The policy is in force: what it forbids fails."""
    seen = visit(page)
    assert seen.page.evaluate("""() => {
        const made = document.createElement("script");
        made.textContent = "window.ran = 1";
        document.body.append(made);
        return window.ran === undefined;
    }""")
    assert any("Content Security Policy" in error for error in seen.errors)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_it_follows_the_system_and_the_reader_can_turn_it(visit: Visiting, page: str, scheme: str) -> None:
    """The page is dark on a dark system, and one press turns it."""
    seen = visit(page, color_scheme=scheme)
    ground = "getComputedStyle(document.body).backgroundColor"
    before = seen.page.evaluate(ground)
    assert (before == "rgb(20, 23, 28)") == (scheme == "dark")
    seen.page.click("#theme")
    assert seen.page.evaluate(ground) != before
    assert seen.errors == []


def test_nothing_to_show_is_said_in_a_sentence(visit: Visiting, nothing: Dataset) -> None:
    """An empty dataset gives a page that says so and raises no error."""
    seen = visit(render(nothing))
    assert "No article was read." in seen.page.locator("#empty").text_content()
    assert seen.errors == []


def test_two_thousand_names_are_drawn(visit: Visiting, crowded: Callable[[int], Dataset]) -> None:
    """A large graph opens, answers a search and keeps quiet."""
    seen = visit(render(crowded(2000)))
    seen.find("Works 1225")
    assert seen.panel.locator("h2").text_content() == "Works 1225"
    assert seen.colours > 50
    assert seen.errors == []


def test_a_chosen_claim_is_in_the_address(visit: Visiting, page: str, claim_between: Between) -> None:
    """The address of the page with a claim's id opens that claim."""
    seen = visit(page)
    claim = claim_between("Petra Lines", "Coastal Compact")
    seen.page.goto(seen.page.url.split("#")[0] + "#" + claim)
    seen.page.reload()
    assert seen.panel.locator(".claim.chosen").get_attribute("data-claim") == claim
    assert seen.panel.locator("blockquote").count() == 2
