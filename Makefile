# Everything a person runs from a clone; `make` alone lists it.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --quiet --no-input --disable-pip-version-check
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate \
	--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" $(UPGRADE)
# As pip compiles what it installs, so our modules, the vocabulary and the words of questions are compiled once here, whatever Python is told of writing later.
COMPILE := export PYTHONDONTWRITEBYTECODE= && $(BIN)/python -m compileall -q graph loaders queries kavshiri && \
	$(BIN)/python -c "from graph.vocabulary import Vocabulary; from queries.wordings import wordings; \
	from queries.clause_words import clause_words; from queries.risks import tells_themes; \
	Vocabulary.load(); wordings(); clause_words(); tells_themes('')"

.PHONY: help demo test lint types docs notebooks lock wheel clean

help: ## this list
	@awk -F ': .*## ' '/^[a-z]+: .*## / {printf "make %-9s %s\n", $$1, $$2}' Makefile

demo: $(VENV)/.run ## install into .venv, read the sample plan, ask it a question
	@$(BIN)/kavshiri demo

test: $(VENV)/.dev ## every check and every test
	@sh tests/install_system_packages.sh
	@$(MAKE) --no-print-directory tests/.neo4j/.brought
	@$(MAKE) --no-print-directory lint types
	@$(BIN)/pytest

lint: $(VENV)/.dev ## style, format, the rooms' one-way arrows, the list of dependencies
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/lint-imports --no-logo --no-cache
	@$(BIN)/deptry .

types: $(VENV)/.dev ## mypy, strict
	@$(BIN)/mypy

docs: $(VENV)/.dev ## the guides as a site that opens offline, into site/
	@$(BIN)/python -m kavshiri.reference docs/reference
	@$(BIN)/mkdocs build --strict
	@echo "Open site/index.html in a browser"

notebooks: $(VENV)/.notebooks ## install JupyterLab into .venv, open the worked analyses
	@$(BIN)/jupyter-lab notebooks

lock: $(VENV)/.dev ## choose the exact versions anew; UPGRADE=--upgrade takes the newest
	@$(LOCK) --output-file requirements/run.txt pyproject.toml requirements/run.in
	@$(LOCK) --output-file requirements/dev.txt --constraints requirements/run.txt \
		pyproject.toml requirements/run.in requirements/dev.in
	@$(LOCK) --output-file requirements/notebooks.txt --constraints requirements/dev.txt \
		pyproject.toml requirements/run.in requirements/notebooks.in

wheel: $(VENV)/.dev ## the source archive and the wheel, into dist/
	@$(BIN)/python -m build --no-isolation

clean: ## remove all that the targets above made
	rm -rf $(VENV) dist build out site tests/.neo4j .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.run: requirements/run.txt pyproject.toml $(VENV)/.made
	@echo "Installing what kavshiri needs into $(VENV) (the first time takes a minute or two)"
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml $(VENV)/.made
	@echo "Installing what the checks and tests need into $(VENV) (the first time takes a minute or two)"
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@

$(VENV)/.notebooks: requirements/notebooks.txt pyproject.toml $(VENV)/.made
	@echo "Installing JupyterLab and what kavshiri needs into $(VENV) (the first time takes a minute or two)"
	@$(PIP) install --require-hashes -r requirements/notebooks.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@$(COMPILE)
	@touch $@

# The jars of the Neo4j server that the tests run; Maven keeps its own copy of them.
tests/.neo4j/.brought: tests/pom.xml
	@echo "Bringing the Neo4j server for the tests into tests/.neo4j (120 MB, the first time)"
	@rm -rf tests/.neo4j
	@mvn -q -B -f tests/pom.xml dependency:copy-dependencies -DincludeScope=runtime -DoutputDirectory=.neo4j/lib
	@touch $@

# A virtual environment does not survive a move or an interrupted start; .made holds the folder it was made in.
ifneq ($(shell cat $(VENV)/.made 2>/dev/null),$(CURDIR))
.PHONY: $(VENV)/.made
endif
$(VENV)/.made:
	$(if $(shell $(PYTHON) -c 'import sys, ensurepip, venv; print(sys.version_info >= (3, 11) or "")' 2>/dev/null),,\
	$(error kavshiri needs Python 3.11 or newer with its venv module: apt install python3-venv))
	@$(PYTHON) -m venv --clear $(VENV)
	@printf '%s\n' '$(CURDIR)' > $@
