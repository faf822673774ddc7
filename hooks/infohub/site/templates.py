"""The templates in ``overrides/kinds``, with the words of the language being drawn."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from infohub import pictograms
from infohub.languages.formats import Formats
from infohub.languages.locales import GERMAN, locale
from infohub.languages.messages import Messages


@cache
def icon(name: str) -> Markup:
    """A pictogram as inline SVG. Raises KeyError for a name that is not there."""
    return Markup(pictograms.inline(name))  # noqa: S704 - our own files


class Templates:
    """Jinja with autoescaping on; ``_`` speaks the language set with ``speak``."""

    def __init__(self, overrides: Path, bytecode: Path | None = None) -> None:
        self.words = Messages("", {})
        cache = None
        if bytecode is not None:
            bytecode.mkdir(parents=True, exist_ok=True)
            cache = jinja2.FileSystemBytecodeCache(str(bytecode))
        self.environment = jinja2.Environment(
            loader=jinja2.FileSystemLoader(overrides),
            autoescape=True,
            undefined=jinja2.StrictUndefined,
            bytecode_cache=cache,
            auto_reload=False,
        )
        self.environment.globals.update(_=self._say, icon=icon, once=self._once, german_date=Formats(locale(GERMAN)).partial_date)
        self._drawn: dict[tuple[str, int, int], tuple[object, Markup]] = {}

    def _say(self, message: str, **values: object) -> Markup:
        return self.words(message, **values)

    def _once(self, macro: Callable[[object, int], Markup], item: object, level: int) -> Markup:
        """What a macro draws of an item. A card stands on many pages of a language and is drawn for the first only."""
        key = (macro.name, id(item), level)  # type: ignore[attr-defined]
        if key not in self._drawn:
            self._drawn[key] = (item, macro(item, level))  # the item is kept, so that its id stays its own
        return self._drawn[key][1]

    def speak(self, words: Messages) -> None:
        self.words = words
        self._drawn.clear()

    def load_all(self) -> Templates:
        """Compile every template now, so that processes that are forked later need not."""
        for name in self.environment.list_templates(filter_func=lambda name: name.startswith("kinds/")):
            self.environment.get_template(name)
        return self

    def draw(self, name: str, view: dict[str, Any]) -> str:
        """HTML of a template with what it may see."""
        return self.environment.get_template(name).render(view)
