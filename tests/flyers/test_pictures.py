"""A few flyers as they were looked at and found good: pictures small enough to keep, compared tolerantly.

After a wanted change: UPDATE_GOLDEN=1 pytest tests/flyers/test_pictures.py, then look at the pictures.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from flyers.desks import sheet
from infohub.flyers import typesetting

GOLDEN = Path(__file__).parent / "golden"
KEPT = (
    ("offers/tandem", ("de",), "a5"),
    ("flyers/willkommen", ("ar",), "trifold"),
    ("faqs/kaution", ("de", "ar"), "a4"),
    ("flyers/nachtruhe", ("de", "ar"), "poster-a4"),
)
PPI = 50
TOLERANCE = 4  # of 255: another way to smooth letters is no other flyer; a page that moves by a pixel is


def sides(ref: str, locales: tuple[str, ...], format: str) -> Image.Image:
    """All sides below one another, in grey."""
    drawn = [Image.open(io.BytesIO(side)).convert("L") for side in typesetting.pictures(sheet(ref, locales, format), ppi=PPI)]
    whole = Image.new("L", (drawn[0].width, sum(one.height for one in drawn)), 255)
    for number, one in enumerate(drawn):
        whole.paste(one, (0, number * drawn[0].height))
    return whole


def difference(one: Image.Image, other: Image.Image) -> float:
    """Mean of how much two pictures of one size differ, of 255."""
    return ImageStat.Stat(ImageChops.difference(one, other)).mean[0]


@pytest.mark.parametrize(("ref", "locales", "format"), KEPT, ids=lambda part: "-".join(part) if isinstance(part, tuple) else part)
def test_a_flyer_is_as_it_was_found_good(ref: str, locales: tuple[str, ...], format: str) -> None:
    made = sides(ref, locales, format)
    kept = GOLDEN / f"{ref.partition('/')[2]}-{'-'.join(locales)}-{format}.png"
    if os.environ.get("UPDATE_GOLDEN") == "1":
        kept.parent.mkdir(exist_ok=True)
        made.save(kept, optimize=True)
    found = Image.open(kept)
    assert made.size == found.size
    assert difference(made, found) < TOLERANCE


def test_another_flyer_is_not_tolerated() -> None:
    one, other = sides("offers/tandem", ("de",), "a5"), sides("faqs/nachtruhe", ("de",), "a5")
    assert difference(one.crop((0, 0, *other.size)), other) > TOLERANCE
