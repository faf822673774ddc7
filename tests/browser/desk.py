"""The form, driven as a person does: fields are found by their names and filled by what kind of field they are.

The CMS works on a folder of the disk through the File System Access API. A browser that is driven cannot answer the
system's question for a folder, so that question is answered with a folder of the origin's private file system.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Locator, Page

PICK = "window.showDirectoryPicker = async () => (await navigator.storage.getDirectory()).getDirectoryHandle('hub', { create: true });"
FILL = """async (files) => {
  const hub = await (await navigator.storage.getDirectory()).getDirectoryHandle('hub', { create: true });
  await hub.getDirectoryHandle('.git', { create: true });
  for (const [path, text] of Object.entries(files)) {
    const folders = path.split('/');
    const name = folders.pop();
    let folder = hub;
    for (const one of folders) folder = await folder.getDirectoryHandle(one, { create: true });
    const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
    await stream.write(text);
    await stream.close();
  }
}"""
READ = """async () => {
  const files = {};
  const walk = async (folder, path) => {
    for await (const [name, one] of folder.entries())
      if (one.kind === 'directory') await walk(one, `${path}${name}/`);
      else files[path + name] = await (await one.getFile()).text();
  };
  await walk(await (await navigator.storage.getDirectory()).getDirectoryHandle('hub'), '');
  return files;
}"""
# The CMS looks once more at the locales of an editor that is just closing; nothing is lost by that.
CLOSING = "Cannot convert undefined or null to object"
GERMAN, OTHER = "#first-pane-body", "#second-pane-body"


class Desk:
    """A person at the form of a site. asked: address of every request of the page. faults: of scripts."""

    def __init__(self, browser: Browser, address: str, files: dict[str, str], width: int = 1280, height: int = 1000) -> None:
        self.asked: list[str] = []
        self.faults: list[str] = []
        self.context = browser.new_context(locale="de-DE", viewport={"width": width, "height": height}, service_workers="block")
        self.context.add_init_script(PICK)
        self.page: Page = self.context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("request", lambda request: self.asked.append(request.url))
        self.page.on("pageerror", lambda error: self.faults.append(str(error)) if str(error) != CLOSING else None)
        self.address = f"{address}redaktion/"
        self.page.goto(self.address)
        self.page.evaluate(FILL, files)

    def sign_in(self) -> None:
        self.page.get_by_role("button", name="Mit lokalem Repository arbeiten").click()
        self.page.get_by_role("button", name="Neu").wait_for()

    def files(self) -> dict[str, str]:
        """Every file as it now lies in the folder."""
        found: dict[str, str] = self.page.evaluate(READ)
        return found

    def open(self, collection: str, name: str) -> None:
        self.page.goto(f"{self.address}#/collections/{collection}/entries/{name}")
        self.field("title" if collection != "settings" else "name").wait_for()

    def new(self, collection: str) -> None:
        self.page.goto(f"{self.address}#/collections/{collection}/new")
        self.field("title").wait_for()

    def save(self) -> None:
        """The CMS goes back to the list once an entry is written; with something left to mend it stays."""
        self.page.get_by_role("button", name="Speichern", exact=True).click()
        self.page.wait_for_url(re.compile("#/collections/[a-z]+$"))

    def switch_on(self, code: str) -> None:
        """Show a language beside the German, and begin its translation where there is none."""
        self.page.locator(f'button[role="radio"][data-mode="edit"][value="{code}"]').last.click()
        fields = self.page.locator(f"{OTHER} section.field").first
        begin = self.page.locator(OTHER).get_by_role("button", name="aktivieren")
        fields.or_(begin).first.wait_for()
        if begin.count():
            begin.click()
        fields.wait_for()

    def field(self, key: str, pane: str = GERMAN) -> Locator:
        """A field by its name, ``when.0.days`` inside lists. Those far down are drawn when somebody comes near."""
        found = self.page.locator(f'{pane} [data-key-path="{key}"]')
        for _ in range(200):
            if found.count():
                break
            # To the very end, where the next are drawn; inside an object or a list, to where that ends.
            outer = key.partition(".")[0] if "." in key else ""
            near = (
                self.page.locator(f'{pane} [data-key-path="{outer}"]') if outer else self.page.locator(f"{pane} > * > section.field").last
            )
            near.evaluate("(one, block) => one.scrollIntoView({block})", "end" if outer else "start")
            self.page.wait_for_timeout(50)
        return found

    def fill(self, values: dict[str, Any], pane: str = GERMAN, within: str = "") -> None:
        """Fill fields: a text, a list of texts or of objects, an object; of choices and relations what a person reads."""
        for name, value in values.items():
            field = self.field(f"{within}{name}", pane)
            field.scroll_into_view_if_needed()
            fill = getattr(self, f"_{field.get_attribute('data-field-type')}")
            fill(field, value, pane, f"{within}{name}.")

    def _string(self, field: Locator, value: str, pane: str, within: str) -> None:
        field.locator("input").fill(value)

    _number = _datetime = _string

    def _text(self, field: Locator, value: str, pane: str, within: str) -> None:
        field.locator("textarea").fill(value)

    _richtext = _text  # which shows plain letters at first

    def _select(self, field: Locator, value: str | list[str], pane: str, within: str) -> None:
        for one in [value] if isinstance(value, str) else value:
            if (
                choice := field.get_by_role("radio", name=one, exact=True).or_(field.get_by_role("checkbox", name=one, exact=True))
            ).count():
                choice.click()
                continue
            field.get_by_role("combobox").click()
            self.page.get_by_role("option", name=one, exact=True).click()

    _relation = _select

    def _list(self, field: Locator, value: list[Any], pane: str, within: str) -> None:
        for position, one in enumerate(value):
            field.get_by_role("button", name="hinzufügen").last.click()
            if isinstance(one, dict):
                self.fill(one, pane, f"{within}{position}.")
            else:
                self.field(f"{within}{position}", pane).locator("input").fill(one)

    def _object(self, field: Locator, value: dict[str, Any], pane: str, within: str) -> None:
        if (begin := field.get_by_role("checkbox", name="hinzufügen")).count():
            begin.click()
        self.fill(value, pane, within)


def files_of(root: Path) -> dict[str, str]:
    """All data of a project, by path."""
    return {path.relative_to(root).as_posix(): path.read_text("utf-8") for path in sorted((root / "data").rglob("*.yml"))}
