"""``infohub due`` and ``infohub confirm``: what they say, what they write, how they end."""

from __future__ import annotations

import json
import tempfile
from datetime import date
from pathlib import Path

import pytest
import recurring_ical_events
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from content.bad_input import OFFER
from infohub.cli import main
from infohub.content.reading import read_entry
from infohub.content.yaml_text import parse
from infohub.model import kind_by_folder
from infohub.upkeep.confirming import confirmed_text
from project import FILES, Project
from town import NOON

CHOR = OFFER + "review_by: 2027-01-15\n"
MAIL = FILES["data/contacts/verein.yml"] + "email: post@verein.example\nconfirmed:\n  by: verein\n  date: 2026-11-01\n"


@pytest.fixture(autouse=True)
def today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)


@pytest.fixture
def hub(project: Project) -> Project:
    """A contact that can be asked, and an offer of its own: to be reviewed soon and never confirmed."""
    project.write("mkdocs.yml", "site_url: https://hub.example/\n" + FILES["mkdocs.yml"])
    project.write("data/contacts/verein.yml", MAIL)
    project.write("data/offers/chor.yml", CHOR)
    return project


def due(project: Project, *options: str) -> int:
    return main(["due", "--root", str(project.root), *options])


def confirm(project: Project, *arguments: str) -> int:
    return main(["confirm", "--root", str(project.root), *arguments])


# What is due ----------------------------------------------------------------------------------------

TEXT = """\
contacts/verein – Verein
  offers/chor – Chor: Bitte bis 15. Januar 2027 prüfen.
  offers/chor – Chor: Noch nie bestätigt.
"""


def test_the_list_names_who_is_asked_what_and_why(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert due(hub) == 0
    assert tuple(capsys.readouterr()) == (TEXT, "2 Hinweise, davon 1 überfällig oder ohne Datum (60 Tage voraus).\n")


def test_fewer_days_show_less(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert due(hub, "--days", "1") == 0
    out, err = capsys.readouterr()
    assert out == "contacts/verein – Verein\n  offers/chor – Chor: Noch nie bestätigt.\n"
    assert err == "1 Hinweis, davon 1 überfällig oder ohne Datum (1 Tag voraus).\n"


def test_nothing_due_is_said_too(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    (hub.root / "data/offers/chor.yml").unlink()
    assert due(hub) == 0
    assert tuple(capsys.readouterr()) == ("", "Nichts ist fällig (60 Tage voraus).\n")


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ("review_by: 2026-11-23", "Sollte bis 23. November 2026 geprüft werden."),
        ("review_by: 2026-11-24", "Bitte bis 24. November 2026 prüfen."),
        ("valid_until: 2026-11-23", "Galt bis 23. November 2026."),
        ("valid_until: 2026-11-24", "Gilt noch bis 24. November 2026."),
        ("confirmed: {by: verein, date: 2025-11-23}", "Zuletzt bestätigt am 23. November 2025, vor mehr als einem Jahr."),
    ],
)
def test_each_reason_has_its_sentence(hub: Project, capsys: pytest.CaptureFixture[str], fields: str, said: str) -> None:
    hub.write("data/offers/chor.yml", f"{OFFER}{fields}\n")
    assert due(hub) == 0
    assert f"  offers/chor – Chor: {said}\n" in capsys.readouterr().out


def test_a_contact_nobody_can_reach_is_the_publishers(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    hub.write("data/contacts/stumm.yml", FILES["data/contacts/verein.yml"].replace("title: Verein", "title: Stumm"))
    assert due(hub, "--days", "0") == 0
    assert "contacts/verein – Verein\n" in (out := capsys.readouterr().out)
    assert "  contacts/stumm – Stumm: Weder Telefon noch E-Mail noch Internetseite ist bekannt.\n" in out


def test_json_for_programs(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert due(hub, "--format", "json") == 0
    first, second = json.loads(capsys.readouterr().out)
    assert first == {
        "entry": "offers/chor",
        "title": "Chor",
        "file": "data/offers/chor.yml",
        "page": "https://hub.example/angebote/chor/",
        "what": "review",
        "on": "2027-01-15",
        "past": False,
        "message": "Bitte bis 15. Januar 2027 prüfen.",
        "responsible": "contacts/verein",
    }
    assert (second["what"], second["on"], second["past"]) == ("confirmation", None, True)


def test_the_calendar_is_read_back_by_another_program(hub: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "made" / "due.ics"
    assert due(hub, "--format", "ics", "--out", str(out)) == 0
    assert capsys.readouterr().out == f"{out}\n"
    calendar = Calendar.from_ical(out.read_bytes())
    assert calendar["X-WR-CALNAME"] == "Hub: zu prüfen"
    events = recurring_ical_events.of(calendar).between(date(2026, 11, 1), date(2027, 2, 1))
    found = sorted((one.start, one["SUMMARY"], one["UID"], one["DESCRIPTION"]) for one in events)
    assert found == [
        (
            date(2026, 11, 24),
            "Überfällig: Verein (1)",
            "due-verein-past@hub.example",
            "Chor\nNoch nie bestätigt.\nhttps://hub.example/angebote/chor/",
        ),
        (
            date(2027, 1, 15),
            "Zu prüfen: Verein (1)",
            "due-verein-2027-01-15@hub.example",
            "Chor\nBitte bis 15. Januar 2027 prüfen.\nhttps://hub.example/angebote/chor/",
        ),
    ]


def test_the_calendar_of_a_day_is_always_the_same(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    made = []
    for _ in range(2):
        due(hub, "--format", "ics")
        made.append(capsys.readouterr().out)
    assert made[0] == made[1] != ""


LETTER = """\
An: post@verein.example
Betreff: Hub: bitte 1 Eintrag prüfen

Guten Tag,

auf „Hub“ stehen Angaben, für die diese Stelle zuständig ist: Verein. Bitte prüfen Sie sie:

Chor
https://hub.example/angebote/chor/
- Bitte bis 15. Januar 2027 prüfen.
- Noch nie bestätigt.

Stimmt alles? Dann genügt als Antwort: „Die Angaben stimmen.“
Stimmt etwas nicht? Dann schreiben Sie bitte, was richtig ist. Wir ändern es.

Freundliche Grüße
Verein
"""


def test_a_mail_is_ready_to_be_sent(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert due(hub, "--format", "mail") == 0
    assert capsys.readouterr().out == LETTER


def test_mails_go_into_a_folder_one_for_each_contact(hub: Project, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hub.write("data/contacts/amt.yml", FILES["data/contacts/verein.yml"] + "phones: [{number: 030 23125-010}]\n")
    hub.write("data/hub.yml", FILES["data/hub.yml"] + "feedback_mail: frage@hub.example\n")
    folder = tmp_path / "mails"
    assert due(hub, "--format", "mail", "--out", str(folder)) == 0
    assert capsys.readouterr().out == f"{folder / 'amt.txt'}\n{folder / 'verein.txt'}\n"
    assert (folder / "amt.txt").read_text("utf-8").startswith("An: (keine E-Mail-Adresse bekannt; Telefon: 030 23125-010)\n")
    assert "\n\nAntwort bitte an: frage@hub.example\n\n" in (folder / "verein.txt").read_text("utf-8")


def test_without_an_address_of_the_site_there_are_no_links(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    hub.write("mkdocs.yml", FILES["mkdocs.yml"])
    assert due(hub, "--format", "mail") == 0
    assert "https://" not in capsys.readouterr().out
    assert due(hub, "--format", "ics") == 0
    assert "UID:due-verein-past@infohub\r\n" in capsys.readouterr().out


def test_a_hostile_title_gives_a_log_no_command(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    hub.write("data/offers/chor.yml", CHOR.replace("title: Chor", 'title: "::error::x ##[error]y"'))
    assert due(hub) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines and all(line.lstrip().startswith(("contacts/", "offers/")) and "##[" not in line for line in lines)


def test_with_faults_in_the_data_there_is_no_list(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    hub.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    assert due(hub) == 1
    out, err = capsys.readouterr()
    assert (out, err.startswith("data/offers/chor.yml:7:11: age_from: „drei“ ist keine ganze Zahl.")) == ("", True)


def test_a_file_that_cannot_be_written_ends_with_1(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert due(hub, "--out", str(hub.root / "mkdocs.yml" / "x")) == 1
    assert capsys.readouterr().err.startswith("infohub due: ")


# Confirming -----------------------------------------------------------------------------------------


def test_confirming_sets_the_field_and_nothing_else(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    before = "# vom Aushang\n" + CHOR.replace("title: Chor", 'title: "Chor"   # so heißt er')
    path = hub.write("data/offers/chor.yml", before)
    assert confirm(hub, "offers/chor", "--by", "verein") == 0
    assert tuple(capsys.readouterr()) == ("data/offers/chor.yml: bestätigt von „Verein“ am 24. November 2026\n", "")
    assert path.read_text("utf-8") == before + "confirmed:\n  by: verein\n  date: 2026-11-24\n"
    assert hub.lines() == []
    due(hub)
    assert "bestätigt" not in capsys.readouterr().out


def test_an_earlier_confirmation_is_replaced(hub: Project) -> None:
    path = hub.root / "data/contacts/verein.yml"
    assert confirm(hub, "contacts/verein", "--by", "contacts/verein", "--date", "2026-11-20") == 0
    assert path.read_text("utf-8") == MAIL.replace("2026-11-01", "2026-11-20")


def test_line_ends_stay_as_they_are(hub: Project) -> None:
    path = hub.write("data/offers/chor.yml", CHOR.replace("\n", "\r\n"))
    assert confirm(hub, "offers/chor", "--by", "verein") == 0
    assert path.read_bytes().startswith(CHOR.replace("\n", "\r\n").encode())
    assert hub.lines() == []


def test_a_rehearsal_writes_nothing(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert confirm(hub, "offers/chor", "--by", "verein", "--dry-run") == 0
    out, err = capsys.readouterr()
    assert out == "data/offers/chor.yml: bestätigt von „Verein“ am 24. November 2026\n"
    assert err == "Nur zur Probe: Es wurde nichts geschrieben.\n"
    assert (hub.root / "data/offers/chor.yml").read_text("utf-8") == CHOR


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["offers/chor", "--by", "verien"], "Den Kontakt „verien“ gibt es nicht. Meinten Sie „verein“?"),
        (["offers/chor", "--by", "verein-musterstadt"], "Den Kontakt „verein-musterstadt“ gibt es nicht. Meinten Sie „verein“?"),
        (["offers/chor", "--by", "xyz"], "Den Kontakt „xyz“ gibt es nicht."),
        (["offers/chro", "--by", "verein"], "Den Eintrag „offers/chro“ gibt es nicht. Meinten Sie „offers/chor“?"),
        (["faqs/kaution", "chor", "--by", "verein"], "Den Eintrag „chor“ gibt es nicht. Meinten Sie „offers/chor“?"),
        (["../../etc/passwd", "--by", "verein"], "Den Eintrag „../../etc/passwd“ gibt es nicht."),
        (["offers/chor", "--by", "verein", "--date", "2026-11-25"], "Der 25. November 2026 liegt in der Zukunft."),
    ],
)
def test_what_is_not_there_is_refused_and_the_nearest_named(
    hub: Project, capsys: pytest.CaptureFixture[str], arguments: list[str], said: str
) -> None:
    before = (hub.root / "data/faqs/kaution.yml").read_bytes()
    assert confirm(hub, *arguments) == 2
    assert tuple(capsys.readouterr()) == ("", f"infohub confirm: {said}\n")
    assert (hub.root / "data/faqs/kaution.yml").read_bytes() == before


def test_a_file_with_a_fault_is_not_touched_and_its_faults_are_told(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    path = hub.write("data/offers/chor.yml", OFFER + "age_from: drei\n")
    assert confirm(hub, "faqs/kaution", "offers/chor", "--by", "verein") == 1
    assert "age_from: „drei“" in capsys.readouterr().err
    assert path.read_text("utf-8") == OFFER + "age_from: drei\n"
    assert "confirmed" not in (hub.root / "data/faqs/kaution.yml").read_text("utf-8")
    assert confirm(hub, "faqs/kaution", "--by", "verein") == 0  # another file's fault is no obstacle


@pytest.mark.parametrize("command", [["due"], ["confirm", "offers/chor", "--by", "verein"]])
def test_a_folder_without_a_site_ends_with_2(tmp_path: Path, command: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*command, "--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"infohub {command[0]}: In „{tmp_path}“ liegt keine mkdocs.yml. ")
    (tmp_path / "mkdocs.yml").write_text("plugins: [\n", "utf-8")
    assert main([*command, "--root", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith(f"infohub {command[0]}: mkdocs.yml lässt sich nicht lesen: ")


@pytest.mark.parametrize(
    "arguments",
    [["due", "--days", "-1"], ["due", "--days", "٣"], ["due", "--format", "xml"], ["confirm", "--by", "verein"], ["confirm", "offers/chor"]]
    + [["confirm", "offers/chor", "--by", "verein", "--date", day] for day in ("24.11.2026", "2026-02-30", "morgen")],
)
def test_wrong_arguments_end_with_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert capsys.readouterr().err.startswith("Aufruf: infohub")


@pytest.mark.parametrize(("command", "example"), [("due", "infohub due --days 0"), ("confirm", "infohub confirm offers/sprachpaten --by")])
def test_help_shows_examples_and_exit_codes(command: str, example: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main([command, "--help"])
    out = capsys.readouterr().out
    assert example in out and "Rückgabewerte: 0" in out


PIECES = ["# ein Kommentar", "", "published: yes", "keywords: [Lied, 'Do, re']", "body: |\n  Absatz.\n\n  ## Mehr", "age_from: 6"]
LINES = st.lists(st.sampled_from(PIECES), unique=True)


@pytest.mark.property
@given(LINES, LINES, st.dates(date(2020, 1, 1), date(2026, 11, 24)))
def test_whatever_stands_in_a_file_stays(before: list[str], after: list[str], day: date) -> None:
    lines = [*before, OFFER.rstrip("\n"), *(line for line in after if line not in before or line[:1] in ("", "#"))]
    text = "\n".join(lines) + "\n"
    entry, problems = read_entry(text.encode(), "data/offers/chor.yml", kind_by_folder["offers"])
    assert entry is not None and problems == []
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "chor.yml"
        path.write_text(text, "utf-8")
        made = confirmed_text(path, entry, "verein", day)
    assert made.replace(f"confirmed:\n  by: verein\n  date: {day.isoformat()}\n", "", 1) == text
    assert parse(made).data == {**parse(text).data, "confirmed": {"by": "verein", "date": day.isoformat()}}
