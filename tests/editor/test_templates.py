"""A template explains every field, lacks only what it says it lacks, and is a good entry once that is filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from infohub.content.examples import example, example_text
from infohub.content.reading import read_entry
from infohub.editor.templates import ARTICLES, NEEDED, SAMPLE, switched_on, template
from infohub.model import KINDS, Kind, kind_by_name
from infohub.model.outline import FieldOutline, outline
from infohub.model.values import PLACEHOLDER
from infohub.views.choices import choice_words

ROOT = Path(__file__).parent.parent.parent
BY_KIND = pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)


def read(text: str, kind: Kind) -> tuple[Any, list[str]]:
    entry, problems = read_entry(text.encode(), f"data/{kind.folder}/x.yml", kind)
    return entry and entry.data, [f"{problem.code} {problem.field}" for problem in problems]


def filled_in(text: str) -> str:
    """Each placeholder replaced by the example behind it."""
    return text.replace(PLACEHOLDER + SAMPLE, "")


def every(fields: tuple[FieldOutline, ...], path: str = "") -> Iterator[tuple[str, FieldOutline]]:
    for one in fields:
        yield f"{path}{one.name}", one
        yield from every(one.parts, f"{path}{one.name}.")


@BY_KIND
def test_with_every_field_in_use_it_is_read_without_a_fault(kind: Kind) -> None:
    data, faults = read(filled_in(switched_on(template(kind))), kind)
    assert faults == []
    left_out = {"panels", "equivalent"}  # one stands instead of another, one in translations only
    assert data.model_fields_set == set(kind.model.model_fields) - left_out


@BY_KIND
def test_with_nothing_but_the_placeholders_filled_in_it_is_read_without_a_fault(kind: Kind) -> None:
    data, faults = read(filled_in(template(kind)), kind)
    assert faults == []
    needed = {name for name, field in kind.model.model_fields.items() if field.is_required()}
    assert data.model_fields_set == needed | set(NEEDED.get(kind.name, ()))


@BY_KIND
def test_as_written_it_lacks_what_it_says_it_lacks(kind: Kind) -> None:
    text = template(kind)
    data, faults = read(text, kind)
    assert data is None
    assert {fault.split()[0] for fault in faults} == {"placeholder"}
    assert len(faults) == text.count(PLACEHOLDER + SAMPLE)


@BY_KIND
def test_every_field_is_explained_and_every_choice_named(kind: Kind) -> None:
    text = " ".join(re.sub(r"^[ #|]*", "", line) for line in template(kind).splitlines())
    for _, field in every(outline(kind.model)):
        assert field.title in text and " ".join(field.description.split()) in text, field.name
        if len(field.choices) < 20:
            assert all(choice in text for choice in field.choices), field.name


@BY_KIND
def test_the_example_uses_every_field_and_is_a_good_entry(kind: Kind) -> None:
    data, faults = read(example_text(kind.name), kind)
    assert faults == []
    assert set(kind.model.model_fields) - data.model_fields_set <= {"panels", "equivalent"}


def test_every_part_of_an_object_has_an_example() -> None:
    for kind in KINDS:
        for path, field in every(outline(kind.model)):
            value: Any = example(kind.name)
            for step in path.split("."):
                value = value[0] if isinstance(value, list) else value
                value = value.get(step) if value else None
            assert value or path.startswith("panels"), f"{kind.name}: {path}"
            del field


def test_panels_stand_instead_of_entries() -> None:
    kind = kind_by_name["flyer"]
    shown = "\n".join(re.findall(r"^# \| (.*)$", template(kind), re.M)) + "\n"
    assert shown == example_text("flyer", "instead")
    text = filled_in(template(kind)).replace("entries:\n  - faqs/nachtruhe\n", shown).replace("poster-a4", "trifold")
    data, faults = read(text, kind)
    assert faults == []
    assert len(data.panels) == 2


def test_it_names_its_file() -> None:
    for kind in KINDS:
        assert template(kind, "abc").startswith(f"# {ARTICLES[kind.name]}: data/{kind.folder}/abc.yml\n")


def test_a_template_as_people_see_it() -> None:
    text = template(kind_by_name["offer"], "naehtreff")
    assert (
        "# Titel. Kurz und verständlich, ohne Abkürzungen.\n"
        "title: BITTE AUSFÜLLEN  # z. B. Nähtreff\n\n"
        "# Kurz gesagt. Ein oder zwei Sätze: Was ist das?\n"
        "summary: BITTE AUSFÜLLEN  # z. B. Frauen nähen zusammen und üben dabei Deutsch.\n\n"
        "# Anbieter. Eine Kennung ist der Name einer Datei in data/contacts/ ohne „.yml“.\n"
        "providers:\n"
        "  - BITTE AUSFÜLLEN  # z. B. musterverein\n"
    ) in text
    assert (
        "# Kosten.\n"
        "#cost:\n"
        "#  # Art. Erlaubt: free (kostenlos), fee (kostet etwas), donation (Spende willkommen), varies (verschieden),\n"
        "#  # unknown (nicht bekannt).\n"
        "#  kind: fee\n"
        "#  # Betrag. Mit Punkt, z. B. 2.29.\n"
        "#  #amount: 2.50\n"
    ) in text


def test_choices_are_told_in_german() -> None:
    """Levels and currencies are their own words."""
    for kind in KINDS:
        for path, field in every(outline(kind.model)):
            if path in ("icon", "cost.currency") or "level" in path:
                continue
            raw = [one for one in field.choices if choice_words(field.name, one) == one]
            assert raw == (list(raw) if path == "german_needed" else []), path
