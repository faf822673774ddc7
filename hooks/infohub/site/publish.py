"""Publishing is all or nothing: a new site is made beside the old one and swapped in by renames."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path


def staging(site: Path) -> Path:
    """Where the next site is made: beside the old one, on the same disk."""
    return site.with_name(f".{site.name}-next")


def previous(site: Path) -> Path:
    """Where the old site stands for a moment where the system cannot exchange two folders at once."""
    return site.with_name(f".{site.name}-previous")


def repair(site: Path) -> None:
    """Put right what a killed build left behind."""
    if previous(site).exists():
        if site.exists():
            shutil.rmtree(previous(site))
        else:
            previous(site).rename(site)
    if staging(site).exists():
        shutil.rmtree(staging(site))


def swap_in(site: Path) -> None:
    """The finished staging folder becomes the site; the old site disappears."""
    new = staging(site)
    if not site.exists():
        new.rename(site)
        return
    if _exchange(new, site):
        shutil.rmtree(new)
        return
    site.rename(previous(site))
    new.rename(site)
    shutil.rmtree(previous(site))


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux, renameat2 with RENAME_EXCHANGE); False where that is not possible."""
    if sys.platform != "linux":
        return False
    libc = ctypes.CDLL(None, use_errno=True)
    rename = getattr(libc, "renameat2", None)
    if rename is None:
        return False
    here, exchange = -100, 2  # AT_FDCWD, RENAME_EXCHANGE
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), exchange) == 0)


def replace(site: Path, file: str, content: bytes) -> bool:
    """Put one file in place of another in one step; False when it was the same already."""
    path = site / file
    try:
        if path.read_bytes() == content:
            return False
    except FileNotFoundError:
        path.parent.mkdir(parents=True, exist_ok=True)
    beside = path.with_name(f".{path.name}-next")
    beside.write_bytes(content)
    beside.replace(path)
    return True


def remove(site: Path, file: str) -> None:
    """Take one page away, and its folder with it when nothing else is left in it."""
    path = site / file
    path.unlink(missing_ok=True)
    folder = path.parent
    while folder != site and folder.is_dir() and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
