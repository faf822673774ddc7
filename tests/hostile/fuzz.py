"""`make fuzz`: a fuzzer that sees which lines of the reader it reaches, begins with what lies in data/, and stops after a minute.

    PYTHONPATH=tests python -m hostile.fuzz            FUZZ_SECONDS=3600 for longer

It ends with an error, the bytes and where they lie (build/fuzz/) when something does not hold that must hold for anything.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import atheris

ROOT = Path(__file__).parent.parent.parent
BOX = ROOT / "build" / "fuzz"
LONGEST = 4096  # bytes: long ones are tried in test_costly_files

with atheris.instrument_imports(include=["infohub"]):
    from hostile.anything import check_reading, check_text


def one(data: bytes) -> None:
    check_reading(data)
    check_text(data.decode("utf-8", "ignore"))


def main() -> None:
    seeds = BOX / "seeds"
    seeds.mkdir(parents=True, exist_ok=True)
    for path in (ROOT / "data").rglob("*.yml"):
        (seeds / "-".join(path.relative_to(ROOT).parts)).write_bytes(path.read_bytes()[:LONGEST])
    words = BOX / "words"
    signs = (
        "[",
        "](",
        "**",
        "- ",
        "<b>",
        "&#60;",
        "javascript:",
        "faqs/",
        ": ",
        "|",
        "> ",
        "*a",
        "&a",
        "<<: ",
        "\\u202e",
        "title: ",
        "body: |",
    )
    words.write_text("".join('"' + sign.replace("\\", "\\\\").replace('"', '\\"') + '"\n' for sign in signs), "utf-8")
    options = [f"-max_total_time={os.environ.get('FUZZ_SECONDS', '60')}", f"-max_len={LONGEST}", "-timeout=5", "-rss_limit_mb=1024"]
    found = BOX / "found"
    found.mkdir(exist_ok=True)
    atheris.Setup([sys.argv[0], *options, f"-dict={words}", f"-artifact_prefix={BOX}/", str(found), str(seeds)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
