"""Hand-written pages in ``docs/``: their links to entries, checked before a build and rewritten during it."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from pathlib import Path

import pyromark

from infohub.content.problems import Place, Problem, in_order
from infohub.content.references import near_entry, wrong
from infohub.languages.locales import GERMAN
from infohub.model import kind_by_folder
from infohub.site.docs_folder import check_folder, clean
from infohub.site.form import FORM
from infohub.site.stand import STAND_PATH
from infohub.text.tree import ENTRY_LINK
from infohub.views.addresses import entry_path, list_path

LIST_LINK = re.compile("[a-z]+/")
# What MkDocs sees instead of an entry link: it leaves absolute addresses alone.
_MARK = "/@entry/"
# What stands before a target, in a link or in the definition of one (``[1]: faqs/kaution``), and the target.
_IN_MARKDOWN = re.compile(
    r"(\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:[ \t]*<?)(" + ENTRY_LINK.pattern + rf"|[a-z]+/|{STAND_PATH})(?=[\s>)]|$)", re.MULTILINE
)
_IN_HTML = re.compile(r'<a((?:\s[^<>]*)?) href="' + _MARK + r'([a-z0-9/-]+)"((?:\s[^<>]*)?)>(.*?)</a>', re.DOTALL)


def check_docs(docs: Path, known: Collection[str]) -> list[Problem]:
    """Problems of a folder of hand-written pages: what must not lie in it or stand on them, and links that lead nowhere."""
    problems, pages = check_folder(docs)
    for file, raw in pages.items():
        for target, offset in _links(raw.decode("utf-8", "replace")):
            before = raw[:offset].decode("utf-8", "replace")
            place = Place(file, before.count("\n") + 1, len(before) - before.rfind("\n"))
            if target.startswith("/"):
                problems.append(Problem("error", place, "docs_absolute", "", {"value": target}))
            elif _looks_like_entry(target) and not _is_there(target, known):
                values = {"value": target, "near": near_entry(target, known)}
                problems.append(Problem("error", place, wrong(target, "docs_link"), "", values))
    return in_order(problems)


def _links(text: str) -> list[tuple[str, int]]:
    found = []
    for event, span in pyromark.events_with_range(text, options=pyromark.Options.ENABLE_YAML_STYLE_METADATA_BLOCKS):
        if isinstance(event, dict) and isinstance(start := event.get("Start"), dict) and (link := start.get("Link")):
            found.append((link["dest_url"], span["start"]))
    return found


def _looks_like_entry(target: str) -> bool:
    return bool(ENTRY_LINK.fullmatch(target)) or (bool(LIST_LINK.fullmatch(target)) and target not in ("assets/", FORM))


def _is_there(target: str, known: Collection[str]) -> bool:
    return target in known or (target.endswith("/") and target[:-1] in kind_by_folder)


def links_in_docs(docs: Path) -> set[str]:
    """Entries that hand-written pages link to."""
    return {
        target for path in docs.rglob("*.md") for target, _ in _links(path.read_text("utf-8", "replace")) if ENTRY_LINK.fullmatch(target)
    }


def _is_ours(target: str) -> bool:
    return target in (STAND_PATH, FORM) or target.partition("/")[0] in kind_by_folder


def mark_links(markdown: str) -> str:
    """Before MkDocs reads a page: entry links become addresses it does not touch."""

    def mark(match: re.Match[str]) -> str:
        before, target = match.groups()
        return f"{before}{_MARK}{target}" if _is_ours(target) else match[0]

    return _IN_MARKDOWN.sub(mark, markdown)


def _without_form(html: str) -> str:
    """Without the paragraphs that offer the form."""
    while (at := html.find(_MARK + FORM)) >= 0:
        start, end = html.rfind("<p>", 0, at), html.find("</p>", at)
        if start < 0 or end < 0:
            break
        html = html[:start] + html[end + len("</p>") :].removeprefix("\n")
    return html


def resolve_links(html: str, up: str, root: str, is_shown: Callable[[str], bool], has_form: bool = False) -> str:
    """After MkDocs has drawn a page: those addresses become the entry's, seen from a page ``up`` leads back from.

    root: leads back to the site's root, where pages are that exist in German only. has_form: there is a form for
    editors; where there is none, a paragraph that offers it is left out.
    """
    html = html if has_form else _without_form(html)

    def link(match: re.Match[str]) -> str:
        first, target, rest, words = match.groups()
        if target in (STAND_PATH, FORM):
            return f'<a{first} href="{root}{target}"{rest} hreflang="{GERMAN}">{words}</a>'
        if target.endswith("/"):
            return f'<a{first} href="{up}{list_path(kind_by_folder[target[:-1]])}"{rest}>{words}</a>'
        return f'<a{first} href="{up}{entry_path(target)}"{rest}>{words}</a>' if is_shown(target) else words

    # What is left stands in code, where a page shows how a link is written.
    return clean(_IN_HTML.sub(link, html).replace(_MARK, ""))
