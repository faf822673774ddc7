"""The made-up town of the measurements is one the check takes: `make bench` would end at once."""

from __future__ import annotations

from pathlib import Path

from bench import content
from infohub.cli import main


def test_the_made_up_town_has_no_faults(tmp_path: Path) -> None:
    content.write(tmp_path, 60, 12)
    assert main(["check", "--root", str(tmp_path)]) == 0
