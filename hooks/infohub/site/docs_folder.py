"""What may lie in ``docs/`` and stand on a hand-written page. It is contributed like data and trusted as little.

MkDocs puts out any file it finds there, and Python-Markdown any tag. So files are pages and pictures, pages hold no markup, and
what is drawn of them is cleaned once more: two readers of Markdown need not agree on what is a tag.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import Any
from xml.parsers import expat

import nh3
import pyromark

from infohub.content import yaml_text
from infohub.content.problems import MANY, Place, Problem
from infohub.model.values import HIDDEN, RESERVED
from infohub.text.tree import MAX_DEPTH, is_safe

PICTURES = (".svg", ".png", ".jpg", ".jpeg", ".webp")
MOST_FILES = 500  # five pages in twelve languages are sixty
MOST_KIB = {".md": 32, "": 2_048}  # the longest page has 8; of pictures, on a phone
# Python-Markdown's time grows with the square of these signs and the letters behind them.
MOST_SIGNS = {"\n": 1_000, "[": 100, "|": 1_000, "`": 500, "<": 200}
HEAD = ("title", "description")
TEMPLATES = ("melden.html",)  # those of our own a page may be drawn by

_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]*(?:\.[A-Za-z0-9_-]+)*")
# Autolinks (<https://beckum.de>) and targets of links ([x](<faqs/x>)) are what stands between pointed brackets and is no tag.
_MARKUP = re.compile(
    r"(?<!\]\()<(?!(?:https?://[\w.~/?=&%#+-]+|[\w.+-]+@[\w.-]+)>)[A-Za-z/!?][^\n]{0,20}|(?<=\]\()<(?![a-z]+/[a-z0-9-]*>)[A-Za-z/!?][^\n]{0,20}",
    re.ASCII,
)
_ATTRIBUTE = re.compile(r"\{:?[^{}\n]{0,200}?=[^{}\n]{0,20}")  # attr_list would take onclick= and style=
_HEAD = re.compile(r"---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)  # as MkDocs finds it
_OLD_HEAD = re.compile(r" {0,3}[A-Za-z0-9_-]+:(?!//)")  # MkDocs takes "template: x" in the first line for a head, too


def check_folder(docs: Path) -> tuple[list[Problem], dict[str, bytes]]:
    """Problems of all files, and the bytes of the pages that can be read: ``docs/ueber.md`` -> what stands in it."""
    problems: list[Problem] = []
    pages: dict[str, bytes] = {}
    found = list(islice(_files(docs, f"{docs.name}/"), MOST_FILES + 1))
    if len(found) > MOST_FILES:
        return [Problem("error", Place(docs.name), "docs_many", "", {"value": MOST_FILES})], {}
    for item, file in sorted(found, key=lambda one: one[1]):
        ending = Path(item.name).suffix.lower()
        if fault := _wrong_file(item, file, ending):
            problems.append(fault)
            continue
        raw = Path(item.path).read_bytes()
        if ending == ".md":
            pages[file] = raw
            problems += islice(_on_page(file, raw.decode("utf-8", "replace")), MANY)
        elif ending == ".svg" and (what := more_than_a_drawing(raw)):
            problems.append(Problem("error", Place(file), "docs_svg", "", {"value": what}))
    return problems, pages


def _files(folder: Path, name: str) -> Iterator[tuple[os.DirEntry[str], str]]:
    """Everything below a folder that is no folder itself. Links are not followed; hidden files MkDocs leaves out."""
    try:
        with os.scandir(folder) as items:
            for item in items:
                if item.name.startswith("."):
                    continue
                if item.is_dir(follow_symlinks=False):
                    yield from _files(Path(item.path), f"{name}{item.name}/")
                else:
                    yield item, f"{name}{item.name}"
    except FileNotFoundError:
        return


def _wrong_file(item: os.DirEntry[str], file: str, ending: str) -> Problem | None:
    if item.is_symlink() or not item.is_file():
        return Problem("error", Place(file), "symlink" if item.is_symlink() else "not_a_file")
    parts = file.split("/")
    if not all(_NAME.fullmatch(part) and len(part) <= 100 for part in parts) or any(
        RESERVED.fullmatch(part.split(".")[0]) for part in parts
    ):
        return Problem("error", Place(file), "docs_name")
    if ending != ".md" and ending not in PICTURES:
        return Problem("error", Place(file), "docs_file", "", {"allowed": list(PICTURES)})
    most = MOST_KIB.get(ending, MOST_KIB[""])
    if item.stat().st_size > most * 1024:
        return Problem("error", Place(file), "docs_too_large", "", {"value": most})
    return None


# Pages --------------------------------------------------------------------------------------------


def _on_page(file: str, text: str) -> Iterator[Problem]:
    """What a page must not hold, in the order it is looked for."""

    def problem(code: str, offset: int, value: str = "") -> Problem:
        before = text[:offset]
        return Problem("error", Place(file, before.count("\n") + 1, offset - before.rfind("\n")), code, "", {"value": value})

    text = text.replace("\r\n", "\n").removeprefix("\ufeff")
    head = _HEAD.match(text)
    if not _is_good_head(head[1] if head else "") or (not head and _OLD_HEAD.match(text)):
        yield problem("docs_head", 0)
    for match in HIDDEN.finditer(text):
        yield problem("hidden_character", match.start(), f"U+{ord(match.group()):04X}")
    for match in _MARKUP.finditer(text):
        yield problem("markup", match.start(), match.group())
    for match in _ATTRIBUTE.finditer(text):
        yield problem("docs_attribute", match.start(), match.group())
    for sign, most in MOST_SIGNS.items():
        if text.count(sign) > most:
            yield problem("docs_busy", text.index(sign), {"\n": "↵"}.get(sign, sign))
            return
    start = head.end() if head else 0
    for code, offset, value in _in_markdown(text[start:]):
        yield problem(code, start + offset, value)


def _is_good_head(head: str) -> bool:
    """MkDocs reads it as YAML of all kinds, and ``template: …`` chooses how the page is drawn."""
    read = yaml_text.parse(head)
    fields = dict(read.data) if isinstance(read.data, dict) else {}
    return (
        not read.faults
        and (bool(read.data) or not head.strip())
        and fields.pop("template", TEMPLATES[0]) in TEMPLATES
        and all(name in HEAD and isinstance(value, str) and len(value) <= 500 for name, value in fields.items())
    )


def _in_markdown(text: str) -> Iterator[tuple[str, int, str]]:
    """Code of what is wrong, offset, value."""
    depth = 0
    for event, span in pyromark.events_with_range(text, options=pyromark.Options.ENABLE_TABLES):
        kind, detail = next(iter(event.items())) if isinstance(event, dict) else (event, None)
        depth += {"Start": 1, "End": -1}.get(kind, 0)
        if depth > MAX_DEPTH:
            yield "text_too_deep", _offset(text, span["start"]), ""
            return
        if kind != "Start" or not isinstance(detail, dict):
            continue
        ((name, value),) = detail.items()
        target: Any = value.get("dest_url", "") if isinstance(value, dict) else ""
        if name == "Link" and ":" in target and not is_safe(target):
            yield "link_target", _offset(text, span["start"]), target
        elif name == "Image" and (":" in target or target.startswith(("/", "\\"))):
            yield "docs_picture", _offset(text, span["start"]), target


def _offset(text: str, start: int) -> int:
    return len(text.encode("utf-8", "replace")[:start].decode("utf-8", "replace"))


_TAGS = {
    *("a", "abbr", "blockquote", "br", "code", "dd", "del", "div", "dl", "dt", "em", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "img"),
    *("li", "ol", "p", "pre", "span", "strong", "sub", "sup", "table", "tbody", "td", "th", "thead", "tr", "ul"),
}
_ATTRIBUTES = {"*": {"class", "id"}, "a": {"href", "hreflang", "title"}, "img": {"alt", "src", "title"}, "ol": {"start"}}


def clean(html: str) -> str:
    """What Python-Markdown made of a page, with nothing in it but these tags and attributes."""

    def attribute(tag: str, name: str, value: str) -> str | None:
        if tag == "img" and name == "src":
            return None if re.match(r"\s*(?:[a-z+.-]+:|[/\\])", value, re.IGNORECASE) else value
        bare = re.sub(r"[\t\r\n]", "", value)  # browsers read an address without them
        return None if name == "href" and re.match(r"\s*[/\\]{2}", bare) else value

    return nh3.clean(
        html,
        tags=_TAGS,
        clean_content_tags={"script", "style"},
        attributes=_ATTRIBUTES,
        attribute_filter=attribute,
        url_schemes={"http", "https", "mailto", "tel"},
        link_rel=None,
    )


# Pictures -----------------------------------------------------------------------------------------

# Without <use>: ten of them in each other draw a shape ten thousand million times.
_DRAWN = {
    *("svg", "g", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan", "title", "desc"),
    *("defs", "linearGradient", "radialGradient", "stop", "clipPath", "mask", "style"),
}


class _More(Exception):  # noqa: N818 - no error: it ends the reading
    """Names what is more than a drawing."""


def more_than_a_drawing(raw: bytes) -> str:
    """What an SVG holds beside shapes and words, or ``""``.

    A logo is a page of its own at its own address, where no policy of ours holds unless the server sends one. So nothing may be
    in it that runs, asks for anything or includes anything; entities are not even read.
    """
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.StartDoctypeDeclHandler = lambda *_: _refuse("DOCTYPE")
    parser.ProcessingInstructionHandler = lambda target, _: _refuse(f"<?{target}")
    parser.StartElementHandler = _element
    letters: list[str] = []
    parser.CharacterDataHandler = letters.append
    try:
        parser.Parse(raw, True)
        _style("".join(letters))  # all at once: a comment may stand in the middle of a word
    except _More as more:
        return str(more)
    except expat.ExpatError as error:
        return f"XML: {expat.errors.messages[error.code]}"
    return ""


def _refuse(what: str) -> None:
    raise _More(what)


def _element(tag: str, attributes: dict[str, str]) -> None:
    space, _, name = tag.rpartition(" ")
    if space != "http://www.w3.org/2000/svg" or name not in _DRAWN:
        _refuse(f"<{name}>")
    for full, value in attributes.items():
        attribute = full.rpartition(" ")[2].lower()
        if attribute.startswith("on") or attribute in ("src", "base") or (attribute == "href" and not value.startswith("#")):
            _refuse(attribute)
        _style(value)


def _style(value: str) -> None:
    """What styles and attributes ask for: nothing but parts of the same drawing."""
    if re.search(r"url\(\s*[\"']?\s*[^#\"'\s]|image-set|@[a-z-]*(?:import|face)|\\|javascript:|expression\(", value, re.IGNORECASE):
        _refuse(value.strip()[:40])
