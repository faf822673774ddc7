"""Do the links to other sites still lead somewhere? LinkChecker asks each once.

It is given one page with all of them instead of the site: it would read thousands of pages that hold the same links.
That the site's own links lead somewhere, tests know.
"""

from __future__ import annotations

import csv
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from html import escape
from html.parser import HTMLParser
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that led nowhere. address: where to. pages: those that have it, ``/kontakte/amt/``. why: as the checker says."""

    address: str
    pages: tuple[str, ...]
    why: str


class _Anchors(HTMLParser):
    """Addresses that a page's reader can follow."""

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, None] = {}

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        target = dict(attrs).get("href") if tag == "a" else None
        if target and target.startswith(("https://", "http://")):
            self.found[target.partition("#")[0]] = None


def outside(site: Path, own_address: str) -> dict[str, list[str]]:
    """Every address of another site, with the pages that link it, both in order. own_address: where the site will stand."""
    found: dict[str, list[str]] = {}
    for path in sorted(site.rglob("*.html")):
        anchors = _Anchors()
        anchors.feed(path.read_text("utf-8"))
        page = "/" + path.relative_to(site).as_posix().removesuffix("index.html")
        for address in anchors.found:
            if not (own_address and address.startswith(own_address)):
                found.setdefault(address, []).append(page)
    return dict(sorted(found.items()))


def dead_links(links: dict[str, list[str]], settings: Path) -> list[DeadLink]:
    """Those that lead nowhere. settings: LinkChecker's own file, with the known exceptions.

    Raises OSError where LinkChecker fails.
    """
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)  # started by root, LinkChecker goes on as nobody
        page = Path(folder) / "links.html"
        page.write_text(_page(links), "utf-8")
        options = ("--config", str(settings), "--output", "csv/utf-8", "--recursion-level", "1")
        command = [sys.executable, "-m", "linkcheck", *options, str(page)]
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - fixed words
    if done.returncode not in (0, 1):  # 1: there are dead links
        raise OSError(" ".join(done.stderr.split()[-40:]) or "LinkChecker ist abgebrochen.")
    dead = dict(_read(done.stdout))
    return [DeadLink(address, tuple(pages), dead[nth]) for nth, (address, pages) in enumerate(links.items()) if nth in dead]


def _page(addresses: Iterable[str]) -> str:
    """Each link bears its number: addresses come back in another spelling."""
    anchors = (f'<a href="{escape(address)}">{nth}</a>' for nth, address in enumerate(addresses))
    return "\n".join(("<!doctype html><meta charset=utf-8><title>Links</title>", *anchors))


def _read(table: str) -> Iterator[tuple[int, str]]:
    """Number and reason of each dead link in LinkChecker's table."""
    lines = [line for line in table.splitlines(keepends=True) if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter=";"):
        if row["valid"] == "False" and row["name"].isdecimal():
            yield int(row["name"]), row["result"]
