"""Facts about the layer that only a few places ask."""

from __future__ import annotations

import pytest

torch = pytest.importorskip("torch")


def test_who_asks_gets_what_the_whole_layer_would_say() -> None:
    """A few places of a layer, by themselves, come out as they do among all, and padding is not looked at."""
    from training.encoder import Layer, Look

    torch.manual_seed(1)
    layer = Layer(24, 4, 48).eval()
    x = torch.randn(2, 7, 24)
    bias = torch.zeros(2, 1, 1, 7)
    bias[1, ..., 5:] = -1e4
    few = Look(layer).eval()(x[:, [1, 4]], x, bias)
    assert torch.allclose(few, layer(x, bias)[:, [1, 4]], atol=1e-5)
