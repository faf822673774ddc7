"""The ready workflows for GitHub and GitLab: valid, safe, and what they call exists and runs."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from infohub.cli import _parser
from town import NOON

ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
FILES = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
GITLAB = ROOT / ".gitlab-ci.yml"
WORKFLOWS = {path.stem: yaml.load(path.read_text("utf-8"), Loader=yaml.BaseLoader) for path in FILES}
PIPELINE: dict[str, Any] = yaml.load(GITLAB.read_text("utf-8"), Loader=yaml.BaseLoader)
STEPS = {
    f"{workflow}/{job}/{number}": step
    for workflow, said in WORKFLOWS.items()
    for job, what in said["jobs"].items()
    for number, step in enumerate(what["steps"])
}
JOBS = {name: job for name, job in PIPELINE.items() if isinstance(job, dict) and "script" in job}
SHELL = {name: step["run"] for name, step in STEPS.items() if "run" in step} | {
    f"gitlab/{name}": "\n".join(job["script"]) for name, job in JOBS.items()
}


# Valid ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("schema", "files"), [("github-workflows", FILES), ("gitlab-ci", [GITLAB])])
def test_the_forges_schemas_accept_them(schema: str, files: list[Path]) -> None:
    done = subprocess.run([BIN / "check-jsonschema", "--builtin-schema", f"vendor.{schema}", *files], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("name", SHELL)
def test_every_step_is_a_shell_script(name: str) -> None:
    assert subprocess.run(["bash", "-n", "-c", SHELL[name]], capture_output=True, text=True).stderr == ""


def commands() -> list[list[str]]:
    """Every `infohub …` in them, with a word in the place of a variable."""
    found = [line for script in SHELL.values() for line in re.findall(r"\.venv/bin/infohub ([^|>\n]*)", script)]
    return [shlex.split(re.sub(r"\$\w+", "HEAD", line)) for line in found]


@pytest.mark.parametrize("command", commands(), ids=" ".join)
def test_every_command_they_call_is_one(command: list[str]) -> None:
    assert callable(_parser().parse_args(command).run)


def test_every_make_target_they_call_is_one() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.M))
    scripts = [*SHELL.values(), *PIPELINE["default"]["before_script"]]
    called = {name for script in scripts for name in re.findall(r"\bmake ([a-z-]+)", script)}
    assert called >= {"ready", "test", "test-content", "links"} and called <= targets


def test_jobs_stand_in_stages_that_exist_and_build_on_jobs_that_exist() -> None:
    assert {job["stage"] for job in JOBS.values()} == set(PIPELINE["stages"])
    assert {job["extends"] for job in JOBS.values() if "extends" in job} <= PIPELINE.keys()
    # GitLab takes no other letters in the names it shows in a merge request.
    names = [job["artifacts"]["expose_as"] for job in JOBS.values() if "expose_as" in job.get("artifacts", {})]
    assert names and all(re.fullmatch(r"[A-Za-z0-9_][A-Za-z0-9_ -]*", name) for name in names)


# What they do ---------------------------------------------------------------------------------------


def test_a_contribution_is_checked_built_tested_and_shown() -> None:
    scripts = "\n".join(script for name, script in SHELL.items() if name.startswith("check/content/"))
    for part in (
        "infohub check --format github",
        "infohub translations status --changed-since",
        "mkdocs build --strict",
        "make test-content",
    ):
        assert part in scripts
    assert any(step.get("with", {}).get("path") == "site" for name, step in STEPS.items() if name.startswith("check/"))
    assert JOBS["check"]["artifacts"]["reports"] == {"codequality": "gl-code-quality-report.json"}
    assert "--format gitlab --out gl-code-quality-report.json" in SHELL["gitlab/check"]
    assert JOBS["preview"]["artifacts"]["paths"] == ["site/"]


def test_the_site_is_published_after_a_merge_and_every_night() -> None:
    on = WORKFLOWS["publish"]["on"]
    assert on["push"] == {"branches": ["main"]}
    assert re.fullmatch(r"\d+ 23 \* \* \*", on["schedule"][0]["cron"])  # UTC; in Germany it is past midnight then
    assert JOBS["pages"]["artifacts"]["paths"] == ["public/"]
    for script in (SHELL["publish/translations/2"], SHELL["gitlab/translations"]):
        assert "infohub translations accept --changed-since" in script


def test_what_is_only_to_be_looked_at_stops_nothing() -> None:
    links = [step for name, step in STEPS.items() if name.startswith("upkeep/links/") and "run" in step]
    assert [step.get("continue-on-error") for step in links] == ["true"]
    assert JOBS["links"]["allow_failure"] == "true"


# Safe -----------------------------------------------------------------------------------------------


def test_an_independent_judge_finds_no_hole() -> None:
    done = subprocess.run([BIN / "zizmor", "--offline", "--persona", "pedantic", "--no-progress", *FILES], capture_output=True, text=True)
    assert done.returncode == 0, done.stdout


def test_a_contribution_from_a_fork_gets_no_secret_and_may_only_read() -> None:
    text = "\n".join(path.read_text("utf-8") for path in FILES)
    assert "pull_request_target" not in text and "workflow_run" not in text and "secrets" not in text
    assert [name for name, said in WORKFLOWS.items() if "pull_request" in said["on"]] == ["check"]
    assert [job["permissions"] for job in WORKFLOWS["check"]["jobs"].values()] == [{"contents": "read"}] * 2
    assert all(said["permissions"] == {} for said in WORKFLOWS.values())
    writing = {
        f"{workflow}/{job}": {right for right, may in what["permissions"].items() if may == "write"}
        for workflow, said in WORKFLOWS.items()
        for job, what in said["jobs"].items()
    }
    assert {job: rights for job, rights in writing.items() if rights} == {
        "publish/translations": {"contents"},
        "publish/deploy": {"pages", "id-token"},
    }


def test_only_the_forges_own_actions_are_used_each_pinned_to_a_commit() -> None:
    uses = [line.strip(" -") for path in FILES for line in path.read_text("utf-8").splitlines() if "uses:" in line]
    assert uses and all(re.fullmatch(r"uses: actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", line) for line in uses)
    assert len(set(uses)) == len({line.partition("@")[0] for line in uses})  # the same everywhere
    checkouts = [step for step in STEPS.values() if step.get("uses", "").startswith("actions/checkout@")]
    assert checkouts and all(step["with"]["persist-credentials"] == "false" for step in checkouts)
    assert {job["runs-on"] for said in WORKFLOWS.values() for job in said["jobs"].values()} == {"ubuntu-24.04"}
    assert re.fullmatch(r"python:3\.\d+\.\d+-[a-z]+", PIPELINE["default"]["image"])


# As they run ----------------------------------------------------------------------------------------

# What cannot be run here, and why.
ELSEWHERE = {
    "git push": "there is no forge to send to",
    "make test": "these are the tests",
    "make links": "asks other sites",
    "git fetch": "there is no forge to ask",
    "FETCH_HEAD": "for the same reason",
}


@pytest.fixture
def forge(tmp_path: Path) -> tuple[Path, Path]:
    """A forge of its own with one commit on main, and a clone of it."""
    bare, clone = tmp_path / "forge.git", tmp_path / "clone"
    git("init", "--quiet", "--bare", "--initial-branch=main", bare)
    git("clone", "--quiet", bare, clone)
    for file in ("data/faqs/a.yml", "hooks/a.py"):
        (clone / file).parent.mkdir(parents=True)
        (clone / file).write_text("eins\n", "utf-8")
    git("-C", clone, "checkout", "--quiet", "-b", "main")
    git("-C", clone, "add", "data", "hooks")
    git("-C", clone, *COMMITTER, "commit", "--quiet", "-m", "Anfang")
    git("-C", clone, "push", "--quiet", "origin", "main")
    return bare, clone


COMMITTER = ("-c", "user.name=x", "-c", "user.email=x@x.example")


def git(*arguments: str | Path) -> str:
    return subprocess.run(["git", *arguments], check=True, capture_output=True, text=True).stdout


def bash(script: str, folder: Path, environment: Mapping[str, str]) -> None:
    """As the forges run a step."""
    done = subprocess.run(["bash", "-eo", "pipefail", "-c", script], cwd=folder, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, f"{script}\n{done.stdout[-2000:]}{done.stderr[-2000:]}"


@pytest.mark.parametrize(
    ("name", "known", "address"),
    [
        (
            "publish/translations/3",
            {"TOKEN": "t", "GITHUB_SERVER_URL": "https://forge.example", "GITHUB_REPOSITORY": "o/r", "GITHUB_REF_NAME": "main"},
            "https://x-access-token:t@forge.example/o/r.git",
        ),
        (
            "gitlab/translations",
            {"CI_JOB_TOKEN": "t", "CI_SERVER_HOST": "forge.example", "CI_PROJECT_PATH": "o/r", "CI_DEFAULT_BRANCH": "main"},
            "https://gitlab-ci-token:t@forge.example/o/r.git",
        ),
    ],
)
def test_new_snapshots_are_sent_as_one_commit_of_data_alone(
    forge: tuple[Path, Path], name: str, known: dict[str, str], address: str
) -> None:
    bare, clone = forge
    # git goes to the folder wherever a script names the forge's address.
    known |= {"GIT_CONFIG_COUNT": "1", "GIT_CONFIG_KEY_0": f"url.{bare}.insteadOf", "GIT_CONFIG_VALUE_0": address}
    script = SHELL[name][SHELL[name].index("if git diff") :]
    bash(script, clone, {**os.environ, **known})
    assert git("-C", bare, "rev-list", "--count", "main") == "1\n"  # nothing has changed, so nothing is sent
    (clone / "data/faqs/a.yml").write_text("zwei\n", "utf-8")
    (clone / "hooks/a.py").write_text("zwei\n", "utf-8")
    bash(script, clone, {**os.environ, **known})
    assert git("-C", bare, "rev-list", "--count", "main") == "2\n"
    assert git("-C", bare, "show", "--format=%an", "--name-only", "main") == "infohub\n\ndata/faqs/a.yml\n"


@pytest.mark.parametrize(("file", "answer"), [("data/faqs/a.yml", "no"), ("hooks/a.py", "yes")])
def test_the_program_is_tested_where_it_has_changed(forge: tuple[Path, Path], tmp_path: Path, file: str, answer: str) -> None:
    _, clone = forge
    base = git("-C", clone, "rev-parse", "HEAD").strip()
    (clone / file).write_text("zwei\n", "utf-8")
    git("-C", clone, *COMMITTER, "commit", "--quiet", "-am", "Beitrag")
    bash(SHELL["check/program/1"], clone, {**os.environ, "BASE": base, "GITHUB_OUTPUT": str(tmp_path / "output")})
    assert (tmp_path / "output").read_text("utf-8") == f"program={answer}\n"


@pytest.mark.slow
def test_their_commands_run_in_a_clean_clone(tmp_path: Path) -> None:
    """Each step as the forge runs it, installation and all; only what needs the forge itself is left out."""
    clone = tmp_path / "clone"
    subprocess.run(["git", "clone", "--quiet", ROOT, clone], check=True)
    subprocess.run(["git", "-C", clone, "config", "core.hooksPath", "/dev/null"], check=True)
    summary = tmp_path / "summary.md"
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "VIRTUAL_ENV", "GIT_"))}
    environment |= {
        "GITHUB_STEP_SUMMARY": str(summary),
        "GITHUB_OUTPUT": str(tmp_path / "output"),
        "BASE": "HEAD",
        "BEFORE": "HEAD",
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": "HEAD",
        "CI_COMMIT_BEFORE_SHA": "HEAD",
        "SOURCE_DATE_EPOCH": NOON,
    }
    ran = set()
    for whole in SHELL.values():
        script = "\n".join(line for line in whole.splitlines() if not any(part in line for part in ELSEWHERE))
        if not script.strip() or script in ran:
            continue
        bash(script, clone, environment)
        ran.add(script)
    assert len(ran) >= 9
    assert (clone / "site" / "index.html").is_file() and (clone / "public" / "index.html").is_file()
    assert (clone / "gl-code-quality-report.json").read_text("utf-8").startswith("[")
    assert (clone / "build" / "due" / "due.ics").read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert list((clone / "build" / "due" / "mails").glob("*.txt"))
    told = summary.read_text("utf-8")
    assert "## Übersetzungen" in told and "## Zu prüfen\n\n    contacts/" in told
    assert (tmp_path / "output").read_text("utf-8") == "program=no\n"
    shutil.rmtree(clone)
