"""Debian's Chromium, driven by Playwright, and a visit to a page that keeps account of all the page does."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from graph.dataset import Dataset
from graph.page import render

FLAGS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
         "--disable-component-update", "--disable-sync"]
DESKTOP = {"viewport": {"width": 1280, "height": 800}, "reduced_motion": "reduce"}
COLOURS = """() => {
    const canvas = document.querySelector("#canvas canvas");
    const shown = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
    return new Set(new Uint32Array(shown.buffer)).size;
}"""


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    """A running browser; tests that need it are skipped where there is none, or fail where one is required."""
    program = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    missing = _missing(program)
    if missing and os.environ.get("NEWSGRAPH_REQUIRE_BROWSER") == "1":
        pytest.fail(f"NEWSGRAPH_REQUIRE_BROWSER is 1, but {missing}")
    if missing:
        pytest.skip(missing)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield browser
        browser.close()


def _missing(program: str | None) -> str:
    if not program:
        return "there is no Chromium (Debian: apt-get install chromium)"
    return "" if find_spec("playwright") else "Playwright is not installed (pip install playwright)"


@dataclass
class Visit:
    """An open page, and all that it did beyond being looked at."""

    page: Any
    requests: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def listen(self) -> None:
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", self._note)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("dialog", self._dismiss)

    def _note(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.errors.append(message.text)

    def _dismiss(self, dialog: Any) -> None:
        self.dialogs.append(dialog.message)
        dialog.dismiss()

    @property
    def panel(self) -> Any:
        return self.page.locator("#panel")

    @property
    def count(self) -> str:
        return str(self.page.locator("#count").text_content())

    @property
    def colours(self) -> int:
        """How many different colours the canvas shows."""
        return int(self.page.evaluate(COLOURS))

    def click_claim(self, name: str) -> None:
        """Click on the line of a claim, where it lies on the canvas."""
        self._click("edgePlace", name)

    def click_thing(self, name: str) -> None:
        """Click on the sign of a name or quotation."""
        self._click("placeOf", name)

    def _click(self, place: str, name: str) -> None:
        self.page.locator("#canvas").click(position=self.page.evaluate(f"name => newsgraph.{place}(name)", name))
        self.page.wait_for_timeout(100)

    def find(self, words: str) -> None:
        """Search for a name and take the first that matches."""
        self.page.fill("#search", words)
        self.page.press("#search", "Enter")


@pytest.fixture
def visit(chromium: Any, tmp_path: Path) -> Iterator[Callable[..., Visit]]:
    """Opens a page from a file, in a browser context of its own."""
    contexts = []

    def opened(html: str, **options: Any) -> Visit:
        path = tmp_path / "graph.html"
        path.write_text(html, encoding="utf8")
        contexts.append(chromium.new_context(**(DESKTOP | options)))
        found = Visit(contexts[-1].new_page())
        found.listen()
        found.page.set_default_timeout(15_000)
        found.page.goto(path.as_uri())
        found.page.wait_for_selector("html[data-ready=yes]", timeout=30_000)
        return found

    yield opened
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def page(quarrel: Dataset) -> str:
    """The quarrel as a page."""
    return render(quarrel, "The quarrel")


@pytest.fixture(scope="session")
def claim_between(quarrel: Dataset) -> Callable[..., str]:
    """Gives the id of the claim of the quarrel that ties two names."""
    names = {entity.id: entity.name for entity in quarrel.entities}
    ends = {(names.get(claim.subject), names[claim.object]): claim.id for claim in quarrel.statements}
    return lambda *pair: ends[pair]
