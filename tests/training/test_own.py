"""Facts about our own training sentences."""

from __future__ import annotations

import re
from pathlib import Path
from random import Random

import pytest

pytest.importorskip("torch")
SHEET = Path(__file__).parents[2] / "training" / "own" / "sentences.yaml"


def test_spans_cover_whole_words() -> None:
    """No slot begins or ends within a word, and every pair is in the order of the text."""
    from training.reader.own import own

    for passage in own(SHEET, rounds=2):
        spans = [span[:2] for span in passage.names or ()] + [s for p in passage.pairs for s in (p.first, p.second)]
        for start, end in spans:
            assert not re.match(r"\w\w", passage.text[max(start - 1, 0):start + 1]) or start == 0
            assert not re.match(r"\w\w", passage.text[end - 1:end + 1])
        assert all(pair.first[1] <= pair.second[0] for pair in passage.pairs)


def test_renaming_moves_offsets_with_the_names() -> None:
    """After other names have been put in, the spans of the pair still hold them."""
    from training.reader.augment import renamed
    from training.reader.own import own

    names = ["Ngo", "Maria Theresa Salvador", "the Front"]
    for passage in own(SHEET, rounds=1):
        if len(passage.pairs) == 1:
            first, second = Random(passage.text).sample(names, 2)
            pair = renamed(passage, first, second).pairs[0]
            text = renamed(passage, first, second).text
            assert [text[slice(*span)] for span in (pair.first, pair.second)] == [first, second]
