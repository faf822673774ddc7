"""What the real hub says, text by text, with what belongs to the marking taken away."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import Path

from infohub.insight.coverage import TranslatedText, Words, texts
from infohub.languages.configured import configured_locales
from infohub.languages.library import Library, load
from infohub.text.tree import links, parse

ROOT = Path(__file__).parent.parent.parent
LOCALES = [code for code in configured_locales(ROOT / "mkdocs.yml") if code != "de"]
MIDDLE_DOT = "\u00b7"  # parts the words of Leichte Sprache (DIN SPEC 33429)


@cache
def hub() -> Library:
    library, _ = load(ROOT, configured_locales(ROOT / "mkdocs.yml"), date(2026, 11, 24))
    assert [problem.text() for problem in library.problems if problem.severity == "error"] == []
    return library


@cache
def translated(locale: str) -> tuple[TranslatedText, ...]:
    """Every text of a language that is there."""
    return tuple(text for text in texts(hub(), locale) if text.translation is not None)


def name(text: TranslatedText) -> str:
    return f"{text.locale} {text.ref}:{text.field}"


def many(words: Words) -> tuple[str, ...]:
    return (words,) if isinstance(words, str) else words


def bare(words: Words) -> str:
    """All of a text without marks and link targets."""
    return "\n".join(re.sub(r"\]\([^)]*\)|[\[*\\]|^#+ ", "", text, flags=re.MULTILINE) for text in many(words))


def targets(words: Words) -> list[str]:
    return sorted(target for text in many(words) for target in links(parse(text)))
