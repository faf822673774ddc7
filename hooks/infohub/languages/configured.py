"""What mkdocs.yml says of the site: its languages, which stand only there, under the i18n plugin, and its address."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml

from infohub.languages.locales import locale


class _Tolerant(yaml.SafeLoader):
    """MkDocs' own tags (``!ENV``, ``!!python/name:…``) say nothing about languages and are read as nothing."""


_Tolerant.add_multi_constructor("", lambda loader, suffix, node: None)


class NoSiteError(Exception):
    """A folder in which no site can be read; the message says in German what is missing."""


def site_languages(root: Path) -> list[str]:
    """``configured_locales`` for commands: all of them known to the program. Raises NoSiteError."""
    if not (root / "mkdocs.yml").is_file():
        raise NoSiteError(
            f"In „{root.resolve()}“ liegt keine mkdocs.yml. Bitte in den Ordner des Projekts wechseln oder ihn mit --root nennen."
        )
    try:
        codes = configured_locales(root / "mkdocs.yml")
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        where = f"Zeile {mark.line + 1}, Spalte {mark.column + 1} ist kein YAML." if mark else "Sie ist kein YAML."
        raise NoSiteError(f"mkdocs.yml lässt sich nicht lesen: {where}") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        raise NoSiteError("mkdocs.yml lässt sich nicht lesen: Sie enthält Zeichen, die nicht zu UTF-8 oder YAML gehören.") from error
    for code in codes:
        try:
            locale(code)
        except ValueError as error:
            missing = "In hooks/infohub/languages/locales.py fehlt ihre Zeile."
            raise NoSiteError(f"mkdocs.yml nennt die Sprache „{code}“, die das Programm nicht kennt. {missing}") from error
    return codes


def configured_locales(mkdocs_yml: Path) -> list[str]:
    """Codes of all languages that are built, in their order, German first. Raises OSError and yaml.YAMLError."""
    return locales_of(_config(mkdocs_yml))


def configured_address(mkdocs_yml: Path) -> str:
    """Address of the published site with a slash at its end; empty where none is set. Raises OSError and yaml.YAMLError."""
    address = str((_config(mkdocs_yml) or {}).get("site_url") or "")
    return f"{address.rstrip('/')}/" if address else ""


def _config(mkdocs_yml: Path) -> Any:
    return yaml.load(mkdocs_yml.read_text("utf-8"), Loader=_Tolerant)  # noqa: S506 - a safe loader


def locales_of(config: Any) -> list[str]:
    """The same from a configuration that has been read."""
    for plugin in (config or {}).get("plugins") or ():
        if isinstance(plugin, dict) and plugin.get("i18n"):
            languages = plugin["i18n"].get("languages") or ()
            return [language["locale"] for language in languages if language.get("build", True)]
    return ["de"]
