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
import time
from pathlib import Path

from bench import content, hugo

BIN = Path(sys.executable).parent
BUILD = [str(BIN / "mkdocs"), "build", "--quiet"]
HUGO = [str(BIN / "hugo"), "--quiet"]
ENVIRONMENT = {**os.environ, "NO_MKDOCS_2_WARNING": "1"}
N, L, PAIRS = (int(os.environ.get(name, default)) for name, default in (("BENCH_N", "1000"), ("BENCH_L", "12"), ("BENCH_PAIRS", "3")))


def run(command: list[str], folder: Path) -> float:
    """Wall seconds of a command."""
    start = time.perf_counter()
    done = subprocess.run(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    seconds = time.perf_counter() - start
    if done.returncode:
        sys.exit(done.stdout.decode(errors="replace"))
    return seconds


def peak(command: list[str], folder: Path) -> int:
    """Peak of the memory of all processes of a command together, in MB. A run of its own: watching slows a command down."""
    process = subprocess.Popen(command, cwd=folder, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    highest = 0
    while process.poll() is None:
        # The proportional set size: memory shared by forked processes counts once.
        highest = max(highest, sum(memory(pid) for pid in family(process.pid)))
        time.sleep(0.05)
    return highest // 1024


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


def forget(town: Path) -> None:
    """No site, no memory of an earlier build."""
    for name in ("site", ".cache"):
        shutil.rmtree(town / name, ignore_errors=True)


def full(town: Path) -> float:
    """A build from nothing."""
    forget(town)
    return run(BUILD, town)


def one_edit(town: Path, number: int) -> float:
    """Change one sentence of one entry and build again."""
    paths = sorted((town / "data" / "faqs").glob("*.yml"))
    path = paths[len(paths) // 2 + number]
    path.write_text(path.read_text("utf-8").replace("summary: ", f"summary: Neu{number} ", 1), "utf-8")
    time.sleep(0.2)
    return run(BUILD, town)


def pages(folder: Path) -> int:
    return sum(1 for _ in folder.rglob("*.html"))


def measure(entries: int, languages: int, folder: Path) -> tuple[float, int]:
    """Seconds and pages of a build of another size."""
    town = folder / f"town-{entries}-{languages}"
    content.write(town, entries, languages)
    return full(town), pages(town / "site")


def compare(town: Path, site: Path, with_hugo: bool) -> None:
    """Full builds, ours and Hugo's in turns, and the memory of one more of each."""
    ours, theirs = [], []
    for _ in range(PAIRS):
        ours.append(full(town))
        if with_hugo:
            shutil.rmtree(site / "public", ignore_errors=True)
            theirs.append(run(HUGO, site))
    seconds, count = statistics.median(ours), pages(town / "site")
    forget(town)
    print(f"full build  {seconds:6.2f} s   {count} pages   {count / seconds:.0f} pages/s   {peak(BUILD, town)} MB")
    if with_hugo:
        other = statistics.median(theirs)
        print(f"hugo        {other:6.2f} s   {pages(site / 'public')} pages   {peak(HUGO, site)} MB   ratio {seconds / other:.2f}")


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        town, site = folder / "town", folder / "hugo"
        print(f"{N} entries x {L} languages, bodies of about 120 words, median of {PAIRS}")
        content.write(town, N, L)
        print(f"check       {statistics.median(run([str(BIN / 'infohub'), 'check'], town) for _ in range(PAIRS)):6.2f} s")
        with_hugo = os.environ.get("BENCH_HUGO") == "1"
        if with_hugo:
            hugo.write(site, town, L)
        compare(town, site, with_hugo)
        print(f"one edit    {statistics.median(one_edit(town, number) for number in range(PAIRS)):6.2f} s")
        flyers(folder)
        print("growth")
        for entries, languages in ((N // 4, L), (N // 2, L), (N, max(1, L // 4)), (N, max(1, L // 2))):
            seconds, count = measure(entries, languages, folder)
            print(f"  {entries:5} x {languages:2}  {seconds:6.2f} s   {count} pages   {1000 * seconds / count:.2f} ms/page")


def flyers(folder: Path) -> None:
    """All flyers of the real content's site: from nothing, and after one edited entry. In a process of its own, as a build is."""
    town = folder / "beckum"
    for name in ("data", "docs", "overrides", "hooks"):
        shutil.copytree(content.ROOT / name, town / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(content.ROOT / "mkdocs.yml", town)
    code = "import sys; from bench.flyers import measure; measure(*sys.argv[1:])"
    environment = {**ENVIRONMENT, "PYTHONPATH": str(content.ROOT / "tests")}
    first = subprocess.run([sys.executable, "-c", code, str(town)], env=environment, capture_output=True, text=True, check=True)
    print(f"flyers      {first.stdout}", end="")
    path = town / "data" / "faqs" / "nachtruhe.yml"
    path.write_text(path.read_text("utf-8").replace("summary: ", "summary: Neu ", 1), "utf-8")
    again = subprocess.run(
        [sys.executable, "-c", code, str(town), "faqs/nachtruhe"], env=environment, capture_output=True, text=True, check=True
    )
    print(f"one edited  {again.stdout}", end="")


if __name__ == "__main__":
    main()
