"""The search: one Pagefind index a language, each in a folder of its own, so that an edit makes anew those it touches."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

from infohub.languages.locales import Locale
from infohub.model import KINDS
from infohub.site import publish

SEARCH = "search"  # section of the page that lists everything, for the frame
SEARCH_PATH = "suche/"
# Pagefind's own widgets: the hub's script uses the programming interface alone.
_UNUSED = ("pagefind-*ui.*", "pagefind-highlight.js", "pagefind-worker.js")


def index(site: Path, locale: Locale) -> None:
    """Index the entries' pages of one language below ``site/pagefind``. Raises RuntimeError with what Pagefind says."""
    from pagefind.service import get_executable  # costs time, and not every build needs it

    program = get_executable()
    if program is None:
        raise RuntimeError("pagefind is not installed: pip install 'pagefind[extended]'")
    folder = site / "pagefind" / locale.code
    new = publish.staging(folder)
    shutil.rmtree(new, ignore_errors=True)
    kinds = ",".join(kind.url for kind in KINDS if kind.pages)
    pages = f"{locale.prefix}{{{kinds}}}/*/index.html"
    command = [str(program), "--silent", "--site", str(site), "--glob", pages, "--output-path", str(new)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - no shell, our own words
    if done.returncode:
        raise RuntimeError(f"pagefind: {done.stderr.strip() or done.stdout.strip()}")
    for pattern in _UNUSED:
        for path in new.glob(pattern):
            path.unlink()
    if len(list(new.glob("wasm.*.pagefind"))) > 1:
        (new / "wasm.unknown.pagefind").unlink()  # for languages whose words Pagefind cannot stem
    _sort(new / "pagefind-entry.json")
    publish.swap_in(folder)


def _sort(path: Path) -> None:
    """Pagefind writes its table of contents in an order that differs from run to run."""
    known = json.loads(path.read_text("utf-8"))
    known["include_characters"].sort()
    path.write_text(json.dumps(known, ensure_ascii=False, sort_keys=True, separators=(",", ":")), "utf-8")
