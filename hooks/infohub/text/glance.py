"""What can be told of a Markdown text by its lines alone. Most texts are plain enough that nobody has to read them.

Each answer is certain or is not given: then ``tree`` reads the text. Tests hold both ways against each other.
"""

from __future__ import annotations

import re
from functools import lru_cache

from infohub.text.tree import MAX_DEPTH

Outline = tuple[tuple[str, int], ...]

_SURELY_GOOD_LINK = re.compile(r"\]\((?:[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*|https://[a-z0-9./-]+)\)")
_ENTRY_LINK = re.compile(r"\[[^\[\]\n]+\]\(([a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*)\)")
_SIGN = re.compile(r"[<`&\t\r~\\]")  # markup, code, entities, escapes
_PAIRS = ("![", "](", "][", "]:", "[^")  # pictures, links not seen to be good, footnotes
_LINE = re.compile(
    r" *>| {4}| *#(?!#)| *=+ *$| *(?:[-*_] *){3,}$"  # quotes, indented code, headings of level 1, rules
    r"| *(?:[-*+]|[0-9]+[.)])(?: *$| +(?:[-+#>=_]|\*(?!\*\w)|[0-9]+[.)]| {3}))"  # what a list item must not begin with
)
_START = re.compile(r"( *)(#{2,6} |[-*+] +|[0-9]+[.)] +)?")


def is_surely_harmless(text: str) -> bool:
    """Nothing is in it that could be refused. False says nothing."""
    if _SIGN.search(text) or text.count("*") + text.count("_") > MAX_DEPTH:  # emphasis in emphasis in …
        return False
    if "](" in text:
        text = _SURELY_GOOD_LINK.sub("]", text)
    return not (any(pair in text for pair in _PAIRS) or any(map(_LINE.match, text.split("\n"))))


def entry_links(text: str) -> tuple[str, ...] | None:
    """Entries it links to, in order; None where only reading can tell."""
    if "](" not in text and "]:" not in text:
        return ()
    found = _ENTRY_LINK.findall(text)
    return tuple(found) if len(found) == text.count("](") and is_surely_harmless(text) else None


@lru_cache(maxsize=64)  # the German of a text is compared with each of its translations
def outline(text: str) -> Outline | None:
    """How its lines begin; texts with one outline have one structure. None where only reading can tell."""
    if "|" in text or not is_surely_harmless(text):
        return None
    lines: list[tuple[str, int]] = []
    for line in text.split("\n"):
        start = _START.match(line)
        assert start is not None
        indent, marker = len(start[1]), start[2] or ""
        if not line.strip():
            kind = ("blank", 0)
        elif marker[:1] == "#":
            kind = (marker, indent)
        elif marker:  # a list: where its text begins, and whether it may interrupt a paragraph (only a 1 may)
            kind = (re.sub("[0-9]+", lambda number: "1" if number[0] == "1" else "n", marker), indent * 100 + len(marker))
        elif lines and lines[-1][0] not in ("blank", "## ", "### ", "#### ", "##### ", "###### "):
            continue  # goes on with the paragraph above
        else:
            kind = ("text", indent)
        lines.append(kind)
    while lines and lines[-1][0] == "blank":
        lines.pop()
    return tuple(lines)
