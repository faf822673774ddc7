"""The commands people type: mkdocs build, mkdocs serve, properdocs build; each in a process of its own."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable
from pathlib import Path

import pytest

from town import Town, files_of

BIN = Path(sys.executable).parent


def run(town: Town, *command: str, **environment: str) -> None:
    subprocess.run([str(BIN / command[0]), *command[1:]], cwd=town.root, env={**os.environ, **environment}, check=True, capture_output=True)


def fresh(town: Town) -> None:
    for name in ("site", ".cache"):
        shutil.rmtree(town.root / name, ignore_errors=True)


def test_two_builds_of_one_commit_are_the_same_bytes(town: Town) -> None:
    """Whatever the hash seed, and in whatever order the files were written."""
    run(town, "mkdocs", "build", "--strict", PYTHONHASHSEED="1")
    first = files_of(town.site)
    fresh(town)
    for path in sorted((town.root / "data").rglob("*.yml"), reverse=True):
        content = path.read_bytes()
        path.unlink()
        path.write_bytes(content)
    run(town, "mkdocs", "build", "--strict", PYTHONHASHSEED="2")
    assert files_of(town.site) == first
    assert len(first) > 150


@pytest.mark.slow
def test_properdocs_makes_the_same_site(town: Town) -> None:
    run(town, "mkdocs", "build", "--strict")
    first = files_of(town.site)
    fresh(town)
    run(town, "properdocs", "build", "--strict", "-f", "mkdocs.yml")
    assert files_of(town.site) == first


def test_a_second_process_continues_where_the_first_ended(town: Town) -> None:
    run(town, "mkdocs", "build", "--strict")
    before = {path: path.stat().st_mtime_ns for path in town.site.rglob("*.html")}
    town.edit("faqs/kaution.yml", "body: |\n", "body: |\n  Ein neuer Absatz.\n\n")
    run(town, "mkdocs", "build", "--strict")
    touched = {path.relative_to(town.site).as_posix() for path, stamp in before.items() if path.stat().st_mtime_ns != stamp}
    assert "fragen/kaution/index.html" in touched
    # The integration manager's page counts every word.
    assert all("fragen/kaution/" in file or file == "netzwerk/stand/index.html" for file in touched)


def test_serving_shows_problems_and_goes_on_watching(town: Town) -> None:
    """The page, then the list of problems at every address, then the page again with what was changed."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    command = [str(BIN / "mkdocs"), "serve", "--dev-addr", f"127.0.0.1:{port}"]
    log = (town.root / "serve.log").open("w")
    process = subprocess.Popen(command, cwd=town.root, stdout=log, stderr=subprocess.STDOUT)
    page = f"http://127.0.0.1:{port}/fragen/kaution/"
    try:
        wait_for(lambda: "<h1" in read(page), "the page is served")
        good = town.path("faqs/kaution.yml").read_text("utf-8")
        town.path("faqs/kaution.yml").write_text(good.replace("last_reviewed: 20", "last_reviewed: 24.11.20", 1), "utf-8")
        wait_for(lambda: "1 Fehler in den Daten" in read(page), "the problem is shown")
        shown = read(f"http://127.0.0.1:{port}/ar/")
        assert "ist kein Datum.</strong> Bitte JJJJ-MM-TT schreiben" in shown
        assert "livereload" in shown, "the page reloads by itself"
        town.path("faqs/kaution.yml").write_text(good.replace("title: ", "title: Neu ", 1), "utf-8")
        wait_for(lambda: "Neu " in read(page) and "Fehler in den Daten" not in read(page), "the page is back, with the edit")
    finally:
        process.terminate()
        process.wait(10)
        log.close()


def read(address: str) -> str:
    try:
        with urllib.request.urlopen(address, timeout=5) as answer:
            return answer.read().decode("utf-8")
    except (urllib.error.URLError, ConnectionError, TimeoutError):
        return ""


def wait_for(what: Callable[[], bool], name: str, seconds: float = 25) -> None:
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if what():
            return
        time.sleep(0.2)
    raise AssertionError(f"not within {seconds} s: {name}")
