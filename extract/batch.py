"""Many articles, one reader or several processes: one bad article never stops the others."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing import get_context

from ontology.article import Article, Refusal
from ontology.reading import Reading

Reader = Callable[[Article], Reading]
Load = Callable[[], Reader]
"""Makes a reader, once in each process; to be picklable: a function of a module, or a partial of one."""

_reader: Reader | None = None


def read_all(articles: Iterable[Article], load: Load, jobs: int = 1) -> Iterator[Reading | Refusal]:
    """Read articles in their order; what the reader stumbles over comes as a :class:`Refusal`."""
    if jobs > 1:
        return read_apart(articles, load, jobs)
    reader = load()
    return (attempted(article, reader) for article in articles)


def attempted(article: Article, reader: Reader) -> Reading | Refusal:
    """The reading of an article, or the refusal that names what went wrong."""
    try:
        return reader(article)
    except Exception as fault:
        said = " ".join(str(fault).split())[:200]
        return Refusal(article.source, f"The reader failed on it ({type(fault).__name__}: {said}); please report it.")


def read_apart(articles: Iterable[Article], load: Load, jobs: int) -> Iterator[Reading | Refusal]:
    """Read in processes; where one breaks down, the article it may have been is read alone and the rest anew."""
    waiting = list(articles)
    while waiting:
        waiting = waiting[(yield from read_until_broken(waiting, load, jobs)) :]
        if waiting:
            yield read_alone(waiting.pop(0), load)


def read_until_broken(articles: Sequence[Article], load: Load, jobs: int) -> Generator[Reading | Refusal, None, int]:
    """Read in order until a process breaks down; gives how many were read."""
    done = 0
    with pool(load, jobs) as workers, suppress(BrokenProcessPool):
        for result in workers.map(read_here, articles):
            yield result
            done += 1
    return done


def read_alone(article: Article, load: Load) -> Reading | Refusal:
    """Read one article in a process of its own."""
    try:
        with pool(load, 1) as worker:
            return worker.submit(read_here, article).result()
    except BrokenProcessPool:
        return Refusal(article.source, "The reader broke down on it; please report it.")


def pool(load: Load, jobs: int) -> ProcessPoolExecutor:
    """Processes that begin fresh, as they do on every system."""
    return ProcessPoolExecutor(jobs, get_context("spawn"), initializer=prepare, initargs=(load,))


def prepare(load: Load) -> None:
    """Make the reader of this process."""
    global _reader
    _reader = load()


def read_here(article: Article) -> Reading | Refusal:
    """Read with this process's reader."""
    assert _reader is not None
    return attempted(article, _reader)
