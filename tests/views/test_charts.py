"""Drawings: they hold the numbers they were given, stay in their frame, and let nothing through."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.views.charts import PATTERNS, Row, bar, field_rows, field_symbols, patterns, wrapped


def shapes(svg: str, name: str) -> list[dict[str, str]]:
    return [dict(one.attrib) for one in ElementTree.fromstring(svg).iter(name)]


def test_a_bar_is_divided_as_the_numbers_are() -> None:
    drawn = shapes(bar([("reviewed", 1), ("draft", 2), ("outdated", 0), ("missing", 1)]), "rect")
    assert [(one["x"], one["width"]) for one in drawn if "class" in one] == [("0%", "25%"), ("25%", "50%"), ("75%", "25%")]
    assert [one["fill"] for one in drawn if "fill" in one] == ["url(#pattern-draft)", "url(#pattern-missing)"]


def test_a_bar_of_nothing_is_empty() -> None:
    assert shapes(bar([("draft", 0)]), "rect") == []
    assert shapes(bar([]), "rect") == []


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=6))
def test_the_parts_fill_the_bar_and_no_more(numbers: list[int]) -> None:
    widths = [float(one["width"][:-1]) for one in shapes(bar([("yes", number) for number in numbers]), "rect")]
    assert sum(widths) == pytest.approx(100 if any(numbers) else 0, abs=0.05)


def test_every_pattern_a_bar_refers_to_is_there_once() -> None:
    assert [one["id"] for one in shapes(patterns(), "pattern")] == [f"pattern-{name}" for name in PATTERNS]


def test_each_row_is_a_link_with_a_place_for_every_field() -> None:
    svg = field_rows([Row("../a/", "Verein", frozenset({"b"})), Row("../b/", "Amt", frozenset({"a", "c"}))], ["a", "b", "c"], "Vereine")
    assert [one["href"] for one in shapes(svg, "a")] == ["../a/", "../b/"]
    assert [one["href"] for one in shapes(svg, "use")] == ["#field-b", "#field-a", "#field-c"]
    assert len(shapes(svg, "circle")) == 3
    assert ElementTree.fromstring(svg).get("aria-label") == "Vereine"


def test_the_places_of_a_field_stand_below_each_other() -> None:
    rows = [Row("", "Verein", frozenset({"a"})), Row("", "Ein längerer Name, der in zwei Zeilen gesetzt werden muss", frozenset({"a"}))]
    first, second = (one for one in shapes(field_rows(rows, ["b", "a"], ""), "use"))
    assert first["x"] == second["x"] and float(first["y"]) < float(second["y"])


@given(st.lists(st.text(min_size=1, max_size=80), max_size=5), st.integers(0, 30))
def test_any_name_and_any_number_of_fields_is_well_formed_and_inside_the_frame(names: list[str], count: int) -> None:
    names = [re.sub(r"[^\x20-\ud7ff]", "", name) for name in names]
    fields = [f"f{number}" for number in range(count)]
    svg = field_rows([Row("../x/", name, frozenset(fields)) for name in names], fields, "<&>")
    height = float(str(ElementTree.fromstring(svg).get("viewBox")).split()[3])
    for one in shapes(svg, "use"):
        assert float(one["x"]) + float(one["width"]) <= 320 and float(one["y"]) + float(one["height"]) <= height
    assert all(float(one["y"]) < height for one in shapes(svg, "tspan"))


def test_nothing_in_a_name_is_markup() -> None:
    svg = field_rows([Row('"><script>', "<script>alert(1)</script>", frozenset())], [], '"><b>')
    assert "<script>" not in svg and "<b>" not in svg
    assert shapes(svg, "a") == [{"href": '"><script>'}]


def test_symbols_are_the_pictograms_of_the_fields() -> None:
    svg = field_symbols({"wohnen": "home"})
    assert [one["id"] for one in shapes(svg, "symbol")] == ["field-wohnen"]
    assert len(shapes(svg, "path")) == 3


@given(st.text(max_size=200), st.floats(40, 400))
def test_a_text_in_lines_loses_no_letter(text: str, width: float) -> None:
    lines = wrapped(text, width)
    assert "".join(lines).replace("-", "").replace(" ", "") == "".join(text.split()).replace("-", "")
    assert all(lines)


def test_lines_break_between_words_and_only_then_inside() -> None:
    assert wrapped("Verein für Gartenbau", 320) == ["Verein für Gartenbau"]
    assert wrapped("Integrationsmanagement der Stadt Beckum am Bach", 320) == ["Integrationsmanagement der Stadt", "Beckum am Bach"]
    assert all(line.endswith("-") for line in wrapped("w" * 90, 320)[:-1])
