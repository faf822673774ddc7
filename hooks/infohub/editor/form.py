"""The form as files: its page, its configuration, and the program (Sveltia CMS) that is vendored beside this module."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from infohub.editor.cms import api_address, configuration
from infohub.languages.locales import locale
from infohub.model import Hub

PROGRAM = Path(__file__).parent / "sveltia" / "dist"
NOSCRIPT = "Das Formular braucht JavaScript. Ohne geht es auf der Seite des Git-Projekts."

# Inline styles are the program's own; everything else is this site's, and the forge is the only other host that is asked.
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data: blob:; "
    "connect-src {api}; base-uri 'none'; form-action 'none'"
)
_PAGE = """\
<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="robots" content="noindex">
<title>{title}</title>
<link rel="icon" href="../assets/favicon.svg">
</head>
<body>
<noscript><p>{noscript}</p></noscript>
<script type="module" src="start.js"></script>
</body>
</html>
"""
_START = """\
import CMS from "./sveltia/sveltia.js";
import config, { names } from "./config.js";

// Languages are named by the browser, which takes "de-LS" (Leichte Sprache) for German as spoken in Lesotho.
const of = Intl.DisplayNames.prototype.of;
Intl.DisplayNames.prototype.of = function (code) {
  return Object.hasOwn(names, code) ? names[code] : of.call(this, code);
};

CMS.init({ config });
"""


@dataclass(frozen=True, slots=True)
class Form:
    """What the site lays into the form's folder. policy: what its page may load. made: name -> content. kept: name -> file to copy."""

    policy: str
    made: Mapping[str, bytes]
    kept: Mapping[str, Path]


def form_for_site(hub: Hub, locales: Sequence[str], entries: Mapping[str, str]) -> Form | None:
    """The form of a hub; None where the settings name no forge it can talk to.

    locales: codes of the site's languages, German first. entries: what others may name, ``folder/id`` -> German title.
    """
    if not hub.forge_is:
        return None
    settings = configuration(hub, locales, entries)
    policy = _POLICY.format(api=api_address(hub))
    page = _PAGE.format(policy=policy, title=html.escape(settings["app_title"]), noscript=NOSCRIPT)
    # A module of its own: nothing is fetched for it, so the policy need not allow that.
    names = {code: locale(code).name for code in locales if locale(code).tag != code}
    config = f"export default {_json(settings)};\nexport const names = {_json(names)};\n"
    made = {"index.html": page, "start.js": _START, "config.js": config}
    kept = {f"sveltia/{path.relative_to(PROGRAM).as_posix()}": path for path in sorted(PROGRAM.rglob("*")) if path.is_file()}
    return Form(policy, {name: text.encode("utf-8") for name, text in made.items()}, kept)


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
