"""What thirty answers of a person are worth: a review of MEANTIME, answered by its annotators' chains.

    python -m benchmarks.review --corpora ../shared/data/merge [--answers 30]

The pairs are those that ``newsgraph review`` asks about, in its order. The simulated person says same where both
entities stand mostly for one chain of the annotators, different where for two, and passes where either stands for
none: the corpus marks people and organisations only, and a pass is not counted as an answer. Decisions then go the
way of every ledger: they are replayed, and the merging is scored again.
"""

from __future__ import annotations

import argparse
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
    """A line before the answers, one after."""
    asked = candidates(build(readings, load_relations()), readings)
    decisions = [*islice(answers(asked, places), most)]
    same = sum(one.verdict == "same" for one in decisions)
    yield row("before", texts, places, readings, ())
    yield row(f"after {len(decisions)} ({same} same)", texts, places, readings, decisions)


def row(label: str, texts: Corpus, places: Mapping[GoldMention, Located], readings: Sequence[Reading],
        decisions: Sequence[Decision]) -> str:
    every, named, pair = scores(texts, places, link(readings, decisions))
    figures = (every["B³"].f1, named.f1, *pair[:2])
    return f"  {label:20}" + "".join(f"{100 * figure:10.1f}" for figure in figures)


def main(words: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description="Score merging before and after a simulated review.")
    parser.add_argument("--corpora", type=Path, required=True, help="the folder with meantime.jsonl.gz")
    parser.add_argument("--answers", type=int, default=ANSWERS)
    options = parser.parse_args(words)
    texts = corpus("MEANTIME", [options.corpora / "meantime.jsonl.gz"])
    readings = read(texts)
    given = placed(texts, readings)
    print(f"{'':22}{'B³':>10}{'names B³':>10}{'pairs P':>10}{'pairs R':>10}")
    for label, known, places in (("gold mentions", given.readings, given.mentions),
                                 ("raw text", readings, aligned(texts, readings))):
        print("\n".join((label, *reviewed(texts, known, places, options.answers))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
