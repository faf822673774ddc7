"""Leichte Sprache: every sentence begins on a line of its own (DIN SPEC 33429)."""

from __future__ import annotations

import re

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
# A blank after the end of a sentence: not in „1. Juli“, „e. V.“, „Abs. 1“ or „Nr. 8“.
_BETWEEN = re.compile(rf"(?<=[.?!])(?<!\be\.)(?<!\bAbs\.)(?<!\bNr\.)[ \n]+(?!(?:{_MONTHS})\b)(?=[A-ZÄÖÜ„0-9<])")


def sentence_a_line(markup: str) -> str:
    """Escaped German text with a line break between its sentences."""
    return _BETWEEN.sub("<br>", markup)
