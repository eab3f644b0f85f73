"""What an article is called on the page."""

from __future__ import annotations

import pytest

from graph.page.names import article_name
from ontology.article import Article


@pytest.mark.parametrize(("source", "title", "name"), [
    ("news/a.txt", None, "a.txt"),
    ("news/a.txt", "The plan", "The plan"),
    ("news/folder/", None, "folder"),
    ("news/back\\slash.txt", None, "back\\slash.txt"),
    ("news/moc.\u202etxt.exe", None, "moc.txt.exe"),
    ("a.txt", "The\u200b pl\u00adan\u2069", "The plan"),
    ("a.txt", "\u202e", "a.txt"),
    ("https://example.org/a/", None, "a"),
])
def test_an_article_is_called_by_its_title_or_its_file(source: str, title: str | None, name: str) -> None:
    """Characters that cannot be seen are no part of the name, and a backslash is: it ends no folder here."""
    assert article_name(Article("Text.", source, title=title)) == name


def test_an_article_without_any_name_has_its_id() -> None:
    """Something is always shown."""
    article = Article("Text.", "\u200b/\u202e")
    assert article_name(article) == article.id
