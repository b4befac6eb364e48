# What you can do with a checkout. `make help` says it in words.
# Needed beforehand: Python 3.11 or newer, and make. Everything else goes into .venv.

BIN = .venv/bin
# `make lock UPGRADE=--upgrade` moves every package to its newest version.
UPGRADE =
LOCK = $(BIN)/uv pip compile --quiet --no-config --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --cache-dir .venv/.uv-cache --custom-compile-command 'make lock' $(UPGRADE)
EXAMPLES = examples/*.yaml

.PHONY: help setup spark demo test test-postgres bench mutants lint format types contracts lock docs clean

help:
	@echo 'make demo       set everything up, then open the casework site with invented households'
	@echo 'make test       set everything up, then run all tests'
	@echo 'make test-postgres   run the tests of the site on a PostgreSQL server'
	@echo 'make spark      add Spark, for populations on a cluster (455 MB to fetch)'
	@echo 'make bench      measure the speed'
	@echo 'make mutants    see whether the tests notice small changes to the law (some minutes)'
	@echo 'make docs       write docs/open-questions.md, facts.md, coverage.md and counters.md anew'
	@echo 'make lint       look for mistakes and check how the code is laid out'
	@echo 'make format     lay the code out'
	@echo 'make types      check the types'
	@echo 'make contracts  check which folder may import which'
	@echo 'make lock       pin all packages again (UPGRADE=--upgrade: at their newest versions)'
	@echo 'make clean      remove .venv and everything else that was made here'

setup:
	@sh scripts/setup.sh
	@sh scripts/styles.sh

spark: setup
	@sh scripts/setup-spark.sh

demo: setup
	$(BIN)/takeup demo $(EXAMPLES)

test: setup
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadgroup

test-postgres: setup
	@sh scripts/with-postgres.sh $(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadgroup tests/site tests/browser

bench: setup
	$(BIN)/python -m benchmarks

mutants: setup
	$(BIN)/python -m scripts.mutants

lint: setup
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: setup
	$(BIN)/ruff check --fix-only
	$(BIN)/ruff format

types: setup
	$(BIN)/mypy

contracts: setup
	$(BIN)/lint-imports

docs: setup
	.venv/bin/python -m scripts.open_questions
	.venv/bin/python -m scripts.facts_page
	.venv/bin/python -m scripts.coverage_page
	.venv/bin/python -m scripts.counters_page

lock: setup
	$(LOCK) --group build --output-file requirements-build.txt
	$(LOCK) --output-file requirements.txt pyproject.toml
	$(LOCK) --extra population --constraint requirements.txt --output-file requirements-population.txt pyproject.toml
	$(LOCK) --extra spark --constraint requirements-population.txt --output-file requirements-spark.txt pyproject.toml
	$(LOCK) --extra site --constraint requirements.txt --output-file requirements-site.txt pyproject.toml
	$(LOCK) --group dev --extra population --extra sheet --extra site --constraint requirements-population.txt --constraint requirements-site.txt --output-file requirements-dev.txt pyproject.toml

clean:
	rm -rf .venv node_modules demo src/takeup/site/static/site.css build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .benchmarks
	find src tests benchmarks -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
