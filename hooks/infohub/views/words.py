"""German words that have an entry of their own, found in texts and marked there. A text is never changed, only marked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from infohub.model import Entry
from infohub.text.html import escaped
from infohub.views.addresses import entry_path

# The texts of an entry's own page in which words are marked.
MARKED = ("summary", "body", "answer_in_short", "steps", "do", "dont")


class Glossary:
    """All words with their inflected forms, as one pattern: whole words only, the longest form first, written as listed."""

    def __init__(self, terms: Iterable[Entry]) -> None:
        self.refs: dict[str, str] = {}
        for entry in terms:
            for form in (entry.data.title, *entry.data.forms):  # type: ignore[attr-defined]
                self.refs.setdefault(form, entry.ref)
        forms = "|".join(re.escape(form) for form in sorted(self.refs, key=lambda form: (-len(form), form)))
        self._pattern = re.compile(rf"(?<![\w\u00ad-])(?:{forms})(?![\w\u00ad-])" if forms else r"(?!)")

    @classmethod
    def of(cls, entries: Mapping[str, Entry]) -> Glossary:
        """Of the words that have a page."""
        return cls(entry for ref, entry in entries.items() if ref.startswith("terms/") and entry.has_page)

    def find(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Where words stand in a text: start, end, and the word's ``terms/id``."""
        return ((match.start(), match.end(), self.refs[match.group()]) for match in self._pattern.finditer(text))

    def may_stand_in(self, text: Any) -> bool:
        """Might one of the words be marked in a text as it is written (a string or a list of them)? Rather once too often:
        other scripts' letters may touch the word, and Markdown may spell its letters in other ways."""
        parts = (text,) if isinstance(text, str) else text or ()
        return any("&" in part or "\\" in part or any(form in part for form in self.refs) for part in parts)


@dataclass(slots=True)
class Marker:
    """Marks the words on one page. page: the entry it shows, whose own word is not marked. up: to the language's root.

    met: words marked on the page so far, in order. In one text each is marked where it first stands; ``begin`` before each text.
    """

    glossary: Glossary
    page: str
    up: str
    met: dict[str, None] = field(default_factory=dict)
    _here: set[str] = field(default_factory=set)

    def begin(self) -> None:
        self._here = {self.page}

    def german(self, text: str) -> str:
        """German letters as HTML, with links to the words in them."""
        parts, last = [], 0
        for start, end, ref in self.glossary.find(text):
            if ref not in self._here:
                self._here.add(ref)
                self.met[ref] = None
                parts.append(escaped(text[last:start]))
                parts.append(f'<a class="word" href="{self.up}{entry_path(ref)}">{escaped(text[start:end])}</a>')
                last = end
        return "".join(parts) + escaped(text[last:])
