"""Wordings found in trees: which tokens fill the two roles of a relation, and through which cue.

One matcher for each kind of wording; all share one type. A matcher yields grammatical roles only: what the tokens
refer to, and whether the claim may stand, is decided in ``extract.claims``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.lexicon import words
from extract.lists import examples_start
from extract.syntax import (
    PASSIVE,
    SUBJECT,
    agents,
    case,
    children,
    first_conjunct,
    lower,
    objects,
    obliques,
    passive,
    subjects,
)
from ontology.relation import Relation, Wording

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Match:
    """A wording at a place: the cue token, and the tokens that fill subject and object."""

    relation: Relation
    wording: Wording
    cue: Token
    subject: Token
    object: Token
    predicate: Token
    """Where polarity, status and certainty are read: the cue, or the verb that supports it."""


SERVING = words("serving")
"""Verbs that give someone a role."""
PORTFOLIOS = frozenset({"minister", "secretary", "undersecretary", "commissioner", "chancellor", "minister-counsellor"})
"""Roles whose "of" names a field of government and not a body."""
Roles = tuple["Token", "Token", "Token"]
"""Subject, object, predicate."""
Matcher = Callable[["Token", Wording], Iterator[Roles]]


def find_matches(token: Token, lexicon: dict[tuple[str, str], list[tuple[Relation, Wording]]]) -> Iterator[Match]:
    """Every wording whose head is this token."""
    for kind, matcher in MATCHERS.items():
        word = {"name": "*", "adjective": lower(token), "contrast": lower(token)}.get(kind, token.lemma_.lower())
        for relation, wording in lexicon.get((kind, word), ()):
            for subject, object_, predicate in matcher(token, wording):
                first, second = (object_, subject) if wording.swap else (subject, object_)
                yield Match(relation, wording, token, first, second, predicate)


def _particle(token: Token, wording: Wording) -> bool:
    """Whether the verb has the wording's particle; a verb without one in the wording must have none in the text."""
    here = [lower(child) for child in token.children if child.dep_ == "compound:prt"]
    if wording.particle is None:
        return not here
    return (
        wording.particle in here
        or lower(token.doc[min(token.i + 1, len(token.doc) - 1)]) == wording.particle.split()[0]
    )


def verbs(token: Token, wording: Wording) -> Iterator[Roles]:
    """As in "X opposes Y", "Y is opposed by X", "X, opposing Y", "Y, which X opposes", "X wants to join Y"."""
    if token.pos_ not in ("VERB", "AUX", "NOUN", "ADJ", "PROPN") or not (
        token.tag_.startswith("VB") or token.dep_ in ("ROOT", "acl", "advcl")
    ):
        return
    if token.pos_ in ("NOUN", "PROPN") and not any(child.dep_ in ("nsubj", "obj") for child in token.children):
        return
    if not _particle(token, wording):
        return
    if passive(token):
        patients = _patients(token, wording)
        yield from ((agent, patient, token) for agent in agents(token) for patient in patients)
        if wording.preposition:
            yield from (
                (patient, object_, token)
                for patient in subjects(token, PASSIVE)
                for object_ in _targets(token, wording)
            )
        return
    targets = _targets(token, wording)
    doers = subjects(token)
    if wording.together and doers:
        doers = [*doers, *obliques(token, "with"), *(objects(token) if wording.preposition else ())]
    yield from ((subject, object_, token) for subject in doers for object_ in targets if subject != object_)


def _patients(token: Token, wording: Wording) -> list[Token]:
    """What a passive is done to: its subject, or the noun a participle modifies."""
    if wording.preposition and not any(lower(child) == wording.preposition for child in token.children):
        return []
    if token.dep_ == "acl":
        return [token.head]
    return subjects(token, PASSIVE) or _after_comma(token)


def _after_comma(token: Token) -> list[Token]:
    """What a fronted modifier is about: the noun after its comma ("Criticised by X, |Y gave up")."""
    if token.i and not token.is_sent_start:
        return []
    end = next((each.i for each in token.doc[token.i : token.i + 25] if each.text == ","), None)
    found = _after(token, end + 1) if end is not None and end + 1 < len(token.doc) else None
    return [found] if found is not None else []


def _targets(token: Token, wording: Wording) -> list[Token]:
    if wording.preposition is None:
        return objects(token)
    found = list(obliques(token, wording.preposition))
    for child in children(token, "obj", "xcomp"):
        found += [
            each
            for each in obliques(child, wording.preposition)
            if each.dep_ == "nmod"
            and token.i < child.i < each.i
            and wording.preposition in ("against", "with", "to", "in")
        ]
    return found


def roles(token: Token, wording: Wording) -> Iterator[Roles]:
    """As in "X is a member of Y", "X, a member of Y", "Y's member X", "Y members include X"."""
    if token.pos_ not in ("NOUN", "PROPN", "ADJ"):
        return
    targets = list(dict.fromkeys(_complements(token, wording)))
    if token.lemma_.lower() in PORTFOLIOS:
        targets = [target for target in targets if case(target) != "of" or _institution(target)]
    for subject, predicate in _bearers(token):
        yield from ((subject, target, predicate) for target in targets if target != subject)


def _institution(target: Token) -> bool:
    """Whether what follows "minister of" is more than a portfolio ("the Ministry of Finance", not "Finance")."""
    return any(lower(part) in words("designators") for part in target.subtree)


def _complements(token: Token, wording: Wording, depth: int = 3) -> Iterator[Token]:
    """What the role is held in: of/at/for complements, also of the complement; a possessor; a compound."""
    for child in token.children:
        if child.dep_ == "nmod:poss" or (
            child.dep_ in ("compound", "amod", "nmod") and child.i < token.i and child.pos_ in ("PROPN", "NOUN", "X")
        ):
            yield child
    beside = _before_role(token)
    if beside is not None:
        yield beside
    if token.i + 1 < len(token.doc) and token.head.i == token.i + 1 and token.head.pos_ == "PROPN":
        yield from (child for child in children(token.head, "nmod:poss") if child.i < token.i)
    yield from _prepositional(token, wording, depth)
    first = first_conjunct(token)
    if first != token:
        yield from (found for found in _prepositional(first, wording, depth) if found.i > token.i)


def _before_role(token: Token) -> Token | None:
    """The capitalised word that touches the role's phrase from the left: "|Halcyon Motors chief executive"."""
    i = token.i - 1
    while i > 0 and token.doc[i].text.islower() and token.doc[i].pos_ in ("ADJ", "NOUN") and token.i - i < 4:
        i -= 1
    beside = token.doc[i] if i >= 0 else None
    named = beside is not None and beside.text[:1].isupper() and beside.pos_ == "PROPN" and not beside.is_sent_start
    return beside if named and i + 1 <= token.i else None


def _prepositional(token: Token, wording: Wording, depth: int) -> Iterator[Token]:
    for child in token.children:
        if (
            child.dep_ in ("nmod", "obl", "acl")
            and child.i > token.i
            and case(child) in (wording.preposition, "of", "at", "for", "with", "in", "to")
        ):
            if case(child) == wording.preposition:
                yield child
            if depth:
                yield from _prepositional(child, wording, depth - 1)


def _bearers(token: Token) -> Iterator[tuple[Token, Token]]:
    """Who holds the role, and the predicate that says so."""
    for construction in (_predicated, _served, _listed, _apposed, _introduced):
        yield from construction(token)


def _predicated(token: Token) -> Iterator[tuple[Token, Token]]:
    """As in "X is a member", "X is a writer and member", "among the members is X"."""
    predicate = next((each for each in (token, first_conjunct(token)) if _copular(each)), None)
    if predicate is not None:
        yield from ((subject, token) for subject in _copular_subjects(predicate))
        yield from _inverted(token)
    fronted = token.dep_ in SUBJECT or case(token) == "among"
    if fronted and token.head.pos_ == "PROPN" and _copular(token.head):
        yield token.head, token.head


def _copular(token: Token) -> bool:
    return any(child.dep_ == "cop" for child in token.children)


def _served(token: Token) -> Iterator[tuple[Token, Token]]:
    """As in "X became president", "X was elected president", "X serves as president"."""
    for noun in {token, first_conjunct(token)}:
        if noun.dep_ in ("xcomp", "obj", "obl") and noun.head.lemma_ in SERVING:
            yield from _by_verb(noun)


def _listed(token: Token) -> Iterator[tuple[Token, Token]]:
    """As in "members include X and Y"."""
    if token.dep_ in ("nsubj", "nsubj:pass") and token.head.lemma_ in (
        "include",
        "comprise",
        "contain",
        "be",
        "number",
    ):
        for listed in (*objects(token.head), *children(token.head, "nmod", "obl")):
            if case(listed) in ("", "like"):
                yield listed, token.head


def _apposed(token: Token) -> Iterator[tuple[Token, Token]]:
    """As in "X, a member of Y", "a member of Y, X", also where the tree hangs X under Y."""
    if token.dep_ in ("appos", "list") or (token.dep_ == "conj" and first_conjunct(token).dep_ == "appos"):
        yield first_conjunct(token).head, token
    yield from ((child, token) for child in children(token, "appos"))
    beyond = token.doc[token.i + 1 : token.i + 5]
    if (
        len(beyond) == 4
        and beyond[0].text == ","
        and beyond[1].pos_ == "PROPN"
        and "," in (beyond[2].text, beyond[3].text)
    ):
        yield beyond[1], token
    for complement in children(token, "nmod"):
        if complement.i > token.i:
            yield from ((child, token) for child in children(complement, "appos") if child.pos_ == "PROPN")


def _copular_subjects(predicate: Token) -> list[Token]:
    """The subjects of a nominal predicate; in a relative clause "which" gives way to the noun."""
    found = list(children(predicate, *SUBJECT))
    return subjects(predicate) if predicate.dep_ == "acl:relcl" else found


def _inverted(token: Token) -> Iterator[tuple[Token, Token]]:
    """As in "Among the members are X and Y": the tree may take the list for the predicate."""
    if case(token) == "among":
        yield from (
            (child, token) for child in children(token, "obj", "conj", "appos", "parataxis") if child.pos_ == "PROPN"
        )


def _by_verb(noun: Token) -> Iterator[tuple[Token, Token]]:
    verb = noun.head
    if verb.lemma_ in ("name", "elect", "appoint", "make", "include", "count"):
        named = [*objects(verb), *subjects(verb, PASSIVE)]
        yield from ((each, verb) for each in named if each != noun)
        return
    yield from ((subject, verb) for subject in subjects(verb))


def _introduced(token: Token) -> Iterator[tuple[Token, Token]]:
    """As in "Meta president Nick Clegg", "the alliance's member Intel": a role noun before the name it introduces."""
    following = token.nbor() if token.i + 1 < len(token.doc) else None
    if (
        following is not None
        and following.pos_ == "PROPN"
        and following.text[:1].isupper()
        and (
            token.dep_.split(":")[0] in ("compound", "amod", "flat", "nmod", "appos") or _before_role(token) is not None
        )
    ):
        yield (token.head if token.head.i > token.i else following), token


def adjectives(token: Token, wording: Wording) -> Iterator[Roles]:
    """As in "X is opposed to Y", "X, critical of Y", "critical of Y, X …"."""
    targets = list(obliques(token, wording.preposition)) if wording.preposition else []
    if not targets or token.pos_ not in ("ADJ", "VERB", "ADP", "ADV"):
        return
    yield from ((subject, target, token) for subject in adjective_subjects(token) for target in targets)


def adjective_subjects(token: Token) -> list[Token]:
    """Whose quality it is: the copula's subject, the subject of the verb it complements, or the noun it modifies."""
    own = list(children(token, *SUBJECT, *PASSIVE)) or _after_comma(token)
    if own:
        return own
    if token.dep_ in ("acl", "amod", "appos", "acl:relcl"):
        return [token.head]
    if token.dep_ in ("xcomp", "advcl", "conj", "ccomp"):
        return (
            subjects(token.head)
            or subjects(token.head, PASSIVE)
            or (adjective_subjects(token.head) if token.head != token else [])
        )
    return []


def nouns(token: Token, wording: Wording) -> Iterator[Roles]:
    """As in "X's criticism of Y", "opposition to Y from X", "X launched an attack on Y"."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return
    targets = [child for child in obliques(token, wording.preposition or "of") if child.dep_ in ("nmod", "obl", "acl")]
    if not targets and token.dep_ in ("obj", "obl", "nsubj", "nsubj:pass"):
        targets = [child for child in obliques(token.head, wording.preposition or "of") if child.i > token.i]
    holders = [
        (child, token)
        for child in token.children
        if child.dep_ == "nmod:poss"
        or ((child.dep_ == "nmod" and case(child) in ("by", "from")) and (wording.preposition or "of") != case(child))
    ]
    holders = holders or _supported(token)
    yield from ((holder, target, predicate) for holder, predicate in holders for target in targets if holder != target)


def _supported(token: Token) -> list[tuple[Token, Token]]:
    """The subject of the verb that supports the noun: "X filed a lawsuit against Y", "X is at war with Y"."""
    if any(child.dep_ == "cop" for child in token.children):
        return [(subject, token) for subject in children(token, *SUBJECT)]
    verb = token.head
    if token.dep_ in ("obj", "xcomp") and verb.pos_ in ("VERB", "AUX") and not passive(verb):
        return [(subject, verb) for subject in subjects(verb)]
    if token.dep_ in ("obl",) and verb.pos_ in ("VERB", "AUX") and case(token) in ("in", "into", "at", "on", "with"):
        return [(subject, verb) for subject in (subjects(verb) or subjects(verb, PASSIVE))]
    if token.dep_ in ("nsubj:pass",):
        return [(agent, verb) for agent in agents(verb)]
    return []


def contrasts(token: Token, wording: Wording) -> Iterator[Roles]:
    """As in "X's work is open, as opposed to Y's": the clause's subject stands against the complement."""
    tail, start = wording.head.split(), token.i
    if [lower(each) for each in token.doc[start : start + len(tail)]] != tail:
        return
    target = _after(token, start + len(tail))
    if target is None:
        return
    for holder in _clause_subjects(token, target):
        yield from ((holder, noun, target) for noun in (target, *_exemplifying(target)))


def _exemplifying(target: Token) -> Iterator[Token]:
    """Nouns after the target, up to the next mark, that give examples: "… maps from |companies such as A and B"."""
    for here in target.doc[target.i + 1 : target.i + 12]:
        if here.is_punct:
            return
        if here.pos_ == "NOUN" and examples_start(here.doc, here) is not None:
            yield here


def _after(token: Token, i: int) -> Token | None:
    """The head of the noun phrase that begins at ``i``."""
    doc = token.doc
    for here in doc[i : i + 8]:
        if here.pos_ in ("NOUN", "PROPN", "PRON") and not (
            here.dep_ in ("compound", "nmod:poss", "amod", "flat") and i <= here.head.i < i + 8 and here.head.i > here.i
        ):
            return here
    return None


def _clause_subjects(token: Token, target: Token) -> list[Token]:
    """The subject of the clause in which the contrast stands: the nearest governor that has one."""
    for ancestor in token.ancestors:
        if ancestor.i == target.i:
            continue
        found = [subject for subject in (subjects(ancestor) or subjects(ancestor, PASSIVE)) if subject.i < token.i]
        if found and ancestor.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            return found
    return []


def names(token: Token, wording: Wording) -> Iterator[Roles]:
    """As in "Bilal Toprak of Koç Analytics" and, whatever the occupation, "Tevita Fonua, a geneticist at Y"."""
    if token.pos_ == "PROPN" and token.text[:1].isupper():
        for child in children(token, "nmod"):
            if case(child) == wording.preposition and child.i > token.i and child.pos_ == "PROPN":
                yield token, child, token
    elif (
        token.pos_ == "NOUN"
        and token.dep_ in ("appos", "list")
        and token.head.pos_ == "PROPN"
        and wording.preposition == "at"
    ):
        yield from ((token.head, child, token) for child in children(token, "nmod") if case(child) == "at")


MATCHERS: dict[str, Matcher] = {
    "verb": verbs,
    "role": roles,
    "noun": nouns,
    "adjective": adjectives,
    "contrast": contrasts,
    "name": names,
}
"""Each kind of wording and the function that finds it in a tree."""
