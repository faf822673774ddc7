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
    body = re.sub(r"\s+", " ", re.sub(r"<!--.*?-->", "", inner.group(1))).strip().replace("> <", "><")
    return f'<svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">{body}</svg>'
