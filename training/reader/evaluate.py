"""Measures an exported reader on the development splits; nothing here opens a test split."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.scores import conll, micro_macro, over_sets
from extract.model.labels import ROLES
from extract.model.reader import ModelReader
from training.corpora import located, rows
from training.reader.candidates import member_candidates
from training.reader.newswire import newswire
from training.reader.paired import FORWARD, KNOWLEDGENET, dse
from training.reader.passages import Passage, Span
from training.reader.said import polnear
from training.reader.syntax import treebank_figures
from training.reader.trees import gum

Measure = Callable[[ModelReader, Path, int], dict]


def _dev(folder: Path, name: str) -> Path:
    found = located(folder, name)
    if found is None:
        raise FileNotFoundError(f"{folder} has no {name}")
    return found


def attribution(reader: ModelReader, folder: Path, most: int) -> dict:
    """PolNeAR: exact spans of each role, and contents whose source is right, span and all."""
    gold: dict[str, set] = {role: set() for role in (*ROLES, "content with its source")}
    found: dict[str, set] = {role: set() for role in gold}
    for number, passage in enumerate(islice(polnear(_dev(folder, "said-by/polnear-dev.jsonl.gz")), most)):
        for one in passage.attributions or ():
            for role in ROLES:
                gold[role] |= {(number, *span) for span in getattr(one, role)}
            gold["content with its source"] |= {(number, c, s) for c in one.content for s in one.source}
        reading = reader.read(passage.text)
        for span in reading.spoken:
            found[span.kind].add((number, span.start, span.end))
        for said in reading.attributions:
            source = said.source and (said.source.start, said.source.end)
            contents = {(number, (span.start, span.end), source) for span in said.content}
            found["content with its source"] |= contents if source else set()
    return {role: over_sets(gold[role], found[role]).rounded() for role in gold}


def names(reader: ModelReader, folder: Path, most: int) -> dict:
    """Worldwide: exact spans and kinds, for persons, organisations and places, and for all kinds."""
    gold, found = set(), set()
    for number, passage in enumerate(islice(newswire(_dev(folder, "names/worldwide-dev.jsonl.gz")), most)):
        gold |= {(number, *name) for name in passage.names or ()}
        found |= {(number, name.start, name.end, name.kind) for name in reader.read(passage.text).names}
    groups = {"three": {"PERSON", "ORG", "LOC"}} | {kind: {kind} for kind in sorted({name[3] for name in gold})}
    each = {group: over_sets(_of(gold, kinds), _of(found, kinds)).rounded() for group, kinds in groups.items()}
    return {"all": over_sets(gold, found).rounded(), **each}


def _of(spans: set, kinds: set[str]) -> set:
    return {span for span in spans if span[3] in kinds}


def opposed(reader: ModelReader, folder: Path, most: int) -> dict:
    """DSE with the pair given: all five classes, and with support folded into neutral."""
    passages = list(islice(dse(_dev(folder, "opposed-to/dse-valid.jsonl.gz")), most * 15))
    gold = [passage.pairs[0].label for passage in passages]
    found = [_judged(reader, passage) for passage in passages]
    fold = [[label if "oppos" in label else "neutral" for label in labels] for labels in (gold, found)]
    wrong = sum("oppos" in b and a == "neutral" for a, b in zip(gold, found, strict=True)) / gold.count("neutral")
    claims = ({(i, label) for i, label in enumerate(labels) if label != "neutral"} for labels in fold)
    return {"five classes": micro_macro(gold, found), "three classes": micro_macro(*fold),
            "opposed": over_sets(*claims).rounded(), "neutral pairs said to be opposed": round(100 * wrong, 1)}


def _judged(reader: ModelReader, passage: Passage) -> str:
    pair = passage.pairs[0]
    judged = reader.judge(passage.text, [(pair.first, pair.second)])
    chances = judged[0].chances["opposed"] if judged else {"neutral": 1.0}
    return max(chances, key=chances.__getitem__)


def member(reader: ModelReader, folder: Path, most: int) -> dict:
    """KnowledgeNet end to end from raw text, spans that overlap count as the same, at several thresholds."""
    marks: dict[float, list[Reached]] = {limit: [] for limit in (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9)}
    for row in islice(rows(_dev(folder, "member-of/knowledgenet-dev.jsonl.gz")), most * 15):
        gold = list(gold_members(row["facts"]))
        found = found_members(reader, row["text"])
        for limit, counts in marks.items():
            counts.append(reached(gold, [(a, b) for a, b, chance in found if chance >= limit], not row["facts"]))
    return {f"at {limit}": _added(counts) for limit, counts in marks.items()}


@dataclass(frozen=True)
class Reached:
    """Of one passage: claims that meet a fact, claims, facts that a claim meets, facts; whether it has none at all."""

    right: int
    claims: int
    met: int
    facts: int
    empty: bool


def _added(counts: list[Reached]) -> dict:
    names = ("right", "claims", "met", "facts")
    right, claims, met, facts = (sum(getattr(count, name) for count in counts) for name in names)
    precision, recall = right / max(claims, 1), met / max(facts, 1)
    empty = [count.claims > 0 for count in counts if count.empty]
    return {"precision": round(100 * precision, 1), "recall": round(100 * recall, 1),
            "f1": round(200 * precision * recall / ((precision + recall) or 1), 1),
            "passages without facts with a claim": round(100 * sum(empty) / max(len(empty), 1), 1)}


def gold_members(facts: list[dict]) -> Iterable[tuple[Span, Span]]:
    """The facts that fold into membership, as (member, group)."""
    for fact in facts:
        way = KNOWLEDGENET.get(fact["property"])
        if way:
            ends = tuple(fact["subject"]), tuple(fact["object"])
            yield ends if way == FORWARD else ends[::-1]


def found_members(reader: ModelReader, text: str) -> list[tuple[Span, Span, float]]:
    """What the reader says of its own candidates, as (member, group, chance)."""
    found = []
    for pair in reader.read(text, lambda reading: member_candidates(text, reading)).pairs:
        chances = pair.chances["member"]
        found += [(pair.first, pair.second, chances["first in second"]),
                  (pair.second, pair.first, chances["second in first"])]
    return found


def reached(gold: list[tuple[Span, Span]], said: list[tuple[Span, Span]], empty: bool) -> Reached:
    """Claims that meet a fact at both ends, and facts that a claim meets."""
    def meets(one: tuple[Span, Span], other: tuple[Span, Span]) -> bool:
        return all(a[0] < b[1] and b[0] < a[1] for a, b in zip(one, other, strict=True))

    right = sum(any(meets(claim, fact) for fact in gold) for claim in said)
    met = sum(any(meets(claim, fact) for claim in said) for fact in gold)
    return Reached(right, len(said), met, len(gold), empty)


def coreference(reader: ModelReader, folder: Path, most: int) -> dict:
    """OntoGUM: CoNLL F1 with the reader's own mentions."""
    pairs = []
    for passage in islice(gum(_dev(folder, "syntax/gum-dev.conllu.gz")), most):
        found = [frozenset(chain) for chain in reader.read(passage.text).chains]
        pairs.append(([frozenset(chain) for chain in passage.chains or ()], found))
    return conll(pairs)


def syntax(reader: ModelReader, folder: Path, most: int) -> dict:
    """UD English EWT and GUM: tags and trees on raw text."""
    paths = {name: located(folder, f"syntax/{name}-dev.conllu.gz") for name in ("ewt", "gum")}
    return {name: treebank_figures(reader, path, most) for name, path in paths.items() if path}


MEASURES: dict[str, Measure] = {"attribution": attribution, "names": names, "opposed": opposed, "member": member,
                                "coreference": coreference, "syntax": syntax}


def evaluate(model: Path, folder: Path, most: int = 10**6, only: tuple[str, ...] = ()) -> dict:
    """Every measure on the development splits, with words read a second on one thread."""
    reader = ModelReader.load(model)
    found = {name: measure(reader, folder, most) for name, measure in MEASURES.items() if not only or name in only}
    return found | {"words a second": speed(reader, folder)}


def speed(reader: ModelReader, folder: Path) -> int:
    """Words of newswire read a second: pieces, names, attributions and chains, without pairs."""
    texts = [passage.text for passage in islice(newswire(_dev(folder, "names/worldwide-dev.jsonl.gz")), 15)]
    began = time.perf_counter()
    for text in texts:
        reader.read(text)
    return round(sum(len(text.split()) for text in texts) / (time.perf_counter() - began))


def written(found: dict, out: Path) -> str:
    """The figures as JSON, also in a file."""
    text = json.dumps(found, indent=1)
    out.write_text(text + "\n", encoding="utf8")
    return text
