"""Facts about tokens, where ours differ from spaCy's."""

from __future__ import annotations

import pytest

from extract.pipeline import load_tokens


@pytest.mark.parametrize(("text", "tokens"), [
    ("Stop!!! Why?! <<Now>> =====", ["Stop", "!!!", "Why", "?!", "<<", "Now", ">>", "====="]),
    ("Sens. Lee and Poe, of the U.S.-backed fund.",
     ["Sens.", "Lee", "and", "Poe", ",", "of", "the", "U.S.", "-", "backed", "fund", "."]),
    ("It was e-mailed on Wed. etc. (x)", ["It", "was", "e", "-", "mailed", "on", "Wed.", "etc.", "(", "x", ")"]),
])
def test_marks_and_abbreviations_stay_whole(text: str, tokens: list[str]) -> None:
    """As treebanks have them: a run of like marks is one token, and no stop that ends nothing is one."""
    assert [token.text for token in load_tokens()(text)] == tokens
