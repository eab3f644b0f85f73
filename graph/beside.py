"""Two entities side by side, as a person looks at them: where they stand, and what speaks for and against one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import zip_longest
from shutil import get_terminal_size
from textwrap import wrap

from graph.dataset import Dataset, Entity, Located
from graph.explain import source
from graph.marking import plain, with_marks
from graph.review import Candidate
from graph.tables import columns
from graph.terminal import counted
from ontology.reading import Reading, Span

SENTENCES = 2
AROUND = 120
"""How many characters of a sentence are shown on either side of a mention."""
GAP = " │ "


def told(pair: Candidate, dataset: Dataset, readings: Mapping[str, Reading], count: str) -> Iterator[str]:
    """The lines that show a pair."""
    width = get_terminal_size().columns
    held = "held to be one now" if pair.joined else "apart now"
    yield f"── {count}: {held}, {pair.likeness.chance:.0%} likely to be one ".ljust(width, "─")
    yield from in_columns([*side(pair.left, pair.one, pair.joined, dataset, readings)],
                          [*side(pair.right, pair.other, pair.joined, dataset, readings)], width)
    yield from (f"  + {plain(reason)}" for reason in pair.likeness.speaking_for)
    yield from (f"  − {plain(reason)}" for reason in pair.likeness.against)


def side(anchor: Located, entity: Entity, joined: bool, dataset: Dataset,
         readings: Mapping[str, Reading]) -> Iterator[str]:
    """What is to be said of one of the two: of a joined one, of the chain that the mention stands in."""
    mentions = [one for one in entity.mentions
                if not joined or (one.article, one.mention.chain) == (anchor.article, anchor.mention.chain)]
    claims = sum(entity.id in (one.subject, one.object, *one.attributed_to) for one in dataset.statements)
    name = anchor.mention.text if joined else entity.name
    yield plain(f"{name} ({anchor.mention.type if joined else entity.type})")
    yield f"{counted(len(mentions), 'mention')}" + ("" if joined else f", {counted(claims, 'claim')}")
    for located in shown_first(anchor, mentions):
        yield from passage(located, readings)


def shown_first(anchor: Located, mentions: list[Located]) -> list[Located]:
    """The mention that stands for the entity, then names in other sentences."""
    names = [one for one in mentions if one.mention.kind == "name" and one.article != anchor.article]
    return [anchor, *names][:SENTENCES]


def passage(located: Located, readings: Mapping[str, Reading]) -> Iterator[str]:
    """The sentence of a mention, which is marked, and its article."""
    reading, mention = readings[located.article], located.mention
    (first, last), (start, end) = shown_part(located, reading)
    text = with_marks(reading.article.text[start:end], start, [(mention.span, "[", "]")])
    yield plain(f"“{'…' * (start > first)}{text}{'…' * (end < last)}”")
    yield plain(f"({source(reading.article)})")


def shown_part(located: Located, reading: Reading) -> tuple[Span, Span]:
    """The sentence of a mention, and as much of it as is shown."""
    mention = located.mention
    first, last = next((span for *span, _ in reading.sentences if span[0] <= mention.start < span[1]), mention.span)
    return (first, last), (max(first, mention.start - AROUND), min(max(last, mention.end), mention.end + AROUND))


def in_columns(left: list[str], right: list[str], width: int) -> Iterator[str]:
    """Two texts beside each other.

    >>> print(*in_columns(["Intel (organization)"], ["Intel Corp."], 33), sep="\\n")
    Intel           │ Intel Corp.
    (organization)  │
    """
    room = (width - len(GAP)) // 2
    one, other = ([part for line in lines for part in wrap(line, room) or [""]] for lines in (left, right))
    for mine, theirs in zip_longest(one, other, fillvalue=""):
        yield (mine + " " * (room - columns(mine)) + GAP + theirs).rstrip()
