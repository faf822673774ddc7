"""Who to turn to, as other pages show it; data may be borrowed from the contact somebody is reached through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from infohub.languages.messages import N_
from infohub.model import Entry
from infohub.views import facts
from infohub.views.facts import Fact
from infohub.views.reader import Card, Reader

TO_BE_SUPPLIED = N_("to be supplied by the organisation")


@dataclass(frozen=True, slots=True)
class ContactBlock:
    """Who to turn to, on another entry's page. through: the contact whose data is shown instead, if so."""

    card: Card
    facts: list[Fact]
    through: Markup | None


def lender(reader: Reader, entry: Entry) -> Entry:
    """The contact whose data reaches this one: itself, or the one it is reached through, over several steps."""
    seen = set()
    while not is_reachable(entry.data) and entry.ref not in seen:
        seen.add(entry.ref)
        upper = getattr(entry.data, "reached_through", None)
        ref = f"contacts/{upper}"
        if not upper or not reader.is_shown(ref):
            break
        entry = reader.library.entries[ref]
    return entry


def is_reachable(data: Any) -> bool:
    return bool(data.phones or data.email or data.website)


def contact_block(reader: Reader, ref: str) -> ContactBlock | None:
    """A contact with the shortest ways to reach it; None when it is not shown."""
    if ref not in reader.kept:
        reader.kept[ref] = _contact_block(reader, ref)
    block: ContactBlock | None = reader.kept[ref]
    return block


def _contact_block(reader: Reader, ref: str) -> ContactBlock | None:
    card = reader.card(ref)
    if card is None:
        return None
    source = lender(reader, card.entry)
    data: Any = source.data
    shown = [*facts.phones(reader, data), *facts.online(reader, data)]
    if not shown:
        shown = list(facts.address(reader, source))
    if not shown:
        shown = [missing(reader, "phone", N_("Contact"))]
    return ContactBlock(card, shown, reader.link(source.ref) if source is not card.entry else None)


def contact_blocks(reader: Reader, ids: tuple[str, ...]) -> list[ContactBlock]:
    found = (contact_block(reader, f"contacts/{one}") for one in ids)
    return [block for block in found if block is not None]


def missing(reader: Reader, icon: str, label: str) -> Fact:
    """A fact only the organisation can supply: said, never a gap."""
    return Fact(icon, reader.words(label), (reader.words(TO_BE_SUPPLIED),), missing=True)
