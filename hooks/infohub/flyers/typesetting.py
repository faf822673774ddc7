"""A sheet -> PDF or pictures, by Typst. Entry text goes in as JSON and is never evaluated; only templates can be read."""

from __future__ import annotations

import json
import re
import threading
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import typst

from infohub.flyers.sheets import Sheet

TEMPLATES = Path(__file__).parent / "templates"
FONTS = Path(__file__).parent / "fonts"
_REFUSAL = "DOES-NOT-FIT "
_of_thread = threading.local()
_started = threading.Event()


class DoesNotFitError(Exception):
    """A sheet has no room for its text. why: ``height``, ``width`` or ``panel``. what: the word or panel, or how many sides there are."""

    def __init__(self, why: str, what: str) -> None:
        super().__init__(f"{why}: {what}")
        self.why = why
        self.what = what


@cache
def _fonts() -> Any:
    """Only the fonts that lie here: a flyer looks the same on every machine."""
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(FONTS)])


def has_run() -> bool:
    """Whether this process has set anything yet."""
    return _started.is_set()


def _compiler() -> Any:
    """One a thread: a compiler serves one caller at a time."""
    _started.set()
    if not hasattr(_of_thread, "compiler"):
        _of_thread.compiler = typst.Compiler(input=str(TEMPLATES / "main.typ"), root=str(TEMPLATES), font_paths=_fonts())
    return _of_thread.compiler


def pdf(sheet: Sheet, hint: str = "") -> bytes:
    """A tagged PDF, checked by the engine against PDF/UA-1 (ISO 14289-1). The same sheet gives the same bytes.

    hint: what ``size_of`` said of the same rows on paper of the same size; it changes the time this takes and nothing else.
    Raises DoesNotFitError; RuntimeError for a fault in a template.
    """
    as_of = sheet["foot"]["as-of"]
    moment = datetime.fromisoformat(as_of).replace(tzinfo=UTC) if as_of else datetime(2000, 1, 1, tzinfo=UTC)
    options = {"format": "pdf", "pdf_standards": ["ua-1"], "timestamp": int(moment.timestamp())}
    try:
        made: bytes = _compile(sheet, hint, **options)
    except RuntimeError as error:
        # Typst 0.15 cannot tag some links that break across lines from right to left. Paper needs none.
        if "link ancestor" not in str(error):
            raise
        made = _compile(sheet | {"links": False}, hint, **options)
    return made


def size_of(made: bytes) -> str:
    """The size of the letters in a PDF of rows, ``9pt``: it stands among its keywords; ``""`` where it does not."""
    found = re.search(rb"/Keywords ?\(([0-9.]+pt)\)", made)
    return found.group(1).decode() if found else ""


def pictures(sheet: Sheet, ppi: float = 100) -> list[bytes]:
    """Each side as a PNG."""
    made = _compile(sheet, "", format="png", ppi=ppi)
    return made if isinstance(made, list) else [made]


def _compile(sheet: Sheet, hint: str, **options: Any) -> Any:
    written = json.dumps(sheet, ensure_ascii=False, sort_keys=True)
    try:
        return _compiler().compile(sys_inputs={"flyer": written, "hint": hint}, **options)
    except typst.TypstError as error:
        raise _refusal(str(error)) from None


def _refusal(message: str) -> Exception:
    start = message.find(_REFUSAL)
    if start < 0:
        return RuntimeError(message)
    said, _ = json.JSONDecoder().raw_decode(message[start + len(_REFUSAL) :])
    return DoesNotFitError(str(said["why"]), str(said["what"]))
