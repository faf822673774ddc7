"""What changed, in the words a reader gets: on the page of all news, and as the versions of one entry."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from history_of import change, with_history
from infohub.model import KINDS, Entry
from infohub.views.changes import A_DAY, DAYS, FIELD_WORDS, News, newest, news_days, versions
from infohub.views.reader import Reader
from small_hub import entry, overlay, reader

SEEN_NOWHERE = {"keywords", "icon", "order", "review_by", "published"}


def plain(here: Reader) -> list[str]:
    return [f"{one.moment:%m-%d} {one.plain}" for one in newest(here, 99)]


def told(here: Reader, ref: str = "offers/chor") -> list[str]:
    found = versions(here, here.library.entries[ref])
    rest = ["…"] if found.more else ["?"] if found.unknown else []
    return [f"{one.day}: {one.words}".replace("\u202f", " ") for one in found.shown] + rest


CHOR = entry("offers/chor", title="Chor")
IN_AR = overlay(CHOR, title="جوقة", summary="نغنّي.")
IN_UK = overlay(CHOR, "uk", title="Хор", summary="Співаємо.")


# Words ---------------------------------------------------------------------------------------------


def test_every_field_of_every_kind_has_a_word_or_is_seen_nowhere() -> None:
    words = [name for names in FIELD_WORDS.values() for name in names]
    fields = {name for kind in KINDS if kind.pages for name in kind.model.model_fields}
    assert len(words) == len(set(words))
    assert set(words) - {"status"} == fields - SEEN_NOWHERE  # status: of a translation


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (
            "de",
            [
                "03-07 Nicht mehr im Angebot: Chor",
                "02-06 Geändert: Ort und Kosten bei „Chor“",
                "01-05 Neu: Chor",
            ],
        ),
        (
            "ar",
            [
                "03-07 لم يعد متاحًا: جوقة",
                "02-07 جديد بالعربية: جوقة",
                "02-06 تغيّر في «جوقة»: المكان والتكلفة",
                "01-05 جديد: جوقة",
            ],
        ),
        (
            "uk",
            [
                "03-07 Більше не пропонується: Хор",
                "02-07 Нове українською: Хор",
                "02-06 Змінено в «Хор»: місце і вартість",
                "01-05 Нове: Хор",
            ],
        ),
    ],
)
def test_what_readers_are_told(code: str, words: list[str]) -> None:
    german = entry("offers/chor", title="Chor", valid_until="2026-03-06")
    here = reader(german, overlay(german, title="جوقة"), overlay(german, "uk", title="Хор"), code=code)
    with_history(
        here,
        change("2026-01-05"),
        change("2026-02-06", "changed", "cost", "street"),
        *(change("2026-02-07", "translated", locale=one) for one in ("ar", "uk")),
    )
    assert plain(here) == words


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("de", ["7. März 2026: Öffnungszeiten", "6. Februar 2026: Text", "5. Januar 2026: veröffentlicht"]),
        ("ar", ["7 مارس 2026: أوقات الدوام والنص", "6 فبراير 2026: تُرجمت إلى العربية", "5 يناير 2026: نُشرت"]),
        ("uk", ["7 березня 2026 р.: години роботи", "6 лютого 2026 р.: перекладено українською", "5 січня 2026 р.: опубліковано"]),
    ],
)
def test_versions_of_a_page(code: str, words: list[str]) -> None:
    here = reader(CHOR, IN_AR, IN_UK, code=code)
    with_history(
        here,
        change("2026-01-05"),
        change("2026-02-06", "changed", "summary"),
        change("2026-02-06", "translated", locale="ar"),
        change("2026-02-06", "translated", locale="uk"),
        change("2026-03-07", "changed", "hours_note", "opening_hours"),
        change("2026-03-07", "changed", "title", locale="ar"),
    )
    assert told(here) == words


def test_titles_are_links_to_pages_there_are_and_escaped() -> None:
    here = reader(entry("offers/chor", title="A & B"), entry("offers/zu", published="no", title="Zu"))
    gone = change("2026-01-05", "removed", ref="offers/weg", title="<Weg>")
    with_history(here, change("2026-01-05"), gone, change("2026-01-05", "removed", ref="offers/zu"))
    assert [one.markup for one in newest(here, 9)] == [
        'Neu: <a href="../../angebote/chor/">A &amp; B</a>',
        "Nicht mehr im Angebot: <b>&lt;Weg&gt;</b>",
        "Nicht mehr im Angebot: <b>Zu</b>",
    ]
    assert [(one.plain, one.href) for one in newest(here, 9)] == [
        ("Neu: A & B", "../../angebote/chor/"),
        ("Nicht mehr im Angebot: <Weg>", None),
        ("Nicht mehr im Angebot: Zu", None),
    ]


# What counts for which language --------------------------------------------------------------------


def test_a_changed_german_text_is_told_where_it_is_read() -> None:
    """Who reads a translation sees nothing of it yet."""
    changes = (change("2026-02-06", "changed", "summary"), change("2026-03-07", "changed", "body"))
    german = entry("offers/chor", body="Text.")
    assert told(with_history(reader(german), *changes)) == ["7. März 2026: Text", "6. Februar 2026: Text"]
    in_ar = overlay(german, summary="نغنّي.")
    assert told(with_history(reader(german, in_ar, code="ar"), *changes)) == ["7 مارس 2026: النص"]  # the body is still German
    assert told(with_history(reader(german, code="uk"), *changes)) == ["7 березня 2026 р.: текст", "6 лютого 2026 р.: текст"]


def test_a_changed_fact_is_told_in_every_language_and_a_translation_in_its_own() -> None:
    changes = (change("2026-02-06", "changed", "cost"), change("2026-03-07", "changed", "summary", locale="uk"))
    assert told(with_history(reader(CHOR), *changes)) == ["6. Februar 2026: Kosten"]
    assert told(with_history(reader(CHOR, IN_AR, code="ar"), *changes)) == ["6 فبراير 2026: التكلفة"]
    assert told(with_history(reader(CHOR, IN_UK, code="uk"), *changes)) == ["7 березня 2026 р.: текст", "6 лютого 2026 р.: вартість"]


def test_fields_no_page_shows_are_no_news() -> None:
    here = with_history(reader(CHOR), change("2026-02-06", "changed", "keywords", "review_by"))
    assert (plain(here), told(here)) == ([], [])


def test_a_translation_that_is_gone_or_of_what_is_hidden_is_no_news() -> None:
    hidden = entry("offers/chor", published="no")
    changes = (change("2026-02-06", "translated", locale="ar"), change("2026-03-07", "removed", locale="ar", title="جوقة"))
    assert plain(with_history(reader(CHOR, code="ar"), *changes)) == ["02-06 جديد بالعربية: Chor"]
    assert plain(with_history(reader(hidden, code="ar"), *changes)) == []


@pytest.mark.parametrize(
    ("code", "ref", "plain_title", "markup"),
    [
        ("de", "offers/weg", "Weg", "<b>Weg</b>"),
        ("ar", "offers/weg", "ذهب", "<b>ذهب</b>"),
        ("uk", "offers/weg", "Weg", '<b><span lang="de" dir="ltr">Weg</span></b>'),
    ],
)
def test_what_is_deleted_is_told_by_the_title_it_had(code: str, ref: str, plain_title: str, markup: str) -> None:
    here = with_history(
        reader(CHOR, code=code),
        change("2026-02-06", "removed", ref=ref, title="Weg"),
        change("2026-02-06", "removed", ref=ref, title="ذهب", locale="ar"),
    )
    (only,) = newest(here, 9)
    assert only.plain.endswith(f": {plain_title}") and only.markup.endswith(f": {markup}")


# Ends ----------------------------------------------------------------------------------------------


def ended(ref: str = "offers/chor", today: date = date(2026, 11, 24), **fields: Any) -> Reader:
    return with_history(reader(entry(ref, title="Chor", valid_until="2026-11-20", **fields), today=today), change("2026-11-10", ref=ref))


def test_what_has_ended_is_told_from_the_next_day_on() -> None:
    assert plain(ended(today=date(2026, 11, 20))) == ["11-10 Neu: Chor"]
    assert plain(ended(today=date(2026, 11, 21))) == ["11-21 Nicht mehr im Angebot: Chor", "11-10 Neu: Chor"]
    assert newest(ended(), 1)[0].href == "../../angebote/chor/"  # its page stays
    assert plain(ended("events/chor"))[0] == "11-21 Vorbei: Chor"


def test_what_had_ended_before_it_was_written_down_never_ended_here() -> None:
    here = reader(entry("events/alt", title="Alt", valid_until="2025-08-31"))
    with_history(here, change("2026-01-05", ref="events/alt"))
    assert plain(here) == ["01-05 Neu: Alt"]


# How much ------------------------------------------------------------------------------------------


def test_a_page_tells_the_last_ten_versions() -> None:
    changes = [change(f"2026-02-{day:02}", "changed", "cost") for day in range(1, 12)]
    assert told(with_history(reader(CHOR), *changes[:10])) == [f"{day}. Februar 2026: Kosten" for day in range(10, 0, -1)]
    assert told(with_history(reader(CHOR), *changes)) == [*(f"{day}. Februar 2026: Kosten" for day in range(11, 1, -1)), "…"]
    assert told(with_history(reader(CHOR), *changes[:1], complete=False)) == ["1. Februar 2026: Kosten", "?"]


def test_a_day_on_which_everything_came_is_cut_short() -> None:
    entries = [entry(f"faqs/f{number:03}") for number in range(A_DAY + 5)]
    here = with_history(
        reader(*entries, CHOR), *(change("2026-02-06", ref=one.ref) for one in entries), change("2026-02-06", "changed", "cost")
    )
    (day,) = news_days(here)
    assert (day.day, len(day.news), day.more) == ("6. Februar 2026", A_DAY + 1, 5)
    assert _kinds(day.news) == ["new"] * A_DAY + ["changed"]


def _kinds(news: list[News]) -> list[str]:
    return [one.kind for one in news]


def test_the_newest_days_come_first_and_old_ones_are_left_out() -> None:
    entries: list[Entry] = [entry(f"faqs/f{number:03}") for number in range(DAYS + 3)]
    first = date(2026, 1, 1).toordinal()
    days = [date.fromordinal(first + number).isoformat() for number in range(len(entries))]
    here = with_history(reader(*entries), *(change(day, ref=one.ref) for day, one in zip(days, entries, strict=True)))
    found = news_days(here)
    assert len(found) == DAYS
    assert [one.day for one in found[:2]] == ["2. Februar 2026", "1. Februar 2026"]


def test_without_a_history_there_are_no_news() -> None:
    here = reader(entry("offers/chor", valid_until="2026-11-20"))
    assert (newest(here, 9), news_days(here)) == ([], [])
    assert told(here) == ["?"]
