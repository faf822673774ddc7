"""The same small job for many things, on the cores there are."""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")

WORTH_IT = 800  # below this, starting processes costs more than it saves


@contextmanager
def no_collecting() -> Iterator[None]:
    """Make many small things that stay, without looking for rubbish among them in between."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def can_fork() -> bool:
    """Forking is safe only while there is one thread, and there is a gain only with two cores."""
    return (
        "fork" in multiprocessing.get_all_start_methods()
        and threading.active_count() == 1
        and len(os.sched_getaffinity(0) if hasattr(os, "sched_getaffinity") else range(os.cpu_count() or 1)) > 1
    )


def in_parallel(job: Callable[[Path, T], R], root: Path, tasks: Sequence[T]) -> list[R]:
    """``job(root, task)`` for each task, results in order; in a second process where that pays."""
    if len(tasks) < WORTH_IT or not can_fork():
        return [job(root, task) for task in tasks]
    half = len(tasks) // 2
    context = multiprocessing.get_context("fork")
    receiver, sender = context.Pipe(duplex=False)

    def work() -> None:
        sender.send([job(root, task) for task in tasks[half:]])
        sender.close()

    child = context.Process(target=work, daemon=True)
    child.start()
    sender.close()
    first = [job(root, task) for task in tasks[:half]]
    second: list[R] = receiver.recv()
    child.join()
    return first + second
