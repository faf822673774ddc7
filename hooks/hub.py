"""The door: MkDocs events in, calls into infohub, nothing else."""

from __future__ import annotations

import logging
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))  # MkDocs takes it away again after this import

from mkdocs.plugins import event_priority

from infohub.editor.form import form_for_site
from infohub.exports.for_site import files_for_site
from infohub.flyers.catalogue import print_for_site
from infohub.site.engine import Engine

engine = Engine(logging.getLogger("mkdocs.hooks.hub"), print_for_site, files_for_site, form_for_site)


def on_startup(command, dirty):
    engine.startup(command)


@event_priority(-101)  # after static-i18n, which then knows its language
def on_config(config):
    return engine.config(config)


@event_priority(-101)
def on_files(files, config):
    return engine.files(files, config)


def on_nav(nav, config, files):
    return engine.nav(nav, config)


@event_priority(-101)
def on_env(env, config, files):
    return engine.env(env, config, files)


def on_page_markdown(markdown, page, config, files):
    return engine.page_markdown(markdown)


def on_page_content(html, page, config, files):
    return engine.page_content(html, page, config)


@event_priority(-101)
def on_page_context(context, page, config, nav):
    return engine.page_context(context, page, config)


@event_priority(-101)
def on_template_context(context, template_name, config):
    return engine.template_context(context, config)


@event_priority(-101)  # after static-i18n has built the other languages
def on_post_build(config):
    engine.post_build(config)


def on_build_error(error):
    engine.build_error()


def on_serve(server, config, builder):
    return engine.serve(server, config)
