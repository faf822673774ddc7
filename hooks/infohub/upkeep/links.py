"""Do the links to other sites still lead somewhere? LinkChecker asks; the built site is served to it on loopback."""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path


@dataclass(frozen=True, slots=True)
class DeadLink:
    """A link that led nowhere. address: where to; for the site's own pages from its root on. page: one that has it. why: as told."""

    address: str
    page: str
    why: str


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The folder's address on this machine while the block runs, without a slash at its end."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        server.server_close()


def dead_links(site: Path, settings: Path, own_address: str) -> list[DeadLink]:
    """All dead links of a built site, those to other sites and its own.

    settings: LinkChecker's own file, with the known exceptions. own_address: where the site will stand; not asked.
    Raises OSError where LinkChecker cannot be run or fails.
    """
    with served(site) as here:
        command = [sys.executable, "-m", "linkcheck", "--config", str(settings), "--output", "csv/utf-8"]
        if own_address:
            command += ["--ignore-url", f"^{re.escape(own_address)}"]
        done = subprocess.run([*command, f"{here}/"], capture_output=True, text=True, encoding="utf-8", check=False)  # noqa: S603 - fixed words
    if done.returncode not in (0, 1):  # 1: there are dead links
        raise OSError(" ".join(done.stderr.split()[-40:]) or "LinkChecker failed")
    return sorted(_read(done.stdout, here), key=lambda dead: (dead.address, dead.page))


def _read(table: str, here: str) -> Iterator[DeadLink]:
    lines = [line for line in table.splitlines(keepends=True) if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter=";"):
        if row["valid"] == "False":
            yield DeadLink((row["url"] or row["urlname"]).removeprefix(here), row["parentname"].removeprefix(here), row["result"])
