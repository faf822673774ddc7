"""The page shell: the theme's template rendered once a language and section, entries placed into it.

MkDocs renders a prototype page whose variable places hold sentinels; the result is cut at the sentinels, and
the pieces are joined around each page's own values. Joining costs microseconds, rendering milliseconds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

SLOTS = ("title", "description", "canonical", "root", "up", "path", "content")
_SENTINEL = re.compile("@@hub:(" + "|".join(SLOTS) + ")@@")


def sentinel(slot: str) -> Markup:
    return Markup(f"@@hub:{slot}@@")  # noqa: S704 - a constant


@dataclass(frozen=True, slots=True)
class Here:
    """Where a page is, as the frame's template sees it. All values are escaped HTML.

    root: relative way to the site's root. up: to the language's root. path: address below the language's root.
    section: folder of the kind, or ``home`` or ``page``. foreign: the text is German on another language's page.
    """

    title: Markup
    description: Markup
    canonical: Markup
    root: Markup
    up: Markup
    path: Markup
    section: str
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Shell:
    """Literal pieces and, between them, the names of what goes there."""

    pieces: tuple[str, ...]
    slots: tuple[str, ...]

    @classmethod
    def cut(cls, html: str) -> Shell:
        """Cut a rendered prototype. Raises ValueError when it has no place for the content."""
        parts = _SENTINEL.split(html)
        shell = cls(tuple(parts[0::2]), tuple(parts[1::2]))
        if "content" not in shell.slots:
            raise ValueError("the page frame has no place for the content")
        return shell

    def fill(self, values: Mapping[str, str]) -> str:
        """A whole page. ``values``: escaped HTML for every slot."""
        parts = [self.pieces[0]]
        for slot, piece in zip(self.slots, self.pieces[1:], strict=True):
            parts.append(values[slot])
            parts.append(piece)
        return "".join(parts)


def prototype(section: str, title: Markup | None = None) -> Here:
    """Where the prototype page is: everywhere."""
    return Here(
        title=sentinel("title") if title is None else title,
        description=sentinel("description"),
        canonical=sentinel("canonical"),
        root=sentinel("root"),
        up=sentinel("up"),
        path=sentinel("path"),
        section=section,
    )
