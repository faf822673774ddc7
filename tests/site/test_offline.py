"""The worker's words and files, and which pages a language consists of."""

from __future__ import annotations

import json
import re
from datetime import date

from infohub.site.offline import build_name
from town import Town, changed, files_of


def constants(town: Town) -> dict[str, object]:
    text = (town.site / "sw.js").read_text("utf-8")
    return {name: json.loads(value) for name, value in re.findall(r"^const (BUILD|SHELL|WORDS) = (.+);$", text, re.M)}


def test_the_worker_keeps_what_every_page_asks_for(built_town: Town) -> None:
    said = constants(built_town)
    html = (built_town.site / "index.html").read_text("utf-8")
    shell = said["SHELL"]
    assert isinstance(shell, list)
    for address in shell:
        assert f'"./{address}"' in html
        assert (built_town.site / address.partition("?")[0]).is_file()
    asked = set(re.findall(r'(?:href|src)="\./(assets/(?:hub|js)[^"]*)"', html))
    assert asked <= set(shell)


def test_the_worker_speaks_every_language(built_town: Town) -> None:
    words = constants(built_town)["WORDS"]
    assert isinstance(words, dict)
    assert {prefix: (one["lang"], one["dir"]) for prefix, one in words.items()} == {
        "": ("de", "ltr"),
        "en/": ("en", "ltr"),
        "ar/": ("ar", "rtl"),
    }
    assert words[""]["copy"] == "Sie haben kein Internet. Das ist die gespeicherte Seite vom {}."
    assert words["ar/"]["offline"] == "لا يوجد اتصال بالإنترنت"


def test_the_list_holds_every_page_of_each_language(built_town: Town) -> None:
    listed = json.loads((built_town.site / "offline.json").read_text("utf-8"))
    assert listed["build"] == constants(built_town)["BUILD"]
    for code in ("ar", "en"):
        folder = built_town.site / code
        found = {path.parent.relative_to(folder).as_posix() + "/" for path in folder.rglob("index.html")}
        assert {page or "./" for page in listed["pages"]} == {one for one in found if not one.endswith("/mit-deutsch/")}
    assert all((built_town.site / one.partition("?")[0]).is_file() for one in listed["assets"])


def test_a_build_has_another_name_when_anything_it_is_made_of_differs() -> None:
    names = {
        build_name(frame, commit, day)
        for frame in ("one", "two")
        for commit in ("", "abc")
        for day in (date(2026, 11, 24), date(2026, 11, 25))
    }
    assert len(names) == 8
    assert build_name("one", "abc", date(2026, 11, 24)) == build_name("one", "abc", date(2026, 11, 24))


def test_a_new_page_is_listed_after_a_small_build(town: Town) -> None:
    town.build()
    before = files_of(town.site)
    source = town.path("faqs/kaution.yml").read_text("utf-8")
    town.path("faqs/kaution-zwei.yml").write_text(source, "utf-8")
    town.build()
    assert "offline.json" in changed(before, files_of(town.site))
    assert "fragen/kaution-zwei/" in json.loads((town.site / "offline.json").read_text("utf-8"))["pages"]
