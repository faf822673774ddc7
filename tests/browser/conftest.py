"""The real hub of Beckum, built once and read in a real browser over loopback."""

from __future__ import annotations

import functools
import http.server
import os
import threading
from collections.abc import Container, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from mkdocs.commands.build import build
from mkdocs.config import load_config

from infohub.languages.configured import configured_locales

ROOT = Path(__file__).parent.parent.parent
JUDGES = ROOT / ".venv" / "judges" / "node_modules"
LOCALES = configured_locales(ROOT / "mkdocs.yml")


def mostly_slow(values: Iterable[Any], fast: Container[Any]) -> list[Any]:
    """Values to test with, of which only some belong to `make test`."""
    return [one if one in fast else pytest.param(*(one if isinstance(one, tuple) else (one,)), marks=pytest.mark.slow) for one in values]


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the built site."""
    os.environ["NO_MKDOCS_2_WARNING"] = "1"
    folder = tmp_path_factory.mktemp("site") / "site"
    config = load_config(str(ROOT / "mkdocs.yml"), site_dir=str(folder), strict=True)
    # A thousand flyers take half a minute: the nightly run makes them all, tests/flyers some.
    config.extra["flyers"] = os.environ.get("HYPOTHESIS_PROFILE") == "long"
    config.plugins.on_startup(command="build", dirty=False)
    build(config)
    return folder


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """Where a folder is served, with a slash at the end."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}/"
    server.shutdown()


@pytest.fixture(scope="session")
def address(site: Path) -> Iterator[str]:
    """Where the site is served."""
    with served(site) as where:
        yield where


@pytest.fixture(scope="session")
def axe() -> str:
    """The accessibility checker's source."""
    return (JUDGES / "axe-core" / "axe.min.js").read_text("utf-8")
