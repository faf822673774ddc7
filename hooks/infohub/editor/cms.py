"""The form's configuration (Sveltia CMS), made from the model: what may be edited, where it lies, and which forge is asked.

What the CMS does to a file it saves, and what follows from it:

- It drops comments and quotes. Reading as text makes that harmless (content/yaml_text.py).
- It writes keys in the order of the configuration, so that order is the one people use (cms_fields.in_order).
- Keys it does not know survive, so ``status`` and ``translated_from`` of a translation stay as they were. After an
  edit of the German they tell truly that the translation is older; nobody but a person or `infohub translations`
  may renew them, so they are no fields of the form.
- It reads YAML 1.2: an unquoted ``01067`` is the number 1067 there. It writes such text in quotes, and the check
  refuses a postcode of four digits.
- A list of a translation does not follow when an item of the German list is taken away: text therefore stands at the
  top level only, and the check warns when both lists differ.
- An id that changed with the title would detach an open request from its file: it can be chosen once, never changed.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import urlsplit

from infohub.editor.cms_fields import Fields
from infohub.languages.locales import GERMAN
from infohub.model import KINDS, Hub, Kind
from infohub.model.values import ID

# Names of Material Symbols, which the CMS brings along.
_LOOKS = {
    "topics": ("Themen", "Thema", "category"),
    "contacts": ("Kontakte", "Kontakt", "call"),
    "offers": ("Angebote", "Angebot", "volunteer_activism"),
    "courses": ("Sprachkurse", "Sprachkurs", "school"),
    "faqs": ("Fragen und Antworten", "Frage", "help"),
    "events": ("Termine", "Termin", "event"),
    "terms": ("Wörter", "Wort", "dictionary"),
    "flyers": ("Flyer", "Flyer", "print"),
}
_ID_HINT = "Kennung, z. B. sprach-cafe. Sie bleibt für immer, auch wenn sich der Titel ändert."
_ID_PATTERN = [f"^{ID.pattern}$", "Bitte nur Kleinbuchstaben, Ziffern und Bindestriche."]
_MESSAGES = {
    "create": "Neu: {{collection}} {{slug}}",
    "update": "Geändert: {{collection}} {{slug}}",
    "delete": "Gelöscht: {{collection}} {{slug}}",
}


def configuration(hub: Hub, locales: Sequence[str], entries: Mapping[str, str]) -> dict[str, Any]:
    """What the CMS is started with. locales: codes of all languages, German first. entries: ``folder/id`` -> title."""
    named = {ref: f"{_LOOKS[ref.partition('/')[0]][1]}: {title}" for ref, title in entries.items()}
    fields = Fields(named, locales)
    return {
        "backend": backend(hub),
        # A pull request for every proposal; whoever has the right to merge does so on the forge, after the checks.
        "publish_mode": "editorial_workflow",
        "load_config_file": False,
        "app_title": f"Redaktion · {hub.name}",
        "logo": {"src": "../assets/favicon.svg"},
        "show_preview_links": False,
        # Entries have no pictures: there is nowhere to put them, and nothing is offered.
        "media_folder": "",
        "media_libraries": {"stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii", "clean_accents": True, "maxlength": 60},
        "editor": {"preview": False},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "none", "indent_sequences": True}},
        "i18n": {
            "structure": "multiple_folders",
            "locales": list(locales),
            "default_locale": GERMAN,
            "initial_locales": [GERMAN],
            "omit_default_locale_from_file_path": True,
        },
        "collections": [*(_collection(kind, fields) for kind in KINDS), _settings(fields)],
    }


def _collection(kind: Kind, fields: Fields) -> dict[str, Any]:
    label, singular, icon = _LOOKS[kind.folder]
    return {
        "name": kind.folder,
        "label": label,
        "label_singular": singular,
        "icon": icon,
        "folder": f"data/{kind.folder}",
        "extension": "yml",
        "format": "yaml",
        "i18n": True,
        "slug": {"template": "{{title}}", "editable": ["create"], "i18n": "duplicate", "hint": _ID_HINT, "pattern": _ID_PATTERN},
        "summary": "{{title}}",
        "publish": False,
        "fields": fields.of(kind.model),
    }


def _settings(fields: Fields) -> dict[str, Any]:
    """``data/hub.yml`` and its translations ``data/hub.ar.yml``."""
    file = {"name": "hub", "label": "Einstellungen", "file": "data/hub.{{locale}}.yml", "format": "yaml", "i18n": True}
    return {
        "name": "settings",
        "label": "Einstellungen",
        "icon": "settings",
        "publish": False,
        "i18n": True,
        "files": [{**file, "fields": fields.of(Hub)}],
    }


def backend(hub: Hub) -> dict[str, Any]:
    """Which forge is asked, and how a person signs in there.

    GitLab: without a server of our own (OAuth with PKCE) where the settings name the application, else by a token.
    GitHub: by a token, for its OAuth needs a server; whoever may not write proposes from a copy (fork) of their own.
    """
    forge = urlsplit(str(hub.forge))
    host, repo = f"{forge.scheme}://{forge.netloc}", forge.path.strip("/").removesuffix(".git")
    known: dict[str, Any] = {"name": hub.forge_is, "repo": repo, "branch": hub.branch, "commit_messages": _MESSAGES}
    if hub.forge_is == "gitlab":
        known |= {"api_root": f"{host}/api/v4", "graphql_api_root": f"{host}/api/graphql", "base_url": host}
        if hub.forge_app:
            return {**known, "auth_type": "pkce", "app_id": hub.forge_app}
    elif api_address(hub) != host:
        known |= {"open_authoring": True}
    else:
        known |= {"api_root": f"{host}/api/v3", "graphql_api_root": f"{host}/api/graphql", "base_url": host, "open_authoring": True}
    return {**known, "auth_methods": ["token"]}


def api_address(hub: Hub) -> str:
    """The only host the form asks, as a content security policy names it."""
    forge = urlsplit(str(hub.forge))
    return "https://api.github.com" if forge.hostname == "github.com" else f"{forge.scheme}://{forge.netloc}"
