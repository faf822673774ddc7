"""Lighthouse on a phone, in the nightly run: home, a list and an entry, in German and Arabic."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

import chromium

from .conftest import JUDGES, ROOT

PAGES = {"home": "", "list": "sprachkurse/", "entry": "fragen/welche-tonne/"}
LEAST = {"performance": 0.98, "accessibility": 1.0, "best-practices": 1.0, "seo": 1.0}


@pytest.mark.slow
@pytest.mark.browser
@pytest.mark.parametrize("code", ["", "ar/"])
@pytest.mark.parametrize("name", PAGES)
def test_lighthouse_is_content(address: str, tmp_path: Path, name: str, code: str) -> None:
    report = tmp_path / "report.json"
    command = [
        str(ROOT / ".venv" / "bin" / "node"),
        str(JUDGES / "lighthouse" / "cli" / "index.js"),
        f"{address}{code}{PAGES[name]}",
        "--quiet",
        "--output=json",
        f"--output-path={report}",
        f"--only-categories={','.join(LEAST)}",
        f"--chrome-flags=--headless=new {' '.join(chromium.FLAGS)}",
    ]
    subprocess.run(command, check=True, env={**os.environ, "CHROME_PATH": chromium.program()}, timeout=180)
    found = json.loads(report.read_text("utf-8"))
    scores = {key: value["score"] for key, value in found["categories"].items()}
    assert all(scores[key] >= least for key, least in LEAST.items()), [
        scores,
        *((one["id"], one.get("displayValue")) for one in found["audits"].values() if one["score"] is not None and one["score"] < 1),
    ]
