"""How well merging tells who is who across articles: MEANTIME and the people and organisations of ECB+.

    python -m benchmarks.merging --corpora ../shared/data/merge [--write]

*Gold mentions*: the annotators' spans are given, and the system says which are one (``merging_placing.py``).
*Raw text*: articles are read with the shipped reader; a read mention stands for the gold mention of its span, or else
of its head word, and a gold mention that no read one stands for is missed. Read mentions without a gold one are left
out, since neither corpus marks every mention. ``--write`` puts the table into docs/merging.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from benchmarks.coreference import Chain, Figure, b_cubed, both_ways, conll_f1, measured, pairs
from benchmarks.merging_gold import Corpus, GoldMention, aligned, corpus, kind
from benchmarks.merging_placing import placed
from graph.dataset import Located
from graph.linker import Linker, link
from ontology.reading import Reading

FILES = {"MEANTIME": ("meantime",), "ECB+": ("ecbplus-train", "ecbplus-dev")}
PAGE = Path(__file__).parents[1] / "docs" / "merging.md"
MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)
COLUMNS = {"MUC": 6, "B³": 7, "CEAF-e": 8, "CoNLL": 7, "B³ P": 8, "B³ R": 7, "names B³": 10, "pairs P": 9, "pairs R": 9}
HEADING = " " * 26 + "".join(f"{name:>{width}}" for name, width in COLUMNS.items())


def corpora(folder: Path) -> Iterator[Corpus]:
    for name, files in FILES.items():
        yield corpus(name, [folder / f"{file}.jsonl.gz" for file in files])


def read(texts: Corpus) -> list[Reading]:
    """The articles of a corpus, read with the shipped reader."""
    from extract.read import load_reader

    return [*map(load_reader(), texts.articles)]


def rows(found: Corpus, readings: Sequence[Reading]) -> Iterator[str]:
    """The two lines of a corpus."""
    given = placed(found, readings)
    yield row(f"{found.name}, gold mentions", found, given.mentions, link(given.readings))
    yield row(f"{found.name}, raw text", found, aligned(found, readings), link(readings))


def row(label: str, found: Corpus, places: Mapping[GoldMention, Located], linker: Linker) -> str:
    every, named, pair = scores(found, places, linker)
    shown = [every["MUC"].f1, every["B³"].f1, every["CEAF-e"].f1, conll_f1(every), *every["B³"], named.f1, *pair]
    return f"{label:26}" + "".join(f"{100 * one:{width}.1f}"
                                   for one, width in zip(shown, COLUMNS.values(), strict=True))


def scores(found: Corpus, places: Mapping[GoldMention, Located],
           linker: Linker) -> tuple[dict[str, Figure], Figure, Figure]:
    """Every measure over all mentions, B³ over the names alone, and the pairs of names across articles."""
    gold = chains({one: one.chain for one in found.mentions})
    said = chains({one: entity_of(located, linker) for one, located in places.items()})
    names = frozenset(one for one in found.mentions if kind(found.text(one)) == "name")
    gold_names, said_names = only(names, gold), only(names, said)
    met = frozenset(one for chain in said_names for one in chain)
    return (measured(gold, said), both_ways(b_cubed, gold_names, said_names),
            pairs(gold_names, only(met, said_names), lambda one: one.article))  # type: ignore[attr-defined]


def entity_of(located: Located, linker: Linker) -> str:
    """The entity of a mention; a chain of which nothing is claimed is a thing of its own."""
    return linker.ids.get(located) or f"{located.article} {located.mention.chain}"


def chains(homes: Mapping[GoldMention, str]) -> list[Chain]:
    found: dict[str, set[GoldMention]] = {}
    for mention, home in homes.items():
        found.setdefault(home, set()).add(mention)
    return [frozenset(chain) for chain in found.values()]


def only(kept: frozenset[GoldMention], chains: Iterable[Chain]) -> list[Chain]:
    return [chain & kept for chain in chains if chain & kept]


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Score merging across articles.")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with meantime.jsonl.gz and ecbplus-*")
    parser.add_argument("--write", action="store_true", help="put the table into docs/merging.md")
    return parser.parse_args(words)


def main(words: Sequence[str] | None = None) -> int:
    options = arguments(words)
    table = [HEADING, *(line for one in corpora(options.corpora) for line in rows(one, read(one)))]
    print("\n".join(table))
    if options.write:
        block = "```\n" + "\n".join(line.rstrip() for line in table) + "\n```\n"
        text = PAGE.read_text(encoding="utf8")
        PAGE.write_text(MARKED.sub(lambda found: found[1] + block + found[2], text), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
