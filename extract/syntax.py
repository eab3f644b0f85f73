"""Questions to a dependency tree in Universal Dependencies: who does it, and to whom.

Small functions over spaCy tokens; nothing here knows relations or articles.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

SUBJECT = frozenset({"nsubj", "nsubj:outer", "csubj"})
PASSIVE = frozenset({"nsubj:pass", "csubj:pass"})
OBLIQUE = frozenset({"obl", "nmod", "obl:agent", "nmod:agent", "obl:arg", "obl:unmarked", "nmod:unmarked"})
AIMS = frozenset(
    {"bid", "plan", "effort", "attempt", "application", "request", "campaign", "push", "decision", "offer"}
)
"""Nouns whose owner means to do what the infinitive after them says ("Sweden's bid to join NATO")."""
OPEN_CLAUSE = frozenset({"xcomp", "advcl", "ccomp", "acl"})
Roles = tuple["Token", "Token", "Token"]
"""Subject, object, predicate."""


def lower(token: Token) -> str:
    """The word in lower case."""
    return str(token.lower_)


def children(token: Token, *deps: str) -> Iterator[Token]:
    """The children with one of these relations, in order."""
    return (child for child in token.children if child.dep_ in deps)


def case(token: Token) -> str:
    """The preposition of an oblique, lower case ("according to" as one), or the empty string."""
    marks = [child for child in token.children if child.dep_ == "case"]
    if not marks:
        return ""
    parts = [marks[0], *(child for child in marks[0].children if child.dep_ == "fixed"), *marks[1:]]
    return " ".join(lower(part) for part in sorted(parts, key=lambda part: part.i))


def accompanies(token: Token) -> bool:
    """Whether a complement goes with what is said of another: "is a member of Y, |together with Z"."""
    with_ = next((child for child in token.children if child.dep_ == "case" and lower(child) == "with"), None)
    return with_ is not None and with_.i > 0 and lower(with_.nbor(-1)) in ("together", "along", "jointly")


def obliques(token: Token, preposition: str) -> Iterator[Token]:
    """The nominal complements of ``token`` under this preposition."""
    for child in token.children:
        if child.dep_ in OBLIQUE or child.dep_ in ("obj", "xcomp", "advcl", "ccomp", "acl", "conj"):
            found = case(child)
            if found == preposition or (
                " " in found and found.split()[-1] == preposition and preposition in ("to", "of")
            ):
                yield _before_verb(child)


def _before_verb(complement: Token) -> Token:
    """The complement, or where the tree reached over a finite verb for it, the noun that stands before that verb."""
    start = complement.left_edge.i
    verb = next(
        (t for t in complement.doc[start : complement.i] if t.tag_ in ("VBD", "VBZ", "VBP") and t.dep_ == "compound"),
        None,
    )
    return complement.doc[verb.i - 1] if verb is not None and verb.i - 1 > start else complement


def conjuncts(token: Token) -> list[Token]:
    """The token and all coordinated with it, after it or below it."""
    found, stack = [], [token]
    while stack:
        here = stack.pop(0)
        if here not in found:
            found.append(here)
            stack += children(here, "conj")
    return found


def first_conjunct(token: Token) -> Token:
    """The first of the words coordinated with this one."""
    while token.dep_ == "conj" and token.head != token:
        token = token.head
    return token


def passive(verb: Token) -> bool:
    """Whether the verb is a passive: by its auxiliary, its subject, or as a bare participle after a noun."""
    marked = any(child.dep_ == "aux:pass" or child.dep_ in PASSIVE for child in verb.children)
    bare = verb.dep_ == "acl" and verb.tag_ == "VBN"
    return (
        marked
        or bare
        or (
            verb.tag_ == "VBN"
            and any(child.dep_ == "obl:agent" for child in verb.children)
            and not any(child.dep_ == "aux" for child in verb.children)
        )
    )

TOUGH = frozenset("""bad best better common difficult easy fair fashionable good hard illegal important impossible legal
necessary normal popular possible right tempting tough unfair useful wrong""".split())
"""What it is to do something: "it's easy to bash Y" does not say who does."""


def subjects(verb: Token, deps: frozenset[str] = SUBJECT, depth: int = 4) -> list[Token]:
    """The subjects of a verb, its own or, where it has none, those its clause inherits.

    A coordinated verb shares its first conjunct's subject, an open clause its governor's ("want to join"), a relative
    clause is about the noun it modifies.
    """
    own = [child for child in verb.children if child.dep_ in deps]
    if verb.dep_ in ("acl:relcl", "acl"):
        return _relative(verb, own)
    if own or depth == 0:
        return own
    if deps is PASSIVE and any(child.dep_ in SUBJECT for child in verb.children):
        return []
    head = verb.head
    if verb.dep_ == "conj":
        return subjects(head, SUBJECT, depth - 1) or subjects(head, PASSIVE, depth - 1)
    if verb.dep_ in OPEN_CLAUSE and head != verb and head.pos_ in ("VERB", "ADJ", "AUX", "NOUN"):
        return _controllers(verb, head, depth)
    return []


def _relative(verb: Token, own: list[Token]) -> list[Token]:
    """A relative pronoun as subject gives way to the noun; a full subject ("a group that X leads") stays."""
    pronouns = {"who", "which", "that", "whom", "whose", "where"}
    if not own and verb.tag_ == "VBG" and verb.left_edge.i and verb.nbor(verb.left_edge.i - 1 - verb.i).text == ",":
        return _main_subjects(verb)
    if not own and verb.tag_ == "VB":
        bidders = [child for child in verb.head.children if child.dep_ == "nmod:poss"]
        return bidders or [verb.head]
    if not own:
        reduced = verb.tag_ in ("VBG", "VB") or (verb.dep_ == "acl:relcl" and verb.tag_ != "VBN")
        return [verb.head] if reduced or verb.tag_ == "VBN" else []
    return [verb.head if lower(token) in pronouns else token for token in own]


def _main_subjects(participle: Token) -> list[Token]:
    """The subject of the main clause, which a participle after a comma is about ("X will sue Y, |alleging …")."""
    clause = next((ancestor for ancestor in participle.ancestors if ancestor.pos_ in ("VERB", "AUX")), None)
    found = [] if clause is None else subjects(clause) or subjects(clause, PASSIVE)
    return [subject for subject in found if subject.i < participle.i]


def _controllers(verb: Token, head: Token, depth: int) -> list[Token]:
    """Who controls an infinitive or participle: the object ("urged X to join"), else the subject."""
    aims = {child.lemma_ for child in head.children if child.dep_ == "obj" and child.i < verb.i} & AIMS
    if verb.dep_ == "advcl" and aims:
        return [owner for child in head.children if child.lemma_ in aims for owner in children(child, "nmod:poss")]
    if verb.dep_ in ("xcomp", "ccomp"):
        objects = [child for child in head.children if child.dep_ in ("obj", "iobj") and child.i < verb.i]
        if objects and head.lemma_ not in ("promise", "vow", "threaten"):
            return objects
    found = subjects(head, SUBJECT, depth - 1) or subjects(head, PASSIVE, depth - 1)
    if head.lemma_ in TOUGH and verb.tag_ == "VB":
        found = [subject for subject in found if lower(subject) not in ("it", "that", "this")]
    return found[:1] if verb.dep_ == "ccomp" else found  # "X, Y said, has …": the frame's subject stands nearer


def agents(verb: Token) -> list[Token]:
    """The by-phrases of a passive."""
    return [child for child in verb.children if child.dep_ in OBLIQUE and case(child) == "by"]


def objects(verb: Token) -> list[Token]:
    """The direct objects; for a relative clause with its own subject, the noun it modifies."""
    own = [
        child for child in verb.children if child.dep_ == "obj" and lower(child) not in ("that", "which", "whom", "who")
    ]
    if (
        not own
        and verb.dep_ == "acl:relcl"
        and any(child.dep_ in SUBJECT and lower(child) not in ("who", "which", "that") for child in verb.children)
    ):
        return [verb.head]
    return own


def governors(token: Token, most: int = 5) -> Iterator[Token]:
    """The predicates that an open or complement clause hangs under, nearest first."""
    for _ in range(most):
        if token.head == token or token.dep_ not in ("xcomp", "ccomp", "advcl", "conj", "acl"):
            return
        if token.dep_ != "conj":
            yield token.head
        token = token.head


def noun_after(token: Token, i: int) -> Token | None:
    """The head of the noun phrase that begins at ``i``."""
    doc = token.doc
    for here in doc[i : i + 8]:
        if here.pos_ in ("NOUN", "PROPN", "PRON") and not (
            here.dep_ in ("compound", "nmod:poss", "amod", "flat") and i <= here.head.i < i + 8 and here.head.i > here.i
        ):
            return here
    return None


AFTER_PARTY = {"(": ("-", "–", ",", ")"), ",": ("-", "–")}
"""What may follow a party, by what stands before it."""


def partisan(token: Token) -> bool:
    """Whether the word is an adjective that is short for a party: "a |Republican senator"."""
    return token.text[:1].isupper() and lower(token) in words("parties")


def bracketed_party(doc: Doc, end: int) -> Token | None:
    """What stands for the party behind a politician's name: "Ann Lee (|Lab, Hove)", "Ann Lee, |R-Texas, said …"."""
    if end + 2 >= len(doc) or doc[end + 2].text not in AFTER_PARTY.get(doc[end].text, ()):
        return None
    return doc[end + 1] if doc[end + 1].text.rstrip(".") in words("ballots") else None
