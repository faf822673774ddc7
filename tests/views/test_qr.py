"""A code that is drawn can be read again, by another's reader."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest
import zxingcpp
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.provisional import urls
from PIL import Image

from infohub.views.qr import MASK, QUIET, qr, svg

ADDRESS = "https://hub.example/ar/fragen/welche-tonne/"
SCALE = 4


def filled(path: str, size: int) -> list[list[bool]]:
    """The modules inside a path, by the even-odd rule: each upright line turns everything to its right over."""
    inside = [[False] * size for _ in range(size)]
    x = y = 0
    for command, first, second in re.findall(r"([Mhv])(-?\d+)(?: (-?\d+))?", path):
        if command == "M":
            x, y = int(first), int(second)
        elif command == "h":
            x += int(first)
        else:
            low, high = sorted((y, y + int(first)))
            for row in inside[low:high]:
                row[x:] = [not one for one in row[x:]]
            y += int(first)
    return inside


def picture(path: str, size: int) -> Image.Image:
    """The code as a printer puts it on paper, quiet zone included."""
    image = Image.new("L", (size + 2 * QUIET,) * 2, 255)
    for y, row in enumerate(filled(path, size)):
        for x, dark in enumerate(row):
            if dark:
                image.putpixel((x + QUIET, y + QUIET), 0)
    return image.resize((image.width * SCALE, image.height * SCALE), Image.Resampling.NEAREST)


def read(image: Image.Image) -> zxingcpp.Barcode:
    found = zxingcpp.read_barcodes(image, formats=zxingcpp.BarcodeFormat.QRCode)
    assert [one.format for one in found] == [zxingcpp.BarcodeFormat.QRCode]
    return found[0]


def test_an_address_is_read_as_it_was_written_with_correction_level_m() -> None:
    code = qr(ADDRESS)
    found = read(picture(code.path, code.size))
    assert (found.text, found.ec_level, code.size) == (ADDRESS, "M", 33)


@pytest.mark.property
@given(urls() | st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=300).map("https://hub.example/{}".format))
def test_any_address_is_read_as_it_was_written(url: str) -> None:
    """Of ASCII letters (RFC 3986): of others a reader has to guess the character set."""
    code = qr(url)
    assert read(picture(code.path, code.size)).text == url


@pytest.mark.parametrize("length", [1, 10, 14, 26, 42, 62, 84, 106, 500, 2331])
def test_the_dark_modules_are_those_of_the_library_in_every_size(length: int) -> None:
    url = ("https://hub.example/" + "abc-" * 600)[-length:]
    made = zxingcpp.create_barcode(url, zxingcpp.BarcodeFormat.QRCode, ec_level="M", data_mask=MASK)
    matrix = memoryview(made.to_image(scale=1, add_quiet_zones=False)).tolist()
    code = qr(url)
    assert filled(code.path, code.size) == [[value == 0 for value in row] for row in matrix]


def test_the_path_is_closed_by_level_lines() -> None:
    """Each row ends at the height it began at, so that what closes it adds nothing."""
    code = qr(ADDRESS)
    rows = code.path.split("M")[1:]
    assert [row.split("v")[0].split("h")[0] for row in rows] == [f"0 {bottom}" for bottom in range(1, code.size + 1)]
    assert all(sum(map(int, re.findall(r"v(-?\d+)", row))) == 0 for row in rows)
    assert len(code.path) < 3000


def test_a_smudge_does_not_hide_the_address() -> None:
    code = qr(ADDRESS)
    image = picture(code.path, code.size)
    image.paste(255, (20 * SCALE, 20 * SCALE, 25 * SCALE, 25 * SCALE))
    assert read(image).text == ADDRESS


@pytest.mark.parametrize("url", ["", "x" * 2332])
def test_what_fits_no_code_is_refused(url: str) -> None:
    with pytest.raises(ValueError):
        qr(url)


def test_the_drawing_says_what_it_is_and_keeps_its_quiet_zone() -> None:
    drawn = svg(ADDRESS, 'Seite "A" <b> & mehr')
    root = ElementTree.fromstring(drawn)
    title, path = root
    assert (root.get("role"), title.text) == ("img", 'Seite "A" <b> & mehr')
    assert root.get("viewBox") == "-4 -4 41 41"
    assert set(path.attrib) == {"d"}
    assert read(picture(path.attrib["d"], 33)).text == ADDRESS
