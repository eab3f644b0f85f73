"""What of an article counts when it is compared with others: its words, without what a publisher puts around them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate, pairwise

from graph.names import squeezed, without_accents
from graph.wordlists import rows
from ontology.article import Article

WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W_]+")
"""A word; a character where a script has no spaces."""

QUOTED = re.compile(
    r"“[^“”\n]{1,1500}[”\n]|„[^„“”\n]{1,1500}[“”\n]|«[^«»\n]{1,1500}[»\n]|\"[^\"\n]{1,1500}[\"\n]"
    r"|(?<!\w)[‘'](?!\s)[^\n]{1,1500}?(?<=[\w.,!?])[’'](?!\w)"
)
"""Words between quotation marks of any style; a mark that opens a paragraph and is not closed holds to its end."""

AROUND = re.compile(
    r"minutes? read$|^(published|updated|photo)\b|^by [\w.' -]{3,50}$|^home \||^comments? \(\d"
    r"|^follow .{1,40} on (twitter|x|facebook|instagram)\b"
)
"""What stands above and below an article and has no words of its own; ``words/notes.txt`` lists those that have."""

LINE_END = re.compile(r"\n|\Z")

LONGEST_NOTE = 60
"""Words beyond which a paragraph is the article's own, whatever stands in it."""


@dataclass(frozen=True)
class Comparable:
    """The words of an article, folded, which of them are quoted, and those that name or number something."""

    words: tuple[str, ...]
    quoted: tuple[bool, ...]
    particulars: frozenset[str]
    plain: frozenset[str]
    """Words that stand without a capital letter."""
    ends: tuple[int, ...]
    """Where each paragraph ends, in words."""

    @cached_property
    def paragraphs(self) -> tuple[tuple[str, ...], ...]:
        """The words of each paragraph."""
        return tuple(self.words[start:end] for start, end in pairwise((0, *self.ends)))

    @cached_property
    def names(self) -> frozenset[str]:
        """What names or numbers something, and does not merely begin a sentence."""
        return self.particulars - self.plain

    @cached_property
    def own(self) -> int:
        """How many words are the article's own and not quoted."""
        return len(self.words) - sum(self.quoted)


def lines(article: Article) -> list[str]:
    """The paragraphs of an article, each with its white space squeezed."""
    return [bare for line in article.text.split("\n") if (bare := squeezed(line))]


def note(line: str) -> bool:
    """Whether a paragraph is the publisher's note and not part of the report.

    >>> note("Reporting by Jo Doe; editing by Al Poe"), note("The mayor resigned on Monday.")
    (True, False)
    """
    small = line.casefold()
    told = AROUND.search(small) or any(phrase in small for phrase in rows("notes"))
    return bool(told) and len(line.split()) <= LONGEST_NOTE


@lru_cache(maxsize=1 << 12)
def comparable(article: Article, standing: frozenset[str] = frozenset()) -> Comparable:
    """The words to compare; paragraphs that are ``standing`` in a publisher's articles are left out, as notes are.

    >>> comparable(Article("He said: “We won.”\\nAll rights reserved.", "a.txt")).quoted
    (False, False, True, True)
    """
    text = "\n".join(line for line in lines(article) if line not in standing and not note(line))
    spans = [match.span() for match in QUOTED.finditer(text)]
    found = [(match[0], match.start()) for match in WORD.finditer(text)]
    starts, quoted = [at for _, at in found], within(len(text), spans)
    return Comparable(tuple(folded(word) for word, _ in found), tuple(quoted[at] for at in starts),
                      frozenset(folded(word) for word, _ in found if particular(word)),
                      frozenset(word for word, _ in found if not particular(word)),
                      tuple(bisect_left(starts, match.start()) for match in LINE_END.finditer(text)))


def part(text: Comparable, numbers: Collection[int]) -> Comparable:
    """The paragraphs of these numbers alone."""
    ranges = [range(start, end) for start, end in pairwise((0, *text.ends))]
    at = [place for number in sorted(numbers) for place in ranges[number]]
    words = tuple(text.words[place] for place in at)
    return Comparable(words, tuple(text.quoted[place] for place in at), text.particulars & {*words},
                      text.plain & {*words}, tuple(accumulate(len(ranges[number]) for number in sorted(numbers))))


def within(length: int, spans: list[tuple[int, int]]) -> list[bool]:
    """For each offset, whether a span holds it."""
    steps = [0] * (length + 1)
    for start, end in spans:
        steps[start] += 1
        steps[end] -= 1
    return [depth > 0 for depth in accumulate(steps)]


def folded(word: str) -> str:
    return (word if word.isascii() else without_accents(word)).casefold()


def particular(word: str) -> bool:
    """Whether a word names or numbers something: it has a capital letter or a digit."""
    return word[0].isupper() or word[0].isdigit()


def grams(words: tuple[str, ...], size: int) -> Iterator[tuple[str, ...]]:
    """The runs of so many words; a shorter text is one run."""
    return zip(*(words[start:] for start in range(size)), strict=False) if len(words) >= size else iter([words])
