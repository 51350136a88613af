# make run   the service on http://127.0.0.1:8000, from nothing
# make test  everything that must hold before a change is handed in
# make bench measured figures, make nightly the heavy checks, make wheel a package to install elsewhere
# make fine-tune GOLD=folder COLLECTIONS=files OUT=folder teaches the encoder, for an hour, and keeps it where it gains
PYTHON ?= python3.11
PORT ?= 8000
GOLD ?= ../shared/gold
COLLECTIONS ?= ../shared/data/policies_zh.jsonl
OUT ?= var/tuned-encoder
# Tests at once; the tests of a file stay together, as what they share is made once.
JOBS ?= 2
VENV := .venv
BIN := $(VENV)/bin
# What the service needs is installed, and what tests, benchmarks and checks need beside it.
READY := $(VENV)/.ready
TESTED := $(VENV)/.tested

.DEFAULT_GOAL := help
.PHONY: help run snapshot test lint nightly bench fine-tune wheel format clean

help:
	@sed -n '1,4p' Makefile

$(READY): setup.cfg pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip 'setuptools>=77' wheel
	$(BIN)/python -m pip install --quiet -e .
	touch $@

$(TESTED): $(READY)
	$(BIN)/python -m pip install --quiet -e '.[test]'
	touch $@

snapshot: $(READY)
	$(BIN)/policymatch models prepare
	$(BIN)/policymatch build --starter

run: snapshot
	$(BIN)/policymatch serve --port $(PORT)

lint: $(TESTED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: lint
	$(BIN)/pytest -m 'not nightly and not bench' --numprocesses $(JOBS) --dist loadfile

nightly: $(TESTED)
	$(BIN)/pytest -m 'nightly'

# Each is run, whatever another misses; a missed gate of any fails the whole.
bench: $(TESTED)
	@missed=0; export PYTHONPATH=.; \
	$(BIN)/python benchmarks/bench_match.py || missed=1; \
	$(BIN)/python benchmarks/bench_build.py || missed=1; \
	OMP_NUM_THREADS=1 $(BIN)/python benchmarks/bench_batch.py || missed=1; \
	$(BIN)/python benchmarks/bench_reading.py || missed=1; \
	$(BIN)/python benchmarks/bench_service.py --minutes 4 || missed=1; \
	exit $$missed

fine-tune: $(READY)
	$(BIN)/policymatch models fine-tune $(GOLD) --panel models/ranker/panel $(addprefix --collection ,$(COLLECTIONS)) --out $(OUT)

wheel: $(READY)
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

format: $(TESTED)
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
