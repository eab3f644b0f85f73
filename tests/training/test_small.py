"""Facts about the training pipeline that hold on toy sentences."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

pytest.importorskip("torch")
pytest.importorskip("onnx")


def test_every_step_of_the_training_runs(tmp_path: Path) -> None:
    """Prepare, train, export and evaluate follow each other without the public corpora."""
    from training.reader.small import small

    figures = json.loads(small(tmp_path))
    assert {"attribution", "names", "opposed", "member", "coreference"} <= set(figures)
    assert (tmp_path / "export" / "encoder.onnx").exists()
    _settles_relations_alone(tmp_path)
    _restores(tmp_path)


def _settles_relations_alone(work: Path) -> None:
    """What relations learn once they have layers of their own changes nothing of the other heads."""
    import torch

    before, after = (torch.load(work / part / "checkpoint.pt", weights_only=True)["reader"]
                     for part in ("checkpoints", "settled"))
    changed = {name.split(".")[0] for name, value in after.items() if not value.equal(before[name])}
    assert changed == {"fork", "pair"}


def _restores(work: Path) -> None:
    """What was exported and read back says nearly the same of a window."""
    import torch

    from training.reader.export import trained
    from training.reader.restore import restore
    from training.reader.small import SHAPE

    vocabulary = len(json.loads((work / "export" / "tokenizer.json").read_text())["model"]["vocab"])
    restore(work / "export", work / "restored.pt", SHAPE | {"vocabulary": vocabulary})
    ids, ones = torch.arange(5, 45)[None] % vocabulary, torch.ones(1, 40, dtype=torch.long)
    with torch.no_grad():
        told, again = (trained(path)(ids, ones, ones, ones)
                       for path in (work / "settled" / "checkpoint.pt", work / "restored.pt"))
    assert all((one - other).abs().max() < 0.1 * one.abs().max() for one, other in zip(told, again, strict=True))
