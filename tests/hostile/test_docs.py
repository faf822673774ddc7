"""Hand-written pages and what lies beside them. They are trusted as little as data: a pull request may add any of them."""

from __future__ import annotations

import os
import time
from pathlib import Path

import html5lib
import markdown
import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.bad_input import HUB
from hostile.payloads import HIDDEN, TEXTS, seconds
from hostile.test_texts import dangers
from infohub.site import docs_folder
from infohub.site.docs_folder import MOST_SIGNS, PICTURES, clean, more_than_a_drawing
from infohub.site.handwritten import mark_links, resolve_links
from project import Project
from town import Town

EXTENSIONS = ["attr_list", "tables", "toc", "fenced_code"]  # of mkdocs.yml, and MkDocs' own


def codes(project: Project) -> set[str]:
    with seconds(10):
        return {problem.code for problem in project.problems()}


# What may lie there ----------------------------------------------------------------------------------

FILES = [
    "x.html",
    "x.htm",
    "x.js",
    "sw.js",
    "x.mjs",
    "x.css",
    "x.xml",
    "x.xhtml",
    "x.json",
    "x.wasm",
    "x.pdf",
    "x.svgz",
    "x.py",
    "x.php",
    "x.txt",
    "CNAME",
    "_headers",
    "x",
    "x.md.html",
]


@pytest.mark.parametrize("name", FILES)
def test_what_is_neither_page_nor_picture_is_refused(project: Project, name: str) -> None:
    project.write(f"docs/assets/{name}", "<script>alert(1)</script>")
    assert codes(project) <= {"docs_file", "docs_name"} and codes(project)


def test_it_is_told(project: Project) -> None:
    project.write("docs/x.html", "<script>alert(1)</script>")
    project.write("docs/über.md", "Hallo")
    assert project.lines() == [
        "docs/x.html: Diese Datei darf nicht in docs/ liegen. Erlaubt sind Seiten (.md) und Bilder (.svg, .png, .jpg, .jpeg, .webp).",
        "docs/über.md: Dieser Dateiname ist nicht erlaubt. Bitte nur Buchstaben von a bis z, Ziffern, Bindestriche und Punkte verwenden, z. B. „ueber.ar.md“.",
    ]
    assert project.lines("en") == [
        "docs/x.html: This file must not lie in docs/. Allowed are pages (.md) and pictures (.svg, .png, .jpg, .jpeg, .webp).",
        "docs/über.md: This file name is not allowed. Please use letters from a to z, digits, hyphens and dots only, e.g. “ueber.ar.md”.",
    ]


@pytest.mark.parametrize("name", ["x.md", "assets/x.svg", "assets/x.png", "mehr", "x.html"])
@pytest.mark.parametrize("target", ["/etc/passwd", "/dev/zero", "/etc", ".", "../data/hub.yml"])
def test_a_link_is_refused_and_never_followed(project: Project, name: str, target: str) -> None:
    link = project.root / "docs" / name
    link.parent.mkdir(exist_ok=True)
    link.symlink_to(target)
    assert codes(project) == {"symlink"}


def test_nobody_waits_for_a_pipe(project: Project) -> None:
    os.mkfifo(project.root / "docs/x.md")
    os.mkfifo(project.root / "docs/y.svg")
    assert codes(project) == {"not_a_file"}


@pytest.mark.parametrize(
    "name",
    ["x\n::add-mask::e.md", "x\u202edm.md", "x\x1b[2J.md", "con.md", "NUL.de.md", "x..md", "-x.md", "a" * 99 + ".md", "{{x}}.md", "ｘ.md"],
    ids=ascii,
)
def test_a_name_nobody_would_give_is_refused(project: Project, name: str) -> None:
    project.write(f"docs/{name}", "Hallo")
    assert codes(project) == {"docs_name"}
    assert all(line.isprintable() for line in project.lines())


def test_sizes_and_numbers_are_bounded(project: Project, monkeypatch: pytest.MonkeyPatch) -> None:
    project.write("docs/x.md", "a" * 10_000_000)
    project.write("docs/x.png", b"a" * 10_000_000)
    assert project.lines() == [
        "docs/x.md: Diese Datei ist größer als 32 KiB. Bitte kürzen oder verkleinern.",
        "docs/x.png: Diese Datei ist größer als 2048 KiB. Bitte kürzen oder verkleinern.",
    ]
    assert project.lines("en")[0] == "docs/x.md: This file is larger than 32 KiB. Please shorten or shrink it."
    monkeypatch.setattr(docs_folder, "MOST_FILES", 2)
    assert project.lines() == ["docs: In docs/ liegen mehr als 2 Dateien. Bitte löschen, was keine Seiten und Bilder sind."]
    assert project.lines("en") == ["docs: There are more than 2 files in docs/. Please delete what are no pages or pictures."]


# What may stand on a page ------------------------------------------------------------------------------

REFUSED = {
    **{name: (TEXTS[name], "markup") for name in ("script", "handler", "svg", "comment", "instruction", "end of a script", "autolink")},
    **{name: (text, "link_target") for name, text in TEXTS.items() if name.startswith(("javascript", "vbscript", "file"))},
    "a style": ("<style>body{display:none}</style>", "markup"),
    "a tag in code": ("`<script>`", "markup"),
    "a tag in a block Markdown takes for code and others do not": ("```\n<script>alert(1)</script>", "markup"),
    "a declaration": ("<!DOCTYPE html>", "markup"),
    "another host": ("[x](//evil.example/)", "docs_absolute"),
    "a picture of another host": ("![x](https://evil.example/pixel.png)", "docs_picture"),
    "a picture of another host, shortly": ("![x](//evil.example/pixel.png)", "docs_picture"),
    "a picture in a letter": ("![x](data:image/svg+xml,x)", "docs_picture"),
    "an attribute": ("x {: onclick=alert(1) }", "docs_attribute"),
    "an attribute of a link": ("[x](faqs/kaution){onmouseover=alert(1)}", "docs_attribute"),
    "an attribute of a heading": ("# x { style='position:fixed' }", "docs_attribute"),
    "a template in the head": ("---\ntemplate: 404.html\n---\nx", "docs_head"),
    "a template in an old head": ("template: 404.html\n\nx", "docs_head"),
    "a bomb in the head": ("---\na: &a [x,x]\ntitle: [*a,*a]\n---\nx", "docs_head"),
    "a list in the head": ("---\ntitle: [a]\n---\nx", "docs_head"),
    "a tag in the head": ("---\ntitle: !!python/object/apply:os.system [id]\n---\nx", "docs_head"),
    "deep quotes": ("> " * 5_000 + "a", "text_too_deep"),
    "deep lists": ("".join("  " * level + "- a\n" for level in range(60)), "text_too_deep"),
    "a mail to two": ("[x](mailto:a@b.de?bcc=c@d.de)", "link_target"),
    **{f"hidden: {name}": (f"a{letter}b", "hidden_character") for name, letter in HIDDEN.items()},
    **{f"too many {sign!a}": (f"a{sign}" * (most + 1), "docs_busy") for sign, most in MOST_SIGNS.items() if sign != "<"},
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_page_may_hold_is_refused(project: Project, name: str) -> None:
    text, code = REFUSED[name]
    project.write("docs/ueber.md", text + "\n")
    assert code in codes(project)


def test_each_is_told_with_its_place(project: Project) -> None:
    project.write("docs/a.md", "Ä <b>x</b>\n\nx {: onclick=y }\n\n![x](https://a.de/b.png)\n")
    project.write("docs/b.md", "template: x\n")
    project.write("docs/c.md", "[" * 101)
    project.write("docs/assets/x.svg", "<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>")
    said = project.lines()
    assert said[:3] == [
        "docs/a.md:1:3: HTML ist in Texten nicht erlaubt („<b>x</b>“). Bitte nur Text und Markdown schreiben; Links so: [Text](https://…).",
        "docs/a.md:3:3: „{: onclick=y“ ist auf Seiten nicht erlaubt. In geschweiften Klammern dürfen nur Namen stehen, z. B. {.wichtig}.",
        "docs/a.md:5:1: Das Bild „https://a.de/b.png“ käme von anderswo. "
        "Bitte die Bilddatei unter docs/assets/ ablegen und so schreiben: ![Logo](assets/logo.svg).",
    ]
    assert said[3:] == [
        "docs/assets/x.svg: Dieses Bild enthält mehr als eine Zeichnung (<script>). "
        "Bitte als „einfaches SVG“ ohne Skripte, Links und eingebettete Dateien speichern, oder als PNG.",
        "docs/b.md:1:1: Oben in der Seite sind nur „title“ und „description“ erlaubt, zwischen zwei Zeilen „---“. Bitte mit einer anderen Seite vergleichen.",
        "docs/c.md:1:1: Auf dieser Seite steht zu oft „[“. Bitte auf mehrere Seiten verteilen.",
    ]
    assert [line.partition(": ")[2] for line in project.lines("en")[1:]] == [
        "“{: onclick=y” is not allowed on pages. Braces may hold names only, e.g. {.important}.",
        "The picture “https://a.de/b.png” would come from somewhere else. Please put the picture below docs/assets/ and write ![Logo](assets/logo.svg).",
        "This picture holds more than a drawing (<script>). Please save it as “plain SVG” without scripts, links and embedded files, or as PNG.",
        "At the top of a page only “title” and “description” are allowed, between two lines of “---”. Please compare with another page.",
        "There is too much “[” on this page. Please split it into several pages.",
    ]


def test_the_pages_of_the_hub_hold_nothing_of_that() -> None:
    assert docs_folder.check_folder(Path(__file__).parent.parent.parent / "docs")[0] == []


@pytest.mark.parametrize(
    "text",
    [
        "{{ 7*7 }} {% include 'x' %} {# y #}",
        "a < b, 3<5, i<3",
        "<https://www.beckum.de/a?b=c>",
        "<stadt@beckum.de>",
        "[x](faqs/kaution){.gross}",
        "{.a} {#b}",
        "&lt;b&gt;",
        "Ende: gut",
        "Siehe: x",
    ],
)
def test_what_is_only_letters_stays(project: Project, text: str) -> None:
    project.write("docs/ueber.md", f"# Über\n\n{text}\n")
    assert codes(project) == set()


# Should it slip through ------------------------------------------------------------------------------


def drawn(text: str) -> str:
    return resolve_links(markdown.markdown(mark_links(text), extensions=EXTENSIONS), "../", "../../", lambda ref: True)


@pytest.mark.parametrize("name", REFUSED)
def test_what_no_check_has_seen_is_cleaned(name: str) -> None:
    text = REFUSED[name][0]
    if len(text) < 2_000:
        assert dangers(drawn(text)) == []


PIECES = ["<", ">", "</", "<b", "<script>", "</script>", "<img src=x onerror=x>", "<svg onload=x>", "<!--", "-->", "[a](", ")", "javascript:x", "{: onclick=x }", "{: href=javascript:x }", "`", "```\n", "\n", "    ", "> ", "&lt;", "&#106;", '"', "'", "a", "![", "](//e.x)", "[1]: data:x\n", "[a][1]", "<a href=", "/@entry/faqs/kaution", "| a |\n|---|\n", "\\", "\t", "="]  # fmt: skip


@pytest.mark.property
@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_whatever_python_markdown_makes_of_it_is_cleaned(text: str) -> None:
    assert dangers(drawn(text)) == []


def test_cleaning_changes_nothing_that_may_be() -> None:
    text = '# Ü & {{ x }}\n\n1. a\n2. **b** *c* `d < e`\n\n| a | b |\n|:--|--:|\n| c | d |\n\n[x](https://a.de/?b=c&d=e "T") ![y](assets/l.svg)\n\n```\nx < y\n```\n\n> z\n\n---\n'
    before = markdown.markdown(text, extensions=["attr_list", "toc", "fenced_code"])
    parse = [html5lib.serialize(html5lib.parseFragment(one)) for one in (before, clean(before))]
    assert parse[0] == parse[1]


@pytest.mark.slow
@pytest.mark.parametrize("sign", MOST_SIGNS, ids=ascii)
def test_a_page_of_what_is_allowed_is_drawn_in_time(sign: str) -> None:
    for part in (f"{sign}a", f"a{sign}"):
        text = (part * MOST_SIGNS[sign])[: 32 * 1024]
        began = time.process_time()
        markdown.markdown(text + "a" * (32 * 1024 - len(text)), extensions=EXTENSIONS)
        assert time.process_time() - began < 8


# Pictures --------------------------------------------------------------------------------------------

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'
SVGS = {
    "script": "<script>alert(1)</script>",
    "handler": "<g onload='alert(1)'/>",
    "handler in capitals": "<g ONLOAD='alert(1)'/>",
    "link": "<a href='javascript:alert(1)'><text>x</text></a>",
    "foreign object": "<foreignObject><body xmlns='http://www.w3.org/1999/xhtml'/></foreignObject>",
    "html": "<script xmlns='http://www.w3.org/1999/xhtml'>alert(1)</script>",
    "animation": "<rect><animate attributeName='href' to='javascript:alert(1)'/></rect>",
    "picture": "<image href='https://evil.example/x.png'/>",
    "file": "<image xlink:href='file:///etc/passwd'/>",
    "use": "<use xlink:href='https://evil.example/x.svg#a'/>",
    "style": "<style>@import 'https://evil.example/x.css'</style>",
    "style in two": "<style>@im<!-- -->port 'https://evil.example'</style>",
    "font": "<style>@font-face{src:url(https://evil.example)}</style>",
    "address": "<rect fill='url(https://evil.example/x#a)'/>",
    "address in a style": "<rect style='fill:url( \"//evil.example\" )'/>",
    "address in letters": "<rect style='fill:u\\72l(https://evil.example)'/>",
    "image set": "<rect style='background:image-set(\"https://evil.example\" 1x)'/>",
    "style sheet": "<?xml-stylesheet href='https://evil.example'?>",
    "not XML": "<g>",
}


@pytest.mark.parametrize("name", SVGS)
def test_a_picture_is_a_drawing_and_nothing_else(name: str) -> None:
    assert more_than_a_drawing(DRAWING.format(SVGS[name]).encode())


@pytest.mark.parametrize(
    "head",
    [
        '<!DOCTYPE svg [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>',
        '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>',
        '<!DOCTYPE svg SYSTEM "https://evil.example/x.dtd">',
    ],
)
def test_no_entity_of_a_picture_is_read(head: str) -> None:
    assert more_than_a_drawing((head + DRAWING.format("<text>&a;</text>")).encode()) == "DOCTYPE"


def test_ordinary_drawings_may_stay() -> None:
    good = "<title>Logo</title><defs><linearGradient id='a'><stop offset='1'/></linearGradient></defs><style>.b{fill:url(#a)}</style><g class='b'><path d='M0 0' fill='url(#a)'/><text>a@b.de</text></g>"
    assert more_than_a_drawing(DRAWING.format(good).encode()) == ""
    root = Path(__file__).parent.parent.parent
    assert [
        more_than_a_drawing(path.read_bytes())
        for path in [*(root / "hooks/infohub/pictograms").glob("*.svg"), root / "tests/data/town/docs/assets/logo.svg"]
        if more_than_a_drawing(path.read_bytes())
    ] == []


LOGOS = [
    "../../etc/passwd",
    "/etc/passwd",
    "//evil.example/x.svg",
    "https://evil.example/x.svg",
    "data:image/svg+xml,x.svg",
    "assets/../../x.svg",
    "x.svg?y",
    "x.html",
    "assets/",
    "x.svg#a.svg.js",
    "C:\\x.svg",
    "assets//x.svg",
    ".x.svg",
    "javascript:x.svg",
]


@pytest.mark.parametrize("logo", LOGOS)
def test_a_logo_is_a_picture_of_docs(project: Project, logo: str) -> None:
    project.write("data/hub.yml", f"{HUB}state: NW\npublisher: verein\nlogo: '{logo}'\n")
    assert codes(project) == {"not_a_picture"}


def test_a_logo_that_is_wrong_or_missing_is_told(project: Project) -> None:
    project.write("data/hub.yml", f"{HUB}state: NW\npublisher: verein\nlogo: ../x.svg\n")
    assert project.lines() == [
        "data/hub.yml:7:7: logo: „../x.svg“ ist kein Pfad zu einem Bild unter docs/. Bitte so schreiben: „assets/logo.svg“ (auch .png, .jpg und .webp)."
    ]
    assert project.lines("en")[0].endswith(
        "“../x.svg” is not the path of a picture below docs/. Please write “assets/logo.svg” (.png, .jpg and .webp, too)."
    )
    project.write("data/hub.yml", f"{HUB}state: NW\npublisher: verein\nlogo: assets/logo.svg\n")
    assert project.lines() == [
        "data/hub.yml:7:7: logo: Das Bild „assets/logo.svg“ liegt nicht unter docs/. Bitte dort ablegen oder das Feld löschen."
    ]
    assert project.lines("en")[0].endswith("The picture “assets/logo.svg” is not below docs/. Please put it there or delete the field.")
    project.write("docs/assets/logo.svg", DRAWING.format(""))
    assert project.lines() == []
    assert set(PICTURES) >= {".svg", ".png", ".jpg", ".webp"}


def test_nothing_of_that_is_built(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    """A page slips in between: MkDocs is never reached."""
    from mkdocs.exceptions import Abort

    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795521600")
    (town.root / "docs/x.html").write_text("<script>alert(1)</script>")
    (town.root / "docs/ueber.md").write_text("<script>alert(1)</script>")
    with pytest.raises(Abort):
        town.build()
    assert not town.site.exists()
