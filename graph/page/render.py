"""The page as one string: style, scripts and contents inside, and a policy that lets nothing else in."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from html import escape
from importlib.resources import files
from string import Template

from graph.dataset import Dataset
from graph.ledger import Entry
from graph.page.contents import contents
from graph.page.names import shortened
from graph.page.visjs import Record, script
from ontology.reading import Reading

TITLE = "Who belongs, who opposes, who said what"
STYLES = ("tokens", "frame", "controls", "panel", "list", "review", "phone")
SCRIPTS = ("dom", "book", "theme", "filters", "paint", "graph", "tip", "passage", "panel", "legend", "search", "table",
           "decisions", "oneness", "review", "keys", "start")

_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def render(dataset: Dataset, title: str = TITLE, readings: Sequence[Reading] = (), ledger: Sequence[Entry] = ()) -> str:
    """One HTML file that needs nothing but a browser; the same values give the same bytes.

    Who is who is asked on it where the readings are given; what the ledger holds is not asked again.
    """
    style = "\n".join(_asset(f"css/{name}.css") for name in STYLES)
    library, page = script(), _program()
    return Template(_asset("template.html")).substitute(
        title=escape(shortened(title, 200)), policy=_policy(style, library, page), style=style, library=library,
        page=page, contents=embedded(contents(dataset, readings, ledger)))


def embedded(value: Record) -> str:
    """JSON that can stand inside a script element: ASCII only, and nothing that opens or closes a tag.

    >>> embedded({"name": "</script>"})
    '{"name":"\\\\u003c/script\\\\u003e"}'
    """
    return json.dumps(value, separators=(",", ":"), allow_nan=False).translate(_ESCAPES)


def _program() -> str:
    """Our scripts, in order, as one function that leaves nothing behind."""
    parts = "\n".join(_asset(f"js/{name}.js") for name in SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}\n}})();'


def _asset(name: str) -> str:
    path = files("graph.page") / "assets" / name
    return path.read_text(encoding="utf8").replace("\r\n", "\n")


def _policy(style: str, *scripts: str) -> str:
    """Nothing may be loaded or run but what stands in the page, known by its hash."""
    hashes = " ".join(map(_hash, scripts))
    return f"default-src 'none'; script-src {hashes}; style-src {_hash(style)}; base-uri 'none'; form-action 'none'"


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode('utf8')).digest()).decode('ascii')}'"
