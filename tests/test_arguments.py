"""What a command says of itself is German, argparse's own words too."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator

import pytest

from infohub.cli import _parser, main

# What an English sentence can hardly do without; commands, file names and choices stand in none of these.
ENGLISH = re.compile(r"(?<![-\w./])(?:the|and|of|is|are|usage|default|show|write|file|folder|language|examples?|exit|wrong)(?![-\w])", re.I)


def parsers(parser: argparse.ArgumentParser) -> Iterator[argparse.ArgumentParser]:
    yield parser
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for one in action.choices.values():
                yield from parsers(one)


@pytest.mark.parametrize("parser", list(parsers(_parser())), ids=lambda one: one.prog)
def test_help_is_german(parser: argparse.ArgumentParser) -> None:
    told = parser.format_help()
    assert ENGLISH.findall(told) == []
    assert told.startswith("Aufruf: infohub")
    assert "Rückgabewerte: 0" in told


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "infohub: Es fehlt: BEFEHL"),
        (["chek"], "infohub: BEFEHL: 'chek' ist nicht möglich. Erlaubt sind: "),
        (["check", "--forma"], "infohub check: Hinter --format fehlt eine Angabe"),
        (["check", "--format", "xml"], "infohub check: --format: 'xml' ist nicht möglich. Erlaubt sind: "),
        (["check", "extra"], "infohub: Diese Angaben gibt es nicht: extra"),
        (["confirm", "offers/x"], "infohub confirm: Es fehlt: --by"),
        (["due", "--days", "x"], "infohub due: --days: „x“ ist keine Zahl von Tagen"),
        (["new", "angebot"], "infohub new: ART: 'angebot' ist nicht möglich. Erlaubt sind: "),
    ],
)
def test_wrong_use_is_told_in_german(arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == 2
    assert capsys.readouterr().err.splitlines()[-1].startswith(told)
