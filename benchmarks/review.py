"""What thirty answers of a person are worth: a review of MEANTIME, answered by its annotators' chains.

    python -m benchmarks.review --corpora ../shared/data/merge [--answers 30] [--write]

The pairs are those that ``newsgraph review`` asks about, in its order. The simulated person says same where both
entities stand mostly for one chain of the annotators, different where for two, and passes where either stands for
none: the corpus marks people and organisations only, and a pass is not counted as an answer. Decisions then go the
way of every ledger: they are replayed, and the merging is scored again. ``--write`` puts it into docs/review.md.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from benchmarks.merging import read, scores
from benchmarks.merging_gold import Corpus, GoldMention, aligned, corpus
from benchmarks.merging_placing import placed
from graph.build import build
from graph.dataset import Entity, Located
from graph.deciding import place
from graph.decisions import Decision
from graph.linker import link
from graph.review import Candidate, candidates
from ontology.load import load_relations
from ontology.reading import Reading

ANSWERS = 30
PAGE = Path(__file__).parents[1] / "docs" / "review.md"
MARKED = re.compile(r"(<!-- figures -->\n).*?(<!-- end of figures -->)", re.DOTALL)


def answers(asked: Iterable[Candidate], places: Mapping[GoldMention, Located]) -> Iterator[Decision]:
    """What the annotators' chains say to each pair."""
    chains = {located: mention.chain for mention, located in sorted(places.items())}
    for number, one in enumerate(asked, 1):
        left, right = (chains.get(located) or (None if one.joined else mostly(entity, chains))
                       for located, entity in ((one.left, one.one), (one.right, one.other)))
        if left and right:
            yield Decision("same" if left == right else "different", place(one.left), place(one.right), line=number)


def mostly(entity: Entity, chains: Mapping[Located, str]) -> str | None:
    """The chain of which most mentions of an entity are."""
    found = Counter(chains[located] for located in entity.mentions if located in chains)
    return max(found, key=lambda chain: (found[chain], chain), default=None)


def reviewed(texts: Corpus, readings: Sequence[Reading], places: Mapping[GoldMention, Located],
             most: int) -> Iterator[str]:
    """A line before any answer, one after as many pairs as answers are wanted, and one after each third of these."""
    asked = candidates(build(readings, load_relations()), readings)
    decisions = [*islice(answers(asked, places), most)]
    yield row("before", texts, places, readings, ())
    shown = [one for one in decisions if one.line <= most]
    yield row(f"{most} shown, {len(shown)} said", texts, places, readings, shown)
    for number in dict.fromkeys((most // 3, 2 * most // 3, most)):
        said = decisions[:number]
        same = sum(one.verdict == "same" for one in said)
        yield row(f"after {len(said)} ({same} same)", texts, places, readings, said)
    yield f"  of {len(asked)} pairs the first {decisions[-1].line if decisions else 0} were shown for them"


def row(label: str, texts: Corpus, places: Mapping[GoldMention, Located], readings: Sequence[Reading],
        decisions: Sequence[Decision]) -> str:
    every, named, pair = scores(texts, places, link(readings, decisions))
    figures = (every["B³"].f1, named.f1, *pair[:2])
    return f"  {label:20}" + "".join(f"{100 * figure:10.1f}" for figure in figures)


def table(folder: Path, most: int) -> Iterator[str]:
    texts = corpus("MEANTIME", [folder / "meantime.jsonl.gz"])
    readings = read(texts)
    given = placed(texts, readings)
    yield f"{'':22}{'B³':>10}{'names B³':>10}{'pairs P':>10}{'pairs R':>10}"
    for label, known, places in (("gold mentions", given.readings, given.mentions),
                                 ("raw text", readings, aligned(texts, readings))):
        yield from (label, *reviewed(texts, known, places, most))


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score merging before and after a simulated review.")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with meantime.jsonl.gz")
    parser.add_argument("--answers", type=int, default=ANSWERS)
    parser.add_argument("--write", action="store_true", help="put the table into docs/review.md")
    options = parser.parse_args(words)
    block = "\n".join(line.rstrip() for line in table(options.corpora, options.answers))
    print(block)
    if options.write:
        text = PAGE.read_text(encoding="utf8")
        PAGE.write_text(MARKED.sub(lambda found: f"{found[1]}```\n{block}\n```\n{found[2]}", text), encoding="utf8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
