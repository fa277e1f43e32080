# What a developer can do. Each target sets up what it needs in $(VENV) from python3 and make alone.
PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c .ci/constraints.txt

.DEFAULT_GOAL := help
.PHONY: help demo test lint format bench mutants docs rules clean

help: ## list the targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-8s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: $(VENV)/.run ## check the five articles in seeds/ against each other
	@$(BIN)/claimcheck --fail-on never seeds/

test: $(VENV)/.dev ## run the tests
	$(BIN)/python -m pytest

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

COUNT ?= 300
SEED ?= 1

mutants: $(VENV)/.dev ## changes of the verdict code that no test notices: COUNT=300 SEED=1, COUNT=0 for all
	@$(BIN)/python tests/mutants --count $(COUNT) --seed $(SEED)

docs: $(VENV)/.dev ## write the generated pages in docs/
	$(BIN)/python docs/write_reference.py

rules: $(VENV)/.run ## run the tests inside the rules
	$(BIN)/claimcheck rules test

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
