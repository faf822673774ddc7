"""The words of pages and flyers: gettext catalogs, English as the key, one file a language."""

from __future__ import annotations

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
    words: dict[str, Markup]

    def __call__(self, message: str, **values: object) -> Markup:
        """A message with its values escaped: ``_("Changed on %(date)s", date=day)``."""
        text = self.words.get(message)
        if text is None:
            text = self.words[message] = Markup(message)  # noqa: S704 - our own words
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
            words = {str(one.id): Markup(one.string) for one in catalog if one.id and one.string and not one.fuzzy}  # noqa: S704
            return Messages(code, words)
    return Messages(code, {})
