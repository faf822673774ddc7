"""Languages written side by side while MkDocs goes on with the next one."""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable

from infohub.languages.parallel import can_fork


class Workers:
    """Runs jobs in forked processes, two at a time; at once and here where forking is not safe."""

    def __init__(self) -> None:
        self.parallel = can_fork()
        self.running: list[multiprocessing.process.BaseProcess] = []

    def start(self, job: Callable[[], None]) -> None:
        """Begin a job; waits for an earlier one when all places are taken. Raises RuntimeError when one failed."""
        if not self.parallel:
            job()
            return
        while len(self.running) >= max(2, (os.cpu_count() or 2)):
            self._join(self.running.pop(0))
        process = multiprocessing.get_context("fork").Process(target=job, daemon=True)
        process.start()
        self.running.append(process)

    def finish(self) -> None:
        """Wait for all jobs. Raises RuntimeError when one failed (its own message is printed by then)."""
        while self.running:
            self._join(self.running.pop(0))

    def stop(self) -> None:
        """End what is still running, after a failure elsewhere."""
        for process in self.running:
            process.terminate()
        self.running.clear()

    @staticmethod
    def _join(process: multiprocessing.process.BaseProcess) -> None:
        process.join()
        if process.exitcode:
            raise RuntimeError("a language could not be written; see the message above")
