"""The door to pyvis: its model of nodes and edges, and the vis-network script that ships inside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Any

Record = dict[str, Any]

_VERSION = re.compile(r"vis-(\d+)\.(\d+)\.(\d+)")
_SOURCE_MAP = re.compile(r"^//# sourceMappingURL=.*$", re.MULTILINE)


def network(nodes: Iterable[Record], edges: Iterable[Record], options: Mapping[str, Any]) -> Record:
    """The nodes, edges and options of a vis-network picture, as plain values.

    pyvis' own ``add_node`` and ``add_edge`` look through all earlier nodes each time, so its records are made directly.
    """
    from pyvis.edge import Edge  # type: ignore[import-untyped]
    from pyvis.network import Network  # type: ignore[import-untyped]
    from pyvis.node import Node  # type: ignore[import-untyped]

    picture = Network(directed=True)
    picture.nodes = [Node(node["id"], **{key: node[key] for key in node if key != "id"}).options for node in nodes]
    picture.edges = [Edge(directed=True, **edge).options for edge in edges]
    picture.options = dict(options)
    return {"nodes": picture.nodes, "edges": picture.edges, "options": picture.options}


def script() -> str:
    """The newest vis-network that pyvis brings, without its pointer to a source map.

    Its style sheet is left out: it dresses only buttons, menus and pop-ups that our page draws itself.
    """
    folders = [folder for folder in (files("pyvis") / "templates" / "lib").iterdir() if _VERSION.fullmatch(folder.name)]
    newest = max(folders, key=lambda folder: _number(folder.name))
    text = (newest / "vis-network.min.js").read_text(encoding="utf8")
    return _SOURCE_MAP.sub("", text.replace("\r\n", "\n")).replace("</script", "<\\/script")


def _number(name: str) -> tuple[int, ...]:
    found = _VERSION.fullmatch(name)
    return tuple(map(int, found.groups())) if found else ()
