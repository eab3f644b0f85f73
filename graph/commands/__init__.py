"""The commands, one file each, thin: they read arguments, call the halves of the house and speak in sentences.

A module defines one click command under its own name (``query.py``: ``query``; ``why_not.py``: ``why_not``) and is
listed in :mod:`graph.cli`. Nothing heavy is imported at the top of one: ``newsgraph --help`` imports them all.
"""
