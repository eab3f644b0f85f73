"""What is claimed already, sentence by sentence, which a pair that the model judges must not contradict."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from extract.document import Document, Phrase
from extract.evidence import type_of
from extract.lexicon import words
from ontology.reading import Claim, Mention, Span

SEVERAL = 0.75
"""How sure the model must be of a member's second body in one sentence."""
RIVALS = 0.9
"""How sure the model must be of somebody else against one whom another opposes in the sentence."""
SOLE = 0.97
"""How sure the model must be of a second opponent of one in a sentence."""
MOVING = frozenset(
    "join rejoin leave quit exit depart resign defect sign split withdraw retire move switch expel oust".split()
)
Place = tuple[str, int, int, int]
"""A relation, the sentence, and the chains of subject and object."""


@dataclass
class Taken:
    """The claims of a document by sentence: a body's member is told once, and so is how a pair stands.

    "Ada Brink of the Guild met Tom Reyes of the Union" makes two members, not four; names of one list share a body, and
    who has several roles has several bodies.
    """

    document: Document
    claims: dict[Place, Claim] = field(default_factory=dict)
    subjects: dict[tuple[str, int, int], Phrase] = field(default_factory=dict)
    objects: dict[tuple[str, int, int], Phrase] = field(default_factory=dict)

    @classmethod
    def of(cls, document: Document, claims: Iterable[Claim], at: Mapping[Span, Phrase]) -> Taken:
        """The claims between phrases, which are found by where they stand."""
        taken = cls(document)
        for claim in claims:
            if isinstance(claim.subject, Mention) and claim.subject.span in at and claim.object.span in at:
                taken.add(claim, at[claim.subject.span], at[claim.object.span])
        return taken

    def add(self, claim: Claim, subject: Phrase, object_: Phrase) -> None:
        """Take note of a claim."""
        self.claims.setdefault(self._place(claim.relation, subject, object_), claim)
        sentence = self.document.sentence_of[object_.head]
        self.subjects.setdefault((claim.relation, sentence, object_.chain), subject)
        self.objects.setdefault((claim.relation, sentence, subject.chain), object_)

    def known(self, relation: str, subject: Phrase, object_: Phrase) -> Claim | None:
        """What is claimed of the two in this sentence, in whatever words they are mentioned."""
        return self.claims.get(self._place(relation, subject, object_))

    def forbids(self, relation: str, subject: Phrase, object_: Phrase, chance: float) -> bool:
        """Whether the pair is claimed turned round, its object is another's, or the two are at odds."""
        if self._place(relation, object_, subject) in self.claims:
            return True
        if self._anothers(relation, subject, object_) and (relation != "opposed-to" or chance < RIVALS):
            return True
        elsewhere = relation == "member-of" and self._elsewhere(relation, subject, object_, chance)
        if relation == "opposed-to":
            return self._one_house(subject, object_)
        return elsewhere or (relation == "member-of" and self._at_odds(subject, object_))

    def second(self, relation: str, subject: Phrase, object_: Phrase, chance: float) -> bool:
        """Whether the subject has another opponent in this sentence already, and the model is not sure of this one."""
        known = self.objects.get(("opposed-to", self.document.sentence_of[object_.head], subject.chain))
        other = known is not None and not self._beside(known, object_)
        return relation == "opposed-to" and other and chance < SOLE

    def _anothers(self, relation: str, subject: Phrase, object_: Phrase) -> bool:
        """Whether another, who stands in no list with the subject, is claimed for the object."""
        rival = self.subjects.get((relation, self.document.sentence_of[object_.head], object_.chain), subject)
        return not self._beside(rival, subject)

    def _elsewhere(self, relation: str, subject: Phrase, object_: Phrase, chance: float) -> bool:
        """Whether the subject belongs to a body apart from this one: unless the model is sure, and no verb moves it.

        Who joins one "after years with" another is not current in both; who was head of another is told so.
        """
        known = self.objects.get((relation, self.document.sentence_of[object_.head], subject.chain))
        if known is None or self._beside(known, object_):
            return False
        held = self.document.doc[object_.head].head.lemma_.lower() in words("roles")
        moved = not held and _moves(self.claims[self._place(relation, subject, known)])
        return moved or chance < SEVERAL or object_.kind != "name"

    def _at_odds(self, subject: Phrase, object_: Phrase) -> bool:
        """Whether the two oppose each other here, and no wording says that they belong together."""
        ways = (subject, object_), (object_, subject)
        opposed = any(self._place("opposed-to", *way) in self.claims for way in ways)
        return opposed and self._place("member-of", subject, object_) not in self.claims

    def _one_house(self, subject: Phrase, object_: Phrase) -> bool:
        """Whether a wording makes one body part of the other here ("Harvest Mills, a subsidiary of Orion Foods").

        A person may oppose a body and hold a role in it, but not join it.
        """
        persons = self._person(subject) or self._person(object_)
        ways = (subject, object_), (object_, subject)
        found = (self.claims.get(self._place("member-of", *way)) for way in ways)
        known = [claim for claim in found if claim and (claim.status, claim.polarity) == ("current", "asserted")]
        return any(not persons or claim.evidence.how.startswith("member-of/verb:") for claim in known)

    def _person(self, phrase: Phrase) -> bool:
        """Whether it is a person wherever it is named."""
        named = [one.type for one in self.document.chains[phrase.chain] if one.kind == "name"]
        return set(named or [type_of(self.document, phrase)]) == {"person"}

    def _place(self, relation: str, subject: Phrase, object_: Phrase) -> Place:
        return relation, self.document.sentence_of[object_.head], subject.chain, object_.chain

    def _beside(self, one: Phrase, other: Phrase) -> bool:
        """Whether two phrases are one thing, or stand in one list."""
        return one.chain == other.chain or any(other is each for each in self.document.lists.get(one.start, ()))


def _moves(claim: Claim) -> bool:
    """Whether a wording of coming or going makes the claim."""
    kind, _, wording = claim.evidence.how.partition("/")[2].partition(":")
    return kind == "verb" and wording.split()[0] in MOVING
