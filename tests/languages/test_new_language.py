"""A language more, as ``anleitung/sprache-hinzufuegen.md`` tells it: the blocks of that page are run, on a copy.

Romanian is known to all libraries. Tigrinya is known to Babel but not to the theme, and has a script of its own. What a
translator would type stands in ``tests/data/languages/``: the words of the pages and the five most important entries.
"""

from __future__ import annotations

import html
import json
import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import polib
import pytest
import yaml

ROOT = Path(__file__).parent.parent.parent
TYPED = ROOT / "tests" / "data" / "languages"
PAGE = (ROOT / "anleitung" / "sprache-hinzufuegen.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(sh|yaml|python)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
FIVE = ("faqs/kurs-abbruch", "faqs/welche-tonne", "faqs/nachtruhe", "faqs/brief-vom-amt", "faqs/kaution")
NAMES = {"ro": "Română", "ti": "ትግርኛ"}


class Copy:
    """The project with German alone, to which a language is added as the page says."""

    def __init__(self, root: Path, code: str) -> None:
        self.root, self.code = root, code
        for folder in ("data", "docs", "hooks", "overrides"):
            shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__", "dist", "*.egg-info"))
        settings = (ROOT / "mkdocs.yml").read_text("utf-8")
        others = re.findall(r"^ +- locale: (?!de$)(\S+)\n +name: .+\n", settings, re.MULTILINE)
        settings = re.sub(r"^ +- locale: (?!de$)\S+\n +name: .+\n", "", settings, flags=re.MULTILINE)
        (root / "mkdocs.yml").write_text(settings.replace("extra:\n", "extra:\n  flyers: false\n  search: false\n"), "utf-8")
        for other in others:
            for path in [*root.glob(f"data/*/{other}"), *root.glob(f"data/hub.{other}.yml"), *root.glob(f"docs/*.{other}.md")]:
                shutil.rmtree(path) if path.is_dir() else path.unlink()

    def run(self, line: str) -> str:
        """A line of the page, with the Python these tests run with."""
        bin_ = Path(sys.executable).parent
        command = [str(bin_ / one.removeprefix(".venv/bin/")) if one.startswith(".venv/bin/") else one for one in shlex.split(line)]
        hour = {"PYTHONPATH": str(self.root / "hooks"), "SOURCE_DATE_EPOCH": "1795521600", "NO_MKDOCS_2_WARNING": "1"}
        done = subprocess.run(command, cwd=self.root, env={**os.environ, **hour}, capture_output=True, text=True, check=False)
        assert done.returncode == 0, f"{line}\n{done.stdout}\n{done.stderr}"
        return done.stdout

    def add_to_list(self, block: str) -> None:
        """To the end of the list, under the language that is there."""
        path = self.root / "mkdocs.yml"
        settings = path.read_text("utf-8")
        last = re.findall(r"^ +- locale: .*\n +name: .+\n", settings, re.MULTILINE)[-1]
        path.write_text(settings.replace(last, last + block), "utf-8")

    def add_to_table(self, row: str) -> None:
        path = self.root / "hooks" / "infohub" / "languages" / "locales.py"
        head, table = path.read_text("utf-8").split("_ROWS: ")
        table = "".join(line for line in table.splitlines(keepends=True) if not line.startswith(f'    "{self.code}":'))
        opening = table.index("{\n") + 2
        path.write_text(f"{head}_ROWS: {table[:opening]}{row}{table[opening:]}", "utf-8")

    def translate(self, file: Path, typed: polib.POFile) -> int:
        """What somebody does in a PO editor: each message for which there are words gets them. Returns for how many there were none."""
        words = {(one.msgctxt, one.msgid if one.msgctxt is None else ""): one.msgstr for one in typed if one.msgstr}
        po, without = polib.pofile(str(file)), 0
        for message in po:
            found = words.get((message.msgctxt, message.msgid if message.msgctxt is None else ""))
            message.msgstr = found or message.msgstr
            without += not found
        po.save(str(file))
        return without

    def page(self, path: str) -> str:
        return (self.root / "site" / self.code / path / "index.html").read_text("utf-8")


def follow(copy: Copy) -> None:
    """Every block of the page in its order, with the translators' part where the page asks for it."""
    code = copy.code
    ran = []
    for kind, block in BLOCKS:
        block = block.replace("ro.po", f"{code}.po").replace(" ro\n", f" {code}\n").replace("--locale ro", f"--locale {code}")
        if kind == "python":
            if f'"{code}"' in block:
                copy.add_to_table(block)
        elif kind == "yaml":
            copy.add_to_list(block.replace("locale: ro", f"locale: {code}").replace(NAMES["ro"], NAMES[code]))
        else:
            for line in block.splitlines():
                if line.startswith("make"):
                    continue  # the environment is there: these tests run in it
                copy.run(line)
                ran.append(line)
                if "languages.extract" in line:
                    catalog = copy.root / "hooks" / "infohub" / "languages" / "catalogs" / f"{code}.po"
                    without = copy.translate(catalog, polib.pofile(str(TYPED / code / "catalog.po")))
                    assert without < len(polib.pofile(str(catalog))) / 20, "a word or two may be new; these are many"
                elif " export " in line:
                    copy.translate(copy.root / f"{code}.po", polib.pofile(str(TYPED / code / "entries.po")))
    assert len(ran) == 6, ran


@pytest.mark.parametrize("code", [pytest.param("ro", marks=pytest.mark.slow), "ti"])
def test_the_page_is_all_it_takes(code: str, tmp_path: Path) -> None:
    copy = Copy(tmp_path, code)
    follow(copy)

    report = json.loads(copy.run(f".venv/bin/infohub translations status --locale {code} --format json"))
    counts = [kind["fields"] for kind in report["locales"][code]["kinds"].values()]
    assert sum(one["draft"] for one in counts) > 25
    assert sum(one["outdated"] for one in counts) == 0
    words = {one.msgid: one.msgstr for one in polib.pofile(str(TYPED / code / "catalog.po"))}
    for ref in FIVE:
        overlay = yaml.safe_load((tmp_path / "data" / ref.replace("/", f"/{code}/")).with_suffix(".yml").read_text("utf-8"))
        page = copy.page(f"fragen/{ref.partition('/')[2]}")
        assert f'<html lang="{code}"' in page
        assert overlay["status"] == "draft"
        assert f"<title>{html.escape(overlay['title'], quote=False)}" in page
        assert words["Draft: this translation has not been reviewed yet."] in page
        assert words["This page is not translated yet. You see the German text."] not in page
    untranslated = copy.page("fragen/pfand")
    assert words["This page is not translated yet. You see the German text."] in untranslated
    assert 'lang="de" dir="ltr"' in untranslated
    assert NAMES[code] in (tmp_path / "site" / "index.html").read_text("utf-8"), "German pages lead to it"

    copy.run(f".venv/bin/infohub flyer faqs/kaution --lang {code} --with de --format a5 --out {tmp_path}/flyers")
    assert len(list((tmp_path / "flyers").rglob("*.pdf"))) == 1


def test_a_language_nobody_knows_is_said_with_what_to_do(tmp_path: Path) -> None:
    copy = Copy(tmp_path, "ro")
    copy.add_to_list("        - locale: xx\n          name: Xx\n")
    table = r"hooks/infohub/languages/locales\.py"
    in_german = rf"mkdocs\.yml nennt die Sprache „xx“, die das Programm nicht kennt\. In {table} fehlt ihre Zeile\."
    in_english = rf"mkdocs\.yml: locale 'xx' is unknown: add a row to {table}"
    for line, said in ((".venv/bin/infohub check", in_german), (".venv/bin/mkdocs build", in_english)):
        with pytest.raises(AssertionError, match=said) as told:
            copy.run(line)
        assert "Traceback" not in str(told.value)
