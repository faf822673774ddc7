"""Many flyers at once: each is set once, and what cannot be made is told in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from flyers.desks import desk_of, pdf, small, town
from infohub.content.problems import Problem
from infohub.flyers import press, typesetting
from infohub.flyers.press import print_flyers
from infohub.flyers.sheets import Desk, Flyer
from project import Project
from small_hub import entry

FEW = [Flyer(ref, locales, "a5") for ref in ("contacts/helferkreis", "offers/tandem") for locales in (("de",), ("de", "ar"))]
UNBREAKABLE = "x1" * 40
SHORTENED = f"{UNBREAKABLE[:59]}…"  # as all messages shorten what they quote
LONG = "\n\n".join(["Wer hier wohnt, trennt den Müll. " * 20] * 70)


def test_what_lies_there_is_not_set_again(tmp_path: Path) -> None:
    first = print_flyers(town(), FEW, tmp_path)
    second = print_flyers(town(), FEW, tmp_path)
    assert (first.fresh, second.fresh, first.problems) == (4, 0, [])
    assert first.files == second.files
    assert list(first.files) == FEW
    assert sorted(tmp_path.iterdir()) == sorted(first.files.values())


def test_a_file_holds_the_flyer_and_is_named_by_its_content(tmp_path: Path) -> None:
    printed = print_flyers(town(), FEW, tmp_path)
    assert printed.files[FEW[2]].read_bytes() == pdf("offers/tandem", ("de",), "a5")
    assert len({path.stem for path in printed.files.values()}) == len(FEW)
    assert all(len(path.stem) == 32 and path.suffix == ".pdf" for path in printed.files.values())


def hub(**fields: object) -> Desk:
    return small(entry("faqs/eins", **fields), entry("faqs/zwei"), entry("contacts/verein"))


BOTH = [Flyer("faqs/eins", ("de",), "a5"), Flyer("faqs/zwei", ("de",), "a5")]


def test_only_what_changed_is_set(tmp_path: Path) -> None:
    before = print_flyers(hub(), BOTH, tmp_path)
    after = print_flyers(hub(body="Neu."), BOTH, tmp_path)
    assert after.fresh == 1
    assert after.files[BOTH[0]] != before.files[BOTH[0]]
    assert after.files[BOTH[1]] == before.files[BOTH[1]]


def test_another_template_sets_everything_anew(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    print_flyers(hub(), BOTH, tmp_path)
    monkeypatch.setattr(press, "_tools", lambda: "other")
    assert print_flyers(hub(), BOTH, tmp_path).fresh == 2


def test_it_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    print_flyers(hub(), BOTH, tmp_path, lambda done, of: told.append((done, of)))
    assert told == [(1, 2), (2, 2)]


def test_no_flyer_is_no_work(tmp_path: Path) -> None:
    printed = print_flyers(hub(), [], tmp_path / "new")
    assert (printed.files, printed.problems, printed.fresh) == ({}, [], 0)
    assert (tmp_path / "new").is_dir()


def test_processes_make_the_same_as_threads(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a job returns must be able to travel."""
    by_threads = print_flyers(town(), FEW, tmp_path / "one")
    monkeypatch.setattr(press, "WORTH_PROCESSES", 0)
    monkeypatch.setattr(typesetting, "has_run", lambda: False)
    monkeypatch.setattr(typesetting, "pdf", lambda sheet, hint: b"%PDF")  # the engine's own threads do not survive a fork
    by_processes = print_flyers(town(), FEW, tmp_path / "two")
    names = [{flyer: path.name for flyer, path in made.files.items()} for made in (by_threads, by_processes)]
    assert names[0] == names[1]
    assert {path.read_bytes() for path in by_processes.files.values()} == {b"%PDF"}


# What cannot be made ------------------------------------------------------------------------------------

QUESTION = "title: {title}\nsummary: Ein Satz.\nsources:\n  - title: BGB\nlast_reviewed: 2026-11-24\n"
PANELS = "title: Falten\nsummary: Ein Satz.\nformats: [trifold]\npanels:\n  - entries: [faqs/kaution]\n  - entries: [faqs/lang]\n"


def told(project: Project, folder: Path, *flyers: Flyer) -> list[Problem]:
    found, _ = project.load()
    printed = print_flyers(desk_of(found, project.root), flyers, folder)
    assert printed.files == {}
    assert printed.fresh == len(flyers)
    assert list(folder.iterdir()) == []
    return printed.problems


def lines(problems: list[Problem], lang: str = "de") -> list[str]:
    return [problem.text(lang) for problem in problems]


def test_a_text_that_is_too_long_is_told(project: Project, tmp_path: Path) -> None:
    project.write("data/faqs/lang.yml", QUESTION.format(title="Lang") + "body: |\n  " + LONG.replace("\n\n", "\n\n  ") + "\n")
    found = told(project, tmp_path / "made", Flyer("faqs/lang", ("de",), "a5"))
    assert lines(found) == [
        "data/faqs/lang.yml: Warnung: Der Text passt nicht auf den Flyer (a5, de), auch nicht in der kleinsten Schrift. "
        "Er wird nicht gemacht. Bitte kürzen, weniger Einträge nehmen oder ein größeres Format wählen."
    ]
    assert lines(found, "en") == [
        "data/faqs/lang.yml: warning: The text does not fit on the flyer (a5, de), not even in the smallest letters. "
        "It is not made. Please shorten it, take fewer entries, or choose a larger format."
    ]


def test_a_word_that_is_too_wide_is_told(project: Project, tmp_path: Path) -> None:
    project.write("data/faqs/breit.yml", QUESTION.format(title="Breit") + f"answer_in_short: {UNBREAKABLE}\n")
    found = told(project, tmp_path / "made", Flyer("faqs/breit", ("de", "ar"), "a5"))
    assert lines(found) == [
        f"data/faqs/breit.yml: Warnung: „{SHORTENED}“ ist zu breit für den Flyer (a5, de + ar). Er wird nicht gemacht. "
        "Bitte ein kürzeres Wort oder ein größeres Format wählen."
    ]
    assert lines(found, "en") == [
        f"data/faqs/breit.yml: warning: “{SHORTENED}” is too wide for the flyer (a5, de + ar). It is not made. "
        "Please choose a shorter word or a larger format."
    ]


def test_a_panel_that_is_too_full_is_told(project: Project, tmp_path: Path) -> None:
    long = "Wer hier wohnt, trennt den Müll. " * 150
    project.write("data/faqs/lang.yml", QUESTION.format(title="Lang") + f"answer_in_short: {long}\n")
    project.write("data/flyers/falten.yml", PANELS)
    found = told(project, tmp_path / "made", Flyer("flyers/falten", ("de",), "trifold"))
    assert lines(found) == [
        "data/flyers/falten.yml: Warnung: Feld 2 des Faltblatts ist zu voll (de), auch in der kleinsten Schrift. "
        "Es wird nicht gemacht. Bitte Einträge aus diesem Feld nehmen oder kürzen."
    ]
    assert lines(found, "en") == [
        "data/flyers/falten.yml: warning: Panel 2 of the tri-fold is too full (de), even in the smallest letters. "
        "It is not made. Please take entries out of this panel, or shorten them."
    ]


def test_a_fault_of_a_template_is_told_and_takes_nothing_down(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(sheet: object, hint: str) -> bytes:
        raise RuntimeError("unknown variable: rows")

    monkeypatch.setattr(typesetting, "pdf", fail)
    printed = print_flyers(hub(), BOTH[:1], tmp_path)
    assert printed.files == {}
    assert lines(printed.problems) == [
        "data/faqs/eins.yml: Warnung: Der Flyer (a5, de) ließ sich nicht setzen: unknown variable: rows "
        "Das ist ein Fehler des Programms, nicht Ihrer Eingabe. Bitte melden."
    ]
    assert lines(printed.problems, "en") == [
        "data/faqs/eins.yml: warning: The flyer (a5, de) could not be set: unknown variable: rows "
        "This is a fault of the program, not of your input. Please report it."
    ]


def test_problems_are_told_in_order_and_once(project: Project, tmp_path: Path) -> None:
    """A letter without a glyph is missing from every flyer its entry stands on."""
    project.write("data/faqs/b.yml", QUESTION.format(title="Pfeil →"))
    project.write("data/faqs/a.yml", QUESTION.format(title=f"Breit {UNBREAKABLE}"))
    flyers = [Flyer(ref, locales, "a5") for ref in ("faqs/b", "faqs/a") for locales in (("de",), ("ar",), ("de", "ar"))]
    found = told(project, tmp_path / "made", *flyers)
    assert [(str(problem.place), problem.code, problem.severity) for problem in found] == [
        ("data/faqs/a.yml", "too_wide_for_flyer", "warning"),
        ("data/faqs/a.yml", "too_wide_for_flyer", "warning"),
        ("data/faqs/a.yml", "too_wide_for_flyer", "warning"),
        ("data/faqs/b.yml:1:14", "no_glyph", "warning"),
    ]
    assert sorted(problem.values["locales"] for problem in found[:3]) == ["ar", "de", "de + ar"]


def test_others_are_made_all_the_same(tmp_path: Path) -> None:
    printed = print_flyers(hub(title=UNBREAKABLE), BOTH, tmp_path)
    assert list(printed.files) == BOTH[1:]
    assert [problem.code for problem in printed.problems] == ["too_wide_for_flyer"]
