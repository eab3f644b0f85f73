"""Writes a trained reader as three ONNX graphs, their int8 quantisation, the tokenizer and a small JSON file."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import Tensor, nn

from extract.model.labels import DEPS, LAYERS, PAIRS, POINTERS, SYNTAX, TREES
from training.encoder import MiniLM, attention
from training.reader.net import PairReader, Reader

STEPS = 124
"""Any number up to 127 is safe. Names and coreference go up and down by some tenths of a point with the rounding; of
118, 122, 124, 126 and 127 this one did best by them on the development splits."""


class Attention(torch.autograd.Function):
    """Attention without padding, written as the one node that onnxruntime has for it, which is faster."""

    @staticmethod
    def forward(ctx, q: Tensor, k: Tensor, v: Tensor, heads: int) -> Tensor:
        return attention(torch.cat([q, k, v], -1), heads, q.new_zeros(1))

    @staticmethod
    def symbolic(graph, q, k, v, heads: int):
        return graph.op("com.microsoft::MultiHeadAttention", q, k, v, num_heads_i=heads).setType(q.type())


class Window(nn.Module):
    """The reader for one window without padding."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.reader = reader
        for layer in (*reader.encoder.stack, *reader.fork.stack):
            layer.attend = lambda qkv, heads, bias: Attention.apply(*qkv.chunk(3, -1), heads)

    def forward(self, ids: Tensor, cases: Tensor, gaps: Tensor) -> tuple[Tensor, ...]:
        return self.reader(ids, cases, gaps, torch.ones_like(ids))


def export(checkpoint: Path, tokenizer: Path, out: Path, quantised: bool = True) -> dict:
    """Writes the folder that ``ModelReader.load`` opens; the sizes and hashes of its files."""
    reader = trained(checkpoint)
    out.mkdir(parents=True, exist_ok=True)
    _graph(Window(reader), _window_example(), ("ids", "cases", "gaps"), ("hidden", "tags", "pointers", "trees"),
           {1: "pieces"}, out / "encoder.onnx")
    _graph(reader.pair, _pair_example(reader.pair), ("hidden", "roles", "mask"), ("scores",),
           {0: "pairs", 1: "pieces"}, out / "pair.onnx")
    _graph(reader.tree.labels, (torch.randn(3, TREES["child"]), torch.randn(3, TREES["parent"])), ("child", "parent"),
           ("labels",), {0: "words"}, out / "label.onnx")
    if quantised:
        for name in ("encoder", "pair"):
            _quantise(out / f"{name}.onnx")
    shutil.copy(tokenizer, out / "tokenizer.json")
    _write_card(reader, out)
    return files(out)


def trained(checkpoint: Path) -> Reader:
    """The reader of a checkpoint, ready to read."""
    state = torch.load(checkpoint, weights_only=True)
    reader = Reader(MiniLM(**state.get("shape", {})))
    reader.load_state_dict(state["reader"])
    return reader.eval()


def files(out: Path) -> dict:
    """Each file of a model folder with its size in bytes and its hash."""
    return {path.name: {"bytes": path.stat().st_size, "sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
            for path in sorted(out.iterdir()) if path.is_file()}


def _window_example() -> tuple[Tensor, Tensor, Tensor]:
    row = torch.ones((1, 12), dtype=torch.long)
    return row * 7, row, row


def _pair_example(pair: PairReader) -> tuple[Tensor, Tensor, Tensor]:
    roles = torch.zeros((3, 14), dtype=torch.long)
    roles[:, 2], roles[:, 7] = 1, 2
    return torch.randn(3, 14, pair.role.weight.shape[1]), roles, torch.ones_like(roles)


def _graph(module: nn.Module, example: tuple[Tensor, ...], inputs: tuple[str, ...], outputs: tuple[str, ...],
           axes: dict[int, str], path: Path) -> None:
    """The second axis of every input varies; so does the first of a batch of pairs."""
    named = dict.fromkeys(inputs, axes) | {name: {k: v for k, v in axes.items() if name != "scores" or k == 0}
                                               for name in outputs}
    torch.onnx.export(module.eval(), example, str(path), input_names=list(inputs), output_names=list(outputs),
                      dynamic_axes=named, opset_version=17, dynamo=False)


def _quantise(path: Path) -> None:
    """Weights as int8, one scale a column; activations as they come."""
    from onnxruntime.quantization import QuantType, quantize_dynamic

    exact = dict(_weights(path))
    quantize_dynamic(str(path), str(path), weight_type=QuantType.QInt8, per_channel=True)
    model = onnx.load(path)
    held = {one.name: one for one in model.graph.initializer}
    for name, weight in exact.items():
        if f"{name}_quantized" in held and weight.ndim == 2 and held[f"{name}_scale"].dims:
            scale = column_scales(weight)
            for part, value in (("scale", scale), ("quantized", np.rint(weight / scale).astype(np.int8))):
                held[f"{name}_{part}"].CopyFrom(numpy_helper.from_array(value, f"{name}_{part}"))
    onnx.save(model, path)


def _weights(path: Path) -> Iterator[tuple[str, np.ndarray]]:
    """The weights of a graph as they stand in it, and turned, as the quantisation may want them."""
    for one in onnx.load(path).graph.initializer:
        value = numpy_helper.to_array(one)
        yield from ((one.name, value), (f"{one.name}_Transposed", value.T))


def column_scales(weight: np.ndarray) -> np.ndarray:
    """What one step of int8 stands for, for each column of a matrix.

    Processors without VNNI instructions add two neighbouring products in 16 bits, and cut off what does not fit. So
    that the same text gives the same numbers everywhere, no two neighbours together are more than ``STEPS``.

    >>> np.rint(1 / column_scales(np.float32([[1.24, 1.24], [-1, 1.24]]))).tolist()
    [100.0, 50.0]
    """
    padded = np.concatenate([weight, np.zeros_like(weight[:len(weight) % 2])])
    one, other = padded[::2], padded[1::2]
    together = np.maximum(np.abs(one + other), np.maximum(np.abs(one), np.abs(other))).max(0)
    return np.maximum(together / 127, 1e-12).astype(np.float32) * 127 / STEPS


def _write_card(reader: Reader, out: Path) -> None:
    labels = LAYERS | SYNTAX | {"dep": DEPS}
    card = {"labels": {layer: list(kinds) for layer, kinds in labels.items()}, "pointers": list(POINTERS),
            "pairs": {head: list(classes) for head, classes in PAIRS.items()},
            "nobody": round(reader.nobody.item(), 4), "reach": [round(value, 4) for value in reader.reach.tolist()]}
    (out / "reader.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf8")
