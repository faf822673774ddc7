"""Every language an entry may name as spoken, in German."""

from __future__ import annotations

from functools import cache

from babel import Locale


@cache
def spoken_languages() -> dict[str, str]:
    """Code -> German name, as the model knows them (Babel), sorted by name."""
    names = Locale("de").languages
    codes = ((code, name) for code, name in names.items() if len(code) <= 3 and code.isalpha())
    return dict(sorted(codes, key=lambda one: one[1].casefold()))
