"""The part of a build that a user watches: inputs are gathered and read, notes and refusals said as they come."""

from __future__ import annotations

import logging
import sys
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import click

from graph.inputs import Inputs, inputs_of
from graph.recipe import Recipe
from graph.terminal import shown
from ontology.article import Article, Duplicate, Refusal, distinct_texts
from ontology.reading import Reading
from ontology.relation import Relation

SHOWN_REFUSALS = 20


@dataclass(frozen=True)
class Harvest:
    """What came of all inputs; ``fresh`` says how many articles were read for it."""

    readings: tuple[Reading, ...]
    refusals: tuple[Refusal, ...]
    duplicates: tuple[Duplicate, ...]
    fresh: int = 0


def gathered(inputs: Sequence[str], max_size: int) -> Inputs:
    """What files, folders and standard input hold."""
    from extract.sources import gather

    speak_notes()
    return inputs_of(gather(inputs, max_size))


def harvest(found: Inputs, relations: tuple[Relation, ...], recipe: Recipe, jobs: int = 1,
            before: Iterable[Reading] = (), told: Collection[Refusal] = ()) -> Harvest:
    """Read the articles, but for those of which there are readings from before, and name what was refused.

    Refusals that were ``told`` before are not named again.
    """
    articles, copies = distinct_texts(found.articles)
    known = standing(articles, before)
    fresh = [article for article in articles if article.id not in known]
    results = read(fresh, relations, recipe, jobs) if fresh else []
    failed = {article.id: one.reason for article, one in zip(fresh, results, strict=True) if isinstance(one, Refusal)}
    readings = (*known.values(), *(one for one in results if isinstance(one, Reading)))
    refusals = tuple(dict.fromkeys((*found.refusals, *unread(found, failed))))
    report([one for one in refusals if one not in told], SHOWN_REFUSALS if readings else len(refusals))
    return Harvest(readings, refusals, tuple(one for one in copies if one.article not in failed), len(fresh))


def standing(articles: Iterable[Article], before: Iterable[Reading]) -> dict[str, Reading]:
    """The readings from before that serve; a text is read with its title, and with nothing else that is known of it."""
    by_id = {reading.article.id: reading for reading in before}
    return {article.id: replace(reading, article=article) for article in articles
            if (reading := by_id.get(article.id)) and reading.article.title == article.title}


def unread(found: Inputs, failed: dict[str, str]) -> Iterator[Refusal]:
    """Every input with a text on which the reader failed."""
    return (Refusal(one.source, failed[id_]) for one in found.articles if failed and (id_ := one.id) in failed)


def read(articles: Sequence[Article], relations: tuple[Relation, ...], recipe: Recipe,
         jobs: int) -> list[Reading | Refusal]:
    from extract.batch import read_all
    from extract.read import load_reader

    load = partial(load_reader, recipe.model, relations, recipe.reader)
    return list(watched(read_all(articles, load, min(jobs, len(articles))), len(articles)))


def watched(results: Iterator[Reading | Refusal], length: int) -> Iterator[Reading | Refusal]:
    """The same results, with a progress bar where somebody watches."""
    hidden = not sys.stderr.isatty()
    with click.progressbar(results, length, label="Reading", file=sys.stderr, hidden=hidden) as bar:
        yield from bar


def report(refusals: Sequence[Refusal], most: int) -> None:
    """Name what was refused, each with its reason; of very many only the first."""
    for refusal in refusals[:most]:
        click.echo(f"Refused {shown(refusal.source)}: {shown(refusal.reason)}", err=True)
    if len(refusals) > most:
        click.echo(f"… and {len(refusals) - most:,} more; articles.jsonl lists them all.", err=True)


def demand_installed(recipe: Recipe) -> None:
    """Say at once, and not from every process, that a pipeline is missing."""
    model = recipe.model
    if model and not Path(model).is_dir() and not (model.isidentifier() and find_spec(model)):
        name = shown(model)
        raise click.ClickException(f"There is no spaCy pipeline {name} here. Try: python -m spacy download {name}")


class Spoken(logging.Handler):
    """Says notes on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(f"Note: {shown(record.getMessage())}", err=True)


def speak_notes() -> None:
    """Let the notes of reading ("it was read as cp1252") reach the user."""
    logging.getLogger("newsgraph").handlers = [Spoken()]
