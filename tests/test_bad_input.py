"""Facts about input at fault: a sentence each, an exit code, the good articles still read, nothing half done."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_reader import TEXT, use_fake_reader

from graph.cli import main


@pytest.fixture(autouse=True)
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fake_reader(monkeypatch)


def build(*words: object) -> Result:
    return CliRunner().invoke(main, ["build", *map(str, words)], catch_exceptions=False)


def bad(folder: Path, name: str, raw: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_bytes(raw)
    return folder


FAULTS = [
    pytest.param("a.txt", b"", "It is empty", id="empty"),
    pytest.param("a.txt", b"\x7fELF\x02\x01\0\0", "It is a program", id="binary"),
    pytest.param("a.txt", bytes(range(256)), "It is a binary file", id="noise"),
    pytest.param("a.txt", b"word " * 10_000_000, "It is too large: 50.0 MB", id="50 MB on a line"),
    pytest.param("a.jsonl", b'{"text": "' + b"word " * 10_000_000 + b'"}', "The line is too large", id="50 MB of JSON"),
    pytest.param("a.jsonl", b'{"text": ', "It is not JSON", id="broken JSON"),
    pytest.param("a.json", b"[" * 100_000, "It is not JSON", id="deep JSON"),
    pytest.param("a.txt", b"crash " + TEXT.encode(), "The reader failed on it (RuntimeError: the reader fell over)",
                 id="reader"),
    pytest.param("a.docx", b"PK\x03\x04", "not read in a folder", id="other file"),
]


@pytest.mark.parametrize(("name", "raw", "sentence"), FAULTS)
def test_bad_file_does_not_stop_the_good(tmp_path: Path, name: str, raw: bytes, sentence: str) -> None:
    """Beside a bad file the good one is read, and the bad one is on record with its reason."""
    folder = bad(tmp_path / "in", name, raw)
    bad(folder, "good.txt", TEXT.encode())
    result = build(folder, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "Read 1 article, found 1 member-of, refused 1 input." in result.stdout
    assert sentence in result.stderr
    good, refused = map(json.loads, (tmp_path / "out" / "articles.jsonl").read_text("utf-8").splitlines())
    assert (good["status"], good["reason"], refused["status"]) == ("read", None, "refused")
    assert sentence in refused["reason"]


@pytest.mark.parametrize(("name", "raw", "sentence"), FAULTS)
def test_bad_file_alone_is_an_error(tmp_path: Path, name: str, raw: bytes, sentence: str) -> None:
    """Where nothing could be read the exit code is 1 and nothing is written."""
    result = build(bad(tmp_path / "in", name, raw), "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert result.stderr.endswith("Error: Nothing could be read, so nothing was written.\n")
    assert not (tmp_path / "out").exists()


def test_missing_path_and_empty_folder_are_sentences(tmp_path: Path) -> None:
    """A path that leads nowhere and a folder with no articles are named."""
    (tmp_path / "empty").mkdir()
    result = build(tmp_path / "none.txt", tmp_path / "empty", "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "none.txt: There is no file or folder of this name." in result.stderr
    assert "empty: There are no articles in this folder." in result.stderr


def test_latin_1_is_read_with_a_note(tmp_path: Path) -> None:
    """An article in Latin-1 is read, and the note says so."""
    folder = bad(tmp_path / "in", "a.txt", f"{TEXT} Café owners agreed.".encode("latin-1"))
    result = build(folder, "-o", tmp_path / "out")
    assert result.exit_code == 0
    assert "it is not UTF-8; it was read as cp1252." in result.stderr
    assert "Café" in (tmp_path / "out" / "readings.jsonl").read_text("utf-8")


def test_hostile_file_name_stays_text(tmp_path: Path) -> None:
    """Control characters of a file name do not reach the terminal."""
    name = "a\x1b[31m\nRead 1000 articles\u202e.txt"
    result = build(bad(tmp_path / "in", name, b""), "-o", tmp_path / "out")
    assert "\x1b" not in result.stderr
    assert "\u202e" not in result.stderr
    assert r"a\x1b[31m\nRead 1000 articles\u202e.txt: It is empty" in result.stderr


def test_file_name_of_any_bytes_is_written(tmp_path: Path) -> None:
    """A name that is not UTF-8 does not stop the writing."""
    folder = bad(tmp_path / "in", os.fsdecode(b"caf\xe9.txt"), TEXT.encode())
    assert build(folder, "-o", tmp_path / "out").exit_code == 0


def test_many_refusals_are_cut_short(tmp_path: Path) -> None:
    """Of very many refusals the terminal shows the first, the file all."""
    bad(tmp_path / "in", "good.txt", TEXT.encode())
    for number in range(50):
        bad(tmp_path / "in", f"{number}.pdf", b"")
    result = build(tmp_path / "in", "-o", tmp_path / "out")
    assert result.stderr.count("Refused") == 20
    assert "… and 30 more" in result.stderr
    assert (tmp_path / "out" / "articles.jsonl").read_text("utf-8").count('"refused"') == 50


@pytest.mark.parametrize(("word", "sentence"), [(b"crash", "The reader failed"), (b"vanish", "The reader broke down")])
def test_other_processes_outlive_one(tmp_path: Path, word: bytes, sentence: str) -> None:
    """With several processes an article that fails, or ends its process, is refused, and the others are read."""
    bad(tmp_path / "in", "a.txt", word + b" " + TEXT.encode())
    for name in "bcd":
        bad(tmp_path / "in", f"{name}.txt", f"{TEXT} {name}".encode())
    result = build(tmp_path / "in", "--jobs", 2, "-o", tmp_path / "out")
    assert "Read 3 articles, found 1 member-of, refused 1 input." in result.stdout
    assert sentence in result.stderr


def full_disk(*_: object) -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_full_disk_leaves_the_old_output(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the disk is full in the middle of writing, the exit code is 1 and the old output stands whole."""
    first = bad(tmp_path / "in", "a.txt", TEXT.encode())
    assert build(first, "-o", tmp_path / "out").exit_code == 0
    before = {path: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file()}
    monkeypatch.setattr("graph.contract.turtle", full_disk)
    result = build(bad(tmp_path / "in", "b.txt", TEXT.replace("Intel", "Oracle").encode()), "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert "The disk is full" in result.stderr
    assert {path: path.read_bytes() for path in (tmp_path / "out").iterdir() if path.is_file()} == before


def test_folder_without_permission_is_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder that may not be written is said before anything is read."""

    def closed(*_: object, **__: object) -> str:
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))

    monkeypatch.setattr("graph.output.mkdtemp", closed)
    monkeypatch.setattr("graph.commands.build.harvest", closed)
    result = build(bad(tmp_path / "in", "a.txt", TEXT.encode()), "-o", tmp_path / "out")
    assert result.exit_code == 1
    assert f"There is no permission to write to {tmp_path / 'out'}." in result.stderr


def test_file_in_place_of_the_folder_is_a_sentence(tmp_path: Path) -> None:
    """Where -o names a file, it stays and the exit code is 1."""
    folder = bad(tmp_path / "in", "a.txt", TEXT.encode())
    result = build(folder, "-o", folder / "a.txt")
    assert result.exit_code == 1
    assert "is not a folder" in result.stderr
    assert (folder / "a.txt").read_bytes() == TEXT.encode()
