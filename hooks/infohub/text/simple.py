"""Leichte Sprache: every sentence begins on a line of its own (DIN SPEC 33429)."""

from __future__ import annotations

import re

_MONTHS = "Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember"
_INLINE = "a|bdi|em|span|strong"
# A blank after the end of a sentence: not in „1. Juli“, „e. V.“, „Abs. 1“ or „Nr. 8“, and not between paragraphs.
_BETWEEN = re.compile(
    rf"((?<!\be)(?<!\bAbs)(?<!\bNr)[.?!]“?(?:</(?:{_INLINE})>)*)[ \n]+(?!(?:{_MONTHS})\b)(?=[A-ZÄÖÜ„0-9]|<(?:{_INLINE})\b)"
)


def sentence_a_line(markup: str) -> str:
    """Text as HTML, with a line break between its sentences."""
    return _BETWEEN.sub(r"\1<br>", markup)
