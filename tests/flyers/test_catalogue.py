"""Which flyers the site offers of an entry."""

from __future__ import annotations

import pytest

from infohub.flyers.catalogue import of_composed
from small_hub import entry

EIGHT = ["de", "de-LS", "en", "ar", "fa", "uk", "ru", "tr"]


@pytest.mark.parametrize(
    ("codes", "locales", "posters"),
    [
        (["de"], None, [("de",)]),
        (EIGHT[:6], None, [tuple(EIGHT[:6])]),
        (EIGHT, None, [("de", "de-LS", "en", "ar", "fa"), ("de", "uk", "ru", "tr")]),
        (EIGHT, ["ar", "tr"], [("de", "ar", "tr")]),
        (["de", *"abcdefghijk"], None, [("de", *"abcd"), ("de", *"efgh"), ("de", *"ijk")]),
    ],
)
def test_no_language_is_left_off_the_posters(codes: list[str], locales: list[str] | None, posters: list[tuple[str, ...]]) -> None:
    flyer = entry("flyers/x", formats=["poster-a3"], **({"locales": locales} if locales else {}))
    assert [one.locales for one in of_composed(flyer, codes)] == posters
