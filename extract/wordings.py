"""The wordings of all relations, indexed for matching; ``$list`` heads are spelled out from the word lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from extract.lexicon import words
from ontology.relation import Relation, Wording

Index = dict[tuple[str, str], list[tuple[Relation, Wording]]]


def index(relations: Sequence[Relation]) -> Index:
    """(kind, head lemma) → the wordings that begin so, the most specific first; quotation relations are left out."""
    found: Index = {}
    for relation in relations:
        if not quotes(relation):
            for wording in _spelled_out(relation.wordings):
                found.setdefault((wording.kind, wording.head.split()[0]), []).append((relation, wording))
    return {key: sorted(entries, key=lambda entry: -len(entry[1].phrase.split())) for key, entries in found.items()}


def quotes(relation: Relation) -> bool:
    """Whether the relation's subject is a quotation: then its wordings are cues of speech."""
    return "quote" in relation.domain


def speech_cues(relations: Iterable[Relation]) -> dict[str, str]:
    """The verbs of saying, each with the particle it needs ("point" → "out") or the empty string."""
    return {
        wording.head: wording.particle or wording.preposition or ""
        for relation in relations
        if quotes(relation)
        for wording in relation.wordings
        if wording.kind == "verb"
    }


def _spelled_out(wordings: Iterable[Wording]) -> Iterator[Wording]:
    for wording in wordings:
        if wording.head.startswith("$"):
            yield from (replace(wording, head=head) for head in sorted(words(wording.head[1:])))
        else:
            yield wording
