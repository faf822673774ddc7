"""Servers that read header files send the page's own policy."""

from __future__ import annotations

import re

from infohub.site.frame import POLICY
from infohub.site.headers import HEADERS, header_files
from town import Town


def test_both_files_say_the_same() -> None:
    files = header_files()
    plain = dict(re.findall(r"^  ([A-Za-z-]+): (.+)$", files["_headers"].partition("\n\n")[0], re.M))
    apache = dict(re.findall(r'Header always set ([A-Za-z-]+) "([^"]+)"', files[".htaccess"]))
    assert plain == apache == HEADERS


def test_the_policy_lets_nothing_inline_run_and_no_other_host_in() -> None:
    rules = dict(rule.strip().split(" ", 1) for rule in HEADERS["Content-Security-Policy"].split(";"))
    assert rules["default-src"] == "'self'"
    assert "unsafe-inline" not in HEADERS["Content-Security-Policy"]
    assert "http" not in HEADERS["Content-Security-Policy"]
    assert rules["frame-ancestors"] == "'none'"


def test_a_form_has_lines_of_its_own() -> None:
    """Of two rules in ``_headers`` both hold, so the general one must not forbid what the form needs."""
    files = header_files("style-src 'self' 'unsafe-inline'")
    general, form = re.findall(r"^(/\S+)\n((?:  .+\n)+)", files["_headers"], re.M)[:2]
    assert (general[0], form[0]) == ("/*", "/redaktion/*")
    assert "Content-Security-Policy: frame-ancestors 'none'\n" in general[1]
    assert form[1] == "  Content-Security-Policy: style-src 'self' 'unsafe-inline'; frame-ancestors 'none'\n"
    assert "style-src 'self' 'unsafe-inline'; frame-ancestors 'none'" in files["redaktion/.htaccess"]
    assert files[".htaccess"] == header_files()[".htaccess"]


def test_a_built_site_has_them_and_every_page_the_same_policy(built_town: Town) -> None:
    page = (built_town.site / "redaktion" / "index.html").read_text("utf-8")
    (form,) = re.findall('content="(default-src [^"]+)"', page)
    for name, text in header_files(form).items():
        assert (built_town.site / name).read_text("utf-8") == text
    escaped = POLICY.replace("'", "&#39;")
    pages = [path for path in built_town.site.rglob("*.html") if path.parent.name != "redaktion"]
    assert pages
    assert all(f'content="{POLICY}"' in text or f'content="{escaped}"' in text for text in (page.read_text("utf-8") for page in pages))
