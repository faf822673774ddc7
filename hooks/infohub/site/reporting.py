"""The page on which members of the network report something: forms whose answers travel by mail. It is German in every language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from urllib.parse import quote

from infohub.model import Hub
from infohub.views.questions import END, KIND_KEY, REPORTS, Question, questions


@dataclass(frozen=True, slots=True)
class Group:
    """Questions under a heading (empty where they stand alone). further: one more row of a list, which few need."""

    heading: str
    questions: list[Question]
    further: bool


@dataclass(frozen=True, slots=True)
class Form:
    """One form. text: the same to copy and fill in, without further rows."""

    kind: str
    title: str
    subject: str
    groups: list[Group]
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """What the page's template sees. mail: address it is sent to; empty where the settings name none."""

    mail: str
    forms: list[Form]
    kind_key: str = KIND_KEY
    end: str = END

    def action(self, form: Form) -> str:
        """Where a browser sends a form without JavaScript (HTML, section 4.10.21.3: mail as body)."""
        return f"mailto:{quote(self.mail, safe='@')}?subject={quote(form.subject, safe='')}"


def report_of(hub: Hub) -> Report:
    """All forms of a hub."""
    forms = [Form(kind, title, f"{hub.name}: {title}", _groups(kind), _text(kind)) for kind, title in REPORTS.items()]
    return Report(hub.feedback_mail or "", forms)


@cache
def _groups(kind: str) -> list[Group]:
    found = [(heading, list(inner)) for heading, inner in groupby(questions(kind), key=lambda one: one.group)]
    return [Group(heading, inner, bool(re.search(r"\[(?!1\])", inner[0].field))) for heading, inner in found]


@cache
def _text(kind: str) -> str:
    asked = (one for group in _groups(kind) if not group.further for one in group.questions)
    return "\n".join([f"{KIND_KEY}: {kind}", *(f"{one.key}: " for one in asked), END])
