"""What a graph was made from: every input with its text, copies too, and what was refused.

A graph is a function of this set. Adding unites two sets, and an input that is given again takes the place of what it
was; removing takes inputs out. So whatever was added and removed before, the graph is that of one build.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import get_close_matches

from ontology.article import Article, Duplicate, Refusal

NAMELESS = "stdin"
"""The source of what came through a pipe without an address: it says nothing of which input it was."""


@dataclass(frozen=True)
class Inputs:
    """Articles, each copy as the input that it was, and refusals."""

    articles: tuple[Article, ...] = ()
    refusals: tuple[Refusal, ...] = ()


class UnknownInput(LookupError):
    """A name that no input has, or several texts have; the message is a sentence with what to do."""


def inputs_of(outcomes: Iterable[Article | Refusal | Duplicate]) -> Inputs:
    """The inputs behind articles, copies and refusals in any order."""
    found = [*outcomes]
    texts = {one.id: one for one in found if isinstance(one, Article)}
    copies = (one.restored(texts[one.article]) for one in found if isinstance(one, Duplicate) and one.article in texts)
    return Inputs((*texts.values(), *copies), tuple(one for one in found if isinstance(one, Refusal)))


def united(old: Inputs, new: Inputs) -> Inputs:
    """Both, with the old self of what is given again left out.

    >>> a, b = Article("one", "a.txt"), Article("two", "a.txt")
    >>> united(Inputs((a,)), Inputs((b,))).articles == (b,)
    True
    """
    gone = {id(before) for before, _ in corrections(old, new)}
    given = {named(article.source) for article in new.articles if identifies(article.source)}
    kept = tuple(one for one in old.articles if id(one) not in gone and named(one.source) not in given)
    read = given | {named(one.source) for one in new.refusals if identifies(one.source)}
    standing = {named(one.source) for one in kept if identifies(one.source)}
    refusals = (*(one for one in old.refusals if named(one.source) not in read),
                *(one for one in new.refusals if named(one.source) not in standing))
    return Inputs((*kept, *new.articles), tuple(dict.fromkeys(refusals)))


def corrections(old: Inputs, new: Inputs) -> Iterator[tuple[Article, Article]]:
    """Articles with the new self of each: another text from the same file, or at the same address.

    An address that several texts have, on either side, is that of no article.
    """
    by_source = {named(one.source): one for one in new.articles if identifies(one.source)}
    by_url = addresses(new.articles)
    alone = addresses(old.articles)
    for before in old.articles:
        after = by_source.get(named(before.source)) if identifies(before.source) else None
        after = after or (by_url.get(before.url or "") if before.url in alone else None)
        if after and after.id != before.id:
            yield before, after


def addresses(articles: Iterable[Article]) -> dict[str, Article]:
    """Each address that has one text, with an article of it."""
    texts: dict[str, dict[str, Article]] = {}
    for one in articles:
        if one.url:
            texts.setdefault(one.url, {}).setdefault(one.id, one)
    return {url: found for url, same in texts.items() if len(same) == 1 for found in same.values()}


def without(inputs: Inputs, name: str) -> Inputs:
    """The inputs but for those of a name: an article's id, a path or an address. Raises :class:`UnknownInput`."""
    tests: tuple[Callable[[Article], bool], ...] = (
        lambda one: one.id == name, lambda one: named(one.source) == named(name), lambda one: one.url == name)
    gone = next((found for fits in tests if (found := [one for one in inputs.articles if fits(one)])), [])
    if len({one.id for one in gone}) > 1:
        raise UnknownInput(f"{len(gone)} articles go by {name}. Say which by its id: {', '.join(ids(gone))}.")
    refused = tuple(one for one in inputs.refusals if named(one.source) == named(name))
    if not gone and not refused:
        raise UnknownInput(unknown(name, inputs))
    dropped = {*map(id, gone)}
    return replace(inputs, articles=tuple(one for one in inputs.articles if id(one) not in dropped),
                   refusals=tuple(one for one in inputs.refusals if one not in refused))


def ids(articles: Iterable[Article]) -> list[str]:
    return sorted({one.id for one in articles})


def unknown(name: str, inputs: Inputs) -> str:
    sources = {*(one.source for one in inputs.articles), *(one.source for one in inputs.refusals)}
    nearest = get_close_matches(name, sorted(sources), 3)
    near = f" Near it: {', '.join(nearest)}." if nearest else " articles.jsonl lists all."
    return f"No article of the graph has the id, the path or the address {name}.{near}"


def identifies(source: str) -> bool:
    """Whether a source says which input it was.

    >>> identifies("a.txt"), identifies("stdin"), identifies("stdin:3")
    (True, False, False)
    """
    return source.partition(":")[0] != NAMELESS and "://" not in source


def named(source: str) -> str:
    """A path as it is compared, without detours.

    >>> named("./seeds//a.txt")
    'seeds/a.txt'
    """
    return os.path.normpath(source)
