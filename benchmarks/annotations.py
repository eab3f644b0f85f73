"""What claims stand on: names on Worldwide newswire, coreference on OntoGUM, as the product's readings have them."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path

from benchmarks.outcome import Outcome, Row, spread, told
from benchmarks.readers import Reader
from benchmarks.scores import Chain, conll, over_sets
from ontology.article import Article
from training.corpora import worldwide
from training.reader.trees import gum

KINDS = {"person": "PERSON", "organization": "ORG", "place": "LOC"}


def names(read: Reader, path: Path, most: int, label: str = "Worldwide newswire, development") -> Outcome:
    """Exact spans and kinds of persons, organisations and places."""
    gold, found = set[tuple[Hashable, ...]](), set[tuple[Hashable, ...]]()
    for number, text in enumerate(spread(worldwide(path), most)):
        gold |= {(number, *name) for name in text.names if name[2] in KINDS.values()}
        found |= {(number, mention.start, mention.end, KINDS[mention.type])
                  for mention in read(Article(text.text, path.name)).mentions
                  if mention.kind == "name" and mention.type in KINDS}
    each = {kind: told(over_sets(of_kind(gold, label), of_kind(found, label))) for kind, label in KINDS.items()}
    return Outcome((
        Row("names, person, organisation and place, exact span, P / R / F1", label, told(over_sets(gold, found)),
            "F1 85", "F1 93"),
        *(Row(f"names, {kind}, P / R / F1", label, figure) for kind, figure in each.items())))


def of_kind(names: set[tuple[Hashable, ...]], kind: str) -> set[tuple[Hashable, ...]]:
    return {name for name in names if name[-1] == kind}


def coreference(read: Reader, path: Path, most: int, label: str = "OntoGUM, development") -> Outcome:
    """CoNLL F1 of the chains that a reading keeps: those in which a name stands, or of which something is claimed."""
    pairs = list[tuple[list[Chain], list[Chain]]]()
    for passage in spread(gum(path), most):
        reading = read(Article(passage.text, path.name))
        found = [frozenset(one.span for one in chain) for chain in reading.chains.values()]
        pairs.append(([frozenset(chain) for chain in passage.chains or ()], [one for one in found if len(one) > 1]))
    each = conll(pairs)
    figure = f"{each['conll']} ({each['muc']} / {each['b3']} / {each['ceafe']})"
    return Outcome((Row("coreference, CoNLL F1 (MUC / B³ / CEAF-e)", label, figure, "45", "64.6"),))
