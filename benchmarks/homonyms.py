"""Whether what only shares a name is kept apart, and what is one thing by two names is joined.

    python -m benchmarks.homonyms [--show] [--write]

The cases are in ``benchmarks/homonyms``. Each is read and merged as a corpus of its own; then all of a file as one.
A case whose mark no read mention overlaps says nothing of merging and is counted as unread. ``--write`` puts the
figures into docs/merging.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.clusters import chains
from graph.dataset import Located
from graph.decisions import Place
from graph.evaluation.intervals import shown
from graph.linker import Linker, link
from graph.verdicts import found
from ontology.article import Article
from ontology.reading import Reading

FOLDER = Path(__file__).parent / "homonyms"
PAGE = Path(__file__).parents[1] / "docs" / "merging.md"
MARKED = re.compile(r"(<!-- homonyms -->\n).*?(<!-- end of homonyms -->)", re.DOTALL)
MARK = re.compile(r"\[\[(.*?)\]\]")
Reader = Callable[[Article], Reading]


@dataclass(frozen=True)
class Case:
    """Articles, the two places in question, and why they are two things or one."""

    why: str
    articles: tuple[Article, ...]
    left: Place
    right: Place


def cases(path: Path) -> Iterator[Case]:
    """The cases of a file."""
    for block in path.read_text(encoding="utf8").strip().split("\n\n"):
        why, *lines = block.splitlines()
        articles = tuple(Article(MARK.sub(r"\1", line), f"{path.name}: {why}") for line in lines)
        left, right = (place(article, line) for article, line in zip(articles, lines, strict=True) if MARK.search(line))
        yield Case(why.removeprefix("# "), articles, left, right)


def place(article: Article, line: str) -> Place:
    match = MARK.search(line)
    assert match
    return Place(article.id, match.start(), match.start() + len(match[1]))


@dataclass(frozen=True)
class Verdict:
    """What merging made of a case; ``together`` is nothing where a mark was not read."""

    case: Case
    together: bool | None
    names: tuple[str, ...]


def verdict(case: Case, readings: Iterable[Reading], linker: Linker) -> Verdict:
    standing = {reading.article.id: [one for chain in chains(reading) for one in chain] for reading in readings}
    ids = [entity_of(found(place, standing), linker) for place in (case.left, case.right)]
    names = {entity.id: f"{entity.name} ({entity.type})" for entity in linker.entities}
    return Verdict(case, None if None in ids else ids[0] == ids[1], tuple(names.get(id_ or "", "–") for id_ in ids))


def entity_of(located: Located | None, linker: Linker) -> str | None:
    return linker.ids.get(located) if located else None


def alone(chosen: Sequence[Case], read: Reader) -> list[Verdict]:
    """Each case as a corpus of its own."""
    corpora = ((case, [*map(read, case.articles)]) for case in chosen)
    return [verdict(case, readings, link(readings)) for case, readings in corpora]


def together(chosen: Sequence[Case], read: Reader) -> list[Verdict]:
    """All cases as one corpus."""
    readings = [read(article) for case in chosen for article in case.articles]
    linker = link(readings)
    return [verdict(case, readings, linker) for case in chosen]


def lines(read: Reader, *, show: bool) -> Iterator[str]:
    """The figures, and on request every case that went wrong."""
    for name, label, right in (("apart", "kept apart", False), ("same", "joined", True)):
        chosen = [*cases(FOLDER / f"{name}.txt")]
        for scope, judged in (("a case at a time", alone(chosen, read)), ("all in one corpus", together(chosen, read))):
            known = [one for one in judged if one.together is not None]
            good = sum(one.together is right for one in known)
            yield f"{label}, {scope}".ljust(32) + shown(good, len(known)) + f"  unread {len(judged) - len(known)}"
            wrong = [one for one in judged if one.together is not right] if show else []
            yield from (f"    {one.case.why}: {' | '.join(one.names)}" for one in wrong)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score merging on names that mislead.")
    parser.add_argument("--show", action="store_true", help="list the cases that went wrong")
    parser.add_argument("--write", action="store_true", help="put the figures into docs/merging.md")
    options = parser.parse_args(words)
    from extract.read import load_reader

    table = [*lines(load_reader(), show=options.show)]
    print("\n".join(table))
    if options.write:
        block = "```\n" + "\n".join(line for line in table if not line.startswith(" ")) + "\n```\n"
        text = PAGE.read_text(encoding="utf8")
        PAGE.write_text(MARKED.sub(lambda match: match[1] + block + match[2], text), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
