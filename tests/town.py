"""The fictional town as a project of its own in a temporary folder, built in this process."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import yaml
from mkdocs.commands.build import build
from mkdocs.config import load_config

ROOT = Path(__file__).parent.parent
TOWN = ROOT / "tests" / "data" / "town"
NOON = "1795521600"  # 2026-11-24, noon UTC: the day the fictional town's dates are written around


class Town:
    """A copy of the fictional town that may be edited and built."""

    def __init__(self, folder: Path) -> None:
        self.root = folder
        shutil.copytree(TOWN, folder, ignore=shutil.ignore_patterns("site", ".cache"))
        config = yaml.safe_load((TOWN / "mkdocs.yml").read_text("utf-8"))
        config["theme"]["custom_dir"] = str(ROOT / "overrides")
        config["hooks"] = [str(ROOT / "hooks" / "hub.py")]
        config["extra"]["flyers"] = False  # they take their time; tests of the site's flyers turn them on
        config["extra"]["search"] = False
        self.config = config
        self.save_config()

    def save_config(self) -> None:
        (self.root / "mkdocs.yml").write_text(yaml.safe_dump(self.config, allow_unicode=True), "utf-8")

    @property
    def site(self) -> Path:
        return self.root / "site"

    def path(self, file: str) -> Path:
        return self.root / "data" / file

    def edit(self, file: str, old: str, new: str) -> None:
        """Replace a text that must be there."""
        source = self.path(file).read_text("utf-8")
        assert old in source, f"{old!r} is not in {file}"
        self.path(file).write_text(source.replace(old, new), "utf-8")

    def build(self, site: Path | None = None, strict: bool = True) -> Path:
        """As `mkdocs build --strict` does. Returns the site's folder."""
        config = load_config(str(self.root / "mkdocs.yml"), site_dir=str(site or self.site), strict=strict)
        config.plugins.on_startup(command="build", dirty=False)
        build(config)
        config.plugins.on_shutdown()
        return site or self.site

    def clean_build(self) -> Path:
        """A build that remembers nothing, beside the other."""
        other = self.root / "clean"
        shutil.rmtree(other, ignore_errors=True)
        for path in (self.root / ".cache" / "hub").glob("site-*.pickle"):
            path.rename(path.with_suffix(".kept"))
        try:
            return self.build(other)
        finally:
            for path in (self.root / ".cache" / "hub").glob("site-*.pickle"):
                path.unlink()
            for path in (self.root / ".cache" / "hub").glob("site-*.kept"):
                path.rename(path.with_suffix(".pickle"))


def files_of(site: Path) -> dict[str, str]:
    """Every file of a site with a digest of its bytes."""
    files = (path for path in sorted(site.rglob("*")) if path.is_file())
    return {path.relative_to(site).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in files}


def changed(before: dict[str, str], after: dict[str, str]) -> set[str]:
    return {file for file in before.keys() | after.keys() if before.get(file) != after.get(file)}
