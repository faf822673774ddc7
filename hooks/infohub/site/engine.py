"""What each MkDocs event means for a build. The only module that knows MkDocs and static-i18n from inside."""

from __future__ import annotations

import gc
import json
import tempfile
from datetime import date
from logging import Logger
from pathlib import Path
from typing import Any

from markupsafe import escape
from mkdocs.commands.build import get_context
from mkdocs.exceptions import Abort
from mkdocs.structure.files import File, Files, InclusionLevel
from mkdocs.structure.pages import Page

from infohub.content.problems import Problem
from infohub.languages.configured import configured_address
from infohub.languages.locales import Locale, locale
from infohub.languages.messages import messages
from infohub.languages.parallel import no_collecting
from infohub.site import publish, state
from infohub.site.build import Build
from infohub.site.draw import HOME, sections
from infohub.site.exporting import Exporter
from infohub.site.form import FormMaker
from infohub.site.frame import Frame, NavItem, frame_of
from infohub.site.handwritten import mark_links, resolve_links
from infohub.site.printing import Printer
from infohub.site.problem_page import problem_page
from infohub.site.project import Project
from infohub.site.serving import Preview
from infohub.site.shell import Here, Shell, prototype, sentinel
from infohub.site.strict import has_warned
from infohub.views.addresses import FEED, up
from infohub.views.reader import NOTHING, Reader

# The hub brings its own frame, style sheet and icon; of the theme's files none is loaded by a page.
THEME_FILES = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")


class Engine:
    """State between events. One build at a time; every outer ``config`` event begins a new one."""

    def __init__(self, log: Logger, print_: Printer | None = None, export: Exporter | None = None, form: FormMaker | None = None) -> None:
        self.log = log
        self.print_ = print_
        self.export = export
        self.form = form
        self.command = "build"
        self.build: Build | None = None
        self.site = Path()
        self.memory: state.Built | None = None
        self.preview = Preview()
        self.docs: dict[str, list[date | None]] = {}
        self.frame: Frame | None = None
        self._here: Here | None = None

    def startup(self, command: str) -> None:
        self.command = command
        self.memory = None

    # Beginning -----------------------------------------------------------------------------------

    def config(self, config: Any) -> Any:
        """Outer build: read, and either do it all here or send MkDocs into the staging folder."""
        if self._nested(config):
            # The theme's files are in place, and its templates compiled: neither is needed once more a language.
            config.theme.static_templates = set()
            config.theme.get_env = lambda: self._env
            return config
        self.build, self.docs = None, {}
        project = self._project(config)
        self.site = project.site
        publish.repair(project.site)
        with no_collecting():
            before = self.memory if self.command == "serve" else state.load_built(project.cache, project.site)
            build = Build.begin(project, before)
            self._settle()
        self._report(build.problems)
        if build.failed:
            if self.command != "serve":
                raise Abort("Es wurde nichts veröffentlicht.")
            self.preview.problems = problem_page(build.problems)
            return self._let_rest(config)
        self.preview.problems = None
        with no_collecting():
            built = build.try_small(before)
        if built is None:
            build.print_flyers()
        self._report(build.unprinted)
        if built is not None:
            self.memory = built
            self.log.info(f"{build.drawn} Seiten neu gezeichnet")
            return self._let_rest(config)
        self.build = build
        config.site_dir = str(publish.staging(project.site))
        config.theme.static_templates = set(config.theme.static_templates) - {"sitemap.xml"}
        return config

    def _project(self, config: Any) -> Project:
        root = Path(config.config_file_path).parent
        try:
            locales = [locale(code) for code in config.plugins["i18n"].build_languages]
        except ValueError as error:
            raise Abort(f"mkdocs.yml: {error}") from error
        settings = json.dumps(
            [config.site_name, str(config.nav), str(config.extra), str(config.markdown_extensions), str(config.mdx_configs), self.command]
        )
        return Project(
            root,
            Path(config.docs_dir),
            Path(config.theme.custom_dir),
            Path(config.site_dir),
            config.site_url or "",
            tuple(one.code for one in sorted(locales, key=lambda one: not one.is_source)),
            settings,
            address=configured_address(Path(config.config_file_path)),
            keep=self.command != "serve",
            print_=self.print_ if config.extra.get("flyers", True) else None,
            search=config.extra.get("search", True),
            export=self.export,
            form=self.form,
        )

    def _report(self, problems: list[Problem]) -> None:
        """Warnings never stop a build, so they are not logged as such: strict mode counts those."""
        for problem in problems:
            (self.log.error if problem.severity == "error" else self.log.info)(problem.text())

    def _let_rest(self, config: Any) -> Any:
        """Nothing is left for MkDocs to do: it builds an empty site into a folder that is thrown away."""
        self.scratch = tempfile.TemporaryDirectory(prefix="hub-")
        config.site_dir = self.scratch.name
        config.nav = None
        config.theme.dirs = [config.theme.custom_dir]
        config.theme.static_templates = set()
        for name, methods in config.plugins.events.items():
            if name not in ("config", "files", "post_build", "serve", "shutdown"):
                methods.clear()
        config.plugins.events["files"][:] = [lambda files, config: Files([])]
        config.plugins.events["post_build"][:] = [lambda config: self._restored(config)]
        return config

    def _restored(self, config: Any) -> None:
        self._settle()
        self.scratch.cleanup()
        config.site_dir = str(self.site)

    def _settle(self) -> None:
        """What is there stays until the process ends: the collector need not look through it again, at the end least of all."""
        if self.command != "serve":
            gc.freeze()

    @staticmethod
    def _nested(config: Any) -> bool:
        return bool(config.plugins["i18n"].building)

    # Frames --------------------------------------------------------------------------------------

    def files(self, files: Files, config: Any) -> Files:
        """Leave out the theme's own scripts and styles."""
        for file in list(files):
            if file.src_uri.startswith(THEME_FILES) and not str(file.abs_src_path).startswith((config.docs_dir, config.theme.custom_dir)):
                files.remove(file)
        return files

    def nav(self, nav: Any, config: Any) -> Any:
        """The home page is the hub's own; MkDocs and static-i18n are told that there is one."""
        prefix = locale(config.plugins["i18n"].current_language).prefix
        nav.homepage = Page("", File.generated(config, f"{prefix}index.md", content=""), config)
        self._nav = nav
        return nav

    def env(self, env: Any, config: Any, files: Files) -> Any:
        """Once a language: what the frame's template sees, and the shells cut from it."""
        assert self.build is not None
        code = config.plugins["i18n"].current_language
        here = locale(code)
        words = messages(code)
        sources = self.build.sources
        reader = Reader(here, sources.library, sources.graph, sources.today, words, sources.changed)
        pages = [self._page_item(item, here) for item in self._nav.items if isinstance(item, Page)]
        self.frame = frame_of(reader, sources.locales, pages, self.build.project.overrides, FEED if sources.exports else "")
        env.globals.update(hub=self.frame, _=words)
        env.loader.list_templates = list
        self._env = env
        shells = {section: self._shell(section, env, config, files) for section in sections(here)}
        try:
            self.build.shells_ready(code, shells)
        except RuntimeError as error:
            raise Abort(str(error)) from error
        return env

    @staticmethod
    def _page_item(page: Any, here: Locale) -> NavItem:
        title = page.meta.get("title") or page.title or ""
        return NavItem(_below(page.url, here), escape(title), "page", foreign=page.file.locale != here.code)

    def _shell(self, section: str, env: Any, config: Any, files: Files) -> Shell:
        """Render the theme's template for a page that is everywhere, and cut it."""
        assert self.frame is not None
        here = prototype(section, self.frame.name if section == HOME else None)
        file: Any = File.generated(config, "hub/prototype/index", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = "hub/prototype/index.html"
        file.locale = file.localization = file.locale_alternate_of = self.frame.locale.code
        file.norm_src_uri, file.alternates = file.src_uri, {}
        page: Any = Page(str(here.title), file, config)
        page.content, page.meta, page.toc = sentinel("content"), {"template": "hub.html"}, []
        self._here = here
        context = get_context(self._nav, files, config, page)
        context = config.plugins.on_page_context(context, page=page, config=config, nav=self._nav)
        self._here = None
        return Shell.cut(str(env.get_template("hub.html").render(context)))

    # Hand-written pages --------------------------------------------------------------------------

    def page_markdown(self, markdown: str) -> str:
        return mark_links(markdown)

    def page_content(self, html: str, page: Page, config: Any) -> str:
        assert self.build is not None
        entries = self.build.library.entries
        here = locale(config.plugins["i18n"].current_language)
        shown, form = (lambda ref: entries[ref].has_page), self.build.form is not None
        return resolve_links(html, up(_below(page.url, here)), up(page.url), shown, form)

    def page_context(self, context: dict[str, Any], page: Any, config: Any) -> dict[str, Any]:
        """``here`` for a hand-written page; the prototype brings its own."""
        if self._here is not None:
            context["here"] = self._here
            return context
        assert self.frame is not None
        one = self.frame.locale
        path = _below(page.url, one)
        context["here"] = Here(
            escape(page.meta.get("title") or page.title),
            escape(page.meta.get("description", "")),
            escape(page.canonical_url or ""),
            escape(up(page.url)),
            escape(up(path)),
            escape(path),
            "page",
            page.file.locale != one.code,
        )
        self._note_day(path, page, config)
        return context

    def template_context(self, context: dict[str, Any], config: Any) -> dict[str, Any]:
        """``here`` for 404.html, which may be shown at any address: its links are absolute."""
        assert self.frame is not None
        root = escape(context["base_url"].rstrip("/") + "/")
        context["here"] = Here(self.frame.words("This page does not exist"), NOTHING, NOTHING, root, root, NOTHING, "page")
        context["page"] = None
        return context

    def _note_day(self, path: str, page: Page, config: Any) -> None:
        assert self.build is not None
        file = f"{Path(config.docs_dir).name}/{page.file.src_uri}"
        days = self.docs.setdefault(path, [None] * len(self.build.sources.locales))
        position = [one.code for one in self.build.sources.locales].index(config.plugins["i18n"].current_language)
        days[position] = self.build.dates.days.get(file)

    # Ending --------------------------------------------------------------------------------------

    def post_build(self, config: Any) -> None:
        """Outer build: all languages are done. In strict mode a warning of MkDocs keeps the old site."""
        if self._nested(config) or self.build is None:
            return
        build, self.build = self.build, None
        config.site_dir = str(self.site)
        if config.strict and has_warned():
            build.abandon()
            return
        try:
            self.memory = build.publish(self.docs)
            self._settle()
        except RuntimeError as error:
            build.abandon()
            raise Abort(str(error)) from error

    def build_error(self) -> None:
        if self.build is not None:
            self.build.abandon()
            self.build = None

    def serve(self, server: Any, config: Any) -> Any:
        """Watch what pages are made of beside docs/, and stand before the server."""
        for folder in (Path(config.config_file_path).parent / "data", config.theme.custom_dir):
            server.watch(str(folder))
        self.preview.attach(server)
        return server


def _below(url: str, here: Locale) -> str:
    """An address without its language's prefix."""
    return url.removeprefix(here.prefix)
