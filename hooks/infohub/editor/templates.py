"""Commented YAML templates of all kinds, made from the model: what people copy who write an entry by hand.

Three sorts of lines: ``# Word`` explains; ``#field: value`` is a field nobody must fill in, to be used by deleting its ``#``;
the rest is what every entry must have, with a placeholder the reader refuses. So one rule takes the comments away, and a
test reads what is left.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import Any

from infohub.content.examples import example, example_text
from infohub.content.writing import written
from infohub.model import Kind
from infohub.model.outline import FieldOutline, outline
from infohub.model.values import PLACEHOLDER
from infohub.views.choices import choice_words

WIDTH = 110
# A flyer must have one of two fields; the template asks for the simpler one.
NEEDED = {"flyer": ("entries",)}
MANY_CHOICES = 20
SAMPLE = "  # z. B. "

ARTICLES = {
    "topic": "Ein neues Thema",
    "contact": "Ein neuer Kontakt",
    "offer": "Ein neues Angebot",
    "course": "Ein neuer Sprachkurs",
    "faq": "Eine neue Frage",
    "event": "Ein neuer Termin",
    "term": "Ein neues Wort",
    "flyer": "Ein neuer Flyer",
}
_HEAD = f"""\
Ersetzen Sie jedes „{PLACEHOLDER}“ durch Ihre Angabe. Das Beispiel dahinter dürfen Sie stehen lassen.
Die anderen Felder sind freiwillig: Löschen Sie bei denen, die Sie brauchen, das # am Anfang jeder Zeile, und schreiben Sie Ihre \
Angabe statt des Beispiels. Was Sie nicht wissen, lassen Sie weg.
Alle Beispiele sind erfunden. Zeilen mit # und einem Leerzeichen erklären nur. Sie stören nicht."""


def template(kind: Kind, entry: str = "") -> str:
    """The text of a new file. entry: its id; without one the file is not named."""
    fields = outline(kind.model)
    needed = [one for one in fields if one.required or one.name in NEEDED.get(kind.name, ())]
    head = f"{ARTICLES[kind.name]}: data/{kind.folder}/{entry or 'KENNUNG'}.yml\n{_HEAD}"
    parts = ["\n".join(line for paragraph in head.split("\n") for line in _explained(paragraph)), *_blocks(kind, needed, asked=True)]
    parts += ["# ---- Freiwillig ----", *_blocks(kind, [one for one in fields if one not in needed], asked=False)]
    return "\n\n".join(parts) + "\n"


def _blocks(kind: Kind, fields: list[FieldOutline], asked: bool) -> Iterator[str]:
    examples = example(kind.name)
    for one in fields:
        lines = list(_explained(explanation(one)))
        if one.name not in examples:  # it stands in place of another field, so it is shown and cannot be switched on by the way
            lines += [line for part in one.parts for line in _explained(f"– {part.name}: {explanation(part)}")]
            lines += [f"# | {line}" for line in example_text(kind.name, "instead").splitlines()]
        elif asked:
            lines += _asked_objects(one, examples[one.name]) if one.parts else _asked_value(one, examples[one.name])
        else:
            lines += [f"#{line}" if line else "" for line in _field(one, examples[one.name])]  # a lone # is easily left behind
        yield "\n".join(lines)


def explanation(field: FieldOutline) -> str:
    """What a field is, in German: its title, its description, what it takes."""
    parts = [f"{field.title}." if field.title[-1] not in ".?!" else field.title, field.description]
    if field.reference:
        folder = field.reference.folder
        if folder:
            parts.append(f"Eine Kennung ist der Name einer Datei in data/{folder}/ ohne „.yml“.")
        elif not field.description:
            parts.append("Ordner und Kennung, z. B. „faqs/kaution“.")
    if len(field.choices) > MANY_CHOICES:
        parts.append("Die Namen stehen in hooks/infohub/pictograms/, ohne „.svg“.")
    elif field.choices:
        parts.append(f"Erlaubt: {', '.join(_choice(field.name, one) for one in field.choices)}.")
    if field.shape.get("format") == "date" and "-" not in field.description:
        parts.append("JJJJ-MM-TT.")
    return " ".join(filter(None, parts))


def _choice(name: str, value: str) -> str:
    words = choice_words(name, value)
    return value if words == value else f"{value} ({words})"


def _explained(text: str, indent: str = "") -> list[str]:
    return textwrap.wrap(text, WIDTH, initial_indent=f"{indent}# ", subsequent_indent=f"{indent}# ", break_on_hyphens=False)


def _asked_value(field: FieldOutline, sample: Any) -> list[str]:
    """A required value with the placeholder, and its example behind it."""
    if field.many:
        return [f"{field.name}:", f"  - {PLACEHOLDER}{SAMPLE}{_one_line(sample[0])}"]
    return [f"{field.name}: {PLACEHOLDER}{SAMPLE}{_one_line(sample)}"]


def _asked_objects(field: FieldOutline, samples: Any) -> list[str]:
    """A required list of objects: placeholders in what each must have, the rest switched off."""
    lines = [f"{field.name}:"]
    for at, part in enumerate(field.parts):
        lines += _explained(explanation(part), "    " if at else "  ")
        if part.required:
            lines.append(f"  {'- ' if at == 0 else '  '}{part.name}: {PLACEHOLDER}{SAMPLE}{_one_line(samples[0][part.name])}")
        else:
            lines.append(f"    #{part.name}: {_one_line(samples[0][part.name])}")
    return lines


def _field(field: FieldOutline, sample: Any) -> list[str]:
    """A field with its example; in objects each part is explained, and what they need not have is switched off."""
    if not field.parts:
        return written({field.name: sample}).splitlines()
    lines = [f"{field.name}:"]
    for one in sample if field.many else [sample]:
        # An item begins with "- " at a part it must have: one that is switched off would take the dash with it.
        parts = sorted(field.parts, key=lambda part: not part.required) if field.many else list(field.parts)
        for at, part in enumerate(parts):
            dash = "- " if field.many and at == 0 else ""
            indent = "    " if field.many else "  "
            lines += _explained(explanation(part), indent[len(dash) :])
            inner = _field(part, one[part.name])
            off = "" if part.required else "#"
            lines += [f"{indent[len(dash) :]}{off}{dash}{inner[0]}", *(f"{indent}{off}{line}" for line in inner[1:])]
    return lines


def _one_line(value: Any) -> str:
    return written({"x": value}).removeprefix("x:").strip()


_SWITCHED_OFF = re.compile(r"^( *)#(?! \S)", re.M)


def switched_on(text: str) -> str:
    """A template with every voluntary field in use: what a person does who deletes each ``#``."""
    while _SWITCHED_OFF.search(text):
        text = _SWITCHED_OFF.sub(r"\1", text)
    return text
