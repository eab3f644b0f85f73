"""Reads the reader that ships back as a checkpoint, so that anyone can train on from it without its seven rounds.

The weights are those of the int8 graphs, so they are known to about one part in a hundred of the largest of a column;
the word vectors, which no round changes, are the published ones.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor

from training.encoder import MiniLM
from training.reader.net import Reader

MATRICES = "onnx::MatMul_"
"""Weights that the export turned on their side go by a number, in the order in which the graph meets them."""
INSIDE = ("qkv", "out", "up", "down")


def restore(folder: Path, out: Path, shape: dict[str, int] | None = None) -> None:
    """Writes a checkpoint of the reader in ``folder``. Raises ``ValueError`` if its graphs are of another form.

    An encoder of another ``shape`` than the published one has word vectors of its own, read back too.
    """
    state = Reader(MiniLM(**shape) if shape else MiniLM.pretrained()).state_dict()
    found = dict(_restored(folder, state))
    if not shape:
        found["encoder.word.weight"] = state["encoder.word.weight"]
    missing = state.keys() - found.keys()
    wrong = [name for name, value in found.items() if value.shape != state[name].shape]
    if missing or wrong:
        raise ValueError(f"the graphs of {folder} do not fit this reader: {sorted(missing) + wrong}")
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": state | found, "step": 0, "shape": shape or {}}, out)


def _restored(folder: Path, state: dict[str, Tensor]) -> Iterator[tuple[str, Tensor]]:
    card = json.loads((folder / "reader.json").read_text(encoding="utf8"))
    yield "nobody", torch.tensor([card["nobody"]])
    yield "reach", torch.tensor(card["reach"])
    for graph, before, matrices in (("encoder", "", _of_encoder(state)), ("pair", "pair.", _of_pair(state)),
                                    ("label", "tree.labels.", ["parent.weight"])):
        values = dict(_values(folder / f"{graph}.onnx"))
        numbered = sorted((name for name in values if name.startswith(MATRICES)), key=_number)
        for ours, theirs in zip(matrices, numbered, strict=True):
            yield before + ours, values.pop(theirs).T.contiguous()
        for name, value in values.items():
            ours = before + name.removeprefix("reader.").removesuffix("_Transposed")
            yield ours, value.T.contiguous() if name.endswith("_Transposed") else value


def _number(name: str) -> int:
    return int(name.removeprefix(MATRICES))


def _of_encoder(state: dict[str, Tensor]) -> list[str]:
    return [*_of_layers("encoder.stack", state), "pointers.weight", *_of_layers("fork.stack", state),
            "fork.ties.weight", "fork.names.weight", "tags.weight", "tree.first.weight", "tree.turn.weight"]


def _of_pair(state: dict[str, Tensor]) -> list[str]:
    lower = [name.removeprefix("pair.") for name in _of_layers("pair.stack", state)]
    return [*lower, *(f"look.{part}.weight" for part in ("answers", "asks", "out", "up", "down"))]


def _of_layers(stack: str, state: dict[str, Tensor]) -> Iterator[str]:
    depth = sum(name.startswith(f"{stack}.") and name.endswith(".qkv.weight") for name in state)
    yield from (f"{stack}.{number}.{part}.weight" for number in range(depth) for part in INSIDE)


def _values(path: Path) -> Iterator[tuple[str, Tensor]]:
    """Every weight of a graph, as numbers again where it was quantised."""
    held = {one.name: numpy_helper.to_array(one) for one in onnx.load(path).graph.initializer}
    for name, value in held.items():
        whole = name.removesuffix("_quantized")
        if whole != name:
            scale, zero = held[f"{whole}_scale"], held[f"{whole}_zero_point"]
            yield whole, torch.from_numpy(((value.astype(np.float32) - zero) * scale).astype(np.float32))
        elif not name.endswith(("_scale", "_zero_point")):
            yield name, torch.from_numpy(value.copy())
