"""Value types: raw text in, a typed value or a bad-value error with a code out.

Values arrive as text (see content/yaml_text.py); each type says what it accepts and carries the
JSON Schema an editor checks with. Codes become words in content/messages.py.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

from infohub import pictograms
from infohub.model.fields import Reference, Text

WEEKDAYS = ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So")
LEVELS = ("pre-A1", "A1", "A2", "B1", "B2", "C1", "C2")
ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")

# Bidi_Control (UAX #9), invisible characters that hide or split words, tag characters, controls.
# Zero-width (non-)joiner, no-break space and soft hyphen are needed for Persian and for German and stay allowed.
HIDDEN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u2028\u2029\ufeff\U000e0000-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]"
)


def bad(code: str, **values: Any) -> PydanticCustomError:
    """An error value for one bad input; ``code`` names the sentence, ``values`` fill it."""
    return PydanticCustomError(code, code, values)  # type: ignore[arg-type]


def _type(parse: Callable[[Any], Any], base: Any, schema: dict[str, Any], *marks: Any) -> Any:
    return Annotated[base, BeforeValidator(parse), WithJsonSchema(schema), *marks]


def _string(value: Any, code: str = "not_a_text") -> str:
    if not isinstance(value, str):
        raise bad(code)
    if match := HIDDEN.search(value):
        raise bad("hidden_character", value=f"U+{ord(match.group()):04X}")
    return value.strip()


def _matching(pattern: str, code: str) -> Callable[[Any], str]:
    compiled = re.compile(pattern)

    def parse(value: Any) -> str:
        text = _string(value)
        if not compiled.fullmatch(text):
            raise bad(code, value=text)
        return text

    return parse


# Text ---------------------------------------------------------------------------------------------


def _text(value: Any) -> str:
    text = _string(value)
    if not text:
        raise bad("empty")
    return text


_BLANKS = re.compile("[ \t\r\n]+")  # not the no-break space, which is meant


def one_line(text: str) -> str:
    """A text on one line, however the file breaks it."""
    return _BLANKS.sub(" ", text).strip()


def _line(value: Any) -> str:
    return one_line(_text(value))


LINE_SCHEMA = {"type": "string", "minLength": 1}
Line = _type(_line, str, {"type": ["string", "integer", "number"]})
PlainText = _type(_line, str, LINE_SCHEMA, Text("plain"))
InlineText = _type(_line, str, LINE_SCHEMA, Text("inline"))
BlockText = _type(_text, str, LINE_SCHEMA, Text("blocks", aligned=True))
FixedText = _type(_line, str, LINE_SCHEMA, Text("plain", fixed=True))
_Item = _type(_line, str, LINE_SCHEMA)
AlignedTexts = Annotated[tuple[_Item, ...], Text("inline", many=True, aligned=True)]
WordList = Annotated[tuple[_Item, ...], Text("plain", many=True)]


# Numbers, yes and no ------------------------------------------------------------------------------


def _whole(value: Any) -> int:
    text = _string(value)
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise bad("not_a_number", value=text)
    return int(text)


def _amount(value: Any) -> Decimal:
    text = _string(value)
    if not re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,2})?", text):
        raise bad("not_an_amount", value=text)
    return Decimal(text)


def _degrees(limit: int) -> Callable[[Any], float]:
    def parse(value: Any) -> float:
        text = _string(value)
        if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", text) or abs(float(text)) > limit:
            raise bad("not_degrees", value=text, limit=limit)
        return float(text)

    return parse


WORDS_FOR_YES = ("yes", "ja", "true")
WORDS_FOR_NO = ("no", "nein", "false")


def _yes_no(value: Any) -> bool:
    text = _string(value).lower()
    if text in WORDS_FOR_YES:
        return True
    if text in WORDS_FOR_NO:
        return False
    raise bad("not_yes_or_no", value=text)


def _yes_no_unknown(value: Any) -> str:
    text = _string(value).lower()
    if text in ("unknown", "unbekannt"):
        return "unknown"
    try:
        return "yes" if _yes_no(text) else "no"
    except PydanticCustomError:
        raise bad("not_yes_no_unknown", value=text) from None


_YES_NO_WORDS = [*WORDS_FOR_YES, *WORDS_FOR_NO]
Whole = _type(_whole, int, {"type": ["integer", "string"], "pattern": "^[0-9]{1,6}$", "minimum": 0})
Amount = _type(_amount, Decimal, {"type": ["number", "string"], "pattern": r"^[0-9]{1,7}(\.[0-9]{1,2})?$"})
Latitude = _type(_degrees(90), float, {"type": ["number", "string"], "minimum": -90, "maximum": 90})
Longitude = _type(_degrees(180), float, {"type": ["number", "string"], "minimum": -180, "maximum": 180})
YesNo = _type(_yes_no, bool, {"enum": [True, False, *_YES_NO_WORDS]})
YesNoUnknown = _type(_yes_no_unknown, str, {"enum": [True, False, *_YES_NO_WORDS, "unknown", "unbekannt"]})


def choice(*allowed: str) -> Any:
    """A type that takes one of the given words."""

    def parse(value: Any) -> str:
        text = _string(value)
        if text not in allowed:
            raise bad("not_a_choice", value=text, allowed=list(allowed))
        return text

    return _type(parse, str, {"enum": list(allowed)})


def _level(value: Any) -> str:
    text = _string(value)
    if text not in LEVELS:
        raise bad("not_a_level", value=text)
    return text


def _german_needed(value: Any) -> str:
    return value if value in ("none", "unknown") else _level(value)


Level = _type(_level, str, {"enum": list(LEVELS)})
GermanNeeded = _type(_german_needed, str, {"enum": ["none", *LEVELS, "unknown"]})


# Dates and times ----------------------------------------------------------------------------------


def _date(value: Any) -> date:
    text = _string(value)
    try:
        if not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", text):
            raise ValueError
        return date.fromisoformat(text)
    except ValueError:
        raise bad("not_a_date", value=text) from None


def _partial_date(value: Any) -> str:
    text = _string(value)
    try:
        if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
            raise ValueError
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        raise bad("not_a_partial_date", value=text) from None
    return text


def _clock(last: str | None = None) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        text = _string(value)
        if not re.fullmatch(r"([01][0-9]|2[0-3]):[0-5][0-9]", text) and text != last:
            raise bad("not_a_time", value=text)
        return text

    return parse


def _moment(value: Any) -> date | datetime:
    text = _string(value)
    day, _, time = text.partition(" ")
    try:
        if not time:
            return _date(day)
        return datetime.fromisoformat(f"{_date(day)} {_clock()(time)}")
    except PydanticCustomError:
        raise bad("not_a_moment", value=text) from None


def _weekdays(value: Any) -> tuple[int, ...]:
    text = _string(value)
    days: set[int] = set()
    for part in text.split(","):
        ends = [name.strip() for name in re.split("[-–]", part)]
        if len(ends) > 2 or any(name not in WEEKDAYS for name in ends):
            raise bad("not_weekdays", value=text)
        first, last = WEEKDAYS.index(ends[0]), WEEKDAYS.index(ends[-1])
        if first > last:
            raise bad("weekdays_backwards", value=text, first=ends[0], last=ends[-1])
        days.update(range(first, last + 1))
    return tuple(sorted(days))


def _recurrence(value: Any) -> str:
    from dateutil.rrule import rrulestr

    text = _string(value)
    try:
        # dateutil would take INTERVAL=0, which never ends, and rules by the second, which take hours to follow.
        if not re.fullmatch("FREQ=(YEARLY|MONTHLY|WEEKLY|DAILY)(;(INTERVAL=[1-9][0-9]*|(?!FREQ|INTERVAL)[A-Z]+=[A-Z0-9,+-]+))*", text):
            raise ValueError
        rrulestr(text, dtstart=datetime(2000, 1, 1))
    except (ValueError, TypeError, AttributeError, KeyError, IndexError):
        raise bad("not_a_recurrence", value=text) from None
    return text


_DAY = "(?:Mo|Di|Mi|Do|Fr|Sa|So)"
Date = _type(_date, date, {"type": "string", "format": "date", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"})
PartialDate = _type(_partial_date, str, {"type": ["string", "integer"], "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"})
StartTime = _type(_clock(), str, {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"})
EndTime = _type(_clock("24:00"), str, {"type": "string", "pattern": "^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$"})
Moment = _type(
    _moment, date | datetime, {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9])?$"}
)
Weekdays = _type(
    _weekdays,
    tuple[int, ...],
    {"type": "string", "pattern": rf"^\s*{_DAY}(\s*[-–]\s*{_DAY})?(\s*,\s*{_DAY}(\s*[-–]\s*{_DAY})?)*\s*$"},
)
Recurrence = _type(_recurrence, str, {"type": "string", "pattern": "^FREQ="})


# Reaching somebody --------------------------------------------------------------------------------


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
    text = _string(value)
    # The characters first: phonenumbers reads letters as keys of a telephone.
    if not re.fullmatch(r"[0-9+()/ \-–]{3,30}", text):
        raise bad("not_a_phone", value=text)
    try:
        dial(text)
    except ValueError:
        raise bad("not_a_phone", value=text) from None
    return text


def _email(value: Any) -> str:
    text = _string(value)
    # The pattern of the HTML standard for input type=email, with a dot asked for in the domain.
    label = r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?"
    if len(text) > 254 or not re.fullmatch(rf"[A-Za-z0-9.!#$%&'*+/=?^_`{{|}}~-]+@{label}(?:\.{label})+", text):
        raise bad("not_an_email", value=text)
    return text


def _url(value: Any) -> str:
    text = _string(value)
    try:
        parts = urlsplit(text)
        host = parts.hostname or ""
    except ValueError:
        host, parts = "", None
    if parts is None or parts.scheme not in ("http", "https") or "." not in host or re.search(r"[\s<>\"\\^`{|}]", text):
        raise bad("not_a_url", value=text)
    return text


def _spoken_language(value: Any) -> str:
    from babel import Locale

    text = _string(value)
    if not re.fullmatch("[a-z]{2,3}", text) or text not in Locale("de").languages:
        raise bad("not_a_language", value=text)
    return text


_POSTCODE = "[0-9]{5}"
Postcode = _type(_matching(_POSTCODE, "not_a_postcode"), str, {"type": ["string", "integer"], "pattern": f"^{_POSTCODE}$"})
PhoneNumber = _type(_phone, str, {"type": ["string", "integer"], "pattern": r"^[0-9+()/ \-–]{3,30}$"})
Email = _type(_email, str, {"type": "string", "format": "email"})
Url = _type(_url, str, {"type": "string", "pattern": "^https?://"})
SpokenLanguage = _type(_spoken_language, str, {"type": "string", "pattern": "^[a-z]{2,3}$"})


# References and names -----------------------------------------------------------------------------


def _id(value: Any) -> str:
    text = _string(value)
    if not ID.fullmatch(text):
        raise bad("not_an_id", value=text)
    return text


def _entry_reference(value: Any) -> str:
    text = _string(value)
    folder, _, name = text.partition("/")
    if not re.fullmatch("[a-z]+", folder) or not ID.fullmatch(name):
        raise bad("not_a_reference", value=text)
    return text


def _icon(value: Any) -> str:
    text = _string(value)
    if text not in pictograms.names():
        raise bad("not_an_icon", value=text, allowed=sorted(pictograms.names()))
    return text


_ID_SCHEMA = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$"}
Id = _type(_id, str, _ID_SCHEMA)
ContactId = _type(_id, str, _ID_SCHEMA, Reference("contacts"))
TopicId = _type(_id, str, _ID_SCHEMA, Reference("topics"))
EntryReference = _type(_entry_reference, str, {"type": "string", "pattern": "^[a-z]+/[a-z0-9]+(-[a-z0-9]+)*$"}, Reference(None))
Icon = _type(_icon, str, {"enum": sorted(pictograms.names())})
