"""The locale table: for each locale its folder and URL name, BCP 47 tag, Babel locale, direction and own name.

Most languages need no row: Babel knows them. A row is for what differs (Leichte Sprache is German for Babel)
or what Babel does not know.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from babel import Locale as BabelLocale
from babel import UnknownLocaleError

GERMAN = "de"


@dataclass(frozen=True, slots=True)
class Locale:
    """A language of the site.

    code: name in mkdocs.yml, of the folder in ``data/`` and of the URL's first part. tag: BCP 47, for ``lang``
    and ``hreflang``. babel: locale Babel formats with. direction: ``ltr`` or ``rtl``. name: the language's own name.
    latin: written in Latin letters, so that German words in it do not show by their script.
    """

    code: str
    tag: str
    babel: str
    direction: str
    name: str
    latin: bool

    @property
    def is_source(self) -> bool:
        return self.code == GERMAN

    @property
    def is_simple(self) -> bool:
        """Leichte Sprache, whose rules are also about how it looks."""
        return self.tag.endswith("-simple")

    @property
    def prefix(self) -> str:
        """First part of every address: empty for German, else ``ar/``."""
        return "" if self.is_source else f"{self.code}/"


# code: (tag, babel, direction, own name); None: as Babel says.
_ROWS: dict[str, tuple[str | None, str | None, str | None, str | None]] = {
    "de-LS": ("de-simple", "de", "ltr", "Leichte Sprache"),
    "en": (None, "en_GB", None, "English"),
    "fa": (None, None, None, "فارسی / دری"),
    "ku": (None, "ku", "ltr", "Kurdî (Kurmancî)"),
    "ti": (None, None, "ltr", "ትግርኛ"),
}


@cache
def locale(code: str) -> Locale:
    """The row of a locale. Raises ValueError for one that neither the table nor Babel knows."""
    tag, babel_name, direction, name = _ROWS.get(code, (None, None, None, None))
    try:
        babel = BabelLocale.parse(babel_name or code.replace("-", "_"))
    except (UnknownLocaleError, ValueError) as error:
        raise ValueError(f"locale {code!r} is unknown: add a row to hooks/infohub/languages/locales.py") from error
    own_name = name or (babel.display_name or code)
    shown = own_name[:1].upper() + own_name[1:]
    return Locale(code, tag or code, str(babel), direction or babel.text_direction, shown, shown[0] < "\u0250")
