# What a developer can do. Each target sets up what it needs in $(VENV) from python3 and make alone.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test clients fuzz lint format bench mutants measured docs docs-check rules ci coverage wheel clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.run ## check the five articles in seeds/ against each other
	@$(BIN)/claimcheck --fail-on never seeds/

test: $(VENV)/.dev ## run the tests
	$(BIN)/python -m pytest

clients: ## install VS Code's protocol library, with which a test asks the language server; without it, the test is skipped
	npm install --no-package-lock --silent --prefix tests/editor/vscode

fuzz: COUNT ?= 1000
fuzz: SECONDS ?= 600
fuzz: SEED ?= 1
fuzz: $(VENV)/.dev ## mutate COUNT=1000 inputs of each kind for SECONDS=600 at most from SEED=1, also texts of TEXTS=PATH
	$(BIN)/python -m tests.fuzz --count $(COUNT) --seconds $(SECONDS) --seed $(SEED) $(TEXTS)

lint: $(VENV)/.dev ## style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

format: $(VENV)/.dev ## lay out the code
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.dev ## CPU time, against the bare interpreter's start in the same run
	@for bench in tests/bench/bench_*.py; do $(BIN)/python $$bench || exit 1; done

measured: $(VENV)/.dev ## write the figures in docs/measured.md; MEASURE=PATH, the labelled sets, for all of them
	$(BIN)/python tests/bench/measured.py $(if $(MEASURE),--measure $(MEASURE))

COUNT ?= 300
SEED ?= 1

mutants: $(VENV)/.dev ## changes of the verdict code that no test notices: COUNT=300 SEED=1, COUNT=0 for all
	@$(BIN)/python tests/mutants --count $(COUNT) --seed $(SEED)

docs: $(VENV)/.dev ## write the generated pages in docs/
	$(BIN)/python docs/write_reference.py

docs-check: $(VENV)/.dev ## the tests of the docs alone: generated pages, links, commands, install lines
	$(BIN)/python -m pytest tests/test_docs.py tests/test_generated_docs.py tests/test_distribution.py tests/test_readme.py \
		tests/test_writing_rules.py

rules: $(VENV)/.run ## run the tests inside the rules
	$(BIN)/claimcheck rules test

ci: lint rules docs-check test ## all that must pass

coverage: $(VENV)/.dev ## the tests, and the lines that they do not reach; takes about twice as long
	$(BIN)/python -m pytest --cov --cov-report=term

wheel: $(VENV)/.dev ## build the wheel, and run it where nothing but its dependencies is installed
	rm -rf dist
	$(BIN)/python -m build --quiet
	$(PYTHON) -m venv --clear build/installed
	build/installed/bin/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt dist/*.whl
	cd build && installed/bin/claimcheck --fail-on never ../seeds
	cd build && installed/bin/claimcheck rules list > /dev/null
	cd build && installed/bin/claimcheck --fail-on never --format html ../seeds > page.html

clean: ## remove the environment and all caches
	rm -rf $(VENV) .mutants .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "claimcheck needs Python 3.11 or later; name one: make PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml .ci/constraints.txt | $(VENV)/bin/python
	$(PIP) -e .
	@touch $@

$(VENV)/.dev: pyproject.toml .ci/constraints.txt | $(VENV)/bin/python
	$(PIP) -e '.[dev]'
	@touch $@ $(VENV)/.run
