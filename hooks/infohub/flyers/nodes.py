"""A text as a page shows it -> the nodes a template sets.

A view's ``Markup`` is small, well-formed HTML of our own making, with every letter escaped (``infohub.text.html``,
``infohub.views``). Here its few tags become nodes; whatever letters it carries stay letters.

A node is a string or a dict: ``{"k": kind, "v": text or address, "c": children}``. Kinds: ``b`` strong, ``e`` emphasis,
``s`` small, ``de`` German inside another language, ``de-line`` a German line that does not break, ``n`` a number that
must not break, ``u`` an address that may, ``a`` a link, ``br``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from infohub.model.values.names import LONGEST_ADDRESS
from infohub.text.isolate import NUMBER

Node = str | dict[str, Any]
Nodes = list[Node]

# Longer runs of digits (a list of years) may break like words.
LONGEST_NUMBER = 24
# The letters of an address, which runs from left to right and may break after its signs.
_ADDRESS = re.compile(r"(?:https?://)?[\w.+-]+(?:@[\w-]+)?(?:\.[\w-]+)+(?:/[^\s]*)?", re.ASCII)
_NUMBER = re.compile(NUMBER)
# Leichte Sprache parts long words by a middle dot (DIN SPEC 33429): a line may end there, without a hyphen.
SEAM = "\u200b"
_DOT = re.compile(r"(?<=\w)·(?=\w)")
_KINDS = {"strong": "b", "em": "e", "small": "s"}
BLOCKS = frozenset(("p", "ul", "ol", "li", "table", "thead", "tbody", "tr", "th", "td", "h2", "h3", "h4", "h5", "h6", "div"))


@dataclass(slots=True)
class Element:
    """An element as it was read. children: elements and strings."""

    tag: str
    attrs: dict[str, str]
    children: list[Element | str] = field(default_factory=list)


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag != "br":
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        if len(self.open) > 1 and self.open[-1].tag == tag:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        self.open[-1].children.append(data)


def read(markup: str) -> Element:
    """The elements of a view's markup, under a root without a name."""
    reader = _Reader()
    reader.feed(markup)
    reader.close()
    return reader.root


def inline(markup: object) -> Nodes:
    """The nodes of one line; ``markup`` is printed as a template would print it: what is not ``Markup`` is bare letters."""
    if not hasattr(markup, "__html__"):
        return _text(str(markup))
    shown = markup.__html__()
    if "<" not in shown and "&" not in shown:
        return _text(shown)
    return inline_of(read(shown).children)


def inline_of(children: Iterable[Element | str]) -> Nodes:
    """The nodes of children that are no blocks; what is only for the screen is left out."""
    found: Nodes = []
    for child in children:
        if isinstance(child, str):
            found += _text(re.sub(r"[\t\n\r ]+", " ", child))
        elif child.tag == "br":
            found.append({"k": "br"})
        elif child.attrs.get("class") != "map":
            found += _element(child)
    return found


def _element(one: Element) -> Nodes:
    words = plain(one)
    if one.tag == "a":
        return _link(one, words)
    if one.tag == "bdi":
        return [_number(words)]
    if one.tag == "address":
        return _lines(inline_of(one.children))
    if one.attrs.get("lang") == "de":
        return [{"k": "de", "c": inline_of(one.children)}]
    if kind := _KINDS.get(one.tag):
        return [{"k": kind, "c": inline_of(one.children)}]
    return inline_of(one.children)


def _lines(address: Nodes) -> Nodes:
    """Each line of a postal address for itself: it is German, runs from left to right, and does not break."""
    found: Nodes = []
    line: Nodes = []
    for node in [*address, {"k": "br"}]:
        if isinstance(node, dict) and node["k"] == "br":
            found += [{"k": "de-line", "c": line}, node]
            line = []
        else:
            line.append(node)
    return found[:-1]


def _link(one: Element, words: str) -> Nodes:
    """A link can be tapped in a PDF; on paper an address of another site is spelled out after its words."""
    target = one.attrs.get("href", "")
    if len(words) <= LONGEST_ADDRESS and _ADDRESS.fullmatch(words):
        return [{"k": "a", "v": target, "c": [{"k": "u", "v": words}]}]
    if target.startswith("tel:"):
        return [{"k": "a", "v": target, "c": [{"k": "n", "v": words}]}]
    inner = inline_of(one.children)
    if "rel" in one.attrs and target.startswith("http"):  # pages mark only links that leave them so
        return [{"k": "a", "v": target, "c": inner}, " (", {"k": "u", "v": short(target)}, ")"]
    return [{"k": "a", "v": target, "c": inner}] if ":" in target else inner


def short(url: str) -> str:
    """An address as one reads it aloud: without its protocol and last stroke."""
    return re.sub(r"^https?://(?:www\.)?|/$", "", url)


def _number(words: str) -> Node:
    return {"k": "n", "v": words} if len(words) <= LONGEST_NUMBER else words


def _text(words: str) -> Nodes:
    """Letters, with the numbers in them kept whole."""
    found: Nodes = []
    words = _DOT.sub(f"·{SEAM}", words)
    last = 0
    for match in _NUMBER.finditer(words):
        written = match.group()
        if not re.search("[^0-9]", written) or len(written) > LONGEST_NUMBER:
            continue
        if match.start() > last:
            found.append(words[last : match.start()])
        found.append({"k": "n", "v": written})
        last = match.end()
    if last < len(words):
        found.append(words[last:])
    return found


def plain(one: Element) -> str:
    """All letters of an element."""
    return "".join(child if isinstance(child, str) else plain(child) for child in one.children)


def letters(nodes: Iterable[Node]) -> str:
    """All letters of nodes, in order."""
    parts = []
    for node in nodes:
        if isinstance(node, str):
            parts.append(node)
        else:
            if node["k"] in ("n", "u"):
                parts.append(node["v"])
            parts.append(" " if node["k"] == "br" else letters(node.get("c", ())))
    return "".join(parts)
