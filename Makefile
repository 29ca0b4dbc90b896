# Every command a developer or a newcomer needs. `make help` lists them.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
SERVER := $(VENV)/.server-fetched

.PHONY: help install lock demo serve test check lint types quality quality-errors weights answer clean

help:  ## this list
	@awk -F':.*## ' '/^[a-z-]+:.*## /{printf "  %-15s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# The lock names every package, so nothing is resolved: pip's resolver would look past a pinned package with an extra to a newer one.
install: $(STAMP) $(SERVER)  ## .venv with the program, its tools and all they need, and the Neo4j server; hashes checked

$(STAMP): pyproject.toml requirements/lock.txt
	@$(PYTHON) -c 'import sys; sys.exit("Counterclaim needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Call make with PYTHON=/path/to/python3.11") if sys.version_info < (3, 11) else 0'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements/lock.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

# Fetched here so that the first start needs no network; who has a server of his own (NEO4J_URI) does not need it.
$(SERVER): $(STAMP) graph/embedded/jars.lock
	@test -n "$(NEO4J_URI)" || { $(BIN)/counterclaim server fetch && touch $@; }

lock:  ## resolve the dependencies anew (needs uv)
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --custom-compile-command "make lock" --group build --group dev --group browser pyproject.toml -o requirements/lock.txt
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-annotate \
	  --custom-compile-command "make lock" --constraint requirements/lock.txt --group build pyproject.toml -o requirements/runtime.txt

demo: install  ## read the sample articles, print who denied what, serve
	$(BIN)/counterclaim demo

serve: install  ## the HTTP service on the graph of your data directory
	$(BIN)/counterclaim serve

# A worker has a server of its own, so more of them than three want more memory than they save time.
test: install  ## the tests, on a real Neo4j and the real language model
	$(BIN)/python -m pytest --numprocesses auto --maxprocesses 3 --dist worksteal

lint: $(STAMP)  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(STAMP)  ## mypy, strict
	$(BIN)/mypy

check: lint types test  ## lint, types and tests

quality: install  ## how well it reads, in one table with counts and floors; fails below a floor
	$(BIN)/python -m quality

quality-errors: install  ## the same, and what went wrong: kinds of error with counts, and misses with their text
	$(BIN)/python -m quality --errors

weights: install  ## train the shipped weights anew, on the labelled articles of this project
	$(BIN)/python -m quality.annotations quality/articles quality/articles/training -o quality/out/annotated.jsonl
	$(BIN)/counterclaim train quality/out/annotated.jsonl --base quality/hand_weights.json --l2 100 --threshold 0.3 -o ingest/lexicons/weights.json

answer: install  ## draw docs/answer.svg, the picture in the README, from what the demo prints
	$(BIN)/python docs/draw_answer.py

clean:  ## remove .venv and all that was built or cached here; your graph stays
	rm -rf $(VENV) dist quality/out .mypy_cache .pytest_cache .ruff_cache .coverage
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
