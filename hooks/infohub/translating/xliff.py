"""Messages as an XLIFF 1.2 file, which every translation tool of the last fifteen years reads, and back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from lxml import etree
from translate.storage import xliff

from infohub.languages.locales import locale as row
from infohub.translating.exchange import Message, Returned, ReturnedFile, UnreadableError

_EMPTY = """<?xml version="1.0" encoding="UTF-8"?>
<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
<file original="data" source-language="de" target-language="{tag}" datatype="plaintext"><body></body></file>
</xliff>"""
_STORE: Any = xliff.xlifffile
UNFINISHED = ("new", "needs-")


def written_xliff(messages: Iterable[Message], locale: str) -> str:
    """An XLIFF file's text."""
    store: Any = _STORE.parsestring(_EMPTY.format(tag=row(locale).tag).encode())
    for message in messages:
        unit: Any = store.addsourceunit(message.german, filename="data")
        unit.xmlelement.set("id", message.context)
        unit.addlocation(f"{message.place.file}:{message.place.line}")
        if message.translation:
            unit.target = message.translation
            unit.getlanguageNode(lang=None, index=1).set("state", "needs-translation" if message.state == "outdated" else "translated")
            unit.xmlelement.set("approved", "yes" if message.state == "reviewed" else "no")
        for note in message.notes:
            unit.addnote(note, origin="developer")
        if message.previous:
            unit.addalttrans(message.translation, origin="data", sourcetxt=message.previous)
            unit.getalttrans()[0].xmlelement.set("alttranstype", "previous-version")
    made: str = bytes(store).decode("utf-8")
    return made


def read_xliff(path: Path) -> ReturnedFile:
    """The messages of an XLIFF 1.2 file. Raises UnreadableError."""
    try:
        store: Any = _STORE.parsestring(path.read_bytes())
        units = [unit for unit in store.units if not unit.isheader()]
        return ReturnedFile(str(store.gettargetlanguage() or ""), tuple(_returned(unit) for unit in units))
    except etree.XMLSyntaxError as error:
        raise UnreadableError(f"kein vollständiges XML: {error.msg}", error.lineno or 0) from None
    except (OSError, ValueError, StopIteration, AttributeError, TypeError, AssertionError) as error:
        raise UnreadableError("kein XLIFF 1.2") from error


def _returned(unit: Any) -> Returned:
    target = unit.getlanguageNode(lang=None, index=1)
    state = target.get("state", "") if target is not None else ""
    element = unit.xmlelement
    return Returned(
        element.get("id", ""), str(unit.source or ""), str(unit.target or ""), state.startswith(UNFINISHED), element.sourceline or 0
    )
