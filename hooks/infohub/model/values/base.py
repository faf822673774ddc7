"""What all value types share: how one is made, how it says that an input is bad, and what no text may hide."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema
from pydantic_core import PydanticCustomError

# Bidi_Control (UAX #9), invisible characters that hide or split words, tag characters, controls.
# Zero-width (non-)joiner, no-break space and soft hyphen are needed for Persian and for German and stay allowed.
HIDDEN = re.compile(
    "[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u200b\u2060-\u2064\u2028\u2029\ufeff\U000e0000-\U000e007f"
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufffe\uffff]"
)

# What a template writes where somebody must fill something in; no value may hold it.
PLACEHOLDER = "BITTE AUSFÜLLEN"


def bad(code: str, **values: Any) -> PydanticCustomError:
    """An error value for one bad input; ``code`` names the sentence, ``values`` fill it."""
    return PydanticCustomError(code, code, values)


def value_type(parse: Callable[[Any], Any], base: Any, schema: dict[str, Any], *marks: Any) -> Any:
    return Annotated[base, BeforeValidator(parse), WithJsonSchema(schema), *marks]


def string(value: Any, code: str = "not_a_text") -> str:
    if not isinstance(value, str):
        raise bad(code)
    if match := HIDDEN.search(value):
        raise bad("hidden_character", value=f"U+{ord(match.group()):04X}")
    if PLACEHOLDER in value:
        raise bad("placeholder", value=PLACEHOLDER)
    return value.strip()


def matching(pattern: str, code: str) -> Callable[[Any], str]:
    compiled = re.compile(pattern)

    def parse(value: Any) -> str:
        text = string(value)
        if not compiled.fullmatch(text):
            raise bad(code, value=text)
        return text

    return parse
