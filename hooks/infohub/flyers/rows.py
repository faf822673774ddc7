"""An entry's view -> the rows of a flyer, in one language.

A row is a dict a template draws: ``kind`` (title, lead, notice, answer, h, p, item, more, fact, week, line, contact),
``lang`` (which language it is in), and what its kind needs. Two languages can stand side by side when their rows have
the same ``shape``.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from infohub.flyers import breaking, nodes
from infohub.flyers.nodes import Element, inline
from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.views.contact_blocks import ContactBlock
from infohub.views.entry_view import entry_view
from infohub.views.facts import Fact
from infohub.views.hours import Hours, Span
from infohub.views.reader import Reader

Row = dict[str, Any]
CONTACTS_HEADINGS = {"offers": N_("Who offers it"), "courses": N_("Providers")}
HOURS_HEADINGS = {"offers": N_("Times")}


def shape(rows: Iterable[Row]) -> list[tuple[Any, ...]]:
    """What two languages must have in common to stand side by side, row by row."""
    return [(row["kind"], row.get("level"), row.get("depth"), str(row.get("mark")), len(row.get("cells", ()))) for row in rows]


class Rows:
    """Makes the rows of entries for one reader."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader
        self.code = reader.locale.code
        self.runs = 0

    def row(self, kind: str, **more: Any) -> Row:
        made = {"kind": kind, "lang": self.code, **more}
        if self.reader.locale.direction == "rtl":
            made = breaking.with_german_kept(made, breaking.LONGEST_KEPT_IN_CELL if kind == "line" else breaking.LONGEST_KEPT)
        words = breaking.words_of(made)
        return made | {"words": words, "long": any(word["letters"] >= breaking.VERY_LONG for word in words)}

    def heading(self, text: object, icon: str = "", level: int = 2) -> Row:
        return self.row("h", text=inline(text), level=level, icon=icon)

    # An entry whole

    def head(self, entry: Entry) -> list[Row]:
        """Title, with the German one beneath it, summary and what is different just now."""
        reader = self.reader
        said = reader.title(entry)
        title = self.row("title", text=inline(said), german=reader.german_title(entry, said))
        lead = self.row("lead", text=inline(reader.said(entry, "summary")))
        return [title, lead, *(self._notices(entry_view(reader, entry)) if entry.has_page else ())]

    def _notices(self, view: dict[str, Any]) -> Iterator[Row]:
        _ = self.reader.words
        if view["over"]:
            yield self.row("notice", icon="history", text=inline(_("This ended on %(date)s.", date=view["over"])))
        if view["not_yet"]:
            yield self.row("notice", icon="calendar-event", text=inline(_("This begins on %(date)s.", date=view["not_yet"])))
        if view["alert"]:
            yield self.row("notice", icon="alert-triangle", text=inline(view["alert"]))
        if view["review_overdue"]:
            said = _("This page should have been checked by %(date)s. Something may have changed: please ask.", date=view["review_overdue"])
            yield self.row("notice", icon="history", text=inline(said))

    def whole(self, entry: Entry) -> list[Row]:
        """Everything below the head."""
        view = entry_view(self.reader, entry)
        _ = self.reader.words
        rows = [*self.question(view), *self._equivalent(view)]
        if view["body"]:
            rows += self.blocks(str(view["body"].inner))
        if view["facts"]:
            rows += [self.heading(_("In short"), "info-circle"), *self.facts(view["facts"])]
        if view["hours"] or view["hours_missing"]:
            rows.append(self.heading(_(HOURS_HEADINGS.get(entry.folder, N_("Opening hours"))), "clock"))
            rows += (
                self.hours(view["hours"]) if view["hours"] else [self.row("p", text=inline(_(N_("to be supplied by the organisation"))))]
            )
        for session in view.get("sessions", ()):
            rows += [self.heading(session["provider"], "calendar-event"), *self.facts(session["facts"])]
        if view["contacts"]:
            rows.append(self.heading(_(CONTACTS_HEADINGS.get(entry.folder, N_("Who helps"))), "phone"))
            rows += [self.contact(block) for block in view["contacts"]]
        if view["legal_basis"]:
            law = [{"k": "de", "c": [", ".join(view["legal_basis"])]}]
            rows += [self.heading(_("Laws"), "scale"), self.row("p", text=law)]
        return rows

    def question(self, view: dict[str, Any], level: int = 2) -> list[Row]:
        """Answer, what goes and what does not, steps: what a question has and other kinds have not. level: of its headings."""
        _ = self.reader.words
        rows = [self.row("answer", text=inline(view["answer"]))] if view.get("answer") else []
        for name, mark, heading in (("do", "yes", N_("Yes")), ("dont", "no", N_("No"))):
            if view.get(name):
                rows += [self.heading(_(heading), level=level), *self.items(view[name], mark)]
        if view.get("steps"):
            rows.append(self.heading(_("What you can do"), level=level))
            rows += self.items(view["steps"], 1)
        return rows

    def _equivalent(self, view: dict[str, Any]) -> list[Row]:
        return [self.row("answer", text=inline(view["equivalent"]))] if view.get("equivalent") else []

    # Parts

    def items(self, texts: Iterable[object], mark: str | int, depth: int = 0) -> list[Row]:
        """mark: ``yes``, ``no``, a sign, or the number the list begins with."""
        self.runs += 1
        return [
            self.row("item", run=self.runs, depth=depth, mark=mark + number if isinstance(mark, int) else mark, text=inline(text))
            for number, text in enumerate(texts)
        ]

    def facts(self, facts: Iterable[Fact]) -> list[Row]:
        return [self.row("fact", **_fact(fact)) for fact in facts]

    def contact(self, block: ContactBlock, level: int = 3) -> Row:
        """Who to turn to, as pages show it: what nobody has supplied is said."""
        through = [*inline(self.reader.words("Contact through")), ": ", *inline(block.through)] if block.through else []
        return self.row(
            "contact",
            text=inline(block.card.title),
            german=block.card.german,
            level=level,
            summary=inline(block.card.summary),
            through=through,
            facts=[_fact(fact) for fact in block.facts],
        )

    def hours(self, hours: Hours) -> list[Row]:
        """The week as a table, and below it what differs."""
        _ = self.reader.words
        rows = []
        if hours.around_the_clock:
            rows.append(self.row("p", text=inline(_("Around the clock, every day, public holidays included."))))
        elif hours.days:
            shut = [inline(_("closed"))]
            days = [{"name": day.name, "lines": [_span(span) for span in day.spans] or shut} for day in hours.days]
            rows.append(self.row("week", head=[str(_("Day").unescape()), str(_("Time").unescape())], days=days))
        if hours.by_appointment:
            rows.append(self.row("p", text=inline(_("By appointment."))))
        if hours.note:
            rows.append(self.row("p", text=inline(hours.note)))
        for heading, lines in ((N_("Closed on these days:"), hours.closed), (N_("Other hours on these days:"), hours.exceptions)):
            if lines:
                rows += [self.row("p", text=inline(_(heading))), *self.items(lines, "•")]
        if hours.holidays:
            rows.append(self.row("p", text=inline(_("Closed on public holidays"))))
        return rows

    # Blocks of a text

    def blocks(self, markup: str) -> list[Row]:
        """A body: the HTML its page shows."""
        return list(self._blocks(nodes.read(markup).children, 0))

    def _blocks(self, children: Iterable[Element | str], depth: int) -> Iterator[Row]:
        for child in children:
            if isinstance(child, str):
                continue
            if child.tag[0] == "h" and child.tag[1:].isdigit():
                yield self.row("h", text=nodes.inline_of(child.children), level=min(3, int(child.tag[1:])), icon="")
            elif child.tag == "p":
                yield self.row("p", text=nodes.inline_of(child.children))
            elif child.tag in ("ul", "ol"):
                yield from self._list(child, depth)
            elif child.tag == "div":
                yield from (row for one in child.children if isinstance(one, Element) for row in self._table(one))

    def _list(self, one: Element, depth: int) -> Iterator[Row]:
        self.runs += 1
        number, name = int(one.attrs.get("start", "1")), self.runs
        for item in one.children:
            if isinstance(item, str):
                continue
            first = True
            for part, is_list in _parts(item):
                if is_list:
                    yield from self._list(part, depth + 1)
                    continue
                text = nodes.inline_of(part)
                if first:
                    yield self.row("item", run=name, depth=depth, mark=number if one.tag == "ol" else "•", text=text)
                else:
                    yield self.row("more", depth=depth, text=text)
                first = False
            number += 1

    def _table(self, one: Element) -> list[Row]:
        lines = [[nodes.inline_of(cell.children) for cell in _elements(line)] for part in _elements(one) for line in _elements(part)]
        return self.table(lines[0], lines[1:])

    def table(self, head: list[nodes.Nodes], lines: list[list[nodes.Nodes]], widths: Sequence[float] = ()) -> list[Row]:
        """One row a line, so that a table can go on on another side. widths: of the columns, in parts of one another."""
        self.runs += 1
        return [self.row("line", run=self.runs, head=head, widths=list(widths) or [1] * len(head), cells=cells) for cells in lines]


def _elements(one: Element) -> list[Element]:
    return [child for child in one.children if isinstance(child, Element)]


def _parts(item: Element) -> Iterator[tuple[Any, bool]]:
    """The paragraphs (as children) and lists of an item, in order."""
    loose: list[Element | str] = []
    for child in item.children:
        if isinstance(child, Element) and child.tag in nodes.BLOCKS:
            if any(not isinstance(one, str) or one.strip() for one in loose):
                yield loose, False
            loose = []
            yield (child, True) if child.tag in ("ul", "ol") else (child.children, False)
        else:
            loose.append(child)
    if any(not isinstance(one, str) or one.strip() for one in loose):
        yield loose, False


def _fact(fact: Fact) -> dict[str, Any]:
    values = [value for value in (inline(value) for value in fact.values) if value]
    return {"icon": fact.icon, "label": str(fact.label.unescape()), "values": values, "missing": fact.missing}


def _span(span: Span) -> nodes.Nodes:
    """A span of time and, small, what limits it."""
    written: nodes.Nodes = [{"k": "n", "v": span.time}]
    for note in span.notes:
        written += [" ", {"k": "s", "c": inline(note)}]
    return written
