"""Laws of cutting, covering and tagging, over texts and scores of all kinds."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from extract.model.pieces import CASES, GAPS, cut
from extract.model.viterbi import spans
from extract.model.windows import MOST, blocks, windows

LENIENT = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=50)
WRITTEN = st.text(alphabet="aB9 .\n“é—ß", max_size=400)


@LENIENT
@given(text=WRITTEN)
def test_words_tile_what_is_written(tokenizer, text) -> None:
    """Words follow each other without overlap, and each has its case and gap."""
    pieces = cut(text, tokenizer)
    starts, ends = pieces.word_starts.tolist(), pieces.word_ends.tolist()
    assert all(a < b for a, b in zip(starts, ends, strict=True))
    assert all(end <= start for end, start in zip(ends, starts[1:], strict=False))
    assert len(pieces.cases) == len(pieces.gaps) == len(pieces)
    assert not {CASES.index("special"), GAPS.index("special")} & {*pieces.cases.tolist(), *pieces.gaps.tolist()}


@LENIENT
@given(text=st.lists(st.sampled_from(["It rains. ", "Ann ", "bob,\n", "said "]), max_size=900).map("".join))
def test_windows_keep_each_piece_once(tokenizer, text) -> None:
    """What the windows keep, put end to end, is the text; none is longer than the network reads."""
    pieces = cut(text, tokenizer)
    for low, high in blocks(text, pieces):
        frames = windows(text, pieces, low, high)
        assert [frame.keep_low for frame in frames] == [low, *(frame.keep_high for frame in frames[:-1])]
        assert frames[-1].keep_high == high
        for frame in frames:
            assert low <= frame.low <= frame.keep_low <= frame.keep_high <= frame.high <= high
            assert frame.high - frame.low <= MOST


@given(arrays.arrays(np.float32, st.tuples(st.integers(0, 12), st.just(9)), elements=st.floats(-20, 20, width=32)))
def test_spans_are_well_formed_whatever_the_scores(scores) -> None:
    """Spans come in order, do not overlap, stay inside, and their score is a chance."""
    found = spans(scores, ("ORG", "LOC"))
    assert all(0 <= span.first <= span.last < len(scores) and 0 <= span.score <= 1.0001 for span in found)
    assert all(a.last < b.first for a, b in pairwise(found))
