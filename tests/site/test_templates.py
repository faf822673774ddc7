"""Templates print what contributors write letter by letter, and stop where a name is wrong."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import html5lib
import jinja2
import pytest
from markupsafe import Markup

from history_of import change, with_history
from infohub import pictograms
from infohub.languages.messages import Messages, messages
from infohub.model import KINDS
from infohub.site.beside import BESIDE_PATH
from infohub.site.search import SEARCH_PATH
from infohub.site.stand import STAND_PATH
from infohub.site.templates import Templates, icon
from infohub.views.addresses import NEWS_PATH, list_path
from small_hub import OVERRIDES, drawer, entry, overlay

# Each of these would do something in HTML, in Jinja, in Python's formatting or in the page frame's own joints.
TITLE = "Tom & \"Jerry\" {{ 7*7 }} {% raw %} {# weg #} %(date)s %s {0} @@hub:content@@ 'x' 5 < 6 > 4"
ESCAPED = "Tom &amp; &#34;Jerry&#34; {{ 7*7 }} {% raw %} {# weg #} %(date)s %s {0} @@hub:content@@ &#39;x&#39; 5 &lt; 6 &gt; 4"


def entries() -> list[Any]:
    verein = entry("contacts/verein", title=TITLE, summary=TITLE, street=TITLE, city=TITLE, place_note=TITLE, sector="emergency")
    every = [
        entry("topics/wohnen", title=TITLE, summary=TITLE),
        entry("topics/miete", title=TITLE, summary=TITLE, parent="wohnen"),
        entry("contacts/amt", title=TITLE, summary=TITLE, reached_through="verein", part_of="verein"),
        entry("offers/chor", title=TITLE, summary=TITLE, for_whom=TITLE, cost_note=TITLE, registration=TITLE, topics=["miete"]),
        entry("courses/kurs", title=TITLE, summary=TITLE, access=TITLE, exam=TITLE, providers=["verein"]),
        entry("faqs/kaution", title=TITLE, summary=TITLE, steps=[TITLE], do=[TITLE], dont=[TITLE], body=TITLE, sources=[{"title": TITLE}]),
        entry("events/fest", title=TITLE, summary=TITLE, alert=TITLE),
        entry("terms/wort", title=TITLE, summary=TITLE, forms=[TITLE + " a"]),
        entry("flyers/blatt", title=TITLE, summary=TITLE),
    ]
    return [verein, *every]


@pytest.mark.parametrize("code", ["de", "en", "ar"])
def test_what_is_written_is_shown_as_it_is_written(code: str) -> None:
    made = entries()
    said = [] if code == "de" else [overlay(one, code, summary=TITLE) for one in made if one.folder != "terms"]
    draws = drawer(*made, *said, code=code, name=TITLE, summary=TITLE, emergency=["verein"], most_asked=["faqs/kaution"])
    with_history(draws._one_up, *(change("2026-02-06", ref=one.ref) for one in made))
    pages = list(draws.all_pages())
    stand = code == "de"  # the integration manager's page
    beside = 0 if code == "de" else sum(one.has_page and one.folder != "terms" for one in made)
    assert len(pages) == 3 + stand + len(KINDS) + sum(one.has_page for one in made) + beside
    for page in pages:
        found = html5lib.parse(page.content, namespaceHTMLElements=False)
        headings = ["".join(heading.itertext()) for heading in found.iter("h1")]
        leads = ["".join(lead.itertext()) for lead in found.iter("p") if lead.get("class") == "lead"]
        if page.file.removesuffix("index.html").removeprefix(f"{code}/") in {
            SEARCH_PATH,
            NEWS_PATH,
            STAND_PATH,
            *(list_path(kind) for kind in KINDS),
        }:
            assert TITLE in "".join(found.itertext()), page.file
        elif page.file.endswith(f"/{BESIDE_PATH}index.html"):
            assert headings == [TITLE + TITLE], page.file
        else:
            assert (headings, leads) == ([TITLE], [TITLE]), page.file


def test_a_title_stands_in_its_heading_letter_by_letter() -> None:
    page = drawer(*entries()).entry_page("faqs/kaution")
    # Quotation marks mean nothing there; in an attribute they would.
    assert f"<h1>{ESCAPED.replace('&#34;', chr(34)).replace('&#39;', chr(39))}</h1>" in page.content
    assert page.title == TITLE  # plain: the frame escapes it


class Kept:
    """A frame that keeps what it is given."""

    def fill(self, values: dict[str, str]) -> str:
        self.values = values
        return ""


def test_the_frame_escapes_title_and_description() -> None:
    draws, kept = drawer(*entries()), Kept()
    draws.shells = dict.fromkeys(draws.shells, kept)
    draws.entry_page("faqs/kaution")
    assert (str(kept.values["title"]), str(kept.values["description"])) == (ESCAPED, ESCAPED)
    assert kept.values["canonical"] == "https://hub.example/fragen/kaution/"
    assert (kept.values["root"], kept.values["up"], kept.values["path"]) == ("../../", "../../", "fragen/kaution/")


def test_the_frame_knows_both_ways_back_on_a_translated_page() -> None:
    draws, kept = drawer(*entries(), code="ar"), Kept()
    draws.shells = dict.fromkeys(draws.shells, kept)
    draws.entry_page("faqs/kaution")
    assert kept.values["canonical"] == "https://hub.example/ar/fragen/kaution/"
    assert (kept.values["root"], kept.values["up"], kept.values["path"]) == ("../../../", "../../", "fragen/kaution/")


# The environment -----------------------------------------------------------------------------------


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path


def draw(folder: Path, source: str, words: Messages | None = None, **view: Any) -> str:
    (folder / "a.html").write_text(source, "utf-8")
    templates = Templates(folder)
    templates.speak(words or messages("de"))
    return templates.draw("a.html", view)


def test_everything_is_escaped_that_is_not_markup_already(folder: Path) -> None:
    assert draw(folder, '<a title="{{ one }}">{{ two }}</a>', one='"><b>', two=Markup("<i>&amp;</i>")) == (
        '<a title="&#34;&gt;&lt;b&gt;"><i>&amp;</i></a>'
    )


@pytest.mark.parametrize("source", ["{{ titel }}", "{{ card.titel }}", "{% if titel %}x{% endif %}", "{% for x in titel %}{% endfor %}"])
def test_a_name_that_is_not_there_is_no_empty_place(folder: Path, source: str) -> None:
    with pytest.raises(jinja2.UndefinedError, match="titel"):
        draw(folder, source, card={"title": "Kaution"})


def test_words_are_those_of_the_language_spoken_now(folder: Path) -> None:
    (folder / "a.html").write_text('{{ _("Phone") }} {{ _("until %(date)s", date=day) }}', "utf-8")
    templates = Templates(folder)
    said = []
    for code in ("de", "en", "de"):
        templates.speak(messages(code))
        said.append(templates.draw("a.html", {"day": "<1. Mai>"}))
    assert said == ["Telefon bis &lt;1. Mai&gt;", "Phone until &lt;1. Mai&gt;", "Telefon bis &lt;1. Mai&gt;"]


def test_a_word_without_translation_is_english(folder: Path) -> None:
    assert draw(folder, '{{ _("Phone") }}', Messages("xx", {})) == "Phone"


def test_dates_of_sources_are_german_on_every_page(folder: Path) -> None:
    source = "{{ german_date('2026') }}, {{ german_date('2026-08') }}, {{ german_date('2026-08-19') }}"
    assert draw(folder, source, messages("ar")) == "2026, August 2026, 19. August 2026"


def test_templates_are_kept_compiled_where_a_folder_is_given(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("{{ x }}", "utf-8")
    cache = tmp_path / "deep" / "cache"
    assert Templates(tmp_path, cache).draw("a.html", {"x": 1}) == "1"
    assert len(list(cache.iterdir())) == 1
    (tmp_path / "a.html").write_text("neu {{ x }}", "utf-8")
    assert Templates(tmp_path, cache).draw("a.html", {"x": 1}) == "neu 1"


def test_a_pictogram_is_drawn_into_the_page_and_read_by_nobody() -> None:
    for name in pictograms.names():
        svg = str(icon(name))
        assert svg.startswith("<svg") and svg.endswith("</svg>")
        assert 'aria-hidden="true"' in svg and "<script" not in svg and "http" not in svg
    with pytest.raises(KeyError):
        icon("gibt-es-nicht")


def test_there_is_a_template_for_every_page() -> None:
    names = {path.name for path in (OVERRIDES / "kinds").glob("*.html")}
    assert {f"{kind.name}.html" for kind in KINDS if kind.pages} | {f"{kind.folder}.html" for kind in KINDS} | {"home.html"} <= names
