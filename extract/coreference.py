"""Coreference inside one article: chains of names, nominals and pronouns that stand for one thing.

Sieves from sure to less sure (after Lee et al. 2013, "Deterministic coreference resolution"): same name, short forms
of a name, naming constructions, apposition, definite nominals with the same or a more general head, pronouns by
agreement and salience. A phrase that finds no antecedent starts a chain of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from extract.document import Document, Phrase
from extract.lexicon import words
from extract.syntax import children, lower

NAMING = frozenset(("call name dub know title entitle nickname term abbreviate").split())
SUFFIXES = frozenset(
    ("inc corp co ltd llc plc gmbh ag sa nv group holdings corporation company international limited").split()
)
RELATIVE = frozenset({"who", "whom", "whose"})
REACH = 3
"""Sentences a pronoun or a bare nominal looks back."""
FAR = 60
"""Sentences a nominal that repeats a head noun looks back."""


class Chains:
    """Disjoint sets of phrases; a chain is named by its earliest phrase."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.phrases = sorted(document.phrases, key=lambda phrase: (phrase.start, phrase.end))
        self.root = list(range(len(self.phrases)))
        self.held = {number: [phrase] for number, phrase in enumerate(self.phrases)}
        self.number = {id(phrase): number for number, phrase in enumerate(self.phrases)}
        self.sentence = [document.sentence_of[phrase.head] for phrase in self.phrases]

    def find(self, phrase: Phrase) -> int:
        return self.root[self.number[id(phrase)]]

    def join(self, one: Phrase, other: Phrase) -> None:
        """Make one chain of two."""
        first, second = sorted((self.find(one), self.find(other)))
        if first != second:
            for phrase in self.held[second]:
                self.root[self.number[id(phrase)]] = first
            self.held[first] += self.held.pop(second)

    def members(self, phrase: Phrase) -> list[Phrase]:
        """The phrases of a phrase's chain, the earliest of each joined part first."""
        return self.held[self.find(phrase)]

    def before(self, number: int, reach: int) -> Iterator[Phrase]:
        """The phrases before one, nearest first, as far back as so many sentences."""
        for i in range(number - 1, -1, -1):
            if self.sentence[number] - self.sentence[i] > reach:
                return
            yield self.phrases[i]

    def name_type(self, phrase: Phrase) -> str | None:
        """The type of the names in the phrase's chain, if it has any."""
        return next((other.type for other in self.members(phrase) if other.kind == "name"), None)

    def close(self) -> None:
        """Write chain numbers into the phrases; a chain's type is that of its names."""
        for phrase in self.phrases:
            phrase.chain = self.find(phrase)
        types = {phrase.chain: phrase.type for phrase in reversed(self.phrases) if phrase.kind == "name"}
        for phrase in self.phrases:
            if phrase.kind == "pronoun" or phrase.type == "other":
                phrase.type = types.get(phrase.chain, phrase.type)


Sieve = Callable[[Chains], None]


def resolve(document: Document) -> None:
    """Give every phrase of the document its chain."""
    chains = Chains(document)
    for sieve in SIEVES:
        sieve(chains)
    chains.close()


def _tokens(document: Document, phrase: Phrase) -> list[str]:
    found = [
        token.lower_.rstrip(".")
        for token in document.doc[phrase.start : phrase.end]
        if token.text not in (".", ",", "'s", "’s")
    ]
    return found or [document.text(phrase).lower()]


def same_name(chains: Chains) -> None:
    """Names spelled alike, but for case, are one."""
    first: dict[str, Phrase] = {}
    for phrase in _names(chains):
        spelled = "".join(_tokens(chains.document, phrase))
        chains.join(first.setdefault(spelled, phrase), phrase)


def short_forms(chains: Chains) -> None:
    """A surname for the one person that bears it, a company without its suffix, initials for the long form."""
    heads = [members[0] for members in _by_chain(chains, _names(chains)).values()]
    by_key: dict[str, list[Phrase]] = {}
    for phrase in heads:
        for part in _keys(chains.document, phrase):
            by_key.setdefault(part, []).append(phrase)
    for phrase in heads:
        near = by_key.get(_tokens(chains.document, phrase)[0], [])
        bearers = [other for other in near if other is not phrase and _shortens(chains.document, phrase, other)]
        if len({chains.find(other) for other in bearers}) == 1:
            chains.join(bearers[0], phrase)


def _keys(document: Document, phrase: Phrase) -> set[str]:
    """What a short form of this name begins with (blocking): its first and last word, its initials."""
    tokens = _tokens(document, phrase)
    return {tokens[0], tokens[-1], *_initials(document, phrase)}


def _shortens(document: Document, short: Phrase, full: Phrase) -> bool:
    mine, theirs = _tokens(document, short), _tokens(document, full)
    if len(mine) >= len(theirs) and not (len(mine) == 1 and document.text(short).isupper()):
        return False
    if full.type == "person" and short.type in ("person", "other"):
        return (len(mine) == 1 and mine[0] in (theirs[-1], theirs[0])) or (
            len(mine) > 1 and mine[0] == theirs[0] and mine[-1] == theirs[-1]
        )
    if short.type == "person" or full.type not in ("organization", "other", "place", "product"):
        return False
    if mine == theirs[: len(mine)] and set(theirs[len(mine) :]) <= SUFFIXES:
        return True
    return len(mine) == 1 and document.text(short).isupper() and mine[0].replace(".", "") in _initials(document, full)


def _initials(document: Document, phrase: Phrase) -> set[str]:
    capitals = [token.text[0].lower() for token in document.doc[phrase.start : phrase.end] if token.text[0].isupper()]
    every = [token.text[0].lower() for token in document.doc[phrase.start : phrase.end] if token.text[0].isalnum()]
    return {"".join(capitals), "".join(every)} if len(capitals) > 1 else set()


def naming(chains: Chains) -> None:
    """As in "a consortium called X", "the group, known as X": the noun and the name are one; so is "Long Name (LN)"."""
    doc, at = chains.document.doc, chains.document.phrase_at
    for phrase in chains.phrases:
        if phrase.kind != "name":
            continue
        i = phrase.start - 1
        while i > 0 and lower(doc[i]) in ("the", "as", "“", '"', "‘", "also"):
            i -= 1
        if doc[i].lemma_.lower() in NAMING and doc[i].tag_ in ("VBN", "VBD"):
            noun = next((at[j] for j in range(i - 1, max(i - 5, -1), -1) if j in at and at[j].kind == "nominal"), None)
            if noun is not None:
                chains.join(noun, phrase)


def apposition(chains: Chains) -> None:
    """As in "Nick Clegg, president of …" and "the senator, John Cornyn"; also "X is the president of …"."""
    doc, at = chains.document.doc, chains.document.phrase_at
    for phrase in chains.phrases:
        head = doc[phrase.head]
        if phrase.kind != "nominal" or phrase.type == "group":
            continue
        for other in _appositives(chains, phrase):
            partner = at.get(other)
            if (
                partner is not None
                and partner.kind == "name"
                and _compatible(partner.type, phrase.type)
                and partner is not at.get(head.i)
            ):
                chains.join(partner, phrase)
                break


def _appositives(chains: Chains, phrase: Phrase) -> Iterable[int]:
    doc = chains.document.doc
    head = doc[phrase.head]
    if head.dep_ == "appos":
        yield head.head.i
    yield from (child.i for child in children(head, "appos"))
    if any(child.dep_ == "cop" and child.lemma_ == "be" for child in head.children) and not any(
        lower(child) in ("not", "n't", "never") for child in head.children
    ):
        yield from (child.i for child in children(head, "nsubj"))
    if phrase.start >= 2 and doc[phrase.start - 1].text == "," and phrase.type == "person":
        yield phrase.start - 2
    if phrase.type == "person" and phrase.end + 1 < len(doc) and doc[phrase.end].text == ",":
        following = chains.document.phrase_at.get(phrase.end + 1)
        if (
            following is not None
            and following.kind == "name"
            and doc[following.end : following.end + 1].text in (",", ".", ":")
        ):
            yield phrase.end + 1


def _compatible(name: str, noun: str) -> bool:
    return name == noun or name == "other"


def definite_nominals(chains: Chains) -> None:
    """As in "the alliance", "this body": the latest name or nominal with that head, else one it generalises."""
    doc = chains.document.doc
    for number, phrase in enumerate(chains.phrases):
        if phrase.kind != "nominal" or chains.find(phrase) != number or phrase.quantity:
            continue
        if lower(doc[phrase.start]) not in ("the", "this", "that", "these", "those"):
            continue
        found = _same_head(chains, phrase, number) or _more_general(chains, phrase, number)
        if found is not None:
            chains.join(found, phrase)


def _same_head(chains: Chains, phrase: Phrase, number: int) -> Phrase | None:
    """An earlier phrase with the same head noun; a modifier of mine must not be foreign to it."""
    doc = chains.document.doc
    lemma = doc[phrase.head].lemma_.lower()
    mine = {lower(token) for token in doc[phrase.start : phrase.head] if token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM")}
    matches = []
    for other in chains.before(number, FAR):
        if other.kind == "pronoun" or (other.type in ("person",) and phrase.type != "person"):
            continue
        tokens = {token.lower_ for token in doc[other.start : other.end]}
        last = doc[other.end - 1]
        if (
            lemma in (last.lemma_.lower(), last.lower_)
            and mine <= tokens
            and (doc[phrase.head].tag_ == last.tag_ or other.kind == "name")
        ):
            matches.append(other)
    counts = {id(other): len(chains.members(other)) for other in matches}
    named = [other for other in matches if chains.name_type(other)]
    exact = [other for other in named if len(_tokens(chains.document, other)) <= 3] or named or matches
    return max(exact, key=lambda other: (counts[id(other)], other.start)) if exact else None


def _more_general(chains: Chains, phrase: Phrase, number: int) -> Phrase | None:
    """A named thing of the noun's kind in reach: an alliance for "the union", a firm for "the company"."""
    doc = chains.document.doc
    lemma = doc[phrase.head].lemma_.lower()
    here = chains.document.sentence_of[phrase.head]
    if phrase.end < len(doc) and lower(doc[phrase.end]) in (
        "of",
        "that",
        "who",
        "which",
        "for",
        "in",
        "behind",
        "representing",
    ):
        return None
    if any(token.pos_ in ("ADJ", "NOUN", "PROPN", "NUM") for token in doc[phrase.start : phrase.head]):
        return None
    near = [
        other
        for other in chains.before(number, REACH)
        if (kind := chains.name_type(other)) is not None and _compatible(kind, phrase.type)
    ]
    near = [other for other in near if _general_for(chains, lemma, other)]
    if phrase.type == "person":
        near = [other for other in near if gender_of(chains, other) in ("", _noun_gender(lemma))]
    return max(near, key=lambda other: _salience(chains, other, here), default=None)


def _general_for(chains: Chains, lemma: str, other: Phrase) -> bool:
    """Whether the noun may stand for that thing: alliance nouns for names that end in one, other nouns for the rest."""
    doc = chains.document.doc
    names = [member for member in chains.members(other) if member.kind != "pronoun"]
    federal = any(
        doc[member.end - 1].lemma_.lower() in words("alliances") - {"organization", "organisation", "network"}
        for member in names
    )
    if lemma in words("persons") | words("roles") and lemma not in words("organizations"):
        known = {doc[member.head].lemma_.lower() for member in names if member.kind == "nominal"}
        return lemma in known or lemma in (
            "man",
            "woman",
            "politician",
            "lawmaker",
            "leader",
            "official",
            "suspect",
            "billionaire",
            "star",
        )
    if lemma in words("alliances"):
        return federal or lemma in ("organization", "organisation", "body", "group", "network", "team", "club", "party")
    return not federal


def pronouns(chains: Chains) -> None:
    """Personal pronouns, in order, to the most salient earlier phrase that agrees; relative ones to their noun."""
    for number, phrase in enumerate(chains.phrases):
        if phrase.kind != "pronoun":
            continue
        word = lower(chains.document.doc[phrase.head])
        if word in ("i", "me", "my", "myself", "we", "us", "our", "ourselves"):
            continue
        found = _relative(chains, phrase) if word in RELATIVE else _antecedent(chains, phrase, number, word)
        if found is not None:
            chains.join(found, phrase)


def _relative(chains: Chains, phrase: Phrase) -> Phrase | None:
    token = chains.document.doc[phrase.head]
    for ancestor in token.ancestors:
        if ancestor.dep_ == "acl:relcl":
            return chains.document.phrase_at.get(ancestor.head.i)
    before = chains.document.phrase_at.get(phrase.start - 1) or chains.document.phrase_at.get(phrase.start - 2)
    return before if before is not None and before.kind != "pronoun" else None


def _antecedent(chains: Chains, phrase: Phrase, number: int, word: str) -> Phrase | None:
    document = chains.document
    here = document.sentence_of[phrase.head]
    options = []
    for other in chains.before(number, REACH):
        if other.start <= phrase.start < other.end:
            continue
        if (
            _agrees(chains, other, word)
            and not _bound(document, phrase, other)
            and not _among_several(document, phrase, other, word)
        ):
            options.append(other)
    if word in ("they", "them", "their", "themselves"):
        options = [other for other in options if _plural(document, other)] or options
    return max(options, key=lambda other: _salience(chains, other, here), default=None)


def _agrees(chains: Chains, other: Phrase, word: str) -> bool:
    """Number, animacy and gender."""
    kind = chains.name_type(other) or other.type
    lemma = chains.document.doc[other.head].lemma_.lower()
    if word in ("he", "him", "his", "himself", "she", "her", "hers", "herself"):
        wanted = "m" if word in ("he", "him", "his", "himself") else "f"
        return kind == "person" and gender_of(chains, other) in ("", wanted) and not _plural(chains.document, other)
    if word in ("it", "its", "itself"):
        return kind in ("organization", "product", "law", "place", "event") and not _plural(chains.document, other)
    return (
        _plural(chains.document, other)
        or (other.kind == "name" and kind in ("organization", "group"))
        or lemma in ("team", "police", "family")
    )


def _among_several(document: Document, pronoun: Phrase, other: Phrase, word: str) -> bool:
    """Whether a singular pronoun would pick one out of a list that is the subject of its own sentence."""
    listed = document.lists.get(other.start, [other])
    several = (
        len(listed) > 1 and word not in ("they", "them", "their", "themselves") and pronoun.start > listed[-1].start
    )
    return several and document.sentence_of[pronoun.head] == document.sentence_of[other.head]


def _plural(document: Document, phrase: Phrase) -> bool:
    head = document.doc[phrase.head]
    if phrase.kind == "pronoun":
        return lower(head) in ("they", "them", "their", "themselves", "we", "us", "our")
    return phrase.kind == "nominal" and head.tag_ in ("NNS", "NNPS")


def _bound(document: Document, pronoun: Phrase, other: Phrase) -> bool:
    """Whether both are arguments of one verb, where only a reflexive could corefer."""
    first, second = document.doc[pronoun.head], document.doc[other.head]
    core = {"nsubj", "obj", "iobj", "nsubj:pass", "obl"}
    return (
        first.dep_ in core
        and second.dep_ in core
        and first.head == second.head
        and not first.text.endswith(("self", "selves"))
    )


def _salience(chains: Chains, other: Phrase, here: int) -> tuple[float, int]:
    """Subjects before others, near before far, often mentioned before once (weights after Lappin and Leass 1994)."""
    document = chains.document
    dep = document.doc[other.head].dep_
    distance = here - document.sentence_of[other.head]
    score = 2.0 * dep.startswith("nsubj") + 0.6 * (dep in ("obj", "obl:agent", "nmod:poss")) - 1.1 * distance
    score += 0.5 * (other.kind == "name") + 0.4 * (other.kind == "pronoun") + 0.15 * min(len(chains.members(other)), 6)
    return score, other.start


def gender_of(chains: Chains, phrase: Phrase) -> str:
    """The letter m or f, or nothing where the article does not say: by title, gendered noun or pronoun in the chain."""
    document = chains.document
    for member in chains.members(phrase):
        tokens = [lower(token).rstrip(".") for token in document.doc[max(member.start - 1, 0) : member.end]]
        if words("female") & set(tokens if member.kind == "name" else tokens[-1:]):
            return "f"
        if words("male") & set(tokens if member.kind == "name" else tokens[-1:]):
            return "m"
    return ""


def _noun_gender(lemma: str) -> str:
    return "f" if lemma in words("female") else "m" if lemma in words("male") else ""


def _names(chains: Chains) -> list[Phrase]:
    return [phrase for phrase in chains.phrases if phrase.kind == "name"]


def _by_chain(chains: Chains, phrases: Iterable[Phrase]) -> dict[int, list[Phrase]]:
    found: dict[int, list[Phrase]] = {}
    for phrase in phrases:
        found.setdefault(chains.find(phrase), []).append(phrase)
    return found


SIEVES: tuple[Sieve, ...] = (same_name, short_forms, naming, apposition, definite_nominals, pronouns)
