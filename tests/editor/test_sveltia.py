"""The vendored program: the version that was asked for, made by the recipe beside it, and naming no host it should not."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from infohub.editor.form import PROGRAM
from town import ROOT

HERE = PROGRAM.parent
SAID = json.loads((PROGRAM / "VERSION.json").read_text("utf-8"))
# Forges, names of standards, pages a person can open, this machine, and the host that cannot exist.
NAMED = {"api.github.com", "github.com", "gitlab.com", "www.w3.org", "json-schema.org", "sveltiacms.app", "outside.invalid"}


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def test_the_version_is_the_pinned_one() -> None:
    assert SAID["version"] == json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]["@sveltia/cms"]
    assert SAID["version"] in (HERE / "README.md").read_text("utf-8")


def test_the_copy_answers_its_recipe() -> None:
    """Changed one without the other? `make form` makes the copy anew."""
    assert SAID["recipe"] == {name: digest(HERE / name) for name in ("package.json", "package-lock.json", "vendor.mjs")}
    files = {path.relative_to(PROGRAM).as_posix(): digest(path) for path in PROGRAM.rglob("*") if path.is_file()}
    files.pop("VERSION.json")
    assert SAID["files"] == files


def test_it_names_no_host_it_should_not() -> None:
    hosts = {
        host for path in PROGRAM.glob("*.js") for host in re.findall(r"https?://([a-z0-9-]+(?:\.[a-z0-9-]+)+)", path.read_text("utf-8"))
    }
    assert hosts == NAMED


def test_fonts_and_licences_lie_beside_it() -> None:
    assert "MIT License" in (PROGRAM / "LICENSE.txt").read_text("utf-8")
    for font in ("source-sans-3", "noto-mono", "material-symbols-outlined"):
        assert list(PROGRAM.glob(f"assets/{font}*.woff2")) and list(PROGRAM.glob(f"assets/{font}*LICENSE.txt"))
        assert f"url(sveltia/assets/{font}" in (PROGRAM / "sveltia.js").read_text("utf-8")
    assert {"immutable.LICENSE.txt", "turndown.LICENSE.txt"} <= {path.name for path in PROGRAM.glob("assets/*")}


@pytest.mark.slow
def test_made_anew_it_is_the_same(tmp_path: Path) -> None:
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copyfile(HERE / name, tmp_path / name)
    quiet = ["--no-audit", "--no-fund", "--loglevel=error"]
    subprocess.run([ROOT / ".venv/bin/npm", "ci", "--prefix", tmp_path, *quiet], check=True)
    subprocess.run([ROOT / ".venv/bin/node", HERE / "vendor.mjs", tmp_path, tmp_path / "out"], check=True)
    assert json.loads((tmp_path / "out" / "VERSION.json").read_text("utf-8")) == SAID
