"""The form that opens pull requests: where it lies in the site, and when. It is made elsewhere."""

from __future__ import annotations

import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Protocol

from infohub.languages.library import Library
from infohub.model import Hub
from infohub.site import publish

FORM = "redaktion/"


class FormLike(Protocol):
    """What the site knows of a form. policy: what its page may load. made: name -> content. kept: name -> file to copy."""

    @property
    def policy(self) -> str: ...
    @property
    def made(self) -> Mapping[str, bytes]: ...
    @property
    def kept(self) -> Mapping[str, Path]: ...


class FormMaker(Protocol):
    """Makes the form of a hub; None where its settings name no forge. entries: what others may name, ``folder/id`` -> title."""

    def __call__(self, hub: Hub, locales: Sequence[str], entries: Mapping[str, str]) -> FormLike | None: ...


def form_of(make: FormMaker | None, library: Library, locales: Sequence[str]) -> FormLike | None:
    """The form of what was read; None where there is to be none."""
    if make is None or library.hub is None:
        return None
    return make(library.hub, locales, {ref: entry.data.title for ref, entry in library.entries.items() if entry.kind.pages})


def lay_out_form(form: FormLike | None, site: Path, program: bool = True) -> None:
    """Put a form into a site. program: also what is copied as it is and does not change with an edit."""
    if form is None:
        return
    for name, content in form.made.items():
        publish.replace(site, FORM + name, content)
    for name, source in form.kept.items() if program else ():
        path = site / FORM / name
        path.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, path)
