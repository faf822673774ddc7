"""`infohub flyer`: what it makes, what it says, and how it ends."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pikepdf
import pytest

from infohub.cli import main
from town import NOON, TOWN


@pytest.fixture(autouse=True)
def _today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)


def flyer(out: Path, *arguments: str) -> int:
    return main(["flyer", *arguments, "--root", str(TOWN), "--out", str(out)])


def made(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*") if path.is_file())


def test_one_entry_beside_german(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert flyer(tmp_path, "offers/tandem", "--lang", "ar", "--with", "de", "--format", "a5") == 0
    assert made(tmp_path) == ["offers/tandem-de-ar-a5.pdf"]
    told = capsys.readouterr()
    size = max(1, round((tmp_path / "offers/tandem-de-ar-a5.pdf").stat().st_size / 1000))
    assert told.out == f"{tmp_path}/offers/tandem-de-ar-a5.pdf ({size} KB)\n"
    assert told.err == "1 von 1 Flyern gemacht.\n"


def test_german_alone_is_what_is_made_when_nothing_is_said(tmp_path: Path) -> None:
    assert flyer(tmp_path, "faqs/kaution", "contacts/helferkreis") == 0
    assert made(tmp_path) == ["contacts/helferkreis-de-a5.pdf", "faqs/kaution-de-a5.pdf"]


def test_a_composed_flyer_has_its_own_formats(tmp_path: Path) -> None:
    assert flyer(tmp_path, "flyers/notruf", "--lang", "ar") == 0
    assert made(tmp_path) == ["flyers/notruf-ar-a4-two-up.pdf"]


def test_a_poster_holds_many_languages_and_has_a_bleed(tmp_path: Path) -> None:
    assert flyer(tmp_path, "faqs/nachtruhe", "--lang", "ar,en", "--with", "de", "--format", "poster-a3", "--bleed") == 0
    (name,) = made(tmp_path)
    assert name == "faqs/nachtruhe-de-ar-en-poster-a3-bleed.pdf"
    with pikepdf.open(tmp_path / name) as pdf:
        page = pdf.pages[0]
        edges = [round(float(trim - media) / 72 * 25.4, 1) for trim, media in zip(page.trimbox, page.mediabox, strict=True)]  # type: ignore[operator]
    assert edges == [3, 3, -3, -3]


def test_all_makes_every_kind_the_site_offers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert flyer(tmp_path, "--all", "--lang", "en", "--format", "a4") == 0
    assert {name.partition("/")[0] for name in made(tmp_path)} == {"offers", "courses", "contacts", "faqs", "flyers"}
    assert f"{len(made(tmp_path))} von {len(made(tmp_path))} Flyern gemacht." in capsys.readouterr().err


def test_what_does_not_fit_is_told_with_its_file_and_the_rest_is_made(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    root = tmp_path / "town"
    shutil.copytree(TOWN, root, ignore=shutil.ignore_patterns("site", ".cache"))
    path = root / "data" / "offers" / "chor.yml"
    path.write_text(path.read_text("utf-8").replace("summary: ", f"summary: {'W' * 80} ", 1), "utf-8")
    out = tmp_path / "out"
    assert main(["flyer", "offers/chor", "offers/tandem", "--root", str(root), "--out", str(out)]) == 1
    assert made(out) == ["offers/tandem-de-a5.pdf"]
    told = capsys.readouterr().err
    assert "data/offers/chor.yml: Warnung: „" in told
    assert "ist zu breit für den Flyer (a5, de). Er wird nicht gemacht. Bitte ein kürzeres Wort oder ein größeres Format wählen." in told
    assert told.endswith("1 von 2 Flyern gemacht.\n")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["offers/tandm"], "Einen veröffentlichten Eintrag „offers/tandm“ gibt es nicht. Meinten Sie „offers/tandem“?"),
        (["offers/tandem", "--lang", "fr"], "Die Sprache „fr“ hat die Seite nicht. Es gibt: de, en, ar."),
        (
            ["offers/tandem", "--lang", "ar,en", "--with", "de"],
            "Auf a5 passt eine Sprache oder eine mit --with de; mehr nur auf ein Plakat.",
        ),
        ([], "Bitte einen Eintrag nennen, z. B. offers/sprachpaten, oder --all."),
    ],
)
def test_wrong_use_says_what_to_write(arguments: list[str], message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert flyer(tmp_path, *arguments) == 2
    assert capsys.readouterr().err == f"infohub flyer: {message}\n"
    assert made(tmp_path) == []


def test_help_has_examples(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["flyer", "--help"])
    assert "infohub flyer offers/sprachpaten --lang ar --with de --format a5 --out flyers" in capsys.readouterr().out


def test_progress_is_silent_where_nobody_looks(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert not sys.stderr.isatty()
    flyer(tmp_path, "offers/tandem")
    assert "\x1b" not in capsys.readouterr().err


def test_without_an_address_there_is_no_flyer(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Hub\n", "utf-8")
    assert main(["flyer", "offers/tandem", "--root", str(tmp_path)]) == 2
    assert "In mkdocs.yml fehlt site_url; ohne Adresse führen die QR-Codes nirgendwohin." in capsys.readouterr().err
