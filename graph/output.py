"""A folder is written aside and then put in place, so that no half-written output ever stands.

1. All files are written into ``DIR/.newsgraph-aside-…``. A full disk or a kill leaves the old output as it was.
2. One rename to ``DIR/.newsgraph-ready`` is the moment from which the new output counts.
3. Its files replace the old ones, one rename each. Whoever opens the folder after a kill finishes this step first.

Only names that we wrote are ever replaced; whatever else lies in the folder stays.
"""

from __future__ import annotations

import errno
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import mkdtemp

ASIDE = ".newsgraph-aside-"
READY = ".newsgraph-ready"
OLD = ".newsgraph-old"


class Unwritable(Exception):
    """A folder that cannot be written; the message is the sentence for the user."""


@contextmanager
def replaced(folder: Path) -> Iterator[Path]:
    """A folder aside to write into; what it holds at the end replaces the same names in ``folder``.

    After an error nothing has changed. Raises :class:`Unwritable` where the system refuses.
    """
    made = not folder.exists()
    try:
        aside = begun(folder)
        try:
            yield aside
            aside.rename(folder / READY)
        finally:
            shutil.rmtree(aside, ignore_errors=True)
        finish(folder)
    except OSError as fault:
        raise Unwritable(spoken(folder, fault)) from fault
    finally:
        if made:
            remove_empty(folder)


def begun(folder: Path) -> Path:
    """An empty folder inside, free of what an earlier build left behind."""
    folder.mkdir(parents=True, exist_ok=True)
    finish(folder)
    for left in folder.glob(ASIDE + "*"):
        shutil.rmtree(left, ignore_errors=True)
    return Path(mkdtemp(prefix=ASIDE, dir=folder))


def finish(folder: Path) -> None:
    """Put in place what a build has made ready; does nothing where nothing waits."""
    ready = folder / READY
    if ready.is_dir():
        for new in sorted(ready.iterdir()):
            put(new, folder / new.name)
        ready.rmdir()
    shutil.rmtree(folder / OLD, ignore_errors=True)


def put(new: Path, place: Path) -> None:
    """Rename over what stands there; a folder is moved out of the way, for it cannot be renamed over."""
    if place.is_dir() and not place.is_symlink():
        shutil.rmtree(place.parent / OLD, ignore_errors=True)
        place.rename(place.parent / OLD)
    new.replace(place)


def remove_empty(folder: Path) -> None:
    try:
        folder.rmdir()
    except OSError:
        return


def spoken(folder: Path, fault: OSError) -> str:
    """What the system's refusal means, as a sentence."""
    if fault.errno == errno.ENOSPC:
        return f"The disk is full: nothing was written to {folder}. Make room, or choose another folder with -o."
    if isinstance(fault, PermissionError) or fault.errno == errno.EROFS:
        return f"There is no permission to write to {folder}. Choose another folder with -o."
    if isinstance(fault, (FileExistsError, NotADirectoryError)):
        return f"{folder} is not a folder. Choose another one with -o."
    return f"{folder} cannot be written: {(fault.strerror or type(fault).__name__).lower()}."
