"""What spans all pages: sitemap, headers, manifests, and what reading without internet needs."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from infohub.languages.messages import Messages
from infohub.model import KINDS
from infohub.site.draw import Sources
from infohub.site.form import FormLike
from infohub.site.headers import header_files
from infohub.site.manifest import manifests
from infohub.site.offline import offline_files
from infohub.site.search import SEARCH_PATH
from infohub.site.sitemap import sitemap
from infohub.views.addresses import NEWS_PATH, entry_path, list_path
from infohub.views.entry_view import last_change
from infohub.views.reader import Reader

_NO_WORDS = Messages("", {})


def spanning_files(
    sources: Sources, docs: Mapping[str, list[date | None]], build: str, overrides: Path, form: FormLike | None
) -> dict[str, str]:
    """File below the site's root -> text. docs: hand-written page -> days of its last changes, one a language."""
    locales, library = sources.locales, sources.library
    readers = [Reader(one, library, sources.graph, sources.today, _NO_WORDS, sources.changed) for one in locales]
    undated: list[date | None] = [None] * len(locales)
    pages = [("", undated), (SEARCH_PATH, undated), (NEWS_PATH, undated), *((list_path(kind), undated) for kind in KINDS)]
    for ref, entry in library.entries.items():
        if entry.has_page:
            pages.append((entry_path(ref), [last_change(reader, entry) for reader in readers]))
    pages += sorted(docs.items())
    return {
        "sitemap.xml": sitemap(sources.site_url, locales, pages),
        **header_files(form.policy if form else ""),
        **manifests(readers),
        **offline_files(build, overrides, locales, (path for path, _ in pages)),
    }
