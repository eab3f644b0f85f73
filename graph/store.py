"""The embedded SPARQL store: the merged graph and a named graph an article, on disk, with no server."""

from __future__ import annotations

from pathlib import Path
from shutil import rmtree

from graph.dataset import Dataset
from graph.rdf import Store
from graph.triples import quads


def create_store(dataset: Dataset, folder: Path) -> None:
    """Make the store in a folder that is empty or absent; one that holds an earlier store is replaced.

    It is loaded aside and renamed, because a load that is cut off leaves an empty store that looks valid.
    """
    aside = folder.with_name(folder.name + ".partial")
    rmtree(aside, ignore_errors=True)
    store = Store(str(aside))
    store.bulk_extend(quads(dataset))
    store.optimize()
    store.flush()
    # Oxigraph closes its files when the last reference goes; only then may the folder be renamed on Windows.
    del store
    rmtree(folder, ignore_errors=True)
    aside.rename(folder)


def open_store(folder: Path) -> Store:
    """The store for reading, which any number of processes may do at once.

    Raises ``FileNotFoundError`` with a sentence where there is none, and ``OSError`` where it cannot be read.
    """
    if not (folder / "CURRENT").is_file():
        raise FileNotFoundError(f"There is no store at {folder}: make one with “newsgraph build”.")
    try:
        return Store.read_only(str(folder))
    except OSError as error:
        raise OSError(f"The store at {folder} cannot be opened ({error}): build it anew.") from error


def memory_store(dataset: Dataset) -> Store:
    """The same store in memory."""
    store = Store()
    store.extend(quads(dataset))
    return store
