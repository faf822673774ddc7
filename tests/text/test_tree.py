"""Markdown becomes a tree of the nodes we know, and everything else becomes letters."""

from __future__ import annotations

from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.text.tree import MAX_DEPTH, Node, is_safe, links, parse, parse_inline, plain, structure


def text(value: str) -> Node:
    return Node("text", value=value)


def test_a_text_becomes_plain_values() -> None:
    assert parse("## Was *tun*?\n\nSiehe [Kaution](faqs/kaution).\n\n1. Fragen\n") == (
        Node("h", (text("Was "), Node("em", (text("tun"),)), text("?")), 2),
        Node("p", (text("Siehe "), Node("a", (text("Kaution"),), "faqs/kaution"), text("."))),
        Node("ol", (Node("li", (Node("p", (text("Fragen"),)),)),), 1),
    )


def test_a_tree_cannot_be_changed() -> None:
    with pytest.raises(AttributeError):
        parse("a")[0].name = "script"  # type: ignore[misc]


@pytest.mark.parametrize(
    "target",
    ["faqs/kaution", "terms/a-1", "https://beckum.de/a?b=c#d", "http://beckum.de", "mailto:info@beckum.de", "tel:+49252129", "tel:112"],
)
def test_a_link_may_lead_here(target: str) -> None:
    assert is_safe(target)
    assert list(links(parse(f"[x]({target})"))) == [target]


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JavaScript:alert(1)",
        "&#106;avascript:alert(1)",  # the same, spelled with an entity
        "data:text/html,x",
        "vbscript:x",
        "file:///etc/passwd",
        "//evil.example",
        "/angebote/",
        "../a",
        "#a",
        "?a",
        "kaution",
        "Faqs/kaution",
        "faqs/kaution.yml",
        "tel:alert(1)",
        "https://",
        'https://a.de/"onclick="x',
        "https://a.de/&#x202e;gro.evil",  # turned round by a hidden character
        "",
    ],
)
def test_a_link_that_may_not_keeps_its_words_only(target: str) -> None:
    assert not is_safe(unescape(target))
    (paragraph,) = parse(f"[Wort](<{target}>)" if '"' not in target else f"[Wort]({target})")
    assert paragraph == Node("p", (text("Wort"),))


@pytest.mark.parametrize(
    ("markdown", "targets"),
    [
        ("a [b](faqs/c), **[d](https://e.de)**", ["faqs/c", "https://e.de"]),
        ("- a\n  - [b](faqs/c)", ["faqs/c"]),
        ("| [a](faqs/b) |\n|---|\n| [c](terms/d) |", ["faqs/b", "terms/d"]),
        ("## [a](faqs/b)", ["faqs/b"]),
        ("[a][1]\n\n[1]: faqs/b", ["faqs/b"]),
        ("<https://a.de>", ["https://a.de"]),
        ("[<https://a.de>](https://b.de)", ["https://b.de"]),  # a link in a link is one link
        ("https://a.de", []),
    ],
)
def test_links_are_found_wherever_they_stand(markdown: str, targets: list[str]) -> None:
    assert list(links(parse(markdown))) == targets


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("- a\n- b", "- a\n\n- b"),  # tight and loose
        ("1. a\n2. b", "1. a\n\n2. b"),
        ("- a\n- b", "* c **d**\n* [e](faqs/f)"),
        ("- a\n  - b", "- a\n\n  - b"),
        ("a\nb", "c"),
        ("a\n\nb", "c *d*\n\ne"),
        ("## a", "a\n-"),
        ("| a |\n|---|\n| b |", "| c |\n|:-:|\n| |"),
        ("3. a", "1. a"),
        ("a\n\n\n\nb\n", "a\n\nb"),
    ],
)
def test_texts_that_can_stand_side_by_side_have_one_structure(one: str, other: str) -> None:
    assert structure(parse(one)) == structure(parse(other)) != ()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("a", "a\n\nb"),
        ("a", "## a"),
        ("## a", "### a"),
        ("- a\n- b", "- a"),
        ("- a", "1. a"),
        ("- a", "a"),
        ("- a\n- b", "- a\n  - b"),
        ("- a", "- a\n\n  b"),
        ("- a\n\nb", "a\n\n- b"),
        ("| a |\n|---|\n| b |", "| a |\n|---|"),
        ("| a |\n|---|", "| a | b |\n|---|---|"),
        ("- a", "- | a |\n  |---|"),
        ("- a", "- ## a"),
    ],
)
def test_texts_that_cannot_stand_side_by_side_differ_in_structure(one: str, other: str) -> None:
    assert structure(parse(one)) != structure(parse(other))


def test_a_structure_is_this() -> None:
    assert structure(parse("a\n\n## b\n\n- c\n- d\n  1. e\n\n| f | g |\n|---|---|\n| h | i |")) == (
        "p",
        ("h", 2),
        ("ul", (("li", ("p",)), ("li", ("p", ("ol", (("li", ("p",)),)))))),
        ("table", (("row", ("cell", "cell")), ("row", ("cell", "cell")))),
    )


@pytest.mark.parametrize(
    ("markdown", "words"),
    [
        ("a\nb  \nc", "a b c"),
        ("## Titel\n\nText", "Titel Text"),
        ("- eins\n- zwei", "eins zwei"),
        ("**fett**e [Worte](faqs/x)!", "fette Worte!"),
        ("| a | b |\n|---|---|\n| c | d |", "a b c d"),
        ("&lt;b&gt; &amp; `c`", "<b> & c"),
        ("", ""),
    ],
)
def test_plain_words(markdown: str, words: str) -> None:
    assert plain(parse(markdown)) == words


@pytest.mark.parametrize(
    ("source", "nodes"),
    [
        ("Ohne Zeichen", (text("Ohne Zeichen"),)),
        ("Ein **Wort**", (text("Ein "), Node("strong", (text("Wort"),)))),
        ("[a](faqs/b)", (Node("a", (text("a"),), "faqs/b"),)),
        # What is no single paragraph is shown as written: it was refused, and is no place for a heading.
        ("- a", (text("- a"),)),
        ("# a", (text("# a"),)),
        ("1. Mai", (text("1. Mai"),)),
    ],
)
def test_a_line_becomes_inline_nodes(source: str, nodes: tuple[Node, ...]) -> None:
    assert parse_inline(source) == nodes


def depth(nodes: tuple[Node, ...]) -> int:
    return max((1 + depth(node.children) for node in nodes), default=0)


BOTTOMLESS = {
    "lists": "".join("  " * level + "- a\n" for level in range(300)),
    "numbered": "".join("   " * level + "1. a\n" for level in range(300)),
    "emphasis": "*a _b " * 2000 + "c" + "_ *" * 2000,
    "quotes": "> " * 3000 + "a",
    "table at the bottom": "".join("  " * level + "- a\n" for level in range(9)) + "\n" + "  " * 9 + "| a |\n" + "  " * 9 + "|---|\n",
    "images": "![a " * 3000 + "](b)" * 3000,
}


@pytest.mark.parametrize("name", BOTTOMLESS)
def test_no_text_nests_without_end(name: str) -> None:
    """A tree is walked by functions that call themselves; Python allows them a thousand steps."""
    tree = parse(BOTTOMLESS[name])
    assert depth(tree) <= MAX_DEPTH + 1  # letters stand in the deepest node
    assert plain(tree).count("a") == BOTTOMLESS[name].count("a")
    assert isinstance(structure(tree), tuple)


WORD = st.text(st.characters(categories=["L", "M", "N"]), min_size=1)


@pytest.mark.property
@given(st.lists(st.lists(WORD, min_size=1).map(" ".join), min_size=1).map("\n\n".join))
def test_words_without_signs_are_kept_letter_by_letter(source: str) -> None:
    assert plain(parse(source)) == " ".join(source.split())
