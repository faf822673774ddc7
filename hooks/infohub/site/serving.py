"""The preview: while data has problems, every address shows their list; the last good site stays beneath."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any


class Preview:
    """Stands before MkDocs' live reload server. problems: the page every address shows, or None for the site."""

    def __init__(self) -> None:
        self.problems: str | None = None
        self._folder: tempfile.TemporaryDirectory[str] | None = None

    def attach(self, server: Any) -> None:
        """Answer before the server does. Its own answer is used, so that the page reloads once all is mended."""
        site = server.root

        def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            if environ["PATH_INFO"].startswith("/livereload/"):
                return server.serve_request(environ, start_response)  # type: ignore[no-any-return]
            server.root = self._problem_folder() if self.problems is not None else site
            if self.problems is not None:
                environ = {**environ, "PATH_INFO": server.mount_path}
            return server.serve_request(environ, start_response)  # type: ignore[no-any-return]

        server.set_app(app)

    def _problem_folder(self) -> str:
        if self._folder is None:
            self._folder = tempfile.TemporaryDirectory(prefix="hub-problems-")
        (Path(self._folder.name) / "index.html").write_text(self.problems or "", "utf-8")
        return self._folder.name
