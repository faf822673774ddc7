"""The engine: what does not fit is refused and named, nothing is ever smaller than 9 pt, and the same sheet is the same file."""

from __future__ import annotations

import hashlib
import io
import os
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from flyers.desks import FORMATS, paper_of, pdf, sheet, small, town
from flyers.reading import Paper, Piece
from infohub.flyers import typesetting
from infohub.flyers.composed import sheet_of
from infohub.flyers.sheets import Desk, Flyer, Sheet
from infohub.flyers.typesetting import DoesNotFitError
from small_hub import entry, overlay

UNBREAKABLE = ("x1" * 40)[:80]  # nothing is hyphenated between letters and digits
SENTENCE = "Wer hier wohnt, trennt den Müll und ist in der Nacht leise. "


def question(**fields: object) -> Desk:
    return small(entry("faqs/x", **fields), entry("contacts/verein"))


def refused(desk: Desk, format: str, locales: tuple[str, ...] = ("de",), ref: str = "faqs/x") -> tuple[str, str]:
    with pytest.raises(DoesNotFitError) as refusal:
        typesetting.pdf(sheet_of(desk, Flyer(ref, locales, format)))
    return refusal.value.why, refusal.value.what


# What does not fit ------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_a_text_that_is_too_long_is_refused(format: str) -> None:
    long = "\n\n".join([SENTENCE * 6] * 135)
    locales = ("de", "en", "ar") if format.startswith("poster") else ("de",)
    why, _ = refused(question(body=long, answer_in_short=SENTENCE * 80, do=[SENTENCE * 20] * 100), format, locales)
    assert why == "height"


@pytest.mark.parametrize("format", FORMATS)
def test_a_word_that_is_too_wide_is_refused_and_named(format: str) -> None:
    desk = question(answer_in_short=f"Sie brauchen {UNBREAKABLE}.", body=f"Sie brauchen {UNBREAKABLE}.")
    why, word = refused(desk, format, ("de", "en", "ar") if format.startswith("poster") else ("de",))
    assert (why, word.rstrip(".")) == ("width", UNBREAKABLE)


@pytest.mark.parametrize("format", ["a5", "a4", "a4-two-up", "trifold"])
def test_an_address_that_is_too_wide_is_refused(format: str) -> None:
    """Addresses break after their signs; this one has none."""
    desk = question(body=f"Siehe [Netz](https://a.example/{'x' * 150}).")
    why, word = refused(desk, format)
    assert (why, word) == ("width", "x" * 150)


def panels(**fields: object) -> Desk:
    """A tri-fold of two panels, the second with an entry of its own."""
    chosen = [{"entries": ["faqs/kaution"]}, {"entries": ["faqs/x"]}]
    folded = entry("flyers/falten", formats=["trifold"], entries=[], panels=chosen)
    return small(entry("faqs/kaution"), entry("faqs/x", **fields), entry("contacts/verein"), folded)


def test_a_panel_that_is_too_full_is_refused_with_its_number() -> None:
    assert refused(panels(answer_in_short=SENTENCE * 80), "trifold", ref="flyers/falten") == ("panel", "2")


def test_a_word_too_wide_for_a_panel_is_refused_and_named() -> None:
    why, word = refused(panels(answer_in_short=UNBREAKABLE), "trifold", ref="flyers/falten")
    assert (why, word) == ("width", UNBREAKABLE)


def test_a_title_too_wide_for_the_cover_is_refused() -> None:
    why, _ = refused(question(title=UNBREAKABLE), "trifold")
    assert why == "width"


def test_a_fault_in_a_template_is_no_refusal() -> None:
    broken = {name: part for name, part in sheet("faqs/kaution", ("de",), "a5").items() if name != "rows"}
    with pytest.raises(RuntimeError):
        typesetting.pdf(broken)


# Letters ------------------------------------------------------------------------------------------------


def sizes(read: Paper) -> list[float]:
    return sorted({round(piece.size, 1) for piece in read.pieces})


@pytest.mark.parametrize("format", ["a5", pytest.param("a4", marks=pytest.mark.slow), "a4-two-up", "trifold"])
def test_a_long_text_is_set_in_9_points_and_never_smaller(format: str) -> None:
    """As long a text as the format takes: one more and it is refused."""
    least, most = 1, 300
    while most - least > 1:
        middle = (least + most) // 2
        try:
            typesetting.pdf(sheet_of(question(body="\n\n".join([SENTENCE * 3] * middle)), Flyer("faqs/x", ("de",), format)))
            least = middle
        except DoesNotFitError:
            most = middle
    read = paper_of(question(body="\n\n".join([SENTENCE * 3] * least)), "faqs/x", ("de",), format)
    assert sizes(read)[0] == 9
    assert read.text.count("ist in der Nacht leise") == 3 * least


def test_a_short_text_is_set_in_11_points() -> None:
    read = paper_of(question(body="Das ist kurz."), "faqs/x")
    assert [piece.size for piece in read.pieces if piece.text.startswith("Das ist")] == [pytest.approx(11)]


def test_a_sheet_has_as_many_sides_as_its_text_needs() -> None:
    assert len(paper_of(question(body=SENTENCE), "faqs/x").pdf.pages) == 1
    assert len(paper_of(question(body="\n\n".join([SENTENCE * 5] * 12)), "faqs/x").pdf.pages) == 2


# Side by side ---------------------------------------------------------------------------------------------

BODY = "Erstens ist das so.\n\nZweitens ist das anders, und zwar {}.\n\n- Eins\n- Zwei\n\nZuletzt.".format(
    "für sehr viele Menschen, die hier schon lange wohnen"
)
ARABIC = "أولا هذا هكذا.\n\nثانيا.\n\n- واحد {}\n- اثنان\n\nأخيرا.".format(
    "وهو طويل جدا لأن الناس هنا يسكنون منذ زمن طويل في هذه المدينة الصغيرة"
)
PAIRS = [("Erstens", "أولا"), ("Zweitens", "ثانيا"), ("Eins", "واحد"), ("Zwei", "اثنان"), ("Zuletzt", "أخيرا")]


def pair(arabic: str) -> Desk:
    german = entry("faqs/x", body=BODY)
    return small(german, overlay(german, title="عنوان", summary="جملة", body=arabic), entry("contacts/verein"))


def first(read: Paper, word: str) -> Piece:
    """The topmost piece with a word."""
    found = [piece for piece in read.pieces if not piece.artifact and (piece.text.strip() == word or piece.text.startswith(f"{word} "))]
    found += [piece for piece in read.pieces if not piece.artifact and word in piece.text]
    return found[0]


@pytest.mark.parametrize("format", ["a5", "a4", "a4-two-up"])
def test_texts_of_one_structure_stand_row_beside_row(format: str) -> None:
    read = paper_of(pair(ARABIC), "faqs/x", ("de", "ar"), format)
    for german, arabic in PAIRS:
        left, right = first(read, german), first(read, arabic)
        assert (left.page, left.y) == (right.page, pytest.approx(right.y, abs=0.35)), german  # 1 pt
        assert left.x < right.x


@pytest.mark.parametrize("format", ["a5", "a4", "a4-two-up"])
def test_texts_of_another_structure_follow_one_another_and_the_flyer_says_so(format: str) -> None:
    read = paper_of(pair("أولا هذا هكذا."), "faqs/x", ("de", "ar"), format)
    one, other = first(read, "أولا"), first(read, "Erstens")
    assert (one.page, one.y) < (other.page, other.y) or one.x > other.x
    headings = [tag.text for tag in read.headings()]
    assert headings[0] == "عنوان" and "X" in headings[1:]
    wanted = "".join(str(town().readers["ar"].words("The two texts are built differently, so the German one follows below.")).split())
    assert not set(wanted) - set(read.text)
    notices = [row["text"] for row in sheet_of(pair("أولا."), Flyer("faqs/x", ("de", "ar"), format))["head"] if row["kind"] == "notice"]
    assert ["".join("".join(text).split()) for text in notices] == [wanted]


# Exact ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("format", FORMATS)
def test_the_same_sheet_gives_the_same_bytes(format: str) -> None:
    asked = Flyer("faqs/kaution", ("de", "ar"), format)
    assert typesetting.pdf(sheet_of(town(), asked)) == pdf(*_of(asked))


def _of(flyer: Flyer) -> tuple[str, tuple[str, ...], str]:
    return flyer.ref, flyer.locales, flyer.format


def test_another_process_gives_the_same_bytes(tmp_path: Path) -> None:
    """With another seed of hashes, in another folder, on another day."""
    job = """
import hashlib
from flyers.desks import FORMATS, pdf
print(*(hashlib.sha256(pdf("faqs/kaution", ("de", "ar"), format)).hexdigest() for format in FORMATS))
"""
    around = os.environ | {
        "PYTHONHASHSEED": "7",
        "PYTHONPATH": os.pathsep.join(sys.path),
        "SOURCE_DATE_EPOCH": "1",
        "TZ": "Asia/Tokyo",
        "LC_ALL": "C",
    }
    made = subprocess.run([sys.executable, "-c", job], capture_output=True, text=True, env=around, cwd=tmp_path, check=True)
    assert made.stdout.split() == [hashlib.sha256(pdf("faqs/kaution", ("de", "ar"), format)).hexdigest() for format in FORMATS]


def test_the_day_in_the_file_is_the_days_of_its_content() -> None:
    with Paper(pdf("faqs/kaution", ("de",), "a5")).pdf.open_metadata(update_docinfo=False) as about:
        assert about["xmp:CreateDate"].startswith("2026-11-10")


def test_pictures_are_one_a_side() -> None:
    sides = typesetting.pictures(sheet("faqs/kaution", ("de",), "trifold"), ppi=25.4)
    assert [Image.open(io.BytesIO(side)).size for side in sides] == [(297, 210)] * 2
    one: Sheet = sheet("faqs/kaution", ("de",), "poster-a4")
    assert len(typesetting.pictures(one, ppi=25.4)) == 1
