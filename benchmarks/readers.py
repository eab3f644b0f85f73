"""The readers that a benchmark can measure, by name; another one is one line here."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from ontology.article import Article
from ontology.reading import Reading

Reader = Callable[[Article], Reading]


def product(kind: str) -> Reader:
    """The reader of ``newsgraph build --reader KIND``."""
    from extract.read import load_reader

    return load_reader(kind=kind)


READERS: dict[str, Callable[[], Reader]] = {"rules": partial(product, "rules"), "model": partial(product, "model")}
