"""Words hung elsewhere in the tree, where what stands around them leaves no doubt where they belong.

Scores of single arcs do not see that a verb has two subjects, a predicate none, or a noun a conjunction to nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.syntax import SUBJECT, case, children, lower

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

NAMING = frozenset({"called", "named", "dubbed", "christened"})
BODIES = frozenset({"subsidiary", "division", "unit", "arm", "affiliate", "branch", "brand", "company", "firm"})
"""What a body, and no person, is."""
NOMINAL = ("PROPN", "NOUN")
LOOSE = frozenset({"nsubj", "vocative", "obl", "nmod", "appos", "dep", "parataxis", "obj"})
INNER = frozenset({"conj", "appos", "flat", "compound"})
BEFORE_NOUN = frozenset({"det", "amod", "advmod", "compound", "punct", "nummod", "nmod:poss"})
WITH_VERB = frozenset({"mark", "aux", "nsubj", "advmod", "expl"})
CLAUSES = frozenset({"advcl", "ccomp", "conj", "parataxis", "acl:relcl", "acl"})
FINITE = frozenset({"VBD", "VBP", "VBZ"})
LONGEST_NAME = 6


def rehang(doc: Doc) -> Doc:
    """The same document with such words hung where they belong."""
    for token in list(doc):
        if token.lemma_ in BODIES and token.dep_ in LOOSE | {"xcomp"}:
            _body_in_apposition(token)
        elif lower(token) in NAMING and token.tag_ == "VBN":
            _name_of_what_is_called(token)
        elif token.dep_ == "cc" and token.head.i > token.i and token.head.dep_ in LOOSE:
            _member_of_list(token)
        elif token.dep_ == "mark" and lower(token) == "that" and token.head.dep_ == "advcl":
            _content_clause(token)
        elif token.dep_ == "cop" and token.lemma_ == "become":
            _copula_that_is_a_verb(token)
        elif token.dep_ == "cop":
            _list_before(token)
            _subject_of_nominal(token)
        elif token.dep_ == "nsubj" and token.pos_ in NOMINAL:
            _second_subject(token)
        elif token.dep_ == "appos" and token.pos_ in NOMINAL:
            _listed_by_its_owner(token)
        elif token.tag_ == "WDT" and token.dep_ in ("obl", "obj", "nmod"):
            _relative_clause(token)
        elif token.dep_ in ("obl", "nmod") and token.pos_ == "PROPN":
            _object_after_verb(token)
        elif token.dep_ == "nmod" and token.i < token.head.i:
            _place_before_copula(token)
        elif token.dep_ == "parataxis" and token.tag_ in FINITE:
            _verb_after_list(token)
    return doc


def _hang(token: Token, head: Token, dep: str) -> None:
    """Hangs a word elsewhere, unless it would hang on itself."""
    if token != head and not token.is_ancestor(head):
        token.head, token.dep_ = head, dep


def _body_in_apposition(body: Token) -> None:
    """As in "is chairman of A, a subsidiary of B": the name before the comma is meant, not the one who is chairman."""
    comma = body.i - 1
    while comma > 0 and body.doc[comma].text != "," and body.doc[comma].dep_ in BEFORE_NOUN:
        comma -= 1
    if comma < 1 or body.doc[comma].text != "," or any(children(body, "case", "cop")):
        return
    name = _named_before(body.doc[comma])
    if name is None or (name == body.head and body.dep_ == "appos"):
        return
    for child in list(body.children):
        if child.i < comma and body.head != body:
            child.head, child.dep_ = body.head, body.dep_
    _hang(body, name, "appos")


def _named_before(comma: Token) -> Token | None:
    """The name that ends before a comma, without where it is ("A in Oslo, …")."""
    name = comma.nbor(-1)
    while name.dep_ in ("flat", "compound", "punct", "appos") or _only_where(name):
        if name.head == name or name.head.i > comma.i:
            return None
        name = name.head
    return name if name.pos_ == "PROPN" else None


def _only_where(name: Token) -> bool:
    return case(name) in ("in", "at") and name.head.pos_ == "PROPN"


def _name_of_what_is_called(called: Token) -> None:
    """As in "the creation of a consortium called The X Alliance": it calls the noun before it, and the name is its."""
    noun = called.nbor(-1) if called.i else called
    if noun.pos_ in NOMINAL and called.dep_ == "acl" and called.head.i < noun.i:
        _hang(called, noun, "acl")
    for name in called.doc[called.i + 1 : called.i + 1 + LONGEST_NAME]:
        if name.head.i < called.i and name.pos_ == "PROPN" and name.dep_ in LOOSE:
            if called.head == name:
                called.head, called.dep_ = name.head, "acl"
            _hang(name, called, "obj")
        if name.head.i <= called.i:
            return


def _member_of_list(word: Token) -> None:
    """As in "includes A and B, as well as the C": what a conjunction joins is in the list before it."""
    late = word.head
    others = (child for child in children(late.head, "obj", "nmod", "obl") if child.i < word.i)
    before = [child for child in others if child.pos_ in NOMINAL]
    if before and late.pos_ in NOMINAL and late.head.i < word.i:
        _hang(late, before[-1], "conj")


def _verb_after_list(verb: Token) -> None:
    """As in "Ada Said, Tom Reyes and Eva Lund joined": names right before a verb without a subject are its subject."""
    first, last = verb.head, verb.nbor(-1) if verb.i else verb
    listed = first.pos_ == last.pos_ == "PROPN" and first.is_ancestor(last) and any(children(first, "conj"))
    if listed and first.head == first and first.i < verb.i and not any(children(verb, *SUBJECT)):
        verb.head, verb.dep_ = verb, "ROOT"
        first.head, first.dep_ = verb, "nsubj"


def _content_clause(that: Token) -> None:
    """As in "It is odd that A is a member": "that" opens what is said to be so, but for "so that" and "now that"."""
    if that.i and lower(that.nbor(-1)) not in ("so", "such", "now", "provided", "given"):
        that.head.dep_ = "ccomp"


def _copula_that_is_a_verb(become: Token) -> None:
    """As in "hopes to become a member": a verb of its own, which the noun completes."""
    noun = become.head
    head, dep = noun.head, noun.dep_
    moved = [child for child in children(noun, *WITH_VERB) if child.i < noun.i]
    become.head, become.dep_ = (become, dep) if head == noun else (head, dep)
    noun.head, noun.dep_ = become, "xcomp"
    for child in moved:
        child.head = become


def _list_before(copula: Token) -> None:
    """As in "that A, its sponsor B, and C are not among the members": the list before a predicate is its subject.

    Also where C alone is the subject, and the predicate hangs on A like one more in the list.
    """
    noun = copula.head
    last = next((child for child in children(noun, *SUBJECT) if child.i < copula.i), None)
    if copula.is_sent_start or (last is not None and (noun.dep_ != "conj" or noun.head.i > last.i)):
        return
    top = _first(noun.head if last is not None else copula.nbor(-1), copula.i)
    if top.i >= noun.i or top.pos_ not in NOMINAL or any(children(top, "cop", "case")):
        return
    if last is None and top.dep_ not in LOOSE and not (noun.head == top and noun.dep_ in INNER):
        return
    if top.is_ancestor(noun):
        noun.head, noun.dep_ = (noun, "ROOT") if top.head == top else (top.head, "ccomp")
    top.head, top.dep_ = noun, "nsubj"
    if last is not None:
        last.head, last.dep_ = top, "conj"


def _first(word: Token, before: int) -> Token:
    """What the word is a further member, a name or a part of."""
    while word.dep_ in INNER and word.head.i < before and word.head != word:
        word = word.head
    return word


def _place_before_copula(word: Token) -> None:
    """As in "Among them are A and B": what stands before the copula does not modify the noun behind it."""
    if any(word.i < copula.i for copula in children(word.head, "cop")):
        word.dep_ = "obl"


def _subject_of_nominal(copula: Token) -> None:
    """As in "A and B are not among the members": what stands before "are" is no part of the noun behind it."""
    noun = copula.head
    if any(child.dep_.startswith(("nsubj", "csubj", "expl")) for child in noun.children):
        return
    for child in children(noun, "nmod", "compound", "obl", "appos"):
        if child.i < copula.i and (child.pos_ == "PROPN" or child.dep_ == "appos") and not case(child):
            child.dep_ = "nsubj"
            return


def _second_subject(noun: Token) -> None:
    """A verb has one subject: of a second, the first is said, or the second is joined to it.

    As in "The president of X, Ada Brink, praised", "said Ada Brink, X's president", or "A, its sponsor B, and C are".
    """
    verb = noun.head
    for first in children(verb, "nsubj"):
        if first.i >= noun.i or (first.i < verb.i) != (noun.i < verb.i):
            return
        if any(any(children(one, "cc")) for one in (noun, *children(noun, "conj"))):
            _hang(noun, first, "conj")
            for owned in list(children(first, "appos")):
                _listed_by_its_owner(owned)
        elif (noun.i > verb.i or first.text.islower()) and _after_comma(first, noun):
            _hang(noun, first, "appos")


def _listed_by_its_owner(noun: Token) -> None:
    """As in "A, its sponsor B, and C": what is A's is not A, but one more in the list."""
    owned = any(lower(child) in ("its", "his", "her", "their") for child in children(noun, "nmod:poss"))
    if owned and any(child.i > noun.i for child in children(noun.head, "conj")):
        noun.dep_ = "conj"


def _after_comma(first: Token, second: Token) -> bool:
    """Whether nothing but a comma stands between two phrases."""
    low, high = first.right_edge.i, second.left_edge.i
    return "," in (first.doc[low].text, first.doc[high].text, first.doc[high - 1].text) and high - low <= 2


def _relative_clause(which: Token) -> None:
    """As in "the X Alliance in which they join": the clause belongs to the noun or name that stands before it."""
    verb = which.head
    noun = _before_case(which)
    outside = verb.head.i < noun.i and verb.dep_ in CLAUSES
    if outside and noun.pos_ in NOMINAL and verb.i > which.i:
        _hang(verb, noun, "acl:relcl")


def _before_case(word: Token) -> Token:
    """The word before this one, its prepositions and a comma."""
    i = word.i - 1
    while i > 0 and ((word.doc[i].dep_ == "case" and word.doc[i].head == word) or word.doc[i].text == ","):
        i -= 1
    return word.doc[max(i, 0)]


def _object_after_verb(name: Token) -> None:
    """As in "have joined A in the alliance" or "a bid to join the A": what follows its verb at once is its object."""
    verb = name.left_edge.nbor(-1) if name.left_edge.i else name
    if verb.pos_ != "VERB" or verb.tag_ == "VBN" or any(children(name, "case")) or any(children(verb, "obj")):
        return
    if name.head == verb or name.head.i < verb.i:
        _hang(name, verb, "obj")
