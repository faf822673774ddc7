"""Text, numbers, yes and no, one of a list."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal
from typing import Annotated, Any

from pydantic import BeforeValidator, GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import PydanticCustomError
from pydantic_core.core_schema import CoreSchema, no_info_before_validator_function

from infohub.model.fields import Text
from infohub.model.values.base import bad, string, value_type

LEVELS = ("pre-A1", "A1", "A2", "B1", "B2", "C1", "C2")


def _text(value: Any) -> str:
    text = string(value)
    if not text:
        raise bad("empty")
    return text


_BLANKS = re.compile("[ \t\r\n]{2,}|[\t\r\n]")  # all but a single blank; not the no-break space, which is meant


def one_line(text: str) -> str:
    """A text on one line, however the file breaks it."""
    return _BLANKS.sub(" ", text).strip()


def _line(value: Any) -> str:
    return one_line(_text(value))


LONGEST_LINE = 500  # letters of a street, a source, a law


def _short_line(value: Any) -> str:
    text = _line(value)
    if len(text) > LONGEST_LINE:
        raise bad("text_too_long", value=LONGEST_LINE)
    return text


LINE_SCHEMA = {"type": "string", "minLength": 1}
Line = value_type(_short_line, str, {"type": ["string", "integer", "number"]})
PlainText = value_type(_line, str, LINE_SCHEMA, Text("plain"))
InlineText = value_type(_line, str, LINE_SCHEMA, Text("inline"))
BlockText = value_type(_text, str, LINE_SCHEMA, Text("blocks", aligned=True))
FixedText = value_type(_line, str, LINE_SCHEMA, Text("plain", fixed=True))
# An item may look like a number (116117): it is read as text, and who writes it, or a form, need not quote it.
_Item = Annotated[str, BeforeValidator(_line), WithJsonSchema({"type": ["string", "integer", "number"], "minLength": 1})]
AlignedTexts = Annotated[tuple[_Item, ...], Text("inline", many=True, aligned=True)]
WordList = Annotated[tuple[_Item, ...], Text("plain", many=True)]


def _whole(value: Any) -> int:
    text = string(value)
    if not re.fullmatch(r"[0-9]{1,6}", text):
        raise bad("not_a_number", value=text)
    return int(text)


def _amount(value: Any) -> Decimal:
    text = string(value)
    if not re.fullmatch(r"[0-9]{1,7}(\.[0-9]{1,2})?", text):
        raise bad("not_an_amount", value=text)
    return Decimal(text)


def _degrees(limit: int) -> Callable[[Any], float]:
    def parse(value: Any) -> float:
        text = string(value)
        if not re.fullmatch(r"-?[0-9]{1,3}(\.[0-9]{1,8})?", text) or abs(float(text)) > limit:
            raise bad("not_degrees", value=text, limit=limit)
        return float(text)

    return parse


WORDS_FOR_YES = ("yes", "ja", "true")
WORDS_FOR_NO = ("no", "nein", "false")


def _yes_no(value: Any) -> bool:
    text = string(value).lower()
    if text in WORDS_FOR_YES:
        return True
    if text in WORDS_FOR_NO:
        return False
    raise bad("not_yes_or_no", value=text)


def _yes_no_unknown(value: Any) -> str:
    text = string(value).lower()
    if text in ("unknown", "unbekannt"):
        return "unknown"
    try:
        return "yes" if _yes_no(text) else "no"
    except PydanticCustomError:
        raise bad("not_yes_no_unknown", value=text) from None


_YES_NO_WORDS = [*WORDS_FOR_YES, *WORDS_FOR_NO]
Whole = value_type(_whole, int, {"type": ["integer", "string"], "pattern": "^[0-9]{1,6}$", "minimum": 0})
Amount = value_type(_amount, Decimal, {"type": ["number", "string"], "pattern": r"^[0-9]{1,7}(\.[0-9]{1,2})?$"})
Latitude = value_type(_degrees(90), float, {"type": ["number", "string"], "minimum": -90, "maximum": 90})
Longitude = value_type(_degrees(180), float, {"type": ["number", "string"], "minimum": -180, "maximum": 180})
YesNo = value_type(_yes_no, bool, {"enum": [True, False, *_YES_NO_WORDS]})
YesNoUnknown = value_type(_yes_no_unknown, str, {"enum": [True, False, *_YES_NO_WORDS, "unknown", "unbekannt"]})


class OneOf:
    """Marks a text that is one of the given words: ``Annotated[str, OneOf("visit", "phone")]``."""

    def __init__(self, *allowed: str) -> None:
        self.allowed = allowed

    def parse(self, value: Any) -> str:
        text = string(value)
        if text not in self.allowed:
            raise bad("not_a_choice", value=text, allowed=list(self.allowed))
        return text

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return no_info_before_validator_function(self.parse, handler(source))

    def __get_pydantic_json_schema__(self, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return {"enum": list(self.allowed)}


def _level_of(*allowed: str) -> Callable[[Any], str]:
    def parse(value: Any) -> str:
        text = string(value)
        if text not in allowed:
            raise bad("not_a_level", value=text, allowed=list(allowed))
        return text

    return parse


GERMAN_NEEDED = ("none", *LEVELS, "unknown")
Level = value_type(_level_of(*LEVELS), str, {"enum": list(LEVELS)})
GermanNeeded = value_type(_level_of(*GERMAN_NEEDED), str, {"enum": list(GERMAN_NEEDED)})
