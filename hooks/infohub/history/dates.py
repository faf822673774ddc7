"""When each file changed, from git. Empty outside git; silent about what a shallow clone cannot know."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from infohub.history import git

BERLIN = ZoneInfo("Europe/Berlin")
FOLDERS = ("data", "docs")
KEPT = 24  # days remembered of a file: pages show ten
MOST = 100_000  # days remembered of all files
_FILES = ("100644", "100755")


class Step(NamedTuple):
    """What a day made of a file.

    at: time of the day's last commit, in seconds since 1970. old and new: git's names of the contents before and after;
    empty where there was no file.
    """

    at: int
    old: str
    new: str

    @property
    def day(self) -> date:
        return day_of(self.at)


@dataclass(frozen=True, slots=True)
class Dates:
    """head: commit it was read at, empty outside git. days: file -> day of its last commit.

    ends: oldest commits of a shallow clone, of which nothing is known. steps: of files below data/, newest first.
    full: there are more steps than are remembered.
    """

    head: str = ""
    days: dict[str, date] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()
    steps: dict[str, tuple[Step, ...]] = field(default_factory=dict)
    full: bool = False


def moment(at: int) -> datetime:
    """Seconds since 1970 by the clock of the hub."""
    return datetime.fromtimestamp(at, BERLIN)


@cache
def day_of(at: int) -> date:
    return moment(at).date()


def last_changes(root: Path, earlier: Dates | None = None) -> Dates:
    """What is known of all files below data/ and docs/, relative to ``root``. An earlier answer is continued where it can be."""
    head, _, shallow = git.words(root, "rev-parse", "HEAD", "--is-shallow-repository").partition("\n")
    if not head:
        return Dates()
    ends = _ends(root) if shallow == "true" else frozenset()
    if earlier is not None and (earlier.head, earlier.ends) == (head, ends):
        return earlier
    if earlier is not None and not earlier.full and earlier.ends == ends and _follows(root, earlier.head, head):
        continued = _read(root, head, f"{earlier.head}..{head}", ends, earlier)
        if not continued.full:
            return continued
    return _read(root, head, "HEAD", ends, Dates())


def _ends(root: Path) -> frozenset[str]:
    """The oldest commit of a shallow clone seems to have made every file: only what is younger is known."""
    listed = git.words(root, "rev-parse", "--git-path", "shallow")
    return frozenset((root / listed).read_text("ascii").split()) if listed and (root / listed).is_file() else frozenset()


def _follows(root: Path, earlier: str, head: str) -> bool:
    """Is the earlier commit on the main line? What a merged branch tried and took back was never there."""
    line = git.words(root, "rev-list", "--first-parent", "--parents", f"{earlier}..{head}").splitlines() if earlier else []
    return bool(line) and line[-1].split()[1:2] == [earlier]


def _read(root: Path, head: str, revisions: str, ends: frozenset[str], earlier: Dates) -> Dates:
    """Newest first, so the first mention of a file is its last change."""
    log = git.ask(
        root,
        *("-c", "log.showSignature=false"),
        *("log", "--format=%x01%H %ct", "--raw", "--no-abbrev", "--relative", "--no-renames", "-z", "-m", "--first-parent"),
        *(revisions, "--", *FOLDERS),
    )
    days: dict[str, date] = {}
    steps: dict[str, list[Step]] = {}
    count = sum(map(len, earlier.steps.values()))
    for file, step in _steps(log or b"", ends):
        days.setdefault(file, step.day)
        if file.startswith("data/") and count < MOST:
            count += _add(steps.setdefault(file, []), step)
    for file in steps:
        for step in earlier.steps.get(file, ()):
            _add(steps[file], step)
    known = {file: tuple(found) for file, found in steps.items()}
    return Dates(head, {**earlier.days, **days}, ends, {**earlier.steps, **known}, count >= MOST)


def _steps(log: bytes, without: frozenset[str]) -> Iterator[tuple[str, Step]]:
    """Each file of each commit. What follows the description of a change is a name, whatever letters it has."""
    commit, at = "", 0
    parts: Iterable[str] = iter(log.decode("utf-8", "replace").split("\0"))
    for part in parts:
        part = part.lstrip("\n")
        if part.startswith("\x01"):
            commit, _, seconds = part[1:].partition(" ")
            at = int(seconds.split()[0])
        elif part.startswith(":"):
            file = next(iter(parts), "")
            before, after, old, new, _ = part[1:].split(" ", 4)
            if commit not in without:
                yield file, Step(at, old if before in _FILES else "", new if after in _FILES else "")


def _add(found: list[Step], older: Step) -> bool:
    """Add what an older commit did; what one day did is one step. True when it is one more."""
    if found and found[-1].day == older.day:
        found[-1] = Step(found[-1].at, older.old, found[-1].new)
    elif len(found) < KEPT:
        found.append(older)
        return True
    return False
