"""Takes a picture of a page: ``python docs/screenshot.py PAGE.html OUT.png [--dark] [--choose "Intel"]``.

Needs Chromium (Debian: ``apt-get install chromium``) and Playwright for Python.
"""

from __future__ import annotations

import argparse
import shutil
from pathlib import Path

FLAGS = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"]


def main() -> None:
    """Open the page, choose what was asked for, and save what is seen."""
    asked = _arguments()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=FLAGS)
        page = browser.new_page(viewport={"width": asked.width, "height": asked.height}, reduced_motion="reduce",
                                color_scheme="dark" if asked.dark else "light", device_scale_factor=asked.scale)
        page.on("console", lambda message: print(message.type, message.text))
        page.on("pageerror", lambda error: print("error", error))
        page.goto(asked.page.resolve().as_uri())
        page.wait_for_selector("html[data-ready=yes]")
        if asked.choose:
            page.fill("#search", asked.choose)
            page.press("#search", "Enter")
            page.evaluate("document.activeElement.blur()")
        if asked.press:
            page.click(asked.press)
        page.wait_for_timeout(400)
        page.screenshot(path=asked.out)
        browser.close()


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("page", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--dark", action="store_true")
    parser.add_argument("--width", type=int, default=1280)
    parser.add_argument("--height", type=int, default=800)
    parser.add_argument("--scale", type=float, default=1)
    parser.add_argument("--choose", help="a name to search for and select")
    parser.add_argument("--press", help="a CSS selector to click")
    return parser.parse_args()


if __name__ == "__main__":
    main()
