"""What came back from a translator, text by text: taken, left as it is, or refused with the reason.

Nothing is guessed: a text is found by its context, and what the strict reader refuses in a file it refuses here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from infohub.content.problems import MANY, Place, Problem
from infohub.content.reading import Source, nearest
from infohub.content.references import missing_link, near_entry
from infohub.content.writing import written
from infohub.insight.coverage import TranslatedText, texts_of
from infohub.languages.library import Library
from infohub.languages.overlays import read_overlay, squeezed
from infohub.languages.scan import SETTINGS
from infohub.text.tree import links, parse
from infohub.translating.exchange import Returned, joined, separated


@dataclass(slots=True)
class Taken:
    """What an import would do.

    texts: ref -> field -> new translation. accepted: ref -> fields whose translation is still right for today's
    German. unchanged: how many texts came back as they are. problems: what was refused (and, as warnings, left out).
    """

    texts: dict[str, dict[str, Any]] = field(default_factory=dict)
    accepted: dict[str, list[str]] = field(default_factory=dict)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)


def take(library: Library, locale: str, returned: Iterable[Returned], file: str) -> Taken:
    """Compare what came back with what there is. file: the name to print with problems."""
    taken = Taken()
    known = {f"{text.ref}:{text.field}": text for text in _all_texts(library, locale)}
    returned = list(returned)
    first: dict[str, Returned] = {}
    twice = {message.context for message in returned if first.setdefault(message.context, message) is not message}
    for message in returned:
        place = Place(file, message.line, 1)
        values = {"value": message.context}
        if message.context in twice:
            taken.problems.append(Problem("error", place, "message_twice", "", values))
        elif message.context not in known:
            values["near"] = _near(message.context, known) if len(taken.problems) < MANY else ""
            taken.problems.append(Problem("error", place, "message_unknown", "", values))
        else:
            _take_one(taken, library, known[message.context], message, place)
    return taken


def _near(context: str, known: Mapping[str, TranslatedText]) -> str:
    """The entry is compared first, then its field: together, a long field would make every entry a near one."""
    ref, _, name = context.rpartition(":")
    refs = {text.ref for text in known.values()}
    ref = ref if ref in refs else near_entry(ref, sorted(refs))
    near = nearest(name, [text.field for text in known.values() if text.ref == ref])
    return f"{ref}:{near}" if near else ""


def _all_texts(library: Library, locale: str) -> Iterator[TranslatedText]:
    """Of unpublished entries too: one may have been withdrawn while its translation was made."""
    overlays = library.overlays[locale]
    if library.hub is not None:
        yield from texts_of(library.hub, overlays.get(SETTINGS), locale, SETTINGS)
    for ref, entry in library.entries.items():
        yield from texts_of(entry.data, overlays.get(ref), locale, ref)


def _take_one(taken: Taken, library: Library, text: TranslatedText, message: Returned, place: Place) -> None:
    context = message.context
    new = separated(message.translation, text.mark)
    same = message.translation == joined(text.translation) or (not new and text.translation is None)
    german_changed = squeezed(message.german) != squeezed(joined(text.german))
    if same:
        if text.state == "outdated" and not message.unfinished and not german_changed:
            taken.accepted.setdefault(text.ref, []).append(text.field)
        else:
            taken.unchanged += 1
        return
    if not message.translation.strip():
        if text.translation is None:
            taken.unchanged += 1
        else:
            taken.problems.append(Problem("error", place, "message_emptied", context))
    elif german_changed:
        taken.problems.append(Problem("error", place, "message_german_changed", context, {"value": joined(text.german)}))
    elif message.unfinished:
        taken.problems.append(Problem("warning", place, "message_unfinished", context))
    elif problems := list(_faults(library, text, new, place)):
        taken.problems += problems
    else:
        taken.texts.setdefault(text.ref, {})[text.field] = new


def _links(text: Any) -> Iterable[str]:
    """Targets of all links of a text, or of a list of them."""
    return [target for one in ((text,) if isinstance(text, str) else text) for target in links(parse(one))]


def _faults(library: Library, text: TranslatedText, new: Any, place: Place) -> Iterator[Problem]:
    """What the reader of data files finds in a text, told at its place in the translator's file."""
    context = f"{text.ref}:{text.field}"
    raw = written({text.field: new})  # what this writes is read back as it was (tests/content/test_writing.py)
    german = library.hub if text.ref == SETTINGS else library.entries[text.ref].data
    assert german is not None
    overlay, problems = read_overlay(raw.encode("utf-8", "replace"), place.file, german)
    for problem in problems:
        yield Problem("error", place, "message_structure" if problem.code == "structure_differs" else problem.code, context, problem.values)
    if overlay is None or problems:
        return
    if missing := [link for link in overlay.links if link not in library.known]:
        for link in missing:
            found = missing_link(Source(place.file, raw), link, library.known)
            yield Problem("error", place, found.code, context, found.values)
    elif text.mark.form != "plain" and (lost := set(_links(text.german)) ^ set(_links(new))):
        yield Problem("error", place, "message_links", context, {"value": sorted(lost)})
