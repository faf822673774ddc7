"""One invented entry of each kind that uses every field: what templates and forms show as an example.

``flyer.instead.yml`` holds a field that stands in place of another, and so not beside it in one entry.
"""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from infohub.content.yaml_text import parse


def example_text(kind: str, form: str = "") -> str:
    """The file of a kind's example; form: ``instead``. Empty where there is none."""
    file = files(__name__) / f"{kind}{f'.{form}' if form else ''}.yml"
    return file.read_text("utf-8") if file.is_file() else ""


@cache
def example(kind: str) -> dict[str, Any]:
    """The example's fields as they are written."""
    data: dict[str, Any] = parse(example_text(kind)).data
    return data
