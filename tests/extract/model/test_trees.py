"""Laws of turning scores into trees, against trying all trees there are."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from extract.model.trees import heads, is_tree

SCORES = st.integers(1, 5).flatmap(
    lambda size: arrays.arrays(np.float32, (size, size + 1), elements=st.floats(-9, 9, width=32)))


@given(SCORES)
def test_tree_is_the_best_there_is(scores) -> None:
    """No tree with one root and without crossing arcs scores more."""
    size = len(scores)

    def worth(found) -> float:
        return sum(float(scores[word, head + 1]) for word, head in enumerate(found))

    chosen = heads(scores)
    trees = (list(found) for found in product(range(-1, size), repeat=size))
    assert is_tree(chosen)
    assert worth(chosen) >= max(worth(found) for found in trees if is_tree(found)) - 1e-3


@given(st.integers(30, 60).flatmap(
    lambda size: arrays.arrays(np.float32, (size, size + 1), elements=st.floats(-9, 9, width=32))))
def test_long_sentence_has_a_tree(scores) -> None:
    """Whatever the scores, one root holds every word, and no arc crosses another."""
    assert is_tree(heads(scores))
