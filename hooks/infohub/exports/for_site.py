"""All the site offers to other programs."""

from __future__ import annotations

from infohub.exports.feed import feed
from infohub.views.addresses import FEED
from infohub.views.reader import Reader


def files_for_site(reader: Reader, refs: set[str] | None = None) -> dict[str, bytes]:
    """Files of one language, by their path below the language's root.

    reader: at the language's full address. refs: entries whose own files are wanted, beside those of all; None for every entry.
    """
    news = {FEED: feed(reader)}
    if refs == set():
        return news
    from infohub.exports.calendar import calendars  # most edits touch no event, and need not wait for the library

    return news | calendars(reader, refs)
