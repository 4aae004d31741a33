# zzpdesk: `make help` lists what can be done. Needs Python 3.11 or newer; everything else is set up in .venv.

PYTHON ?= python3
BIN := .venv/bin
PY := $(BIN)/python
ARGS ?=
UV_COMPILE := UV_PYTHON_DOWNLOADS=never $(BIN)/uv pip compile --quiet --universal --python-version 3.11 \
	--generate-hashes --no-header --no-annotate $(UPGRADE) pyproject.toml

.DEFAULT_GOAL := help
.PHONY: help run demo setup setup-dev test check bench golden database translations lock clean

help: ## this list
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1|\2/' | \
		awk -F'|' '{ printf "%-20s %s\n", $$1, $$2 }'

run: setup ## open the desk (sets everything up the first time); ARGS="--database FILE" for another desk
	@$(PY) -m zzpdesk $(ARGS)

demo: setup ## open the demo: five years of an invented freelancer
	@$(PY) -m zzpdesk demo $(ARGS)

setup: ## build .venv with what running needs
	@$(PYTHON) tools/setup.py

setup-dev:
	@$(PYTHON) tools/setup.py --dev

test: setup-dev ## run all tests side by side; ARGS="tests/core -x" for some, ARGS="-n 0" in one process
	@$(PY) -m pytest -n auto --maxprocesses 4 $(ARGS)

check: setup-dev ## style, types, who may know whom, coverage of core, translations
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(PY) -m mypy
	$(BIN)/lint-imports --no-logo
	$(PY) -m pytest tests/core -q --cov=zzpdesk/core --cov-report=term-missing --cov-fail-under=100
	$(PY) -m tools.translations --check

bench: setup-dev ## run the benchmarks and write docs/performance.md
	@$(PY) -m benchmarks $(ARGS)

golden: setup-dev ## write the golden files anew; look at the difference before committing it
	@$(PY) -m pytest --golden-update $(ARGS)

database: setup-dev ## keep a desk of the schema as it is now in tests/databases; once, when it is released
	@$(PY) -m pytest --keep-database tests/storage/test_migrations.py -k left_a_file

translations: setup-dev ## compile the Dutch texts and say which are missing
	@$(PY) -m tools.translations

lock: setup-dev ## make both lock files from pyproject.toml; UPGRADE=--upgrade for newer ones
	@$(PY) -m pip install --quiet --disable-pip-version-check uv
	$(UV_COMPILE) --output-file requirements.txt
	$(UV_COMPILE) --group dev --constraints requirements.txt --output-file requirements-dev.txt

clean: ## remove what can be made again, except .venv
	@rm -rf build dist .mypy_cache .ruff_cache .import_linter_cache .pytest_cache .hypothesis .coverage htmlcov
	@find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
