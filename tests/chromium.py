"""The browser the tests use: the one `tests/setup.sh` found or installed."""

from __future__ import annotations

from pathlib import Path

# No call of Chromium's own leaves the machine.
FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
]


def program() -> str:
    """Its path."""
    return (Path(__file__).parent.parent / ".venv" / "chromium").read_text("utf-8").strip()
