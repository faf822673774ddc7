"""What other programs read: calendars, mails, addresses of the forge, manifests, JSON in pages. No text breaks out of its place."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from typing import Any
from urllib.parse import parse_qs, urlsplit

import html5lib
import pytest
from icalendar import Calendar

from hostile.payloads import TEXTS
from infohub.exports.calendar import calendars
from infohub.languages.locales import locale
from infohub.site.feedback import feedback
from infohub.site.manifest import manifests
from infohub.site.offline import offline_files
from small_hub import OVERRIDES, drawer, entry, reader

LINES = "Fest\r\nATTENDEE:mailto:evil@evil.example\r\nBEGIN:VALARM\r\nACTION:PROCEDURE\r\nEND:VALARM\nX:\ry;,\\n:\"'"
PLACE = {"street": "Weg 1", "city": "Lindenau"}


def with_texts(text: str) -> Any:
    made = entry("events/fest", **PLACE)
    return replace(made, data=made.data.model_copy(update=dict.fromkeys(("title", "summary", "place_note", "street", "city"), text)))


@pytest.mark.parametrize("text", [LINES, *TEXTS.values()], ids=["lines", *TEXTS])
def test_a_calendar_has_no_property_but_its_own(text: str) -> None:
    parts = [with_texts(text), entry("contacts/verein")]
    for raw in calendars(reader(*parts, name=text[:400]).at("https://hub.example/")).values():
        (event,) = Calendar.from_ical(raw).walk("VEVENT")
        assert {name for name, _ in event.property_items()} <= {
            "BEGIN",
            "END",
            "UID",
            "DTSTAMP",
            "SUMMARY",
            "DESCRIPTION",
            "LOCATION",
            "URL",
            "DTSTART",
            "DTEND",
        }
        assert not event.subcomponents
        assert str(event["summary"]).split() == text.split() or "\\" in text
        # Each line is a property or goes on with the one above; a lone return is none.
        assert all(re.match(r"[A-Z-]+[:;]|[ ]", line) for line in raw.decode().split("\r\n") if line)
        assert not re.search(r"\r(?!\n)|(?<!\r)\n", raw.decode())


@pytest.mark.parametrize("text", [LINES, *TEXTS.values()], ids=["lines", *TEXTS])
def test_a_prepared_mail_and_issue_have_their_own_fields_only(text: str) -> None:
    parts = [with_texts(f"{text}&bcc=evil@evil.example"), entry("contacts/verein")]
    for forge in ("https://github.example/a/b", "https://gitlab.example/a/b"):
        seen = reader(*parts, name=text[:400], feedback_mail="stadt@beckum.de", forge=forge, branch=f"main/../../{text[:50]}?x=#y")
        links = feedback(seen, parts[0], "https://hub.example/", "")
        assert links is not None
        assert links.tell.startswith("mailto:stadt@beckum.de?subject=")
        assert set(parse_qs(urlsplit(links.tell).query)) == {"subject", "body"}
        assert set(parse_qs(urlsplit(links.issue).query)) in ({"title", "body"}, {"issue[title]", "issue[description]"})
        assert not urlsplit(links.edit).query and not urlsplit(links.edit).fragment
        assert all(urlsplit(one).netloc == urlsplit(forge).netloc for one in (links.issue, links.edit))
        assert all(re.fullmatch(r"[!-~]+", one) for one in (links.tell, links.issue, links.edit))


def test_nobody_else_gets_the_mail() -> None:
    with pytest.raises(ValueError, match="not_an_email"):
        reader(entry("contacts/verein"), feedback_mail="a?bcc=b@c.de")


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_manifests_are_json_whatever_the_hub_is_called(text: str) -> None:
    for content in manifests([reader(entry("contacts/verein"), name=text, summary=text)]).values():
        assert text in json.loads(content).values()


def test_the_worker_knows_nothing_contributed() -> None:
    """Its words are ours and its pages have ids for names; it is served from the root and keeps to it."""
    files = offline_files("abc", OVERRIDES, [locale("de"), locale("ar")], ["fragen/kaution/"])
    assert "@" not in re.findall(r'"@[A-Z]+@"', files["sw.js"])
    assert "const root = self.registration.scope" in files["sw.js"] and "request.url.startsWith(root)" in files["sw.js"]
    assert not re.search(r"importScripts|eval\(|new Function|https?://", files["sw.js"])
    assert json.loads(files["offline.json"])["pages"] == ["fragen/kaution/"]


ROW = {"days": "Mo", "from": "10:00", "to": "11:00"}


def test_json_in_a_page_is_one_attribute_and_reads_as_json() -> None:
    """Hours and filters carry no text of anybody; what they carry is checked, and stands in an attribute."""
    parts = [
        entry("contacts/verein", opening_hours=[ROW], title=TEXTS["end of a script"].replace("<", "‹")),
        entry("offers/chor", when=[ROW], topics=["wohnen"]),
        entry("topics/wohnen"),
    ]
    seen = 0
    for page in drawer(*parts).all_pages():
        for element in html5lib.parseFragment(str(page.content), namespaceHTMLElements=False).iter():
            for name, value in element.attrib.items():
                if name in ("data-hours", "data-filters"):
                    json.loads(value)
                    assert "‹" not in value
                    seen += 1
    assert seen >= 2


def test_pages_bring_no_script_or_style_of_their_own() -> None:
    """The policy allows nothing inline, so there must be nothing for it to allow."""
    frame = (OVERRIDES / "base.html").read_text("utf-8")
    assert re.findall(r"<script[^>]*>(.*?)</script>", frame) == [""]
    every = "".join(path.read_text("utf-8") for path in OVERRIDES.rglob("*.html"))
    assert not re.search(r"<style|\son[a-z]+=|\sstyle=|\|\s*safe\b|autoescape\s+false", every)
    scripts = "".join(path.read_text("utf-8") for path in (OVERRIDES / "assets" / "js").glob("*.js"))
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", scripts)
