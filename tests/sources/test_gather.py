"""Facts about how articles get in: by file, folder and JSON line, each once, each refusal a sentence."""

from __future__ import annotations

import io
import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.sources import gather
from ontology.article import Article, Duplicate, Refusal

TEXT = "Ministers of nine countries said that they would oppose the plan, and it was not the first time they did so."


def only(*inputs: object, **options: object) -> Article | Refusal | Duplicate:
    [found] = gather([str(one) for one in inputs], **options)  # type: ignore[arg-type]
    return found


def refusal(*inputs: object, **options: object) -> str:
    found = only(*inputs, **options)
    assert isinstance(found, Refusal), found
    return found.reason


def lines(*records: object) -> io.BytesIO:
    return io.BytesIO("".join(json.dumps(record) + "\n" for record in records).encode())


def test_text_is_what_the_file_holds(tmp_path: Path) -> None:
    """A text keeps its line ends and blanks, so that offsets match the file."""
    raw = f"  {TEXT}\r\n\r\n\tSecond “part”.\r".encode()
    (tmp_path / "a.txt").write_bytes(raw)
    found = only(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert found.text.encode() == raw


def test_folder_is_walked_in_sorted_order(tmp_path: Path) -> None:
    """The articles of a folder come in the order of their paths, hidden files left out."""
    for name in ("b/1.txt", "a.txt", "c", "b/.hidden.txt", ".git/d.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"{name} {TEXT}")
    sources = [Path(one.source).relative_to(tmp_path).as_posix() for one in gather([str(tmp_path)])]
    assert sources == ["a.txt", "b/1.txt", "c"]


def test_order_of_inputs_does_not_matter(tmp_path: Path) -> None:
    """The same inputs in another order, or one named twice, give the same stream."""
    for name in "abc":
        (tmp_path / name).write_text(TEXT if name != "b" else TEXT + " Indeed.")
    paths = [str(tmp_path / name) for name in "abc"]
    assert list(gather(paths)) == list(gather([*reversed(paths), paths[0]])) == list(gather([str(tmp_path)]))


def test_same_text_is_one_article(tmp_path: Path) -> None:
    """A text met twice is an article once and a duplicate then."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    first, second = gather([str(tmp_path)])
    assert isinstance(first, Article)
    assert second == Duplicate(str(tmp_path / "b.txt"), first.id)


def test_json_lines_carry_metadata() -> None:
    """Keys of a JSON line are kept; the date becomes ISO 8601 and the address one that can be clicked."""
    record = {"text": TEXT, "title": "Plan", "url": "https://example.org/a", "published": "Dec 5, 2023", "source": "P"}
    found = only("-", stdin=lines(record))
    assert found == Article(TEXT, "https://example.org/a", "https://example.org/a", "Plan", "2023-12-05", "P")


def test_order_of_standard_input_changes_no_article() -> None:
    """An article of standard input is named by its address or not at all, and of copies the best known is kept."""
    address = "https://example.org/b"
    records = [{"text": TEXT}, {"text": TEXT, "title": "Plan"}, {"text": TEXT + "!", "url": address}, {"text": TEXT}]
    there, back = (list(gather(["-"], stdin=lines(*order))) for order in (records, records[::-1]))
    assert there == back
    articles = {(one.source, one.title) for one in there if isinstance(one, Article)}
    assert articles == {("stdin", "Plan"), (address, None)}


def test_broken_json_line_is_named_and_the_others_are_read() -> None:
    """A broken line is refused by its number."""
    stream = io.BytesIO(lines({"text": TEXT}).getvalue() + b"{broken\n\n" + lines({"text": TEXT + "!"}).getvalue())
    first, second, refused = gather(["-"], stdin=stream)
    assert (type(first), type(second)) == (Article, Article)
    assert refused == Refusal("stdin:2", refused.reason)
    assert "not JSON" in refused.reason


@pytest.mark.parametrize(
    ("record", "words"),
    [
        ([], '"text"'), ("text", '"text"'), ({"text": 3}, '"text"'), ({"title": "A"}, '"text"'),
        ({"text": "  \n"}, "empty"), ({"text": "a\0b"}, "NUL"), ({"text": "a\ud800b"}, "surrogates"),
        ({"text": TEXT, "language": "fr"}, "English"), ({"text": TEXT * 20}, "too large"),
    ],
)  # fmt: skip
def test_record_that_is_no_article_is_refused(record: object, words: str) -> None:
    """Each thing that a record lacks has its sentence."""
    assert words in refusal("-", stdin=lines(record), max_size=1000)


def test_overlong_line_is_passed_over() -> None:
    """A line beyond the limit is refused without being held, and the next is read."""
    stream = io.BytesIO(b'{"text": "' + b"x" * 100_000 + b'"}\n' + lines({"text": TEXT}).getvalue())
    article, refused = gather(["-"], max_size=500, stdin=stream)
    assert isinstance(refused, Refusal)
    assert "too large" in refused.reason
    assert isinstance(article, Article)
    assert (refused.source, article.source) == ("stdin:1", "stdin")


def test_json_document_is_one_article_or_a_list(tmp_path: Path) -> None:
    """A .json file may hold an object, a list, or lines under the wrong name."""
    (tmp_path / "a.json").write_text(json.dumps({"text": TEXT}, indent=1))
    (tmp_path / "b.json").write_text(json.dumps([{"text": TEXT + "1"}, {"text": TEXT + "2"}]))
    (tmp_path / "c.json").write_bytes(lines({"text": TEXT + "3"}, {"text": TEXT + "4"}).getvalue())
    assert [type(one) for one in gather([str(tmp_path)])] == [Article] * 5


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings_of_the_west_are_read(tmp_path: Path, encoding: str) -> None:
    """UTF-8, marked UTF-16 and UTF-32, and Windows-1252 give the same text."""
    text = "Mr Müller said “we oppose it” – and the members of the café owners' club agreed with him on that."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    found = only(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert found.text == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_read_with_a_note(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, encoding: str
) -> None:
    """English in it has a NUL for every second byte, save where a letter or a quotation mark is not ASCII."""
    text = "Mr Müller said “we oppose it” – and the members of the café owners' club agreed with him on that."
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    found = only(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert found.text == text
    assert f"it was read as {encoding}" in caplog.text


def test_other_text_with_nul_bytes_is_told_to_become_utf8(tmp_path: Path) -> None:
    """What may be text of an encoding without a mark has a remedy."""
    (tmp_path / "a.txt").write_bytes("Министры и The Times".encode("utf-16-le"))
    assert refusal(tmp_path / "a.txt").endswith("If it is text, save it as UTF-8.")


def test_damaged_utf8_stays_utf8(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """One broken byte does not turn every quotation mark into three signs."""
    raw = "“We oppose it”, he said, and so did the café. ".encode() * 3
    (tmp_path / "a.txt").write_bytes(raw + b"\xe2\x80 end")
    found = only(tmp_path / "a.txt")
    assert isinstance(found, Article)
    assert found.text.startswith("“We oppose it”")
    assert "U+FFFD" in caplog.text


@pytest.mark.parametrize(
    ("raw", "words"),
    [
        (b"", "empty"), (b" \n\t\r\n", "empty"), (b"\xef\xbb\xbf", "empty"), (b"%PDF-1.7 text", "a PDF"),
        (b"PK\x03\x04rest", "ZIP"), (b"\x89PNG\r\n", "picture"), (b"text\0text", "binary"),
        (b"\xff\xfea\0b", "damaged"), (b"x" * 2000, "too large"),
        (b"Le ministre a dit que le gouvernement est contre la loi et que les membres de l'alliance ne sont pas "
         b"d'accord avec ce plan.", "French"),
        ("Министры девяти стран".encode(), "Cyrillic"),
    ],
)  # fmt: skip
def test_what_is_no_english_text_is_refused(tmp_path: Path, raw: bytes, words: str) -> None:
    """Empty, binary, damaged, oversized and foreign files each have their sentence."""
    (tmp_path / "a.txt").write_bytes(raw)
    reason = refusal(tmp_path / "a.txt", max_size=1000)
    assert words in reason
    assert reason.endswith(".")


def test_missing_path_is_refused(tmp_path: Path) -> None:
    """A path that leads nowhere, a folder without articles and an address are refused, not raised."""
    assert "no file or folder" in refusal(tmp_path / "none.txt")
    assert "no articles" in refusal(tmp_path)
    assert "offline" in refusal("https://example.org/a.html")


def test_other_suffix_is_refused_in_a_folder_and_read_when_named(tmp_path: Path) -> None:
    """Somebody who names article.news means it; a folder may hold anything."""
    path = tmp_path / "article.news"
    path.write_text(TEXT)
    assert ".jsonl" in refusal(tmp_path)
    assert isinstance(only(path), Article)


def test_links_in_a_circle_end(tmp_path: Path) -> None:
    """A folder that links to itself is walked once, and a link to itself is refused."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "z").symlink_to(tmp_path / "z")
    kinds = {Path(one.source).name: type(one) for one in gather([str(tmp_path)])}
    assert kinds == {"a.txt": Article, "loop": Refusal, "z": Refusal}


def test_unreadable_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that may not be opened does not stop the others."""
    (tmp_path / "a.txt").write_text(TEXT)
    (tmp_path / "b.txt").write_text(TEXT)
    whole = Path.open

    def closed(path: Path, *args: object, **options: object) -> object:
        if path.name == "a.txt":
            raise PermissionError(13, "Permission denied")
        return whole(path, *args, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", closed)
    first, second = gather([str(tmp_path)])
    assert first == Refusal(str(tmp_path / "a.txt"), "There is no permission to read it.")
    assert isinstance(second, Article)


def test_pipe_is_refused(tmp_path: Path) -> None:
    """A named pipe would be waited for without end."""
    os.mkfifo(tmp_path / "a.txt")
    assert "pipe" in refusal(tmp_path / "a.txt")


def test_name_that_is_not_utf8_can_be_written(tmp_path: Path) -> None:
    """A file name of any bytes gives a source that encodes."""
    path = tmp_path / os.fsdecode(b"caf\xe9.txt")
    path.write_text(TEXT)
    assert only(tmp_path).source.encode("utf-8").endswith(b"caf\\xe9.txt")


@given(st.binary(max_size=300))
def test_no_bytes_raise(tmp_path_factory: pytest.TempPathFactory, raw: bytes) -> None:
    """Whatever bytes a file holds, gathering it gives one outcome and raises nothing."""
    folder = tmp_path_factory.mktemp("raw")
    for name in ("a.txt", "a.json"):
        (folder / name).write_bytes(raw)
    assert all(isinstance(one, (Article, Refusal, Duplicate)) for one in gather([str(folder)]))
