"""The page on which members report something: what they fill in becomes a mail, and the mail an entry the check accepts."""

from __future__ import annotations

import functools
import http.server
import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from infohub.cli import main
from town import NOON, ROOT, Town

from .conftest import _Quiet, mostly_slow

pytestmark = pytest.mark.browser
ADDRESS = "rueckmeldung@lindenau.example"


def reporting_town(folder: Path) -> Town:
    """The town with the page as Beckum has it, its links led to the town's own entries."""
    town = Town(folder)
    page = (ROOT / "docs" / "melden.md").read_text("utf-8")
    page = page.replace("(contacts/integrationsmanagement)", "(contacts/integrationsbuero)").replace("(mitmachen.md)", "(ueber.md)")
    (town.root / "docs" / "melden.md").write_text(page, "utf-8")
    town.config["not_in_nav"] = "/melden.md"
    town.save_config()
    return town


@pytest.fixture(scope="module")
def serve() -> Iterator[Callable[[Path], str]]:
    servers = []

    def begin(site: Path) -> str:
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(site)))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}/"

    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("SOURCE_DATE_EPOCH", NOON)
        patch.setenv("NO_MKDOCS_2_WARNING", "1")
        yield begin
    for server in servers:
        server.shutdown()


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory, serve: Callable[[Path], str]) -> Town:
    made = reporting_town(tmp_path_factory.mktemp("town") / "town")
    made.build()
    return made


@pytest.fixture(scope="module")
def home(town: Town, serve: Callable[[Path], str]) -> str:
    return serve(town.site)


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 800}, locale="de-DE")
    context.set_default_timeout(6000)
    yield context
    context.close()


def opened(page: Page, address: str, kind: str) -> Page:
    page.goto(f"{address}melden/")
    page.locator(f"#{kind} > summary").click()
    return page


def fill(page: Page, kind: str, answers: dict[str, str]) -> None:
    """Answer questions as a person does: open a further row, write, choose, tick."""
    for field, answer in answers.items():
        if answer in ("ticked",):
            page.locator(f"#{kind}").get_by_label(field, exact=True).check()
            continue
        control = page.locator(f"[id='{kind}-{field}']")
        if not control.is_visible():
            page.locator(f"#{kind} details.further:has([id='{kind}-{field}']) > summary").click()
        if control.evaluate("one => one.localName") == "select":
            control.select_option(label=answer)
        else:
            control.fill(answer)


def mail_of(address: str) -> tuple[str, str, str]:
    """Address, subject and text of a ``mailto:`` link."""
    parts = urlsplit(address)
    asked = parse_qs(parts.query, strict_parsing=True)
    return parts.path, asked["subject"][0], asked["body"][0]


def prepared(page: Page, kind: str) -> tuple[str, str, str]:
    page.locator(f"#{kind} form button[type=submit]").click()
    link = page.locator(f"#{kind} [data-open]")
    link.wait_for()
    to, subject, body = mail_of(link.get_attribute("href") or "")
    assert page.locator(f"#{kind} .prepared textarea").input_value() == body.replace("\r\n", "\n")
    return to, subject, body


OFFER = {
    "title": "Nähtreff: „Nadel & Faden“",
    "summary": "Frauen nähen zusammen.\nDabei üben sie Deutsch.",
    "providers": "Helferkreis\nBildungswerk Musterland",
    "when[1].days": "Di",
    "when[1].from": "15:00",
    "when[1].to": "17:00",
    "when[1].weeks": "ungerade Kalenderwochen",
    "when[2].days": "Sa",
    "when[2].from": "10:00",
    "when[2].to": "12:00",
    "age_from": "16",
    "german_needed": "keine",
    "languages": "Arabisch\nUkrainisch",
    "women_only": "ja",
    "registration": "Schreiben Sie uns: „Ich komme.“ + Ihr Name = fertig (bitte vorher)",
    "registration_url": "https://helferkreis.example/?a=1&b=2",
    "cost.kind": "kostenlos",
    "body": "Titel: Das Wort steht hier nur so.\n\n- Stoff ist da\n  - Garn auch\n- Kinder können **mitkommen**",
    "topics": "Deutsch lernen",
    "Frauen": "ticked",
    "Eltern": "ticked",
}
ENTRY = """\
title: 'Nähtreff: „Nadel & Faden“'
summary: Frauen nähen zusammen. Dabei üben sie Deutsch.
providers:
  - helferkreis
  - bildungswerk
when:
  - days: Di
    from: 15:00
    to: 17:00
    weeks: odd
  - days: Sa
    from: 10:00
    to: 12:00
age_from: 16
german_needed: none
languages:
  - ar
  - uk
women_only: yes
registration: 'Schreiben Sie uns: „Ich komme.“ + Ihr Name = fertig (bitte vorher)'
registration_url: https://helferkreis.example/?a=1&b=2
cost:
  kind: free
body: |-
  Titel: Das Wort steht hier nur so.

  - Stoff ist da
    - Garn auch
  - Kinder können **mitkommen**
topics:
  - sprache
audience:
  - women
  - parents
sources:
  - title: 'Helferkreis: Mitteilung'
    date: 2026-11-24
last_reviewed: 2026-11-24
"""


def made_of(body: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """The file ``infohub new --from`` writes into a fresh copy of the town, which the check then accepts."""
    place = Town(tmp_path / "hub")
    (tmp_path / "mail.txt").write_bytes(body.encode())
    assert main(["new", "--from", str(tmp_path / "mail.txt"), "--root", str(place.root)]) == 0, capsys.readouterr().err
    file = place.root / capsys.readouterr().out.strip()
    main(["check", "--root", str(place.root), "--format", "json"])
    told = capsys.readouterr().out
    assert file.name not in told, told
    return file


def test_an_offer_filled_in_becomes_an_entry(
    context: BrowserContext, home: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = opened(context.new_page(), home, "offer")
    fill(page, "offer", OFFER)
    to, subject, body = prepared(page, "offer")
    assert (to, subject) == (ADDRESS, "Willkommen in Lindenau: Ein Angebot melden: Nähtreff: „Nadel & Faden“")
    assert made_of(body, tmp_path, capsys).read_text("utf-8") == ENTRY


def test_without_javascript_the_browser_writes_the_same(
    browser: Browser, home: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """But for & and +, which Chromium makes line ends and blanks of; the page says so."""
    offer = {field: _plain(answer) for field, answer in OFFER.items()}
    context = browser.new_context(java_script_enabled=False, locale="de-DE")
    page = opened(context.new_page(), home, "offer")
    asked: list[str] = []
    devtools = context.new_cdp_session(page)
    devtools.send("Page.enable")
    devtools.on("Page.frameRequestedNavigation", lambda event: asked.append(event["url"]))
    fill(page, "offer", offer)
    assert "schreiben Sie bitte „und“" in page.locator("#offer form").inner_text()
    page.locator("#offer form button[type=submit]").click()
    page.wait_for_timeout(300)
    to, subject, body = mail_of(asked[-1])
    context.close()
    assert (to, subject) == (ADDRESS, "Willkommen in Lindenau: Ein Angebot melden")
    assert made_of(body, tmp_path, capsys).read_text("utf-8") == _plain(ENTRY)


def _plain(text: str) -> str:
    return text.replace("&", "und").replace("+", "und")


@pytest.mark.parametrize(
    ("kind", "answers", "said"),
    [
        (
            "event",
            {
                "title": "Frühstück im Hof",
                "summary": "Für alle.",
                "organisers": "Integrationsbüro",
                "starts": "2027-01-14 09:30",
                "city": "Lindenau",
            },
            "organisers:\n  - integrationsbuero\nstarts: 2027-01-14 09:30\n",
        ),
        (
            "course",
            {
                "title": "Abendkurs",
                "summary": "Deutsch am Abend.",
                "course_type": "Intensivkurs",
                "sessions[1].provider": "Bildungswerk Musterland",
                "sessions[1].starts": "2027-01-12",
                "sessions[1].when[1].days": "Di, Do",
                "sessions[1].when[1].from": "18:00",
                "sessions[1].when[1].to": "20:15",
            },
            "sessions:\n  - provider: bildungswerk\n    starts: 2027-01-12\n    when:\n      - days: Di, Do\n"
            "        from: 18:00\n        to: 20:15\n    id: 2027-01-12\n",
        ),
        (
            "contact",
            {"title": "Helferkreis", "phones[1].number": "030 23125-150", "phones[1].kind": "Telefon"},
            "phones:\n  - number: 030 23125-150\n    kind: phone\n",
        ),
    ],
)
def test_each_kind_that_can_be_reported(
    context: BrowserContext,
    home: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    kind: str,
    answers: dict[str, str],
    said: str,
) -> None:
    page = opened(context.new_page(), home, kind)
    fill(page, kind, answers)
    _, _, body = prepared(page, kind)
    assert said in made_of(body, tmp_path, capsys).read_text("utf-8")


def test_what_is_written_in_the_page_is_drawn_as_such(context: BrowserContext, home: str) -> None:
    page = context.new_page()
    page.goto(f"{home}melden/")
    assert page.locator("main .prose > ol > li").count() == 3
    assert "<p>" not in page.locator("main").inner_text()
    page.close()


def test_what_is_needed_is_asked_for_before_a_mail_is_made(context: BrowserContext, home: str) -> None:
    page = opened(context.new_page(), home, "offer")
    page.locator("#offer form button[type=submit]").click()
    assert page.locator("#offer .prepared").is_hidden()
    assert page.evaluate("document.activeElement.id") == "offer-title"


def test_the_text_can_be_copied(context: BrowserContext, home: str) -> None:
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    page = opened(context.new_page(), home, "contact")
    fill(page, "contact", {"title": "Helferkreis"})
    _, _, body = prepared(page, "contact")
    page.get_by_role("button", name="Text kopieren").click()
    page.get_by_text("Kopiert.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == body.replace("\r\n", "\n")


def test_without_an_address_there_is_the_text_to_copy(browser: Browser, serve: Callable[[Path], str], tmp_path: Path) -> None:
    town = reporting_town(tmp_path / "town")
    town.edit("hub.yml", f"feedback_mail: {ADDRESS}\n", "")
    town.edit("hub.yml", "name: Willkommen in Lindenau", """name: 'Wo "ist" das & was?'""")
    address = serve(town.build())
    for script in (True, False):
        context = browser.new_context(java_script_enabled=script, locale="de-DE")
        page = opened(context.new_page(), address, "contact")
        assert "mailto:" not in page.locator("article").inner_html()
        assert page.locator("#contact pre").inner_text().startswith("Art (kind): contact\nTitel (title): \n")
        assert page.locator("#contact form").is_visible() == script
        assert page.locator("#contact form").get_attribute("data-subject") == 'Wo "ist" das & was?: Einen Kontakt ändern oder neu melden'
        if script:
            fill(page, "contact", {"title": "Helferkreis"})
            page.get_by_role("button", name="Text fertig machen").click()
            assert page.locator("#contact .prepared textarea").input_value() == "Art (kind): contact\nTitel (title): Helferkreis\n--\n"
        context.close()
    shutil.rmtree(town.root)


@pytest.mark.parametrize("scheme", mostly_slow(("light", "dark"), ("light",)))
def test_the_forms_are_no_barrier(browser: Browser, home: str, axe: str, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 700}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    faults: list[str] = []
    page.on("console", lambda message: faults.append(message.text) if message.type in ("error", "warning") else None)
    page.goto(f"{home}ar/melden/")
    page.evaluate("document.querySelectorAll('main details').forEach((one) => { one.open = true; })")
    fill(page, "contact", {"title": "Helferkreis"})
    prepared(page, "contact")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    targets = ".report :is(input:not([type=hidden], [type=checkbox]), select, button, .check), .reported summary"
    small = f"[...document.querySelectorAll('{targets}')]"
    assert page.evaluate(f"{small}.filter((one) => one.offsetHeight && one.offsetHeight < 44).map((one) => one.outerHTML)") == []
    page.evaluate(axe)
    found = page.evaluate("axe.run('main', {resultTypes: ['violations']})")["violations"]
    assert [(one["id"], [node["html"] for node in one["nodes"]]) for one in found] == []
    assert faults == []
    context.close()
