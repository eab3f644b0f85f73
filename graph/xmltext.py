"""What XML 1.0 can hold."""

from __future__ import annotations

import re

ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal_xml(text: str) -> str:
    r"""The text with each character that no XML document may hold, not even escaped, as U+FFFD.

    >>> legal_xml("a\x01b")
    'a\ufffdb'
    """
    return ILLEGAL.sub("\ufffd", text)
