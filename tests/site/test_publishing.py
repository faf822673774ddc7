"""All or nothing: what is in site/ is a whole site, the old one or the new one, at any moment."""

from __future__ import annotations

import logging
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from mkdocs.exceptions import Abort

from infohub.site import publish
from infohub.site.build import Build
from town import NOON, Town, files_of


def test_a_problem_in_the_data_leaves_the_site_as_it_is(town: Town, caplog: pytest.LogCaptureFixture) -> None:
    town.build()
    before = files_of(town.site)
    town.edit("faqs/kaution.yml", "last_reviewed: ", "last_reviewed: 24.11.")
    with caplog.at_level(logging.ERROR), pytest.raises(Abort, match="Es wurde nichts veröffentlicht"):
        town.build()
    assert files_of(town.site) == before
    assert "ist kein Datum. Bitte JJJJ-MM-TT schreiben" in caplog.text
    assert not publish.staging(town.site).exists()


def test_a_problem_in_the_data_makes_no_site_where_there_was_none(town: Town) -> None:
    town.path("faqs/kaution.yml").write_text("title: [", "utf-8")
    with pytest.raises(Abort):
        town.build()
    assert not town.site.exists()


def test_a_warning_of_mkdocs_in_strict_mode_keeps_the_old_site(town: Town) -> None:
    town.build()
    before = files_of(town.site)
    (town.root / "docs" / "ueber.md").write_text("# Neu\n\n[nirgends](gibt-es-nicht.md)\n", "utf-8")
    with pytest.raises(Abort):
        town.build()
    assert files_of(town.site) == before


def test_a_page_that_cannot_be_drawn_keeps_the_old_site(town: Town, monkeypatch: pytest.MonkeyPatch) -> None:
    town.build()
    before = files_of(town.site)
    (town.root / "docs" / "ueber.md").write_text("# Neu\n", "utf-8")  # asks for a full build

    def fail(self: Build, code: str) -> None:
        raise RuntimeError("the disk is full")

    monkeypatch.setattr(Build, "_write_language", fail)
    with pytest.raises(Abort, match=r"the disk is full|could not be written"):
        town.build()
    assert files_of(town.site) == before


def test_leftovers_of_a_killed_build_are_cleared(town: Town) -> None:
    town.build()
    before = files_of(town.site)
    town.site.rename(publish.previous(town.site))  # killed between two renames
    (publish.staging(town.site) / "ar").mkdir(parents=True)
    town.build()
    assert files_of(town.site) == before
    assert [path.name for path in town.root.iterdir() if path.name.startswith(".site")] == []


def test_where_folders_cannot_be_exchanged_two_renames_do(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(publish, "_exchange", lambda one, other: False)
    site = tmp_path / "site"
    for folder, text in ((site, "old"), (publish.staging(site), "new")):
        folder.mkdir()
        (folder / "index.html").write_text(text)
    publish.swap_in(site)
    assert [path.name for path in tmp_path.iterdir()] == ["site"]
    assert (site / "index.html").read_text() == "new"


def test_pages_of_deleted_entries_disappear(town: Town) -> None:
    town.build()
    assert (town.site / "ar/woerter/kaution/index.html").exists()
    for file in ("terms/kaution.yml", "terms/ar/kaution.yml", "terms/en/kaution.yml"):
        town.path(file).unlink(missing_ok=True)
    for path in (town.root / "data").rglob("*.yml"):
        path.write_text("".join(line for line in path.read_text("utf-8").splitlines(True) if "terms/kaution" not in line), "utf-8")
    town.build()
    assert not (town.site / "ar/woerter/kaution").exists()
    assert "/woerter/kaution/" not in (town.site / "sitemap.xml").read_text("utf-8")


@pytest.mark.slow
def test_a_build_killed_at_any_moment_leaves_the_old_or_the_new_site(town: Town) -> None:
    """Full builds are killed after a random time; what is there is always one of the two whole sites."""
    town.build()
    whole = [files_of(town.site)]
    dice = random.Random(7)
    command = [str(Path(sys.executable).parent / "mkdocs"), "build", "--quiet"]
    environment = {**os.environ, "SOURCE_DATE_EPOCH": NOON}
    page = town.root / "docs" / "ueber.md"
    for number in range(12):
        page.write_text(f"# Über {number}\n", "utf-8")
        process = subprocess.Popen(command, cwd=town.root, env=environment, start_new_session=True)
        time.sleep(dice.uniform(0.3, 1.6))
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        publish_state = town.site if town.site.exists() else publish.previous(town.site)
        found = files_of(publish_state)
        if found not in whole:
            reference = files_of(town.clean_build())
            assert found == reference
            whole.append(reference)
    town.build()
    assert files_of(town.site) == files_of(town.clean_build())
