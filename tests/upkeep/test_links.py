"""``infohub links``: good, broken, moved and excepted links, asked of servers on this machine only."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from infohub.cli import main
from project import FILES, Project

SETTINGS = (Path(__file__).parent.parent.parent / "linkchecker.ini").read_text("utf-8")


class _Elsewhere(BaseHTTPRequestHandler):
    """Another site: /gut is there, /umzug has moved, everything else is gone."""

    asked: list[str]

    def do_GET(self) -> None:
        self.asked.append(self.path)
        status = {"/gut": 200, "/umzug": 301}.get(self.path, 404)
        body = b'<html><a href="/weiter">weiter</a></html>' if status == 200 else b""
        self.send_response(status)
        if status == 301:
            self.send_header("Location", "/gut")
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(body)

    do_HEAD = do_GET  # noqa: N815 - named by the library

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def elsewhere() -> Iterator[tuple[str, list[str]]]:
    """Its address, and what it was asked for."""
    _Elsewhere.asked = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Elsewhere)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}", _Elsewhere.asked
    server.shutdown()
    server.server_close()


def page(*links: str) -> str:
    anchors = "".join(f'<a href="{link}">Link</a>' for link in links)
    return f"<!doctype html><html lang=de><title>Seite</title>{anchors}</html>"


@pytest.fixture
def hub(project: Project) -> Project:
    project.write("mkdocs.yml", "site_url: https://hub.example/\n" + FILES["mkdocs.yml"])
    project.write("linkchecker.ini", SETTINGS)
    return project


def links(project: Project, *options: str) -> int:
    return main(["links", "--root", str(project.root), *options])


def test_dead_links_are_told_with_a_page_that_has_them(
    hub: Project, elsewhere: tuple[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    other, asked = elsewhere
    hub.write("linkchecker.ini", SETTINGS.replace("ignore=\n", f"ignore=\n; Weist Programme ab.\n  ^{other}/bekannt\n"))
    names = ("gut", "weg?a=1&amp;b=2#unten", "bekannt/1", "umzug", "größe ä")
    hub.write("site/index.html", page(f"{other}/gut", "kontakte/", "fehlt/", "tel:+493023125010", "mailto:a@b.example"))
    hub.write("site/kontakte/index.html", page("https://hub.example/", *(f"{other}/{name}" for name in names)))
    hub.write("site/ar/kontakte/index.html", page(f"{other}/weg?a=1&amp;b=2"))
    assert links(hub) == 1
    out, err = capsys.readouterr()
    assert out.splitlines() == [
        f"- {other}/größe ä (auf /kontakte/): 404 Not Found",
        f"- {other}/weg?a=1&b=2 (auf /ar/kontakte/ und 1 weiteren): 404 Not Found",
    ]
    assert err == "5 Links zu anderen Seiten, 2 ohne Ziel.\n"
    # An exception is not asked for, other sites are not read on, and nobody is asked twice.
    assert sorted(set(asked) - {"/robots.txt"}) == ["/gr%C3%B6%C3%9Fe%20%C3%A4", "/gut", "/umzug", "/weg?a=1&b=2"]
    assert asked.count("/weg?a=1&b=2") == 1


def test_when_every_link_leads_somewhere_it_ends_with_0(
    hub: Project, elsewhere: tuple[str, list[str]], capsys: pytest.CaptureFixture[str]
) -> None:
    hub.write("build/site/index.html", page(f"{elsewhere[0]}/gut", "https://www.lindenau.example/"))
    assert links(hub, "--site", str(hub.root / "build" / "site")) == 0
    assert tuple(capsys.readouterr()) == ("", "2 Links zu anderen Seiten, keiner ohne Ziel.\n")


def test_without_a_built_site_or_settings_it_ends_with_2(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    assert links(hub) == 2
    assert capsys.readouterr().err == f"infohub links: In „{hub.root / 'site'}“ liegt keine fertige Seite. Bitte zuerst „make site“.\n"
    hub.write("site/index.html", page())
    assert links(hub, "--settings", "fehlt.ini") == 2
    assert capsys.readouterr().err == "infohub links: „fehlt.ini“ gibt es nicht.\n"


def test_settings_that_are_none_end_with_2(hub: Project, capsys: pytest.CaptureFixture[str]) -> None:
    hub.write("site/index.html", page())
    hub.write("linkchecker.ini", "[checking]\nthreads=viele\n")
    assert links(hub) == 2
    assert capsys.readouterr().err.startswith("infohub links: ")


def test_every_known_exception_gives_its_reason() -> None:
    """The line above each says why, as the file asks for."""
    lines = SETTINGS.splitlines()
    exceptions = [at for at, line in enumerate(lines) if line.startswith("  ^")]
    assert exceptions and all(lines[at - 1].startswith("; ") for at in exceptions)
