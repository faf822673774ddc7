"""YAML as texts with positions."""

from __future__ import annotations

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from infohub.content.yaml_text import MAX_DEPTH, MAX_VALUES, Mark, decode, parse

TEXT = """\
title: Chor
when:
  - days: Mo
    from: 10:30
  - days: Di
body: |
  Wir
empty:
flow: {a: [b, 'c']}
"""


def test_a_document_is_dicts_lists_and_texts() -> None:
    document = parse(TEXT)
    assert document.data == {
        "title": "Chor",
        "when": [{"days": "Mo", "from": "10:30"}, {"days": "Di"}],
        "body": "Wir\n",
        "flow": {"a": ["b", "c"]},
    }
    assert (document.faults, document.left_out) == ([], [("empty",)])
    assert (document.keys, document.marks) == ({}, {})  # not asked for


def test_keys_and_values_have_their_places() -> None:
    document = parse(TEXT, with_marks=True)
    assert document.keys == {
        ("title",): Mark(1, 1),
        ("when",): Mark(2, 1),
        ("when", 0, "days"): Mark(3, 5),
        ("when", 0, "from"): Mark(4, 5),
        ("when", 1, "days"): Mark(5, 5),
        ("body",): Mark(6, 1),
        ("empty",): Mark(8, 1),
        ("flow",): Mark(9, 1),
        ("flow", "a"): Mark(9, 8),
    }
    assert document.marks == {
        (): Mark(1, 1),
        ("title",): Mark(1, 8),
        ("when",): Mark(3, 3),
        ("when", 0): Mark(3, 5),
        ("when", 0, "days"): Mark(3, 11),
        ("when", 0, "from"): Mark(4, 11),
        ("when", 1): Mark(5, 5),
        ("when", 1, "days"): Mark(5, 11),
        ("body",): Mark(6, 7, block=True),
        ("empty",): Mark(8, 7),
        ("flow",): Mark(9, 7),
        ("flow", "a"): Mark(9, 11),
        ("flow", "a", 0): Mark(9, 12),
        ("flow", "a", 1): Mark(9, 15),
    }


def test_columns_count_letters_not_bytes() -> None:
    assert parse("{ä: 😀, b: c}", with_marks=True).marks[("b",)] == Mark(1, 11)


def test_twenty_levels_are_allowed() -> None:
    def nested(levels: int) -> str:
        return "[" * levels + "]" * levels

    assert parse(nested(MAX_DEPTH)).faults == []
    assert [fault.code for fault in parse(nested(MAX_DEPTH + 1)).faults] == ["too_deep"]


def test_ten_thousand_values_are_allowed() -> None:
    assert parse(f"[{'a, ' * (MAX_VALUES - 1)}]").faults == []  # the list itself is one
    assert [fault.code for fault in parse(f"[{'a, ' * MAX_VALUES}]").faults] == ["too_many"]


def test_all_faults_before_the_yaml_breaks_are_told() -> None:
    faults = parse("a: &x 1\nb: !t 2\na: 3\n<<: 4\nc: 'open\n").faults
    assert [(fault.code, fault.mark.line) for fault in faults] == [
        ("alias", 1),
        ("tag", 2),
        ("duplicate_key", 3),
        ("merge_key", 4),
        ("unclosed_quote", 5),
    ]


@pytest.mark.parametrize(
    ("raw", "text", "code"),
    [
        (b"a: \xc3\xa4", "a: ä", None),
        (b"\xef\xbb\xbfa: b", "a: b", None),
        (b"a: b\r\nc: d\re: f", "a: b\nc: d\ne: f", None),
        (b"\xef\xbb\xbf\xef\xbb\xbfa: b", "\ufeffa: b", None),  # only the first is a mark; the other is hidden
        (b"a: \xe4", "", "not_utf8"),
        ("a: b".encode("utf-16"), "", "not_utf8"),
        ("a: b".encode("utf-16-be"), "", "not_utf8"),
        ("a: b".encode("utf-32-le"), "", "not_utf8"),
        (b"a: \xed\xa0\x80", "", "not_utf8"),  # half a letter
        (b"#" * (256 * 1024), "#" * (256 * 1024), None),
        (b"#" * (256 * 1024 + 1), "", "too_large"),
    ],
    ids=range(11),
)
def test_bytes_become_text(raw: bytes, text: str, code: str | None) -> None:
    assert decode(raw) == (text, code)


def without_empty(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_empty(item) for key, item in value.items() if item != ""}
    return [without_empty(item) for item in value] if isinstance(value, list) else value


PIECES = (
    "a",
    "b",
    "1",
    ": ",
    ":",
    "- ",
    "\n",
    "\n  ",
    "\n\n",
    " ",
    "|\n  ",
    ">\n  ",
    "[",
    "]",
    "{",
    "}",
    ", ",
    "'",
    '"',
    "\\n",
    "#",
    " # ",
    "? ",
)


@pytest.mark.property
@given(
    st.lists(st.sampled_from(PIECES), max_size=20).map("".join)
    | st.recursive(st.text(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)).map(
        lambda value: yaml.safe_dump(value, allow_unicode=True)
    )
)
def test_what_has_no_fault_is_read_as_yaml_reads_it(text: str) -> None:
    """PyYAML's own composer, without types, is the judge."""
    document = parse(text)
    if not document.faults:
        expected = yaml.load(text, Loader=yaml.CBaseLoader)
        assert document.data == (without_empty(expected) if expected is not None else None)
