"""Marks on fields: which are text to translate, which point at other entries."""

from __future__ import annotations

import types
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel

Form = Literal["plain", "inline", "blocks"]


@dataclass(frozen=True)
class Text:
    """Marks a field as text: the only thing that is translated.

    form: ``plain`` is shown as written, ``inline`` may hold emphasis and links, ``blocks`` is Markdown.
    many: a list of such texts.
    aligned: a translation must have the German's block structure (for a list: as many items),
        so that both languages can stand side by side.
    fixed: never translated (the German word of a term).
    """

    form: Form = "plain"
    many: bool = False
    aligned: bool = False
    fixed: bool = False


@dataclass(frozen=True)
class Reference:
    """Marks a field as the id of another entry.

    folder: the folder the id lies in; None means the value itself says so, as ``faqs/kaution``.
    """

    folder: str | None


def _marks(annotation: Any, mark: type) -> Any | None:
    """The first mark of that type anywhere in an annotation (optional, list or plain), or None."""
    if get_origin(annotation) is Annotated:
        for extra in annotation.__metadata__:
            if isinstance(extra, mark):
                return extra
        return _marks(annotation.__origin__, mark)
    if get_origin(annotation) in (Union, types.UnionType, tuple):
        for arg in get_args(annotation):
            if (found := _marks(arg, mark)) is not None:
                return found
    return None


def model_in(annotation: Any) -> type[BaseModel] | None:
    """The model nested in an annotation (optional or list), or None."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        return annotation
    for arg in get_args(annotation):
        if (found := model_in(arg)) is not None:
            return found
    return None


def _mark_of(field: Any, mark: type) -> Any | None:
    for extra in field.metadata:
        if isinstance(extra, mark):
            return extra
    return _marks(field.annotation, mark)


@cache
def text_fields(model: type[BaseModel]) -> dict[str, Text]:
    """Name of each text field of a model, in the model's order, with its mark."""
    found = ((name, _mark_of(field, Text)) for name, field in model.model_fields.items())
    return {name: mark for name, mark in found if mark is not None}


@cache
def reference_fields(model: type[BaseModel]) -> tuple[tuple[str, Any], ...]:
    """Pairs of field name and either its Reference or the pairs of the model nested in it."""
    pairs: list[tuple[str, Any]] = []
    for name, field in model.model_fields.items():
        if (mark := _mark_of(field, Reference)) is not None:
            pairs.append((name, mark))
        elif (nested := model_in(field.annotation)) is not None and (inner := reference_fields(nested)):
            pairs.append((name, inner))
    return tuple(pairs)


def references(value: BaseModel, pairs: tuple[tuple[str, Any], ...] | None = None) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """Every reference an entry makes: its place (field names and list positions) and target ``folder/id``."""
    for name, mark in reference_fields(type(value)) if pairs is None else pairs:
        content = getattr(value, name)
        if content is None:
            continue
        many = isinstance(content, tuple)
        for position, item in enumerate(content if many else (content,)):
            place = (name, position) if many else (name,)
            if isinstance(mark, Reference):
                yield place, item if mark.folder is None else f"{mark.folder}/{item}"
            else:
                for inner, target in references(item, mark):
                    yield place + inner, target
