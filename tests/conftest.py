"""Lets the tests import what they share: ``builders`` makes readings by hand, so that most tests need no model.

A law is no promise of speed: a busy machine, or the first look at a word list, breaks none.
"""

import sys
from pathlib import Path

from hypothesis import settings

sys.path.insert(0, str(Path(__file__).parent))

settings.register_profile("laws", deadline=None)
settings.load_profile("laws")
