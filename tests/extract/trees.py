"""Trees written by hand, so that syntax is tested without a model.

A token is ``word/TAG/dep/head``, its head counted from 0 inside the sentence; ``word~lemma`` where the lemma is not the
word in lower case. The part of speech follows from the tag.
"""

from __future__ import annotations

import spacy
from spacy.tokens import Doc, Token

from extract.document import Document, Phrase
from extract.sections import Piece
from ontology.article import Article

PARTS = {
    "NN": "NOUN",
    "NNS": "NOUN",
    "NNP": "PROPN",
    "NNPS": "PROPN",
    "IN": "ADP",
    "DT": "DET",
    "PRP": "PRON",
    "PRP$": "PRON",
    "WP": "PRON",
    "WDT": "PRON",
    "JJ": "ADJ",
    "CC": "CCONJ",
    "RB": "ADV",
    "MD": "AUX",
    "CD": "NUM",
    "TO": "PART",
    "POS": "PART",
    ".": "PUNCT",
    ",": "PUNCT",
    "``": "PUNCT",
    "''": "PUNCT",
}
VOCAB = spacy.blank("en").vocab
NAMES = {"o": "organization", "p": "person", "g": "group", "l": "law"}


def tree(*sentences: str) -> Doc:
    """The sentences as one document, words parted by single blanks."""
    words, lemmas, tags, deps, heads = [], [], [], [], []
    for sentence in sentences:
        first = len(words)
        for written in sentence.split():
            word, tag, dep, head = written.rsplit("/", 3)
            word, _, lemma = word.partition("~")
            words.append(word)
            lemmas.append(lemma or word.lower())
            tags.append(tag)
            deps.append(dep)
            heads.append(first + int(head))
    pos = [PARTS.get(tag, "VERB") for tag in tags]
    pos = ["AUX" if dep.startswith("aux") or dep == "cop" else part for part, dep in zip(pos, deps, strict=True)]
    return Doc(VOCAB, words=words, lemmas=lemmas, tags=tags, pos=pos, deps=deps, heads=heads)


def document(doc: Doc, **phrases: str) -> Document:
    """A document whose phrases are given by their words.

    ``Norsk_Oil="o"`` is a name, ``it="o pronoun"`` a pronoun, ``the_firm="o nominal"`` a noun phrase.

    Every place where the words stand is a phrase of its own, longer ones first, so that phrases do not overlap.
    """
    found: list[Phrase] = []
    for words, kind in sorted(phrases.items(), key=lambda given: -given[0].count("_")):
        taken = {i for phrase in found for i in range(phrase.start, phrase.end)}
        found += [phrase for phrase in _phrases(doc, words.split("_"), *kind.split()) if phrase.start not in taken]
    found.sort(key=lambda phrase: phrase.start)
    for number, phrase in enumerate(found):
        phrase.chain = number
    return Document(Article(doc.text, "hand"), doc, [Piece(0, len(doc.text), "body")], found)


def _phrases(doc: Doc, words: list[str], kind: str, form: str = "name") -> list[Phrase]:
    starts = [i for i in range(len(doc)) if [token.text for token in doc[i : i + len(words)]] == words]
    return [Phrase(i, i + len(words), doc[i : i + len(words)].root.i, form, NAMES[kind]) for i in starts]


def token(doc: Doc, word: str) -> Token:
    """The first token with this text."""
    return next(each for each in doc if each.text == word)


def chained(made: Document) -> list[set[str]]:
    """The words of each chain that has more than one phrase, in order of its first."""
    return [{made.text(phrase) for phrase in chain} for chain in made.chains.values() if len(chain) > 1]
