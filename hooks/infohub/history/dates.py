"""The day each file last changed, from git. Empty outside git; silent about what a shallow clone cannot know."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

BERLIN = ZoneInfo("Europe/Berlin")
FOLDERS = ("data", "docs")


@dataclass(frozen=True, slots=True)
class Dates:
    """head: commit the days were read at, empty outside git. days: file -> day of its last commit."""

    head: str = ""
    days: dict[str, date] = field(default_factory=dict)


def last_changes(root: Path, earlier: Dates | None = None) -> Dates:
    """Days of all files below data/ and docs/, relative to ``root``. An earlier answer is continued where it can be."""
    head = _git(root, "rev-parse", "HEAD")
    if not head:
        return Dates()
    head = head.strip()
    if earlier is not None and earlier.head == head:
        return earlier
    if (_git(root, "rev-parse", "--is-shallow-repository") or "").strip() == "true":
        # The oldest commit of a shallow clone seems to have made every file: only what is younger is known.
        boundary = (_git(root, "rev-parse", "--git-path", "shallow") or "").strip()
        known = (root / boundary).read_text("ascii").split() if boundary and (root / boundary).is_file() else []
        return Dates(head, _read(root, "HEAD", set(known)))
    if earlier is not None and earlier.head and _git(root, "merge-base", "--is-ancestor", earlier.head, head) is not None:
        return Dates(head, {**earlier.days, **_read(root, f"{earlier.head}..{head}", set())})
    return Dates(head, _read(root, "HEAD", set()))


def _read(root: Path, revisions: str, without: set[str]) -> dict[str, date]:
    """Newest first, so the first mention of a file is its last change."""
    log = _git(root, "log", "--format=%x01%H %ct", "--name-only", "--relative", "--no-renames", "-z", "-m", "--first-parent", revisions, "--", *FOLDERS)
    days: dict[str, date] = {}
    for block in (log or "").split("\x01")[1:]:
        head, _, names = block.partition("\0")
        commit, _, seconds = head.partition(" ")
        if commit in without:
            continue
        day = datetime.fromtimestamp(int(seconds.split()[0]), BERLIN).date()
        for name in names.split("\0"):
            if name := name.strip("\n"):
                days.setdefault(name, day)
    return days


def _git(root: Path, *arguments: str) -> str | None:
    """Output of git, or None when there is no git, no repository or no such commit."""
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False, timeout=120)  # noqa: S603, S607 - fixed words
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None
