"""Anything at all: random texts and files, and (slow) a minute of a fuzzer."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from hostile.anything import check_html, check_reading, check_text
from hostile.payloads import HIDDEN, TEXTS

ROOT = Path(__file__).parent.parent.parent
FIELDS = ["title: ", "summary: ", "body: |\n  ", "steps:\n  - ", "topics: [", "]", "sources:\n  - title: ", "last_reviewed: 2026-11-24\n", "when:\n  - {days: Mo, from: 10:00", "}", "\n", "  ", "- ", ": ", "&a ", "*a", "<<: ", "!!python/object:x ", "? ", "| ", "> ", "'", '"', "\t", "---\n", "...\n", "%YAML 1.2\n", "#", "\ufeff", "\x85"]  # fmt: skip
PIECES = st.sampled_from([*FIELDS, *TEXTS.values(), *HIDDEN.values(), "a", "faqs/kaution"]) | st.text(max_size=5)


@pytest.mark.property
@settings(max_examples=60 if os.environ.get("HYPOTHESIS_PROFILE") != "long" else 5_000)
@given(st.binary(max_size=300) | st.lists(PIECES, max_size=25).map(lambda parts: "".join(parts).encode("utf-8", "surrogatepass")))
@example(b"\xff\xfe\x00a")
@example(b"title: \xed\xa0\x80")
@example(b"\xc2\xa0:")
def test_any_file_is_an_entry_or_has_problems(raw: bytes) -> None:
    check_reading(raw)


@pytest.mark.property
@given(st.text(max_size=200) | st.lists(PIECES, max_size=20).map("".join))
def test_any_text_is_letters_and_allowed_tags(text: str) -> None:
    check_text(text)


@pytest.mark.parametrize("html", ["<script>", "<p onclick=\"x\">", "<a href=\"javascript:x\">", "<p", "<P>", "<b>", "<p style=\"x\">", "<!-- x -->"])  # fmt: skip
def test_the_test_sees_what_is_not_allowed(html: str) -> None:
    with pytest.raises(AssertionError):
        check_html(html)


@pytest.mark.slow
def test_a_minute_of_the_fuzzer_finds_nothing() -> None:
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("make fuzz installs the fuzzer")
    paths = os.pathsep.join([str(ROOT / "hooks"), str(ROOT / "tests")])
    # By way of a shell: what Linux counts as a program's memory begins with that of the process it was started from.
    done = subprocess.run(
        ["sh", "-c", '"$0" -m hostile.fuzz; exit $?', sys.executable],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": paths},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-3_000:]
