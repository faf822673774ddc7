"""Reading without internet: a server that can be taken away, and a worker that is asked for."""

from __future__ import annotations

import http.server
import re
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

pytestmark = pytest.mark.browser
FAQ = "fragen/welche-tonne/"
OTHER = "fragen/kaution/"


class Served:
    """A site whose pages ask for the worker. down: connections break. gone: files that are not there any more.
    changed: what a newer build made of files."""

    def __init__(self, site: Path) -> None:
        self.site, self.down, self.gone, self.changed = site, False, set[str](), dict[str, bytes]()
        served = self

        class Handler(http.server.SimpleHTTPRequestHandler):
            def log_message(self, *args: object) -> None:
                pass

            def __init__(self, *args: object) -> None:
                super().__init__(*args, directory=str(site))  # type: ignore[arg-type]

            def do_GET(self) -> None:
                path = self.path.partition("?")[0]
                name = path[1:] + ("index.html" if path.endswith("/") else "")
                if served.down:
                    self.close_connection = True
                elif path in served.gone:
                    self.send_error(404)
                elif path.endswith("/") or name in served.changed:
                    body = served.changed.get(name) or (site / name).read_bytes()
                    body = body.replace(b"<html ", b"<html data-sw ", 1)
                    self.send_response(200)
                    self.send_header("Content-Type", self.guess_type(name))
                    self.send_header("Content-Length", str(len(body)))
                    self.end_headers()
                    self.wfile.write(body)
                else:
                    super().do_GET()

            def do_HEAD(self) -> None:
                self.do_GET()

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_port}/"

    def new_build(self) -> None:
        """As if the site had been built another time, with another title on one page."""
        for name in ("sw.js", "offline.json"):
            text = (self.site / name).read_text("utf-8")
            build = re.search(r'(?:BUILD = |"build": )"(\w+)"', text)
            assert build
            self.changed[name] = text.replace(build[1], "another").encode()
        page = f"ar/{OTHER}index.html"
        self.changed[page] = re.sub(r"<h1>.*?</h1>", "<h1>جديد</h1>", (self.site / page).read_text("utf-8")).encode()


@pytest.fixture
def served(site: Path) -> Iterator[Served]:
    found = Served(site)
    yield found
    found.server.shutdown()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    yield context
    context.close()


def ready(page: Page) -> None:
    """The worker has taken over."""
    page.evaluate(
        "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller"
        " || new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done))).then(() => 1)"
    )


def kept(page: Page) -> list[str]:
    found: list[str] = page.evaluate("caches.keys().then((all) => all.filter((one) => one.startsWith('hub-')).sort())")
    return found


def test_a_visited_page_is_there_offline_and_says_that_it_is_a_copy(context: BrowserContext, served: Served) -> None:
    page = context.new_page()
    page.goto(f"{served.address}ar/")
    ready(page)
    page.goto(f"{served.address}ar/{FAQ}")
    title = page.locator("h1").inner_text()
    expect(page.locator(".offline")).to_have_count(0)
    served.down = True
    page.goto(f"{served.address}ar/{FAQ}?from=elsewhere")
    assert page.locator("h1").inner_text() == title
    expect(page.locator(".offline")).to_contain_text(re.compile(r"^لا يوجد اتصال بالإنترنت\. هذه نسخة محفوظة بتاريخ .*\d.*\.$"))
    assert page.evaluate("getComputedStyle(document.querySelector('.top')).backgroundColor") != "rgba(0, 0, 0, 0)", "with its style"


@pytest.mark.parametrize(
    ("prefix", "title", "direction"), [("", "Sie haben kein Internet", "ltr"), ("ar/", "لا يوجد اتصال بالإنترنت", "rtl")]
)
def test_a_page_that_is_not_kept_is_answered_in_its_language(
    context: BrowserContext, served: Served, prefix: str, title: str, direction: str
) -> None:
    page = context.new_page()
    page.goto(served.address + prefix)
    ready(page)
    page.goto(served.address + prefix)  # this time the worker sees it
    served.down = True
    page.goto(served.address + prefix + OTHER)
    assert page.locator("h1").inner_text() == title
    assert page.evaluate("getComputedStyle(document.body).direction") == direction
    page.locator("main a").click()
    assert page.url == served.address + prefix
    expect(page.locator(".offline")).to_have_count(1)


def test_a_whole_language_is_saved_brought_up_to_date_and_removed(context: BrowserContext, served: Served) -> None:
    page = context.new_page()
    page.goto(f"{served.address}ar/")
    ready(page)
    save, remove = page.locator("[data-offline] button").all()
    save.click()
    status = page.locator('[data-offline] [role="status"]')
    expect(status).to_have_text("كل صفحات هذه اللغة محفوظة على هذا الجهاز.", timeout=20000)
    expect(save).to_be_hidden()
    pages = len([path for path in (served.site / "ar").rglob("index.html") if path.parent.name != "mit-deutsch"])
    saved = page.evaluate("caches.open('hub-saved-ar/').then((one) => one.keys()).then((all) => all.map((one) => one.url))")
    assert len([url for url in saved if "/ar/" in url]) == pages
    served.down = True
    page.goto(f"{served.address}ar/{OTHER}")
    assert page.locator("h1").inner_text() != "جديد"
    expect(page.locator(".offline")).to_have_count(1)
    served.down = False
    served.new_build()
    page.goto(f"{served.address}ar/")
    expect(status).to_contain_text("كل صفحات", timeout=20000)
    # Read where they are kept, not opened: a worker that is being replaced while a tool watches it may not answer.
    saved = "caches.open('hub-saved-ar/').then((one) => one.match({})).then((one) => one.text())"
    for _ in range(200):
        if "another" in page.evaluate(saved.format(repr("/offline.json"))):
            break
        page.wait_for_timeout(100)
    assert "<h1>جديد</h1>" in page.evaluate(saved.format(repr(f"/ar/{OTHER}")))
    remove.click()
    expect(status).to_have_text("تم حذف الصفحات المحفوظة.")
    assert "hub-saved-ar/" not in kept(page)


def test_a_new_build_takes_the_old_pages_away(context: BrowserContext, served: Served) -> None:
    page = context.new_page()
    page.goto(served.address)
    ready(page)
    page.goto(served.address + FAQ)
    before = kept(page)
    assert len(before) == 2
    served.new_build()
    page.goto(served.address)
    for _ in range(100):
        if not set(before) & set(kept(page)):
            break
        page.wait_for_timeout(100)
    assert "hub-shell-another" in kept(page) and not set(before) & set(kept(page))


def test_without_its_file_the_worker_goes_with_all_it_kept(context: BrowserContext, served: Served) -> None:
    page = context.new_page()
    page.goto(served.address)
    ready(page)
    served.gone.add("/sw.js")
    page.goto(served.address + FAQ)
    for _ in range(100):
        if not page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") and not kept(page):
            break
        page.wait_for_timeout(100)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    assert kept(page) == []
    page.goto(served.address + FAQ)
    assert page.locator("h1").is_visible()


def test_a_preview_on_this_machine_registers_nothing(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    page.goto(address)
    page.wait_for_timeout(500)
    assert page.evaluate("navigator.serviceWorker.getRegistrations().then((all) => all.length)") == 0
    expect(page.locator("[data-offline]")).to_be_hidden()
