"""Facts about putting a folder in place: all of it or none, and nothing of anybody else's."""

from __future__ import annotations

import errno
import shutil
from pathlib import Path

import pytest

from graph.output import READY, Unwritable, finish, replaced


def build(folder: Path, content: str) -> None:
    with replaced(folder) as aside:
        (aside / "claims.jsonl").write_text(content)
        (aside / "store").mkdir()
        (aside / "store" / content).write_text(content)


def tree(folder: Path) -> dict[str, str]:
    return {str(one.relative_to(folder)): one.read_text() for one in sorted(folder.rglob("*")) if one.is_file()}


def test_output_is_put_in_place(tmp_path: Path) -> None:
    """Files and folders written aside stand under their names, and nothing else does."""
    build(tmp_path / "deep" / "out", "new")
    assert tree(tmp_path) == {"deep/out/claims.jsonl": "new", "deep/out/store/new": "new"}


def test_files_of_others_stay(tmp_path: Path) -> None:
    """Of an older output its own names are replaced, and other files are kept."""
    build(tmp_path, "old")
    (tmp_path / "README.md").write_text("mine")
    build(tmp_path, "new")
    assert tree(tmp_path) == {"README.md": "mine", "claims.jsonl": "new", "store/new": "new"}


def test_error_leaves_the_old_output(tmp_path: Path) -> None:
    """After an error while writing the old output stands as it was."""
    build(tmp_path, "old")
    with pytest.raises(ZeroDivisionError), replaced(tmp_path) as aside:
        (aside / "claims.jsonl").write_text("new")
        raise ZeroDivisionError
    assert tree(tmp_path) == {"claims.jsonl": "old", "store/old": "old"}


def test_error_leaves_no_new_folder(tmp_path: Path) -> None:
    """A folder that the build made is gone after an error."""
    with pytest.raises(ZeroDivisionError), replaced(tmp_path / "out"):
        raise ZeroDivisionError
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    ("fault", "words"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), "disk is full"),
        (PermissionError(errno.EACCES, "Permission denied"), "no permission"),
        (OSError(errno.EROFS, "Read-only file system"), "no permission"),
        (OSError(errno.EIO, "Input/output error"), "input/output error"),
    ],
)
def test_refusal_of_the_system_is_a_sentence(tmp_path: Path, fault: OSError, words: str) -> None:
    """A full disk and a missing permission are told as such, and nothing has changed."""
    build(tmp_path, "old")
    with pytest.raises(Unwritable, match=words), replaced(tmp_path) as aside:
        (aside / "claims.jsonl").write_text("half")
        raise fault
    assert tree(tmp_path) == {"claims.jsonl": "old", "store/old": "old"}


def test_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    """A file under the folder's name is not overwritten."""
    (tmp_path / "out").write_text("mine")
    with pytest.raises(Unwritable, match="not a folder"):
        build(tmp_path / "out", "new")
    assert (tmp_path / "out").read_text() == "mine"


def test_killed_while_writing_leaves_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a kill leaves aside is no output, and the next build clears it away."""
    build(tmp_path, "old")
    (tmp_path / ".newsgraph-aside-killed").mkdir()
    (tmp_path / ".newsgraph-aside-killed" / "claims.jsonl").write_text("half")
    finish(tmp_path)
    assert (tmp_path / "claims.jsonl").read_text() == "old"
    build(tmp_path, "new")
    assert tree(tmp_path) == {"claims.jsonl": "new", "store/new": "new"}


@pytest.mark.parametrize("moved", [0, 1, 2])
def test_killed_while_putting_in_place_is_finished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, moved: int) -> None:
    """After a kill between two renames whoever opens the folder finishes them, and gets one build whole."""
    build(tmp_path, "old")
    renames = iter([True] * moved)
    whole = Path.replace

    def killed(path: Path, target: Path) -> Path:
        if not next(renames, False):
            raise KeyboardInterrupt
        return whole(path, target)

    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        patch.setattr(Path, "replace", killed)
        build(tmp_path, "new")
        raise KeyboardInterrupt
    assert moved == 2 or (tmp_path / READY).is_dir()
    finish(tmp_path)
    assert tree(tmp_path) == {"claims.jsonl": "new", "store/new": "new"}


def test_finishing_nothing_does_nothing(tmp_path: Path) -> None:
    """A folder in which no build waits stays as it is."""
    build(tmp_path, "old")
    shutil.copytree(tmp_path, tmp_path.with_name("before"))
    finish(tmp_path)
    assert tree(tmp_path) == tree(tmp_path.with_name("before"))
