"""How somebody is reached, and how entries and pictures are named."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from urllib.parse import urlsplit

from infohub import pictograms
from infohub.model.fields import Reference
from infohub.model.values.base import bad, matching, string, value_type

ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST_ADDRESS = 2000  # letters
LONGEST_ID = 80  # letters: folders, files and addresses are named after it, with more before and behind
# Files of these names cannot exist on Windows: one of them, and nobody there can fetch the project any more.
RESERVED = re.compile(r"(?:con|prn|aux|nul|com[0-9]|lpt[0-9])", re.IGNORECASE)
_LABEL = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
# The pattern of the HTML standard for input type=email, with a dot asked for in the domain, and without the signs that mean
# something in the address of a link: "mailto:a?bcc=b@c.de" would write to somebody else as well.
_EMAIL = re.compile(rf"[A-Za-z0-9.'+_~-]+@{_LABEL}(?:\.{_LABEL})+")
# Letters of German and its neighbours. A Cyrillic а in a name of a host looks like the Latin one and leads somewhere else.
_HOST = re.compile(r"[a-z0-9àáâäåæçèéêëíîïñóôöøœùúûüß.-]+")


@lru_cache(maxsize=4096)
def dial(number: str) -> str:
    """How a written number is dialled: E.164 (``+49252129``), short numbers as they are (``112``).

    Raises ValueError when it is no number that can be dialled in Germany.
    """
    import phonenumbers

    digits = re.sub("[^0-9+]", "", number)
    if re.fullmatch("1[0-9]{2,5}|22833", digits):
        return digits
    if not digits.startswith(("0", "+")):
        raise ValueError(f"{number} has no area code")
    try:
        parsed = phonenumbers.parse(number, "DE")
    except phonenumbers.NumberParseException as error:
        raise ValueError(str(error)) from error
    if not phonenumbers.is_possible_number(parsed):
        raise ValueError(number)
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)


def _phone(value: Any) -> str:
    text = string(value)
    # The characters first: phonenumbers reads letters as keys of a telephone.
    if not re.fullmatch(r"[0-9+()/ \-–]{3,30}", text):
        raise bad("not_a_phone", value=text)
    try:
        dial(text)
    except ValueError:
        raise bad("not_a_phone", value=text) from None
    return text


def _email(value: Any) -> str:
    text = string(value)
    if not is_mail_address(text):
        raise bad("not_an_email", value=text)
    return text


def is_mail_address(text: str) -> bool:
    """Whether a text is one address of one mailbox, and safe behind ``mailto:``."""
    return len(text) <= 254 and bool(_EMAIL.fullmatch(text))


def _url(value: Any) -> str:
    text = string(value)
    if not is_web_address(text):
        raise bad("not_a_url", value=text)
    return text


def is_web_address(text: str) -> bool:
    """Whether a text is an address on the web that says where it leads: no name before the host, as in
    ``https://www.beckum.de@example.org``, and no letters in the host that look like others."""
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        return False
    if parts.scheme not in ("http", "https") or "@" in parts.netloc or "." not in host or not _HOST.fullmatch(host):
        return False
    return len(text) <= LONGEST_ADDRESS and not re.search(r"[\s<>\"\\^`{|}]", text)


def _spoken_language(value: Any) -> str:
    from babel import Locale

    text = string(value)
    if not re.fullmatch("[a-z]{2,3}", text) or text not in Locale("de").languages:
        raise bad("not_a_language", value=text)
    return text


_POSTCODE = "[0-9]{5}"
Postcode = value_type(matching(_POSTCODE, "not_a_postcode"), str, {"type": ["string", "integer"], "pattern": f"^{_POSTCODE}$"})
PhoneNumber = value_type(_phone, str, {"type": ["string", "integer"], "pattern": r"^[0-9+()/ \-–]{3,30}$"})
Email = value_type(_email, str, {"type": "string", "format": "email"})
Url = value_type(_url, str, {"type": "string", "pattern": "^https?://"})
SpokenLanguage = value_type(_spoken_language, str, {"type": "string", "pattern": "^[a-z]{2,3}$"})


def _id(value: Any) -> str:
    text = string(value)
    if not ID.fullmatch(text):
        raise bad("not_an_id", value=text)
    return text


def _entry_reference(value: Any) -> str:
    text = string(value)
    folder, _, name = text.partition("/")
    if not re.fullmatch("[a-z]+", folder) or not ID.fullmatch(name):
        raise bad("not_a_reference", value=text)
    return text


_PICTURE = re.compile(r"(?:[a-z0-9][a-z0-9_-]*/)*[a-z0-9][a-z0-9_-]*\.(?:svg|png|jpe?g|webp)", re.IGNORECASE)


def _picture(value: Any) -> str:
    text = string(value)
    if not _PICTURE.fullmatch(text):
        raise bad("not_a_picture", value=text)
    return text


def _icon(value: Any) -> str:
    text = string(value)
    if text not in pictograms.names():
        raise bad("not_an_icon", value=text, allowed=sorted(pictograms.names()))
    return text


_ID_SCHEMA = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
Id = value_type(_id, str, _ID_SCHEMA)
ContactId = value_type(_id, str, _ID_SCHEMA, Reference("contacts"))
TopicId = value_type(_id, str, _ID_SCHEMA, Reference("topics"))
EntryReference = value_type(_entry_reference, str, {"type": "string", "pattern": "^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$"}, Reference(None))
Picture = value_type(_picture, str, {"type": "string", "pattern": r"\.(svg|png|jpe?g|webp)$"})
Icon = value_type(_icon, str, {"enum": sorted(pictograms.names())})
