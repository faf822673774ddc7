"""A hook for one test: entry pages go through MkDocs as pages of its own, one by one, instead of through the page shell."""

from __future__ import annotations

from markupsafe import escape
from mkdocs.plugins import event_priority
from mkdocs.structure.files import File, InclusionLevel

from infohub.languages.locales import locale
from infohub.model import KINDS, kind_by_folder
from infohub.site.beside import BESIDE, BESIDE_PATH
from infohub.site.draw import HOME, Drawer, sections
from infohub.site.news import NEWS
from infohub.site.search import SEARCH, SEARCH_PATH
from infohub.site.shell import Here, Shell
from infohub.site.stand import STAND, STAND_PATH
from infohub.site.templates import Templates
from infohub.views.addresses import NEWS_PATH, entry_path, list_path, up

PIECES = Shell(("", ""), ("content",))


def engine_of(config):
    return next(hook.engine for hook in config.hooks.values() if hasattr(hook, "engine"))


def pages_of(config):
    """Drawn content of home, all lists and all entries in the current language, by address below the site's root."""
    engine = engine_of(config)
    here = locale(config.plugins["i18n"].current_language)
    shells = dict.fromkeys(sections(here), PIECES)
    drawer = Drawer(engine.build.sources, here, shells, Templates(engine.build.project.overrides))
    found = {"": (HOME, drawer.home()), SEARCH_PATH: (SEARCH, drawer.search_page()), NEWS_PATH: (NEWS, drawer.news_page())}
    found |= {list_path(kind): (kind.folder, drawer.list_page(kind)) for kind in KINDS}
    if here.is_source:
        found[STAND_PATH] = (STAND, drawer.stand_page())
    for ref, entry in engine.build.library.entries.items():
        if entry.has_page:
            pages = drawer.entry_pages(ref)
            found[entry_path(ref)] = (kind_by_folder[entry.folder].folder, next(pages))
            found |= {entry_path(ref) + BESIDE_PATH: (BESIDE, page) for page in pages}
    return here, found


@event_priority(-102)
def on_files(files, config):
    here, found = pages_of(config)
    config.slow_pages = {}
    for path, (section, page) in found.items():
        address = here.prefix + path
        file = File.generated(config, f"{address}index.md", content="", inclusion=InclusionLevel.NOT_IN_NAV)
        file.dest_uri = f"{address}index.html"
        file.locale = file.localization = file.locale_alternate_of = here.code
        file.norm_src_uri = file.src_uri
        file.alternates = {}
        files.append(file)
        config.slow_pages[file.src_uri] = (path, section, page)
    config.plugins["i18n"].i18n_files_per_language[here.code] = files.documentation_pages()
    return files


@event_priority(100)
def on_page_markdown(markdown, page, config, files):
    if page.file.src_uri in config.slow_pages:
        page.meta = {"template": "hub.html"}
    return markdown


@event_priority(-102)
def on_page_content(html, page, config, files):
    found = config.slow_pages.get(page.file.src_uri)
    return found[2].content if found else html


@event_priority(-102)
def on_page_context(context, page, config, nav):
    found = config.slow_pages.get(page.file.src_uri)
    if found:
        path, section, drawn = found
        address = locale(config.plugins["i18n"].current_language).prefix + path
        path, full = path.removesuffix(BESIDE_PATH), path
        path = "" if section == STAND else path  # in other languages the home page stands for it
        canonical = escape(config.site_url + address.removesuffix(BESIDE_PATH))
        context["here"] = Here(escape(drawn.title), escape(drawn.description), canonical, up(address), up(full), path, section)
    return context
