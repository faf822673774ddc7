"""The words of pages and flyers: gettext catalogs, English as the key, one file a language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from markupsafe import Markup

FOLDER = Path(__file__).parent / "catalogs"


def N_(message: str) -> str:  # noqa: N802 - gettext's own name
    """Marks a message for extraction that is translated later."""
    return message


@dataclass(frozen=True, slots=True)
class Messages:
    """Translated words of one locale; what is missing is said in English."""

    code: str
    words: dict[str, str]

    def __call__(self, message: str, **values: object) -> Markup:
        """A message with its values escaped: ``_("Changed on %(date)s", date=day)``."""
        text = Markup(self.words.get(message) or message.partition("\x04")[2] or message)
        return text % values if values else text


def read_catalog(path: Path) -> Catalog:
    """A catalog as Babel reads it. The locale is not Babel's to know (``de-LS``), so none is given."""
    with path.open("rb") as stream:
        return read_po(stream)


@cache
def messages(code: str) -> Messages:
    """Words of a locale; of the language alone (``de`` for ``de-LS``) where it has no catalog of its own."""
    for name in (code, code.partition("-")[0]):
        path = FOLDER / f"{name}.po"
        if path.is_file():
            catalog = read_catalog(path)
            return Messages(code, {str(m.id): str(m.string) for m in catalog if m.id and m.string and not m.fuzzy})
    return Messages(code, {})


PLACEHOLDER = re.compile(r"%\([a-z_]+\)s")
