"""What lies otherwise in the working tree than in an earlier commit, from git."""

from __future__ import annotations

import subprocess
from pathlib import Path


class NoSuchCommitError(Exception):
    """There is no git, no repository, or no such commit in it (a shallow clone may lack it)."""


def changed_since(root: Path, commit: str) -> frozenset[str]:
    """Files below ``root/data`` that differ from a commit (a branch, a tag, ``HEAD~1``), new ones and not yet added ones too.

    Paths are relative to ``root``. Raises NoSuchCommitError.
    """
    whole = _commit(root, commit)
    differing = _git(root, "diff", "--name-only", "--no-renames", "--relative", "-z", whole, "--", "data")
    unknown = _git(root, "ls-files", "--others", "--exclude-standard", "-z", "--", "data")
    return frozenset(name for name in f"{differing.decode()}{unknown.decode()}".split("\0") if name)


def file_at(root: Path, commit: str, file: str) -> bytes | None:
    """A file as it was in a commit, or None where there was none. Raises NoSuchCommitError."""
    try:
        return _git(root, "show", f"{_commit(root, commit)}:./{file}")
    except NoSuchCommitError:
        if _commit(root, commit):
            return None
        raise


def _commit(root: Path, name: str) -> str:
    return _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{name}^{{commit}}").decode().strip()


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(["git", "-C", str(root), *arguments], capture_output=True, check=False, timeout=120)  # noqa: S603, S607 - fixed words
    except (OSError, ValueError, subprocess.TimeoutExpired) as error:
        raise NoSuchCommitError(str(error)) from None
    if done.returncode:
        raise NoSuchCommitError(done.stderr.decode("utf-8", "replace").strip())
    return done.stdout
