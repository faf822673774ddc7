"""One sitemap of all pages in all languages, with alternates and days of last change (sitemaps.org, hreflang by Google)."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from xml.sax.saxutils import escape

from infohub.languages.locales import Locale

_HEAD = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
)


def sitemap(site_url: str, locales: list[Locale], pages: Iterable[tuple[str, list[date | None]]]) -> str:
    """XML of the sitemap. pages: address below the language's root, and for each locale the day of its last change."""
    parts = [_HEAD]
    roots = [escape(f"{site_url}{one.prefix}") for one in locales]
    for path, days in pages:
        path = escape(path)
        links = [
            f'<xhtml:link rel="alternate" hreflang="{one.tag}" href="{root}{path}"/>' for one, root in zip(locales, roots, strict=True)
        ]
        links.append(f'<xhtml:link rel="alternate" hreflang="x-default" href="{roots[0]}{path}"/>')
        alternates = "".join(links)
        for root, day in zip(roots, days, strict=True):
            changed = f"<lastmod>{day.isoformat()}</lastmod>" if day else ""
            parts.append(f"<url><loc>{root}{path}</loc>{changed}{alternates}</url>\n")
    parts.append("</urlset>\n")
    return "".join(parts)
