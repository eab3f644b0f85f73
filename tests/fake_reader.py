"""A reader without a model: whoever stands before "joined" is a member of what stands after it."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from types import ModuleType

import pytest

from ontology.article import Article
from ontology.reading import Claim, Evidence, Mention, Reading
from ontology.relation import Relation

JOINED = re.compile(r"(\w+) joined (\w+)")
TEXT = "Intel joined Alliance, and it was the first of the members that did so in a year that had been hard for all."


def read_article(article: Article) -> Reading:
    """A reading; an article that says "crash" makes the reader fail, one that says "vanish" ends its process."""
    if "vanish" in article.text:
        os._exit(1)
    if "crash" in article.text:
        raise RuntimeError("the reader\nfell over")
    found = list(JOINED.finditer(article.text))
    pairs = [(mention(match, 1, 2 * n), mention(match, 2, 2 * n + 1)) for n, match in enumerate(found)]
    claims = tuple(Claim("member-of", *pair, evidence(article, match), 0.9)
                   for pair, match in zip(pairs, found, strict=True))
    return Reading(article, ((0, len(article.text), "body"),), tuple(sorted(sum(pairs, ()))), (), claims)


def mention(match: re.Match[str], group: int, chain: int) -> Mention:
    return Mention(*match.span(group), match[group], "name", "organization", chain)


def evidence(article: Article, match: re.Match[str]) -> Evidence:
    return Evidence(article.id, *match.span(), match[0], None, "fake")


def load_reader(model: str | None = None, relations: tuple[Relation, ...] = (),
                kind: str = "model") -> Callable[[Article], Reading]:
    """What ``extract.read.load_reader`` gives, without a model."""
    return read_article


def use_fake_reader(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let builds of a test read without a model."""
    module = ModuleType("extract.read")
    module.load_reader = load_reader  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "extract.read", module)
