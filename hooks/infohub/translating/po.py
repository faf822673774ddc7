"""Messages as a gettext PO file, and back. Made fresh each time, never merged (notes on translation: fuzzy matching by
text alone gives a title another entry's description)."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import polib

from infohub.translating.exchange import Message, Returned, ReturnedFile, UnreadableError


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


def read_po(path: Path) -> ReturnedFile:
    """The messages of a PO file. Obsolete ones (``#~``) are left out. Raises UnreadableError."""
    try:
        file = polib.pofile(str(path), wrapwidth=0)
    except (OSError, ValueError, IndexError, AttributeError, TypeError) as error:  # what polib raises for broken files
        found = re.search(r"\(line (\d+)\)(?:: (.*))?", str(error))
        raise UnreadableError((found[2] or "Zeile nicht verstanden") if found else str(error), int(found[1]) if found else 0) from None
    returned = [
        Returned(entry.msgctxt or "", entry.msgid, entry.msgstr, entry.fuzzy, entry.linenum or 0) for entry in file if not entry.obsolete
    ]
    return ReturnedFile(str(file.metadata.get("Language", "")).replace("_", "-"), tuple(returned))
