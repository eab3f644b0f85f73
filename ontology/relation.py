"""A relation: what it means, between what, how the field names it, and the wordings that express it."""

from __future__ import annotations

from dataclasses import dataclass

WORDING_KINDS = ("verb", "noun", "adjective", "contrast", "quotation")


@dataclass(frozen=True, slots=True)
class Wording:
    """One way to say the relation, by syntax and not by surface.

    ``kind`` is the word class of ``head``, its lemma; ``particle`` and ``preposition`` complete it ("speak *out*
    *against*"). ``swap``: the grammatical subject is the relation's object ("X *comprises* Y"). ``together``: the
    subjects share the object as joint members ("X and Y *form* Z").
    """

    kind: str
    head: str
    particle: str | None = None
    preposition: str | None = None
    status: str = "current"
    polarity: str = "asserted"
    swap: bool = False
    confidence: float = 0.8

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
