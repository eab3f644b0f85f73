"""What two articles of one publisher have in common only because it prints the same above and below each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from graph.copytext import Comparable, part

LARGEST = 0.7
"""Part of the shorter text beyond which what is equal above and below is the report itself."""

Words = tuple[str, ...]


def unframed(one: Comparable, other: Comparable) -> tuple[Comparable, Comparable]:
    """Both without the paragraphs that are equal at their edges and name nothing that the rest names."""
    top, bottom = equal(one.paragraphs, other.paragraphs), equal(one.paragraphs[::-1], other.paragraphs[::-1])
    if top + bottom >= min(len(one.paragraphs), len(other.paragraphs)):
        return one, other
    edges = [*range(top), *range(-bottom, 0)]
    foreign = [at for at in edges if not named(one, one.paragraphs[at]) & {*rest(one, edges), *rest(other, edges)}]
    dropped = sum(len(one.paragraphs[at]) for at in foreign)
    if not dropped or dropped > LARGEST * min(len(one.words), len(other.words)):
        return one, other
    return without(one, foreign), without(other, foreign)


def equal(one: Sequence[Words], other: Sequence[Words]) -> int:
    """How many paragraphs are equal from the beginning.

    >>> equal([("a",), ("b",)], [("a",), ("c",)])
    1
    """
    return next((at for at, (left, right) in enumerate(zip(one, other, strict=False)) if left != right),
                min(len(one), len(other)))


def named(text: Comparable, paragraph: Words) -> set[str]:
    """The names and numbers of a paragraph, but for words that only begin its sentences."""
    return {word for word in paragraph if word in text.names}


def rest(text: Comparable, edges: Sequence[int]) -> Iterator[str]:
    """The names in the paragraphs between the edges."""
    for number in inner(text, edges):
        yield from named(text, text.paragraphs[number])


def inner(text: Comparable, edges: Sequence[int]) -> list[int]:
    total = len(text.paragraphs)
    outer = {at % total for at in edges}
    return [number for number in range(total) if number not in outer]


def without(text: Comparable, edges: Sequence[int]) -> Comparable:
    return part(text, inner(text, edges))
