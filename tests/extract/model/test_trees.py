"""Laws of turning scores into trees, against trying all trees there are."""

from __future__ import annotations

from itertools import product

import numpy as np
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from extract.model.trees import as_phrases, heads, is_tree

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


@given(st.integers(2, 12).flatmap(lambda size: st.tuples(
    arrays.arrays(np.float32, (size, size + 1), elements=st.floats(-9, 9, width=32)),
    st.lists(st.sampled_from((-1, 0, 0, 1)), min_size=size, max_size=size).map(sorted))))
def test_name_is_one_phrase(given_) -> None:
    """Only one word of a name hangs on something outside, and only on it hangs what stands outside."""
    scores, name = given_[0], np.asarray(given_[1])
    found = heads(as_phrases(scores, name))
    assert is_tree(found)
    for number in {0, 1} & set(name.tolist()):
        words = set(np.flatnonzero(name == number).tolist())
        tops = {word for word in words if found[word] not in words}
        assert len(tops) == 1
        assert {found[word] for word in range(len(found)) if word not in words} & words <= tops
