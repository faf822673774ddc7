"""Messages as a gettext PO file, and back. Made fresh each time, never merged (notes on translation: fuzzy matching by
text alone gives a title another entry's description)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import polib

from infohub.translating.exchange import Message, Returned, ReturnedFile, UnreadableError

COUNT = "X-Number-Of-Texts"  # of a whole export: a file that came back shorter may have been cut on its way


def written_po(messages: Iterable[Message], locale: str, today: date, hub: str) -> str:
    """A PO file's text. hub: the name of the site, for the header."""
    file = polib.POFile(wrapwidth=0)  # unwrapped: a changed word is one changed line
    file.metadata = {
        "Project-Id-Version": hub,
        "PO-Revision-Date": f"{today.isoformat()} 00:00+0000",
        "Last-Translator": "",
        "Language-Team": "",
        "Language": locale.replace("-", "_"),
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "X-Source-Language": "de",
        COUNT: str(len(messages := list(messages))),
    }
    for message in messages:
        outdated = message.state == "outdated"
        file.append(
            polib.POEntry(
                msgctxt=message.context,
                msgid=message.german,
                msgstr=message.translation,
                comment="\n".join(message.notes),
                occurrences=[(message.place.file, str(message.place.line))],
                flags=["fuzzy"] if outdated else [],
                previous_msgctxt=message.context if message.previous else None,
                previous_msgid=message.previous or None,
            )
        )
    return f"{file}\n"


_QUOTED = r'"(?:[^"\\]|\\.)*"'
_LINE = re.compile(rf"(?:#.*|(?:msgctxt|msgid|msgid_plural|msgstr(?:\[[0-9]+\])?)\s*{_QUOTED}|{_QUOTED})?")


def _check_lines(path: Path) -> None:
    """Refuse what a program would repair by guessing: a line without its closing quote, or one that is none of a PO file."""
    try:
        text = path.read_bytes().decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableError("nicht als UTF-8 gespeichert; bitte im PO-Editor den Zeichensatz UTF-8 wählen") from None
    if not text.strip():
        raise UnreadableError("leer")
    for number, line in enumerate(re.split("\r\n?|\n", text), 1):  # not at U+2028 and its like, which texts may hold
        if not _LINE.fullmatch(line.strip()):
            raise UnreadableError("Zeile unvollständig: jeder Text steht in Anführungszeichen", number)


def read_po(path: Path) -> ReturnedFile:
    """The messages of a PO file. Obsolete ones (``#~``) are left out. Raises UnreadableError."""
    _check_lines(path)
    try:
        file = polib.pofile(str(path), wrapwidth=0)
    except (OSError, ValueError, IndexError, AttributeError, TypeError) as error:  # what polib raises for broken files
        found = re.search(r"\(line (\d+)\)(?:: (.*))?", str(error))
        raise UnreadableError((found[2] or "Zeile nicht verstanden") if found else str(error), int(found[1]) if found else 0) from None
    returned = [
        Returned(entry.msgctxt or "", entry.msgid, entry.msgstr, entry.fuzzy, entry.linenum or 0) for entry in file if not entry.obsolete
    ]
    count = str(file.metadata.get(COUNT, ""))
    language = str(file.metadata.get("Language", "")).replace("_", "-")
    return ReturnedFile(language, tuple(returned), int(count) if count.isascii() and count.isdigit() else None)
