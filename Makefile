# Two commands are enough: `make serve` to read the hub, `make test` to see that it is right.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TESTS_READY := $(VENV)/.tests-ready
SVELTIA := hooks/infohub/editor/sveltia
export NO_MKDOCS_2_WARNING := 1

.PHONY: help ready serve site check links test test-content test-all lint messages generated form bench fuzz clean
.DEFAULT_GOAL := help

help: ## This list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed."; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

$(TESTS_READY): $(READY) tests/setup.sh tests/package.json
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	BIN=$(BIN) sh tests/setup.sh
	@touch $@

ready: $(READY) ## Install what the hub needs into .venv/

serve: $(READY) ## Build, serve at http://127.0.0.1:8000/ and reload on every change
	$(BIN)/mkdocs serve --dev-addr 127.0.0.1:8000

site: $(READY) ## Build into site/ and stop
	$(BIN)/mkdocs build --strict

check: $(READY) ## Read all data and say everything that is wrong
	$(BIN)/infohub check

links: $(READY) ## Ask other sites whether the links to them still lead somewhere (needs the internet)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[links]'
	$(BIN)/mkdocs build --strict --quiet
	$(BIN)/infohub links

test: $(TESTS_READY) lint ## All tests that take less than five minutes together
	$(BIN)/pytest -m 'not slow' -n 2

test-content: $(TESTS_READY) ## What holds of the entries themselves: schemas, plain language, figures, every link, valid HTML
	$(BIN)/pytest tests/beckum tests/editor/test_schema.py tests/browser/test_whole_site.py

test-all: $(TESTS_READY) lint ## What is slow too: every language, long property runs, Lighthouse (nightly)
	BIN=$(BIN) sh tests/setup.sh nightly
	-$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'  # not on every system
	HYPOTHESIS_PROFILE=long $(BIN)/pytest -n 2

lint: $(TESTS_READY) ## Style and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

messages: $(TESTS_READY) ## Collect new words of templates and code into the catalogs
	$(BIN)/python -m infohub.languages.extract

generated: $(READY) ## Make schemas, templates and issue forms anew from the model
	$(BIN)/python -m infohub.editor.generated

form: $(TESTS_READY) ## Fetch the form's program from npm and put it into hooks/infohub/editor/sveltia/dist
	mkdir -p build/form
	cp $(SVELTIA)/package.json $(SVELTIA)/package-lock.json $(SVELTIA)/.npmrc build/form/
	$(BIN)/npm ci --prefix build/form --no-audit --no-fund --loglevel=error
	$(BIN)/node $(SVELTIA)/vendor.mjs build/form $(SVELTIA)/dist

bench: $(READY) ## Measure: BENCH_N entries x BENCH_L languages; BENCH_HUGO=1 builds the same with Hugo
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	PYTHONPATH=tests $(BIN)/python -m bench

fuzz: $(TESTS_READY) ## A minute of any bytes at all for the reader and the texts; FUZZ_SECONDS=3600 for longer
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[fuzz]'
	PYTHONPATH=tests $(BIN)/python -m hostile.fuzz

clean: ## Remove everything that is made
	rm -rf site build .cache $(VENV)
