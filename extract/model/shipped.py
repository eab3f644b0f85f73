"""The weights that come along."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files

from extract.model.reader import ModelReader


@cache
def shipped() -> ModelReader:
    """The reader whose weights ship in ``extract/model/weights``; loaded once in a process."""
    with as_file(files("extract.model") / "weights") as folder:
        return ModelReader.load(folder)
