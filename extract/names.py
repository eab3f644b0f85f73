"""Names: what the pipeline's name finder says, completed by capitalised runs, with types settled over the article.

The name finder is good at where a name is and fair at what it is; syntax knows better in places ("Meta's president",
"companies like X", "Mr Y"). Every mention of a name votes, and the article's names of one spelling share one type.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from extract.document import Document, Phrase, is_title
from extract.lexicon import words
from extract.namespans import candidates
from extract.nametypes import settle_types
from extract.nominals import noun_type
from extract.syntax import bracketed_party, lower, partisan

if TYPE_CHECKING:
    from spacy.tokens import Token

BODIES = frozenset(
    (
        "agency association authority bank board bureau chamber club commission committee company council court "
        "department federation force foundation government group institute ministry organisation organization party "
        "police secretariat society state union university"
    ).split()
)
"""What a body is, and no name of it: "the Council" is a nominal, whatever its capital."""
LONGEST = 4
"""Words of a person's name that is put together from two."""
MODIFIERS = 4
"""Words between a party and whom it names, as in "Republican vice presidential nominee"."""
RANKS = frozenset("acting associate deputy ex former interim presumptive vice".split())
"""What stands before a role with its capital, and names nobody: "|Acting Director Ada Brink"."""
LABELLING = frozenset(("photo photos image picture file source credit video share advertisement update").split())


def find_names(document: Document) -> list[Phrase]:
    """Every name in the sections that are read, longest non-overlapping spans, with a type for each."""
    spans = candidates(document)
    phrases = [Phrase(start, end, document.doc[start:end].root.i, "name", kind) for start, end, kind in spans]
    kept = [
        phrase
        for phrase in phrases
        if not _adjectival(document, phrase) and not _seat(document, phrase) and not _common(document, phrase)
    ]
    ballots = _ballots(document, kept)
    kept = [phrase for phrase in kept if phrase.start not in {party.start for party in ballots}]
    kept = _spelled_out(document, [*kept, *ballots, *_parties(document, kept)])
    settled = settle_types(document, sorted([*kept, *_repeated(document, kept)], key=lambda phrase: phrase.start))
    return joined(document, settled)


def _parties(document: Document, found: list[Phrase]) -> Iterator[Phrase]:
    """Whose politicians persons are, by adjectives that are no names of their own: "|Republican Senator Ann Lee"."""
    taken = {i for phrase in found for i in range(phrase.start, phrase.end)}
    persons = {phrase.start for phrase in found if phrase.type == "person"}
    for token in document.doc:
        if partisan(token) and token.i not in taken and _introduces_person(document, token.i + 1, persons):
            yield Phrase(token.i, token.i + 1, token.i, "name", "organization")


def _ballots(document: Document, found: list[Phrase]) -> list[Phrase]:
    """Whose politicians persons are, by the bracket behind their names: "Ann Lee (|R-Ohio)"."""
    persons = (phrase for phrase in found if phrase.type == "person")
    parties = (bracketed_party(document.doc, phrase.end) for phrase in persons)
    return [Phrase(party.i, party.i + 1, party.i, "name", "organization") for party in parties if party is not None]


def _introduces_person(document: Document, start: int, persons: set[int]) -> bool:
    """Whether what follows an adjective is a person's name or role, with other modifiers before it at most."""
    for token in document.doc[start : start + MODIFIERS]:
        if token.i in persons or noun_type(token) == "person":
            return True
        if token.pos_ not in ("ADJ", "NOUN", "PROPN") or token.tag_ == "NNS":
            return False
    return False


def joined(document: Document, found: list[Phrase]) -> list[Phrase]:
    """The names, with two persons side by side as one: the halves of a name were found each by itself."""
    joined: list[Phrase] = []
    for phrase in found:
        before = joined[-1] if joined else phrase
        beside = before.end == phrase.start and before.type == phrase.type == "person"
        if beside and phrase.end - before.start <= LONGEST:
            head = document.doc[before.start : phrase.end].root.i
            joined[-1] = Phrase(before.start, phrase.end, head, "name", "person")
        else:
            joined.append(phrase)
    return joined


def _spelled_out(document: Document, found: list[Phrase]) -> list[Phrase]:
    """Names of several words wherever they recur, in place of what was cut off them there."""
    doc = document.doc
    known = {document.text(phrase): phrase for phrase in found if 1 < phrase.end - phrase.start < 7}
    first: dict[str, list[Phrase]] = {}
    for phrase in sorted(known.values(), key=lambda phrase: phrase.start - phrase.end):
        first.setdefault(doc[phrase.start].text, []).append(phrase)
    held = {i: phrase for phrase in found for i in range(phrase.start, phrase.end)}
    for sentence in document.sentences:
        for i in range(sentence.start, sentence.end):
            for phrase in first.get(doc[i].text, ()):
                end = i + phrase.end - phrase.start
                if doc[i:end].text == document.text(phrase) and _cut_off(held, i, end):
                    whole = Phrase(i, end, doc[i:end].root.i, "name", phrase.type)
                    held |= dict.fromkeys(range(i, end), whole)
                    break
    return sorted({id(phrase): phrase for phrase in held.values()}.values(), key=lambda phrase: phrase.start)


def _cut_off(held: dict[int, Phrase], start: int, end: int) -> bool:
    """Whether this stretch holds no name or only shorter ones, and none that reaches beyond it."""
    inside = [held[i] for i in range(start, end) if i in held]
    return all(
        start <= phrase.start and phrase.end <= end and phrase.end - phrase.start < end - start for phrase in inside
    )


def _repeated(document: Document, found: list[Phrase]) -> Iterator[Phrase]:
    """Surnames of persons who are named in full, and single-word names, where they recur and were passed over."""
    doc = document.doc
    taken = {i for phrase in found for i in range(phrase.start, phrase.end)}
    known = {
        doc[phrase.end - 1].text: phrase.type
        for phrase in found
        if phrase.type == "person" and phrase.end - phrase.start > 1
    }
    known |= {
        document.text(phrase): phrase.type
        for phrase in found
        if phrase.end - phrase.start == 1 and not doc[phrase.start].is_sent_start
    }
    for sentence in document.sentences:
        for i in range(sentence.start, sentence.end):
            if i not in taken and doc[i].text in known and doc[i].text[:1].isupper() and len(doc[i]) > 2:
                yield Phrase(i, i + 1, i, "name", known[doc[i].text])


def _common(document: Document, phrase: Phrase) -> bool:
    """Whether a single word is capitalised only because it opens a sentence, labels a picture or is cut short."""
    token = document.doc[phrase.start]
    before = document.doc[phrase.start - 1] if phrase.start else None
    if document.text(phrase) in words("initialisms") or (phrase.end - phrase.start == 1 and _title(token)):
        return True
    if phrase.end - phrase.start == 1 and lower(token) in BODIES and before is not None and lower(before) == "the":
        return True
    if phrase.end - phrase.start > 1 or any(char.isupper() for char in token.text[1:]):
        return False
    opens = document.sentences[document.sentence_of[token.i]].start == token.i or document.doc[token.i - 1].text in (
        "“",
        '"',
        "‘",
        ":",
    )
    if opens and token.text.endswith("ly") and document.doc[token.i + 1 : token.i + 2].text == ",":
        return True
    return lower(token) in LABELLING | RANKS or (
        opens and token.tag_ not in ("NNP", "NNPS", "NN", "FW") and not token.text.endswith("ians")
    )


def _title(token: Token) -> bool:
    """Whether the word is a title cut short ("Sen."), which names nobody."""
    return token.text.endswith(".") and is_title(token)


def _seat(document: Document, phrase: Phrase) -> bool:
    """Whether the run is a legislator's party and seat ("Ann Lee, D-Calif."), which names nothing."""
    lettered = document.text(phrase)[:2] in ("D-", "R-", "I-", "D–", "R–")
    return lettered and document.doc[phrase.start - 1].text in ("(", ",")


def _adjectival(document: Document, phrase: Phrase) -> bool:
    """Whether a name of a people is only an adjective ("the American plan")."""
    token = document.doc[phrase.head]
    return (
        phrase.type == "group"
        and phrase.end - phrase.start == 1
        and token.dep_ in ("amod", "compound")
        and not token.text.endswith("s")
    )
