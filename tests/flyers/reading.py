"""A PDF as a program reads it aloud: its tags in their order, the language of each, and where every piece of text stands."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import pikepdf
from outloud.fonts import FontInfo, font_info

Matrix = tuple[float, float, float, float, float, float]
NO_CHANGE: Matrix = (1, 0, 0, 1, 0, 0)
INLINE = {"Span", "Strong", "Em", "Link"}
HYPHEN = "\u00ad"


def mm(points: float) -> float:
    return points / 72 * 25.4


def of(one: Matrix, other: Matrix) -> Matrix:
    """First one, then the other."""
    a, b, c, d, e, f = one
    g, h, i, j, k, m = other
    return a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m


@dataclass(slots=True)
class Piece:
    """Letters set in one go. x, y: the left end of their line, in mm from the top left of the page. size: in points.

    width: in mm. mcid: what its tag calls it by; None in what is not read. lang: where it says its own.
    """

    text: str
    page: int
    x: float
    y: float
    width: float
    size: float
    mcid: int | None
    artifact: bool
    lang: str | None
    backwards: bool


@dataclass(slots=True)
class Tag:
    """An element of the structure. name: its standard type. parts: tags and pieces, in reading order."""

    name: str
    lang: str
    alt: str | None
    parts: list[Tag | Piece] = field(default_factory=list)

    def tags(self) -> Iterator[Tag]:
        yield self
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.tags()

    def pieces(self) -> Iterator[Piece]:
        for part in self.parts:
            if isinstance(part, Tag):
                yield from part.pieces()
            else:
                yield part

    @property
    def text(self) -> str:
        """Its words; lines of one paragraph are joined, and what was hyphenated is whole again."""
        said = ""
        last: Piece | None = None
        for part in self._said():
            if isinstance(part, str):
                said += part
                last = None
                continue
            if last and (part.page != last.page or abs(last.y - part.y) > 1):
                said = said[:-1] if said.endswith(HYPHEN) else f"{said} "
            said += part.text
            last = part
        return clean(said)

    def _said(self) -> Iterator[Piece | str]:
        """Pieces, and a blank before and after what is no part of a line."""
        for part in self.parts:
            if not isinstance(part, Tag):
                yield part
            elif part.name in INLINE:
                yield from part._said()
            else:
                yield from (" ", *part._said(), " ")


def clean(text: str) -> str:
    """Words with single blanks between them, without the signs that only steer the direction."""
    return " ".join("".join(letter for letter in text if unicodedata.category(letter) != "Cf").split())


class Paper:
    """A PDF that was made."""

    def __init__(self, content: bytes) -> None:
        self.pdf = pikepdf.open(io.BytesIO(content))
        self.lang = str(self.pdf.Root.Lang)

    @cached_property
    def pieces(self) -> list[Piece]:
        """All text of all pages, in the order it is painted."""
        return [piece for number in range(len(self.pdf.pages)) for piece in _Page(self.pdf, number).pieces()]

    @cached_property
    def root(self) -> Tag:
        """The structure as one tag."""
        marked: dict[tuple[int, int | None], list[Piece]] = {}
        for piece in self.pieces:
            marked.setdefault((piece.page, piece.mcid), []).append(piece)
        numbers = {page.objgen: number for number, page in enumerate(self.pdf.pages)}
        root = Tag("", self.lang, None)
        self._add(root, self.pdf.Root.StructTreeRoot.K, None, marked, numbers)
        return root

    def _add(self, tag: Tag, kids: Any, page: int | None, marked: Any, numbers: dict[Any, int]) -> None:
        for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
            if not isinstance(kid, pikepdf.Dictionary):
                tag.parts += marked.get((page, int(kid)), [])
                continue
            here = numbers[kid.Pg.objgen] if "/Pg" in kid else page
            if kid.get("/Type") == "/MCR":
                tag.parts += marked.get((here, int(kid.MCID)), [])
            elif "/S" in kid:
                alt = str(kid.Alt) if "/Alt" in kid else None
                made = Tag(str(kid.S)[1:], str(kid.get("/Lang", tag.lang)), alt)
                tag.parts.append(made)
                if "/K" in kid:
                    self._add(made, kid.K, here, marked, numbers)

    def tags(self, *names: str) -> list[Tag]:
        return [tag for tag in self.root.tags() if tag.name in names]

    @property
    def text(self) -> str:
        """What is read aloud."""
        return self.root.text

    def headings(self) -> list[Tag]:
        return [tag for tag in self.root.tags() if tag.name[0:1] == "H" and tag.name[1:].isdigit()]

    def bookmarks(self) -> list[str]:
        with self.pdf.open_outline() as outline:
            return [title for one in outline.root for title in _titles(one)]

    def boxes(self, name: str) -> list[list[float]]:
        """A box of every page in mm, from the bottom left."""
        return [[round(mm(float(side)), 2) for side in page.obj[name]] for page in self.pdf.pages]


def _titles(item: pikepdf.OutlineItem) -> Iterator[str]:
    yield clean(str(item.title))
    for child in item.children:
        yield from _titles(child)


class _Page:
    """Walks through what a page paints."""

    def __init__(self, pdf: pikepdf.Pdf, number: int) -> None:
        self.page = pdf.pages[number]
        self.number = number
        self.height = float(self.page.mediabox[3])
        self.fonts: dict[str, FontInfo] = {}
        self.marks: list[dict[str, Any]] = []
        self.found: list[Piece] = []

    def pieces(self) -> list[Piece]:
        at: Matrix = NO_CHANGE
        kept: list[Matrix] = []
        line: Matrix = NO_CHANGE
        font, size = "", 0.0
        for operands, operator in pikepdf.parse_content_stream(self.page):
            match str(operator):
                case "q":
                    kept.append(at)
                case "Q":
                    at = kept.pop()
                case "cm":
                    at = of(_matrix(operands), at)
                case "Tm":
                    line = of(_matrix(operands), at)
                case "Tf":
                    font, size = str(operands[0]), float(operands[1])
                case "BMC" | "BDC":
                    self._mark(operands)
                case "EMC":
                    self.marks.pop()
                case "Tj":
                    self._show([operands[0]], font, size, line)
                case "TJ":
                    self._show(operands[0], font, size, line)
        return list(_in_logical_order(self.found))

    def _mark(self, operands: Any) -> None:
        more = operands[1] if len(operands) > 1 and isinstance(operands[1], pikepdf.Dictionary) else {}
        self.marks.append({"name": str(operands[0])[1:], "said": False, **{key[1:]: value for key, value in more.items()}})

    def _marked(self, name: str) -> Any:
        return next((mark[name] for mark in reversed(self.marks) if name in mark), None)

    def _show(self, strings: Any, font: str, size: float, line: Matrix) -> None:
        names = {mark["name"] for mark in self.marks}
        backwards = "ReversedChars" in names
        drawn = [glyph for one in strings if isinstance(one, pikepdf.String) for glyph in self._glyphs(font, bytes(one))]
        glyphs = [text for text, _ in drawn]
        advance = sum(width for _, width in drawn) - sum(float(one) for one in strings if not isinstance(one, pikepdf.String))
        actual = next((mark for mark in reversed(self.marks) if "ActualText" in mark), None)
        if actual:
            glyphs = [] if actual["said"] else [str(actual["ActualText"])]
            actual["said"] = True
        mcid = self._marked("MCID")
        lang = self._marked("Lang")
        self.found.append(
            Piece(
                "".join(reversed(glyphs) if backwards else glyphs),
                self.number,
                mm(line[4]),
                mm(self.height - line[5]),
                mm(advance / 1000 * size * abs(line[0])),
                size * (line[0] ** 2 + line[1] ** 2) ** 0.5,
                None if mcid is None else int(mcid),
                "Artifact" in names,
                None if lang is None else str(lang),
                backwards,
            )
        )

    def _glyphs(self, font: str, codes: bytes) -> list[tuple[str, float]]:
        """Letters and width of each glyph: a ligature's letters keep their order where glyphs run backwards."""
        if font not in self.fonts:
            self.fonts[font] = font_info(self.page.Resources.Font[font], font)
        known = self.fonts[font]
        each = [codes[start : start + known.code_width] for start in range(0, len(codes), known.code_width)]
        return [(known.decode(code), known.width_of(int.from_bytes(code))) for code in each]


def _matrix(operands: Any) -> Matrix:
    a, b, c, d, e, f = map(float, operands)
    return a, b, c, d, e, f


def _in_logical_order(pieces: list[Piece]) -> Iterator[Piece]:
    """Pieces that run backwards under one number are painted from the left: the last is the first to be read."""
    waiting: list[Piece] = []
    for piece in pieces:
        if waiting and not (piece.backwards and piece.mcid is not None and piece.mcid == waiting[-1].mcid):
            yield from reversed(waiting)
            waiting = []
        waiting.append(piece)
        if not piece.backwards:
            yield waiting.pop()
    yield from reversed(waiting)
