"""argparse in German: what contributors see of a command is in their language."""

from __future__ import annotations

import argparse
import re
import sys
from typing import Any, NoReturn

# argparse's own sentences (CPython, Lib/argparse.py) and what to say instead. Others stay as they are.
_SENTENCES = (
    (r"the following arguments are required: (.*)", r"Es fehlt: \1"),
    (r"unrecognized arguments: (.*)", r"Diese Angaben gibt es nicht: \1"),
    (r"argument (\S+): expected one argument", r"Hinter \1 fehlt eine Angabe"),
    (r"argument (\S+): expected at least one argument", r"Hinter \1 fehlt mindestens eine Angabe"),
    (r"argument (\S+): ignored explicit argument (.*)", r"Hinter \1 steht nichts: \2"),
    (r"argument (\S+): invalid choice: (.*) \(choose from (.*)\)", r"\1: \2 ist nicht möglich. Erlaubt sind: \3"),
    (r"argument (\S+): not allowed with argument (.*)", r"\1 geht nicht zusammen mit \2"),
    (r"argument (\S+): invalid \S+ value: (.*)", r"\1: \2 ist nicht möglich"),
    (r"argument (\S+): (.*)", r"\1: \2"),
    (r"ambiguous option: (\S+) could match (.*)", r"\1 ist nicht eindeutig: \2"),
    (r"one of the arguments (.*) is required", r"Eine dieser Angaben fehlt: \1"),
)


class _Formatter(argparse.RawDescriptionHelpFormatter):
    def add_usage(self, usage: str | None, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "Aufruf: " if prefix is None else prefix)


class Parser(argparse.ArgumentParser):
    """A parser whose help and errors are German; those of its subcommands are made of the same class."""

    def __init__(self, **settings: Any) -> None:
        settings["formatter_class"] = _Formatter
        super().__init__(**{**settings, "add_help": False})
        self._positionals.title, self._optionals.title = "Angaben", "Optionen"
        self.add_argument("-h", "--help", action="help", help="zeigt diese Hilfe")

    def error(self, message: str) -> NoReturn:
        """Ends with 2, as argparse does."""
        told = next((re.sub(f"^{old}$", new, message, flags=re.S) for old, new in _SENTENCES if re.fullmatch(old, message, re.S)), message)
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.prog}: {told}\n")
