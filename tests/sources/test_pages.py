"""Facts about saved web pages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from extract.sources import gather
from extract.sources.pages import INSTALL
from ontology.article import Article, Refusal

PARAGRAPHS = [
    "Ministers of nine countries said on Tuesday that they would oppose the plan of the commission to cut the budget.",
    "It was the second time that the members of the alliance had rejected such a plan, and it may not be the last one.",
    "“We will not accept it,” said Anna Berg, who leads the delegation of the northern members in the negotiations.",
]
PAGE = f"""<!doctype html><html lang="en"><head><title>Nine ministers oppose the plan</title>
<meta property="og:site_name" content="The Paper"><meta property="article:published_time" content="2024-03-03">
</head><body><nav><a href="/a">Home</a> <a href="/b">Sport</a> <a href="/c">Subscribe now</a></nav>
<article><h1>Nine ministers oppose the plan</h1>{"".join(f"<p>{one}</p>" for one in PARAGRAPHS)}</article>
<footer>All rights reserved</footer><script>alert("boo")</script></body></html>"""


def found(tmp_path: Path, markup: str) -> Article | Refusal:
    (tmp_path / "a.html").write_text(markup, encoding="utf-8")
    [one] = gather([str(tmp_path)])
    assert isinstance(one, (Article, Refusal))
    return one


def test_article_of_a_page_is_its_text(tmp_path: Path) -> None:
    """The paragraphs are kept, menus and scripts are not, and the page's own metadata is."""
    pytest.importorskip("trafilatura", reason="needs the extra html")
    article = found(tmp_path, PAGE)
    assert isinstance(article, Article)
    assert all(one in article.text for one in PARAGRAPHS)
    assert "Subscribe" not in article.text
    assert "boo" not in article.text
    assert (article.title, article.published, article.publisher) == (
        "Nine ministers oppose the plan", "2024-03-03", "The Paper")  # fmt: skip


@pytest.mark.parametrize("markup", ["<html><body></body></html>", "<p>Page not found</p>", "<" * 5000, "just words"])
def test_page_without_an_article_is_refused(tmp_path: Path, markup: str) -> None:
    """An empty page, a notice and a heap of brackets are refused."""
    pytest.importorskip("trafilatura", reason="needs the extra html")
    assert isinstance(found(tmp_path, markup), Refusal)


def test_page_without_the_library_names_the_remedy(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where trafilatura is not installed the refusal says how to install it."""
    monkeypatch.setitem(sys.modules, "trafilatura", None)
    refused = found(tmp_path, PAGE)
    assert isinstance(refused, Refusal)
    assert refused.reason.endswith(INSTALL)


def test_remedy_is_that_of_the_readme() -> None:
    """Whoever reads either is told the same command, which works inside a clone and outside."""
    readme = (Path(__file__).parents[2] / "README.md").read_text("utf-8")
    assert f"`{INSTALL}`" in readme
