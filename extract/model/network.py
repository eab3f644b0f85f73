"""The door to onnxruntime and tokenizers: arrays in, arrays out."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray
    from tokenizers import Tokenizer

    Ints = NDArray[np.int64]
    Floats = NDArray[np.float32]

BEGIN, END = 101, 102


class Network(Protocol):
    """What reads windows and pairs; tests put a hand-made one in its place."""

    def encode(self, ids: Ints, cases: Ints, gaps: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        """Hidden vectors, tag scores, pointer vectors and tree vectors of one window, a row a piece."""

    def judge(self, hidden: Floats, roles: Ints, mask: Ints) -> Floats:
        """The scores of every class of every pair head, a row a pair."""

    def label(self, child: Floats, parent: Floats) -> Floats:
        """The scores of every relation of some words to their heads, a row a word."""


@dataclass(frozen=True)
class Exported:
    """The exported graphs: ``encoder`` runs once a window, ``pair`` once a few pairs, ``label`` once a text."""

    encoder: object
    pair: object
    labels: object

    @classmethod
    def load(cls, folder: Path, threads: int = 1) -> Exported:
        """Opens the graphs of a folder; with one thread the same text gives the same numbers."""
        return cls(*(_session(folder / f"{name}.onnx", threads) for name in ("encoder", "pair", "label")))

    def encode(self, ids: Ints, cases: Ints, gaps: Ints) -> tuple[Floats, Floats, Floats, Floats]:
        """See ``Network``."""
        frame = {"ids": framed(ids, BEGIN, END), "cases": framed(cases, 0, 0), "gaps": framed(gaps, 0, 0)}
        hidden, tags, pointers, trees = self.encoder.run(None, frame)  # type: ignore[attr-defined]
        return hidden[0], tags[0], pointers[0], trees[0]

    def judge(self, hidden: Floats, roles: Ints, mask: Ints) -> Floats:
        """See ``Network``."""
        inputs = {"hidden": hidden, "roles": roles, "mask": mask}
        (scores,) = self.pair.run(None, inputs)  # type: ignore[attr-defined]
        return np.asarray(scores, dtype=np.float32)

    def label(self, child: Floats, parent: Floats) -> Floats:
        """See ``Network``."""
        (scores,) = self.labels.run(None, {"child": child, "parent": parent})  # type: ignore[attr-defined]
        return np.asarray(scores, dtype=np.float32)


def framed(row: Ints, before: int, after: int) -> Ints:
    """A window of one row with a number put before and after it.

    >>> framed(np.asarray([7, 8]), 1, 2).tolist()
    [[1, 7, 8, 2]]
    """
    return np.concatenate([[before], row, [after]])[None].astype(np.int64)


def _session(path: Path, threads: int) -> object:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def load_tokenizer(folder: Path) -> Tokenizer:
    """The tokenizer of a model folder, which neither cuts nor pads."""
    from tokenizers import Tokenizer

    found = Tokenizer.from_file(str(folder / "tokenizer.json"))
    found.no_truncation()
    found.no_padding()
    return found
