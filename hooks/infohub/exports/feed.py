"""What is new, as Atom (RFC 4287): one feed a language."""

from __future__ import annotations

from datetime import datetime, time
from urllib.parse import urlsplit
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from infohub.history.dates import BERLIN
from infohub.languages.messages import N_
from infohub.views.addresses import FEED, NEWS_PATH, entry_path
from infohub.views.changes import News, newest
from infohub.views.reader import Reader

ATOM = "http://www.w3.org/2005/Atom"
XML = "{http://www.w3.org/XML/1998/namespace}"
MOST = 50  # entries: who reads a feed sees it every few days


def feed(reader: Reader) -> bytes:
    """The feed of one language; without a history it says so and has no entries. reader: at the language's full address."""
    news = newest(reader, MOST)
    root = Element("feed", {"xmlns": ATOM, f"{XML}lang": reader.locale.tag})
    _add(root, "id", reader.up + FEED)
    _add(root, "title", f"{reader.hub_plain('name')} – {reader.words(N_('What is new')).unescape()}")
    if not reader.history.known:
        _add(root, "subtitle", reader.words(N_("What changed earlier is not known here.")).unescape())
    # The same content has the same bytes, so it is not the moment of the build.
    latest = max((one.moment for one in news), default=datetime.combine(reader.today, time(), BERLIN))
    _add(root, "updated", latest.isoformat())
    publisher = reader.library.entries[f"contacts/{reader.hub.publisher}"]
    _add(SubElement(root, "author"), "name", reader.plain(publisher, "title"))
    SubElement(root, "link", {"rel": "self", "type": "application/atom+xml", "href": reader.up + FEED})
    SubElement(root, "link", {"rel": "alternate", "type": "text/html", "hreflang": reader.locale.tag, "href": reader.up + NEWS_PATH})
    for one in news:
        root.append(_entry(reader, one))
    ElementTree.indent(root)
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True)) + b"\n"


def _entry(reader: Reader, one: News) -> Element:
    """One change. Its id is that of the page and the day, so that more of the same day brings it up to date."""
    site = urlsplit(reader.up)
    made = Element("entry")
    _add(made, "id", f"tag:{site.hostname},{one.moment:%Y-%m-%d}:{site.path}{entry_path(one.ref)}")
    _add(made, "title", one.plain)
    _add(made, "updated", one.moment.isoformat())
    SubElement(made, "link", {"rel": "alternate", "type": "text/html", "href": one.href or reader.up + NEWS_PATH})
    entry = reader.library.entries.get(one.ref)
    _add(made, "summary", reader.plain(entry, "summary") if entry and one.href else one.plain)
    return made


def _add(to: Element, name: str, text: str) -> None:
    SubElement(to, name).text = text
