"""Composed sheets: the kind ``flyer``, and a single entry on a tri-fold or a poster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from infohub.flyers.breaking import long_words
from infohub.flyers.nodes import Nodes, inline
from infohub.flyers.rows import Row, Rows, shape
from infohub.flyers.sheets import Desk, Flyer, Sheet, base_sheet, below_one_another, finished
from infohub.languages.locales import GERMAN
from infohub.languages.messages import N_
from infohub.model import Entry, kind_by_folder
from infohub.views import comparison
from infohub.views.addresses import entry_path, list_path
from infohub.views.contact_blocks import ContactBlock, contact_block
from infohub.views.entry_view import entry_view
from infohub.views.reader import Reader


def shown_entries(reader: Reader, entry: Entry) -> list[Entry]:
    """The entries of a composed flyer that stand in lists today, in its order; another entry stands for itself."""
    if entry.folder != "flyers":
        return [entry]
    data: Any = entry.data
    refs = dict.fromkeys((*data.entries, *(ref for panel in data.panels for ref in panel.entries)))
    found = (reader.library.entries.get(ref) for ref in refs)
    return [one for one in found if one is not None and reader.is_listed(one)]


def path_of(entry: Entry, shown: list[Entry]) -> str:
    """Where the QR code leads: to the entry, to the list a flyer's entries stand in, or to the language's first page."""
    if entry.folder != "flyers":
        return entry_path(entry.ref)
    folders = {one.folder for one in shown}
    return list_path(kind_by_folder[folders.pop()]) if len(folders) == 1 else ""


class Brief(Rows):
    """Rows of entries as they stand among others: what matters most, under a heading of their own."""

    def entry(self, entry: Entry, steps: bool = True) -> list[Row]:
        if entry.folder == "contacts":
            block = contact_block(self.reader, entry.ref)
            return [self.contact(_without_fax(block), level=2)] if block else []
        view = entry_view(self.reader, entry)
        rows = [self.heading(view["card"].title)]
        if entry.folder == "faqs":
            if not view["answer"]:
                rows.append(self.row("p", text=inline(view["card"].summary)))
            return [*rows, *self.question(view if steps else {"answer": view["answer"]}, level=3)]
        rows.append(self.row("p", text=inline(view.get("equivalent") or view["card"].summary)))
        chosen = [fact for fact in view["facts"] if fact.icon in BRIEF_FACTS and not fact.missing]
        return [*rows, *self.facts(chosen)]

    def course(self, entry: Entry) -> list[Row]:
        """A course with all that is compared."""
        view = entry_view(self.reader, entry)
        return [self.heading(view["card"].title), *self.facts(view["facts"])]

    def comparison(self, entries: Iterable[Entry]) -> list[Row]:
        """Two tables: what a course is, and what it asks of people."""
        words = self.reader.words
        rows = comparison.rows(self.reader, (entry.ref for entry in entries))
        heads = [words(N_("Course")), *comparison.columns(self.reader)]
        level, length, cost, decides, exam, women, childcare, online, leaving = range(1, 10)
        tables = ((level, length, cost), (0.38, 0.12, 0.24, 0.26)), ((decides, exam, leaving), (0.28, 0.22, 0.24, 0.26))
        yes = words(N_("yes"))
        made: list[Row] = []
        for number, (columns, widths) in enumerate(tables):
            lines: list[list[Nodes]] = []
            for row in rows:
                cells = [row["card"].title, *row["cells"]]
                first: Nodes = [{"k": "b", "c": inline(cells[0])}]
                if number == 0:
                    first += _below(row["for_whom"]) + [
                        part for one in (women, childcare, online) if cells[one] == yes for part in _below(heads[one])
                    ]
                lines.append([first, *(inline(cells[one]) for one in columns)])
            made += [self.row("break")] if number else []
            made += self.table([inline(heads[one]) for one in (0, *columns)], lines, widths)
        return made


BRIEF_FACTS = ("map-pin", "calendar-event", "currency-euro", "abc", "stairs", "users", "clipboard-check")


def _without_fax(block: ContactBlock) -> ContactBlock:
    """Who looks for help on a panel does not send a fax."""
    return replace(block, facts=[fact for fact in block.facts if fact.icon != "printer"])


def _below(text: object) -> list[Any]:
    return [{"k": "br"}, *inline(text)] if text else []


def composed_sheet(desk: Desk, flyer: Flyer) -> Sheet:
    """The sheet of a composed flyer that flows: A5, A4, two A5 on A4."""
    entry = desk.readers[GERMAN].library.entries[flyer.ref]
    shown = shown_entries(desk.readers[GERMAN], entry)
    makers = [Brief(desk.readers[code]) for code in flyer.locales]
    sheet = base_sheet(desk, flyer, entry, path_of(entry, shown), shown)
    heads = [rows.head(entry) for rows in makers]
    courses = all(one.folder == "courses" for one in shown)
    if len(makers) == 1:
        if courses and flyer.format == "a4":
            return finished(sheet | {"head": heads[0], "rows": [[*makers[0].comparison(shown), *_closing(makers[0], entry)]], "columns": 1})
        return finished(sheet | {"head": heads[0], "rows": [_flow(makers[0], entry, shown)]})
    bodies = [_flow(rows, entry, shown) for rows in makers]
    columns = [[*head, *body] for head, body in zip(heads, bodies, strict=True)]
    if shape(columns[0]) == shape(columns[1]):
        return finished(sheet | {"head": [], "rows": columns})
    return finished(sheet | below_one_another(makers[1], heads, bodies))


def _flow(rows: Brief, entry: Entry, shown: list[Entry]) -> list[Row]:
    made = [row for one in shown for row in (rows.course(one) if one.folder == "courses" else rows.entry(one))]
    return [*made, *_closing(rows, entry)]


def _closing(rows: Rows, entry: Entry) -> list[Row]:
    said = rows.reader.said(entry, "body")
    return rows.blocks(str(said.inner)) if said else []


def trifold_sheet(desk: Desk, flyer: Flyer) -> Sheet:
    """A tri-fold: a cover, up to five panels, the last of which carries the sender."""
    german = desk.readers[GERMAN]
    entry = german.library.entries[flyer.ref]
    shown = shown_entries(german, entry)
    makers = [Brief(desk.readers[code]) for code in flyer.locales]
    sheet = base_sheet(desk, flyer, entry, path_of(entry, shown), shown)
    covers = [rows.head(entry) for rows in makers]
    icon = _icon(german, entry, "map-pin")
    data: Any = entry.data
    if entry.folder == "flyers" and data.panels:
        panels = [[_panel(rows, panel) for rows in makers] for panel in data.panels]
    else:
        panels = []
        bodies = [_flow(rows, entry, shown) if entry.folder == "flyers" else rows.whole(entry) for rows in makers]
        if len(bodies) == 2 and shape(bodies[0]) != shape(bodies[1]):
            bodies = [[*bodies[1], makers[0].row("break"), *bodies[0]]]
        # Panels are read in another order than they are folded: all their headings are of one level.
        sheet["rows"] = [[row | {"level": 2} if "level" in row else row for row in body] for body in bodies]
    return finished(sheet | {"cover": covers, "icon": icon, "panels": [panel for panel in panels if panel[0]["rows"]]})


def _panel(rows: Brief, panel: Any) -> dict[str, Any]:
    """A panel in one language: its topic as heading, its entries in short."""
    reader = rows.reader
    found = [entry for ref in panel.entries if (entry := reader.library.entries.get(ref)) and reader.is_listed(entry)]
    topic = reader.library.entries.get(f"topics/{panel.topic}")
    heading = [rows.heading(reader.title(topic), topic.data.icon)] if topic else []  # type: ignore[attr-defined]
    below = [
        row | {"level": 3} if topic and row["kind"] in ("h", "contact") else row for one in found for row in rows.entry(one, steps=False)
    ]
    return {"rows": [*heading, *below] if below else []}


def _icon(reader: Reader, entry: Entry, otherwise: str) -> str:
    """The pictogram of a flyer itself, else of its first matter or topic."""
    if own := getattr(entry.data, "icon", None):
        return str(own)
    topics: list[Any] = [topic.data for one in entry.data.topics if (topic := reader.library.entries.get(f"topics/{one}"))]
    matters = [topic for topic in topics if topic.parent]
    return str((matters or topics)[0].icon) if topics else otherwise


def poster_sheet(desk: Desk, flyer: Flyer) -> Sheet:
    """A poster: a table with a column a language and a row a point, for a wall where neighbours point at it."""
    german = desk.readers[GERMAN]
    entry = german.library.entries[flyer.ref]
    shown = shown_entries(german, entry)
    sheet = base_sheet(desk, flyer, entry, path_of(entry, shown), shown)
    icon = _icon(german, entry, "info-circle")
    readers = [desk.readers[code] for code in flyer.locales]
    sections = [_section(readers, one, alone=entry.folder != "flyers") for one in shown]
    titles = [{"lang": one.locale.code, "name": one.locale.name, "text": inline(one.title(entry))} for one in readers]
    yes, no = (str(german.words(word).unescape()) for word in (N_("Yes"), N_("No")))
    marks = {"yes": yes, "no": no, "both": ""}
    return finished(sheet | {"titles": titles, "marks": marks, "icon": icon, "sections": [one for one in sections if one["points"]]})


def _section(readers: list[Reader], entry: Entry, alone: bool) -> dict[str, Any]:
    """What an entry says on a poster: its short answer, what goes and what does not; a summary where it has none of them."""
    icon = _icon(readers[0], entry, "")
    points = []
    for name, mark in (("answer_in_short", "answer"), ("do", "yes"), ("dont", "no")):
        if name not in type(entry.data).model_fields or not getattr(entry.data, name):
            continue
        texts = [reader.items(entry, name) if mark != "answer" else [reader.said(entry, name)] for reader in readers]
        points += [{"mark": mark, "texts": [_said(reader, one) for reader, one in zip(readers, row, strict=True)]} for row in _rows(texts)]
    if not points:
        points = [{"mark": "answer", "texts": [_said(reader, reader.said(entry, "summary")) for reader in readers]}]
    titles = [] if alone else [_said(reader, reader.title(entry)) for reader in readers]
    return {"icon": icon, "titles": titles, "points": points}


def _rows(texts: list[list[Any]]) -> Iterator[tuple[Any, ...]]:
    """The first items of all languages, the second …; a list that is shorter by mistake ends early."""
    yield from zip(*texts, strict=False)


def _said(reader: Reader, said: Any) -> dict[str, Any]:
    text = inline(said)
    return {"lang": reader.locale.code, "text": text, "words": long_words(text)}


def sheet_of(desk: Desk, flyer: Flyer) -> Sheet:
    """The sheet of any flyer."""
    from infohub.flyers.sheets import entry_sheet

    if flyer.format == "trifold":
        return trifold_sheet(desk, flyer)
    if flyer.format.startswith("poster"):
        return poster_sheet(desk, flyer)
    return composed_sheet(desk, flyer) if flyer.ref.startswith("flyers/") else entry_sheet(desk, flyer)
