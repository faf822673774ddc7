"""The preview: with problems in the data every address shows their list, without them the site, and it reloads by itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from mkdocs.livereload import LiveReloadServer

from infohub.site.serving import Preview


class Server:
    """As much of MkDocs' live reload server as the preview touches: it serves files below ``root``."""

    mount_path = "/hub/"

    def __init__(self, root: Path) -> None:
        self.root = str(root)
        self.asked: list[str] = []
        self.app: Callable[..., Iterable[bytes]] = self.serve_request

    def set_app(self, app: Callable[..., Iterable[bytes]]) -> None:
        self.app = app

    def serve_request(self, environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        path = environ["PATH_INFO"]
        self.asked.append(path)
        if path.startswith("/livereload/"):
            start_response("200 OK", [])
            return [b"17"]
        file = Path(self.root) / (path.removeprefix(self.mount_path) + "index.html")
        start_response("200 OK" if file.is_file() else "404 Not Found", [])
        return [file.read_bytes() if file.is_file() else b"404"]

    def get(self, path: str) -> tuple[str, str]:
        status: list[str] = []
        environ = {"PATH_INFO": path, "REQUEST_METHOD": "GET"}
        body = b"".join(self.app(environ, lambda line, headers: status.append(line)))
        assert environ["PATH_INFO"] == path, "the request is the server's, and stays as it is"
        return status[0], body.decode("utf-8")


@pytest.fixture
def server(tmp_path: Path) -> Server:
    site = tmp_path / "site"
    (site / "fragen").mkdir(parents=True)
    (site / "index.html").write_text("Start", "utf-8")
    (site / "fragen" / "index.html").write_text("Fragen", "utf-8")
    return Server(site)


@pytest.fixture
def preview(server: Server) -> Preview:
    made = Preview()
    made.attach(server)
    return made


def test_without_problems_the_site_answers(server: Server, preview: Preview) -> None:
    assert server.get("/hub/") == ("200 OK", "Start")
    assert server.get("/hub/fragen/") == ("200 OK", "Fragen")
    assert server.get("/hub/nichts/")[0] == "404 Not Found"


@pytest.mark.parametrize("path", ["/hub/", "/hub/fragen/", "/hub/nichts/", "/hub/assets/hub.css", "/", "/anderswo/", "/livereload"])
def test_with_problems_every_address_answers_with_them(server: Server, preview: Preview, path: str) -> None:
    preview.problems = "<h1>1 Fehler in den Daten – äöü</h1>"
    assert server.get(path) == ("200 OK", preview.problems)


def test_reloading_goes_on(server: Server, preview: Preview) -> None:
    preview.problems = "<h1>1 Fehler</h1>"
    assert server.get("/livereload/3/4") == ("200 OK", "17")
    assert server.asked == ["/livereload/3/4"]


def test_each_edit_shows_what_is_wrong_now_and_at_last_the_site(server: Server, preview: Preview) -> None:
    for text in ("1 Fehler", "2 Fehler"):
        preview.problems = text
        assert server.get("/hub/fragen/")[1] == text
    preview.problems = None
    assert server.get("/hub/fragen/")[1] == "Fragen"
    preview.problems = "wieder"
    assert server.get("/hub/fragen/")[1] == "wieder"


def test_the_site_itself_is_not_touched(server: Server, preview: Preview, tmp_path: Path) -> None:
    before = sorted(path for path in tmp_path.rglob("*"))
    preview.problems = "<h1>1 Fehler</h1>"
    server.get("/hub/")
    assert sorted(path for path in tmp_path.rglob("*")) == before
    assert (tmp_path / "site" / "index.html").read_text("utf-8") == "Start"


def test_problems_before_the_first_build_need_no_site(tmp_path: Path) -> None:
    server, preview = Server(tmp_path / "nicht-da"), Preview()
    preview.attach(server)
    preview.problems = "<h1>1 Fehler</h1>"
    assert server.get("/hub/")[1] == "<h1>1 Fehler</h1>"


def test_mkdocs_own_server_is_as_the_preview_expects(tmp_path: Path) -> None:
    """Its page of problems carries the script that reloads it."""
    (tmp_path / "index.html").write_text("<body>Start</body>", "utf-8")
    real = LiveReloadServer(lambda: None, "127.0.0.1", 0, str(tmp_path), mount_path="/hub")
    try:
        real.watch(str(tmp_path))
        preview = Preview()
        preview.attach(real)
        preview.problems = "<!doctype html><html><body><h1>1 Fehler</h1></body></html>"
        status: list[str] = []
        body = b"".join(real.get_app()({"PATH_INFO": "/hub/fragen/"}, lambda line, headers: status.append(line))).decode()
        assert status == ["200 OK"]
        assert "<h1>1 Fehler</h1>" in body and "livereload(" in body
        preview.problems = None
        assert b"Start" in b"".join(real.get_app()({"PATH_INFO": "/hub/"}, lambda line, headers: None))
    finally:
        real.server_close()
