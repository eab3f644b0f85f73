"""A relation: what it means, between what, how the field names it, and the wordings that express it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

WORDING_KINDS = ("verb", "role", "noun", "adjective", "contrast", "name")
PREPOSITIONS = frozenset(
    (
        "about against among around as at behind beside by down for from in into like of off on onto out over through "
        "to toward towards under up upon versus via with within without"
    ).split()
)
PARTICLES = frozenset("down off out over up".split())
"""What completes a verb when nothing follows: "take *over*" has an object, "lash out *at*" a preposition."""


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say the relation, by syntax and not by surface.

    ``kind`` is what ``head`` is: a *verb* ("X opposes Y"), a *role* someone holds ("X, a member of Y"), a *noun* for
    the deed ("X's criticism of Y"), an *adjective* ("X is critical of Y"), a *contrast* between clauses ("X, as
    opposed to Y") or a person's *name* with a bare complement ("X of Y"). ``head`` is a lemma, or ``$list`` for every
    lemma of one of the reader's word lists; ``particle`` and ``preposition`` complete it ("speak *out* *against*").
    ``swap``: the grammatical subject is the relation's object ("Y comprises X"). ``together``: several subjects become
    fellow members of the object ("X and Y formed Z").
    ``only``: lemmas of which the object's head must be one. ``through``: an owner may stand for what it owns
    ("X condemned Y's plan").
    """

    kind: str
    head: str
    particle: str | None = None
    preposition: str | None = None
    status: str = "current"
    polarity: str = "asserted"
    swap: bool = False
    together: bool = False
    through: bool = False
    only: tuple[str, ...] = ()
    confidence: float = 0.8

    @classmethod
    def parse(cls, kind: str, phrase: str, **options: Any) -> Wording:
        """A wording from its phrase: head, particles, preposition.

        >>> wording = Wording.parse("verb", "speak out against")
        >>> wording.head, wording.particle, wording.preposition
        ('speak', 'out', 'against')
        """
        if kind == "contrast":
            return cls(kind, phrase, **options)
        if kind == "name":
            return cls(kind, "*", None, phrase, **options)
        head, *rest = phrase.split()
        particle = kind == "verb" and len(rest) == 1 and rest[0] in PARTICLES
        preposition = rest.pop() if rest and rest[-1] in PREPOSITIONS and not particle else None
        return cls(kind, head, " ".join(rest) or None, preposition, **options)

    @property
    def phrase(self) -> str:
        return " ".join(filter(None, (self.head, self.particle, self.preposition)))

    def __str__(self) -> str:
        return f"{self.kind}:{self.phrase}"


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and the pairs it does (or, as a near miss, does not) put into the relation.

    A pair is ``(subject, object)`` in the words of the text; ``qualifiers`` are expected values of the claim, such
    as ``("polarity", "negated")``.
    """

    text: str
    pairs: tuple[tuple[str, str], ...] = ()
    qualifiers: tuple[tuple[str, str], ...] = ()
    why: str = ""


@dataclass(frozen=True, slots=True)
class Relation:
    """One file of ``ontology/relations``.

    ``iri`` is the property of the plain triple, a prefixed name; ``alignments`` are further ``(predicate, term)``
    pairs of the vocabulary, e.g. ``("rdfs:subPropertyOf", "prov:wasAttributedTo")``.
    """

    name: str
    label: str
    inverse: str
    meaning: str
    direction: tuple[str, str]
    domain: tuple[str, ...]
    range: tuple[str, ...]
    iri: str
    color: str
    alignments: tuple[tuple[str, str], ...] = ()
    wordings: tuple[Wording, ...] = ()
    examples: tuple[Example, ...] = ()
    near_misses: tuple[Example, ...] = ()
    source: str = ""
