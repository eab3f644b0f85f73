"""The rules that join across articles.

Candidates are found by blocking; no rule looks at a pair that shares no block:

========================  ===========================================================================
a name's key              letters and digits, without case, accents, titles and legal forms
what a body is called     the same with spellings, abbreviations and the order of "of" made one
a person's outline        first name and surname, for middle names
a surname as romanised    for nicknames, initials, romanisations, and lone surnames
initials                  for acronyms
an alias                  a short form or abbreviation that some article has beside its long form
========================  ===========================================================================
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from graph.acronyms import acronym
from graph.bodies import body
from graph.clusters import Cluster
from graph.features import ENOUGH, Pair, weighed
from graph.persons import cannot_be_one, romanised, spelled_alike
from graph.proposals import Proposal, Rule, because, pair, quoted
from graph.rules import grouped, middle_name, people, same_body, same_name, shortened, spelled_out
from graph.scene import Scene

SPELLING, ROMANISED = 0.3, 0.5
"""What it counts that two full names may be spellings of one, by a nickname or an initial, or in every part."""
CROWDED = 200
"""A block of more names than this says too little to compare each with each."""


def other_spelling(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """Full names that may be spellings of one, where something else speaks for it and nobody else is meant."""
    for block in grouped(people(clusters), lambda one: [romanised(one.person.surname)]).values():
        if 1 < len(block) <= CROWDED:
            for one, other in spellings(block):
                base = ROMANISED if romanised(one.person.given) == romanised(other.person.given) else SPELLING
                yield from supported(one, other, scene, base, f"{pair(one, other)} may be spellings of one name")


def spellings(block: Sequence[Cluster]) -> Iterator[tuple[Cluster, Cluster]]:
    """The pairs of a block that may be spellings of one name, where no third one could be meant as well."""
    for at, one in enumerate(block):
        alike = [other for other in block if another_spelling(one, other)]
        if not any(differ(*both) for both in combinations(alike, 2)):
            yield from ((other, one) for other in block[:at] if another_spelling(one, other))


def another_spelling(one: Cluster, other: Cluster) -> bool:
    return one is not other and one.person.outline != other.person.outline and spelled_alike(one.person, other.person)


def lone_surname(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """A lone surname and the only one who is known to bear it, where something else speaks for it."""
    known = grouped(people(clusters), lambda one: [romanised(one.person.surname)])
    for lone in clusters:
        block = known.get(romanised(lone.person.surname), []) if lone.lone else []
        if block and len(block) <= CROWDED and not any(differ(block[0], other) for other in block[1:]):
            joins = [join for one in block for join in supported(
                one, lone, scene, 0.0, f"{quoted(lone)} is the surname of {quoted(one)}")]
            yield from joins if len(joins) == 1 else ()


def differ(one: Cluster, other: Cluster) -> bool:
    """Whether two bearers of a surname are two."""
    return cannot_be_one(one.person, other.person)


def supported(left: Cluster, right: Cluster, scene: Scene, base: float, why: str) -> Iterator[Proposal]:
    """The join of two clusters of which enough speaks for their being one."""
    if not scene.bars.barred(left, right):
        score, reasons = weighed(Pair(left, right, scene.profile(left), scene.profile(right), scene), base)
        if score >= ENOUGH:
            yield Proposal(left, right, because(why, reasons))


def known_alias(clusters: Sequence[Cluster], scene: Scene) -> Iterator[Proposal]:
    """A short form or an abbreviation that some article has beside the long form, where no other name has it."""
    things = [one for one in clusters if one.family == "thing"]
    longer = grouped(things, aliases)
    for short in things:
        block = [one for one in longer.get(body(short.written).key, []) if one is not short]
        if block and len({body(one.written).key for one in block}) == 1:
            yield from supported(max(block, key=lambda one: len(one.mentions)), short, scene, ENOUGH,
                                 f"{quoted(short)} stands for {quoted(block[0])} elsewhere")


def aliases(cluster: Cluster) -> list[str]:
    """What a name is called for short in its own articles, by what it is compared by."""
    stems = shortened(cluster)
    short = [form for form in cluster.forms if body(form).key != body(cluster.written).key and (
        acronym(form) is not None or body(form).key.replace(" ", "") in stems)]
    return [body(form).key for form in short]


CORPUS_RULES: tuple[Rule, ...] = (
    same_name, same_body, middle_name, other_spelling, spelled_out, known_alias, lone_surname)
"""What joins across articles, the surest first."""
