"""What a contributed text must not hold. Empty when it is harmless."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, cast

import pyromark

from infohub.model.values import HIDDEN
from infohub.text import glance
from infohub.text.tree import MAX_DEPTH, OPTIONS, Finding, is_safe

MARKUP = re.compile(r"<[A-Za-z/!?]")
_MARKUP_BYTES = re.compile(rb"<[A-Za-z/!?]")
_REFUSED_BLOCKS = {"BlockQuote": "quote", "CodeBlock": "code", "Image": "image", "FootnoteDefinition": "footnote"}


def check_plain(text: str) -> Iterator[Finding]:
    """Findings in a text that is shown as written."""
    if match := HIDDEN.search(text):
        yield Finding("hidden_character", match.start(), f"U+{ord(match.group()):04X}")
    if match := MARKUP.search(text):
        yield Finding("markup", match.start(), text[match.start() : match.start() + 20].split("\n")[0])


def check_markdown(text: str, inline: bool) -> Iterator[Finding]:
    """Findings in Markdown; ``inline``: only emphasis and links are allowed."""
    hidden = HIDDEN.search(text)
    if hidden:
        yield Finding("hidden_character", hidden.start(), f"U+{ord(hidden.group()):04X}")
    if not hidden and not (_WORTH_PARSING.search(text) if inline else not glance.is_surely_harmless(text)):
        return
    opened: list[str] = []
    depth = 0
    for event, span in pyromark.events_with_range(text, options=OPTIONS | pyromark.Options.ENABLE_FOOTNOTES):
        if isinstance(event, str):
            if event == "Rule":
                yield Finding("rule", _offset(text, span["start"]))
            continue
        ((kind, detail),) = cast("dict[str, Any]", event).items()
        if kind in ("Html", "InlineHtml"):
            yield Finding("markup", _offset(text, span["start"]), str(detail).strip()[:20])
        elif kind == "Text" and not hidden and (match := HIDDEN.search(str(detail))):  # spelled as an entity: &#8238;
            yield Finding("hidden_character", _offset(text, span["start"]), f"U+{ord(match.group()):04X}")
        elif kind == "Text" and "<" in text and (start := _tag_for_browsers(text, span)) is not None:
            yield Finding("markup", start, text[start : start + 20].split("\n")[0])
        elif kind == "Code":
            yield Finding("code", _offset(text, span["start"]))
        elif kind == "Start":
            depth += 1
            if depth > MAX_DEPTH:
                yield Finding("text_too_deep", _offset(text, span["start"]))
                return
            name, value = (detail, None) if isinstance(detail, str) else next(iter(detail.items()))
            if name == "List" and opened[-1:] == ["Item"]:
                start = _offset(text, span["start"])
                yield Finding("number_at_start", start, text[start : start + 12].split("\n")[0])
            opened.append(name)
            if (finding := _refused(name, value, inline)) is not None:
                yield Finding(finding[0], _offset(text, span["start"]), finding[1])
            continue
        elif kind == "End":
            depth -= 1
        opened.clear()


def _tag_for_browsers(text: str, span: Any) -> int | None:
    """Where in a run of letters something stands that is no tag in Markdown but one to browsers: ``<svg/onload=…>``."""
    raw = text.encode("utf-8", "replace")
    start, end = span["start"], span["end"]
    match = _MARKUP_BYTES.search(raw, start, end + 1)  # its letters may be a run of their own
    if match is None or match.start() >= end or raw[max(0, match.start() - 1) : match.start()] == b"\\":
        return None
    return _offset(text, match.start())


_WORTH_PARSING = re.compile(r"[\[*_\\&`<#>|~]|^\s*(?:[-+]|[0-9]+[.)])\s|://")


def _refused(name: str, value: object, inline: bool) -> tuple[str, str] | None:
    if name in _REFUSED_BLOCKS:
        return _REFUSED_BLOCKS[name], ""
    if name == "Link" and isinstance(value, dict):
        target = value["dest_url"]
        if not is_safe(target):
            return "link_target", target[:60]
    if name == "Heading" and not inline and isinstance(value, dict) and str(value["level"])[-1] == "1":
        return "heading_one", ""
    if inline and name in ("Heading", "List", "Table"):
        return "block_in_line", ""
    return None


def _offset(text: str, start: int) -> int:
    """Characters before a byte offset of the UTF-8 form."""
    return len(text.encode("utf-8", "replace")[:start].decode("utf-8", "replace"))
