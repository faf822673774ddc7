"""Changing a data file without touching what somebody else wrote in it.

Commands set whole top-level fields; every other line, its comments and its quotes stay byte for byte. Because
data files are read as text (design, section 5), nothing is quoted for looking like a number, a date or a yes.
"""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

import yaml

from infohub.content.yaml_text import parse

WIDTH = 110  # where long texts are folded
_LINES = re.compile("[^\n\x85\u2028\u2029]*[\n\x85\u2028\u2029]|[^\n\x85\u2028\u2029]+")  # as YAML counts them


class _Writer(yaml.SafeDumper):
    """YAML as the contributors' guide shows it: indented lists, block texts, no quotes without need."""

    yaml_implicit_resolvers: dict[Any, Any] = {}  # noqa: RUF012 - declared so by PyYAML

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _text(writer: _Writer, value: str) -> yaml.Node:
    return writer.represent_scalar("tag:yaml.org,2002:str", value, style="|" if "\n" in value else None)


def _list(writer: _Writer, value: Sequence[Any]) -> yaml.Node:
    return writer.represent_sequence("tag:yaml.org,2002:seq", value)


_Writer.add_representer(str, _text)
_Writer.add_representer(tuple, _list)


def written(fields: Mapping[str, Any]) -> str:
    """Fields as YAML text. Values: strings, and lists and mappings of them; anything else is written with ``str``."""
    if not fields:
        return ""
    made: str = yaml.dump(_plain(fields), Dumper=_Writer, allow_unicode=True, sort_keys=False, width=WIDTH)
    return made


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): _plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [_plain(item) for item in value]
    return value if isinstance(value, str) else str(value)


def with_fields(text: str, changes: Mapping[str, Any], order: Iterable[str] = ()) -> str:
    """A file's text with top-level fields set, added, or (value None) taken out.

    text: a file the reader finds no fault in. order: the fields' usual order; a new field is put behind the nearest
    that comes before it there, or at the end. Returns the new text; raises ValueError where that would not be read
    back as what was meant.
    """
    text = text.removeprefix("\ufeff")
    before = parse(text, with_marks=True)
    if before.faults or not isinstance(before.data, dict):
        raise ValueError("only a faultless file can be changed")
    wanted = {**before.data, **_plain({name: value for name, value in changes.items() if value is not None})}
    for name in [name for name, value in changes.items() if value is None]:
        wanted.pop(name, None)
    blocks = _blocks(text, {str(path[0]): mark.line for path, mark in before.keys.items() if len(path) == 1})
    made = _put_together(blocks, changes, list(order)) if _one_a_line(before.keys) else written(wanted)
    if parse(made).data != wanted and wanted:
        made = written(wanted)
    if parse(made).data != (wanted or None):
        raise ValueError("these fields cannot be written as YAML")
    return made


def with_inner_fields(text: str, name: str, changes: Mapping[str, Any], order: Iterable[str] = ()) -> str:
    """The same for the fields of a top-level field that holds fields itself (``translated_from``); made where missing."""
    text = text.removeprefix("\ufeff")
    document = parse(text, with_marks=True)
    inner = document.data.get(name, {}) if isinstance(document.data, dict) else {}
    if document.faults or not isinstance(inner, dict):
        raise ValueError("only a faultless file can be changed")
    made: dict[str, Any] = {**inner, **_plain({key: value for key, value in changes.items() if value is not None})}
    made = {key: value for key, value in made.items() if changes.get(key, "") is not None}
    blocks = _blocks(text, {str(path[0]): mark.line for path, mark in document.keys.items() if len(path) == 1})
    head, _, below = blocks.get(name, "").partition("\n")
    if inner and below and head.partition("#")[0].rstrip() == f"{name}:":
        with suppress(ValueError):
            blocks[name] = f"{head}\n{_changed_below(below, changes, order)}"
            candidate = _put_together(blocks, {}, [])
            if parse(candidate).data == {**document.data, name: made}:
                return candidate
    return with_fields(text, {name: made or None})


def _changed_below(lines: str, changes: Mapping[str, Any], order: Iterable[str]) -> str:
    """Indented fields, changed as a file of their own would be."""
    indent = min(len(line) - len(line.lstrip(" ")) for line in lines.splitlines() if line.strip())
    shifted = "".join(
        line.removeprefix(" " * indent) if line.strip() else line[indent:] or "\n" for line in lines.splitlines(keepends=True)
    )
    changed = with_fields(shifted, changes, order).splitlines(keepends=True)
    return "".join(line if line == "\n" else " " * indent + line for line in changed)


def _one_a_line(keys: Mapping[tuple[str | int, ...], Any]) -> bool:
    top = [mark for path, mark in keys.items() if len(path) == 1]
    return all(mark.column == 1 for mark in top) and len({mark.line for mark in top}) == len(top)


def _blocks(text: str, lines_of: Mapping[str, int]) -> dict[str, str]:
    """Pieces of the text: a key and its value, with "" for what stands above the first, "#key" for what stands above a key."""
    lines = _LINES.findall(text)
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    starts = sorted((line - 1, name) for name, line in lines_of.items())
    blocks = {"": "".join(lines[: starts[0][0]])} if starts else {"": "".join(lines)}
    for position, (start, name) in enumerate(starts):
        following = starts[position + 1] if position + 1 < len(starts) else (len(lines), "")
        end = following[0]
        while end > start + 1 and (not lines[end - 1].strip() or lines[end - 1].startswith("#")):
            end -= 1
        blocks[name] = "".join(lines[start:end])
        blocks[f"#{following[1]}"] = "".join(lines[end : following[0]])
    return blocks


def _put_together(blocks: dict[str, str], changes: Mapping[str, Any], order: list[str]) -> str:
    names = [name for name in blocks if name and not name.startswith("#")]
    made = dict(blocks)
    for name, value in changes.items():
        if value is None:
            made.pop(name, None)
            continue
        made[name] = written({name: value})
        if name not in names:
            earlier = order[: order.index(name)] if name in order else names
            places = [at for at, one in enumerate(names) if one in earlier]
            names.insert(places[-1] + 1 if places else 0 if name in order else len(names), name)
    pieces = [made[""]]
    for name in names:
        pieces += [made.get(f"#{name}", ""), made.get(name, "")]
    return "".join([*pieces, made.get("#", "")])


def write(path: Path, text: str) -> None:
    """Put a whole file in place at once: a reader sees the old one or the new one, never half of either.

    Raises OSError where it cannot; symbolic links are not followed.
    """
    if path.is_symlink():
        raise OSError(f"{path.name} is a symbolic link")
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="\n", dir=path.parent, prefix=".", suffix=".tmp", delete=False) as file:
        file.write(text)
    try:
        Path(file.name).chmod(path.stat().st_mode & 0o777 if path.exists() else 0o666 & ~_umask())
        Path(file.name).replace(path)
    except OSError:
        Path(file.name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
