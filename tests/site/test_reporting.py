"""The forms of the page for reports, as values: made from the model, and a mail of them is understood."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

import pytest

from infohub.languages.configured import configured_locales
from infohub.model import Hub
from infohub.site.reporting import report_of
from infohub.views.questions import REPORTS, questions
from small_hub import SETTINGS

ROOT = Path(__file__).parent.parent.parent


def test_each_kind_that_can_be_reported_has_a_form_with_all_its_questions() -> None:
    forms = report_of(Hub.model_validate(SETTINGS)).forms
    assert [form.kind for form in forms] == list(REPORTS) == ["offer", "event", "course", "contact"]
    for form in forms:
        assert [one for group in form.groups for one in group.questions] == list(questions(form.kind))


@pytest.mark.parametrize("kind", REPORTS)
def test_what_every_entry_must_have_is_asked_or_comes_with_the_mail(kind: str) -> None:
    from infohub.model import kind_by_name

    needed = {name for name, field in kind_by_name[kind].model.model_fields.items() if field.is_required()}
    assert needed - {"sources", "last_reviewed"} <= {one.field for one in questions(kind)}
    fields = [one.key for one in questions(kind)]
    assert len(fields) == len(set(fields))


def test_of_a_contact_only_its_name_is_needed_for_it_may_change_little() -> None:
    assert [one.field for one in questions("contact") if one.required] == ["title"]
    assert [one.field for one in questions("offer") if one.required] == ["title", "summary", "providers"]


def test_further_rows_are_folded_away() -> None:
    (offer,) = (form for form in report_of(Hub.model_validate(SETTINGS)).forms if form.kind == "offer")
    assert [(group.heading, group.further) for group in offer.groups if group.heading] == [
        ("Zeiten 1", False),
        ("Zeiten 2", True),
        ("Kosten", False),
    ]


def test_where_a_mail_goes() -> None:
    hub = Hub.model_validate({**SETTINGS, "name": "Hier & dort?", "feedback_mail": "post@hub.example"})
    report = report_of(hub)
    assert unquote(report.action(report.forms[0])) == "mailto:post@hub.example?subject=Hier & dort?: Ein Angebot melden"
    assert report.action(report.forms[0]).count("&") == 0
    assert report_of(Hub.model_validate(SETTINGS)).mail == ""


def test_the_page_is_linked_from_join_in_in_every_language() -> None:
    for code in configured_locales(ROOT / "mkdocs.yml"):
        page = ROOT / "docs" / f"mitmachen{'' if code == 'de' else f'.{code}'}.md"
        assert "](melden.md)" in page.read_text("utf-8"), code
