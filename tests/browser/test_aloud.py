"""Read aloud, share, and "something is wrong here": what the tools of an entry do. The device's voices are stand-ins."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser
PHONE = {"width": 360, "height": 740}
FAQ = "fragen/welche-tonne/"
CONTACT = "kontakte/stadt-beckum/"
VOICES = {"Anna": "de-DE", "Majed": "ar_SA", "Lesya": "uk-UA", "Daniel": "en-GB"}
# Speaks nothing, notes everything; ``auto`` ends each sentence at once.
STAND_IN = """(([voices, auto]) => {
  window.said = [];
  const fake = {
    getVoices: () => voices.map(([name, lang, localService]) => ({ name, lang, localService })),
    addEventListener() {},
    speak(one) {
      const marked = CSS.highlights ? [...(CSS.highlights.get("spoken") ?? [])].join("") : document.querySelector(".spoken")?.textContent;
      said.push({ text: one.text, lang: one.lang, voice: one.voice?.name ?? null, marked: marked?.replace(/\\s+/g, " ").trim() });
      fake.now = one;
      if (auto) setTimeout(() => fake.now === one && one.onend(), 0);
    },
    cancel() { const one = fake.now; fake.now = null; one?.onerror?.({ error: "interrupted" }); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: fake });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
})(%s)"""


def opened(context: BrowserContext, url: str, voices: dict[str, str] | list[tuple[str, str, bool]] = VOICES, auto: bool = True) -> Page:
    known = [(name, lang, True) for name, lang in voices.items()] if isinstance(voices, dict) else voices
    context.add_init_script(STAND_IN % json.dumps([known, auto]))
    page = context.new_page()
    page.goto(url)
    return page


def aloud(page: Page) -> Any:
    return page.locator("[data-aloud]")


def read_to_the_end(page: Page) -> list[dict[str, str]]:
    words = aloud(page).inner_text()
    aloud(page).click()
    until(page, "said.length > 0")
    expect(aloud(page)).to_have_text(words)
    said: list[dict[str, str]] = page.evaluate("said")
    return said


def until(page: Page, condition: str) -> None:
    """Playwright's own waiting needs ``eval``, which the policy forbids."""
    for _ in range(100):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(30)
    raise AssertionError(condition)


def letters(text: str) -> str:
    """Sentences are trimmed, and German words are sentences of their own: what counts is that no word is missing."""
    return "".join(sign for sign in text if sign.isalnum())


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    yield context
    context.close()


@pytest.mark.parametrize(
    ("prefix", "lang", "voice"), [("", "de", "Anna"), ("ar/", "ar", "Majed"), pytest.param("uk/", "uk", "Lesya", marks=pytest.mark.slow)]
)
def test_an_entry_is_read_sentence_by_sentence_and_marked(
    context: BrowserContext, address: str, prefix: str, lang: str, voice: str
) -> None:
    page = opened(context, address + prefix + FAQ)
    said = read_to_the_end(page)
    own = [one for one in said if one["lang"] == lang]
    assert own and {one["voice"] for one in own} == {voice}
    assert {one["voice"] for one in said if one["lang"] == "de"} == {"Anna"}
    assert said[0]["text"] == page.locator("h1").inner_text().strip()
    assert all(one["marked"] == one["text"] for one in said if not any(sign.isdigit() for sign in one["text"]))
    text = letters(" ".join(one["text"] for one in said))
    for read in page.locator(".lead, .answer, .do li, .dont li").all():
        assert letters(read.inner_text()) in text
    for unread in page.locator(".crumbs, .report, .print-only p").all():
        assert letters(unread.text_content() or "-") not in text
    assert page.evaluate("CSS.highlights.has('spoken')") is False, "nothing stays marked"


def test_phone_numbers_are_read_digit_by_digit(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}ar/{CONTACT}")
    shown = page.locator('.facts a[href^="tel:"]').first.inner_text()
    said = read_to_the_end(page)
    groups = "".join(sign if sign.isdigit() else " " for sign in shown.replace("+", "00")).split()
    assert len("".join(groups)) > 6
    assert ", ".join(" ".join(group) for group in groups) in [one["text"] for one in said]
    assert shown not in [one["text"] for one in said]


def test_numbers_in_a_text_too_but_no_dates_and_no_prices(context: BrowserContext, address: str) -> None:
    page = opened(context, address + FAQ)
    page.evaluate("document.querySelector('.lead').textContent = 'Rufen Sie 02521 29-170 an, bis 01.12.2026, es kostet 1.020,50 Euro.'")
    sentence = "Rufen Sie 0 2 5 2 1, 2 9, 1 7 0 an, bis 01.12.2026, es kostet 1.020,50 Euro."
    assert sentence in [one["text"] for one in read_to_the_end(page)]


def test_german_inside_another_language_has_a_german_voice(context: BrowserContext, address: str) -> None:
    page = opened(context, f"{address}ar/{FAQ}")
    german = page.locator(".head .german").inner_text()
    assert {(one["lang"], one["voice"]) for one in read_to_the_end(page) if one["text"] in german} == {("de", "Anna")}


def test_it_pauses_goes_on_and_stops(context: BrowserContext, address: str) -> None:
    page = opened(context, address + FAQ, auto=False)
    button, stop = aloud(page), page.locator("[data-stop]")
    expect(button).to_have_text("Vorlesen")
    expect(stop).to_be_hidden()
    button.click()
    expect(button).to_have_text("Pause")
    expect(stop).to_be_visible()
    page.evaluate("speechSynthesis.now.onend()")
    button.click()
    expect(button).to_have_text("Weiter")
    assert page.evaluate("speechSynthesis.now") is None
    button.click()
    expect(button).to_have_text("Pause")
    said = page.evaluate("said.map((one) => one.text)")
    assert len(said) == 3 and said[1] == said[2] != said[0], "the sentence begins again"
    stop.click()
    expect(button).to_have_text("Vorlesen")
    expect(stop).to_be_hidden()
    expect(button).to_be_focused()
    assert page.evaluate("CSS.highlights.has('spoken')") is False
    button.click()
    assert page.evaluate("said.at(-1).text") == said[0], "from the beginning"


def test_the_voice_of_exactly_this_language_then_one_on_the_device(context: BrowserContext, address: str) -> None:
    voices = [("Swiss", "de-CH", False), ("Net", "de", False), ("Here", "de", True), ("Danish", "da-DK", True)]
    page = opened(context, address + FAQ, voices)
    assert {one["voice"] for one in read_to_the_end(page)} == {"Here"}


@pytest.mark.parametrize(
    ("code", "words"),
    [("ar", "لا يوجد على جهازكم صوت لهذه اللغة."), ("uk", "На Вашому пристрої немає голосу для цієї мови.")],
)
def test_without_a_voice_it_says_so_and_offers_the_german_page(context: BrowserContext, address: str, code: str, words: str) -> None:
    page = opened(context, f"{address}{code}/{FAQ}", {"Anna": "de-DE"})
    aloud(page).click()
    status = page.locator('.tools [role="status"]')
    expect(status).to_contain_text(words)
    assert page.evaluate("said") == []
    box = status.locator("a").bounding_box()
    assert box and box["height"] >= 43.5
    status.locator("a").click()
    page.wait_for_url(address + FAQ)
    aloud(page).click()
    until(page, "said.length > 3")


def test_without_a_german_voice_the_german_page_says_so(context: BrowserContext, address: str) -> None:
    page = opened(context, address + FAQ, {"Daniel": "en-GB"})
    aloud(page).click()
    expect(page.locator('.tools [role="status"]')).to_have_text("Ihr Gerät hat keine Stimme für diese Sprache.")
    expect(page.locator('.tools [role="status"] a')).to_have_count(0)


def test_older_browsers_split_at_marks_and_mark_the_paragraph(context: BrowserContext, address: str) -> None:
    context.add_init_script("delete Intl.Segmenter; delete CSS.highlights;")
    context.add_init_script("Object.defineProperty(CSS, 'highlights', { value: undefined })")
    page = opened(context, address + FAQ, auto=False)
    page.evaluate("document.querySelector('.lead').textContent = 'Eins. Zwei! Drei'")
    aloud(page).click()
    until(page, "said.length === 1")
    for _ in range(3):
        page.evaluate("speechSynthesis.now.onend()")
    assert page.evaluate("said.map((one) => one.text)")[-3:] == ["Eins.", "Zwei!", "Drei"]
    assert page.locator(".spoken").inner_text() == "Eins. Zwei! Drei"


def test_share_opens_the_menu_of_the_device(context: BrowserContext, address: str) -> None:
    context.add_init_script("navigator.share = async (one) => { window.shared = one; };")
    page = opened(context, f"{address}ar/{FAQ}")
    page.locator("[data-share]").click()
    until(page, "window.shared")
    assert page.evaluate("shared") == {"title": page.title(), "url": page.locator('link[rel="canonical"]').get_attribute("href")}


def test_share_copies_the_address_and_says_so(context: BrowserContext, address: str) -> None:
    context.add_init_script("navigator.share = undefined; navigator.clipboard.writeText = async (one) => { window.copied = one; };")
    page = opened(context, f"{address}ar/{FAQ}")
    page.locator("[data-share]").click()
    expect(page.locator('.tools [role="status"]')).to_have_text("تم نسخ الرابط.")
    assert page.evaluate("copied") == page.locator('link[rel="canonical"]').get_attribute("href")


def test_where_nothing_may_be_copied_the_address_is_shown(context: BrowserContext, address: str) -> None:
    context.add_init_script("navigator.share = undefined; navigator.clipboard.writeText = async () => { throw new Error('no'); };")
    page = opened(context, address + FAQ)
    page.locator("[data-share]").click()
    expect(page.locator('.tools [role="status"]')).to_have_text(page.locator('link[rel="canonical"]').get_attribute("href") or "-")
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_without_javascript_there_are_no_dead_buttons_and_mistakes_can_be_told(browser: Browser, address: str) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(address + FAQ)
    assert not any(one.is_visible() for one in page.locator(".tools button").all())
    link = page.locator(".report a").first
    assert link.inner_text() == "Hier stimmt etwas nicht"
    box = link.bounding_box()
    assert box and box["height"] >= 43.5
    link.click()
    assert page.url == f"{address}mitmachen/"
    context.close()


@pytest.mark.parametrize("code", ["", "ar/"])
def test_axe_finds_no_barrier_while_it_reads(context: BrowserContext, address: str, axe: str, code: str) -> None:
    page = opened(context, address + code + FAQ, auto=False)
    aloud(page).click()
    until(page, "said.length > 0")
    for one in page.locator(".tools button").all():
        box = one.bounding_box()
        assert box and box["height"] >= 43.5
    page.evaluate(axe)
    assert page.evaluate("axe.run('.tools, .report').then((one) => one.violations.map((rule) => rule.id))") == []
