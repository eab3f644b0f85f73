"""How articles get in: files, folders, web pages and JSON lines become articles; what cannot be read, a sentence."""

from extract.sources.gather import gather
from extract.sources.limits import MAX_SIZE

__all__ = ["MAX_SIZE", "gather"]
