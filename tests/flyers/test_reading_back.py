"""What a finished PDF says of itself, as another program finds it: sizes, tags, languages, words, codes."""

from __future__ import annotations

import io
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import outloud
import pytest
import zxingcpp
from PIL import Image

from flyers.desks import FORMATS, LANGUAGES, paper, pdf, sheet, texts
from flyers.reading import Paper, Piece, Tag, clean, mm
from infohub.flyers import typesetting

ENTRIES = ("offers/tandem", "courses/integrationskurs", "contacts/stadt-lindenau", "faqs/kaution")
COMPOSED = [("flyers/nachtruhe", locales, format) for locales in LANGUAGES for format in FORMATS] + [
    ("flyers/willkommen", ("de",), "trifold"),
    ("flyers/willkommen", ("ar",), "trifold"),
    ("flyers/willkommen", ("de", "ar"), "a5"),
    ("flyers/notruf", ("de", "ar"), "a4-two-up"),
    ("flyers/sprachkurse", ("de",), "a4"),
    ("flyers/sprachkurse", ("ar",), "a5"),
]
OF_QUESTION = [("faqs/kaution", locales, format) for locales in LANGUAGES for format in FORMATS]
ALL = [*((ref, locales, format) for ref in ENTRIES for locales in LANGUAGES for format in FORMATS), *COMPOSED]
BESIDE = ("de", "ar")
SIZES = {
    "a5": (148, 210),
    "a4": (210, 297),
    "a4-two-up": (297, 210),
    "trifold": (297, 210),
    "poster-a4": (210, 297),
    "poster-a3": (297, 420),
}
ARABIC = re.compile("[\u0620-\u065f\u0670-\u06d3]+")
ARABIC_MARK = re.compile("[\u064b-\u0652\u0670]")  # stands above its letter


def named(flyer: object) -> str:
    return "-".join(flyer) if isinstance(flyer, tuple) else str(flyer)


def some_at_once(flyers: Iterable[tuple[str, tuple[str, ...], str]]) -> list[Any]:
    """`make test` has every format of one question, and of the others the smallest: there room is tightest."""
    return [one if one[0] == "faqs/kaution" or one[2] == "a5" else pytest.param(*one, marks=pytest.mark.slow) for one in flyers]


each = pytest.mark.parametrize(("ref", "locales", "format"), some_at_once(ALL), ids=named)
each_question = pytest.mark.parametrize(("ref", "locales", "format"), OF_QUESTION, ids=named)


# Paper --------------------------------------------------------------------------------------------


@each
def test_every_page_has_its_size_and_nothing_is_smaller_than_9_points(ref: str, locales: tuple[str, ...], format: str) -> None:
    made = paper(ref, locales, format)
    assert {(round(right), round(top)) for _, _, right, top in made.boxes("/MediaBox")} == {SIZES[format]}
    assert min(round(piece.size, 2) for piece in made.pieces) >= 9


def test_a_tri_fold_has_two_sides_and_a_poster_one() -> None:
    assert {len(paper("faqs/kaution", locales, "trifold").pdf.pages) for locales in LANGUAGES} == {2}
    assert {len(paper("faqs/kaution", locales, "poster-a3").pdf.pages) for locales in LANGUAGES} == {1}


@pytest.mark.parametrize("format", FORMATS)
def test_with_bleed_3_mm_are_cut_off_at_each_side(format: str) -> None:
    made = paper("faqs/kaution", ("ar",), format, bleed=True)
    width, height = SIZES[format]
    assert made.boxes("/MediaBox") == [[0, 0, width + 6, height + 6]] * len(made.pdf.pages)
    assert made.boxes("/TrimBox") == [[3, 3, width + 3, height + 3]] * len(made.pdf.pages)


def test_without_bleed_nothing_is_cut_off() -> None:
    assert "/TrimBox" not in paper("faqs/kaution", ("ar",), "a5").pdf.pages[0]


# Blanks and the marks of direction beside them.
NOT_SEEN = " \u00a0\u200e\u200f\u202a\u202b\u202c"


def over(one: Piece, other: Piece) -> bool:
    """Whether two pieces of one line lie upon each other."""
    shared = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    return abs(one.y - other.y) < 0.25 * mm(min(one.size, other.size)) and shared > 0.7


@each
def test_no_words_leave_the_paper_or_lie_upon_others(ref: str, locales: tuple[str, ...], format: str) -> None:
    width, height = SIZES[format]
    wrong = []
    for number in range(len(paper(ref, locales, format).pdf.pages)):
        here = [piece for piece in paper(ref, locales, format).pieces if piece.page == number and piece.text.strip(NOT_SEEN)]
        here = sorted((piece for piece in here if not ARABIC_MARK.search(piece.text)), key=lambda piece: piece.y)
        wrong += [one.text for one in here if one.x < 3 or one.x + one.width > width - 3 or not 3 < one.y < height - 3]
        for place, one in enumerate(here):
            near = (other for other in here[place + 1 : place + 80] if over(one, other))
            wrong += [f"{one.text} / {other.text}" for other in near]
    assert wrong == []


# Where the left column ends, in mm, on the first side (the second of a tri-fold: its inside).
MIDDLES = {"a5": (0, (74,)), "a4": (0, (105,)), "trifold": (1, (48.5, 147, 247))}


# The week of the tandem is too wide for half a panel: on a tri-fold its languages stand one below the other.
@pytest.mark.parametrize(
    ("ref", "format"), [*(("faqs/kaution", form) for form in MIDDLES), ("offers/tandem", "a5"), ("offers/tandem", "a4")]
)
def test_of_two_languages_each_keeps_to_its_column(ref: str, format: str) -> None:
    page, middles = MIDDLES[format]
    above = SIZES[format][1] - (60 if format != "trifold" else 0)  # of the foot, which is as wide as the sheet
    rows = [piece for piece in paper(ref, BESIDE, format).root.pieces() if piece.page == page and 15 < piece.y < above]
    assert len(rows) > 50
    assert [piece.text for piece in rows for middle in middles if piece.x < middle - 1 and piece.x + piece.width > middle + 1] == []


# The tri-fold's panels --------------------------------------------------------------------------------

# Left to right, as they lie there flat; the flap that is folded inwards is 3 mm narrower.
OUTSIDE = {"de": ((5, 97), (6, 100), (1, 100)), "ar": ((1, 100), (6, 100), (5, 97))}
INSIDE = {"de": ((2, 100), (3, 100), (4, 97)), "ar": ((4, 97), (3, 100), (2, 100))}


def panel(code: str, page: int, x: float) -> int:
    """Which panel stands so far from the left."""
    for number, width in (OUTSIDE, INSIDE)[page][code]:
        if x < width:
            return number
        x -= width
    raise ValueError(x)


def panels_of(made: Paper, code: str) -> dict[int, str]:
    """What is read in each panel."""
    found: dict[int, list[Piece]] = {}
    for piece in made.root.pieces():
        found.setdefault(panel(code, piece.page, piece.x), []).append(piece)
    return {number: Tag("P", code, None, list(pieces)).text for number, pieces in found.items()}


@pytest.mark.parametrize("code", ["de", "ar"])
def test_panels_are_97_and_100_mm_wide_and_mirrored_for_those_who_read_from_right_to_left(code: str) -> None:
    """The table the template sets panels by, and the folds it marks."""
    source = (typesetting.TEMPLATES / "trifold.typ").read_text("utf-8")
    left_to_right, right_to_left = re.findall(r"\(\n((?: +\"\d\".*\n)+) +\)", source)[::-1]
    table = left_to_right if code == "de" else right_to_left
    places = re.findall(r'"(\d)": \(side: (\d), x: ([^,]+), width: (wide|narrow)\)', table)
    assert len(places) == 6
    measures = {"wide": 100, "narrow": 97, "2 * wide": 200, "narrow + wide": 197, "0mm": 0}
    found = sorted((int(side), measures[x], int(number), measures[width]) for number, side, x, width in places)
    assert tuple((number, width) for side, _, number, width in found if side == 0) == OUTSIDE[code]
    assert tuple((number, width) for side, _, number, width in found if side == 1) == INSIDE[code]
    for side in (0, 1):
        here = [one for one in found if one[0] == side]
        assert [x for _, x, _, _ in here] == [sum(width for *_, width in here[:number]) for number in range(3)]
    assert re.search(r"#let wide = 100mm\n#let narrow = 97mm", source)


@pytest.mark.parametrize("code", ["de", "ar"])
def test_each_panel_stands_where_it_is_folded_to(code: str) -> None:
    """The welcome's panels: a topic each, the cover, and the sender on the back."""
    read = panels_of(paper("flyers/willkommen", (code,), "trifold"), code)
    topics = {"de": ("Wohnen", "Deutsch lernen", "Familie"), "ar": ("السكن", "الألمانية", "Familie")}[code]
    hub = {"de": "Willkommen in Lindenau", "ar": "لينديناو"}[code]
    assert set(read) == {1, 2, 3, 4, 5, 6}
    assert hub in read[1]
    assert [topic in read[number] for number, topic in zip((2, 3, 4), topics, strict=True)] == [True] * 3
    assert "Telefonhilfe" in read[5]
    assert "lindenau.example" in read[6]


# Tags -------------------------------------------------------------------------------------------------


@each_question
def test_the_document_says_its_title_its_language_and_that_it_is_tagged(ref: str, locales: tuple[str, ...], format: str) -> None:
    made = paper(ref, locales, format)
    titles = {"de": "Wie hoch darf die Kaution sein?", "ar": "كم يجوز أن يكون مبلغ الضمان (Kaution)؟"}
    hubs = {"de": "Willkommen in Lindenau", "ar": "أهلا بكم في لينديناو"}
    with made.pdf.open_metadata(update_docinfo=False) as about:
        assert about["dc:title"] == f"{' / '.join(titles[code] for code in locales)} – {hubs[locales[-1]]}"
        assert about["pdfuaid:part"] == "1"
    assert made.pdf.Root.ViewerPreferences.DisplayDocTitle
    assert made.pdf.Root.MarkInfo.Marked
    assert made.lang == locales[-1]


@each
def test_a_title_stands_first_and_no_level_is_skipped(ref: str, locales: tuple[str, ...], format: str) -> None:
    levels = [int(tag.name[1:]) for tag in paper(ref, locales, format).headings()]
    assert levels[0] == 1
    assert all(level <= before + 1 for before, level in itertools.pairwise(levels)), levels
    assert levels.count(1) <= len(locales)


@each_question
def test_every_heading_is_a_bookmark_once(ref: str, locales: tuple[str, ...], format: str) -> None:
    made = paper(ref, locales, format)
    assert [letters(title) for title in made.bookmarks()] == [letters(tag.text) for tag in made.headings()]


def letters(text: str) -> str:
    """Letters without their order, which in a line of two directions is the reader's affair."""
    return "".join(sorted(clean(text).replace(" ", "")))


@each
def test_what_is_read_says_its_language(ref: str, locales: tuple[str, ...], format: str) -> None:
    """Arabic letters are Arabic and German words German; only addresses and levels belong to the words around them."""
    made, addresses = paper(ref, locales, format), " ".join(written(sheet(ref, locales, format)))
    wrong = []
    for tag in made.root.tags():
        for piece in tag.parts:
            if isinstance(piece, Piece):
                said = clean(piece.text)
                lang = piece.lang or tag.lang
                if ARABIC.search(said) and lang != "ar":
                    wrong.append((lang, said))
                if re.search("[A-Za-zÄÖÜäöüß]", said) and lang != "de" and said not in addresses:
                    wrong.append((lang, said))
    assert wrong == []


def written(value: object) -> list[str]:
    """Addresses, levels and codes of a sheet."""
    return [found for text in texts(value) for found in re.findall(r"[\w./@:-]*[./@][\w./@:-]+|(?:pre-)?[ABC][12](?:–[ABC][12])?", text)]


@each_question
def test_tables_have_head_rows_and_lists_are_lists(ref: str, locales: tuple[str, ...], format: str) -> None:
    made = paper(ref, locales, format)
    for table in made.tags("Table"):
        rows = [[cell.name for cell in row.tags() if cell.name in ("TH", "TD")] for row in table.tags() if row.name == "TR"]
        assert set(rows[0]) == {"TH"}
        assert all(set(row) == {"TD"} and len(row) == len(rows[0]) for row in rows[1:])
    if not format.startswith("poster"):
        assert len(made.tags("Table")) == len(locales)
        items = made.tags("LI")
        assert items and all([part.name for part in item.parts if isinstance(part, Tag)][:2] == ["Lbl", "LBody"] for item in items)


def test_a_week_of_hours_is_a_table_with_a_head_row() -> None:
    tables = paper("contacts/stadt-lindenau", ("de",), "a5").tags("Table")
    assert [cell.text for cell in tables[0].tags() if cell.name == "TH"] == ["Tag", "Uhrzeit"]


@each
def test_codes_and_logo_say_what_they_are(ref: str, locales: tuple[str, ...], format: str) -> None:
    made = paper(ref, locales, format)
    pictures = [tag.alt for tag in made.tags("Figure")]
    assert all(pictures)
    codes = [alt for alt in pictures if alt and "QR" in alt]
    assert [alt.split()[-1].startswith("lindenau.example") for alt in codes] == [True] * len(locales)
    assert pictures.count("Logo: Stadt Lindenau am Bach") == (2 if format == "trifold" else 1)


@pytest.mark.parametrize("locales", LANGUAGES, ids=named)
def test_of_two_copies_on_a_sheet_one_is_read(locales: tuple[str, ...]) -> None:
    two, one = paper("faqs/kaution", locales, "a4-two-up"), paper("faqs/kaution", locales, "a5")
    assert two.text == one.text
    read = [piece for piece in two.pieces if not piece.artifact]
    assert all(piece.x < 148.5 for piece in read)
    copied = Counter(letter for piece in two.pieces if piece.artifact and piece.x > 148.5 for letter in clean(piece.text))
    assert copied >= Counter(letter for piece in read for letter in clean(piece.text))
    assert [len(page.get("/Annots", [])) for page in two.pdf.pages] == [len(page.get("/Annots", [])) for page in one.pdf.pages]


# A label that is only a drawn tick or cross is empty: the heading above says Yes or No; so is the head above a poster's.
# Arabic letters have several forms: that several codes are one letter is right.
KNOWN = {"TXT-004", "TAG-020", "TBL-011"}


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("locales", LANGUAGES, ids=named)
def test_a_checker_finds_nothing(locales: tuple[str, ...], format: str, tmp_path: Path) -> None:
    (tmp_path / "flyer.pdf").write_bytes(pdf("faqs/nachtruhe", locales, format))
    found = outloud.check(str(tmp_path / "flyer.pdf"))
    assert found.error is None
    assert [one for one in found.findings if one.rule not in KNOWN] == []


# Words -------------------------------------------------------------------------------------------------


def words_of(made: Paper) -> set[str]:
    return set(ARABIC.findall(made.text))


@pytest.mark.parametrize(("ref", "locales", "format"), some_at_once(one for one in ALL if "ar" in one[1]), ids=named)
def test_arabic_words_come_back_whole(ref: str, locales: tuple[str, ...], format: str) -> None:
    of_sheet = {name: part for name, part in sheet(ref, locales, format).items() if name != "hub"}
    wanted = {word for text in texts(of_sheet) for word in ARABIC.findall(text)}
    found = words_of(paper(ref, locales, format))
    assert len(wanted) > 10
    assert len(wanted & found) >= 0.8 * len(wanted), wanted - found


def arabic(value: object) -> Iterator[str]:
    """Pieces of Arabic letters alone that a sheet sets in one go."""
    return (" ".join(text.split()) for text in texts(value) if len(ARABIC.findall(text)) > 2 and not re.search("[A-Za-z0-9(]", text))


@pytest.mark.parametrize("format", FORMATS)
@pytest.mark.parametrize("locales", LANGUAGES[1:], ids=named)
def test_arabic_words_are_read_in_their_order(locales: tuple[str, ...], format: str) -> None:
    """As a screen reader goes through the tags: not the last word of a line first."""
    found = sheet("offers/tandem", locales, format)
    wanted = set(arabic({name: part for name, part in found.items() if name != "hub"}))
    read = " ".join(ARABIC.findall(paper("offers/tandem", locales, format).text))
    in_order = [text for text in wanted if " ".join(ARABIC.findall(text)) in read]
    assert len(wanted) > 1
    assert len(in_order) >= 0.8 * len(wanted), set(wanted) - set(in_order)


@pytest.mark.parametrize("format", ["a5", "a4", "a4-two-up", "trifold"])
@pytest.mark.parametrize("locales", LANGUAGES, ids=named)
def test_numbers_keep_their_order(locales: tuple[str, ...], format: str) -> None:
    """Telephone numbers, times and dates are read as they are dialled and told, in a line of any direction."""
    times = len(locales)
    contact = paper("contacts/stadt-lindenau", locales, format).text
    for number in ("030 23125-100", "0176 04069000", "0221 4710 115", "08:00–12:00"):
        assert contact.count(number) >= times, number
    assert paper("offers/tandem", locales, format).text.count("18:00–19:30") == times
    assert paper("faqs/kaution", locales, format).text.count("030 23125-110") == times


# Codes --------------------------------------------------------------------------------------------------

ADDRESSES = {
    "offers/tandem": "angebote/tandem/",
    "courses/integrationskurs": "sprachkurse/integrationskurs/",
    "contacts/stadt-lindenau": "kontakte/stadt-lindenau/",
    "faqs/kaution": "fragen/kaution/",
    "flyers/nachtruhe": "fragen/",
    "flyers/willkommen": "",
    "flyers/notruf": "kontakte/",
    "flyers/sprachkurse": "sprachkurse/",
}
CODED = [*OF_QUESTION, *(one for one in ALL if one[2] == "a5"), *COMPOSED[len(OF_QUESTION) :]]


@pytest.mark.parametrize(("ref", "locales", "format"), dict.fromkeys(CODED), ids=named)
def test_a_code_leads_to_the_page_in_its_language(ref: str, locales: tuple[str, ...], format: str) -> None:
    read = []
    for side in typesetting.pictures(sheet(ref, locales, format), ppi=150):
        read += [one.text for one in zxingcpp.read_barcodes(Image.open(io.BytesIO(side)))]
    prefixes = {"de": "", "ar": "ar/"}
    copies = 2 if format == "a4-two-up" else 1
    assert sorted(read) == sorted([f"https://lindenau.example/{prefixes[code]}{ADDRESSES[ref]}" for code in locales] * copies)
