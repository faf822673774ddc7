"""Runs of foreign writing inside a text: German words in a translation, numbers between right-to-left words.

Isolated, nothing is reordered (UAX #9), a screen reader changes its voice, and the German word can be shown at the counter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

Run = tuple[Literal["", "german", "number"], str]

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_WORD = rf"[{_LETTER}§][{_LETTER}§0-9'’./&@\u00ad-]*"
_LATIN = rf"{_WORD}(?:(?:[ \u00a0,:–-]{{1,2}}|://)(?:{_WORD}|[0-9]+(?:[.,][0-9]+)?[a-z]?(?![0-9])))*"
# Digits with something between them: a phone number, a time, a range, a date, an amount. [0-9], not \d: Persian digits are no Latin run.
# Brackets belong to it around digits alone, as in (030): others are the sentence's.
_AREA = r"\([0-9]{1,6}\)"
NUMBER = rf"\+?(?:{_AREA}[ \u00a0]?)?[0-9](?:(?:[ \u00a0.,:/–-]|{_AREA})*[0-9])*"
_IN_OTHER_SCRIPT = re.compile(rf"(?P<german>{_LATIN})")
_IN_RIGHT_TO_LEFT = re.compile(rf"(?P<german>{_LATIN})|(?P<number>{NUMBER})")
_IN_BRACKETS = re.compile(r"(?<=\()(?P<german>[^()]{2,80})(?=\))")
_TAIL = ".,:;/-–' \u00a0"


def runs(text: str, right_to_left: bool, latin: bool, german: str = "") -> Iterator[Run]:
    """The text in pieces, in order.

    right_to_left, latin: of the language the text is in. german: the German text it was made from; in a language
    written in Latin letters only words in brackets that stand there too are taken for German.
    """
    pattern = _IN_BRACKETS if latin else _IN_RIGHT_TO_LEFT if right_to_left else _IN_OTHER_SCRIPT
    last = 0
    for match in pattern.finditer(text):
        kind = match.lastgroup
        found = match.group().rstrip(_TAIL)
        if kind == "german" and (len(found) < 2 or (latin and not _stands_in(found, german))):
            continue
        if kind == "number" and not re.search("[^0-9]", found):
            continue
        if match.start() > last:
            yield "", text[last : match.start()]
        yield ("number" if kind == "number" else "german"), found
        last = match.start() + len(found)
    if last < len(text):
        yield "", text[last:]


def _stands_in(words: str, german: str) -> bool:
    """As words of their own: the English art is no part of a Kursart."""
    return re.search(rf"(?<!\w){re.escape(words)}(?!\w)", german) is not None
