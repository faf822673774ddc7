"""What is due as mails that only need to be sent: one to each contact that is asked. They name functions, not persons."""

from __future__ import annotations

from collections.abc import Iterable

from infohub.insight.due import Due, by_responsible, mail_of
from infohub.upkeep.listing import sentence
from infohub.upkeep.project import Project


def as_mails(found: Iterable[Due], project: Project) -> dict[str, str]:
    """Id of each contact and the text for it; the first lines say to whom and about what."""
    return {contact.partition("/")[2]: _mail(contact, those, project) for contact, those in by_responsible(found).items()}


def _mail(contact: str, those: list[Due], project: Project) -> str:
    about = "1 Eintrag" if len(entries := _by_entry(those)) == 1 else f"{len(entries)} Einträge"
    head = [
        f"An: {mail_of(project.library, contact) or _no_address(contact, project)}",
        f"Betreff: {project.name}: bitte {about} prüfen",
    ]
    body = [
        "Guten Tag,",
        f"auf „{project.name}“ stehen Angaben, für die diese Stelle zuständig ist: {project.title(contact)}. Bitte prüfen Sie sie:",
        *(_entry(told, project) for told in entries),
        "Stimmt alles? Dann genügt als Antwort: „Die Angaben stimmen.“\n"
        "Stimmt etwas nicht? Dann schreiben Sie bitte, was richtig ist. Wir ändern es.",
        *_answer(project),
        f"Freundliche Grüße\n{_sender(project)}",
    ]
    return "\n".join(head) + "\n\n" + "\n\n".join(body) + "\n"


def _by_entry(those: list[Due]) -> list[list[Due]]:
    grouped: dict[str, list[Due]] = {}
    for one in those:
        grouped.setdefault(one.entry.ref, []).append(one)
    return list(grouped.values())


def _entry(told: list[Due], project: Project) -> str:
    entry = told[0].entry
    return "\n".join(filter(None, (project.title(entry.ref), project.page(entry), *(f"- {sentence(one, project)}" for one in told))))


def _no_address(contact: str, project: Project) -> str:
    """Only what the data has: a phone number, where there is one."""
    data = project.library.entries[contact].data if contact in project.library.entries else None
    numbers = [phone.number for phone in getattr(data, "phones", ()) if phone.kind != "fax"]
    return f"(keine E-Mail-Adresse bekannt; Telefon: {numbers[0]})" if numbers else "(keine E-Mail-Adresse bekannt)"


def _answer(project: Project) -> list[str]:
    hub = project.library.hub
    return [f"Antwort bitte an: {hub.feedback_mail}"] if hub and hub.feedback_mail else []


def _sender(project: Project) -> str:
    hub = project.library.hub
    return project.title(f"contacts/{hub.publisher}") if hub else ""
