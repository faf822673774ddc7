"""Where each page lives: German words in the path for every language, the locale before it."""

from __future__ import annotations

from infohub.model import Kind, kind_by_folder

NEWS_PATH = "neues/"  # what is new, below the language's root
FEED = "neues.atom"  # the same for feed readers


def entry_path(ref: str) -> str:
    """``faqs/kaution`` -> ``fragen/kaution/``, below the language's root."""
    folder, _, name = ref.partition("/")
    return f"{kind_by_folder[folder].url}/{name}/"


def list_path(kind: Kind) -> str:
    """``fragen/``"""
    return f"{kind.url}/"


def up(path: str) -> str:
    """From a page back to its language's root: ``fragen/kaution/`` -> ``../../``."""
    return "../" * path.count("/") or "./"


def file_of(path: str) -> str:
    """The file a page is written to."""
    return f"{path}index.html"
