"""Averages the weights of two rounds (Wortsman et al. 2022, "Model soups"): names of one, relations of the other."""

from __future__ import annotations

from pathlib import Path

import torch

from training.reader.train import widened


def average(earlier: Path, later: Path, out: Path, share: float) -> None:
    """Writes a checkpoint whose weights are ``share`` of the later one's and the rest of the earlier one's.

    What the earlier one did not have yet is the later one's.
    """
    first, second = (torch.load(path, weights_only=True) for path in (earlier, later))
    before = widened(first["reader"], second["reader"])
    mixed = {name: share * value + (1 - share) * before[name] if value.is_floating_point() else value
             for name, value in second["reader"].items()}
    out.parent.mkdir(parents=True, exist_ok=True)
    torch.save({"reader": mixed, "step": second["step"], "shape": second["shape"]}, out)
