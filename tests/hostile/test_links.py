"""Every address of every kind leads where it seems to, and nowhere a browser would run something."""

from __future__ import annotations

import re
from typing import Any

import pytest
from pydantic import BaseModel, ValidationError

from infohub.model import KINDS, Hub
from infohub.model.fields import model_in
from infohub.text.safety import check_markdown
from infohub.text.tree import is_safe
from infohub.views.facts import online
from small_hub import entry, reader

BAD = [
    "javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "javascript://www.beckum.de/%0aalert(1)",
    "data:text/html,<script>alert(1)</script>",
    "vbscript:msgbox(1)",
    "file:///etc/passwd",
    "blob:https://a.de/x",
    "//evil.example/",
    "/etc/passwd",
    "../../x",
    "https:evil.example",
    "https://www.beckum.de@evil.example/",
    "https://www.beckum.de:x@evil.example/",
    "https://www.b\u0435ckum.de/",  # a Cyrillic е
    "https://www.beckum\uff0ede/",
    "https://a.de/\u202egpj.exe",
    "https://a.de/ x",
    "https://a.de/\nx",
    "https://a.de/\"onclick='x'",
    "https://a.de/<script>",
    "https://a.de\\@evil.example",
    "https://" + "a" * 3000 + ".de",
    "https://[::1",
    "https://localhost/",
]
GOOD = ["https://www.beckum.de/", "http://münster.de/straße?a=1&b=2#c", "https://a.de:8443/x/@handle", "https://xn--mnster-3ya.de/"]
BAD_MAIL = [
    "a?bcc=b@c.de",
    "a&bcc=b@c.de",
    "a%0abcc@c.de",
    "a@b.de?bcc=c@d.de",
    "a@b.de,c@d.de",
    "a b@c.de",
    "a@b",
    "<a@b.de>",
    "a\n@b.de",
    "a@b\u0435.de",
]


def address_fields(model: type[BaseModel]) -> list[tuple[type[BaseModel], str, str]]:
    """Model, field and what kind of address it takes (``_url``, ``_email``), objects in lists included."""
    found = []
    for name, field in model.model_fields.items():
        parsers = re.findall(r"function (_url|_email)\b", f"{field.annotation!r} {field.metadata!r}")
        found += [(model, name, parser) for parser in parsers[:1]]
        if (nested := model_in(field.annotation)) is not None:
            found += address_fields(nested)
    return found


FIELDS = list(dict.fromkeys(one for model in (Hub, *(kind.model for kind in KINDS)) for one in address_fields(model)))


def faults(model: type[BaseModel], name: str, value: str) -> set[str]:
    try:
        model.model_validate({model.model_fields[name].alias or name: value})
    except ValidationError as error:
        return {one["type"] for one in error.errors() if one["loc"][:1] == (model.model_fields[name].alias or name,)}
    return set()


def test_all_fields_are_found() -> None:
    assert {(name, parser) for _, name, parser in FIELDS} == {
        ("url", "_url"), ("website", "_url"), ("registration_url", "_url"), ("forge", "_url"), ("email", "_email"), ("feedback_mail", "_email")
    }  # fmt: skip


@pytest.mark.parametrize(("model", "name", "parser"), FIELDS)
def test_an_address_that_leads_astray_is_refused_in_every_field(model: type[BaseModel], name: str, parser: str) -> None:
    for bad in [*BAD, *BAD_MAIL]:
        assert faults(model, name, bad) <= {"not_a_url", "not_an_email", "hidden_character"}, bad
        assert faults(model, name, bad), bad
    for good in GOOD if parser == "_url" else ["stadt@beckum.de", "m.o'neill+x@a-b.de"]:
        assert not faults(model, name, good), good


@pytest.mark.parametrize(
    "target", [*BAD, *(f"mailto:{one}" for one in BAD_MAIL), "tel:110;x=javascript:", "tel:" + "1" * 40, "sms:110", "x" * 300]
)
def test_and_in_every_text(target: str) -> None:
    assert not is_safe(target)
    assert set("\n<") & set(target) or [
        one.code for one in check_markdown(f"[x](<{target.replace('<', '%3C').replace('>', '%3E')}>)", inline=False)
    ]


@pytest.mark.parametrize("target", [*GOOD, "mailto:stadt@beckum.de", "tel:+49252129", "faqs/kaution"])
def test_what_leads_where_it_seems_to_is_a_link(target: str) -> None:
    assert is_safe(target)


def test_a_mail_goes_to_one_mailbox_and_has_no_other_field() -> None:
    """Should an address slip through the check, the page's link would still be one attribute."""
    data: Any = entry("contacts/verein", email="m.o'neill+x@verein.example").data
    (fact,) = online(reader(), data)
    assert 'href="mailto:m.o&#39;neill+x@verein.example"' in str(fact.values[0])
