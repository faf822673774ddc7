"""Answers of a form, out of a mail or an issue: as ``/melden/`` and the forges' forms prepare it, or written by hand."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from email import message_from_bytes, policy
from email.message import EmailMessage

from infohub.content.problems import Place, Problem
from infohub.views.questions import END, KIND, KIND_KEY, REPORTS, Question, questions

MAX_BYTES = 5 * 1024 * 1024  # of a saved mail; pictures in it are not looked at
MAX_LETTERS = 256 * 1024  # of its text: as much as an entry may have

_EXACT = re.compile(r"^[^():=\n]{0,120}\(([a-z_]+(?:\[[0-9]{1,2}\])?(?:\.[a-z_]+(?:\[[0-9]{1,2}\])?)*)\) *[:=] ?(.*)$")
# In an issue of GitHub or GitLab each question is a heading, and the answer stands below it.
_HEADING = re.compile(r"^### +(.*\)) *$")
_HINT = re.compile("^<!--.*-->$")
_NO_ANSWER = "_No response_"
_BY_HAND = re.compile(r"^ {0,3}([^:=\n]{1,60}?) *[:=] ?(.*)$")
_END = re.compile(rf"^{END} *=? *$")
_QUOTED = re.compile(r"^(?:> ?)+")
# Where a letter ends its matter: what follows is a name and a private number, and goes nowhere.
_GREETING = re.compile(
    r"^ {0,3}(?:(?:mit )?(?:freundlich|best|herzlich|lieb|viel|schön)\w* (?:gr(?:u|ü)(?:ß|ss)\w*|dank)|gru(?:ß|ss)\b|(?:mfg|lg|vg)\b)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"^ {0,3}[A-ZÄÖÜ][^\s:=]*(?: [^\s:=]+){0,2} ?:(?: |$)")  # „Ansprechpartner: …“


# How browsers read bytes as windows-1252 (WHATWG Encoding): what Python leaves out stands for itself.
_BYTES = {bytes([one]).decode("cp1252", "ignore") or chr(one): one for one in range(128, 256)}


def _mended(line: str) -> str:
    """A line as it was typed: where no script makes the mail, Chromium writes the UTF-8 of a mail as if it were windows-1252."""
    try:
        return bytes(_BYTES.get(letter, ord(letter)) for letter in line).decode("utf-8")
    except ValueError:  # a letter beyond those, or no UTF-8: it was right already
        return line


@dataclass
class Letter:
    """A mail's text. day: when it was sent; None where it does not say."""

    text: str
    day: date | None = None


@dataclass
class Answers:
    """What a mail says. lines: where each answer stands, from 1. rest: what was understood as no answer."""

    kind: str = ""
    given: dict[str, list[str]] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    rest: list[str] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)


def read_letter(raw: bytes, file: str) -> tuple[Letter | None, list[Problem]]:
    """The text in a file: a saved mail (``.eml``) or plain text."""
    if len(raw) > MAX_BYTES:
        return None, [Problem("error", Place(file), "mail_too_large")]
    try:
        letter = _of_mail(raw) if file.lower().endswith(".eml") else Letter(raw.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return None, [Problem("error", Place(file), "not_utf8")]
    except (LookupError, ValueError, KeyError, AttributeError, TypeError, IndexError):  # whatever a broken mail makes of the parser
        letter = None
    if letter is None or not letter.text.strip():
        return None, [Problem("error", Place(file), "mail_without_text")]
    if len(letter.text) > MAX_LETTERS:
        return None, [Problem("error", Place(file), "mail_too_large")]
    return letter, []


def _of_mail(raw: bytes) -> Letter | None:
    mail = message_from_bytes(raw, policy=policy.default)
    assert isinstance(mail, EmailMessage)
    body = mail.get_body(("plain",))
    if not isinstance(body, EmailMessage):
        return None
    text = body.get_content()
    if body.get_param("format") == "flowed":  # RFC 3676: a blank at the end of a line means that the line goes on
        text = re.sub(r"(?<!^--) \r?\n", "" if body.get_param("delsp") == "yes" else " ", text, flags=re.M)
    sent = mail["date"].datetime if mail["date"] else None
    return Letter(text, sent.date() if sent else None)


def answers(text: str, file: str, kind: str = "") -> Answers:
    """Split a text into answers. kind: what it is about, where somebody knows better than the mail."""
    lines = [_QUOTED.sub("", line.rstrip()) for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n")]
    if any(line.startswith(f"{KIND_KEY}=") for line in lines):
        lines = [_mended(line) for line in lines]
    lines = [_HEADING.sub(r"\1:", "" if line == _NO_ANSWER or _HINT.match(line) else line) for line in lines]
    lines = lines[: next((at for at, line in enumerate(lines) if _END.match(line)), len(lines))]
    exact = [(at, match[1], match[2]) for at, line in enumerate(lines) if (match := _EXACT.match(line))]
    found = Answers(kind or next((value.strip() for _, name, value in exact if name == KIND), ""))
    if not found.kind:
        by_hand = (match.groups() for line in lines if (match := _BY_HAND.match(line)))
        found.kind = next((value.strip() for name, value in by_hand if name.strip().lower() in (KIND, "art")), "")
    named = next((value.strip() for _, name, value in exact if name == KIND), found.kind)
    if named != found.kind and named in REPORTS:
        found.problems.append(Problem("error", Place(file), "mail_of_other_kind", "", {"value": named, "found": found.kind}))
    if found.kind not in REPORTS:
        values = {"value": found.kind, "allowed": list(REPORTS)}
        found.problems.append(Problem("error", Place(file), "mail_of_no_kind" if found.kind else "mail_without_kind", "", values))
        return found
    asked = {one.field: one for one in questions(found.kind)}
    starts = [(at, name, value) for at, name, value in exact if name in asked or name == KIND] or list(_by_hand(lines, asked.values()))
    first = starts[0][0] if starts else 0  # a greeting above the answers ends nothing
    last = next((at for at, line in enumerate(lines) if at > first and _GREETING.match(line)), len(lines))
    closing, lines = lines[last:], lines[:last]
    starts = [one for one in starts if one[0] < last]
    found.rest = [line for line in lines[: starts[0][0] if starts else len(lines)] if line.strip()]
    for position, (at, name, value) in enumerate(starts):
        end = starts[position + 1][0] if position + 1 < len(starts) else len(lines)
        _take(found, file, asked.get(name), at, [value, *lines[at + 1 : end]])
    found.rest += [line for line in closing if line.strip()]
    return found


def _by_hand(lines: list[str], asked: Iterable[Question]) -> Iterable[tuple[int, str, str]]:
    """Answers behind a bare name or label: ``title: …``, ``Titel: …``."""
    names = {**{one.label.lower(): one.field for one in reversed(list(asked)) if not one.group}, "art": KIND, KIND: KIND}
    names |= {one.field: one.field for one in asked}
    for at, line in enumerate(lines):
        if (match := _BY_HAND.match(line)) and (name := names.get(match[1].strip().lower())):
            yield at, name, match[2]


def _take(found: Answers, file: str, question: Question | None, at: int, lines: list[str]) -> None:
    """Note one answer; an empty one is none."""
    many = question is not None and question.outline.many
    blocks = question is not None and question.outline.text is not None and question.outline.text.form == "blocks"
    if not many and not blocks:
        lines, beyond = _one_line(lines)
        found.rest += beyond
    first, rest = lines[0].strip(), textwrap.dedent("\n".join(lines[1:]))
    value = f"{first}\n{rest}".strip()
    if question is None or not value:
        return
    name = question.field
    if many:
        items = [re.sub(r"^[-*•] +", "", line.strip()) for line in value.split("\n")]
        if question.outline.choices or (question.outline.reference is None and question.outline.text is None):
            items = [part.strip() for item in items for part in item.split(",")]
        found.given.setdefault(name, []).extend(filter(None, items))
    elif name in found.given:
        other = Place(file, found.lines[name], 1)
        found.problems.append(Problem("error", Place(file, at + 1, 1), "duplicate_key", name, {"value": name}, (other,)))
    else:
        found.given[name] = [value if blocks else " ".join(value.split("\n"))]
    found.lines.setdefault(name, at + 1)


def _one_line(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines of an answer that is one sentence or value, and what stands behind it: after a blank line, or under a label of its own."""
    begins = next((at for at, line in enumerate(lines) if line.strip()), 0)
    for at in range(begins + 1, len(lines)):
        if not lines[at].strip() or _EXACT.match(lines[at]) or _LABEL.match(lines[at]):
            return lines[:at], [line for line in lines[at:] if line.strip()]
    return lines, []
