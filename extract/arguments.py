"""From a token that fills a grammatical role to the phrases it refers to.

"A, B and C" refers to three; "companies like A and B" to A and B, each of which has what the set has; "they" to what
its antecedent refers to; "the universities of A or B" to A and B; and, where a relation allows it, "A's plan" to A.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.document import Document, Phrase
from extract.lexicon import words
from extract.lists import distributive, examples_start, following_list, separator
from extract.nominals import noun_type
from extract.syntax import case, children, conjuncts, lower

if TYPE_CHECKING:
    from spacy.tokens import Token


@dataclass(frozen=True, slots=True)
class Argument:
    """A phrase that fills a role; ``via`` says by which step it was reached, for confidence."""

    phrase: Phrase
    via: str = ""


def referents(
    document: Document, token: Token, metonymy: bool = False, depth: int = 3, after: int | None = None
) -> list[Argument]:
    """What the noun phrase headed by ``token`` refers to, each phrase once, in order of position.

    ``after`` is the cue's index where the phrase follows it: then the whole of a list belongs to it, wherever in the
    list the tree has put the head.
    """
    found: list[Argument] = []
    for each in conjuncts(token):
        found += _single(document, each, metonymy, depth)
    found += _completed(document, found, after)
    return _unique(found)


def _unique(found: Iterable[Argument]) -> list[Argument]:
    seen: dict[int, Argument] = {}
    for argument in found:
        seen.setdefault(argument.phrase.start, argument)
    return [seen[start] for start in sorted(seen)]


def _completed(document: Document, found: list[Argument], after: int | None) -> list[Argument]:
    """The rest of a list that the tree broke off, and the examples of a noun that ends it."""
    added: list[Argument] = []
    for argument in found:
        if argument.phrase.kind == "name":
            listed = _listed(document, argument.phrase, after)
            added += [Argument(phrase, argument.via) for phrase in listed]
            added += _ending(document, max([argument.phrase, *listed], key=lambda phrase: phrase.end))
    return added


def _listed(document: Document, phrase: Phrase, after: int | None) -> list[Phrase]:
    if after is None or phrase.start < after:
        return following_list(document.doc, phrase, document.phrase_at)[1:]
    return [each for each in document.lists.get(phrase.start, []) if each.start > after]


def _ending(document: Document, last: Phrase) -> list[Argument]:
    """As in "A and B, as well as |institutions such as C or D": the examples after a list's last name."""
    doc = document.doc
    length, _ = separator(doc, last.end)
    for token in doc[last.end + length : last.end + length + 7] if length else ():
        if token.pos_ == "NOUN" and token.tag_ == "NNS":
            return exemplified(document, token)
        if token.pos_ not in ("ADJ", "DET", "NOUN", "CCONJ", "ADV"):
            return []
    return []


def preceding(document: Document, token: Token, cue: Token) -> list[Argument]:
    """The names listed before a subject, where the tree has kept only the end of the list before the cue."""
    phrase = document.phrase_at.get(token.i)
    listed = document.lists.get(phrase.start, []) if phrase is not None else []
    whole = bool(listed) and (listed[-1] is phrase or 0 <= cue.i - listed[-1].end <= 4)
    return [Argument(each) for each in listed if each.start < token.i] if whole else []


def _antecedent_of_relative(token: Token) -> Token | None:
    """The noun that "which" or "whom" stands for."""
    if lower(token) in ("which", "whom", "that", "who") and token.pos_ == "PRON":
        return next((ancestor.head for ancestor in token.ancestors if ancestor.dep_ == "acl:relcl"), None)
    return None


def _single(document: Document, token: Token, metonymy: bool, depth: int) -> list[Argument]:
    noun = _antecedent_of_relative(token)
    if noun is not None and noun != token and depth:
        return _single(document, noun, metonymy, depth - 1)
    phrase = document.phrase_at.get(token.i)
    if phrase is not None and phrase.kind == "name":
        headed = group_of_name(document, phrase)
        return [Argument(headed)] if headed is not None else [Argument(phrase)]
    if depth == 0:
        return []
    if phrase is not None and phrase.kind == "pronoun":
        return _pronoun(document, phrase, metonymy, depth)
    counted = _counted(token)
    if counted is not None:
        return _single(document, counted, metonymy, depth - 1)
    return _nominal(document, token, phrase, metonymy, depth)


def _counted(token: Token) -> Token | None:
    """The noun that a noun of number counts: "dozens of |firms"."""
    if token.lemma_.lower() in words("numbers"):
        return next((child for child in children(token, "nmod") if case(child) == "of"), None)
    return None


def group_of_name(document: Document, name: Phrase) -> Phrase | None:
    """The plural noun phrase of which a name is only the modifier: "Ivy League universities"."""
    if name.end < len(document.doc):
        return next(
            (
                phrase
                for phrase in (document.phrase_at.get(name.end),)
                if phrase is not None
                and phrase.kind == "nominal"
                and phrase.type == "group"
                and phrase.start <= name.start
                and document.doc[name.end].lemma_.lower() not in words("roles")
            ),
            None,
        )
    return None


def _pronoun(document: Document, phrase: Phrase, metonymy: bool, depth: int) -> list[Argument]:
    """A plural pronoun means what its nearest plural antecedent means; any other stands for its chain."""
    earlier = [
        other for other in document.chains[phrase.chain] if other.start < phrase.start and other.kind == "nominal"
    ]
    if earlier and document.doc[earlier[-1].head].tag_ in ("NNS", "NNPS") and not document.named(phrase.chain):
        inner = referents(document, document.doc[earlier[-1].head], metonymy, depth - 1)
        return [Argument(argument.phrase, "pronoun") for argument in inner] or [Argument(phrase)]
    return [Argument(phrase)]


def _nominal(document: Document, token: Token, phrase: Phrase | None, metonymy: bool, depth: int) -> list[Argument]:
    introduced = document.phrase_at.get(token.i + 1)
    if (
        introduced is not None
        and introduced.kind == "name"
        and introduced.start == token.i + 1
        and token.pos_ == "NOUN"
        and token.tag_ == "NN"
    ):
        return [Argument(introduced)]
    examples = exemplified(document, token, depth)
    if examples:
        return examples
    spread = distributive(token) if token.lemma_.lower() in words("organizations") else None
    if spread is not None:
        named = [
            argument for argument in referents(document, spread, depth=depth - 1) if argument.phrase.kind == "name"
        ]
        if named:
            return [Argument(argument.phrase, "distributive") for argument in named]
    if phrase is not None and document.named(phrase.chain):
        return [Argument(phrase)]
    owners = owned_by(document, token, depth) if metonymy else []
    if owners:
        return owners
    return [Argument(phrase)] if phrase is not None else []


def exemplified(document: Document, token: Token, depth: int = 2) -> list[Argument]:
    """The named examples of a noun: "institutions such as A or B", "50 companies, including A and B"."""
    start = examples_start(document.doc, token)
    if start is None:
        return []
    for i in range(start, min(start + 4, len(document.doc))):
        phrase = document.phrase_at.get(i)
        if phrase is not None and phrase.kind == "name":
            listed = following_list(document.doc, phrase, document.phrase_at)
            deeper = (
                [
                    argument
                    for each in conjuncts(document.doc[phrase.head])[1:]
                    for argument in _single(document, each, False, depth - 1)
                    if argument.phrase.kind == "name" or argument.phrase.type == "group"
                ]
                if depth
                else []
            )
            return _unique(
                [
                    *(Argument(each, "example") for each in listed),
                    *(Argument(each.phrase, "example") for each in deeper),
                ]
            )
    return []


def owned_by(document: Document, token: Token, depth: int) -> list[Argument]:
    """Who owns, makes or uses a thing: "Shell's plans", "the plans of Shell", "models used by companies such as A"."""
    for child in token.children:
        if child.dep_ == "nmod:poss" or (child.dep_ == "nmod" and case(child) in ("of", "by", "from")):
            found = [
                a
                for a in referents(document, child, depth=depth - 1)
                if a.phrase.kind != "nominal" or document.named(a.phrase.chain)
            ]
            if found:
                return [Argument(argument.phrase, "owner") for argument in found]
    for verb in children(token, "acl", "acl:relcl"):
        if verb.lemma_ not in words("making"):
            continue
        for agent in children(verb, "obl:agent", "obl"):
            if case(agent) == "by":
                return [Argument(argument.phrase, "owner") for argument in referents(document, agent, depth=depth - 1)]
    people = noun_type(token) in ("person", "group")  # "an Ohio governor" is not Ohio
    for child in () if people else children(token, "compound", "amod"):
        phrase = document.phrase_at.get(child.i)
        if (
            phrase is not None
            and phrase.kind == "name"
            and phrase.end == token.i
            and phrase.type in ("organization", "person", "place")
        ):
            return [Argument(phrase, "owner")]
    return []


def plural(document: Document, token: Token, found: list[Argument]) -> bool:
    """Whether a role is filled by several: a list, examples, a plural noun or "they"."""
    return len(found) > 1 or token.tag_ in ("NNS", "NNPS") or lower(token) in ("they", "we", "both")
