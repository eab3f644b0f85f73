"""Lets the tests import what they share: ``builders`` makes readings by hand, so that most tests need no model."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
