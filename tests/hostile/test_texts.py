"""Every text of every kind: what a stranger writes is refused, or stands on the page letter by letter and does nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from xml.etree.ElementTree import Element

import html5lib
import pytest

from content.bad_input import CONTACT, COURSE, EVENT, FLYER, OFFER, TERM, TOPIC
from hostile.payloads import HIDDEN, TEXTS
from infohub.content.reading import read_entry
from infohub.languages.overlays import Overlay, read_overlay
from infohub.model import KINDS, Entry, Kind, kind_by_name, text_fields
from infohub.site.problem_page import problem_page
from small_hub import drawer, entry, overlay

BASES = {"topic": TOPIC + "icon: home\n", "contact": CONTACT, "offer": OFFER, "course": COURSE, "event": EVENT + "starts: 2026-12-06\n"}
BASES |= {"faq": OFFER.replace("providers: [verein]\n", ""), "term": TERM, "flyer": FLYER}
# Elements and attributes a page of the hub consists of; the frame around it has no contributed attribute.
NEVER = {"script", "style", "iframe", "object", "embed", "base", "link", "meta", "applet", "frame", "portal", "math", "foreignobject"}


def dangers(html: str) -> list[str]:
    """What a browser would run, fetch or follow in these pages, as its own reader of HTML sees it."""
    return list(_dangers(html5lib.parseFragment(html, namespaceHTMLElements=False)))


def _dangers(root: Element) -> Iterator[str]:
    for element in root.iter():
        tag = str(element.tag).rpartition("}")[2].lower()
        if tag in NEVER or not isinstance(element.tag, str):
            yield f"<{tag}>"
        for name, value in element.attrib.items():
            attribute = str(name).rpartition("}")[2].lower()
            if attribute.startswith("on") or attribute in ("srcdoc", "style", "formaction", "ping", "background"):
                yield f"{attribute}={value}"
            if attribute in ("href", "src", "action", "data", "poster") and not _leads_somewhere_good(tag, value):
                yield f"{attribute}={value}"


def _leads_somewhere_good(tag: str, value: str) -> bool:
    value = re.sub(r"[\t\r\n]", "", value).strip()  # as browsers do
    scheme = re.match(r"([a-z0-9+.-]*):", value, re.IGNORECASE)
    if scheme is None:
        return not re.match(r"[/\\]{2}", value)  # a single one leads to this site
    return tag == "a" and scheme[1].lower() in ("http", "https", "mailto", "tel", "geo", "webcal")


def test_the_test_sees_what_is_dangerous() -> None:
    for bad in (
        "<script>",
        "<a href='javascript:x'>",
        "<p onclick=x>",
        "<img src=//a.b>",
        "<a href='/\\a.b'>",
        "<a href='/&#9;/a.b'>",
        "<a href=' JAVASCRIPT:x'>",
        "<svg><script>",
        "<p style=x>",
    ):
        assert dangers(bad), bad


def written(text: str) -> str:
    """Any text as YAML, letter by letter."""
    return '"' + "".join(f"\\U{ord(letter):08x}" for letter in text) + '"'


def fields(kind: Kind) -> list[str]:
    return [name for name in text_fields(kind.model) if name != "equivalent"]


EVERY_FIELD = [(kind.name, name) for kind in KINDS for name in fields(kind)]


@pytest.mark.parametrize(("kind", "name"), EVERY_FIELD)
def test_what_is_no_text_is_refused_in_every_field(kind: str, name: str) -> None:
    """Tags and hidden letters in each; links that lead astray in those that may hold links."""
    one = kind_by_name[kind]
    mark = text_fields(one.model)[name]
    base = re.sub(rf"^{name}: .*\n", "", BASES[kind], flags=re.MULTILINE)
    refused = [TEXTS["script"], TEXTS["handler"], TEXTS["svg"], TEXTS["comment"], TEXTS["instruction"]]
    if mark.form != "plain":
        refused += [TEXTS[name] for name in TEXTS if name.startswith(("javascript", "data", "vbscript", "file", "picture", "autolink"))]
    letters = [f"a{letter}b" for letter in HIDDEN.values()]
    for text in [*refused, *letters]:
        value = f"[{written(text)}]" if mark.many else written(text)
        found, problems = read_entry(f"{base}{name}: {value}\n".encode(), f"data/{one.folder}/x.yml", one)
        assert found is None, text
        assert {problem.code for problem in problems} <= {"markup", "hidden_character", "link_target", "image", "code", "special_start"}, (
            text
        )
        assert all(problem.text().isprintable() for problem in problems)


@pytest.mark.parametrize(("kind", "name"), [(kind, name) for kind, name in EVERY_FIELD if (kind, name) != ("term", "title")])
def test_and_in_every_translated_field(kind: str, name: str) -> None:
    german = with_text(kind_by_name[kind], "x").data
    mark = text_fields(type(german))[name]
    for text in [TEXTS["script"], *(f"a{letter}b" for letter in HIDDEN.values())]:
        value = f"[{written(text)}]" if mark.many else written(text)
        found, problems = read_overlay(f"{name}: {value}\n".encode(), f"data/{kind}s/ar/x.yml", german)
        assert found is None, text
        assert {problem.code for problem in problems} <= {"markup", "hidden_character"}, text


# Should it slip through ------------------------------------------------------------------------------

PLACE = {"street": "Weg 1", "city": "Lindenau"}
AROUND: dict[str, dict[str, Any]] = {
    "contacts": {**PLACE, "interpreting": "yes", "opening_hours": [{"days": "Mo", "from": "10:00", "to": "11:00"}]},
    "offers": {**PLACE, "cost": {"kind": "free"}, "when": [{"days": "Mo", "from": "10:00", "to": "11:00"}]},
    "courses": {"cost": {"kind": "free"}},
    "events": {**PLACE, "cost": {"kind": "free"}},
}


def with_text(kind: Kind, text: str) -> Entry:
    """An entry all of whose texts are this one, as if no check had seen it."""
    made = entry(f"{kind.folder}/boese", **AROUND.get(kind.folder, {}), alert_until="2027-01-01")
    texts = {name: (text,) if mark.many else text for name, mark in text_fields(type(made.data)).items()}
    return replace(made, data=made.data.model_copy(update=texts))


def pages_with(text: str, code: str) -> Iterator[tuple[str, str]]:
    german = [with_text(kind, text) for kind in KINDS]
    verein = entry("contacts/verein", street=text[:400], city=text[:400])
    said = []
    if code != "de":
        for one in german:
            harmless = replace(one, data=entry(one.ref, **AROUND.get(one.folder, {})).data)
            made = overlay(harmless, code, summary="x")
            marks = {name: mark for name, mark in text_fields(type(one.data)).items() if not mark.fixed}
            texts = {name: (text,) if mark.many else text for name, mark in marks.items()}
            wording = replace(made.wording, texts=texts, states=dict.fromkeys(texts, "draft"))
            said.append(Overlay.of(made.file, wording))
    for page in drawer(*german, verein, entry("faqs/kaution"), *said, code=code).all_pages():
        yield page.file, str(page.content)


SHOWN = ("jinja", "python format", "formula", "script")  # what Markdown leaves as it is


@pytest.mark.parametrize("code", ["de", "ar"])
def test_texts_no_check_has_seen_are_letters_on_every_page(code: str) -> None:
    """All in one: what one of them opens, another might have closed, so each stands for itself in the slow test below."""
    links_first = sorted(TEXTS.values(), key=lambda text: not text.startswith("["))  # a tag would make letters of all that follows
    pages = list(pages_with(" ".join(links_first), code))
    assert len(pages) > 2 * len(KINDS)
    for file, content in pages:
        assert dangers(content) == [], file
        letters = "".join(html5lib.parseFragment(content, namespaceHTMLElements=False).itertext())
        assert "boese" not in file or all(TEXTS[name] in letters for name in SHOWN), file


@pytest.mark.slow
@pytest.mark.parametrize("code", ["de", "ar"])
@pytest.mark.parametrize("name", TEXTS)
def test_each_text_no_check_has_seen_is_letters_on_every_page(name: str, code: str) -> None:
    for file, content in pages_with(TEXTS[name], code):
        assert dangers(content) == [], file


def test_hidden_letters_no_check_has_seen_do_not_reach_a_block(name: str = "override") -> None:
    content = str(
        drawer(with_text(kind_by_name["faq"], f"**a** {HIDDEN[name]}b"), entry("contacts/verein")).entry_page("faqs/boese").content
    )
    prose = content[content.index("<strong>a</strong>") :]
    assert HIDDEN[name] not in prose.split("</p>")[0]


@pytest.mark.parametrize("name", TEXTS)
def test_the_list_of_problems_in_the_browser_is_letters_too(name: str) -> None:
    _, problems = read_entry(
        f"title: {written(TEXTS[name])}\n{written(TEXTS[name])}: x\n".encode(), "data/offers/<script>.yml", kind_by_name["offer"]
    )
    page = problem_page(problems)
    # Its one style element is its own.
    assert dangers(page[page.index("<h1>") :]) == []


@pytest.mark.parametrize("name", ["name", "summary", "town", "county"])
def test_settings_are_contributed_too(name: str) -> None:
    for page in drawer(entry("contacts/verein"), entry("faqs/kaution"), **{name: " ".join(TEXTS.values())[:400]}).all_pages():
        assert dangers(str(page.content)) == []
