"""The page: one HTML file, made from a dataset, that shows the graph and the sentence behind every claim."""

from __future__ import annotations

from graph.page.render import render

__all__ = ["render"]
