"""What changed in a text, word by word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from itertools import takewhile
from typing import Literal, NamedTuple

Sign = Literal["=", "-", "+"]
_WORDS = re.compile(r"\w+|\s+|[^\w\s]")
MANY = 4_000_000  # pairs of words; comparing more takes longer than anyone waits, so they are one change


class Piece(NamedTuple):
    """A stretch of text that stayed (``=``), went (``-``) or came (``+``)."""

    sign: Sign
    text: str


def word_diff(old: str, new: str) -> list[Piece]:
    """Pieces in order: those that stayed or went together are the old text, those that stayed or came the new one."""
    before, after = _WORDS.findall(old), _WORDS.findall(new)
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    went, came = before[start : len(before) - end], after[start : len(after) - end]
    pieces = [Piece("=", "".join(before[:start])), *_compared(went, came), Piece("=", "".join(before[len(before) - end :]))]
    return _joined(pieces)


def _alike(one: list[str], other: list[str]) -> int:
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def _compared(before: list[str], after: list[str]) -> Iterator[Piece]:
    if len(before) * len(after) > MANY:
        yield from (Piece("-", "".join(before)), Piece("+", "".join(after)))
        return
    for tag, old_from, old_to, new_from, new_to in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece("=", "".join(before[old_from:old_to]))
        else:
            yield Piece("-", "".join(before[old_from:old_to]))
            yield Piece("+", "".join(after[new_from:new_to]))


def _joined(pieces: Iterable[Piece]) -> list[Piece]:
    """A blank between two changed words counts as changed: one change is easier to read than two."""
    made: list[Piece] = []
    went, came, blank = "", "", ""
    for sign, text in [*pieces, Piece("=", "")]:
        if sign == "-":
            went, came, blank = went + blank + text, came + blank, ""
        elif sign == "+":
            came, blank = came + text, ""
        elif (went or came) and text.isspace() and "\n" not in text:
            blank = text
        else:
            made += [piece for piece in (Piece("-", went), Piece("+", came), Piece("=", blank + text)) if piece.text]
            went, came, blank = "", "", ""
    return made


def around(pieces: list[Piece], width: int = 60) -> list[Piece]:
    """The same, with what stayed shortened to some letters before and after each change; ``…`` stands for the rest."""
    made = []
    for at, (sign, text) in enumerate(pieces):
        before = text[:width] if at else ""
        after = text[-width:] if at < len(pieces) - 1 else ""
        short = f"{before}{' … ' if before and after else '…'}{after}" if sign == "=" and len(text) > len(before) + len(after) + 3 else text
        made.append(Piece(sign, short))
    return made


def marked(pieces: list[Piece]) -> str:
    """As plain text: ``[-alt-]{+neu+}``, the way git writes it."""
    signs = {"=": ("", ""), "-": ("[-", "-]"), "+": ("{+", "+}")}
    return "".join(f"{signs[sign][0]}{text}{signs[sign][1]}" for sign, text in pieces)
