"""Facts about adding and removing articles: the graph is that of one build, to the byte, and kills break nothing."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from fake_reader import TEXT, use_fake_reader

from graph.cli import main
from graph.output import READY, finish
from graph.store import open_store

FILES = {
    "a.txt": f"{TEXT}",
    "b.txt": f"IBM joined Alliance. {TEXT}",
    "c.txt": f"{TEXT}",
    "d/e.txt": f"NASA joined Alliance. Intel joined Pact. {TEXT}",
    "f.pdf": "",
    "crash.txt": f"crash {TEXT}",
    "crash2.txt": f"crash {TEXT}",
    "g.jsonl": "".join(json.dumps(record) + "\n" for record in (
        {"text": f"AMD joined Pact. {TEXT}", "url": "https://example.org/amd", "title": "AMD"},
        {"text": TEXT, "title": "Intel joins", "publisher": "Wire"}, {"no": "text"},
        {"text": f"AMD joined Pact. {TEXT}", "title": "Reprint"})),
    "h.json": json.dumps({"text": f"IBM joined Alliance. {TEXT}", "title": "First in walks"}),
}


@pytest.fixture(autouse=True)
def without_model(monkeypatch: pytest.MonkeyPatch) -> None:
    use_fake_reader(monkeypatch)


@pytest.fixture
def articles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in FILES.items():
        path = tmp_path / "in" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    return Path("in")


def run(*words: object, **options: object) -> Result:
    return CliRunner().invoke(main, [*map(str, words)], catch_exceptions=False, **options)  # type: ignore[arg-type]


def contents(folder: Path) -> dict[str, bytes]:
    """Every file, the store by its quads."""
    found = {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}
    quads = sorted(map(str, open_store(folder / "store")))
    return found | {"store": "\n".join(quads).encode()}


def paths(articles: Path, names: Sequence[str]) -> list[Path]:
    return [articles / name for name in names]


@pytest.mark.parametrize("seed", range(4))
def test_adding_ends_in_the_bytes_of_one_build(articles: Path, seed: int) -> None:
    """However inputs are dealt out to a build and two additions, copies and refusals among them."""
    names = [*FILES]
    random.Random(seed).shuffle(names)
    one, two = sorted(random.Random(seed).sample(range(1, len(names)), 2))
    run("build", *paths(articles, names), "-o", "whole")
    first = names[:one] if {*names[:one]} - {"f.pdf", "crash.txt", "crash2.txt"} else [*names[:one], "a.txt"]
    run("build", *paths(articles, first), "-o", "grown")
    for part in (names[one:two], names[two:]):
        run("add", "grown", *paths(articles, part))
        if not {*part} - {"f.pdf", "crash.txt", "crash2.txt"}:
            run("add", "grown", *paths(articles, [*part, "a.txt"]))
    assert contents(Path("grown")) == contents(Path("whole"))


def test_only_new_articles_are_read(articles: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is in the graph is known by its text, wherever it lies now."""
    read: list[str] = []
    counting(monkeypatch, read)
    run("build", articles / "a.txt", "-o", "out")
    result = run("add", "out", articles / "a.txt", articles / "b.txt", articles / "c.txt")
    assert len(read) == 2
    assert "Read 1 article, merged it with 1 read before. Look at out/graph.html" in result.stdout


def counting(monkeypatch: pytest.MonkeyPatch, read: list[str]) -> None:
    import sys

    import fake_reader

    def load(*_: object) -> Callable[..., object]:
        return lambda article: read.append(article.id) or fake_reader.read_article(article)  # type: ignore[func-returns-value]

    monkeypatch.setattr(sys.modules["extract.read"], "load_reader", load)


def test_adding_what_is_there_changes_nothing(articles: Path) -> None:
    """A folder may be added again and again; nothing is written where nothing is new."""
    run("build", articles, "-o", "out")
    before = contents(Path("out"))
    stamp = Path("out/graph.ttl").stat().st_mtime_ns
    assert run("add", "out", articles).stdout == "All of it is in the graph already; nothing was written.\n"
    assert (contents(Path("out")), Path("out/graph.ttl").stat().st_mtime_ns) == (before, stamp)


@pytest.mark.parametrize("name", ["in/b.txt", "in/a.txt", "in/g.jsonl:1", "https://example.org/amd", "in/f.pdf"])
def test_removing_ends_in_the_bytes_of_a_build_without(articles: Path, name: str) -> None:
    """By path and by address; a copy that stays keeps the text, described as that copy is."""
    run("build", articles, "-o", "out")
    assert run("remove", "out", f"./{name}" if name.startswith("in/") else name).exit_code == 0
    gone = {"https://example.org/amd": "in/g.jsonl:1"}.get(name, name)
    left(gone)
    run("build", "in", "-o", "whole")
    assert contents(Path("out")) == contents(Path("whole"))


def left(gone: str) -> None:
    """Take an input from the folder; of a file of lines one line goes, and the others keep their numbers."""
    path, _, number = gone.partition(":")
    lines = Path(path).read_text("utf-8").splitlines(keepends=True) if number else []
    if not number:
        return Path(path).unlink()
    Path(path).write_text("".join("\n" if at == int(number) else line for at, line in enumerate(lines, 1)), "utf-8")
    return None


def test_removing_by_id_takes_every_copy(articles: Path) -> None:
    """The id is that of the text."""
    run("build", articles, "-o", "out")
    rows = map(json.loads, Path("out/articles.jsonl").read_text("utf-8").splitlines())
    [id_] = {row["id"] for row in rows if row["source"] == "in/a.txt"}
    assert "Removed 3 articles, 3 articles left." in run("remove", "out", id_).stdout
    assert id_ not in Path("out/articles.jsonl").read_text("utf-8")


def test_a_text_with_copies_is_said_to_stay(articles: Path) -> None:
    """Whoever removes one of two files with a text hears where it still stands."""
    run("build", articles / "a.txt", articles / "c.txt", articles / "b.txt", "-o", "out")
    told = run("remove", "out", articles / "a.txt").stdout
    assert told == ("The text of in/a.txt stays, for it is also that of in/c.txt.\n"
                    "Removed 1 article, 2 articles left. Look at out/graph.html\n")


def test_a_corrected_article_replaces_its_old_self(articles: Path) -> None:
    """By its path, and by its address from wherever it comes; the graph is as if the old one had never been."""
    run("build", articles, "-o", "out")
    (articles / "b.txt").write_text(f"Sony joined Alliance. {TEXT}")
    (articles / "g.jsonl").write_text("\n" + "".join(FILES["g.jsonl"].splitlines(keepends=True)[1:]))
    corrected = {"text": f"AMD joined Alliance. {TEXT}", "url": "https://example.org/amd", "title": "AMD"}
    (articles / "k.json").write_text(json.dumps(corrected))
    told = run("add", "out", articles / "b.txt", articles / "k.json").stdout
    assert "Replaced in/b.txt (a" in told and "Replaced in/g.jsonl:1 (a" in told and "by its new text (a" in told
    run("build", "in", "-o", "whole")
    assert contents(Path("out")) == contents(Path("whole"))


def test_an_address_of_many_texts_replaces_nothing(articles: Path) -> None:
    """Lines that all bear the address of a front page are different articles."""
    home = [{"text": f"{name} joined Alliance. {TEXT}", "url": "https://example.org"} for name in ("A", "B", "C")]
    run("build", "-", "-o", "out", input="".join(json.dumps(one) + "\n" for one in home[:2]))
    run("add", "out", "-", input=json.dumps(home[2]) + "\n")
    run("build", "-", "-o", "whole", input="".join(json.dumps(one) + "\n" for one in home))
    assert contents(Path("out")) == contents(Path("whole"))


def test_what_is_refused_now_does_not_take_the_place_of_what_was_read(articles: Path) -> None:
    """A file that has gone, or is damaged, is said, and its article stays until it is removed."""
    run("build", articles / "a.txt", articles / "b.txt", "-o", "out")
    before = contents(Path("out"))
    (articles / "b.txt").unlink()
    result = run("add", "out", articles / "b.txt", articles / "a.txt")
    assert "in/b.txt: There is no file or folder of this name." in result.stderr
    assert contents(Path("out")) == before


def test_an_address_of_many_texts_removes_none(articles: Path) -> None:
    """Whoever means one of them says which."""
    home = [{"text": f"{name} joined Alliance. {TEXT}", "url": "https://example.org"} for name in ("A", "B", "C")]
    run("build", "-", "-o", "out", input="".join(json.dumps(one) + "\n" for one in home))
    result = run("remove", "out", "https://example.org")
    assert result.exit_code == 1
    assert "3 articles go by https://example.org. Say which by its id: a" in result.stderr


@pytest.mark.parametrize(("words", "sentence"), [
    (("add", "out", "in/none.txt"), "Nothing could be read, so nothing was added."),
    (("remove", "out", "in/b"), "No article of the graph has the id, the path or the address in/b. Near it: in/b.txt"),
    (("remove", "out", "in/a.txt", "in/b.txt"), "Nothing would be left."),
    (("add", "in", "in/a.txt"), "There is no graph in in."),
])
def test_faults_are_sentences(articles: Path, words: tuple[str, ...], sentence: str) -> None:
    """The exit code is 1, and nothing has changed."""
    run("build", articles / "a.txt", articles / "b.txt", "-o", "out")
    before = contents(Path("out"))
    result = run(*words)
    assert (result.exit_code, sentence in result.stderr) == (1, True), result.stderr
    assert contents(Path("out")) == before


def test_another_version_is_said(articles: Path) -> None:
    """Readings of two versions do not mix in silence."""
    run("build", articles / "a.txt", "-o", "out")
    recipe = Path("out/build.json")
    recipe.write_text(json.dumps(json.loads(recipe.read_text()) | {"version": "0.0.1"}))
    assert "This graph was read by newsgraph 0.0.1" in run("add", "out", articles / "b.txt").stderr


@pytest.mark.parametrize("command", [
    ("add", "out", "in/b.txt", "in/d"), ("remove", "out", "in/a.txt"), ("merge", "out", "Intel", "IBM", "--by", "ann")])
def test_a_kill_leaves_the_old_graph_or_the_new(articles: Path, monkeypatch: pytest.MonkeyPatch,
                                                command: tuple[str, ...]) -> None:
    """At every rename and every write; whoever opens the folder afterwards finishes or clears away."""
    run("build", articles / "a.txt", articles / "h.json", "-o", "out")
    shutil.copytree("out", "kept")
    old = contents(Path("out"))
    assert run(*command).exit_code == 0
    new = contents(Path("out"))
    assert new != old
    seen = set()
    for step in range(60):
        shutil.rmtree("out")
        shutil.copytree("kept", "out")
        if not killed_at(step, command, monkeypatch):
            break
        finish(Path("out"))
        state = contents(Path("out"))
        assert state in (old, new), step
        seen.add(state == new)
        assert not (Path("out") / READY).exists()
    assert seen == {True, False}


def killed_at(step: int, command: tuple[str, ...], monkeypatch: pytest.MonkeyPatch) -> bool:
    """Whether the command got as far as a step: a rename, or the making of a file."""
    left_ = [step]

    def dying(whole: Callable[..., object]) -> Callable[..., object]:
        def method(*words: object, **options: object) -> object:
            if left_[0] == 0:
                raise Killed
            left_[0] -= 1
            return whole(*words, **options)
        return method

    with monkeypatch.context() as patch:
        for name in ("rename", "replace", "write_bytes"):
            patch.setattr(Path, name, dying(getattr(Path, name)))
        try:
            run(*command)
        except Killed:
            return True
    return False


class Killed(BaseException):
    """What no handler takes for an error."""
