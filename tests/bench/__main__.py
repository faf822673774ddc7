"""`make bench`: pages, seconds, pages a second, peak memory, growth, one edit; with BENCH_HUGO=1 Hugo beside it.

BENCH_N entries (1000), BENCH_L languages (12), BENCH_PAIRS runs (3): the median is printed.
"""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from bench import content, hugo

BIN = Path(sys.executable).parent
N, L, PAIRS = (int(os.environ.get(name, default)) for name, default in (("BENCH_N", "1000"), ("BENCH_L", "12"), ("BENCH_PAIRS", "3")))


def run(command: list[str], folder: Path) -> tuple[float, int]:
    """Wall seconds of a command, and the peak of the memory of all its processes together, in MB."""
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    peak = [0]
    watcher = threading.Thread(target=watch, args=(process, peak), daemon=True)
    watcher.start()
    output, _ = process.communicate()
    seconds = time.perf_counter() - start
    watcher.join()
    if process.returncode:
        sys.exit(output.decode(errors="replace"))
    return seconds, peak[0] // 1024


def watch(process: subprocess.Popen, peak: list[int]) -> None:
    """Proportional set size, so that memory shared by forked processes counts once."""
    while process.poll() is None:
        peak[0] = max(peak[0], sum(memory(pid) for pid in family(process.pid)))
        time.sleep(0.05)


def family(pid: int) -> list[int]:
    try:
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    except OSError:
        children = []
    return [pid, *(one for child in children for one in family(int(child)))]


def memory(pid: int) -> int:
    try:
        lines = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def full(town: Path) -> tuple[float, int]:
    """A build from nothing: no site, no memory of an earlier one."""
    for name in ("site", ".cache"):
        shutil.rmtree(town / name, ignore_errors=True)
    return run([str(BIN / "mkdocs"), "build", "--quiet"], town)


def one_edit(town: Path, number: int) -> float:
    """Change one sentence of one entry and build again."""
    path = sorted((town / "data" / "faqs").glob("*.yml"))[number]
    path.write_text(path.read_text("utf-8").replace("summary: ", f"summary: Neu{number} ", 1), "utf-8")
    time.sleep(0.2)
    return run([str(BIN / "mkdocs"), "build", "--quiet"], town)[0]


def pages(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("*.html"))


def measure(entries: int, languages: int, folder: Path) -> tuple[float, int, int]:
    town = folder / f"town-{entries}-{languages}"
    content.write(town, entries, languages)
    seconds, peak = full(town)
    return seconds, peak, pages(town / "site")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        town = folder / "town"
        print(f"{N} entries x {L} languages, bodies of about 120 words, median of {PAIRS}")
        content.write(town, N, L)
        check = statistics.median(run([str(BIN / "infohub"), "check"], town)[0] for _ in range(PAIRS))
        site = folder / "hugo"
        with_hugo = os.environ.get("BENCH_HUGO") == "1"
        if with_hugo:
            hugo.write(site, town, L)
        ours, theirs = [], []
        for _ in range(PAIRS):
            ours.append(full(town))
            if with_hugo:
                shutil.rmtree(site / "public", ignore_errors=True)
                theirs.append(run([str(BIN / "hugo"), "--quiet"], site))
        seconds, peak = statistics.median(one[0] for one in ours), max(one[1] for one in ours)
        count = pages(town / "site")
        print(f"check       {check:6.2f} s")
        print(f"full build  {seconds:6.2f} s   {count} pages   {count / seconds:.0f} pages/s   {peak} MB")
        if with_hugo:
            other = statistics.median(one[0] for one in theirs)
            print(
                f"hugo        {other:6.2f} s   {pages(site / 'public')} pages   {max(one[1] for one in theirs)} MB   ratio {seconds / other:.2f}"
            )
        edits = [one_edit(town, number) for number in range(PAIRS)]
        print(f"one edit    {statistics.median(edits):6.2f} s")
        print("growth")
        for entries, languages in ((N // 4, L), (N // 2, L), (N, max(1, L // 4)), (N, max(1, L // 2))):
            seconds, peak, count = measure(entries, languages, folder)
            print(f"  {entries:5} x {languages:2}  {seconds:6.2f} s   {count} pages   {1000 * seconds / count:.2f} ms/page   {peak} MB")


if __name__ == "__main__":
    main()
