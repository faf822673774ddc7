"""The options of ``infohub translations`` and its actions, with examples."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

EXIT_CODES = "Exit codes: 0 done, 1 something was refused or data/ has errors, 2 wrong use."
EXAMPLES = {
    "status": """Examples:
  infohub translations status
  infohub translations status --locale ar --format html > stand.html
  infohub translations status --changed-since origin/main --format markdown   # for a job summary or a note on a merge request""",
    "export": """Examples:
  infohub translations export --locale ar --out ar.po
  infohub translations export --locale uk --out uk.xlf   # XLIFF 1.2""",
    "import": """Examples:
  infohub translations import ar.po --dry-run
  infohub translations import ar.po
  infohub translations import uk.xlf --made-by machine   # of translations that are new

What was refused is told with its line; everything else is taken.""",
    "accept": """Examples:
  infohub translations accept faqs/kaution                            # in all languages
  infohub translations accept faqs/kaution --field summary --locale ar
  infohub translations accept --changed-since HEAD~1                  # after a form wrote new translations""",
    "review": """Example:
  infohub translations review faqs/kaution faqs/miete --locale uk --by muetterzentrum""",
}
HELP = {
    "status": "how many texts are reviewed, draft, outdated, missing, and what changed in the German",
    "export": "write a PO or XLIFF file for a translator's editor",
    "import": "take over what was edited in such a file",
    "accept": "the German changed, but the translation is still right",
    "review": "mark translations as reviewed",
}


def add_actions(commands: Any, runs: Mapping[str, Any], run: Callable[..., int]) -> None:
    """Add ``translations`` with its actions. runs: action -> what does it; run: calls that with the options."""
    examples = "\n".join(EXAMPLES[name].split("\n")[1] for name in HELP)
    translations = commands.add_parser(
        "translations",
        help="what is missing or outdated; export, import, accept, review",
        description="What translators work with. Each action has --help of its own.",
        epilog=f"Examples:\n{examples}\n\n{EXIT_CODES}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    actions = translations.add_subparsers(title="actions", required=True, metavar="ACTION")
    for name, action in runs.items():
        parser = actions.add_parser(
            name,
            help=HELP[name],
            description=f"{HELP[name][:1].upper()}{HELP[name][1:]}.",
            epilog=f"{EXAMPLES[name]}\n\n{EXIT_CODES}",
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )
        _OPTIONS[name](parser)
        if name != "status":
            parser.add_argument("--dry-run", action="store_true", help="say what would be done and write nothing")
        parser.add_argument("--root", type=Path, default=Path(), metavar="DIR", help="the project's folder (default: here)")
        parser.set_defaults(run=partial(run, action), **({} if name in ("status", "accept") else {"changed_since": None}))


def _status(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--locale", metavar="LOCALE", help="language; several as ar,uk (default: all)")
    parser.add_argument("--format", choices=("text", "json", "html", "markdown"), default="text", help="default: text")
    parser.add_argument("--changed-since", metavar="REF", help="tell only of texts whose German changed since this commit, branch or tag")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--locale", required=True, metavar="LOCALE", help="language")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE", help="ends in .po, .xlf or .xliff")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="ends in .po, .xlf or .xliff")
    parser.add_argument("--locale", metavar="LOCALE", help="language, where the file does not name it")
    parser.add_argument("--made-by", choices=("person", "machine"), default="person", help="of translations that are new (default: person)")


def _accept(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entries", nargs="*", metavar="ENTRY", help="folder and id, e.g. faqs/kaution, or hub for the settings")
    parser.add_argument("--field", metavar="FIELD", help="only this text, e.g. summary")
    parser.add_argument("--locale", metavar="LOCALE", help="language; several as ar,uk (default: all)")
    parser.add_argument(
        "--changed-since",
        metavar="REF",
        help="instead of entries: every translation that changed since this commit while its translated_from did not",
    )


def _review(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("entries", nargs="+", metavar="ENTRY", help="folder and id, e.g. faqs/kaution, or hub for the settings")
    parser.add_argument("--locale", required=True, metavar="LOCALE", help="language")
    parser.add_argument("--by", required=True, metavar="CONTACT", help="id of the contact who has read it beside the German")


_OPTIONS: dict[str, Callable[[argparse.ArgumentParser], None]] = {
    "status": _status,
    "export": _export,
    "import": _import,
    "accept": _accept,
    "review": _review,
}
