"""Which languages the site has: they stand once, in mkdocs.yml under the i18n plugin."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import yaml


class _Tolerant(yaml.SafeLoader):
    """MkDocs' own tags (``!ENV``, ``!!python/name:…``) say nothing about languages and are read as nothing."""


_Tolerant.add_multi_constructor("", lambda loader, suffix, node: None)


def configured_locales(mkdocs_yml: Path) -> list[str]:
    """Codes of all languages that are built, in their order, German first. Raises OSError and yaml.YAMLError."""
    return locales_of(yaml.load(mkdocs_yml.read_text("utf-8"), Loader=_Tolerant))  # noqa: S506 - a safe loader


def locales_of(config: Any) -> list[str]:
    """The same from a configuration that has been read."""
    for plugin in (config or {}).get("plugins") or ():
        if isinstance(plugin, dict) and plugin.get("i18n"):
            languages = plugin["i18n"].get("languages") or ()
            return [language["locale"] for language in languages if language.get("build", True)]
    return ["de"]
