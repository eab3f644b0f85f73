"""Articles that are one source's text: verbatim, cut, with another headline, or lightly edited.

Candidates come from MinHash sketches of word runs, of the whole text and of its beginning, in a banded index (rensa);
each is then verified word by word, so that what a sketch says by chance decides nothing. Groups are what verified
pairs tie together, so that the order of the articles changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from graph.copytext import Comparable, comparable, grams
from graph.overlap import copied
from graph.standing import standing_lines
from ontology.article import Article

SHINGLE = 4
"""Words of a run in a sketch."""
BEGINNING = 120
"""Words that a story cut to a note keeps."""
VALUES = 128
BANDS = 64
"""Two values a band: of two texts that share a fifth of their runs, 93 in 100 meet, of unrelated ones 1 in 10,000."""
SEED = 20231205
BATCH = 500


def copy_groups(articles: Iterable[Article]) -> tuple[tuple[str, ...], ...]:
    """The groups of two or more copies: ids of articles, sorted, and the groups too.

    >>> story = "The ferry to the islands stopped on Monday after its captain found a crack in the hull, " * 3
    >>> len(copy_groups([Article(story, "a.txt"), Article("Ferry stopped\\n" + story, "b.txt")]))
    1
    """
    from networkx.utils import UnionFind

    by_id = {article.id: article for article in articles}
    ordered = [by_id[id_] for id_ in sorted(by_id)]
    standing = standing_lines(ordered)
    joined = UnionFind(range(len(ordered)))
    for one, other in candidates(ordered, standing):
        if joined[one] != joined[other] and copied(comparable(ordered[one], standing),
                                                    comparable(ordered[other], standing)):
            joined.union(one, other)
    groups = (tuple(ordered[number].id for number in sorted(group)) for group in joined.to_sets())
    return tuple(sorted(group for group in groups if len(group) > 1))


def candidates(articles: Sequence[Article], standing: frozenset[str]) -> Iterator[tuple[int, int]]:
    """Pairs of positions whose whole texts or beginnings are alike by their sketches, some of them more than once."""
    from rensa import RMinHash, RMinHashLSH

    indexes = [RMinHashLSH(0.2, VALUES, BANDS) for _ in VIEWS]
    for start, batch in batches(articles):
        texts = [comparable(article, standing) for article in batch]
        for view, index in zip(VIEWS, indexes, strict=True):
            sketches = RMinHash.from_token_sets([view(text) for text in texts], VALUES, SEED)
            index.insert_many(sketches, start)
            for number, near in enumerate(index.query_all(sketches), start):
                yield from ((other, number) for other in sorted(near) if other < number)


def batches(articles: Sequence[Article]) -> Iterator[tuple[int, list[Article]]]:
    rest = iter(articles)
    for start in range(0, len(articles), BATCH):
        yield start, list(islice(rest, BATCH))


def whole(text: Comparable) -> list[str]:
    return [" ".join(run) for run in grams(text.words, SHINGLE)]


def beginning(text: Comparable) -> list[str]:
    return [" ".join(run) for run in grams(text.words[:BEGINNING], SHINGLE)]


VIEWS = (whole, beginning)
