"""The page shell gives what MkDocs would give, byte by byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from infohub.site.shell import Shell, prototype, sentinel
from town import Town, files_of


def test_every_page_is_what_mkdocs_itself_would_write(town: Town) -> None:
    """Home, lists and entries of every kind in every language: once joined, once rendered page by page."""
    fast = files_of(town.build())
    town.config["hooks"].append(str(Path(__file__).parent / "slow_way.py"))
    town.save_config()
    slow = files_of(town.build(town.root / "slow"))
    pages = [file for file in fast if file.endswith("index.html")]
    assert len(pages) > 100
    assert {file: slow.get(file) for file in pages} == {file: fast[file] for file in pages}


def test_a_frame_is_cut_at_its_places_and_joined_again() -> None:
    html = f"<title>{sentinel('title')}</title><a href='{sentinel('root')}'>x</a>{sentinel('content')}<p>{sentinel('title')}</p>"
    shell = Shell.cut(html)
    assert shell.slots == ("title", "root", "content", "title")
    assert shell.fill({"title": "A", "root": "../", "content": "<b>c</b>"}) == "<title>A</title><a href='../'>x</a><b>c</b><p>A</p>"


def test_a_frame_without_a_place_for_the_content_is_refused() -> None:
    with pytest.raises(ValueError, match="no place for the content"):
        Shell.cut(f"<p>{sentinel('title')}</p>")


def test_the_home_pages_title_is_the_name_of_the_hub_alone() -> None:
    assert prototype("faqs").title == sentinel("title")
    assert prototype("home", sentinel("content")).title == sentinel("content")
