"""The Atom feed, read back by what feed readers use, and held against RFC 4287."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

import feedparser
import pytest

from history_of import change, with_history
from infohub.exports.feed import MOST, feed
from infohub.exports.for_site import files_for_site
from infohub.history.changes import Change
from infohub.views.reader import Reader
from small_hub import entry, overlay, reader

CHOR = entry("offers/chor", title="Chor & Tanz", summary="Wir singen.")
VEREIN = entry("contacts/verein", title="Verein <3")
NAMES = {"a": "http://www.w3.org/2005/Atom"}


def here(*changes: Change, code: str = "de", known: bool = True) -> Reader:
    found = reader(CHOR, VEREIN, overlay(CHOR, title="جوقة", summary="نغنّي."), code=code)
    return (with_history(found, *changes) if known else found).at(f"https://hub.example/{found.locale.prefix}")


def read(made: bytes) -> Any:
    """What a feed reader understands. Fails on anything it would have to forgive."""
    found = feedparser.parse(made)
    assert not found.bozo, found.get("bozo_exception")
    assert found.version == "atom10"
    return found


def test_a_reader_subscribes_and_is_told() -> None:
    found = read(feed(here(change("2026-01-05"), change("2026-02-06T08:30", "changed", "cost"))))
    about = found.feed
    assert (about.title, about.id, about.updated) == ("Hub – Was ist neu", "https://hub.example/neues.atom", "2026-02-06T08:30:00+01:00")
    assert about.author_detail.name == "Verein <3"
    assert {(link.rel, link.href, link.type) for link in about.links} == {
        ("self", "https://hub.example/neues.atom", "application/atom+xml"),
        ("alternate", "https://hub.example/neues/", "text/html"),
    }
    assert [(one.title, one.summary, one.link, one.updated, one.id) for one in found.entries] == [
        (
            "Geändert: Kosten bei „Chor & Tanz“",
            "Wir singen.",
            "https://hub.example/angebote/chor/",
            "2026-02-06T08:30:00+01:00",
            "tag:hub.example,2026-02-06:/angebote/chor/",
        ),
        (
            "Neu: Chor & Tanz",
            "Wir singen.",
            "https://hub.example/angebote/chor/",
            "2026-01-05T12:00:00+01:00",
            "tag:hub.example,2026-01-05:/angebote/chor/",
        ),
    ]


def test_each_language_has_its_own() -> None:
    found = read(feed(here(change("2026-01-05"), change("2026-02-06", "translated", locale="ar"), code="ar")))
    assert (found.feed.title, found.feed.language, found.feed.id) == ("Hub – ما الجديد", "ar", "https://hub.example/ar/neues.atom")
    assert [(one.title, one.link, one.id) for one in found.entries] == [
        ("جديد بالعربية: جوقة", "https://hub.example/ar/angebote/chor/", "tag:hub.example,2026-02-06:/ar/angebote/chor/"),
        ("جديد: جوقة", "https://hub.example/ar/angebote/chor/", "tag:hub.example,2026-01-05:/ar/angebote/chor/"),
    ]


def test_more_of_the_same_day_brings_an_entry_up_to_date() -> None:
    (first,) = read(feed(here(change("2026-02-06T08:00", "changed", "cost")))).entries
    (later,) = read(feed(here(change("2026-02-06T20:00", "changed", "cost", "phones")))).entries
    assert later.id == first.id
    assert later.updated > first.updated


def test_what_is_gone_leads_to_the_news() -> None:
    (only,) = read(feed(here(change("2026-02-06", "removed", ref="faqs/weg", title="Weg")))).entries
    assert (only.title, only.summary, only.link) == ("Nicht mehr im Angebot: Weg",) * 2 + ("https://hub.example/neues/",)


@pytest.mark.parametrize("known", [True, False])
def test_a_feed_of_nothing_is_a_feed_and_says_what_is_not_known(known: bool) -> None:
    found = read(feed(here(known=known)))
    assert found.entries == []
    assert found.feed.updated == "2026-11-24T00:00:00+01:00"
    assert found.feed.get("subtitle", "") == ("" if known else "Was sich früher geändert hat, ist hier nicht bekannt.")


def test_every_entry_has_what_the_standard_asks_for_and_ids_differ() -> None:
    """RFC 4287, 4.1.2: id, title, updated; a link where there is no content; authors stand above."""
    faqs = [entry(f"faqs/f{number:03}") for number in range(MOST + 9)]
    found = with_history(reader(*faqs, VEREIN), *(change("2026-02-06", ref=one.ref) for one in faqs)).at("https://hub.example/")
    root = ElementTree.fromstring(feed(found))
    entries = root.findall("a:entry", NAMES)
    assert len(entries) == MOST
    assert len({one.findtext("a:id", namespaces=NAMES) for one in entries}) == MOST
    for one in entries:
        assert all(one.findtext(f"a:{name}", namespaces=NAMES) for name in ("id", "title", "updated"))
        assert len(one.findall("a:link[@rel='alternate']", NAMES)) == 1
    assert root.findtext("a:author/a:name", namespaces=NAMES)


def test_an_edit_of_no_event_makes_the_feed_alone() -> None:
    assert list(files_for_site(here(), set())) == ["neues.atom"]
    assert list(files_for_site(here())) == ["neues.atom", "termine.ics"]
