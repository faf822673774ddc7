"""What ``mkdocs build --strict`` has counted so far."""

from __future__ import annotations

import logging


def has_warned() -> bool:
    """Whether MkDocs (or properdocs) has logged a warning in this strict build. It says so itself only after the last event."""
    for name in ("mkdocs", "properdocs"):
        for handler in logging.getLogger(name).handlers:
            if hasattr(handler, "get_counts") and handler.get_counts():
                return True
    return False
