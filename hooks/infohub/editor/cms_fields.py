"""A field of the model as a field of the form (Sveltia CMS): its label, its explanation, and the widget that fits its values.

What a field is called and accepts stands in the model alone; a test fails when a field of the model is missing here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import BaseModel

from infohub import pictograms
from infohub.editor.spoken import spoken_languages
from infohub.languages.locales import GERMAN, locale
from infohub.model import EntryModel, Reference, Text, reference_fields, text_fields
from infohub.model.fields import model_in
from infohub.views.choices import choice_words

Widget = dict[str, Any]

# Formatting text may hold (text/tree.py): no heading of level 1, no quote, code or struck-out text, no picture or embedding.
_BLOCK_BUTTONS = ["bold", "italic", "link", "heading-two", "heading-three", "heading-four", "bulleted-list", "numbered-list"]
_MARKDOWN = r"Erlaubt sind \*\*fett\*\*, \*kursiv\* und Links, auch zu einem Eintrag: \[Kaution\](faqs/kaution)"


@cache
def _schema_of(model: type[BaseModel]) -> dict[str, Any]:
    """Not to be changed. Making one takes its time, and a preview makes the form at every edit."""
    return model.model_json_schema(by_alias=True, mode="validation")


class Fields:
    """Makes the fields of one model after the other.

    entries: ``folder/id`` -> title, for fields that may point at an entry of any kind: the CMS relates to one
    collection only, so these are chosen from what the build knows. locales: codes of the site's languages.
    """

    def __init__(self, entries: Mapping[str, str], locales: Sequence[str]) -> None:
        self.entries = entries
        self.locales = locales

    def of(self, model: type[BaseModel]) -> list[Widget]:
        """All fields of a model, in the order in which they are shown and written."""
        schema = _schema_of(model)
        texts, references = text_fields(model), dict(reference_fields(model))
        fields = []
        for name in in_order(model):
            info = model.model_fields[name]
            key = info.alias or name
            field: Widget = {"name": key, "label": info.title, "required": info.is_required()}
            said = _said(schema["properties"][key])
            mark, reference, nested = texts.get(name), references.get(name), model_in(info.annotation)
            if mark is not None:
                field |= _text(mark, info.is_required())
            elif nested is not None:
                field |= self._parts(nested, said)
            elif isinstance(reference, Reference):
                field |= self._reference(reference, said)
            else:
                field |= self._value(key, said)
            if hints := [text for text in (info.description, field.pop("hint", "")) if text]:
                field["hint"] = " ".join(hints)
            fields.append(field)
        return fields

    def _parts(self, nested: type[BaseModel], said: Mapping[str, Any]) -> Widget:
        """An object, or a list of objects. Text stands at the top level only, so nothing in them is translated."""
        fields = self.of(nested)
        if "items" in said:
            return {"widget": "list", "fields": fields, "collapsed": "auto", "summary": _summary(fields), **_limits(said)}
        # An empty object would be written as one: it is made only when somebody wants it.
        return {"widget": "object", "fields": fields, "collapsed": "auto"}

    def _reference(self, reference: Reference, said: Mapping[str, Any]) -> Widget:
        many = {"multiple": True, **_limits(said)} if "items" in said else {}
        if reference.folder is None:
            return {"widget": "select", **many, "options": [{"label": title, "value": ref} for ref, title in self.entries.items()]}
        shown = {"value_field": "{{slug}}", "display_fields": ["title"], "search_fields": ["title", "{{slug}}"]}
        return {"widget": "relation", "collection": reference.folder, **shown, **many}

    def _value(self, name: str, said: Mapping[str, Any]) -> Widget:
        one = said.get("items", said)
        many = {"multiple": True, **_limits(said)} if "items" in said else {}
        if choices := self._choices(name, one):
            return {"widget": "select", **many, "options": [{"label": label, "value": value} for value, label in choices.items()]}
        if many:  # one a line; nothing is split at a comma
            return {"widget": "list", "allow_add": True, **_limits(said), "field": {"name": "item", "label": "Wert", **_one(one)}}
        return _one(one)

    def _choices(self, name: str, said: Mapping[str, Any]) -> dict[str, str]:
        """Value -> words, for fields that know what they may be; empty for all else."""
        if name == "languages":
            return spoken_languages()
        if name == "locales":
            return {code: spoken_languages().get(code, locale(code).name) for code in self.locales}
        allowed = said.get("enum", [])
        if True in allowed:
            return {value: choice_words(name, value) for value in ("yes", "no", "unknown") if value in allowed}
        if set(allowed) == pictograms.names():
            return {value: value for value in allowed}
        return {value: choice_words(name, value) for value in allowed}


def in_order(model: type[BaseModel]) -> Iterator[str]:
    """Names of a model's fields as a person fills them in: what it is called, what is its own, what all have."""
    shared = EntryModel.model_fields if issubclass(model, EntryModel) else {}
    if not shared:
        yield from dict.fromkeys((*model.__annotations__, *model.model_fields))
        return
    own = [name for name in model.__annotations__ if name not in shared]
    inherited = [name for name in model.model_fields if name not in shared and name not in own]
    yield from dict.fromkeys(("title", "summary", *own, *inherited, "body", "topics", "audience", "keywords", "related", *shared))


def _said(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    """The schema of a field without "or nothing"."""
    return next((one for one in schema.get("anyOf", ()) if one.get("type") != "null"), schema)


def _limits(said: Mapping[str, Any]) -> Widget:
    return {name: said[key] for name, key in (("min", "minItems"), ("max", "maxItems")) if key in said}


def _text(mark: Text, required: bool) -> Widget:
    """Only text is translated. A translation may lack any text, the German not."""
    translated: Widget = {} if mark.fixed else {"i18n": True, "required": [GERMAN] if required else False}
    if mark.form == "blocks":
        # As plain letters at first: made rich and back, a text comes out the same but written otherwise, and each of its
        # translations would count as outdated. Whoever likes to may switch.
        allowed = {"modes": ["raw", "rich_text"], "buttons": _BLOCK_BUTTONS, "editor_components": [], "linked_images": False}
        return {"widget": "richtext", **allowed, **translated}
    if mark.many:
        # A new translation begins with as many empty items as the German has; what stays empty is not written.
        item = {"name": "item", "label": "Punkt", "widget": "string", "i18n": True, "required": False}
        return {"widget": "list", **translated, "field": item}
    if mark.form == "inline":
        return {"widget": "text", **translated, "hint": _MARKDOWN}
    return {"widget": "string", **translated}


def _one(said: Mapping[str, Any]) -> Widget:
    """A single value: a date, a number, or a line of letters that must fit a pattern."""
    kinds = said.get("type", "string")
    kind = kinds if isinstance(kinds, str) else kinds[0]
    if said.get("format") == "date":
        return {"widget": "datetime", "type": "date", "format": "YYYY-MM-DD", "picker_utc": False}
    if kind in ("integer", "number"):
        limits = {name: said[key] for name, key in (("min", "minimum"), ("max", "maximum")) if key in said}
        # Degrees may have eight digits behind the point, money two.
        step = {} if kind == "integer" else {"step": 0.00000001 if limits else 0.01}
        return {"widget": "number", "value_type": "int" if kind == "integer" else "float", **step, **limits}
    if said.get("format") == "email":
        return {"widget": "string", "type": "email"}
    if "pattern" in said:
        return {"widget": "string", "pattern": [said["pattern"], "Das passt hier nicht. Bitte schreiben Sie es wie im Beispiel."]}
    return {"widget": "string"}


def _summary(fields: Sequence[Widget]) -> str:
    """What a closed item of a list is called: its first two values."""
    simple = [field["name"] for field in fields if field["widget"] not in ("list", "object")]
    return " ".join(f"{{{{fields.{name}}}}}" for name in simple[:3])
