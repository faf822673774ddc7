"""A bar while flyers are made."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from infohub.flyers.press import Told


@contextmanager
def progress() -> Iterator[Told]:
    """Shows on standard error how many are done; nothing where that is no terminal."""
    console = Console(stderr=True)
    columns = (TextColumn("Flyer"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, disable=not console.is_terminal, transient=True) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, of: bar.update(task, completed=done, total=of)
