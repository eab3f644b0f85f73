"""Facts about the weights that ship: the same text gives the same numbers on every processor."""

from __future__ import annotations

from pathlib import Path

import pytest

WEIGHTS = Path(__file__).parents[2] / "extract" / "model" / "weights"


@pytest.mark.parametrize("graph", ["encoder", "pair"])
def test_no_two_neighbours_overflow_sixteen_bits(graph: str) -> None:
    """Where processors add two products in 16 bits, 255 times both weights fits."""
    onnx = pytest.importorskip("onnx")
    held = [one for one in onnx.load(WEIGHTS / f"{graph}.onnx").graph.initializer
            if one.name.endswith("_quantized") and one.data_type == onnx.TensorProto.INT8]
    assert len(held) > 8
    for one in held:
        steps = onnx.numpy_helper.to_array(one).astype(int)
        assert steps.shape[0] % 2 == 0
        assert abs(steps[::2] + steps[1::2]).max() * 255 < 2**15
        assert abs(steps).max() > 100
