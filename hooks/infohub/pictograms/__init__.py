"""The hub's pictograms: Tabler outline icons (MIT licence, see LICENSE), one file each, only those used."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent


@cache
def names() -> frozenset[str]:
    """Names an entry or a template may use."""
    return frozenset(path.stem for path in FOLDER.glob("*.svg"))


def svg(name: str) -> str:
    """The drawing as an ``<svg>`` that says itself how it is drawn. Raises KeyError for a name that is not there."""
    look = 'fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"'
    return f'<svg viewBox="0 0 24 24" {look}>{_lines(name)}</svg>'


def inline(name: str) -> str:
    """The drawing for a page, whose style says how lines are drawn; hidden from screen readers (the text beside it speaks).

    Raises KeyError for a name that is not there.
    """
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true">{_lines(name)}</svg>'


@cache
def _lines(name: str) -> str:
    if name not in names():
        raise KeyError(name)
    source = (FOLDER / f"{name}.svg").read_text("utf-8")
    inner = re.search(r"<svg[^>]*>(.*)</svg>", source, re.DOTALL)
    assert inner is not None
    body = re.sub(r'<!--.*?-->|<path stroke="none" d="M0 0h24v24H0z" fill="none" />', "", inner.group(1), flags=re.DOTALL)
    return re.sub(r"\s+", " ", body).strip().replace("> <", "><").replace(" />", "/>")
