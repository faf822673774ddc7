"""Small charts as inline SVG: numbers in, drawing out. Colours and letters come from the style sheet of their page.

A drawing says nothing by colour alone: states have patterns, and what is there differs in shape from what is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from infohub import pictograms

# In units of the drawing, which is about a pixel each on a phone.
_WIDE = 320
_LINE, _ABOVE, _BELOW, _SLOT = 19, 10, 10, 28
_TEXT_SIZE = 14.5
_SLIM, _BROAD = set("iljtfrI.,;:!'|()[]-/ "), set("mwMWGOQÖ@%&")


def bar(parts: Sequence[tuple[str, int]]) -> Markup:
    """A stacked bar over the whole width of its place. parts: (name of the pattern, number); hidden from screen readers."""
    total = sum(number for _, number in parts)
    drawn, start = [], 0.0
    for name, number in parts:
        if number:
            place = f'x="{_short(start)}%" width="{_short(100 * number / total)}%" height="100%"'
            drawn.append(f'<rect class="{name}" {place}/>')
            if name in PATTERNS:
                drawn.append(f'<rect {place} fill="url(#pattern-{name})"/>')
            start += 100 * number / total
    return _svg('class="meter" width="100%" height="20" aria-hidden="true" focusable="false"', drawn)


# What is drawn over a part of a bar, so that it can be told from its neighbour without its colour.
PATTERNS = {
    "draft": '<path d="M-2 2l4 -4M0 8l8 -8M6 10l4 -4"/>',
    "outdated": '<path d="M1 0v8M5 0v8"/>',
    "no": '<path d="M0 4h8"/>',
    "missing": '<circle cx="4" cy="4" r="1.2"/>',
}


def patterns() -> Markup:
    """What the bars of a page refer to; once a page."""
    drawn = [
        f'<pattern id="pattern-{name}" class="{name}" width="8" height="8" patternUnits="userSpaceOnUse">{lines}</pattern>'
        for name, lines in PATTERNS.items()
    ]
    return _svg(_HIDDEN, drawn)


@dataclass(frozen=True, slots=True)
class Row:
    """A name that leads somewhere, and which of the fields are its own."""

    href: str
    name: str
    fields: frozenset[str]


def field_symbols(icons: Mapping[str, str]) -> Markup:
    """The pictograms ``field_rows`` refers to, once a page. icons: field -> name of its pictogram."""
    drawn = []
    for field, icon in icons.items():
        body = pictograms.svg(icon).partition(">")[2].removesuffix("</svg>")
        pen = 'fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
        drawn.append(f'<symbol id="field-{escape(field)}" viewBox="0 0 24 24" {pen}>{body}</symbol>')
    return _svg(_HIDDEN, drawn)


def field_rows(rows: Iterable[Row], fields: Sequence[str], label: str) -> Markup:
    """Links one below the other; below each name a place for every field: its pictogram, or a dot where it is not named.

    The places of a field stand below each other, so that its column can be followed. label: what the drawing shows.
    """
    slot = min(40.0, _WIDE / max(len(fields), 1))
    drawn, top = [], 0
    for row in rows:
        lines = wrapped(row.name, _WIDE)
        height = _ABOVE + len(lines) * _LINE + 6 + _SLOT + _BELOW
        drawn.append(_row(row, lines, fields, slot, top, height))
        top += height
    return _svg(f'class="field-rows" viewBox="0 0 {_WIDE} {top}" role="group" aria-label="{escape(label)}"', drawn)


def _row(row: Row, lines: list[str], fields: Sequence[str], slot: float, top: int, height: int) -> str:
    texts = [f'<tspan x="0" y="{top + _ABOVE + 14 + number * _LINE}">{escape(line)}</tspan>' for number, line in enumerate(lines)]
    upper, width = top + height - _BELOW - _SLOT, slot - 4
    size = min(20.0, width)
    slots = []
    for number, field in enumerate(fields):
        left = number * slot
        if field in row.fields:
            x, y = _short(left + (width - size) / 2), _short(upper + (_SLOT - size) / 2)
            slots.append(f'<rect class="on" x="{_short(left)}" y="{upper}" width="{_short(width)}" height="{_SLOT}" rx="6"/>')
            slots.append(f'<use href="#field-{escape(field)}" x="{x}" y="{y}" width="{_short(size)}" height="{_short(size)}"/>')
        else:
            slots.append(f'<circle class="off" cx="{_short(left + width / 2)}" cy="{upper + _SLOT // 2}" r="2"/>')
    hit = f'<rect class="hit" x="-6" y="{top + 2}" width="{_WIDE + 8}" height="{height - 4}" rx="8"/>'
    return f'<a href="{escape(row.href)}">{hit}<text>{" ".join(texts)}</text><g aria-hidden="true">{"".join(slots)}</g></a>'


def wrapped(text: str, width: float, size: float = _TEXT_SIZE) -> list[str]:
    """A text in lines that fit a width by the measure of common fonts; a word too long for a line is divided."""
    lines: list[str] = []
    for word in text.split():
        if lines and _width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] += f" {word}"
            continue
        while _width(word, size) > width:
            fits = max(1, next(end for end in range(len(word), 0, -1) if end == 1 or _width(word[:end] + "-", size) <= width))
            lines.append(word[:fits] + "-")
            word = word[fits:]
        lines.append(word)
    return lines


def _width(text: str, size: float) -> float:
    """Generous: of bold letters of the widest common font."""
    return size * sum(0.42 if one in _SLIM else 1.05 if one in _BROAD else 0.78 if one.isupper() else 0.7 for one in text)


def _short(number: float) -> str:
    return f"{number:.2f}".rstrip("0").rstrip(".")


_HIDDEN = 'class="defs" width="0" height="0" aria-hidden="true" focusable="false"'


def _svg(attributes: str, drawn: Iterable[str]) -> Markup:
    return Markup(f"<svg {attributes}>{''.join(drawn)}</svg>")  # noqa: S704 - numbers, our own words, and what has been escaped
