"""How each type of thing looks: an outline, a sign inside it, a word and two colours: never colour alone.

Outlines and signs are SVG paths in a box of 24 by 24; the canvas and the legend draw the same ones. The colours tell
apart under the common colour-vision deficiencies (blue against orange, then by lightness).
"""

from __future__ import annotations

from dataclasses import dataclass

QUOTE = "quote"


@dataclass(frozen=True, slots=True)
class Kind:
    """The look of one type: ``light`` and ``dark`` are its colours on a light and on a dark page."""

    name: str
    label: str
    plural: str
    light: str
    dark: str
    outline: str
    sign: str


_DISC = "M12 1a11 11 0 1 0 0 22a11 11 0 1 0 0-22z"
_SQUARE = "M5.5 2h13A3.5 3.5 0 0 1 22 5.5v13a3.5 3.5 0 0 1-3.5 3.5h-13A3.5 3.5 0 0 1 2 18.5v-13A3.5 3.5 0 0 1 5.5 2z"
_HEXAGON = "M6.8 2h10.4L22.8 12L17.2 22H6.8L1.2 12z"
_DROP = "M12 23.5C7 18 2.5 14.6 2.5 9.8a9.5 9.3 0 0 1 19 0C21.5 14.6 17 18 12 23.5z"
_DIAMOND = "M12 .5L23.5 12L12 23.5L.5 12z"
_SHIELD = "M12 1l10 3.2v8.3c0 5.2-4.3 8.7-10 10.7C6.3 21.2 2 17.7 2 12.5V4.2z"
_STAR = "M12 .5l3.5 7.3l8 1l-5.9 5.5l1.5 8L12 18.4l-7.1 3.9l1.5-8L.5 8.8l8-1z"
_TRIANGLE = "M12 1.5L23 21.5H1z"
_BUBBLE = ("M4.5 3h15A3.5 3.5 0 0 1 23 6.5v8a3.5 3.5 0 0 1-3.5 3.5H12l-5.5 5V18h-2A3.5 3.5 0 0 1 1 14.5v-8"
           "A3.5 3.5 0 0 1 4.5 3z")

KINDS = (
    Kind("person", "person", "people", "#c96f33", "#e59a62", _DISC,
         "M12 5.5a3.3 3.3 0 1 0 0 6.6a3.3 3.3 0 1 0 0-6.6zM5.8 17.8c.6-3.2 3-4.6 6.2-4.6s5.6 1.4 6.2 4.6z"),
    Kind("organization", "organisation", "organisations", "#2f5d8c", "#7fb0e0", _SQUARE,
         "M12 5.2l6.5 3.3v1.5h-13V8.5zM7 11h2v5H7zM11 11h2v5h-2zM15 11h2v5h-2zM5.5 17h13v1.8h-13z"),
    Kind("group", "group", "groups", "#6a8fb5", "#a9c6e4", _HEXAGON,
         "M8 8.2a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM16 8.2a2 2 0 1 0 0 4a2 2 0 1 0 0-4zM4.8 16.6c.2-2.4 1.4-3.5 3.2-3.5"
         "s3 1.1 3.2 3.5zM12.8 16.6c.2-2.4 1.4-3.5 3.2-3.5s3 1.1 3.2 3.5z"),
    Kind("place", "place", "places", "#3d8b74", "#7cc7b0", _DROP, "M12 6.2a3.6 3.6 0 1 0 0 7.2a3.6 3.6 0 1 0 0-7.2z"),
    Kind("product", "product", "products", "#8467ab", "#b9a0dc", _DIAMOND, "M12 7.5l4.5 4.5l-4.5 4.5l-4.5-4.5z"),
    Kind("law", "law", "laws", "#5d6068", "#b4b7bf", _SHIELD,
         "M7.5 7h9v1.7h-9zM7.5 10.6h9v1.7h-9zM7.5 14.2h6v1.7h-6z"),
    Kind("event", "event", "events", "#b8527a", "#e391b3", _STAR, "M12 9.7a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 1 0 0-5.4z"),
    Kind("other", "other", "others", "#8d8a82", "#c3c0b8", _TRIANGLE,
         "M12 13.2a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 1 0 0-4.8z"),
    Kind(QUOTE, "quotation", "quotations", "#8a8578", "#a8a496", _BUBBLE,
         "M6.5 13.5V10.4C6.5 8.3 7.6 7 9.7 6.8v1.5c-.9.2-1.3.8-1.3 1.7h1.5v3.5zM13.5 13.5V10.4c0-2.1 1.1-3.4"
         " 3.2-3.6v1.5c-.9.2-1.3.8-1.3 1.7h1.5v3.5z"),
)
