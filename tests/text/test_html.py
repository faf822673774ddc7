"""The HTML of a text: exactly this for what is allowed, and nothing but letters for what is not."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from infohub.text.html import draw
from infohub.text.tree import parse, parse_inline, plain

ADDRESSES = {"faqs/kaution": "../../fragen/kaution/", "faqs/umlaut": '/ä"&<'}


def html(markdown: str) -> str:
    return draw(parse(markdown), ADDRESSES.get)


ALLOWED = [
    ("Ein\nAbsatz.", "<p>Ein Absatz.</p>\n"),
    ("eins\n\nzwei", "<p>eins</p>\n<p>zwei</p>\n"),
    ("eins  \nzwei", "<p>eins<br>zwei</p>\n"),
    ("eins\\\nzwei", "<p>eins<br>zwei</p>\n"),
    ("**a** __b__ *c* _d_", "<p><strong>a</strong> <strong>b</strong> <em>c</em> <em>d</em></p>\n"),
    ("## a\n\n###### b", "<h2>a</h2>\n<h6>b</h6>\n"),
    ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("1. a\n2. b", "<ol>\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("4. a", '<ol start="4">\n<li>a</li>\n</ol>\n'),
    ("- a\n  - b", "<ul>\n<li><p>a</p>\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("- a\n\n  b", "<ul>\n<li><p>a</p>\n<p>b</p>\n</li>\n</ul>\n"),
    ("- ## a\n  b", "<ul>\n<li><h2>a</h2>\n<p>b</p>\n</li>\n</ul>\n"),
    (
        "| a | b |\n|---|---|\n| **c** | d |\n| e |",
        '<div class="scroll" tabindex="0" role="group"><table>\n'
        '<thead><tr><th scope="col">a</th><th scope="col">b</th></tr></thead>\n'
        "<tbody>\n<tr><td><strong>c</strong></td><td>d</td></tr>\n<tr><td>e</td><td></td></tr>\n</tbody></table></div>\n",
    ),
    ("[a](https://b.de/?c=d&e=f)", '<p><a href="https://b.de/?c=d&amp;e=f" rel="noopener nofollow">a</a></p>\n'),
    ('[a](https://b.de "Titel")', '<p><a href="https://b.de" rel="noopener nofollow">a</a></p>\n'),
    ("<https://b.de>", '<p><a href="https://b.de" rel="noopener nofollow">https://b.de</a></p>\n'),
    ("[a](mailto:b@c.de)", '<p><a href="mailto:b@c.de">a</a></p>\n'),
    ("[a](tel:+49252129)", '<p><a href="tel:+49252129">a</a></p>\n'),
    ("[**a**](faqs/kaution)", '<p><a href="../../fragen/kaution/"><strong>a</strong></a></p>\n'),
    ("[a](faqs/umlaut)", '<p><a href="/ä&quot;&amp;&lt;">a</a></p>\n'),
    ("[a](faqs/fehlt)", "<p>a</p>\n"),  # an entry that is not shown: its words stand without a link
    ("\\*a\\* 1\\. Mai", "<p>*a* 1. Mai</p>\n"),
    ("a & b < c > \"d\" 'e' &copy;", "<p>a &amp; b &lt; c &gt; \"d\" 'e' ©</p>\n"),
    ("z.\u00a0B. Donau\u00addampf می\u200cخواهم", "<p>z.\u00a0B. Donau\u00addampf می\u200cخواهم</p>\n"),
    ("", ""),
]

# Refused by the check; should one slip through, this is all it becomes.
REFUSED = [
    ("# a", "<h2>a</h2>\n"),
    ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>\n"),
    ("<script>alert(1)</script>", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>\n"),
    ('a <img src="x" onerror="alert(1)">', '<p>a &lt;img src="x" onerror="alert(1)"&gt;</p>\n'),
    ("a <!-- b -->", "<p>a &lt;!-- b --&gt;</p>\n"),
    ("&lt;script&gt;", "<p>&lt;script&gt;</p>\n"),
    ("[a](javascript:alert(1))", "<p>a</p>\n"),
    ("[a](data:text/html,b)", "<p>a</p>\n"),
    ("<javascript:alert(1)>", "<p>javascript:alert(1)</p>\n"),
    ("[a][1]\n\n[1]: javascript:alert(1)", "<p>a</p>\n"),
    ("![a](https://b.de/c.png)", "<p>a</p>\n"),
    ("`<b>`", "<p>&lt;b&gt;</p>\n"),
    ("```html\n<b>\n```", "<p>&lt;b&gt;\n</p>\n"),
    ("    <b>", "<p>&lt;b&gt;</p>\n"),
    ("> a", "<p>a</p>\n"),
    ("a\n\n---\n\nb", "<p>a</p>\n<p>b</p>\n"),
    ("a[^1]\n\n[^1]: b c", "<p>a[^1]</p>\n<p>[^1]: b c</p>\n"),
    ("[<https://a.de>](https://b.de)", '<p><a href="https://b.de" rel="noopener nofollow">https://a.de</a></p>\n'),
    ("a\u202eb &#8238; c", "<p>ab  c</p>\n"),
    ("~~a~~ {.b} - [ ] c $d$ x^2^", "<p>~~a~~ {.b} - [ ] c $d$ x^2^</p>\n"),
]


@pytest.mark.parametrize(("markdown", "expected"), ALLOWED)
def test_what_is_allowed_is_drawn_like_this(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


@pytest.mark.parametrize(("markdown", "expected"), REFUSED)
def test_what_is_refused_is_harmless_if_it_slips_through(markdown: str, expected: str) -> None:
    assert html(markdown) == expected


def test_entry_links_have_no_address_unless_one_is_given() -> None:
    assert draw(parse_inline("[a](faqs/kaution)")) == "a"


def test_letters_may_be_marked_in_drawing() -> None:
    """A German word in an Arabic text gets its language; whoever draws escapes."""
    drawn = draw(parse("## a\n\n- **b** [c](faqs/kaution)\n\n| d |\n|---|"), ADDRESSES.get, lambda text: f"<bdi>{text}</bdi>")
    assert [letter for letter in "abcd" if f"<bdi>{letter}</bdi>" in drawn] == list("abcd")


# Any text at all -----------------------------------------------------------------------------------

TAGS = {
    "p": set(),
    "h2": set(),
    "h3": set(),
    "h4": set(),
    "h5": set(),
    "h6": set(),
    "ul": set(),
    "ol": {"start"},
    "li": set(),
    "strong": set(),
    "em": set(),
    "br": set(),
    "a": {"href", "rel"},
    "div": {"class", "tabindex", "role"},
    "table": set(),
    "thead": set(),
    "tbody": set(),
    "tr": set(),
    "th": {"scope"},
    "td": set(),
}
# Signs of Markdown and HTML in an order nobody would write.
PIECES = (
    "a",
    "b",
    " ",
    "  ",
    "    ",
    "\t",
    "\n",
    "\n\n",
    "- ",
    "1. ",
    "2) ",
    "# ",
    "## ",
    "*",
    "**",
    "_",
    "[",
    "]",
    "(",
    ")",
    "](",
    "](faqs/kaution)",
    "https://a.de",
    "<https://a.de>",
    "<a@b.de>",
    "<",
    ">",
    "</",
    "<b>",
    "<script>",
    "<!--",
    "-->",
    "<![CDATA[",
    "<?",
    "&lt;",
    "&#60;",
    "&amp;",
    "&#8238;",
    "|",
    "|-|\n",
    "| a | b |\n|---|---|\n",
    "`",
    "```\n",
    "> ",
    "---\n",
    "===\n",
    "\\",
    "![",
    "javascript:",
    "data:text/html,",
    "'",
    '"',
    ' onclick="x"',
    "[a]: https://b.de\n",
    "[a]: javascript:x\n",
    "[^1]: c\n",
    "<div>\n",
    "~",
    "\u202e",
    "\x00",
)
ANYTHING = st.text() | st.lists(st.sampled_from(PIECES), max_size=24).map("".join)


@pytest.mark.property
@given(ANYTHING)
@example("- " * 12 + "a")
@example("- ***[a]: b\n  ===\n\t> - c")
def test_any_text_becomes_whole_html_of_the_allowed_tags(text: str) -> None:
    drawn = html(text)
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    fragment = parser.parseFragment(drawn)
    # Nothing had to be repaired, so nothing can be read in another way. (Some code points are no characters to html5lib.)
    assert [code for _, code, _ in parser.errors if code != "invalid-codepoint"] == []
    for element in fragment.iter():
        if element is fragment:
            continue
        assert isinstance(element.tag, str), "a comment"
        assert set(element.attrib) <= TAGS[element.tag]
        if "href" in element.attrib:
            assert element.attrib["href"].startswith(("https://", "http://", "mailto:", "tel:", "../../fragen/"))


@pytest.mark.property
@given(ANYTHING)
def test_any_line_becomes_inline_html(text: str) -> None:
    fragment = html5lib.parseFragment(draw(parse_inline(text), ADDRESSES.get), namespaceHTMLElements=False)
    assert {element.tag for element in fragment.iter()} <= {"DOCUMENT_FRAGMENT", "strong", "em", "a", "br"}


SPOKEN = st.text(st.characters(categories=["L", "M", "N"]) | st.sampled_from(" \n,;?%§€„“–’\"'"))


@pytest.mark.property
@given(SPOKEN)
def test_no_letter_is_lost_on_the_way(text: str) -> None:
    fragment = html5lib.parseFragment(html(text), namespaceHTMLElements=False)
    shown = "".join(fragment.itertext())
    assert shown.split() == text.split() == plain(parse(text)).split()
