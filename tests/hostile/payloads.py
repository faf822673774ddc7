"""What a hostile pull request may hold, for all tests of this folder.

This folder stands beside the rooms: its tests ask of the whole what no room can answer alone, that nothing a stranger
contributes harms the checker, the machine that builds, or a reader. One file a way in:

test_files     symbolic links, pipes, devices, names, sizes and numbers of files in data/
test_costly_files, test_patterns    YAML, Markdown and regular expressions made to cost time
test_texts, test_links, test_numbers    every text, link, date and number of every kind
test_docs      hand-written pages and pictures, and test_owners: files that are code and need a person's eye
test_messages  what the check prints: commands of CI, escape sequences, size
test_exports   calendars, mails, manifests, JSON in pages
test_flyers    text as commands of the typesetter
test_fuzzing, fuzz    anything at all (`make fuzz`: a minute of atheris)
test_whole     all of it at once: memory and time of the check and the build, and the site in a browser (slow)
"""

from __future__ import annotations

import signal
from collections.abc import Iterator
from contextlib import contextmanager

# Each does something somewhere: in HTML, an attribute, a link, a template, a shell, a calendar, a spreadsheet, the typesetter.
TEXTS = {
    "script": "<script>alert(1)</script>",
    "handler": "<img src=x onerror=alert(1)>",
    "svg": "<svg/onload=alert(1)>",
    "end of a tag": "\"'><script>alert(1)</script>",
    "end of a script": '</script><script src="https://evil.example/x.js"></script>',
    "comment": "<!--",
    "instruction": "<?xml-stylesheet href='https://evil.example'?>",
    "spelled tag": "&lt;script&gt;alert(1)&lt;/script&gt;",
    "javascript": "[x](javascript:alert(1))",
    "javascript in capitals": "[x](JaVaScRiPt:alert(1))",
    "javascript spelled": "[x](&#106;avascript:alert(1))",
    "javascript with a tab": "[x](java&#9;script:alert(1))",
    "data": "[x](data:text/html,<script>alert(1)</script>)",
    "vbscript": "[x](vbscript:msgbox(1))",
    "file": "[x](file:///etc/passwd)",
    "another host": "[x](//evil.example/)",
    "picture": "![x](https://evil.example/pixel.png)",
    "reference": "[x][1] [1]: javascript:alert(1)",
    "autolink": "<javascript:alert(1)>",
    "jinja": "{{ 7*7 }} {% include '/etc/passwd' %} {# x #} ${7*7} #{7*7} <%= 7*7 %>",
    "python format": "{0.__class__} %(hub)s %s {}",
    "frame": "@@hub:content@@ @@hub:title@@ /@entry/faqs/kaution",
    "formula": '=HYPERLINK("https://evil.example") +1+1 -1 @SUM(1)',
    "typesetter": '#read("/etc/passwd") #import "@preview/x:1.0.0" $ x $ \\',
    "shell": "`id` $(id) ; id | id && id",
    "calendar": "x\\nATTENDEE:mailto:evil@evil.example",
    "attribute list": "x {: onclick=alert(1) style=position:fixed }",
}
HIDDEN = {
    "override": "\u202e",
    "isolate": "\u2066",
    "mark": "\u200f",
    "zero width space": "\u200b",
    "byte order mark": "\ufeff",
    "tag": "\U000e0041",
    "escape": "\x1b[2J",
    "bell": "\x07",
    "line separator": "\u2028",
    "C1": "\x9b31m",
}


@contextmanager
def seconds(most: int) -> Iterator[None]:
    """Fails where something waits for ever, as reading a pipe does; time alone is measured elsewhere."""

    def stop(*_: object) -> None:
        raise TimeoutError(f"more than {most} s")

    before = signal.signal(signal.SIGALRM, stop)
    signal.alarm(most)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)
