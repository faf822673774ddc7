"""Collect the words of templates and code into the catalogs: ``python -m infohub.languages.extract``.

A catalog for a new language is begun by its code: ``python -m infohub.languages.extract ro``.

Babel reads the calls of ``_``, ``N_`` and ``words``. Catalogs are matched by the exact message, never fuzzily:
a similar sentence is not the same sentence.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import write_po

from infohub.languages.messages import FOLDER, read_catalog

PACKAGE = Path(__file__).parent.parent
KEYWORDS = {"_": None, "N_": None, "words": None}
HEADER = """# Words of the hub's pages. msgid is English; translators fill msgstr.
msgid ""
msgstr ""
"Language: {code}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""


def extracted(overrides: Path) -> Catalog:
    """A fresh catalog of every message in code and templates, sorted."""
    found: dict[str, set[tuple[str, int]]] = {}
    for file, message in [*_messages(PACKAGE, "python"), *_messages(overrides, "jinja2")]:
        found.setdefault(message, set()).add((file, 0))
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for message in sorted(found):
        catalog.add(message, locations=sorted(found[message]))
    return catalog


def _messages(folder: Path, method: str) -> Iterator[tuple[str, str]]:
    patterns = [("**.py", "python")] if method == "python" else [("**.html", "jinja2.ext:babel_extract")]
    for name, _, message, _, _ in extract_from_dir(folder, patterns, keywords=KEYWORDS):
        if isinstance(message, str) and message:
            yield f"{folder.name}/{name}", message


def update(code: str, fresh: Catalog) -> Path:
    """Bring one catalog up to date: new messages empty, words of gone ones dropped. English says what the key says."""
    path = FOLDER / f"{code}.po"
    old = read_catalog(path) if path.is_file() else Catalog()
    catalog = Catalog(charset="utf-8", fuzzy=False)
    for message in fresh:
        if message.id:
            known = old.get(message.id)
            words = known.string if known is not None and known.string else (message.id if code == "en" else "")
            catalog.add(message.id, words, locations=message.locations)
    with path.open("wb") as stream:
        stream.write(HEADER.format(code=code).encode())
        write_po(stream, catalog, width=0, omit_header=True, include_lineno=False, sort_output=True)
    return path


def main(new: Iterable[str] = ()) -> None:
    """Update all catalogs there are, and begin those of new languages."""
    fresh = extracted(Path("overrides"))
    for code in sorted({path.stem for path in FOLDER.glob("*.po")} | set(new)):
        print(update(code, fresh))


if __name__ == "__main__":
    main(sys.argv[1:])
