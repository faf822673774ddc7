"""The list of problems as a page: what ``mkdocs serve`` shows instead of a site that cannot be built."""

from __future__ import annotations

from html import escape

from infohub.content.problems import Problem

_STYLE = (
    "body{font:1.05rem/1.6 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1d2b2f;background:#f6f6f1}"
    "li{background:#fff;border-inline-start:.4rem solid #b3261e;border-radius:.5rem;padding:.8rem 1rem;margin:.8rem 0;list-style:none}"
    "ol{padding:0}code{font-size:.9em;color:#4a5a5f}"
)


def problem_page(problems: list[Problem]) -> str:
    """A page of its own, in German, that loads nothing."""
    items = "".join(_item(problem) for problem in problems if problem.severity == "error")
    count = sum(problem.severity == "error" for problem in problems)
    title = "1 Fehler" if count == 1 else f"{count} Fehler"
    return (
        f'<!doctype html><html lang="de"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{title} in den Daten</title><style>{_STYLE}</style></head><body><h1>{title} in den Daten</h1>"
        f"<p>Die Seite wird wieder gebaut, sobald die Dateien gespeichert und in Ordnung sind.</p><ol>{items}</ol></body></html>"
    )


def _item(problem: Problem) -> str:
    where = f"{problem.place} · {problem.shown_field}" if problem.field else str(problem.place)
    also = f" (Siehe auch {', '.join(map(str, problem.related))})" if problem.related else ""
    return f"<li><code>{escape(where)}</code><br><strong>{escape(problem.message())}</strong> {escape(problem.hint() + also)}</li>"
