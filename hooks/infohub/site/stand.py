"""The integration manager's page ``/netzwerk/stand/``: what is translated, due, unknown, missing, and who acts where.

It is for people of the network, so its words are German and it exists in German only.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from markupsafe import Markup, escape

from infohub.insight.actors import Actor, actors_map
from infohub.insight.coverage import STATES, Coverage, coverage, total
from infohub.insight.due import HORIZON, Due, by_responsible, due, mail_of
from infohub.insight.gaps import WEEK, Gaps, Matrix, gaps
from infohub.insight.missing import missing
from infohub.insight.services import PARTS
from infohub.languages.locales import Locale
from infohub.languages.scan import SETTINGS
from infohub.model.entry import AUDIENCES
from infohub.site.list_pages import LIST_WORDS, SECTOR_WORDS, german_order
from infohub.site.stand_words import (
    ANSWER_WORDS,
    DUE_WORDS,
    MISSING_OF,
    MISSING_WORDS,
    OF_WORDS,
    PART_WORDS,
    QUESTION_WORDS,
    STATE_WORDS,
    SUMMARY,
    TITLE,
)
from infohub.views import choices
from infohub.views.charts import Row, bar, field_rows, field_symbols, patterns
from infohub.views.reader import Reader

STAND = "stand"  # section of the page, for the frame
STAND_PATH = "netzwerk/stand/"


@dataclass(frozen=True, slots=True)
class Table:
    """A matrix as the template prints it. rows: heading, numbers, and how many do not say the column."""

    caption: str
    corner: str
    columns: list[Markup]
    rows: Sequence[tuple[Markup, list[int], int | None]]
    note: str = ""


def stand_view(reader: Reader, locales: Iterable[Locale]) -> dict[str, Any]:
    """Everything the template prints. reader: the German one. locales: the site's languages."""
    others = [one for one in locales if not one.is_source]
    found = gaps(reader.library.entries, reader.today, (one.code.partition("-")[0] for one in others if one.babel != "de"))
    return {
        "title": TITLE,
        "summary": SUMMARY,
        "as_of": reader.formats.date(reader.today),
        "patterns": patterns(),
        "states": [{"name": name, "word": STATE_WORDS[name], "sample": bar([(name, 1)])} for name in STATES],
        "languages": _languages(reader, others),
        "horizon": HORIZON,
        **_due(reader),
        "missing": _missing(reader),
        "answers": [{"word": word, "sample": bar([(name, 1)])} for name, word in ANSWER_WORDS.items()],
        "questions": _questions(reader, found),
        "tables": _tables(reader, found),
        "combinations": _combinations(reader, found),
        "counted": _counted(reader, found),
        **_actors(reader),
    }


# Translations --------------------------------------------------------------------------------------


def _languages(reader: Reader, locales: list[Locale]) -> list[dict[str, Any]]:
    """For each language a row of all kinds together, and one a kind."""
    parts = coverage(reader.library, [one.code for one in locales])
    return [
        {
            "name": (name := _language(reader, one)),
            "pair": (name, _share(reader, total(parts, one.code))),
            "kinds": [(_kind(reader, part.kind), _share(reader, part)) for part in parts if part.locale == one.code],
        }
        for one in locales
    ]


def _share(reader: Reader, part: Coverage) -> dict[str, Any]:
    """A bar by words, and the numbers of each state in words and fields."""
    words, there = sum(part.words.values()), sum(part.words[state] for state in STATES if state != "missing")
    return {
        "bar": bar([(state, part.words[state]) for state in STATES]),
        "there": 100 * there // words if words else 100,  # 99.9 is not yet all
        "cells": [(reader.formats.number(part.words[state]), reader.formats.number(part.fields[state])) for state in STATES],
    }


def _language(reader: Reader, one: Locale) -> str:
    return one.name if one.babel == "de" else reader.formats.language(one.code)


def _kind(reader: Reader, folder: str) -> Markup:
    return escape("Name und Beschreibung") if folder == SETTINGS else reader.words(LIST_WORDS[folder][0])


# Due and missing -----------------------------------------------------------------------------------


def _due(reader: Reader) -> dict[str, Any]:
    """What has a day, in its order; what nobody ever confirmed, by who is to be asked; contacts nobody can reach."""
    found = due(reader.library, reader.today)
    never = by_responsible(one for one in found if one.what == "confirmation" and one.on is None)
    return {
        "dated": _dated(reader, found),
        "never_count": sum(len(these) for these in never.values()),
        "never": [
            {
                "name": reader.library.entries[contact].data.title,
                "contact": _link(reader, contact),
                "mail": mail_of(reader.library, contact),
                "entries": [_link(reader, one.entry.ref) for one in these],
            }
            for contact, these in sorted(never.items(), key=lambda one: -len(one[1]))
        ],
        "unreachable": [_link(reader, one.entry.ref) for one in found if one.what == "reachability"],
    }


def _dated(reader: Reader, found: Iterable[Due]) -> list[dict[str, Any]]:
    """One group a day and reason."""
    groups: dict[tuple[date, str], dict[str, Any]] = {}
    for one in found:
        if one.on is not None:
            words, past = DUE_WORDS[one.what][one.is_past(reader.today)], one.is_past(reader.today)
            group = groups.setdefault((one.on, one.what), {"words": f"{words} {reader.formats.date(one.on)}", "past": past, "entries": []})
            group["entries"].append((_link(reader, one.entry.ref), _link(reader, one.responsible)))
    return list(groups.values())


def _missing(reader: Reader) -> list[dict[str, Any]]:
    """For each kind its questions, and how many entries leave them open."""
    kinds: dict[str, dict[str, Any]] = {}
    for one in missing(reader.library.entries, reader.today):
        kind = kinds.setdefault(
            one.folder, {"name": _kind(reader, one.folder), "caption": f"{one.total} {MISSING_OF[one.folder]}", "rows": []}
        )
        open_, said = len(one.refs), one.total - len(one.refs)
        kind["rows"].append({"name": MISSING_WORDS[one.name], "bar": bar([("yes", said), ("missing", open_)]), "said": said, "open": open_})
    return list(kinds.values())


# Gaps ----------------------------------------------------------------------------------------------


def _questions(reader: Reader, found: Gaps) -> list[dict[str, Any]]:
    """The pointed questions, those of one kind together."""
    groups: dict[str, dict[str, Any]] = {}
    for one in found.questions:
        group = groups.setdefault(one.of, {"name": OF_WORDS[one.of], "total": one.total, "rows": []})
        row = {
            "words": QUESTION_WORDS[one.name],
            "yes": [_link(reader, ref) for ref in one.yes],
            "count": len(one.yes),
            "no": one.no,
            "unknown": one.unknown,
            "bar": bar([("yes", len(one.yes)), ("no", one.no), ("missing", one.unknown)]),
        }
        group["rows"].append(row)
    return list(groups.values())


def _tables(reader: Reader, found: Gaps) -> list[Table]:
    weekday = [escape(reader.formats.weekday(day, "abbreviated")) for day in WEEK]
    audiences = [reader.words(choices.AUDIENCE[one]) for one in AUDIENCES]
    spoken = [escape(reader.formats.language(code)) for code in found.languages.columns]
    unplaced = found.times.unplaced
    times = [(escape(reader.formats.weekday(day)), [found.times.counts[day, part] for part in PARTS], None) for day in found.times.rows]
    return [
        _by_topic(reader, found.audiences, "Thema und Gruppe", audiences),
        _by_topic(reader, found.languages, "Thema und gesprochener Sprache", spoken),
        _by_topic(reader, found.days, "Thema und Wochentag", weekday),
        Table(
            "Angebote nach Wochentag und Tageszeit",
            "Wochentag",
            [escape(PART_WORDS[part]) for part in PARTS],
            times,
            f"Bei {unplaced} von {len(found.offers)} Angeboten sind keine Zeiten bekannt. Nachmittags: 12 bis 18 Uhr, abends: ab 18 Uhr.",
        ),
    ]


def _by_topic(reader: Reader, matrix: Matrix, heading: str, columns: list[Markup]) -> Table:
    rows = [
        (_link(reader, f"topics/{topic}"), [matrix.counts[topic, column] for column in matrix.columns], matrix.unknown[topic])
        for topic in matrix.rows
    ]
    note = f"{matrix.unplaced} Angebote stehen in keinem Thema und deshalb nicht in der Tabelle." if matrix.unplaced else ""
    return Table(f"Angebote nach {heading}", "Thema", columns, rows, note)


def _combinations(reader: Reader, found: Gaps) -> dict[str, Any]:
    number, combined = reader.formats.number, found.combined
    return {
        "all": number(combined.size),
        "filled": number(combined.filled),
        "empty": number(combined.empty),
        "loose": found.loose,
        "offers": len(found.offers),
    }


def _counted(reader: Reader, found: Gaps) -> list[tuple[Markup, list[str]]]:
    """Each offer with its topics, audiences, languages and weekdays: what all the numbers above are made of. Empty: not known."""
    titles = {topic: reader.library.entries[f"topics/{topic}"].data.title for topic in found.audiences.rows}
    return [
        (
            _link(reader, one.ref),
            [
                ", ".join(title for topic, title in titles.items() if topic in one.topics),
                ", ".join(reader.words(choices.AUDIENCE[group]) for group in AUDIENCES if group in one.audiences),
                ", ".join(reader.formats.language(code) for code in sorted(one.languages)),
                ", ".join(reader.formats.weekday(day) for day in WEEK if day in one.days),
            ],
        )
        for one in found.offers
    ]


# Actors --------------------------------------------------------------------------------------------


def _actors(reader: Reader) -> dict[str, Any]:
    """The map, a drawing a sector; and the same as a list and as numbers."""
    entries = reader.library.entries
    found = actors_map(entries, reader.today)
    icons = {field: str(getattr(entries[f"topics/{field}"].data, "icon")) for field in found.fields}  # noqa: B009 - of topics only
    counts, headings = found.counts, {sector: _sector(reader, sector) for sector in found.sectors}

    def by_title(actors: Iterable[Actor]) -> list[Actor]:
        return sorted(actors, key=lambda one: german_order(entries[one.ref].data.title))

    def rows(actors: Iterable[Actor]) -> list[Row]:
        return [Row(reader.href(one.ref) or "", entries[one.ref].data.title, one.fields) for one in by_title(actors)]

    numbers = [(_link(reader, f"topics/{field}"), [counts[field, sector] for sector in found.sectors], None) for field in found.fields]
    return {
        "symbols": field_symbols(icons),
        "fields": [{"icon": icon, "link": _link(reader, f"topics/{field}")} for field, icon in icons.items()],
        "sectors": [
            {
                "name": headings[sector],
                "map": field_rows(rows(actors), found.fields, f"{headings[sector].unescape()}: Kontakte und ihre Themen"),
                "actors": [
                    (_link(reader, one.ref), [entries[f"topics/{field}"].data.title for field in found.fields if field in one.fields])
                    for one in by_title(actors)
                ],
            }
            for sector, actors in found.sectors.items()
        ],
        "actors_table": Table("Kontakte nach Thema und Bereich", "Thema", list(headings.values()), numbers),
        "without_field": [_link(reader, ref) for ref in found.without_field],
    }


def _sector(reader: Reader, sector: str) -> Markup:
    return reader.words(SECTOR_WORDS[sector], town=reader.hub.town, county=reader.hub.county)


def _link(reader: Reader, ref: str) -> Markup:
    """A link to an entry; of what has no page its title."""
    return reader.link(ref) if ref in reader.library.entries else Markup()
