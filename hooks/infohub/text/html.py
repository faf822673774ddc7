"""The tree as HTML. Every letter is escaped; the only tags are those written here."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from infohub.text.tree import Node

Resolve = Callable[[str], str | None]
Letters = Callable[[str], str]


def _external(_target: str) -> str | None:
    return None


def escaped(text: str) -> str:
    """Letters as HTML."""
    return escape(text, quote=False)


def draw(nodes: Iterable[Node], resolve: Resolve = _external, letters: Letters = escaped, letters_in_links: Letters | None = None) -> str:
    """HTML of nodes.

    resolve: address of an entry link (``faqs/kaution``) in the reader's language, or None when the entry
    is not shown: then its words stand without a link. letters: escapes a run of text, and may mark parts of it.
    letters_in_links: the same in links and headings, where no other link may stand; as ``letters`` where not given.
    """
    inner = letters_in_links or letters
    parts: list[str] = []
    for node in nodes:
        name = node.name
        if name == "text":
            parts.append(letters(node.value))
        elif name == "br":
            parts.append("<br>")
        elif name == "a":
            parts.append(_link(node, resolve, inner))
        elif name == "h":
            parts.append(f"<h{node.value}>{draw(node.children, resolve, inner)}</h{node.value}>\n")
        elif name == "li":
            parts.append(f"<li>{_item(node, resolve, letters, inner)}</li>\n")
        elif name == "ol" and node.value not in (None, 1):
            parts.append(f'<ol start="{int(node.value)}">\n{draw(node.children, resolve, letters, inner)}</ol>\n')
        elif name in ("p", "ul", "ol"):
            gap = "" if name == "p" else "\n"
            parts.append(f"<{name}>{gap}{draw(node.children, resolve, letters, inner)}</{name}>\n")
        elif name == "table":
            parts.append(_table(node, resolve, letters, inner))
        else:  # strong, em
            parts.append(f"<{name}>{draw(node.children, resolve, letters, inner)}</{name}>")
    return "".join(parts)


def _link(node: Node, resolve: Resolve, letters: Letters) -> str:
    inner = draw(node.children, resolve, letters)
    if ":" in node.value:
        rel = ' rel="noopener nofollow"' if node.value.startswith("http") else ""
        return f'<a href="{escape(node.value)}"{rel}>{inner}</a>'
    address = resolve(node.value)
    return inner if address is None else f'<a href="{escape(address)}">{inner}</a>'


def _item(node: Node, resolve: Resolve, letters: Letters, inner: Letters) -> str:
    """A list item; one that is a single paragraph needs no ``<p>``."""
    if len(node.children) == 1 and node.children[0].name == "p":
        return draw(node.children[0].children, resolve, letters, inner)
    return draw(node.children, resolve, letters, inner)


def _table(node: Node, resolve: Resolve, letters: Letters, inner: Letters) -> str:
    rows = [[draw(cell.children, resolve, letters, inner) for cell in row.children] for row in node.children]
    head = "".join(f'<th scope="col">{cell}</th>' for cell in rows[0])
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>\n" for row in rows[1:])
    return f'<div class="scroll" tabindex="0" role="group"><table>\n<thead><tr>{head}</tr></thead>\n<tbody>\n{body}</tbody></table></div>\n'
