"""A build from beginning to end: read, decide between all and a little, draw, publish."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, partial
from pathlib import Path

from infohub.clock import today
from infohub.content.problems import Problem, has_errors, in_order
from infohub.history.changes import read_history
from infohub.history.dates import Dates, last_changes
from infohub.languages.library import Library, Reading, load
from infohub.languages.locales import GERMAN, locale
from infohub.languages.parallel import no_collecting
from infohub.languages.scan import SETTINGS
from infohub.model import kind_by_folder
from infohub.site import publish, search, state
from infohub.site.beside import BESIDE_PATH
from infohub.site.difference import Touched, shown, tell_again, touched
from infohub.site.draw import Drawer, Page, Sources, write_pages
from infohub.site.exporting import export_files
from infohub.site.feedback import help_page
from infohub.site.form import FormLike, form_of, lay_out_form
from infohub.site.handwritten import check_docs, links_in_docs
from infohub.site.offline import build_name
from infohub.site.printing import Printings, all_files, differing, lay_out, printings, tidy, to_print_again
from infohub.site.project import Project
from infohub.site.shell import Shell
from infohub.site.spanning import spanning_files
from infohub.site.templates import Templates
from infohub.site.workers import Workers
from infohub.views.addresses import entry_path, file_of
from infohub.views.graph import Graph
from infohub.views.hours import next_holidays

WORTH_A_PROCESS = 40  # pages; below this, starting a process costs more than it saves


@dataclass
class Build:
    """One build: ``begin``, then either ``try_small``, or MkDocs draws the frames and ``publish`` ends it."""

    project: Project
    sources: Sources
    reading: Reading
    dates: Dates
    problems: list[Problem]
    unprinted: list[Problem] = field(default_factory=list)  # what kept flyers from being made
    form: FormLike | None = None
    drawn: int = 0
    shells: dict[str, dict[str, Shell]] = field(default_factory=dict)
    workers: Workers = field(default_factory=Workers)

    @classmethod
    def begin(cls, project: Project, before: state.Built | None) -> Build:
        """Read all content. Raises nothing for bad data: see ``problems``."""
        day = today()
        codes = [code for code in project.locales if code != GERMAN]
        library, reading = load(project.root, codes, day, before.reading if before else None)
        problems = in_order([*library.problems, *check_docs(project.docs, library.known)])
        dates = last_changes(project.root, before.dates if before else None)
        locales = [locale(code) for code in project.locales]
        history = read_history(project.root, dates, before.history if before else None)
        sources = Sources(
            library,
            Graph.of(library.entries),
            day,
            dates.days,
            locales,
            project.site_url,
            help_page=help_page(project.docs),
            exports=project.exports,
            history=history,
        )
        return cls(project, sources, reading, dates, problems, form=form_of(project.form, library, project.locales))

    @property
    def library(self) -> Library:
        return self.sources.library

    @property
    def failed(self) -> bool:
        return has_errors(self.problems)

    @cached_property
    def frame(self) -> str:
        """Everything but the entries: when it changes, all pages do."""
        project, hub = self.project, self.library.hub
        assert hub is not None
        publisher = f"contacts/{hub.publisher}"  # named at the foot of every page
        history = self.sources.history
        texts = [repr(self.library.entries[publisher].data.title), repr((history.known, history.complete))]
        for code, overlays in sorted(self.library.overlays.items()):
            if SETTINGS in overlays:
                texts.append(f"{code} {overlays[SETTINGS].wording!r}")
            if publisher in overlays:
                texts.append(f"{code} {overlays[publisher].texts.get('title')!r}")
        parts = [project.settings, project.site_url, project.exports, *project.locales, repr(hub), *texts]
        return state.fingerprint(parts, [project.docs, project.overrides])

    @cached_property
    def _templates(self) -> Templates:
        return Templates(self.project.overrides, self.project.cache / "templates")

    # Flyers are printed before pages are drawn: pages say how large they are

    def print_flyers(self, before: Printings | None = None, refs: set[str] | None = None) -> None:
        """Print all flyers, or those of some entries when what there was before is known."""
        if self.project.print_ is None or not self.project.address:
            return
        printed = self.project.print_(
            library=self.library,
            graph=self.sources.graph,
            today=self.sources.today,
            codes=self.project.locales,
            site_url=self.project.address,
            root=self.project.root,
            cache=self.project.flyers,
            refs=refs,
        )
        fresh = printings(printed)
        if refs is not None and before is not None:
            fresh = {ref: files for ref, files in before.items() if ref not in refs} | fresh
        self.unprinted = printed.problems
        self.sources = dataclasses.replace(self.sources, printings=fresh)

    # MkDocs draws the frames

    def shells_ready(self, code: str, shells: dict[str, Shell]) -> None:
        """The frame of one language is there: its pages can be written while MkDocs draws the next language."""
        if not self.shells:  # what all languages need is made once, before there are processes of their own
            self._templates.load_all()
            next_holidays(self.library.hub.state if self.library.hub else "", self.sources.today)
        self.shells[code] = shells
        self.workers.start(partial(self._write_language, code))

    def _write_language(self, code: str) -> None:
        drawer = Drawer(self.sources, locale(code), self.shells[code], self._templates)
        with no_collecting():
            write_pages(drawer.all_pages(), publish.staging(self.project.site))
            export_files(self.project.export, drawer.reader, self.project.exports, publish.staging(self.project.site))
        if self.project.search:
            search.index(publish.staging(self.project.site), drawer.locale)

    def publish(self, docs: dict[str, list[date | None]]) -> state.Built:
        """All languages are drawn: write what spans them, and put the new site in place of the old.

        docs: hand-written page -> days of its last changes, one a language. Raises RuntimeError when a page could not be drawn.
        """
        site, new = self.project.site, publish.staging(self.project.site)
        built = self._built(new, docs)
        self._save_aside(built)
        self._write_spanning(docs, new)
        lay_out(all_files(self.sources.printings), new)
        lay_out_form(self.form, new)
        self.workers.finish()
        state.forget_built(self.project.cache, site)
        publish.swap_in(site)
        self._keep()
        tidy(self.project.flyers, self.sources.printings)
        return built

    def abandon(self) -> None:
        """Something failed: the old site stays as it is."""
        self.workers.stop()
        publish.repair(self.project.site)

    def _built(self, folder: Path, docs: dict[str, list[date | None]]) -> state.Built:
        """What to remember of the site in a folder; the folder stays the same when it is renamed."""
        identity = state.folder_identity(folder)
        assert identity is not None
        return state.Built(
            self.frame,
            identity,
            self.sources.today,
            self.dates,
            self.sources.history,
            self.library,
            self.reading,
            self.shells,
            docs,
            self.sources.printings,
        )

    def _save_aside(self, built: state.Built) -> None:
        """Written while other processes draw; counts only once ``_keep`` has put it in its place."""
        if self.project.keep:
            state.save_aside(self.project.cache, self.project.site, built)

    def _keep(self) -> None:
        if self.project.keep:
            state.keep_saved(self.project.cache, self.project.site)

    def _write_spanning(self, docs: dict[str, list[date | None]], site: Path) -> None:
        name = build_name(self.frame, self.dates.head, self.sources.today)
        for file, text in spanning_files(self.sources, docs, name, self.project.overrides, self.form).items():
            publish.replace(site, file, text.encode("utf-8"))

    # One edit

    def try_small(self, before: state.Built | None) -> state.Built | None:
        """Replace only what an edit touches; None when all must be built."""
        if before is None or before.frame != self.frame or before.folder != state.folder_identity(self.project.site):
            return None
        old, new = before.library, self.library
        appeared = {ref for ref in old.entries.keys() | new.entries.keys() if shown(old, ref) != shown(new, ref)}
        if appeared & links_in_docs(self.project.docs) or self._docs_redated(before.dates.days):
            return None
        graphs = (Graph.of(old.entries), self.sources.graph)
        found = touched(old, new, graphs, (before.today, self.sources.today), (before.dates.days, self.dates.days), self.project.locales)
        tell_again(found, new, (before.history, self.sources.history), before.today != self.sources.today)
        self.shells = before.shells
        self._print_again(before, found)
        work = [(code, one) for code, one in found.items() if one.anything]
        self.drawn = sum(len(one.pages) + len(one.lists) + 2 * one.home + one.news for _, one in work)
        built = self._built(self.project.site, before.docs)
        state.forget_built(self.project.cache, self.project.site)
        # Another process draws the larger part of the languages, for this one saves what is known as well.
        share = len(work) * 3 // 5 if self.drawn > WORTH_A_PROCESS else 0
        if share:
            self.workers.start(partial(self._replace_all, work[:share]))
        self._replace_all(work[share:])
        if work or before.today != self.sources.today:
            self._replace_stand()
        self._save_aside(built)
        lay_out_form(self.form, self.project.site, program=False)
        if appeared or (before.dates, before.today) != (self.dates, self.sources.today):
            self._write_spanning(before.docs, self.project.site)
        self.workers.finish()
        self._keep()
        return built

    def _print_again(self, before: state.Built, found: dict[str, Touched]) -> None:
        """Print what an edit touches, put it into the site, and have the pages drawn that say how large it is."""
        old = before.printings
        self.sources = dataclasses.replace(self.sources, printings=old)
        pages = set().union(*(one.pages for one in found.values()))
        if refs := to_print_again(before.library, self.library, pages):
            self.print_flyers(old, refs)
        new = self.sources.printings
        for ref in differing(old, new):
            stay = {one.file for one in new.get(ref, ())}
            for gone in (one.file for one in old.get(ref, ()) if one.file not in stay):
                publish.remove(self.project.site, gone)
            lay_out(new.get(ref, ()), self.project.site)
            for one in found.values():
                if ref.startswith("flyers/"):
                    one.lists.add("flyers")
                elif shown(self.library, ref):
                    one.pages.add(ref)

    def _docs_redated(self, before: dict[str, date]) -> bool:
        """A commit alone gives hand-written pages another day; which page is which file, MkDocs knows."""
        now, folder = self.dates.days, f"{self.project.docs.name}/"
        return any(file.startswith(folder) and before.get(file) != now.get(file) for file in before.keys() | now.keys())

    def _replace_all(self, work: list[tuple[str, Touched]]) -> None:
        for code, one in work:
            self._replace(code, one)

    def _replace(self, code: str, one: Touched) -> None:
        drawer = Drawer(self.sources, locale(code), self.shells[code], self._templates)
        pages: list[Page] = []
        for ref in sorted(one.pages):
            drawn = list(drawer.entry_pages(ref)) if drawer.reader.is_shown(ref) else []
            path = drawer.locale.prefix + entry_path(ref)
            for file in (file_of(path + BESIDE_PATH), file_of(path))[: 2 - len(drawn)]:
                publish.remove(self.project.site, file)
            pages += drawn
        pages += [drawer.list_page(kind_by_folder[folder]) for folder in sorted(one.lists)]
        if one.home:
            pages += [drawer.home(), drawer.search_page()]
        if one.news:
            pages.append(drawer.news_page())
        for page in pages:
            publish.replace(self.project.site, page.file, page.html.encode("utf-8"))
        if self.project.search and one.pages:
            search.index(self.project.site, drawer.locale)
        export_files(self.project.export, drawer.reader, self.project.exports, self.project.site, one.pages, one.news)

    def _replace_stand(self) -> None:
        """The integration manager's page counts all there is, so every edit may touch it, and every day does."""
        page = Drawer(self.sources, locale(GERMAN), self.shells[GERMAN], self._templates).stand_page()
        publish.replace(self.project.site, page.file, page.html.encode("utf-8"))
