"""A crowd of mentions held to be one thing, and the name it goes by."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from graph.dataset import Located
from graph.heads import headed
from graph.names import Name, difference, parse, shown, squeezed, without_possessive
from graph.persons import PersonName, cannot_be_one, person_name
from ontology.reading import ENTITY_TYPES, Mention, Reading

ChainKey = tuple[str, int]
"""An article's id and the number of a coreference chain in it."""

Place = tuple[str, int, int, int]
"""An article's id, a span in it, and the number of the chain that has it."""

WEAK_TYPE = "other"


@dataclass(frozen=True)
class Cluster:
    """Located mentions in order of article and position. Every property is a function of them alone.

    ``doubted`` are the names among them whose type does not count.
    """

    mentions: tuple[Located, ...]
    doubted: frozenset[Located] = frozenset()

    @cached_property
    def place(self) -> Place:
        """Where its first mention stands: no two clusters share it."""
        first = self.mentions[0]
        return first.article, first.mention.start, first.mention.end, first.mention.chain

    @property
    def anchor(self) -> Located:
        """The mention that stands for the cluster: the first that is written as its name."""
        heads = (located for located in self.names if squeezed(located.mention.text) == self.written)
        return next(heads, self.mentions[0])

    @cached_property
    def chains(self) -> tuple[ChainKey, ...]:
        return tuple(sorted({(located.article, located.mention.chain) for located in self.mentions}))

    @property
    def articles(self) -> frozenset[str]:
        return frozenset(article for article, _ in self.chains)

    @cached_property
    def names(self) -> tuple[Located, ...]:
        return tuple(located for located in self.mentions if located.mention.kind == "name")

    @cached_property
    def type(self) -> str:
        """The most frequent type of its names; the weak type only where there is no other."""
        counted = Counter(located.mention.type for located in self.names or self.mentions
                          if located not in self.doubted) or Counter([WEAK_TYPE])
        firm = {type_: count for type_, count in counted.items() if type_ != WEAK_TYPE} or counted
        return max(firm, key=lambda type_: (firm[type_], -rank(type_), type_))

    @property
    def family(self) -> str:
        """Types in different families are never one thing; organisations, products, laws and events share one."""
        return self.type if self.type in ("person", "place") else "thing"

    @cached_property
    def forms(self) -> dict[str, int]:
        """Every way in which the name is written, with how often."""
        return dict(sorted(Counter(squeezed(located.mention.text) for located in self.names).items()))

    @cached_property
    def head(self) -> Name:
        return self._parse(self.written)

    @cached_property
    def written(self) -> str:
        """The form the cluster goes by, as it stands in a text; empty where it has no name."""
        return headed(self.forms, self.type == "person") if self.forms else ""

    @cached_property
    def keys(self) -> frozenset[str]:
        return frozenset(self._parse(form).key for form in self.forms)

    @cached_property
    def person(self) -> PersonName:
        return person_name(self.head.words)

    @property
    def lone(self) -> bool:
        """Whether it is a person of whom one word is known."""
        return self.type in ("person", WEAK_TYPE) and self.person.lone

    @cached_property
    def aliases(self) -> tuple[str, ...]:
        """The other names it is written by, without leading articles and titles."""
        texts = {shown(form, self.type == "person") for form in self.forms}
        return tuple(sorted(text for text in texts - {self.head.text}
                            if without_possessive(text) == text or without_possessive(text) not in texts))

    def _parse(self, form: str) -> Name:
        return parse(form, self.type == "person")


def rank(type_: str) -> int:
    return ENTITY_TYPES.index(type_) if type_ in ENTITY_TYPES else len(ENTITY_TYPES)


def clusters(reading: Reading) -> Iterator[Cluster]:
    """Each coreference chain as a cluster."""
    return (Cluster(tuple(mentions)) for mentions in chains(reading))


def chains(reading: Reading) -> Iterator[list[Located]]:
    """The mentions of each coreference chain in order of position; those that only a claim names are counted too."""
    found: dict[int, list[Located]] = {}
    for mention in sorted({*reading.mentions, *claimed(reading)}):
        found.setdefault(mention.chain, []).append(Located(reading.article.id, mention))
    return (mentions for _, mentions in sorted(found.items()))


def claimed(reading: Reading) -> Iterator[Mention]:
    """The mentions that take part in a claim."""
    for claim in reading.claims:
        parts = (claim.subject, claim.object, claim.attributed_to)
        yield from (part for part in parts if isinstance(part, Mention))


def united(parts: Iterable[Cluster]) -> Cluster:
    """One cluster of several."""
    found = [*parts]
    every = (located for part in found for located in part.mentions)
    doubted = frozenset(located for part in found for located in part.doubted)
    return found[0] if len(found) == 1 else Cluster(tuple(sorted(every)), doubted)


def repel(left: Cluster, right: Cluster) -> bool:
    """Whether two named clusters can never be one thing: their types or the parts of a person's name forbid it."""
    if left.head.key == right.head.key and left.family == right.family:
        return False
    if left.family != right.family:
        return WEAK_TYPE not in (left.type, right.type)
    return left.family == "person" and cannot_be_one(left.person, right.person)


def likeness(left: Cluster, right: Cluster) -> str:
    """The reason why two clusters of one key have the same name, in words."""
    apart = difference(left.written, right.written, "person" in (left.type, right.type))
    if not apart:
        return f'same name "{left.written}"'
    return f'"{left.written}" and "{right.written}" differ only in {apart}'
