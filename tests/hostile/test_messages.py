"""What the check prints is read by people, terminals and the runners of CI: nobody's words become a command there."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

import pytest

from hostile.payloads import HIDDEN, TEXTS
from infohub.cli import main
from project import Project

COMMANDS = [
    "::set-output name=x::y",
    "::add-mask::e",
    "::error file=a::b",
    "%0A::add-mask::e",
    "%0D%0A::stop-commands::x",
    "##[add-matcher]/tmp/x.json",
    "##[add-mask]e",
    "a\n::add-mask::e",
    "\r::add-mask::e",
    "]]>\u2028::add-mask::e",
    "\x1b]0;title\x07\x1b[31m\x1b[2K",
    "\x1b]8;;https://evil.example\x1b\\x",
    "\x9b31m",
    "a,title=b::c",
    "<details><img src=x>",
    "\u202e::x",
]


def printed(project: Project, capsys: pytest.CaptureFixture[str], style: str, lang: str = "de") -> str:
    assert main(["check", "--root", str(project.root), "--format", style, "--lang", lang]) == 1
    out, err = capsys.readouterr()
    return out + err


def hostile(project: Project, text: str) -> None:
    """The same text as value, as key, as a name of a file, of a folder, of a page, and in a reference."""
    quoted = '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'
    project.write("data/offers/a.yml", f"title: {quoted}\nage_from: {quoted}\n{quoted}: x\nrelated: [{quoted}]\n")
    project.write("data/offers/b.yml", f"{text}: x\n@{text}\n")
    project.write("docs/ueber.md", f"[x](<faqs/{text}>) <b {text}\n")
    name = text.replace("/", "\u2215")
    for path in (f"data/offers/{name}.yml", f"data/{name}", f"data/faqs/{name}/kaution.yml", f"docs/{name}.md"):
        project.write(path, "x")


@pytest.mark.parametrize("text", [*COMMANDS, *TEXTS.values()], ids=lambda text: ascii(text)[:30])
def test_no_words_become_a_command(project: Project, capsys: pytest.CaptureFixture[str], text: str) -> None:
    hostile(project, text)
    for lang in ("de", "en"):
        for line in printed(project, capsys, "text", lang).rstrip("\n").split("\n"):
            assert line.isprintable() and not line.lstrip().startswith("::") and "##[" not in line
        for line in printed(project, capsys, "github", lang).rstrip("\n").split("\n"):
            assert line.isprintable()
            assert re.fullmatch(r"::(?:error|warning) file=(?:[^,:\n]|%3A|%2C)+,line=[0-9]+,col=[0-9]+::[^\n]+", line), line
        for one in json.loads(printed(project, capsys, "json", lang)):
            assert one["message"].isprintable()


@pytest.mark.parametrize("letter", HIDDEN.values(), ids=HIDDEN)
def test_json_is_harmless_on_a_terminal_too(project: Project, capsys: pytest.CaptureFixture[str], letter: str) -> None:
    hostile(project, f"a{letter}b")
    assert letter not in printed(project, capsys, "json")


def test_what_is_printed_is_bounded(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    for number in range(60):
        project.write(f"data/offers/o-{number}.yml", "\n".join(f"{'a' * 900}{line}: {'b' * 300}" for line in range(150)))
    project.write("docs/ueber.md", "<b " * 9_000)
    for style, most in (("text", 500_000), ("github", 500_000), ("json", 1_500_000)):
        assert len(printed(project, capsys, style)) < most
    assert max(map(len, printed(project, capsys, "text").split("\n"))) < 2_000


def test_names_that_are_no_text_are_printed(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (project.root / "docs" / os.fsdecode(b"\xff\xfe.md")).write_text("x")
    assert "\\udcff" in printed(project, capsys, "text")
    assert printed(project, capsys, "github").encode("utf-8")


def test_the_folder_of_the_machine_is_named_nowhere(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    hostile(project, "<b>")
    (project.root / "data/x.yml").symlink_to("/etc/passwd")
    for style in ("text", "github", "json"):
        assert str(project.root) not in printed(project, capsys, style)


def test_no_file_that_is_linked_to_is_quoted(project: Project, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    (tmp_path / "geheim").write_text("Geheimnis: 42\n")
    for place in ("data/offers/a.yml", "data/hub.ar.yml", "docs/a.md", "docs/a.svg"):
        (project.root / place).parent.mkdir(parents=True, exist_ok=True)
        (project.root / place).symlink_to(tmp_path / "geheim")
    assert "Geheimnis" not in printed(project, capsys, "text")
