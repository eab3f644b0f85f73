"""The part of a build that a user watches: inputs are gathered and read, notes and refusals said as they come."""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

import click

from graph.terminal import shown
from ontology.article import Article, Duplicate, Refusal
from ontology.reading import Reading
from ontology.relation import Relation

SHOWN_REFUSALS = 20


@dataclass(frozen=True)
class Harvest:
    """What came of all inputs."""

    readings: tuple[Reading, ...]
    refusals: tuple[Refusal, ...]
    duplicates: tuple[Duplicate, ...]


def harvest(inputs: Sequence[str], relations: tuple[Relation, ...], model: str | None, jobs: int,
            max_size: int) -> Harvest:
    """Gather the inputs, read their articles and name what was refused."""
    from extract.sources import gather

    speak_notes()
    outcomes = list(gather(inputs, max_size))
    articles = [outcome for outcome in outcomes if isinstance(outcome, Article)]
    results = read(articles, relations, model, jobs) if articles else []
    refusals = tuple(one for one in (*outcomes, *results) if isinstance(one, Refusal))
    readings = tuple(result for result in results if isinstance(result, Reading))
    report(refusals, SHOWN_REFUSALS if readings else len(refusals))
    return Harvest(readings, refusals, tuple(one for one in outcomes if isinstance(one, Duplicate)))


def read(articles: Sequence[Article], relations: tuple[Relation, ...], model: str | None,
         jobs: int) -> list[Reading | Refusal]:
    from extract.batch import read_all
    from extract.read import load_reader

    load = partial(load_reader, model, relations)
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


def demand_installed(model: str) -> None:
    """Say at once, and not from every process, that a pipeline is missing."""
    if not Path(model).is_dir() and not (model.isidentifier() and find_spec(model)):
        name = shown(model)
        raise click.ClickException(f"There is no spaCy pipeline {name} here. Try: python -m spacy download {name}")


class Spoken(logging.Handler):
    """Says notes on standard error."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(f"Note: {shown(record.getMessage())}", err=True)


def speak_notes() -> None:
    """Let the notes of reading ("it was read as cp1252") reach the user."""
    logging.getLogger("newsgraph").handlers = [Spoken()]
