"""What other programs read of the site, such as calendars: which files there are, and when. They are made elsewhere."""

from __future__ import annotations

from pathlib import Path
from typing import Protocol

from infohub.site import publish
from infohub.views.addresses import entry_path
from infohub.views.reader import Reader


class Exporter(Protocol):
    """Makes the files of one language, by their path below the language's root.

    reader: at the language's full address. refs: entries whose own files are wanted, beside those of all; None for every entry.
    """

    def __call__(self, reader: Reader, refs: set[str] | None = None) -> dict[str, bytes]: ...


def export_files(
    export: Exporter | None, reader: Reader, address: str, site: Path, refs: set[str] | None = None, news: bool = False
) -> None:
    """Put them into a site; of some entries alone (``refs``), those of entries that are gone are taken away.

    address: of the published site, with a slash at its end; without one nothing can be exported. news: there is some.
    """
    wanted = None if refs is None else {ref for ref in refs if ref.startswith("events/")}
    if export is None or not address or (wanted == set() and not news):
        return
    prefix = reader.locale.prefix
    files = export(reader.at(f"{address}{prefix}"), wanted)
    for file, content in files.items():
        publish.replace(site, prefix + file, content)
    for ref in wanted or ():
        if (file := f"{entry_path(ref).removesuffix('/')}.ics") not in files:
            publish.remove(site, prefix + file)
