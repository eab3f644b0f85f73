"""From a line or a name to the sentence that says so."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from graph.dataset import Dataset

Visiting = Callable[..., Any]
Between = Callable[..., str]


def test_a_click_on_an_edge_shows_its_sentence_with_the_words_marked(visit: Visiting, page: str,
                                                                     claim_between: Between) -> None:
    """The sentence, the subject, object and wording in it, the article, date, publisher and rule."""
    seen = visit(page)
    seen.click_claim(claim_between("Tomas Reiter", "Coastal Compact"))
    chosen = seen.panel.locator(".claim.chosen")
    assert chosen.locator("mark.s").text_content() == "Reiter"
    assert chosen.locator("mark.c").text_content() == "opposes"
    assert chosen.locator("mark.o").text_content() == "Coastal Compact"
    assert "does not oppose the Northern Seafarers' Union." in chosen.locator("blockquote").text_content()
    source = chosen.locator("figcaption").text_content()
    for fact in ("Seafarers’ union speaks out", "Averholm Post", "9 March 2024", "opposed-to/verb:join"):
        assert fact in source
    link = chosen.locator("figcaption a")
    assert link.get_attribute("href") == "https://post.example/reply"
    assert link.get_attribute("rel") == "noopener noreferrer"


def test_every_claim_can_be_reached_by_a_click(visit: Visiting, page: str, quarrel: Dataset) -> None:
    """Each line on the canvas, parallel ones and quotations included, answers with its own sentence."""
    seen = visit(page)
    for claim in quarrel.statements:
        seen.page.keyboard.press("Escape")
        seen.page.click("#fit")
        seen.click_claim(claim.id)
        chosen = seen.panel.locator(".claim.chosen")
        assert chosen.get_attribute("data-claim") == claim.id
        assert chosen.locator("blockquote").first.text_content() == claim.evidence[0].evidence.text


def test_a_click_on_a_quotation_shows_its_words_and_its_speaker(visit: Visiting, page: str, quarrel: Dataset) -> None:
    """A quotation is a thing of its own, tied to who said it, with the names that stand in it."""
    seen = visit(page)
    quote = next(quote for quote in quarrel.quotations if quote.quote.text.startswith("Nobody"))
    seen.click_thing(quote.id)
    assert seen.panel.locator("h2").text_content() == "“Nobody asked the dock workers,”"
    assert "Amara Diallo" in seen.panel.locator(".says").text_content()


def test_a_claim_is_told_with_its_qualities_and_who_says_so(visit: Visiting, page: str, claim_between: Between) -> None:
    """Negation, hedging, roles and attribution are words in the panel, not looks alone."""
    seen = visit(page)
    seen.find("Gannet")
    assert "not" in seen.panel.locator(".chip.not").first.text_content()
    seen.page.evaluate("id => newsgraph.choose(id)", claim_between("Oslund Trade Council", "Harbour Emissions Act"))
    told = seen.panel.locator(".claim.chosen").text_content()
    assert "hedged" in told and "according to Averholm Post" in told and "62\u00a0% sure" in told


def test_an_object_named_elsewhere_is_shown_there(visit: Visiting, page: str, claim_between: Between) -> None:
    """Where the sentence does not name the object, the place that does is shown too."""
    seen = visit(page)
    seen.page.evaluate("id => newsgraph.choose(id)", claim_between("Tern Logistics", "Coastal Compact"))
    assert seen.panel.locator(".outside mark.o").text_content() == "Coastal Compact"
