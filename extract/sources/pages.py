"""The article of a saved web page, without its menus, notices and links to other stories."""

from __future__ import annotations

from typing import Any

from extract.sources.dates import iso_date
from extract.sources.headers import web_address
from extract.sources.limits import Refused
from extract.sources.texts import article
from ontology.article import Article

FEWEST_WORDS = 20
"""A page whose text has fewer words is a menu or a notice, not an article."""

INSTALL = "pip install 'trafilatura>=2,<3' lxml-html-clean"
"""Both by name: older versions of pip do not install the second, on which the first depends. The README says it too."""


def page_article(markup: str, source: str, max_size: int) -> Article:
    """The article of a page; raises :class:`Refused` where there is none or the library is not installed."""
    page = extracted(markup)
    if page is None or len((page.text or "").split()) < FEWEST_WORDS:
        raise Refused("There is no article on this page.")
    return article(
        page.text, source, max_size,
        url=web_address(page.url), title=page.title, published=iso_date(page.date or ""), publisher=page.sitename,
    )  # fmt: skip


def extracted(markup: str) -> Any:
    """What trafilatura finds on a page; whatever it stumbles over is a refusal and not an end."""
    try:
        from trafilatura import bare_extraction
    except ImportError:
        raise Refused(f"It is a web page. To read web pages, install trafilatura: {INSTALL}") from None
    try:
        return bare_extraction(
            markup, fast=True, with_metadata=True, include_comments=False, include_tables=False,
            date_extraction_params={"extensive_search": False, "original_date": True},
        )  # fmt: skip
    except Exception as fault:
        raise Refused(f"The page is broken: {type(fault).__name__}.") from fault
