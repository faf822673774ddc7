"""What import, accept and review change: the new text of each translation file, and what to tell of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from infohub.insight.coverage import TranslatedText
from infohub.languages.library import Library
from infohub.translating.changed import unconfirmed
from infohub.translating.overlay_files import changed_overlay, german_of, overlay_file, read
from infohub.translating.taking import Taken

Changed = dict[str, tuple[str, str]]  # file -> its new text, and what was done


def imported(library: Library, root: Path, locale: str, taken: Taken, made_by: str) -> Changed:
    """New texts with their German, and a new snapshot for those that are still right.

    A reviewed file with a new text is a draft again: nobody has reviewed that text. made_by: of a file that is new.
    """
    found: Changed = {}
    for ref in sorted({*taken.texts, *taken.accepted}):
        texts, kept = taken.texts.get(ref, {}), taken.accepted.get(ref, [])
        file, overlay = overlay_file(ref, locale), library.overlays[locale].get(ref)
        head = {} if overlay else {"status": "draft", "made_by": made_by}
        reset = overlay is not None and overlay.wording.reviewed and bool(texts)
        if reset:
            head = {"status": "draft", "reviewed_by": None, "reviewed_on": None}  # type: ignore[dict-item]
        told = [f"übernommen: {', '.join(texts)}"] if texts else []
        told += [f"stimmt noch: {', '.join(kept)}"] if kept else []
        told += ["wieder Entwurf, bitte prüfen lassen"] if reset else []
        text = changed_overlay(read(root, file), german_of(library, ref), texts, [*texts, *kept], head)
        found[file] = (text, "; ".join(told))
    return found


def accepted(library: Library, root: Path, texts: Iterable[TranslatedText]) -> Changed:
    """Translations that are right for today's German: new snapshots, nothing else."""
    by_file: dict[tuple[str, str], list[str]] = {}
    for text in texts:
        by_file.setdefault((text.ref, text.locale), []).append(text.field)
    found: Changed = {}
    for (ref, locale), names in by_file.items():
        file = overlay_file(ref, locale)
        text_now = changed_overlay(read(root, file), german_of(library, ref), {}, names)
        found[file] = (text_now, f"gilt für das heutige Deutsch: {', '.join(names)}")
    return found


def reviewed(library: Library, root: Path, ref: str, locale: str, by: str, on: date) -> Changed:
    """A translation somebody has read beside today's German. A text without a snapshot takes one."""
    file = overlay_file(ref, locale)
    head = {"status": "reviewed", "reviewed_by": by, "reviewed_on": on.isoformat()}
    names = [text.field for text in unconfirmed(library, root, ref, locale)]
    return {file: (changed_overlay(read(root, file), german_of(library, ref), {}, names, head), f"geprüft von {by} am {on.isoformat()}")}
