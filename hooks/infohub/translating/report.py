"""What ``infohub translations status`` prints: text, JSON, one HTML file, or Markdown for a merge request."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import jinja2
from rich.console import Console
from rich.table import Table
from rich.text import Text

from infohub.content.messages import harmless, harmless_json
from infohub.insight.coverage import STATES, Coverage, TranslatedText, total
from infohub.languages.locales import locale as row
from infohub.model import Hub, kind_by_folder
from infohub.translating.exchange import STATES as NAMES
from infohub.translating.exchange import joined
from infohub.translating.overlay_files import overlay_file
from infohub.translating.word_diff import Piece, around, marked, word_diff

KINDS = {
    "hub": "Einstellungen",
    "topics": "Themen",
    "contacts": "Kontakte",
    "offers": "Angebote",
    "courses": "Sprachkurse",
    "faqs": "Fragen",
    "events": "Termine",
    "terms": "Wörter",
    "flyers": "Flyer",
    "": "Zusammen",
}


@dataclass(frozen=True)
class Change:
    """A German text that changed, and the languages whose translation was made from the same earlier German."""

    texts: tuple[TranslatedText, ...]

    @property
    def text(self) -> TranslatedText:
        return self.texts[0]

    @property
    def files(self) -> list[str]:
        return [overlay_file(text.ref, text.locale) for text in self.texts]

    @property
    def field(self) -> str:
        """The field as people call it."""
        model = Hub if self.text.ref == "hub" else kind_by_folder[self.text.kind].model
        return str(model.model_fields[self.text.field].title)

    @cached_property
    def pieces(self) -> list[Piece]:
        return word_diff(joined(self.text.then), joined(self.text.german))


@dataclass(frozen=True)
class Report:
    """coverage: as counted. outdated: the texts to tell of. since: the commit they are told since, or empty."""

    locales: Sequence[str]
    coverage: Sequence[Coverage]
    outdated: Sequence[TranslatedText]
    since: str = ""

    def rows(self, code: str) -> list[Coverage]:
        """Counts of one language, all kinds together last."""
        return [*(part for part in self.coverage if part.locale == code), total(self.coverage, code)]

    @cached_property
    def changes(self) -> list[Change]:
        """Outdated texts with the same change of the German together, in the order of the library."""
        groups: dict[tuple[str, str, str], list[TranslatedText]] = {}
        for text in self.outdated:
            groups.setdefault((text.ref, text.field, joined(text.then)), []).append(text)
        return [Change(tuple(group)) for _, group in sorted(groups.items(), key=lambda item: item[0][:2])]


def render(report: Report, style: str) -> str:
    """The report as ``text``, ``json``, ``html`` or ``markdown``."""
    return {"text": as_text, "json": as_json, "html": as_html, "markdown": as_markdown}[style](report)


def as_text(report: Report) -> str:
    """Tables, and each change as ``[-alt-]{+neu+}``."""
    console = Console(file=io.StringIO(), width=100, color_system=None, highlight=False)
    for code in report.locales:
        table = Table(title=f"{code} · {row(code).name}", title_justify="left", caption="Texte (deutsche Wörter)", caption_justify="left")
        table.add_column("Art")
        for state in STATES:
            table.add_column(NAMES[state], justify="right")
        for part in report.rows(code):
            if not part.kind:
                table.add_section()
            table.add_row(KINDS[part.kind], *(f"{part.fields[state]} ({part.words[state]})" for state in STATES))
        console.print(table)
    for change in report.changes:
        lines = marked(around(change.pieces)).split("\n")
        console.print(Text(f"{change.text.ref}: {change.field} – veraltet in: {_languages(change)}"), soft_wrap=True)
        console.print(Text("\n".join(f"  {harmless(line)}" for line in lines)), soft_wrap=True)
    assert isinstance(console.file, io.StringIO)
    return "\n".join(line.rstrip() for line in console.file.getvalue().splitlines())


def _languages(change: Change) -> str:
    return ", ".join(text.locale for text in change.texts)


def as_json(report: Report) -> str:
    """``locales`` -> code -> ``kinds`` and ``total`` with ``fields`` and ``words``; ``outdated``: a list with old and new German."""
    counts: dict[str, Any] = {}
    for code in report.locales:
        *kinds, whole = [(part.kind, {"fields": dict(part.fields), "words": dict(part.words)}) for part in report.rows(code)]
        counts[code] = {"kinds": dict(kinds), "total": whole[1]}
    outdated = [
        {
            "locale": text.locale,
            "entry": text.ref,
            "field": text.field,
            "file": overlay_file(text.ref, text.locale),
            "german_then": joined(text.then),
            "german_now": joined(text.german),
            "translation": joined(text.translation),
            "diff": [list(piece) for piece in change.pieces],
        }
        for change in report.changes
        for text in change.texts
    ]
    return harmless_json(json.dumps({"locales": counts, "outdated": outdated}, ensure_ascii=False, indent=2))


def as_html(report: Report) -> str:
    """One file that needs no other."""
    loader = jinja2.FileSystemLoader(Path(__file__).parent)
    environment = jinja2.Environment(loader=loader, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    names = {"STATES": STATES, "NAMES": NAMES, "KINDS": KINDS, "row": row, "joined": joined, "overlay_file": overlay_file}
    return environment.get_template("status.html").render(report=report, **names)


def as_markdown(report: Report) -> str:
    """For a job summary or a note on a merge request: what became outdated, a change once for all languages."""
    since = f" seit `{re.sub('[^A-Za-z0-9_./~^-]', '', report.since)}`" if report.since else ""
    if not report.changes:
        return f"## Übersetzungen\n\nKeine Übersetzung ist{since} veraltet."
    count, texts = len(report.outdated), len(report.changes)
    lines = [
        "## Übersetzungen",
        "",
        f"{count} Übersetzung{'' if count == 1 else 'en'} von {texts} Text{'' if texts == 1 else 'en'} "
        f"{'ist' if count == 1 else 'sind'}{since} veraltet. <del>Durchgestrichen</del> fiel weg, <ins><b>fett</b></ins> kam dazu.",
        "",
    ]
    for change in report.changes:
        lines += [f"### {_plain(change.text.ref)} · {_plain(change.field)}", "", *_quoted(around(change.pieces)), ""]
        lines += [f"- {text.locale} ({_plain(row(text.locale).name)}): `{overlay_file(text.ref, text.locale)}`" for text in change.texts]
        lines.append("")
    lines.append("Stimmt eine Übersetzung noch (nur ein Tippfehler im Deutschen)? `infohub translations accept EINTRAG`")
    return "\n".join(lines)


def _quoted(pieces: Iterable[Piece]) -> list[str]:
    tags = {"=": ("", ""), "-": ("<del>", "</del>"), "+": ("<ins><b>", "</b></ins>")}
    parts = []
    for sign, text in pieces:
        opening, closing = tags[sign]
        parts.append("\n".join(f"{opening}{_plain(line)}{closing}" if line else "" for line in text.split("\n")))
    return [f"> {line}<br>" if line else ">" for line in "".join(parts).split("\n")]


def _plain(text: str) -> str:
    """Contributed text that can become neither markup nor a mention of somebody."""
    escaped = re.sub(r"[!-/:-@\[-`{-~]", lambda match: f"&#{ord(match.group())};", harmless(text))
    return escaped.replace("&#64;", "&#64;&#8288;")
