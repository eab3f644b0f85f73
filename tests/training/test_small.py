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
