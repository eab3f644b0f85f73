"""What has been found in a document so far: claims kept, candidates dropped.

Every check that turns a candidate down leaves a :class:`~ontology.reading.Dropped` with the step and the reason.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.arguments import Argument
from extract.document import Document, Phrase
from extract.match import Match
from extract.speech import Quotation
from ontology.reading import Claim, Dropped


@dataclass
class Findings:
    """What has been found in a document so far."""

    document: Document
    quotations: list[Quotation]
    claims: dict[str, Claim] = field(default_factory=dict)
    dropped: list[Dropped] = field(default_factory=list)
    used: set[int] = field(default_factory=set)
    """Chains that some claim names."""
    sets: dict[int, list[tuple[Match, Argument, bool]]] = field(default_factory=dict)
    """What is said of an unnamed plural, by chain: the match, the other side, whether the plural is the subject."""

    def keep(self, claim: Claim, *phrases: Phrase) -> None:
        """Keep a claim, the surest of those with one content, and note the chains it names."""
        known = self.claims.get(claim.id)
        if known is None or known.confidence < claim.confidence:
            self.claims[claim.id] = claim
        self.used.update(phrase.chain for phrase in phrases)

    def drop(self, match: Match, subject: Phrase | None, object_: Phrase | None, step: str, reason: str) -> None:
        """Note why a match makes no claim of two phrases, once for a pair."""
        ends = [
            self.document.span(p.start, p.end) if p else self.document.span(token.i, token.i + 1)
            for p, token in ((subject, match.subject), (object_, match.object))
        ]
        if not any(
            known.relation == match.relation.name and (known.subject, known.object) == tuple(ends)
            for known in self.dropped[-12:]
        ):
            self.dropped.append(Dropped(match.relation.name, ends[0], ends[1], step, f"{match.wording}: {reason}"))
