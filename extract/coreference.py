"""Coreference inside one article: chains of names, nominals and pronouns that stand for one thing.

Sieves from sure to less sure (after Lee et al. 2013, "Deterministic coreference resolution"): same name, short forms
of a name, naming constructions, apposition, what the network links, definite nominals with the same or a more general
head, pronouns by agreement and salience. A phrase that finds no antecedent starts a chain of its own.
"""

from __future__ import annotations

from collections.abc import Callable

from extract.aliases import same_name, short_forms
from extract.appositions import apposition, bracketed, naming
from extract.chains import Chains
from extract.definites import definite_nominals
from extract.document import Document
from extract.linked import linked
from extract.pronouns import narrator, pronouns

Sieve = Callable[[Chains], None]
"""Joins the chains that one kind of evidence makes one."""
SIEVES: tuple[Sieve, ...] = (
    same_name,
    short_forms,
    bracketed,
    naming,
    apposition,
    linked,
    definite_nominals,
    pronouns,
    narrator,
)


def resolve(document: Document) -> None:
    """Give every phrase of the document its chain."""
    chains = Chains(document)
    for sieve in SIEVES:
        sieve(chains)
    chains.close()
