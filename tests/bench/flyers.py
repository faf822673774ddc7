"""How long the flyers of a project take."""

from __future__ import annotations

import time
from pathlib import Path

from infohub.clock import today
from infohub.flyers.catalogue import print_for_site
from infohub.languages.configured import configured_locales
from infohub.languages.library import load
from infohub.site.printing import to_print_again
from infohub.views.graph import Graph


def measure(folder: str, edited: str = "") -> None:
    """Print what the site offers and say how long it took; with ``edited``, only what that entry touches."""
    root = Path(folder)
    codes = configured_locales(root / "mkdocs.yml")
    library, _ = load(root, codes[1:], today())
    refs = to_print_again(library, library, {edited}) if edited else None
    graph = Graph.of(library.entries)
    start = time.perf_counter()
    printed = print_for_site(
        library=library, graph=graph, today=today(), codes=codes, site_url="https://hub.example/", root=root, cache=root / "pdf", refs=refs
    )
    seconds = time.perf_counter() - start
    assert not printed.problems, printed.problems
    print(f"{seconds:6.2f} s   {printed.fresh} set, {len(printed.files)} in all   {1000 * seconds / max(1, printed.fresh):.0f} ms/flyer")
