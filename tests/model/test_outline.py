"""A model as forms and templates see it: every field, in an order people can follow."""

from __future__ import annotations

import pytest

from infohub.model import KINDS, Kind, kind_by_name
from infohub.model.fields import Reference, Text
from infohub.model.outline import outline


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_is_there_once_and_the_title_first(kind: Kind) -> None:
    names = [field.name for field in outline(kind.model)]
    assert names[:2] == ["title", "summary"]
    assert sorted(names) == sorted(set(kind.model.model_fields) - {"equivalent"})


def test_what_is_peculiar_to_a_kind_comes_before_what_all_have() -> None:
    names = [field.name for field in outline(kind_by_name["offer"].model)]
    assert names.index("providers") < names.index("street") < names.index("body") < names.index("sources") < names.index("published")


def test_a_field_is_told_as_it_is_written() -> None:
    offer = {field.name: field for field in outline(kind_by_name["offer"].model)}
    when = {field.name: field for field in offer["when"].parts}
    assert offer["when"].many and not offer["when"].required
    assert (when["from"].title, when["from"].required, when["weeks"].required) == ("von", True, False)
    assert when["by"].choices == ("visit", "phone")
    assert offer["providers"].reference == Reference("contacts") and offer["providers"].many and offer["providers"].required
    assert offer["childcare"].choices == ("yes", "no", "unknown")
    assert offer["published"].choices == ("yes", "no")
    assert offer["body"].text == Text("blocks", aligned=True)
    assert offer["age_from"].shape["pattern"] == "^[0-9]{1,6}$"
    assert [part.name for part in offer["cost"].parts] == ["kind", "amount", "currency", "per"]
