"""What a member of the network is asked who reports something: the form's fields, made from the model.

The page draws them, a mail carries the answers, one a line (``Titel (title): Nähtreff``), and ``infohub new --from`` reads them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from infohub.content.examples import example
from infohub.model import kind_by_name
from infohub.model.outline import FieldOutline, outline
from infohub.views.choices import choice_words

KIND = "kind"
KIND_KEY = f"Art ({KIND})"
END = "--"  # the last line of a mail's answers: below it stand signatures

# What can be reported, and what its form is called.
REPORTS = {
    "offer": "Ein Angebot melden",
    "event": "Einen Termin melden",
    "course": "Einen Sprachkurs melden",
    "contact": "Einen Kontakt ändern oder neu melden",
}
CHANGED = "contact"  # of this kind, a report about an entry that is there changes it
ROWS = {"when": 2, "opening_hours": 2, "phones": 2}  # of lists of objects; of others one
# What the editors fill in, or what nobody can be asked in a word.
_NOT_ASKED = frozenset(
    [
        "sources",
        "last_reviewed",
        "review_by",
        "valid_from",
        "valid_until",
        "alert",
        "alert_until",
        "confirmed",
        "published",
        "related",
        "keywords",
        "latitude",
        "longitude",
        "part_of",
        "reached_through",
        "in_network",
        "lessons_language",
        "lessons_orientation",
        "repeat",
        "exdates",
        "closed",
        "exceptions",
        "id",
        "by",
        "on_holidays",
        "in_school_holidays",
        "currency",
        "free_places",
        "icon",
    ]
)


@dataclass(frozen=True)
class Question:
    """One field of a form.

    field: its place in the entry, as messages name it (``when[1].from``). label: German. group: heading of the object it is
    part of. choices: value and its meaning. sample: of the invented example entry.
    """

    field: str
    label: str
    outline: FieldOutline
    group: str
    required: bool
    choices: tuple[tuple[str, str], ...]
    sample: str

    @property
    def key(self) -> str:
        """What stands before the answer in a mail: for people, and exact."""
        return f"{self.group}, {self.label} ({self.field})" if self.group else f"{self.label} ({self.field})"

    @property
    def description(self) -> str:
        """The model's, but names are as good as ids and codes here."""
        if self.outline.reference:
            return "Eine Zeile je Name." if self.outline.many else "Der Name, wie er auf der Seite steht."
        return "Eine Zeile je Sprache, z. B. Arabisch." if self.outline.name == "languages" else self.outline.description

    @property
    def widget(self) -> str:
        """``choices``, ``choice``, ``lines``, ``text``, or a type of HTML's input element."""
        one, shape = self.outline, self.outline.shape
        if one.choices:
            return "choices" if one.many else "choice"
        if one.many or (one.text and one.text.form == "blocks"):
            return "lines"
        if shape.get("format") in ("date", "email"):
            return str(shape["format"])
        if (one.text and one.text.form == "inline") or one.name == "summary":
            return "text"
        pattern = str(shape.get("pattern", ""))
        known = {"^https?://": "url", "^[0-9]{1,6}$": "number", "^[0-9+()/": "tel", "^([01][0-9]|2[0-3]):": "time"}
        return next((name for start, name in known.items() if pattern.startswith(start)), "line")

    @property
    def pattern(self) -> str:
        """Of HTML's input element; only where its stricter expressions take the schema's."""
        pattern = str(self.outline.shape.get("pattern", "")) if self.widget == "line" else ""
        return "" if "[-" in pattern or "\\" in pattern or self.outline.reference else pattern.removeprefix("^").removesuffix("$")


@cache
def questions(kind: str) -> tuple[Question, ...]:
    """All questions about a new entry of a kind, in the model's order."""
    found = tuple(_asked(outline(kind_by_name[kind].model), example(kind), "", "", required=True))
    # Who changes a contact says which, and nothing else that stays as it is.
    return tuple(replace(one, required=one.field == "title") for one in found) if kind == CHANGED else found


def _asked(fields: tuple[FieldOutline, ...], samples: dict[str, Any], path: str, group: str, required: bool) -> Iterator[Question]:
    for one in fields:
        if one.name in _NOT_ASKED:
            continue
        sample = samples.get(one.name, "")
        place = f"{path}.{one.name}" if path else one.name
        if not one.parts:
            choices = tuple((value, choice_words(one.name, value)) for value in one.choices)
            yield Question(place, one.title, one, group, one.required and required, choices, _sample(sample))
        else:
            for row in range(1, (ROWS.get(one.name, 1) if one.many else 1) + 1):
                heading = f"{one.title} {row}" if one.many and ROWS.get(one.name, 1) > 1 else one.title
                inner = (sample or [{}])[0] if one.many else sample
                where = f"{place}[{row}]" if one.many else place
                yield from _asked(one.parts, inner, where, f"{group}, {heading}" if group else heading, required=False)


def _sample(value: Any) -> str:
    return "\n".join(value) if isinstance(value, list) else str(value)
