"""What the model found, written into spaCy's document: names as ``doc.ents``, attributions as ``doc.spans``.

Those who know spaCy may add the component ``newsgraph_reader`` to a pipeline of their own, and have displaCy show what
it finds:

    import spacy, extract.annotated
    nlp = spacy.blank("en")
    nlp.add_pipe("newsgraph_reader")
    doc = nlp(text)      # doc.ents, doc.spans["source"], doc.spans["cue"], doc.spans["content"], doc.spans["chains"]

Where the pipeline has no parser, the words get their tags and trees from the model too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.util import filter_spans

from extract.model.labels import ROLES
from extract.sections import Piece
from extract.treed import treed, wanted

if TYPE_CHECKING:
    from spacy.tokens import Doc, Span

    from extract.model.reader import Judge, ModelReader, ModelReading


@Language.factory("newsgraph_reader")
def newsgraph_reader(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """The shipped model as a component of a spaCy pipeline."""
    from extract.model.shipped import shipped

    return lambda doc: _read_whole(doc, shipped())


def _read_whole(doc: Doc, reader: ModelReader) -> Doc:
    made, found, _ = opened(doc, [Piece(0, len(doc.text), "body")], reader, doc.text)
    return annotate(made, found)


def opened(doc: Doc, pieces: Sequence[Piece], reader: ModelReader, text: str) -> tuple[Doc, ModelReading, Judge]:
    """What the network reads of a text whose tokens ``doc`` has, and its trees where the pipeline has made none."""
    heard = said_names(doc)
    if doc.has_annotation("DEP") or not len(doc):
        return doc, *reader.open(text, heard=heard)
    indices, tokens, firsts = wanted(doc, pieces)
    found, judge = reader.open(text, tokens, firsts, heard)
    return treed(doc, indices, found.words, pieces), found, judge


SAME = {"GPE": "LOC", "PER": "PERSON"}
"""What other pipelines call kinds that the model knows."""


def annotate(doc: Doc, found: ModelReading) -> Doc:
    """The same document with the model's names in place of any others, and its spans by role."""
    doc.set_ents(filter_spans(_spans(doc, ((name.start, name.end, name.kind) for name in found.names))))
    for role in ROLES:
        doc.spans[role] = _spans(doc, ((one.start, one.end, role) for one in found.spoken if one.kind == role))
    numbered = ((*span, str(number)) for number, chain in enumerate(found.chains) for span in chain)
    doc.spans["chains"] = _spans(doc, numbered)
    return doc


def said_names(doc: Doc) -> list[tuple[int, int, str]]:
    """What the pipeline's own name finder found, as character offsets and the kinds that the model knows."""
    return [(ent.start_char, ent.end_char, SAME.get(ent.label_, ent.label_)) for ent in doc.ents]


def _spans(doc: Doc, places: Iterable[tuple[int, int, str]]) -> list[Span]:
    """Character offsets as spans of whole tokens."""
    found = (doc.char_span(start, end, label=label, alignment_mode="expand") for start, end, label in places)
    return [span for span in found if span is not None]
