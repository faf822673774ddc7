"""How far the content is translated: what is counted, and what each text says of itself."""

from __future__ import annotations

from infohub.insight.coverage import Coverage, TranslatedText, coverage, texts, total
from infohub.model import text_fields
from small_hub import entry, library, overlay

KAUTION = entry("faqs/kaution", title="Kaution", summary="Geld als Sicherheit.", steps=["Fragen", "Zahlen – später"])
FRIST = entry("terms/frist", title="Frist", summary="Bis dann.")


def states(*parts: object, code: str = "ar") -> dict[str, str]:
    found = library(*parts)  # type: ignore[arg-type]
    return {f"{text.ref}:{text.field}": text.state for text in texts(found, code) if text.ref != "hub"}


def test_each_text_has_its_state() -> None:
    arabic = overlay(KAUTION, title="تأمين", steps=["أ", "ب"], translated_from={"steps": ["Fragen"]})
    assert states(KAUTION, arabic) == {"faqs/kaution:title": "draft", "faqs/kaution:summary": "missing", "faqs/kaution:steps": "outdated"}


def test_an_outdated_text_knows_the_german_it_was_made_from() -> None:
    found = library(KAUTION, overlay(KAUTION, title="تأمين", steps=["أ", "ب"], translated_from={"steps": ["Fragen ", "Warten"]}))
    title, _, steps = (text for text in texts(found, "ar") if text.ref == "faqs/kaution")
    marks = text_fields(type(KAUTION.data))
    assert title == TranslatedText("ar", "faqs/kaution", "title", marks["title"], "draft", "Kaution", None, "تأمين")
    assert (steps.german, steps.then, steps.translation) == (("Fragen", "Zahlen – später"), ("Fragen", "Warten"), ("أ", "ب"))
    assert (steps.kind, steps.words) == ("faqs", 3)


def test_a_snapshot_that_is_no_text_is_none() -> None:
    (title, *_) = (
        text
        for text in texts(library(KAUTION, overlay(KAUTION, title="x", translated_from={"title": {"a": "b"}})), "ar")
        if text.ref != "hub"
    )
    assert (title.state, title.then) == ("outdated", None)


def test_the_equivalent_of_a_word_is_made_from_the_word() -> None:
    assert states(FRIST) == {"terms/frist:summary": "missing", "terms/frist:equivalent": "missing"}
    reviewed = {"status": "reviewed", "reviewed_by": "verein", "reviewed_on": "2026-11-20", "equivalent": "مهلة"}
    for word, state in (("Frist", "reviewed"), ("Fristen", "outdated")):
        arabic = overlay(FRIST, **reviewed, translated_from={"equivalent": word})
        assert states(FRIST, arabic)["terms/frist:equivalent"] == state


def test_what_readers_do_not_see_is_not_counted() -> None:
    assert states(entry("faqs/kaution", published="no")) == {}
    flyer = entry("flyers/blatt", locales=["uk"], entries=["terms/frist"])
    assert states(flyer, code="ar") == {}
    assert set(states(flyer, code="uk")) == {"flyers/blatt:title", "flyers/blatt:summary"}


def test_fields_and_german_words_are_summed_a_language_and_kind() -> None:
    found = library(KAUTION, FRIST, overlay(KAUTION, title="تأمين", steps=["أ", "ب"], translated_from={"steps": ["Fragen"]}))
    counted = coverage(found, ["ar", "uk"])
    assert [(one.locale, one.kind) for one in counted] == [(code, kind) for code in ("ar", "uk") for kind in ("hub", "faqs", "terms")]
    assert counted[1] == Coverage(
        "ar",
        "faqs",
        {"reviewed": 0, "draft": 1, "outdated": 1, "missing": 1},
        {"reviewed": 0, "draft": 1, "outdated": 3, "missing": 3},
    )
    whole = total(counted, "uk")
    assert (whole.kind, dict(whole.fields)) == ("", {"reviewed": 0, "draft": 0, "outdated": 0, "missing": 7})
    assert whole.words["missing"] == 2 + 7 + 3
