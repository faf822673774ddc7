"""How a reader says that something is wrong: a prepared mail, issue and edit page. They name the page, no person."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.views.entry_view import last_change
from infohub.views.reader import Reader

HELP_PAGE = "mitmachen"  # the hand-written page that says how to tell us


@dataclass(frozen=True, slots=True)
class Feedback:
    """Addresses of links, empty where there is none. tell: of a mail, or of the page that says how to tell us."""

    tell: str
    issue: str
    edit: str


def help_page(docs: Path) -> str:
    """Address below a language's root of the page that says how to tell us; empty where nobody wrote one."""
    return f"{HELP_PAGE}/" if (docs / f"{HELP_PAGE}.md").is_file() else ""


def feedback(reader: Reader, entry: Entry, address: str, page: str) -> Feedback | None:
    """Links of an entry's page; None where the settings name nobody to tell.

    address: of the page on the internet, empty where the site has none. page: what ``help_page`` says.
    """
    hub = reader.hub
    day = last_change(reader, entry)
    version = " · ".join([entry.ref, reader.locale.code, *([day.isoformat()] if day else [])])
    subject = f"{hub.name}: {entry.data.title} ({version})"
    body = "\r\n".join([reader.words(N_("What is wrong?")).unescape(), "", "", "--", version, *([address] if address else [])])
    tell = f"../../{page}" if page else ""
    if hub.feedback_mail:
        tell = f"mailto:{quote(hub.feedback_mail, safe='@')}?subject={_quoted(subject)}&body={_quoted(body)}"
    issue = edit = ""
    if hub.forge:
        issue, edit = _forge_links(str(hub.forge).rstrip("/"), hub.forge_is, hub.branch, _file(reader, entry), subject, body)
    return Feedback(tell, issue, edit) if tell or issue else None


def _file(reader: Reader, entry: Entry) -> str:
    """What a reader of this language would correct: the translation, where there is one."""
    return reader.overlay(entry.ref).file or entry.file


def _forge_links(forge: str, kind: str, branch: str, file: str, title: str, body: str) -> tuple[str, str]:
    """Addresses of a new issue and of the file in the editor: as GitLab has them, else as GitHub."""
    where = f"{quote(branch)}/{quote(file)}"
    if kind == "gitlab":
        fields = f"issue%5Btitle%5D={_quoted(title)}&issue%5Bdescription%5D={_quoted(body)}"
        return f"{forge}/-/issues/new?{fields}", f"{forge}/-/edit/{where}"
    return f"{forge}/issues/new?title={_quoted(title)}&body={_quoted(body)}", f"{forge}/edit/{where}"


def _quoted(text: str) -> str:
    return quote(text, safe="")
