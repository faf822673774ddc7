"""What the frame of every page shows of the hub: its name, navigation, languages, and who answers for it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup, escape

from infohub.languages.locales import Locale
from infohub.languages.messages import Messages
from infohub.model import KINDS
from infohub.site.list_pages import LIST_WORDS
from infohub.site.news import NEWS, TITLE
from infohub.site.reporting import Report, report_of
from infohub.site.templates import icon
from infohub.views.addresses import NEWS_PATH, list_path
from infohub.views.reader import Reader

# What a page may load: its own host's files and nothing else. Nothing inline runs; WebAssembly is for the search.
POLICY = (
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self' mailto:"
)


@dataclass(frozen=True, slots=True)
class NavItem:
    """A link of the frame. section: what it leads to, for ``aria-current``."""

    path: str
    title: Markup
    section: str = ""
    icon: str = ""
    foreign: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """What the frame's template sees of the hub in one language, as ``hub``."""

    locale: Locale
    name: Markup
    publisher: Markup
    logo: str
    languages: list[Locale]
    nav: list[NavItem]
    pages: list[NavItem]
    style_version: str
    stand_version: str  # of the style sheet that one page has for itself
    script_version: str
    feed: str
    policy: str
    words: Messages
    icon: Callable[[str], Markup]
    report: Report


def frame_of(reader: Reader, locales: list[Locale], pages: list[NavItem], overrides: Path, feed: str) -> Frame:
    """The frame in one language. pages: the hand-written ones. overrides: where the style sheet lies. feed: file of the news, or empty."""
    words = ((kind, *LIST_WORDS[kind.folder]) for kind in KINDS if kind.pages)
    publisher = reader.title(reader.library.entries[f"contacts/{reader.hub.publisher}"])
    return Frame(
        locale=reader.locale,
        name=escape(reader.hub_plain("name")),
        publisher=escape(publisher) if publisher.missing else publisher.inner,
        logo=escape(reader.hub.logo or ""),
        languages=locales,
        nav=[NavItem(list_path(kind), reader.words(title), kind.folder, picture) for kind, title, _, picture in words],
        pages=[NavItem(NEWS_PATH, reader.words(TITLE), NEWS), *pages],
        style_version=version([overrides / "assets" / "hub.css"]),
        stand_version=version([overrides / "assets" / "stand.css"]),
        script_version=version(sorted((overrides / "assets" / "js").glob("*.js"))),
        feed=feed,
        policy=POLICY,
        words=reader.words,
        icon=icon,
        report=report_of(reader.hub),
    )


def version(files: Iterable[Path]) -> str:
    """Changes when one of the files does: browsers keep them for long."""
    return hashlib.sha256(b"".join(path.read_bytes() for path in files)).hexdigest()[:8]
