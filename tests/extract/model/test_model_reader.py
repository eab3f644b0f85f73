"""Facts about reading with the compact model; a network that knows a few words by heart stands in for the weights."""

from __future__ import annotations

import subprocess
import sys

from extract.model.pairs import judged

TEXT = "Ann Lee said that it rains. Bob left the Acme board, he said."


def said(text, span):
    return text[span.start:span.end]


def test_names_slice_back(reader) -> None:
    """A name's offsets are characters of the text as it was given, whatever the case."""
    found = [(said(TEXT, name), name.kind) for name in reader.read(TEXT).names]
    assert found == [("Ann Lee", "PERSON"), ("Bob", "PERSON"), ("Acme", "ORG")]


def test_content_points_to_its_cue_and_the_cue_to_its_source(reader) -> None:
    """An attribution holds the three together; a word cut into pieces counts as a whole."""
    first = reader.read(TEXT).attributions[0]
    assert first.cue is not None and first.source is not None
    assert [said(TEXT, span) for span in (first.source, first.cue, *first.content)] == [
        "Ann Lee", "said", "that it rains"]


def test_a_cue_without_a_source_has_none(reader) -> None:
    """Where nobody answers to a cue, nobody is made up."""
    (found,) = reader.read("She said that it rains.").attributions
    assert found.source is None and len(found.content) == 1


def test_pronoun_joins_its_name(reader) -> None:
    """A mention links to the one before it that answers best."""
    (chain,) = reader.read(TEXT).chains
    assert [TEXT[a:b] for a, b in chain] == ["Bob", "he"]


def test_pairs_are_judged_in_the_order_of_the_text(reader) -> None:
    """Which of two spans is given first makes no difference: each class says itself who is subject."""
    pair = ((28, 31), (41, 45))
    assert [TEXT[a:b] for a, b in pair] == ["Bob", "Acme"]
    given, turned = (reader.judge(TEXT, [ends])[0] for ends in (pair, pair[::-1]))
    assert given == turned
    best = max(given.links(), key=lambda link: link.chance)
    assert (best.relation, best.subject, best.object) == ("member-of", *pair)


def test_tokens_have_heads_and_labels(reader) -> None:
    """The syntax is that of the tokens asked for; each speaks through its first piece."""
    text = "Bob left the Acme board."
    tokens = [(0, 3), (4, 8), (9, 12), (13, 17), (18, 23), (23, 24)]
    found = reader.open(text, tokens)[0].words
    assert [(word.pos, word.tag, word.dep, text[slice(*tokens[word.head])]) for word in found] == [
        ("PROPN", "NNP", "nsubj", "left"), ("VERB", "VBD", "ROOT", "left"), ("DET", "DT", "det", "board"),
        ("PROPN", "NNP", "compound", "board"), ("NOUN", "NN", "obj", "left"), ("PUNCT", ".", "punct", "left")]


def test_sentence_starts_where_a_piece_of_the_text_does(reader) -> None:
    """What begins a paragraph hangs on nothing before it, whatever the scores say."""
    text = "Bob left the board"
    tokens = [(0, 3), (4, 8), (9, 12), (13, 18)]
    found = reader.open(text, tokens, frozenset({2}))[0].words
    assert [word.head >= 2 for word in found] == [False, False, True, True]


def test_pair_without_a_tie_is_not_read_again(reader) -> None:
    """What scores no more than asked for is thrown out before the part of the network that costs."""
    pair = ((28, 31), (41, 45))
    (stretch,) = reader.stretches(TEXT)
    assert [len(judged(stretch, reader.network, [pair], least)) for least in (-1.0, 1.0)] == [1, 0]


def test_mentions_of_the_same_words_are_one_thing(reader) -> None:
    """Wherever in the text they stand."""
    (chain,) = reader.read("Bob left. It rains. Bob said it rains.").chains
    assert {(0, 3), (20, 23)} <= set(chain)


def test_candidates_come_from_the_reading(reader) -> None:
    """What is judged is chosen by the caller, who sees the rest of the reading first."""
    def people_and_groups(reading):
        return [((a.start, a.end), (b.start, b.end)) for a in reading.names for b in reading.names
                if (a.kind, b.kind) == ("PERSON", "ORG")]

    assert {TEXT[slice(*pair.first)] for pair in reader.read(TEXT, people_and_groups).pairs} == {"Ann Lee", "Bob"}


def test_pair_too_far_apart_is_not_judged(reader) -> None:
    """Two names at the ends of a long text are no pair."""
    text = "Bob left. " + "It rains. " * 60 + "Acme"
    assert reader.judge(text, [((0, 3), (len(text) - 4, len(text)))]) == []


def test_long_text_reads_as_its_parts(reader) -> None:
    """Windows neither lose nor double what stands at their edges."""
    text = (TEXT + "\n") * 80
    reading = reader.read(text)
    assert len(reading.names) == 3 * 80
    assert sum(len(found.content) for found in reading.attributions) == 80
    assert all(text[name.start:name.end] in ("Ann Lee", "Bob", "Acme") for name in reading.names)


def test_empty_text_has_nothing(reader) -> None:
    """No text, no reading, no error."""
    for text in ("", " \n "):
        assert reader.read(text).names == () and reader.judge(text, []) == []


def test_importing_loads_nothing_heavy() -> None:
    """onnxruntime, tokenizers and torch wait until a model is opened."""
    program = "import extract.model.reader, sys; print({'onnxruntime', 'tokenizers', 'torch'} & set(sys.modules))"
    assert subprocess.run([sys.executable, "-c", program], capture_output=True, text=True).stdout.strip() == "set()"
