"""What must hold for any bytes at all: asked by hypothesis in `make test` and by a fuzzer in `make fuzz`."""

from __future__ import annotations

import re
import unicodedata

from infohub.content.problems import MANY, Problem, render
from infohub.content.reading import read_entry
from infohub.languages.overlays import read_overlay
from infohub.model import KINDS, kind_by_name
from infohub.text.html import draw
from infohub.text.isolate import runs
from infohub.text.safety import check_markdown, check_plain
from infohub.text.tree import links, parse, parse_inline, plain, structure

_TAG = re.compile(r"<(/?)([a-z0-9]+)((?: [a-z]+=\"[^\"<>]*\")*)>")
_ALLOWED = {
    "p": "", "h2": "", "h3": "", "h4": "", "h5": "", "h6": "", "ul": "", "ol": "start", "li": "", "strong": "", "em": "", "br": "",
    "a": "href rel", "div": "class tabindex role", "table": "", "thead": "", "tbody": "", "tr": "", "th": "scope", "td": "",
}  # fmt: skip


def check_reading(raw: bytes) -> None:
    """A file of any kind, and a translation: an entry or problems, never both, never an exception, never much to print."""
    for kind in KINDS:
        entry, problems = read_entry(raw, f"data/{kind.folder}/x.yml", kind)
        assert (entry is None) == bool(problems)
        _check_printing(problems)
    faq = kind_by_name["faq"].model.model_validate(
        {"title": "T", "summary": "S", "sources": [{"title": "Q"}], "last_reviewed": "2026-11-24", "steps": ["a"], "body": "b"}
    )
    overlay, problems = read_overlay(raw, "data/faqs/ar/x.yml", faq)
    assert (overlay is None) == any(problem.severity == "error" for problem in problems) or overlay is not None
    _check_printing(problems)


def _check_printing(problems: list[Problem]) -> None:
    assert len(problems) <= 4 * MANY
    for lang in ("de", "en"):
        for line in (render(problems, "text", lang) + "\n" + render(problems, "github", lang)).strip("\n").split("\n"):
            assert len(line) < 5_000
            # Letters of a newer Unicode than Python's are letters, too.
            assert all(one.isprintable() or unicodedata.category(one) in ("Cn", "Co") for one in line), ascii(line)


def check_text(text: str) -> None:
    """A text in all forms: nothing but letters and the allowed tags, and every link safe."""
    list(check_plain(text))
    for inline in (True, False):
        assert all(0 <= finding.offset <= len(text) for finding in check_markdown(text, inline))
    blocks = parse(text)
    structure(blocks)
    plain(blocks)
    for target in links(blocks):
        assert re.match(r"https?://|mailto:|tel:|[a-z]+/[a-z0-9]", target), target
    for nodes in (blocks, parse_inline(text)):
        check_html(draw(nodes, {"faqs/kaution": "../x/"}.get))
    for right_to_left in (True, False):
        assert "".join(run for _, run in runs(text, right_to_left, not right_to_left, text)) == text


def check_html(html: str) -> None:
    """Every tag is one of the allowed, with their attributes only; what is left holds no tag and no start of one."""
    for match in _TAG.finditer(html):
        name, attributes = match[2], re.findall(r" ([a-z]+)=", match[3])
        assert name in _ALLOWED and set(attributes) <= set(_ALLOWED[name].split()), match[0]
        for target in re.findall(r'href="([^"]*)"', match[3]):
            assert target.startswith(("https://", "http://", "mailto:", "tel:", "../x/")), target
    assert "<" not in _TAG.sub("", html)
