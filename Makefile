# Everything here works on a bare machine; what was installed once is not installed again.

VENV := .venv
BIN := $(VENV)/bin
PYTHON ?= $(shell for it in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$it -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$it && break; done)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

# $(call debian,PACKAGES): install them as root; else say the one command and fail.
APT := DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends
debian = if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	echo "Installing $(1) with apt-get."; \
	said=$$($(APT) $(1) 2>&1) || said=$$(apt-get update 2>&1 && $(APT) $(1) 2>&1) || \
		{ echo "$$said"; false; }; \
	else echo "Missing: $(1). Run: sudo apt-get install --no-install-recommends $(1)"; false; fi

# Tests start many programs: each would compile all of reportgen again.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help briefing test quick lint bench faults gauntlet mutants properties skins lists docs pictures setup clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

help: ## List what can be made.
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile

briefing: $(VENV)/.doctor ## Build the Liaoning 2020 briefing (Word, PDF) and digest (PDF) into out/.
	@$(BIN)/reportgen build assets/briefings/liaoning-2020.yaml

test: lint $(VENV)/.doctor programs ## Check the code and run all tests.
	@echo "Running the tests."
	@$(BIN)/pytest -n auto --dist worksteal $(ARGS)

quick: $(VENV)/.dev $(VENV)/.doctor ## Check types, and run the tests of every room that take no long time.
	@$(BIN)/mypy -p reportgen & types=$$!; \
	$(BIN)/pytest -n auto --dist worksteal -m "not heavy" $(ARGS); tests=$$?; \
	wait $$types && exit $$tests

lint: $(VENV)/.dev ## Check style, types and who imports whom.
	@echo "Checking the code."
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check
	@$(BIN)/mypy
	@$(BIN)/lint-imports

bench: $(VENV)/.dev $(VENV)/.doctor ## Measure how long everything takes.
	@$(BIN)/python benchmarks/run.py $(ARGS)
	@$(BIN)/python benchmarks/table.py

faults: $(VENV)/.dev $(VENV)/.doctor ## Plant faults into documents, and count those that verify finds: make faults ARGS="--kind digit".
	@$(BIN)/python benchmarks/verify.py $(ARGS)

gauntlet: $(VENV)/.dev $(VENV)/.doctor programs ## Spoil what comes from outside, and say what it breaks: make gauntlet ARGS="data --count 500".
	@PYTHONPATH=. $(BIN)/python benchmarks/gauntlet.py $(ARGS)

mutants: $(VENV)/.dev ## Count the small mistakes in a room that its tests find: make mutants ROOM=comparing SAMPLE=150.
	@$(BIN)/python benchmarks/mutants.py $(ROOM) $(if $(SAMPLE),--sample $(SAMPLE))

properties: $(VENV)/.dev ## Try what must hold of any two meetings with 100,000 of each: make properties ARGS="swapping --examples 5000".
	@PYTHONPATH=. $(BIN)/python benchmarks/properties.py $(ARGS)

skins: $(VENV)/.dev $(VENV)/.doctor ## Build every pack on every document of tests/skins: make skins ARGS="--pack digest --pictures out/skins".
	@PYTHONPATH=. $(BIN)/python benchmarks/skins.py $(ARGS)

lists: $(VENV)/.dev ## Take entries out of the closed lists, and say what nobody notices: make lists LIST=blocks.
	@$(BIN)/python benchmarks/lists.py $(LIST)

docs: $(VENV)/.run ## Write the lists of HTML elements and of messages into docs/.
	@$(BIN)/python docs/write.py

pictures: $(VENV)/.run ## Draw the pictures of the documentation anew, in the fonts that come with reportgen.
	@XDG_DATA_HOME=$(VENV) $(BIN)/python docs/pictures.py
	@XDG_DATA_HOME=$(VENV) $(BIN)/python docs/pages.py

setup: $(VENV)/.dev $(VENV)/.doctor programs ## Make ready for development.

clean: ## Remove what was built, and caches; .venv stays.
	rm -rf out build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache
	find reportgen tests benchmarks -name __pycache__ -prune -exec rm -rf {} +

$(BIN)/pip:
	@[ -n "$(PYTHON)" ] || { echo "Install Python 3.11 or later, or name it: make PYTHON=…"; false; }
	@$(PYTHON) -c 'import ensurepip' 2>/dev/null || { $(call debian,python3-venv); }
	@echo "Creating $(VENV) with $$($(PYTHON) --version)."
	@$(PYTHON) -m venv $(VENV)

$(VENV)/.run: pyproject.toml constraints.txt | $(BIN)/pip
	@echo "Installing reportgen into $(VENV)."
	@$(PIP) -e '.[preview]'
	@touch $@

$(VENV)/.dev: pyproject.toml constraints.txt | $(BIN)/pip
	@echo "Installing reportgen and what its tests need into $(VENV)."
	@$(PIP) -e '.[dev]'
	@touch $(VENV)/.run $@

$(VENV)/.doctor: $(VENV)/.run
	@echo "Looking for system libraries and fonts."
	@$(BIN)/reportgen doctor --install
	@touch $@

# The tests that need them are skipped where they are missing, except on CI.
.PHONY: programs
programs:
	@{ command -v pdftoppm && command -v qpdf && soffice=$$(command -v soffice) && \
		ls "$$(dirname "$$(readlink -f "$$soffice")")/libsclo.so"; } >/dev/null 2>&1 || \
		{ $(call debian,poppler-utils qpdf libreoffice-writer-nogui libreoffice-calc-nogui); } || true
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || \
		command -v google-chrome >/dev/null || { $(call debian,chromium); } || true
	@[ "$$(uname)" != Linux ] || ldconfig -p 2>/dev/null | grep -q 'libatomic\.so\.1' || \
		{ $(call debian,libatomic1); } || true
