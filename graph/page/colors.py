"""Colours of relations on a light and on a dark page: the hue is the relation's own, the lightness the page's."""

from __future__ import annotations

import re
from colorsys import hls_to_rgb, rgb_to_hls

PLAIN = "#6b7280"
"""Stands in for a colour that is not written as six hexadecimal digits."""

_HEX = re.compile(r"#[0-9a-fA-F]{6}")


def on_light(color: str) -> str:
    """The colour, dark enough to be seen as a line on a light page.

    >>> on_light("#ffff00"), on_light("#1b7f5c"), on_light("javascript:alert(1)")
    ('#c2c200', '#1b7f5c', '#585e6a')
    """
    return _within(color, 0.0, 0.38)


def on_dark(color: str) -> str:
    """The colour, light enough to be seen as a line on a dark page.

    >>> on_dark("#1b7f5c")
    '#4ad9a7'
    """
    return _within(color, 0.57, 1.0)


def _within(color: str, least: float, most: float) -> str:
    hue, lightness, saturation = rgb_to_hls(*_channels(color))
    channels = hls_to_rgb(hue, min(max(lightness, least), most), saturation)
    return "#" + "".join(f"{round(255 * channel):02x}" for channel in channels)


def _channels(color: str) -> tuple[float, float, float]:
    digits = color[1:] if _HEX.fullmatch(color) else PLAIN[1:]
    red, green, blue = (int(digits[at:at + 2], 16) / 255 for at in (0, 2, 4))
    return red, green, blue
