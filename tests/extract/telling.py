"""A reading's claims as lines that a person writes down: ``Norda member-of Open Ledger Pact, negated``.

``Ada Brink said (direct): We will not close`` is the line of a quotation. An entity goes by the longest name in its
chain, or, without one, by the words that stand there. What is *asserted*, *current*, *stated* or in the body is not
said.
"""

from __future__ import annotations

from collections.abc import Collection

from ontology.reading import Claim, Mention, Quote, Reading

PLAIN = frozenset({"asserted", "current", "stated", "body"})


def called(reading: Reading, mention: Mention) -> str:
    """The longest name of what a mention stands for."""
    names = [each.text for each in reading.chains[mention.chain] if each.kind == "name"]
    return max(names, key=len, default=mention.text)


def line(reading: Reading, claim: Claim) -> str:
    who = called(reading, claim.object)
    if isinstance(claim.subject, Quote):
        return f"{who} said ({claim.subject.kind}): {claim.subject.text}{ending(claim)}"
    return f"{called(reading, claim.subject)} {claim.relation} {who}{ending(claim)}"


def ending(claim: Claim) -> str:
    marks = claim.polarity, claim.status, claim.certainty, claim.evidence.section
    return "".join(f", {mark}" for mark in marks if mark not in PLAIN)


def told(reading: Reading, *relations: str, sections: Collection[str] = ("headline", "body", "caption")) -> set[str]:
    """The lines of the claims of these relations (of all, where none is given)."""
    return {
        line(reading, claim)
        for claim in reading.claims
        if claim.relation in (relations or (claim.relation,)) and claim.evidence.section in sections
    }
