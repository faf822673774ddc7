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
    """head: commit the days were read at, empty outside git. days: file -> day of its last commit.

    ends: oldest commits of a shallow clone, of which nothing is known.
    """

    head: str = ""
    days: dict[str, date] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()


def last_changes(root: Path, earlier: Dates | None = None) -> Dates:
    """Days of all files below data/ and docs/, relative to ``root``. An earlier answer is continued where it can be."""
    head, _, shallow = (_git(root, "rev-parse", "HEAD", "--is-shallow-repository") or "").strip().partition("\n")
    if not head:
        return Dates()
    ends = _ends(root) if shallow == "true" else frozenset()
    if earlier is not None and (earlier.head, earlier.ends) == (head, ends):
        return earlier
    if earlier is not None and earlier.ends == ends and _follows(root, earlier.head, head):
        return Dates(head, {**earlier.days, **_read(root, f"{earlier.head}..{head}", ends)}, ends)
    return Dates(head, _read(root, "HEAD", ends), ends)


def _ends(root: Path) -> frozenset[str]:
    """The oldest commit of a shallow clone seems to have made every file: only what is younger is known."""
    listed = (_git(root, "rev-parse", "--git-path", "shallow") or "").strip()
    return frozenset((root / listed).read_text("ascii").split()) if listed and (root / listed).is_file() else frozenset()


def _follows(root: Path, earlier: str, head: str) -> bool:
    """Is the earlier commit on the main line? What a merged branch tried and took back was never there."""
    line = (_git(root, "rev-list", "--first-parent", "--parents", f"{earlier}..{head}") or "").splitlines() if earlier else []
    return bool(line) and line[-1].split()[1:2] == [earlier]


def _read(root: Path, revisions: str, without: frozenset[str]) -> dict[str, date]:
    """Newest first, so the first mention of a file is its last change."""
    log = _git(
        root,
        "log",
        "--format=%x01%H %ct",
        "--name-only",
        "--relative",
        "--no-renames",
        "-z",
        "-m",
        "--first-parent",
        revisions,
        "--",
        *FOLDERS,
    )
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
