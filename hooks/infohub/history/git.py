"""Asking git. An answer that cannot be had is None: no git, no repository, no such commit, or none within two minutes."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

# A clone without contents must not fetch them one by one while a site is built.
_ENVIRONMENT = {"GIT_NO_LAZY_FETCH": "1", "GIT_TERMINAL_PROMPT": "0"}


def ask(root: Path, *arguments: str, given: bytes = b"") -> bytes | None:
    """What git prints. given: what it reads."""
    command = ["git", "-C", str(root), *arguments]
    try:
        done = subprocess.run(  # noqa: S603 - no shell, fixed words
            command, input=given, capture_output=True, check=False, timeout=120, env={**os.environ, **_ENVIRONMENT}
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    return done.stdout if done.returncode == 0 else None


def words(root: Path, *arguments: str) -> str:
    """What git prints as one text without white space around it; empty where it cannot be had."""
    return (ask(root, *arguments) or b"").decode("utf-8", "replace").strip()


def contents(root: Path, blobs: list[str], largest: int, budget: int) -> dict[str, bytes]:
    """Contents of blobs, by their names. Bytes: those over ``largest`` are left out, and all after ``budget`` is used up."""
    listed = ask(root, "cat-file", "--batch-check", given="".join(f"{one}\n" for one in blobs).encode()) or b""
    sizes = []
    for line in listed.decode("ascii", "replace").splitlines():
        name, _, rest = line.partition(" ")
        kind, _, size = rest.partition(" ")
        if kind == "blob" and int(size) <= largest and (budget := budget - int(size)) >= 0:
            sizes.append((name, int(size)))
    answer = ask(root, "cat-file", "--batch", given="".join(f"{name}\n" for name, _ in sizes).encode()) if sizes else None
    if not answer:
        return {}
    found, at = {}, 0
    for name, length in sizes:
        start = answer.index(b"\n", at) + 1
        found[name] = answer[start : start + length]
        at = start + length + 1
    return found
