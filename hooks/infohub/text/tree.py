"""The tree contributed Markdown becomes: plain values, nothing executable, no markup.

CommonMark with tables is read by pyromark (pulldown-cmark). What the tree has no node for is kept as
literal text and reported, so that a text that slips through a check still cannot do harm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any, NamedTuple

import pyromark

from infohub.model.values import HIDDEN, is_mail_address, is_web_address

OPTIONS = pyromark.Options.ENABLE_TABLES
ENTRY_LINK = re.compile(r"[a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*")
MAX_DEPTH = 20  # of nodes in nodes: three lists in each other with a link in bold need ten
_PHONE_LINK = re.compile(r"tel:\+?[0-9]{1,20}")


class Node(NamedTuple):
    """One node. value: text of a leaf, target of a link, level of a heading.

    Names: ``p h ul ol li table row cell`` (blocks), ``text strong em a br`` (inline).
    """

    name: str
    children: tuple[Node, ...] = ()
    value: Any = None


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a text must not hold. code: names the sentence. offset: place in the text. value: what stood there."""

    code: str
    offset: int
    value: str = ""


_STARTS = {"Paragraph": "p", "Strong": "strong", "Emphasis": "em", "Item": "li", "TableHead": "row", "TableRow": "row", "TableCell": "cell"}
_PLAIN = frozenset(("p", "ul", "ol", "table", "row", "cell", "strong", "em"))
_BLOCKS = frozenset(("p", "h", "ul", "ol", "table"))
# What a node needs below itself to be whole; it is not begun where the depth leaves no room for that.
_ROOM = {"ul": 2, "ol": 2, "li": 1, "table": 2, "row": 1}


_BREAK, _BLANK = Node("br"), Node("text", (), " ")


def _start(tag: Any) -> tuple[str, Any]:
    """Name and value of the node a start event opens."""
    if isinstance(tag, str):
        return _STARTS.get(tag, tag), None
    ((kind, detail),) = tag.items()
    if kind == "Heading":
        return "h", int(detail["level"][1:]) if isinstance(detail["level"], str) else int(detail["level"])
    if kind == "List":
        return ("ul", None) if detail is None else ("ol", detail)
    if kind == "Link":
        return "a", detail["dest_url"]
    if kind == "Table":
        return "table", None
    return kind, detail


@lru_cache(maxsize=64)  # a text is asked for its links, its shape and, once for each translation, its shape again
def parse(source: str) -> tuple[Node, ...]:
    """Markdown to blocks. Markup and constructs without a node become their own text; unsafe links lose their target."""
    open_nodes: list[tuple[str, Any, list[Node]]] = [("root", None, [])]
    children = open_nodes[-1][2]
    may_hide = "&" in source or HIDDEN.search(source) is not None  # entities (&#8238;) may spell hidden letters
    for event in pyromark.events(source, options=OPTIONS):
        if isinstance(event, str):
            if event in ("SoftBreak", "HardBreak"):
                children.append(_BREAK if event == "HardBreak" else _BLANK)
            continue
        ((kind, detail),) = event.items()
        if kind == "Start":
            children = []
            open_nodes.append((*_start(detail), children))
        elif kind == "End":
            name, value, inner = open_nodes.pop()
            children = open_nodes[-1][2]
            # A link in a link (an address in brackets can be one) is no HTML.
            lost = len(open_nodes) + _ROOM.get(name, 0) > MAX_DEPTH or (name == "a" and any(outer[0] == "a" for outer in open_nodes))
            if not lost and name in _PLAIN:
                children.append(Node(name, tuple(inner), value))
            else:
                children.extend(inner if lost else _close(name, value, tuple(inner)))
        else:  # Text, Code, Html, InlineHtml, …: letters, whatever they look like
            letters = detail if isinstance(detail, str) else ""
            children.append(Node("text", (), HIDDEN.sub("", letters) if may_hide else letters))
    return tuple(open_nodes[0][2])


def is_safe(target: str) -> bool:
    """Whether a link may lead there."""
    if target.startswith("mailto:"):
        return is_mail_address(target.removeprefix("mailto:"))
    known = ENTRY_LINK.fullmatch(target) or _PHONE_LINK.fullmatch(target) or is_web_address(target)
    return bool(known) and not HIDDEN.search(target)


def _close(name: str, value: Any, children: tuple[Node, ...]) -> tuple[Node, ...]:
    if name == "a":
        return (Node("a", children, value),) if is_safe(value) else children
    if name == "h":
        return (Node("h", children, max(2, value)),)
    if name == "li":
        return (Node("li", _wrapped(children)),)
    if name in ("CodeBlock", "HtmlBlock"):
        return (Node("p", children),)
    return children


def _wrapped(children: tuple[Node, ...]) -> tuple[Node, ...]:
    """A tight item's inline children as paragraphs, so that tight and loose lists are one shape."""
    if not any(node.name in _BLOCKS for node in children):
        return (Node("p", children),) if children else ()
    wrapped: list[Node] = []
    for is_block, nodes in groupby(children, lambda node: node.name in _BLOCKS):
        run = tuple(nodes)
        wrapped += run if is_block else (Node("p", run),)
    return tuple(wrapped)


def parse_inline(source: str) -> tuple[Node, ...]:
    """A single line of Markdown to inline nodes."""
    if not _MAY_BE_MARKDOWN.search(source):
        return (Node("text", value=source),)
    blocks = parse(source)
    if len(blocks) == 1 and blocks[0].name == "p":
        return blocks[0].children
    return (Node("text", value=source),)


_MAY_BE_MARKDOWN = re.compile(r"[\[*_\\&`<#>|~]|^\s*(?:[-+]|[0-9]+[.)])\s|://")


def structure(blocks: tuple[Node, ...]) -> tuple[Any, ...]:
    """The shape of a text: kinds of blocks, levels, numbers of items and cells. Equal shapes can stand side by side."""
    shape: list[Any] = []
    for node in blocks:
        if node.name == "h":
            shape.append(("h", node.value))
        elif node.name in ("ul", "ol", "li", "table", "row"):
            shape.append((node.name, structure(node.children)))
        elif node.name in ("p", "cell"):
            shape.append(node.name)
    return tuple(shape)


def links(blocks: tuple[Node, ...]) -> Iterator[str]:
    """Targets of all links, in order."""
    for node in blocks:
        if node.name == "a":
            yield node.value
        yield from links(node.children)


def plain(blocks: tuple[Node, ...]) -> str:
    """The words alone, one blank between blocks."""
    parts: list[str] = []
    for node in blocks:
        if node.name == "text":
            parts.append(node.value)
        elif node.name == "br":
            parts.append(" ")
        else:
            inner = plain(node.children)
            parts.append(inner if node.name in ("a", "strong", "em") else f" {inner} ")
    return re.sub(r"\s+", " ", "".join(parts)).strip()
