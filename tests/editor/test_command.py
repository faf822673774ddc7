"""``infohub new`` as people run it: a template, a mail, and every way to get it wrong."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path

import pytest

from infohub.cli import main
from infohub.editor.proposal import slug
from infohub.editor.templates import template
from infohub.model import KINDS, Kind, kind_by_name
from project import Project


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")  # 2026-11-24


def new(project: Project, *options: str) -> int:
    return main(["new", *options, "--root", str(project.root)])


def files(project: Project) -> dict[str, bytes]:
    return {path.relative_to(project.root).as_posix(): path.read_bytes() for path in project.root.rglob("*") if path.is_file()}


# Templates ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_a_template_is_written_and_the_check_says_what_to_fill_in(project: Project, capsys: pytest.CaptureFixture[str], kind: Kind) -> None:
    assert new(project, kind.name, "--id", "neu-1") == 0
    file = f"data/{kind.folder}/neu-1.yml"
    assert tuple(capsys.readouterr()) == (f"{file}\n", "Bitte ausfüllen und mit „infohub check“ prüfen.\n")
    assert (project.root / file).read_text("utf-8") == template(kind, "neu-1")
    assert main(["check", "--root", str(project.root)]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines and all("Hier steht noch „BITTE AUSFÜLLEN“ aus der Vorlage." in line for line in lines)


@pytest.mark.parametrize("option", ["--print", "--dry-run"])
def test_it_can_be_seen_without_writing(project: Project, capsys: pytest.CaptureFixture[str], option: str) -> None:
    before = files(project)
    assert new(project, "offer", "--id", "chor", option) == 0
    assert tuple(capsys.readouterr()) == (template(kind_by_name["offer"], "chor"), "")
    assert new(project, "offer", option) == 0
    assert capsys.readouterr().out == template(kind_by_name["offer"])
    assert files(project) == before


FILE_NAME = "Dateinamen bestehen aus Kleinbuchstaben, Ziffern und Bindestrichen, z. B. „sprach-cafe.yml“."


@pytest.mark.parametrize(
    ("entry", "shown"),
    [
        ("Chor", "Chor"),
        ("сhor", "сhor"),  # a Cyrillic es
        ("chör", "chör"),
        ("sprach_cafe", "sprach_cafe"),
        ("-chor", "-chor"),
        ("../../chor", "../../chor"),
        ("a/b", "a/b"),
        ("chor\u202e", "chor\\u202e"),
        ("chor.yml", "chor.yml"),
    ],
)
def test_what_is_no_id_is_refused_in_the_readers_words(
    project: Project, capsys: pytest.CaptureFixture[str], entry: str, shown: str
) -> None:
    before = files(project)
    assert new(project, "offer", f"--id={entry}") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"data/offers/{shown}.yml: „{shown}“ ist keine Kennung. {FILE_NAME}\nEs wurde nichts geschrieben.\n"
    assert files(project) == before


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        ("con", "„con“ kann auf Windows-Rechnern keine Datei heißen."),
        ("a" * 81, "Dieser Dateiname ist länger als 80 Zeichen."),
    ],
)
def test_an_id_that_could_be_no_file_is_refused_before_it_is_one(
    project: Project, capsys: pytest.CaptureFixture[str], entry: str, told: str
) -> None:
    before = files(project)
    assert new(project, "offer", f"--id={entry}") == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert told in err and err.endswith("\nEs wurde nichts geschrieben.\n")
    assert files(project) == before


def test_an_entry_that_is_there_is_not_overwritten(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    project.write("data/offers/kaputt.yml", "title: [\n")
    before = files(project)
    for kind, file in (("faq", "data/faqs/kaution.yml"), ("offer", "data/offers/kaputt.yml")):
        assert new(project, kind, "--id", Path(file).stem) == 1
        told = f"{file}: Diesen Eintrag gibt es schon. Bitte die Datei „{file}“ ändern oder eine andere Kennung wählen."
        assert capsys.readouterr().err == f"{told}\nEs wurde nichts geschrieben.\n"
    assert files(project) == before


def test_nothing_is_written_through_a_link(project: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (elsewhere := project.root / "elsewhere").mkdir()
    (project.root / "data" / "offers").symlink_to(elsewhere)
    assert new(project, "offer", "--id", "chor") == 1
    assert capsys.readouterr().err.startswith("data/offers: Verknüpfungen (Symlinks) sind in Datendateien nicht erlaubt.")
    assert list(elsewhere.iterdir()) == []


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ([], "infohub new: Bitte eine Art nennen, z. B. infohub new offer --id sprach-cafe, oder eine E-Mail mit --from.\n"),
        (["offer"], "infohub new: Bitte die Kennung mit --id nennen, z. B. --id sprach-cafe, oder die Vorlage mit --print ansehen.\n"),
        (
            ["--from", "gibt-es-nicht.txt"],
            "infohub new: gibt-es-nicht.txt lässt sich nicht lesen: Datei oder Ordner gibt es nicht.\n",
        ),
    ],
)
def test_wrong_use_ends_with_2(project: Project, capsys: pytest.CaptureFixture[str], options: list[str], told: str) -> None:
    assert new(project, *options) == 2
    assert tuple(capsys.readouterr()) == ("", told)


def test_outside_a_project_it_ends_with_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["new", "offer", "--id", "chor", "--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"infohub new: In „{tmp_path}“ liegt keine mkdocs.yml. ")


# Mails --------------------------------------------------------------------------------------------

MAIL = """\
Guten Tag!

Art (kind): offer
Titel (title): Nähtreff: Übung macht’s
Kurz gesagt (summary): Frauen nähen zusammen.
Anbieter (providers):
  Verein
Zeiten 1, Tage (when[1].days): Di
Zeiten 1, von (when[1].from): 15:00
Zeiten 1, bis (when[1].to): 17:00
Sprachen (languages):
  Arabisch
  uk
Kosten, Art (cost.kind): kostenlos
Themen (topics): wohnen
--
Gruß
"""
ENTRY = """\
title: 'Nähtreff: Übung macht’s'
summary: Frauen nähen zusammen.
providers:
  - verein
when:
  - days: Di
    from: 15:00
    to: 17:00
languages:
  - ar
  - uk
cost:
  kind: free
topics:
  - wohnen
sources:
  - title: 'Verein: Mitteilung'
    date: 2026-11-24
last_reviewed: 2026-11-24
"""


def mail(project: Project, text: str, name: str = "mail.txt") -> str:
    return str(project.write(name, text))


def test_a_mail_becomes_an_entry(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "--from", mail(project, MAIL)) == 0
    file = "data/offers/naehtreff-uebung-macht-s.yml"
    assert tuple(capsys.readouterr()) == (
        f"{file}\n",
        "Nicht übernommen: Guten Tag!\nBitte lesen, Wortlaut und Kennung prüfen, dann „infohub check“.\n",
    )
    assert (project.root / file).read_text("utf-8") == ENTRY
    assert main(["check", "--root", str(project.root)]) == 0


def test_an_id_may_be_chosen_and_the_entry_seen_before(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(project)
    path = mail(project, MAIL)
    assert new(project, "--from", path, "--print") == 0
    assert capsys.readouterr().out == ENTRY
    Path(path).unlink()
    assert files(project) == before
    assert new(project, "--from", mail(project, MAIL), "--id", "naehen") == 0
    assert capsys.readouterr().out == "data/offers/naehen.yml\n"


def test_a_source_has_the_day_its_mail_was_sent(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    saved = EmailMessage()
    saved["Date"] = "Fri, 20 Nov 2026 10:00:00 +0100"
    saved.set_content(MAIL)
    assert new(project, "--from", str(project.write("mail.eml", saved.as_bytes())), "--print") == 0
    assert capsys.readouterr().out == ENTRY.replace("    date: 2026-11-24", "    date: 2026-11-20")


def test_all_that_is_missing_or_wrong_is_told_at_once(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = (
        MAIL.replace("Kurz gesagt (summary): Frauen nähen zusammen.\n", "").replace("17:00", "25:00").replace("  Verein\n", "  Vereim\n")
    )
    wrong = wrong.replace("kostenlos", "billig").replace("Themen (topics): wohnen", "Text (body): <b>Hallo</b>")
    before = files(project)
    path = mail(project, wrong)
    assert new(project, "--from", path) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "Nicht übernommen: Guten Tag!",
        "mail.txt: summary: Das Feld „summary“ fehlt. Bitte ergänzen: „summary: …“.",
        "mail.txt:5:1: providers[1]: „Vereim“ gibt es nicht. Meinten Sie „Verein“? Bitte die Kennung prüfen oder den Eintrag anlegen.",
        "mail.txt:9:1: when[1].to: „25:00“ ist keine Uhrzeit. Bitte HH:MM schreiben, z. B. 10:30.",
        "mail.txt:13:1: cost.kind: „billig“ ist hier nicht möglich. Erlaubt sind: free, fee, donation, varies, unknown.",
        "mail.txt:14:1: body: HTML ist in Texten nicht erlaubt („</b>“). Bitte nur Text und Markdown schreiben; Links so: [Text](https://…).",
        "mail.txt:14:1: body: HTML ist in Texten nicht erlaubt („<b>“). Bitte nur Text und Markdown schreiben; Links so: [Text](https://…).",
        "Es wurde nichts geschrieben.",
    ]
    Path(path).unlink()
    assert files(project) == before


def test_a_link_to_nowhere_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = mail(project, MAIL.replace("Themen (topics): wohnen", "Text (body): Siehe [Kaution](faqs/kautoin)."))
    assert new(project, "--from", path) == 1
    assert "mail.txt:15:1: body: „faqs/kautoin“ gibt es nicht. Meinten Sie „faqs/kaution“?" in capsys.readouterr().err


def test_an_offer_that_is_there_is_not_overwritten(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "--from", mail(project, MAIL)) == 0
    capsys.readouterr()
    assert new(project, "--from", mail(project, MAIL)) == 1
    assert "Diesen Eintrag gibt es schon." in capsys.readouterr().err


def test_a_title_of_another_script_needs_an_id(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = mail(project, MAIL.replace("Nähtreff: Übung macht’s", "Швейний гурток"))
    assert new(project, "--from", path) == 1
    assert (
        "mail.txt:4:1: title: Aus „Швейний гурток“ lässt sich keine Kennung machen. "
        "Bitte eine mit „--id“ nennen, z. B. „--id sprach-cafe“.\n" in capsys.readouterr().err
    )
    assert new(project, "--from", path, "--id", "naehen") == 0


def test_a_session_gets_its_id_of_the_day_it_begins(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Art (kind): course\nTitel (title): Abendkurs\nKurz gesagt (summary): Deutsch.\nKursart (course_type): Intensivkurs\n"
        "Kurse vor Ort, Anbieter (sessions[1].provider): Verein\nKurse vor Ort, Beginn (sessions[1].starts): 2027-01-12\n"
    )
    assert new(project, "--from", mail(project, text), "--print") == 0
    out = capsys.readouterr().out
    assert "course_type: intensive\n" in out
    assert "sessions:\n  - provider: verein\n    starts: 2027-01-12\n    id: 2027-01-12\n" in out


# A contact that is there is changed ---------------------------------------------------------------

CHANGE = "Art (kind): contact\nTitel (title): verein\nTelefon 1, Nummer (phones[1].number): 030 23125-100\nE-Mail (email):\n"


def test_a_contact_is_changed_where_the_mail_says_something_new(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = project.root / "data" / "contacts" / "verein.yml"
    before = path.read_text("utf-8")
    path.write_text(before.replace("last_reviewed: 2026-11-24", "last_reviewed: 2026-01-02  # vor Ort"), "utf-8")
    assert new(project, "--from", mail(project, CHANGE)) == 0
    out, err = capsys.readouterr()
    assert out == "data/contacts/verein.yml\n"
    assert err.startswith("Der Kontakt ist geändert. „last_reviewed“ bleibt")
    assert path.read_text("utf-8") == (
        "title: Verein\nsummary: Der Verein hilft.\nsector: association\nphones:\n  - number: 030 23125-100\nsources:\n  - title: Verein\n"
        "  - title: 'verein: Mitteilung'\n    date: 2026-11-24\nlast_reviewed: 2026-01-02  # vor Ort\n"
    )
    assert main(["check", "--root", str(project.root)]) == 0


def test_what_a_change_takes_away_is_told(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = project.root / "data" / "contacts" / "verein.yml"
    phones = "phones:\n  - number: 030 23125-0\n  - number: 030 23125-9\n    kind: fax\nsources:"
    path.write_text(path.read_text("utf-8").replace("sources:", phones), "utf-8")
    assert new(project, "--from", mail(project, CHANGE)) == 0
    err = capsys.readouterr().err
    assert err.startswith("Fällt weg (phones): number: 030 23125-0\nFällt weg (phones): number: 030 23125-9, kind: fax\nDer Kontakt")
    before = path.read_text("utf-8")
    assert new(project, "--from", mail(project, CHANGE)) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "data/contacts/verein.yml: Die Nachricht sagt nichts Neues. Es wurde nichts geschrieben.\n")
    assert path.read_text("utf-8") == before


def test_a_short_name_is_known_by_the_id_it_makes(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """The entry's title may be longer: „Mütterzentrum Musterstadt e. V.“."""
    entry = (project.root / "data" / "contacts" / "verein.yml").read_text("utf-8")
    project.write("data/contacts/muetterzentrum.yml", entry.replace("title: Verein", "title: Mütterzentrum Musterstadt e. V."))
    assert new(project, "--from", mail(project, CHANGE.replace("verein", "Mütterzentrum"))) == 0
    assert capsys.readouterr().out == "data/contacts/muetterzentrum.yml\n"
    assert new(project, "--from", mail(project, MAIL.replace("  Verein", "  Mütterzentrum")), "--print") == 0
    assert "providers:\n  - muetterzentrum\n" in capsys.readouterr().out


def test_a_name_nearly_known_is_asked_about(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert new(project, "--from", mail(project, CHANGE.replace("verein", "Verien"))) == 1
    err = capsys.readouterr().err.splitlines()
    assert "mail.txt:2:1: Warnung: „Verien“ gibt es nicht. Meinten Sie „Verein“? Bitte die Kennung prüfen oder den Eintrag anlegen." in err
    assert "mail.txt: sector: Das Feld „sector“ fehlt. Bitte ergänzen: „sector: …“." in err


@pytest.mark.parametrize(
    ("title", "made"),
    [
        ("Nähtreff am Bach", "naehtreff-am-bach"),
        ("A\u0308rger & Spaß", "aerger-spass"),
        ("Café «Olé»", "cafe-ole"),
        ("Чай", ""),
        ("a" * 80, "a" * 60),
        ("wort " * 20, "-".join(["wort"] * 12)),
    ],
)
def test_an_id_is_made_of_a_title(title: str, made: str) -> None:
    assert slug(title) == made
