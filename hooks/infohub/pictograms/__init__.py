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


@cache
def svg(name: str) -> str:
    """The drawing as an inline ``<svg>``, hidden from screen readers (the text beside it speaks).

    Raises KeyError for a name that is not there.
    """
    if name not in names():
        raise KeyError(name)
    source = (FOLDER / f"{name}.svg").read_text("utf-8")
    inner = re.search(r"<svg[^>]*>(.*)</svg>", source, re.DOTALL)
    assert inner is not None
    body = re.sub(r'<!--.*?-->|<path stroke="none" d="M0 0h24v24H0z" fill="none" />', "", inner.group(1), flags=re.DOTALL)
    body = re.sub(r"\s+", " ", body).strip().replace("> <", "><").replace(" />", "/>")
    return (
        '<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" '
        f'stroke-linejoin="round" aria-hidden="true" focusable="false">{body}</svg>'
    )
