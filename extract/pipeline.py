"""The spaCy pipeline: tokens, parts of speech, dependency trees (Universal Dependencies), lemmas and names.

The only door to spaCy's models. Ours ships in ``extract/weights`` and is trained by ``training/syntax``.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from extract.lexicon import words
from extract.rehang import rehang
from extract.repair import repair
from extract.sections import Piece, pieces

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

NOT_MERGED = ["tensor", "user_data"]
"""What joining parsed pieces leaves out: pieces that are only tokenised have no tensor."""
READ_BY_NETWORK = ["tok2vec", "tagger", "morphologizer", "parser", "ner"]
"""The components of our pipeline that a build with the model does without."""
RUNS = ("[!?]{2,}", *(f"[{mark}]{{2,}}" for mark in "=_*#~+<>"))
"""Marks that make one token with their like, as treebanks have it: "?!", a ruled line, guillemets made of two."""
PLAIN = {ord(char): " " for char in "\n\r\t\x0b\x0c\x85\u00a0\u2007\u202f\u2028\u2029"}
"""White space read as a blank, one character for one, so that offsets hold."""


@cache
def load_pipeline(name: str | None = None) -> Language:
    """Our own pipeline, or the installed spaCy pipeline called ``name``.

    Raises :class:`LookupError` with a remedy where ``name`` is not installed.
    """
    import spacy

    if name is None:
        with as_file(files("extract") / "weights") as folder:
            return _cut(spacy.load(folder))
    try:
        return spacy.load(name)
    except OSError as error:
        raise LookupError(
            f"No spaCy pipeline named {name!r} is installed; install it with "
            f"`python -m spacy download {name}`, or leave out --model to use newsgraph's own."
        ) from error


@cache
def load_tokens() -> Language:
    """Our pipeline's tokens alone: the rest is the network's, for whose tags the lemmatizer waits."""
    import spacy

    with as_file(files("extract") / "weights") as folder:
        return _cut(spacy.load(folder, exclude=READ_BY_NETWORK, disable=["lemmatizer"]))


def _cut(nlp: Language) -> Language:
    """The pipeline, with "U.S.-backed" cut as "Turkish-backed" is, and "Lt.", "!!" and "====" left whole."""
    from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

    for word in words("abbreviations"):
        nlp.tokenizer.add_special_case(f"{word}.", [{"ORTH": f"{word}."}])  # type: ignore[union-attr]

    tokenizer, defaults = nlp.tokenizer, nlp.Defaults
    infixes = [*RUNS, *(defaults.infixes or ()), r"(?<=[A-Z]\.[A-Z]\.)-(?=[A-Za-z])"]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer  # type: ignore[union-attr]
    tokenizer.prefix_search = compile_prefix_regex([*RUNS, *(defaults.prefixes or ())]).search  # type: ignore[union-attr]
    tokenizer.suffix_search = compile_suffix_regex([*RUNS, *(defaults.suffixes or ())]).search  # type: ignore[union-attr]
    return nlp


def lemmatised(doc: Doc) -> Doc:
    """The document, tagged and parsed by the network, with our pipeline's lemmas and its tree corrected."""
    return rehang(repair(load_tokens().get_pipe("lemmatizer")(_agreeing(doc))))


INFLECTED = {"NN": ("noun", "NNS"), "VBP": ("verb", "VBZ")}
"""Tags of base forms: the part of speech whose base forms the word must be one of, and what it is if it is none."""


def _agreeing(doc: Doc) -> Doc:
    """The document with "members" as plural, "comprises" as third person, and "Nine" in "Channel Nine" as a name."""
    for token in doc:
        if token.pos_ == "NUM" and token.tag_ in ("NNP", "NNPS"):
            token.pos_ = "PROPN"
        if token.tag_ in INFLECTED and token.lower_.endswith("s"):
            part, tag = INFLECTED[token.tag_]
            known, word = _base_forms(part), token.lower_
            if word not in known and (word[:-1] in known or word[:-2] in known):
                token.tag_ = tag
                token.set_morph("")  # type: ignore[attr-defined]
    return doc


@cache
def _base_forms(part: str) -> frozenset[str]:
    lookups = load_tokens().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return frozenset(lookups.get_table("lemma_index")[part])


def parse(text: str, title: str | None, nlp: Language) -> tuple[Doc, list[Piece]]:
    """The article as one parsed document, ``doc[i].idx`` being offsets into ``text``, and its pieces."""
    from spacy.tokens import Doc

    cut = pieces(text, title)
    plain = text.translate(PLAIN)
    read = iter(nlp.pipe(plain[piece.start : piece.end] for piece in cut if piece.section))
    docs = [next(read) if piece.section else nlp.make_doc(plain[piece.start : piece.end]) for piece in cut]
    for doc in docs:
        if not doc.has_annotation("SENT_START"):
            for token in doc:
                token.is_sent_start = token.i == 0
    merged = Doc.from_docs(docs, ensure_whitespace=False, exclude=NOT_MERGED) if docs else None  # type: ignore[call-arg]
    if merged is None:
        return nlp.make_doc(""), cut
    return (rehang(repair(merged)) if merged.has_annotation("DEP") else merged), cut
