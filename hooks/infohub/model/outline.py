"""A model as the list of its fields, as forms and templates tell people about them."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from pydantic import BaseModel

from infohub.model.entry import EntryModel, Unsourced
from infohub.model.fields import Reference, Text, mark_of, model_in

YES_NO = ("yes", "no")


@dataclass(frozen=True)
class FieldOutline:
    """One field.

    name: as it is written in a file. title, description: German, from the model. many: a list.
    parts: the fields of an object; empty for a single value. choices: the words allowed, in the model's order; empty for any.
    reference: where the value is the id of an entry. shape: the JSON Schema of one value.
    """

    name: str
    title: str
    description: str
    required: bool
    many: bool
    parts: tuple[FieldOutline, ...]
    choices: tuple[str, ...]
    text: Text | None
    reference: Reference | None
    shape: dict[str, Any] = field(compare=False)


@cache
def outline(model: type[BaseModel]) -> tuple[FieldOutline, ...]:
    """Every field of a model, those of nested objects below theirs. What stands in translations only is left out.

    Title and summary come first, then what is peculiar to the kind, then what it shares with some kinds, last with all.
    """
    schema = model.model_json_schema(by_alias=True)
    return tuple(_field(name, model.model_fields[name], schema) for name in _order(model) if name != "equivalent")


def _order(model: type[BaseModel]) -> list[str]:
    classes = [one for one in model.__mro__ if issubclass(one, BaseModel) and one not in (EntryModel, Unsourced)]
    names = [name for one in (*classes, EntryModel) for name in vars(one).get("__annotations__", {}) if name in model.model_fields]
    return list(dict.fromkeys([*(name for name in ("title", "summary") if name in model.model_fields), *names]))


def _field(name: str, info: Any, schema: dict[str, Any]) -> FieldOutline:
    name = info.alias or name
    shape = _value(schema["properties"][name], schema)
    many = shape.get("type") == "array"
    shape = _value(shape["items"], schema) if many else shape
    nested = model_in(info.annotation)
    return FieldOutline(
        name,
        info.title or name,
        info.description or "",
        info.is_required(),
        many,
        outline(nested) if nested else (),
        _choices(shape),
        mark_of(info, Text),
        mark_of(info, Reference),
        shape,
    )


def _value(shape: dict[str, Any], schema: dict[str, Any]) -> dict[str, Any]:
    """The schema of a value that is there: without null, and references followed."""
    for one in shape.get("anyOf", ()):
        if one.get("type") != "null":
            return _value(one, schema)
    if "$ref" in shape:
        found: dict[str, Any] = schema["$defs"][shape["$ref"].rpartition("/")[2]]
        return found
    return shape


def _choices(shape: dict[str, Any]) -> tuple[str, ...]:
    """Yes and no may be written in many ways; people are offered one each."""
    allowed = shape.get("enum", ())
    if True in allowed:
        return (*YES_NO, "unknown") if "unknown" in allowed else YES_NO
    return tuple(allowed)
