"""Fields are set; everything else in a file stays as it was written."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.content.writing import with_fields, with_inner_fields, write, written
from infohub.content.yaml_text import parse

FILE = """\
# Angaben vom Aushang
title: "Chor: alle Stimmen"   # bleibt in Anführungszeichen
when:
  - days: Mo
    from: 10:30

# Geld
cost:
  kind: free
body: |
  Erster Absatz.

  # kein Kommentar
# Ende
"""
ORDER = ("title", "summary", "when", "cost", "confirmed", "body")


def test_a_field_is_replaced_and_nothing_else() -> None:
    made = with_fields(FILE, {"cost": {"kind": "fee", "amount": "2.50"}}, ORDER)
    assert made == FILE.replace("  kind: free\n", "  kind: fee\n  amount: 2.50\n")


def test_a_new_field_stands_where_it_usually_stands() -> None:
    made = with_fields(FILE, {"confirmed": {"by": "verein", "date": "2026-11-24"}}, ORDER)
    assert made == FILE.replace("body: |", "confirmed:\n  by: verein\n  date: 2026-11-24\nbody: |")


def test_a_field_without_a_usual_place_stands_at_the_end() -> None:
    assert with_fields("a: 1\nb: 2\n# Ende\n", {"z": "3"}) == "a: 1\nb: 2\nz: 3\n# Ende\n"


def test_a_field_is_taken_out() -> None:
    assert with_fields(FILE, {"when": None}) == FILE.replace("when:\n  - days: Mo\n    from: 10:30\n", "")


def test_nothing_is_quoted_for_looking_like_something_else() -> None:
    fields = {"a": "10:30", "b": "no", "c": "01067", "d": "2026-11-24", "e": ["x", "~"], "f": "a: b", "g": "Zeile 1\nZeile 2\n"}
    assert written(fields) == ("a: 10:30\nb: no\nc: 01067\nd: 2026-11-24\ne:\n  - x\n  - ~\nf: 'a: b'\ng: |\n  Zeile 1\n  Zeile 2\n")


def test_a_file_written_as_one_mapping_in_braces_is_written_anew() -> None:
    assert with_fields("{a: 1, b: 2}\n", {"b": "3"}) == "a: 1\nb: 3\n"


def test_a_file_with_a_fault_is_left_alone() -> None:
    with pytest.raises(ValueError, match="faultless"):
        with_fields("a: 1\na: 2\n", {"a": "3"})


texts = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"), include_characters="\n"), min_size=1)
names = st.from_regex(r"[a-z_]{1,8}", fullmatch=True)
values = st.one_of(texts, st.lists(texts, min_size=1, max_size=3), st.dictionaries(names, texts, min_size=1, max_size=3))


@pytest.mark.property
@given(fields=st.dictionaries(names, values, min_size=1, max_size=5), changes=st.dictionaries(names, st.none() | values, max_size=4))
def test_what_is_written_is_read_back(fields: dict[str, object], changes: dict[str, object]) -> None:
    expected = {**fields, **{name: value for name, value in changes.items() if value is not None}}
    for name, value in changes.items():
        if value is None:
            expected.pop(name, None)
    try:
        before = written(fields)
        made = with_fields(before, changes)
    except ValueError:
        assert any("\ufeff" in str(one) or "\x85" in str(one) for one in (fields, changes)), "refused without need"
        return
    assert parse(made).data == (expected or None)


def test_a_file_is_put_in_place_whole(tmp_path: Path) -> None:
    path = tmp_path / "offers" / "chor.yml"
    write(path, "title: Chor\n")
    path.chmod(0o640)
    write(path, "title: Chöre\n")
    assert path.read_text("utf-8") == "title: Chöre\n"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in path.parent.iterdir()] == ["chor.yml"]


def test_a_symbolic_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("x", "utf-8")
    (tmp_path / "a.yml").symlink_to(tmp_path / "other")
    with pytest.raises(OSError, match="symbolic link"):
        write(tmp_path / "a.yml", "y")
    assert (tmp_path / "other").read_text("utf-8") == "x"


OVERLAY = """\
title: "تأمين"
translated_from:   # das Deutsche
  title: 'Kaution'
  summary: Geld als
    Sicherheit.
  # Schritte
  steps:
  - Fragen
  body: |
    Ein Absatz.

    - eins
status: draft
"""


def test_an_inner_field_is_replaced_and_nothing_else() -> None:
    made = with_inner_fields(OVERLAY, "translated_from", {"summary": "Geld."})
    assert made == OVERLAY.replace("Geld als\n    Sicherheit.", "Geld.")


def test_an_inner_field_stands_where_it_usually_stands() -> None:
    made = with_inner_fields(OVERLAY, "translated_from", {"keywords": ["a"]}, ("title", "summary", "keywords", "steps", "body"))
    assert made == OVERLAY.replace("    Sicherheit.\n", "    Sicherheit.\n  keywords:\n    - a\n")


def test_inner_fields_are_made_where_there_are_none() -> None:
    assert with_inner_fields("title: x\n", "translated_from", {"title": "Y"}) == "title: x\ntranslated_from:\n  title: Y\n"
    braces = "title: x\ntranslated_from: {title: Z, summary: S}\n"
    assert with_inner_fields(braces, "translated_from", {"title": "Y"}) == "title: x\ntranslated_from:\n  title: Y\n  summary: S\n"


@pytest.mark.property
@given(inner=st.dictionaries(names, values, min_size=1, max_size=4), changes=st.dictionaries(names, values, max_size=3))
def test_inner_fields_are_read_back(inner: dict[str, object], changes: dict[str, object]) -> None:
    try:
        made = with_inner_fields(written({"a": "x", "inner": inner, "z": "y"}), "inner", changes)
    except ValueError:
        assert any("\ufeff" in str(one) or "\x85" in str(one) for one in (inner, changes)), "refused without need"
        return
    assert parse(made).data == {"a": "x", "inner": {**inner, **changes}, "z": "y"}
