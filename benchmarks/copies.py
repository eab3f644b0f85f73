"""Whether copies are told from re-reports: on texts of our own, and how the time grows with the articles.

    python -m benchmarks.copies

Every text is looked at twice: all together, as in a build, where one wrong pair could chain two stories, and each pair
alone, where nothing is known of what a publisher prints around its articles.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from time import process_time

from benchmarks.copies_edits import AROUND, EDITS, FOLDER, around
from graph.copies import copy_groups
from ontology.article import Article

FLOOR = 0.98
COPY_KINDS = ("desk",)
APART_KINDS = ("again", "rival", "next", "other")
SEED = 7


@dataclass(frozen=True)
class Pair:
    """Two texts, whether they are copies, and what they are, in words."""

    one: Article
    other: Article
    copies: bool
    kind: str


def texts() -> dict[str, dict[str, str]]:
    """The texts of each event by their kind."""
    found: dict[str, dict[str, str]] = {}
    for path in sorted(FOLDER.glob("[0-9]*.txt")):
        event, kind, _ = path.name.split(".")
        found.setdefault(event, {})[kind] = path.read_text("utf8")
    return found


def pairs() -> list[Pair]:
    """All pairs, the same at every run."""
    events = texts()
    return [*copies(events), *apart(events), *framed(events)]


def copies(events: dict[str, dict[str, str]]) -> Iterator[Pair]:
    """Each story with what edits make of it, and with what a desk made of it."""
    for event, told in events.items():
        story = Article(told["story"], f"{event}.story")
        for name, edit in EDITS.items():
            if (changed := edit(told["story"])) != told["story"]:
                yield Pair(story, Article(changed, f"{event}.{name}"), True, name)
        yield from (Pair(story, Article(told[kind], f"{event}.{kind}"), True, kind) for kind in COPY_KINDS
                    if kind in told)


def apart(events: dict[str, dict[str, str]]) -> Iterator[Pair]:
    """Each story, as it is and as a publisher frames it, with what others wrote of the event, framed alike."""
    for event, told in events.items():
        for kind in (kind for kind in APART_KINDS if kind in told):
            yield Pair(Article(told["story"], f"{event}.story"), Article(told[kind], f"{event}.{kind}"), False, kind)
            yield from (framed_pair(told["story"], told[kind], event, kind, publisher) for publisher in AROUND)


def framed_pair(one: str, other: str, event: str, kind: str, publisher: str) -> Pair:
    return Pair(Article(around(one, publisher), f"{event}.story.{publisher}"),
                Article(around(other, publisher), f"{event}.{kind}.{publisher}"), False, f"{kind}, one publisher")


def framed(events: dict[str, dict[str, str]]) -> Iterator[Pair]:
    """Different events in one publisher's frame."""
    names = list(events)
    for number, publisher in enumerate(AROUND):
        for one, other in zip(names[number::2], names[number + 1::2], strict=False):
            yield Pair(Article(around(events[one]["story"], publisher), f"{one}.story.{publisher}"),
                       Article(around(events[other]["story"], publisher), f"{other}.story.{publisher}"), False,
                       "other events, one publisher")


def together(found: Iterable[Pair]) -> list[tuple[Pair, bool]]:
    """Each pair with whether one look at all texts holds it to be copies."""
    found = list(found)
    group = {id_: number for number, ids in enumerate(copy_groups(
        [article for pair in found for article in (pair.one, pair.other)])) for id_ in ids}
    return [(pair, group.get(pair.one.id, -1) == group.get(pair.other.id, -2)) for pair in found]


def alone(found: Iterable[Pair]) -> list[tuple[Pair, bool]]:
    """The same, each pair by itself."""
    return [(pair, bool(copy_groups([pair.one, pair.other]))) for pair in found]


def right(judged: Iterable[tuple[Pair, bool]], copies: bool) -> tuple[int, int]:
    """How many of the copies, or of the others, come out right, and how many there are."""
    chosen = [said == copies for pair, said in judged if pair.copies == copies]
    return sum(chosen), len(chosen)


def report(judged: list[tuple[Pair, bool]], title: str) -> bool:
    """Print both shares and the pairs that came out wrong; whether the floor is kept."""
    kept = True
    for wanted, name in ((True, "copies found"), (False, "re-reports kept apart")):
        hits, number = right(judged, wanted)
        kept &= hits >= FLOOR * number
        print(f"{title}: {name} {hits / number:.3f} ({hits} of {number}; floor {FLOOR}, goal 1.00)")
    for pair, said in judged:
        if said != pair.copies:
            print(f"  wrong: {pair.one.source} and {pair.other.source} ({pair.kind})")
    return kept


def load(number: int) -> list[Article]:
    """So many generated articles, every fourth of them a cut copy of another; words follow Zipf's law."""
    chance = random.Random(SEED)
    words = [f"w{rank}" for rank in range(20_000)]
    weights = [1 / (rank + 1) for rank in range(20_000)]
    made: list[Article] = []
    while len(made) < number:
        paragraphs = [" ".join(chance.choices(words, weights, k=50)) for _ in range(6)]
        made.append(Article("\n".join(paragraphs), f"{len(made)}.txt"))
        if len(made) % 4 == 3:
            made.append(Article("\n".join(["By Ames", *paragraphs[:4], "End of report"]), f"{len(made)}.txt"))
    return made[:number]


def seconds(number: int) -> float:
    articles = load(number)
    start = process_time()
    copy_groups(articles)
    return process_time() - start


def main() -> int:
    found = pairs()
    kept = report(together(found), "all together") & report(alone(found), "each pair alone")
    small, large = seconds(1_000), seconds(10_000)
    print(f"10,000 articles take {large:.1f} s of CPU time, 1,000 take {small:.1f} s: {large / small:.1f} × (limit 12)")
    return 0 if kept and large <= 12 * small else 1


if __name__ == "__main__":
    sys.exit(main())
