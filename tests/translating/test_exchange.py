"""Messages as files of translators' editors, and back: nothing is lost, whatever a text holds."""

from __future__ import annotations

import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.content.problems import Place
from infohub.languages.library import load
from infohub.model.values import HIDDEN
from infohub.translating.exchange import Message, Returned, UnreadableError, messages
from infohub.translating.po import read_po, written_po
from infohub.translating.xliff import read_xliff, written_xliff
from project import Project
from town import TOWN
from translating.hubs import translated

TODAY = date(2026, 11, 24)
# All of pofilter's tests but those that say nothing of these texts:
NOT_A_FAULT = {
    "untranslated": "a state, not a fault",
    "isfuzzy": "a state, not a fault",
    "hassuggestion": "a state, not a fault",
    "brackets": "the German word stays visible, in brackets",
    "newlines": "search words may be more or fewer",
    "urls": "takes the bracket that closes a Markdown link, and the words behind it, for part of the address",
    "escapes": "a backslash is Markdown's",
    "numbers": "1.200 is 1,200 elsewhere",
    "unchanged": "names stay as they are",
    "acronyms": "languages spell them",
    "doublewords": "asks of two items of a list",
    "startcaps": "capitals differ by language",
    "simplecaps": "capitals differ by language",
    "doublequoting": "quotation marks differ by language",
    "singlequoting": "quotation marks differ by language",
    "endpunc": "signs differ by language",
    "startpunc": "signs differ by language",
    "puncspacing": "signs differ by language",
    "sentencecount": "languages count differently",
}

texts = (
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), min_size=1, max_size=40)
    .filter(lambda text: not HIDDEN.search(text))
    .map(lambda text: text.replace("\r", "").strip())
    .filter(bool)
)


def town_messages(code: str) -> list[Message]:
    library, _ = load(TOWN, ["en", "ar"], TODAY)
    return list(messages(library, code, TOWN))


def back(style: str, file: str) -> list[Returned]:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"x.{style}"
        path.write_text(file, "utf-8")
        return list((read_po if style == "po" else read_xliff)(path).messages)


def test_a_message_says_where_its_german_stands_and_what_to_heed(project: Project) -> None:
    translated(project)
    library, _ = project.load()
    found = {message.context: message for message in messages(library, "ar", project.root)}
    assert found["faqs/kaution:summary"] == Message(
        "faqs/kaution:summary",
        "Geld als Sicherheit.",
        "مال كضمان.",
        "outdated",
        "Geld für den Vermieter.",
        Place("data/faqs/kaution.yml", 2, 1),
        ("Feld: Kurz gesagt. Stand: veraltet.",),
    )
    assert found["faqs/kaution:title"].notes == (
        "Feld: Titel. Stand: Entwurf.",
        "„Kaution“ bleibt auf Deutsch sichtbar; sonst hier übersetzt als: تأمين.",
    )
    assert found["faqs/kaution:steps"].german == "Fragen\nZahlen"
    assert found["faqs/kaution:steps"].notes[1] == "Eine Liste: jeder Punkt in einer eigenen Zeile (genau 2)."
    assert found["faqs/kaution:body"].notes[1] == "Bitte dieselben Absätze, Listen und Überschriften wie im Deutschen."
    assert found["terms/kaution:equivalent"].german == "Kaution"
    assert found["hub:name"].place == Place("data/hub.yml", 1, 1)


def test_po_shows_what_was_outdated_and_by_what(project: Project) -> None:
    translated(project)
    library, _ = project.load()
    po = written_po(messages(library, "ar", project.root), "ar", TODAY, "Hub")
    assert (
        "#. Feld: Kurz gesagt. Stand: veraltet.\n"
        "#: data/faqs/kaution.yml:2\n"
        "#, fuzzy\n"
        '#| msgctxt "faqs/kaution:summary"\n'
        '#| msgid "Geld für den Vermieter."\n'
        'msgctxt "faqs/kaution:summary"\n'
        'msgid "Geld als Sicherheit."\n'
        'msgstr "مال كضمان."\n'
    ) in po
    assert po.count("#, fuzzy") == 1


def test_xliff_shows_what_was_outdated_and_by_what(project: Project) -> None:
    translated(project)
    library, _ = project.load()
    made = written_xliff(messages(library, "ar", project.root), "ar")
    assert '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">' in made
    unit = made[made.index('id="faqs/kaution:summary"') :].partition("</trans-unit>")[0]
    assert '<target state="needs-translation">مال كضمان.</target>' in unit
    assert 'alttranstype="previous-version"' in unit
    assert "<source>Geld für den Vermieter.</source>" in unit
    assert '<context context-type="sourcefile">data/faqs/kaution.yml</context>' in unit


@pytest.mark.property
@pytest.mark.parametrize("style", ["po", "xlf"])
@given(german=texts, translation=texts, previous=texts)
def test_any_text_comes_back_as_it_went(style: str, german: str, translation: str, previous: str) -> None:
    sent = Message("faqs/a:title", german, translation, "outdated", previous, Place("data/faqs/a.yml", 1, 1), ("Feld: Titel.",))
    file = written_po([sent], "ar", TODAY, "Hub") if style == "po" else written_xliff([sent], "ar")
    (got,) = back(style, file)
    assert (got.context, got.german, got.translation, got.unfinished) == ("faqs/a:title", german, translation, True)


@pytest.mark.parametrize("code", ["en", "ar"])
@pytest.mark.parametrize("style", ["po", "xlf"])
def test_the_whole_town_comes_back_as_it_went(code: str, style: str) -> None:
    sent = town_messages(code)
    file = written_po(sent, code, TODAY, "Hub") if style == "po" else written_xliff(sent, code)
    assert [(got.context, got.german, got.translation, got.unfinished) for got in back(style, file)] == [
        (one.context, one.german, one.translation, one.state == "outdated") for one in sent
    ]


@pytest.mark.parametrize("code", ["en", "ar"])
def test_msgfmt_and_pofilter_accept_the_file(code: str, tmp_path: Path) -> None:
    path = tmp_path / f"{code}.po"
    path.write_text(written_po(town_messages(code), code, TODAY, "Hub"), "utf-8")
    msgfmt = shutil.which("msgfmt")
    assert msgfmt, "tests/setup.sh installs gettext"
    done = subprocess.run([msgfmt, "--check", "--output-file=/dev/null", str(path)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    chosen = [f"--excludefilter={name}" for name in NOT_A_FAULT]
    pofilter = Path(sys.executable).with_name("pofilter")
    done = subprocess.run(
        [pofilter, "--progress=none", f"--language={code}", *chosen, path, tmp_path / "faults.po"],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert not (tmp_path / "faults.po").exists(), (tmp_path / "faults.po").read_text("utf-8")


def test_a_line_ends_where_files_end_lines(tmp_path: Path) -> None:
    (path := tmp_path / "x.po").write_text('msgid "a\u2028b\x85c"\nmsgstr "d"\n', "utf-8")
    assert [one.german for one in read_po(path).messages] == ["a\u2028b\x85c"]


@pytest.mark.parametrize(
    ("content", "line"),
    [('msgid "a"\nmsgstr "b\n', 2), ('msgid "a"\nkaputt\n', 2), ('msgstr "a"\n', 1), ('msgid "a" b "c"\n', 1), ("\\\n", 1)],
)
def test_a_broken_po_is_told_by_its_line(content: str, line: int, tmp_path: Path) -> None:
    path = tmp_path / "x.po"
    path.write_text(content, "utf-8")
    with pytest.raises(UnreadableError) as told:
        read_po(path)
    assert told.value.line == line


@pytest.mark.property
@given(content=st.binary(max_size=60) | st.text('msgidtrcx "\\\n#~|,: a', max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with TemporaryDirectory() as folder:
        for name, reader in (("x.po", read_po), ("x.xlf", read_xliff)):
            path = Path(folder) / name
            path.write_bytes(content)
            try:
                reader(path)
            except UnreadableError as error:
                assert error.why


def test_what_a_xliff_file_names_outside_itself_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("geheim", "utf-8")
    path = tmp_path / "x.xlf"
    path.write_text(
        f'<!DOCTYPE x [<!ENTITY e SYSTEM "{(tmp_path / "secret").as_uri()}">]>'
        '<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="data" source-language="de" '
        'target-language="ar" datatype="plaintext"><body><trans-unit id="a"><source>&e;</source><target>&e;</target>'
        "</trans-unit></body></file></xliff>",
        "utf-8",
    )
    assert "geheim" not in repr(read_xliff(path))
