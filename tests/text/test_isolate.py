"""Foreign writing inside a text: found whole, so that nothing is reordered, and nothing else is touched."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infohub.text.isolate import runs


def shown(text: str, right_to_left: bool = True, latin: bool = False, german: str = "") -> str:
    """The text with its runs in brackets: ``[word]`` for German, ``<number>``."""
    marks = {"": "{}", "german": "[{}]", "number": "<{}>"}
    return "".join(marks[kind].format(run) for kind, run in runs(text, right_to_left, latin, german))


# Numbers between right-to-left words ---------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # Telephone numbers, however they are written.
        ("اتصلوا على 02521 29-0 الآن", "اتصلوا على <02521 29-0> الآن"),
        ("رقم 030/23125-100.", "رقم <030/23125-100>."),
        ("رقم (030) 23125-100", "رقم <(030) 23125-100>"),
        ("رقم +49 30 23125 100", "رقم <+49 30 23125 100>"),
        ("رقم +49 (0)30 23125-100", "رقم <+49 (0)30 23125-100>"),
        ("رقم 0176\u00a004069000", "رقم <0176\u00a004069000>"),
        ("رقم 116 117", "رقم <116 117>"),
        # Times, dates, ranges, amounts.
        ("الساعة 22:00", "الساعة <22:00>"),
        ("من 9:30-12:00 ومن 14:00–17:30", "من <9:30-12:00> ومن <14:00–17:30>"),
        ("يوم 24.11.2026", "يوم <24.11.2026>"),
        ("في 2026/27", "في <2026/27>"),
        ("من 16-18 سنة", "من <16-18> سنة"),
        ("1.234,50 يورو", "<1.234,50> يورو"),
        ("5 - 7", "<5 - 7>"),
        # Brackets that belong to the sentence stay with it.
        ("الأطفال (10-12) سنة", "الأطفال (<10-12>) سنة"),
        ("(10-12) (13-15)", "(<10-12>) (<13-15>)"),
        ("(الساعة 22:00)", "(الساعة <22:00>)"),
    ],
)
def test_digits_with_something_between_them_keep_their_order(text: str, found: str) -> None:
    assert shown(text) == found


@pytest.mark.parametrize("text", ["الغرفة 2", "سنة 2026", "3 أشهر", "", "نص بلا أرقام", "2. ثم 3.", "-5"])
def test_a_number_without_anything_between_needs_nothing(text: str) -> None:
    assert shown(text) == text


@pytest.mark.parametrize("text", ["ساعت ۰۹:۳۰", "شماره ۰۲۵۲۱ ۲۹-۰", "الساعة ٢٢:٠٠"])
def test_persian_and_arabic_digits_are_none_of_this(text: str) -> None:
    # They are right-to-left writing's own, and the text is shown as its translator wrote it.
    assert shown(text) == text


def test_in_left_to_right_writing_numbers_need_nothing() -> None:
    assert shown("Телефон 02521 29-0, з 9:30 до 12:00", right_to_left=False) == "Телефон 02521 29-0, з 9:30 до 12:00"


# German words in another script --------------------------------------------------------------------

IN_CYRILLIC = [
    ("Курс (Integrationskurs) тут", "Курс ([Integrationskurs]) тут"),
    ("зі словом Wohnungsgeberbestätigung.", "зі словом [Wohnungsgeberbestätigung]."),
    ("Агентство Agentur für Arbeit, Beckum допоможе", "Агентство [Agentur für Arbeit, Beckum] допоможе"),
    ("закон § 551 BGB каже", "закон [§ 551 BGB] каже"),
    ("за § 195 Abs. 1 BGB", "за [§ 195 Abs. 1 BGB]"),
    ("за §§ 535, 536 BGB", "за [§§ 535, 536 BGB]"),
    ("за § 12a SGB II", "за [§ 12a SGB II]"),
    ("рівень A1–B1", "рівень [A1–B1]"),
    ("у (Kita-Navigator 2.0)", "у ([Kita-Navigator 2.0])"),
    ("(bis 16:00 Uhr)", "([bis 16:00 Uhr])"),
    ("пишіть на post@lindenau.example.", "пишіть на [post@lindenau.example]."),
    ("див. https://www.lindenau.example/a", "див. [https://www.lindenau.example/a]"),
    ("Straße, Café und Ärztin", "[Straße, Café und Ärztin]"),
    # A soft hyphen and a no-break space belong to the words: two halves would change places.
    ("слово Wohnungs\u00adgeber\u00adbestätigung", "слово [Wohnungs\u00adgeber\u00adbestätigung]"),
    ("Am\u00a0Markt 1", "[Am\u00a0Markt 1]"),
    ("Am Markt 1a, 59269 Beckum", "[Am Markt 1a, 59269 Beckum]"),
]


@pytest.mark.parametrize(("text", "found"), IN_CYRILLIC)
def test_words_in_latin_letters_are_found_whole_with_what_belongs_to_them(text: str, found: str) -> None:
    assert shown(text, right_to_left=False) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("دورة الاندماج (Integrationskurs)", "دورة الاندماج ([Integrationskurs])"),
        ("القانون § 551 BGB هنا", "القانون [§ 551 BGB] هنا"),
        ("البطاقة Lindenau-Pass، والرقم 02521 29-0", "البطاقة [Lindenau-Pass]، والرقم <02521 29-0>"),
        ("Wohnungs\u00adgeber هنا", "[Wohnungs\u00adgeber] هنا"),
        ("المستوى B1 أو A2", "المستوى [B1] أو [A2]"),
        ("کلاس Kurs ۱۲۳", "کلاس [Kurs] ۱۲۳"),
        # A letter alone keeps its place by itself.
        ("الباب C", "الباب C"),
    ],
)
def test_the_same_in_right_to_left_writing(text: str, found: str) -> None:
    assert shown(text) == found


# German words in Latin writing ---------------------------------------------------------------------

GERMAN = "Die Kaution (Mietkaution) zahlen Sie dem Vermieter, siehe § 551 BGB."


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the deposit (Kaution) is money", "the deposit ([Kaution]) is money"),
        ("the law (§ 551 BGB)", "the law ([§ 551 BGB])"),
        ("the one (dem Vermieter,) who", "the one ([dem Vermieter],) who"),
        # Not in the German: English in brackets.
        ("the deposit (money) is", "the deposit (money) is"),
        ("(kaution)", "(kaution)"),
        # In the German, but not in brackets: many English words are German ones, too.
        ("Kaution is a word", "Kaution is a word"),
        ("(Kaution", "(Kaution"),
        ("((Kaution))", "(([Kaution]))"),
        ("()", "()"),
        ("(S)", "(S)"),
        ("02521 29-0 (9:30-12:00)", "02521 29-0 (9:30-12:00)"),
    ],
)
def test_only_words_in_brackets_that_stand_in_the_german_too(text: str, found: str) -> None:
    assert shown(text, right_to_left=False, latin=True, german=GERMAN) == found


def test_without_the_german_nothing_is_taken_for_it() -> None:
    assert shown("the deposit (Kaution)", right_to_left=False, latin=True) == "the deposit (Kaution)"


# Whatever it holds ---------------------------------------------------------------------------------

MIXED = st.text(alphabet=st.sampled_from("aZäß§ \u00a0\u00ad09۳٣+()[]<>.,:;/–-'’@&\n\tعбє"), max_size=80)
ANY = st.one_of(st.text(max_size=80), MIXED)


@given(ANY, st.booleans(), st.booleans(), ANY)
def test_joined_the_runs_are_the_text(text: str, right_to_left: bool, latin: bool, german: str) -> None:
    assert "".join(run for _, run in runs(text, right_to_left, latin, german + text)) == text


@given(ANY, st.booleans(), st.booleans())
def test_no_run_is_empty_and_plain_ones_do_not_follow_each_other(text: str, right_to_left: bool, latin: bool) -> None:
    found = list(runs(text, right_to_left, latin, text))
    assert all(run for _, run in found)
    assert all(one[0] or two[0] for one, two in pairwise(found))


@given(ANY)
def test_a_run_begins_and_ends_with_what_it_is(text: str) -> None:
    for kind, run in runs(text, True, False):
        if kind == "number":
            assert run[0] in "+(0123456789" and run[-1] in "0123456789"
            assert run.count("(") == run.count(")")
        elif kind == "german":
            assert len(run) > 1
            assert run[-1] not in " .,:;/-–'\u00a0"


@given(st.text(alphabet="אבعغ۰۱۲٣٤ ،؟", max_size=60))
def test_writing_of_its_own_is_never_cut(text: str) -> None:
    assert list(runs(text, True, False)) == ([("", text)] if text else [])


@pytest.mark.parametrize("text", ["1 " * 20000 + "x", "(1" * 20000, "a-" * 20000, "(0)" * 20000, "§ " * 20000, "a, " * 20000])
def test_no_text_takes_long(text: str) -> None:
    # Contributed text of a megabyte must not hold up a build: a pattern that tries everything twice would take hours.
    for right_to_left, latin in ((True, False), (False, False), (False, True)):
        assert "".join(run for _, run in runs(text, right_to_left, latin, "x")) == text
