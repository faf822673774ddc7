"""All of it at once: the check and the build stay small and end, and a browser that reads the site runs nothing of it."""

from __future__ import annotations

import functools
import http.server
import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from browser.conftest import _Quiet
from content.bad_input import OFFER
from hostile.payloads import TEXTS
from hostile.test_costly_files import HEAVY, LAUGHS, REFUSED
from hostile.test_texts import written
from infohub.content.yaml_text import MAX_BYTES
from project import Project
from town import NOON, Town

ROOT = Path(__file__).parent.parent.parent
MEGABYTE = 1024 * 1024


# A process of its own begins small; one forked from the tests would count their memory as its own.
MEASURE = """
import json, resource, subprocess, sys
memory, seconds, *command = sys.argv[1:]
for what, most in ((resource.RLIMIT_AS, int(memory)), (resource.RLIMIT_CPU, int(seconds))):
    resource.setrlimit(what, (most, most))
code = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print(json.dumps([code, used.ru_maxrss // 1024, used.ru_utime + used.ru_stime]))
"""


def run(*command: str, cwd: Path, memory: int, seconds: int) -> tuple[int, int, float]:
    """Exit code, most memory in MB, and seconds of computing of a process that may have no more than that."""
    env = {**os.environ, "PYTHONPATH": str(ROOT / "hooks"), "SOURCE_DATE_EPOCH": NOON, "NO_MKDOCS_2_WARNING": "1"}
    measure = [sys.executable, "-c", MEASURE, str(memory * MEGABYTE), str(seconds), *command]
    code, most, took = json.loads(subprocess.run(measure, cwd=cwd, env=env, capture_output=True, text=True, check=True).stdout)
    return code, most, took


CHECK = (sys.executable, "-c", "from infohub.cli import main; raise SystemExit(main())", "check")


def test_a_million_items_and_ten_megabytes_cost_the_check_nothing(project: Project) -> None:
    project.write("data/offers/million.yml", OFFER + "keywords:\n" + "- a\n" * 1_000_000)
    project.write("data/offers/zeile.yml", OFFER + "keywords: [" + "a," * 1_000_000 + "]")
    project.write("data/offers/gross.yml", OFFER + "#" * 10_000_000)
    project.write("data/offers/lachen.yml", LAUGHS)
    project.write("data/faqs/en/kaution.yml", "body: " + "a" * 10_000_000)
    project.write("docs/gross.md", "a" * 10_000_000)
    with (project.root / "docs/riesig.png").open("wb") as stream:
        stream.truncate(8 * 1024**3)
    code, memory, seconds = run(*CHECK, cwd=project.root, memory=1_000, seconds=20)
    assert (code, memory < 150, seconds < 10) == (1, True, True), (code, memory, seconds)


@pytest.mark.slow
def test_a_thousand_costly_files_cost_the_check_little(project: Project) -> None:
    """As much as there may be, each file as costly as one can be: 100 MiB."""
    texts = [text.encode()[:MAX_BYTES] for text, _ in REFUSED.values()]
    texts += [(OFFER + "body: |\n  " + text.replace("\n", "\n  ")).encode()[:MAX_BYTES] for text in HEAVY.values()]
    for number in range(1_000):
        project.write(f"data/offers/o-{number}.yml", texts[number % len(texts)][: 100 * 1024])
    code, memory, seconds = run(*CHECK, cwd=project.root, memory=1_500, seconds=300)
    assert (code, memory < 600, seconds < 120) == (1, True, True), (code, memory, seconds)


@pytest.mark.slow
def test_the_largest_faultless_data_is_read_in_bounded_memory(project: Project) -> None:
    body = "\n\n".join("  " + "Wort " * 100 for _ in range(90))
    for number in range(1_800):
        project.write(f"data/offers/o-{number}.yml", f"{OFFER}body: |\n{body}\n")
    code, memory, seconds = run(*CHECK, cwd=project.root, memory=2_500, seconds=300)
    assert (code, memory < 1_000, seconds < 120) == (0, True, True), (code, memory, seconds)


# In a browser ----------------------------------------------------------------------------------------

FAQ = "sources: [{title: Quelle}]\nlast_reviewed: 2026-11-10\nalert_until: 2027-01-01\n"


@pytest.fixture
def hostile_site(town: Town, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site of texts no check has seen: should one ever fail, this is what readers get."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", NOON)
    monkeypatch.setenv("NO_MKDOCS_2_WARNING", "1")
    monkeypatch.setattr("infohub.text.safety.check_plain", lambda text: iter(()))
    monkeypatch.setattr("infohub.text.safety.check_markdown", lambda text, inline: iter(()))
    monkeypatch.setattr("infohub.site.handwritten.check_folder", lambda docs: ([], {}))
    for number, text in enumerate(TEXTS.values()):
        one = written(text)
        fields = "".join(f"{name}: {one}\n" for name in ("title", "summary", "body", "alert", "answer_in_short"))
        fields += f"steps: [{one}]\nkeywords: [{one}]\n"
        (town.path(f"faqs/boese-{number}.yml")).write_text(fields + FAQ)
        (town.path(f"faqs/ar/boese-{number}.yml")).write_text(fields)
        (town.path(f"contacts/boese-{number}.yml")).write_text(
            f"title: {one}\nsummary: {one}\nstreet: {one}\ncity: {one}\nsector: town\n{FAQ}alert: {one}\n"
        )
    (town.root / "docs/ueber.md").write_text("# Über\n\n" + "\n\n".join(TEXTS.values()) + "\n")
    town.config["extra"]["search"] = True
    town.config["validation"] = dict.fromkeys(("omitted_files", "unrecognized_links", "anchors"), "info") | {"absolute_links": "ignore"}
    town.save_config()
    return town.build(strict=False)


@pytest.fixture
def address(hostile_site: Path) -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(hostile_site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.mark.slow
@pytest.mark.browser
def test_a_browser_runs_and_asks_for_nothing_of_it(browser: Browser, hostile_site: Path, address: str) -> None:
    pages = [path.parent.relative_to(hostile_site).as_posix() for path in hostile_site.rglob("index.html") if "boese" in str(path)]
    pages += ["", "ar", "fragen", "ar/fragen", "kontakte", "ueber", "suche"]
    assert len(pages) > 4 * len(TEXTS)
    seen: list[str] = []
    page = browser.new_page()
    page.on("dialog", lambda dialog: (seen.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.on(
        "console",
        lambda message: seen.append(message.text) if message.type in ("error", "warning") and "404" not in message.text else None,
    )
    page.on("pageerror", lambda error: seen.append(str(error)))
    page.on("request", lambda request: seen.append(request.url) if not request.url.startswith((address, "data:")) else None)
    # A picture of its own folder may stand on a hand-written page, and here there is none.
    page.on(
        "response",
        lambda response: seen.append(response.url) if response.status > 399 and response.url != f"{address}ueber/x" else None,
    )
    for path in pages:
        page.goto(f"{address}{path}/".replace("//", "/").replace(":/", "://"))
        assert (
            page.evaluate("document.querySelectorAll('main script, main iframe, main [onclick], main [onerror], main [style]').length") == 0
        )
    for word in ("alert", "script", "evil"):
        page.goto(f"{address}suche/")
        page.click("a.find")
        page.fill("dialog.search input", word)
        time.sleep(1)
    page.close()
    assert seen == []


@pytest.mark.slow
def test_a_build_of_texts_that_look_like_commands_is_bounded(town: Town) -> None:
    """With flyers: what the check lets through may look like a command of any engine."""
    town.config["extra"]["flyers"] = True
    town.config["site_url"] = "https://hub.example/"
    town.save_config()
    good = [TEXTS[name] for name in ("jinja", "python format", "frame", "formula", "typesetter", "calendar") if "<" not in TEXTS[name]]
    for number, text in enumerate([*good, "\\\\ #let x = read(sys.inputs) " * 20, "a" * 900]):
        town.path(f"faqs/boese-{number}.yml").write_text(
            f"title: {written(text)}\nsummary: {written(text)}\nkeywords: [{written(text)}]\n{FAQ}"
        )
    code, memory, seconds = run(sys.executable, "-m", "mkdocs", "build", cwd=town.root, memory=4_000, seconds=300)
    assert (code, memory < 700, seconds < 200) == (0, True, True), (code, memory, seconds)
    assert "root:" not in "".join(path.read_text("utf-8") for path in town.site.rglob("boese-*/index.html"))
