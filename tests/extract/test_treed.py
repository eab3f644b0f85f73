"""Facts about the network's syntax in spaCy's document."""

from __future__ import annotations

from extract.model.syntax import Parsed
from extract.pipeline import lemmatised, load_tokens
from extract.sections import Piece
from extract.treed import treed, wanted

TEXT = "Share this\n\nThe unions cannot agree."
PIECES = [Piece(0, 12, None), Piece(12, len(TEXT), "body")]


def made():
    doc = load_tokens().make_doc(TEXT)
    indices, offsets, firsts = wanted(doc, PIECES)
    labels = [("DET", "DT", "det", 1), ("NOUN", "NNS", "nsubj", 4), ("AUX", "MD", "aux", 4), None,
              ("VERB", "VB", "ROOT", 4), ("PUNCT", ".", "punct", 4)]
    words = [Parsed(number, *row) for number, row in enumerate(labels) if row]
    return treed(doc, indices, words, PIECES), [TEXT[slice(*place)] for place in offsets], firsts


def test_only_what_is_read_is_parsed() -> None:
    """Page furniture and white space have no tokens for the network; a piece begins a sentence."""
    _, asked, firsts = made()
    assert asked == ["The", "unions", "can", "not", "agree", "."] and firsts == {0}


def test_trees_are_in_the_document() -> None:
    """Heads and labels as any spaCy pipeline would set them; a second half hangs on the first."""
    doc = made()[0]
    body = {token.text: (token.head.text, token.dep_, token.pos_) for token in doc if token.idx >= 12}
    assert body["unions"] == ("agree", "nsubj", "NOUN")
    assert body["not"] == ("can", "advmod", "PART")
    assert [sentence.text.strip() for sentence in doc.sents][-1] == "The unions cannot agree."


def test_network_makes_the_lemmas_too() -> None:
    """Base forms stay as they are, and a word in s that no dictionary knows as a base form is none."""
    text = "Other members access it, and the pact comprises business news"
    doc = load_tokens().make_doc(text)
    tags = "JJ NN VBP PRP , CC DT NN VBP NN NN".split()
    parts = "ADJ NOUN VERB PRON PUNCT CCONJ DET NOUN VERB NOUN NOUN".split()
    words = [Parsed(i, pos, tag, "dep", 2) for i, (pos, tag) in enumerate(zip(parts, tags, strict=True))]
    read = lemmatised(treed(doc, range(len(doc)), words, [Piece(0, len(text), "body")]))
    lemmas = {token.text: (token.lemma_, token.tag_) for token in read}
    assert lemmas["Other"][0] == "other" and lemmas["access"] == ("access", "VBP")
    assert lemmas["members"] == ("member", "NNS") and lemmas["comprises"] == ("comprise", "VBZ")
    assert lemmas["business"] == ("business", "NN") and lemmas["news"] == ("news", "NN")


def test_capital_after_a_full_stop_begins_a_sentence() -> None:
    """Whatever the network says; what is abbreviated ends nothing."""
    text = "Mr. Reyes left. Companies grew by 2.5 per cent. then fell"
    doc = load_tokens().make_doc(text)
    _, offsets, firsts = wanted(doc, [Piece(0, len(text), "body")])
    assert [text[slice(*offsets[number])] for number in sorted(firsts)] == ["Mr.", "Companies"]


def test_builds_read_the_networks_trees() -> None:
    """The pipeline that a build with the model loads has no parser, and its sentences come from the network."""
    from extract.model.shipped import shipped
    from extract.read import understand
    from ontology.article import Article

    assert not load_tokens().has_pipe("parser")
    document = understand(Article("Norway joined the pact. Its rivals did not.", "example"), load_tokens(), shipped())
    assert [document.doc[one.start : one.end].root.text for one in document.sentences] == ["joined", "did"]


def test_pipeline_without_parser_and_lemmas_reads_too() -> None:
    """Whatever somebody's own pipeline lacks is ours: a blank one gives tokens alone."""
    import spacy

    from extract.model.shipped import shipped
    from extract.read import understand
    from ontology.article import Article

    document = understand(Article("Norway has joined the pact.", "example"), spacy.blank("en"), shipped())
    assert [(token.text, token.lemma_) for token in document.doc if token.dep_ == "ROOT"] == [("joined", "join")]


def test_component_gives_a_blank_pipeline_tags_and_trees() -> None:
    """Those who know spaCy need no other parser."""
    import spacy

    import extract.annotated  # noqa: F401  (registers the component)

    nlp = spacy.blank("en")
    nlp.add_pipe("newsgraph_reader")
    doc = nlp("Maria Okafor told reporters that the mine would close. She left on Monday.")
    assert [sentence.root.text for sentence in doc.sents] == ["told", "left"]
    assert [(ent.text, ent.label_) for ent in doc.ents if ent.label_ == "PERSON"] == [("Maria Okafor", "PERSON")]
    subjects = [(token.text, token.tag_, token.head.text) for token in doc if token.dep_ == "nsubj"]
    assert subjects[1:] == [("mine", "NN", "close"), ("She", "PRP", "left")]
