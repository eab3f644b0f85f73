"""What decisions do inside an article: a chain that holds foes is taken apart.

The mentions that decisions speak of go first, in order of position, each to the nearest part without a foe; then the
other names, then what is no name. Near is who shares most words with a name of the part, then who stands closest
before it, or else after it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from graph.dataset import Located
from graph.names import parse
from graph.verdicts import Camps

Part = list[Located]


def split(chain: Sequence[Located], camps: Camps) -> list[Part]:
    """The parts of a chain; one where no decision parts it. What decisions hold together by the chain is one camp."""
    spoken = [located for located in chain if located in camps.of]
    parts = parted(spoken, camps)
    if len(parts) < 2:
        return [[*chain]]
    for named in (True, False):
        apart = [one for one in chain if one not in camps.of and (one.mention.kind == "name") is named]
        for part, located in [(nearest(located, parts), located) for located in apart]:
            part.append(located)
    return [sorted(part) for part in parts]


def parted(spoken: Iterable[Located], camps: Camps) -> list[Part]:
    """The mentions that decisions speak of, in as many parts as their foes ask for."""
    parts: list[Part] = []
    for located in spoken:
        number = camps.of[located]
        friendly = [part for part in parts if camps.of[part[0]] not in camps.foes[number]]
        own = [part for part in friendly if camps.of[part[0]] == number]
        if not friendly:
            parts.append([located])
            continue
        part = nearest(located, own or friendly)
        part.append(located)
        camps.unite(camps.of[part[0]], number)
    return parts


def nearest(located: Located, parts: Sequence[Part]) -> Part:
    return max(parts, key=lambda part: nearness(located, part))


def nearness(located: Located, part: Part) -> tuple[int, bool, int]:
    """How many words it shares with a name of the part; whether one stands before it; how far off, as a minus."""
    shared = max(len(words(located) & words(other)) for other in part)
    gaps = [located.mention.start - other.mention.start for other in part]
    return shared, *max((gap >= 0, -abs(gap)) for gap in gaps)


def words(located: Located) -> frozenset[str]:
    mention = located.mention
    return frozenset(parse(mention.text, mention.type == "person").words if mention.kind == "name" else ())


def parts_of(chains: Iterable[Sequence[Located]], camps: Camps) -> Iterator[Part]:
    """The chains of an article, with those that decisions speak of in their parts."""
    for chain in chains:
        yield from split(chain, camps)
