"""The shipped reader, loaded once, and what the tests of reading share."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from extract.read import Reader, load_reader

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture(scope="session")
def reader() -> Reader:
    return load_reader()
