# Two commands: `make site` builds content/ into site/, `make test` proves that all of it works.
# Each makes its own environment from a hash-locked list; nothing else needs to be prepared than Python >= 3.11 and git.

PYTHON ?= python3
ENV := .venv
RUN := $(ENV)/bin/python
SUPPLY := $(ENV)/supply

.PHONY: site serve check test lint types layers unit coverage browser browser-ready editor soak lock sbom holes clean

site: $(ENV)/site
	$(RUN) -m generator build

serve: $(ENV)/site
	$(RUN) -m generator serve

check: $(ENV)/site
	$(RUN) -m generator check

test: $(ENV)/test
	@$(MAKE) --no-print-directory -j 2 lint types layers
	@$(MAKE) --no-print-directory unit browser editor

lint: $(ENV)/test
	$(RUN) -m ruff check generator tests benchmarks
	$(RUN) -m ruff format --check generator tests benchmarks

types: $(ENV)/test
	$(RUN) -m mypy

layers: $(ENV)/test
	$(ENV)/bin/lint-imports

# The checker of markup comes through npm, locked, where node and npm are, and needs Java; else its tests are skipped.
# Faults at system calls are injected by strace, another day is made by faketime: through apt where that is possible.
unit: $(ENV)/test
	@sh tests/npm.sh markup
	@sh tests/apt.sh
	$(RUN) -m pytest -n 2 --dist worksteal -rs -m "not browser and not editor"

# The same, counting which branches were taken: it takes twice as long, so it is no part of `make test`.
coverage: $(ENV)/test
	@sh tests/npm.sh markup
	@sh tests/apt.sh
	$(RUN) -m pytest -n 2 --dist worksteal -m "not browser and not editor" --cov --cov-report=term

browser: $(ENV)/test browser-ready
	$(RUN) -m pytest -n 2 --dist worksteal -m browser

# Chromium comes from the system: through apt where that is possible, else this says what to install.
browser-ready:
	@sh tests/browser/ready.sh

# The YAML language server comes through npm, locked, where node and npm are; else the test is skipped.
editor: $(ENV)/test
	@sh tests/npm.sh editor
	$(RUN) -m pytest -m editor

# The pictures that the README shows.
pictures: $(ENV)/test browser-ready
	$(RUN) -m tests.browser.pictures

# Large counts: the same properties and pages, many more cases.
soak: $(ENV)/test browser-ready
	@sh tests/npm.sh markup
	@sh tests/apt.sh
	OIT_SOAK=1 $(RUN) -m pytest -n 2 --dist worksteal -m "not editor"

lock: $(ENV)/test
	$(RUN) -m pip install --quiet uv
	$(RUN) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet \
	    pyproject.toml requirements/build.in --output-file requirements/site.txt
	$(RUN) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet \
	    pyproject.toml requirements/build.in --group test --output-file requirements/test.txt
	$(RUN) -m uv pip compile --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header --quiet \
	    --group supply --output-file requirements/supply.txt

# What a site is made with, as a list that others' tools read (CycloneDX), from the same lock that `make site` installs.
sbom: $(SUPPLY)/ready
	$(SUPPLY)/bin/cyclonedx-py requirements requirements/site.txt --pyproject pyproject.toml \
	    --output-reproducible --of JSON --output-file sbom.json

# Whether a locked package has a hole that is publicly known. Asks the network, so no other target needs it.
holes: $(SUPPLY)/ready
	$(SUPPLY)/bin/pip-audit --requirement requirements/site.txt --require-hashes --disable-pip --strict

clean:
	rm -rf $(ENV) site .site-releases

$(ENV)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	    { echo "ต้องใช้ Python 3.11 ขึ้นไป (Python 3.11 or newer is needed): make PYTHON=python3.12 site"; exit 1; }
	@$(PYTHON) -m venv $(ENV) || \
	    { echo "สร้างสภาพแวดล้อมไม่ได้ บน Debian ให้ติดตั้ง python3-venv (on Debian: apt-get install python3-venv)"; exit 1; }
	@touch $@

$(ENV)/site: requirements/site.txt pyproject.toml | $(ENV)/python
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/site.txt
	$(RUN) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(ENV)/test: requirements/test.txt $(ENV)/site
	$(RUN) -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/test.txt
	@touch $@

# In an environment of its own, so that no version of theirs gets into ours.
$(SUPPLY)/ready: requirements/supply.txt | $(ENV)/python
	@$(RUN) -m venv $(SUPPLY)
	$(SUPPLY)/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements/supply.txt
	@touch $@
