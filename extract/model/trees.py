"""From scores of every word as every word's head to a tree: the best without crossing arcs (Eisner 1996).

What each word likes best is nearly always such a tree already; the dynamic programme runs only where it is not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]

ROOT = -1
IMPOSSIBLE = -1e9


def heads(scores: Floats) -> list[int]:
    """The head of each word of a sentence, −1 for its one root.

    ``scores`` is words × (root, words): column 0 says how well a word is the root, column *n* + 1 how well word *n*
    heads it.

    >>> heads(np.asarray([[0, 0, 9, 0], [9, 0, 0, 0], [0, 0, 9, 0]], dtype=np.float32))
    [1, -1, 1]
    """
    alone = scores.copy()
    words = np.arange(len(scores))
    alone[words, words + 1] = IMPOSSIBLE
    found: list[int] = (alone.argmax(1) - 1).tolist()
    return found if is_tree(found) else _best(alone)


def as_phrases(scores: Floats, name: NDArray[np.int64]) -> Floats:
    """The scores without those arcs by which a name would be more than one phrase.

    ``name`` holds for each word the number of the name that it stands in, −1 outside names. The word that most
    prefers a head outside speaks for all of a name.
    """
    held = scores.copy()
    for number in np.unique(name[name >= 0]):
        words = np.flatnonzero(name == number)
        if len(words) > 1:
            others = np.setdiff1d(np.arange(scores.shape[1]), words + 1)
            inside = scores[np.ix_(words, words + 1)]
            np.fill_diagonal(inside, IMPOSSIBLE)
            rest = np.delete(words, (scores[np.ix_(words, others)].max(1) - inside.max(1)).argmax())
            held[np.ix_(rest, others)] = IMPOSSIBLE
            held[np.ix_(others[1:] - 1, rest + 1)] = IMPOSSIBLE
    return held


def is_tree(found: list[int]) -> bool:
    """Whether these heads have one root, no circle and no crossing arcs.

    >>> is_tree([1, -1, 1]), is_tree([1, 0, -1]), is_tree([2, 3, -1, 2])
    (True, False, False)
    """
    return found.count(ROOT) == 1 and _reaches_root(found) and not _crosses(found)


def _reaches_root(found: list[int]) -> bool:
    safe = [head == ROOT for head in found]
    for word in range(len(found)):
        path: list[int] = []
        while not safe[word] and len(path) <= len(found):
            path.append(word)
            word = found[word]
        if len(path) > len(found):
            return False
        for passed in path:
            safe[passed] = True
    return True


def _crosses(found: list[int]) -> bool:
    """Arcs are brackets: each that opens inside another must close inside it; the root is headed from the left."""
    arcs = sorted(((min(word, head), -max(word, head)) for word, head in enumerate(found)))
    opened: list[int] = []
    for start, end in arcs:
        while opened and opened[-1] <= start:
            opened.pop()
        if opened and -end > opened[-1]:
            return True
        opened.append(-end)
    return False


def _best(scores: Floats) -> list[int]:
    """Eisner's spans, all of one width at once: incomplete ones hold an arc, complete ones a head with one side of it.

    Place 0 is the root, and *n* + 1 is word *n*; ``right`` and ``left`` say on which side of its head a span lies.
    """
    size = len(scores) + 1
    arc = np.full((size, size), IMPOSSIBLE)
    arc[:, 1:] = scores.T
    right, left, open_right, open_left = (np.zeros((size, size)) for _ in range(4))
    middles = np.zeros((4, size, size), dtype=np.int64)
    for width in range(1, size):
        low = np.arange(size - width)
        high, steps = low + width, np.arange(width)
        inner = low[:, None] + steps
        joined = right[low[:, None], inner] + left[inner + 1, high[:, None]]
        # One root: its arc spans nothing but what hangs on the left of that word.
        joined[0, 1:] = IMPOSSIBLE
        at = joined.argmax(1)
        best = joined[low, at]
        middles[0, low, high] = middles[1, low, high] = low + at
        open_right[low, high], open_left[low, high] = best + arc[low, high], best + arc[high, low]
        ends = open_right[low[:, None], inner + 1] + right[inner + 1, high[:, None]]
        middles[2, low, high] = low + 1 + ends.argmax(1)
        right[low, high] = ends.max(1)
        ends = left[low[:, None], inner] + open_left[inner, high[:, None]]
        middles[3, low, high] = low + ends.argmax(1)
        left[low, high] = ends.max(1)
    return _walked(middles, size)


def _walked(middles: NDArray[np.int64], size: int) -> list[int]:
    """The heads that the spans of the best tree were made of."""
    found, open_spans = [ROOT] * (size - 1), [(2, 0, size - 1)]
    while open_spans:
        kind, low, high = open_spans.pop()
        if low == high:
            continue
        middle = int(middles[kind, low, high])
        if kind == 2:
            found[middle - 1] = low - 1
            open_spans += [(0, low, middle), (2, middle, high)]
        elif kind == 3:
            found[middle - 1] = high - 1
            open_spans += [(1, middle, high), (3, low, middle)]
        else:
            open_spans += [(2, low, middle), (3, middle + 1, high)]
    return found
