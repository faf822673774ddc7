"""The house stands as it was drawn: imports run one way, and only one room knows MkDocs."""

from __future__ import annotations

import ast
from pathlib import Path

PACKAGE = Path(__file__).parent.parent / "hooks" / "infohub"
# From left to right: a room imports only from rooms before it. Rooms of one rank do not know each other.
RANK = {
    "pictograms": 0,
    "clock": 0,
    "arguments": 0,
    "model": 1,
    "text": 2,
    "content": 3,
    "languages": 4,
    "history": 4,
    "views": 5,
    "insight": 5,
    "site": 6,
    "flyers": 6,
    "exports": 6,
    "editor": 6,
    "translating": 6,
    "upkeep": 6,
    "cli": 7,
}
MKDOCS_MODULES = {"site/engine.py"}


def imports(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return found


def room(dotted: str) -> str:
    return dotted.split(".")[1]


def test_a_room_imports_only_from_its_left() -> None:
    wrong = []
    for path in PACKAGE.rglob("*.py"):
        here = path.relative_to(PACKAGE).parts[0].removesuffix(".py")
        if here == "__init__":
            continue
        for name in imports(path):
            if name.startswith("infohub.") and room(name) != here and RANK[room(name)] >= RANK[here]:
                wrong.append(f"{path.relative_to(PACKAGE)} imports {name}")
    assert wrong == []


def test_only_the_engine_knows_mkdocs() -> None:
    knowing = {
        path.relative_to(PACKAGE).as_posix() for path in PACKAGE.rglob("*.py") if any(name.startswith("mkdocs") for name in imports(path))
    }
    assert knowing == MKDOCS_MODULES


def test_the_model_knows_no_yaml_and_content_no_html() -> None:
    for path in (PACKAGE / "model").glob("*.py"):
        assert not any(name.startswith(("yaml", "jinja2", "markupsafe")) for name in imports(path)), path.name
    for path in (PACKAGE / "content").glob("*.py"):
        assert not any(name.startswith(("html", "jinja2", "markupsafe")) for name in imports(path)), path.name


def test_no_module_is_two_rooms() -> None:
    """Near 250 lines; tables of words are data and may be longer."""
    long = {
        path.relative_to(PACKAGE).as_posix(): lines
        for path in PACKAGE.rglob("*.py")
        if (lines := len(path.read_text("utf-8").splitlines())) > 300
    }
    assert set(long) <= {"content/messages.py"}, long
