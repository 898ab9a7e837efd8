# make serve   the course at http://127.0.0.1:8000, reloading as files change (PORT=8001 for another port)
# make test    everything that CI runs
PYTHON ?= python3
PORT ?= 8000
CASES ?= 10000
FRAMES ?=
SEED ?= 0
BIN := .venv/bin
EXPORT := $(BIN)/uv export --quiet --frozen --no-emit-project --no-header --format requirements.txt

.PHONY: help serve build host offline check new report review workbook test lint format bundle schemas lock bench fuzz clean

help:
	@echo "make serve    serve the course on 127.0.0.1:$(PORT) and reload as files change"
	@echo "make build    write the static site to site/"
	@echo "make host     write a folder for any web server to build/host/, with settings for four of them"
	@echo "make offline  write the course as one zip that opens without a network, build/offline/course.zip"
	@echo "make check    list what is wrong in modules/, quizzes/ and docs/"
	@echo "make new      begin a module, a page or an activity, and be asked what is needed"
	@echo "make report   what check lists, how hard each page is to read, and advice on teaching"
	@echo "make review   write a document for each module, for experts to read and sign"
	@echo "make workbook write workbooks, retrieval sheets, answers and facilitator packs for paper, and hand-outs to edit"
	@echo "make test     lint, types, bundle and all tests, installing what they need"
	@echo "make lint     style and types of Python and JavaScript, and spelling, without the tests"
	@echo "make format   format Python and JavaScript"
	@echo "make bundle   write the scripts and the style sheet in docs/assets/ from scripts/client/"
	@echo "make schemas  write docs/assets/schemas/ and the tables of the reference from scripts/coursekit/model/"
	@echo "make fuzz     break $(CASES) files of a course at random, and see that each is met with words (SEED=1 for others)"
	@echo "make bench    measure build time, checking, page weight and response, as ratios"
	@echo "make lock     renew the locked requirements"
	@echo "make clean    remove all that was built and installed"

serve: .venv/installed
	$(BIN)/mkdocs serve --strict --dev-addr 127.0.0.1:$(PORT)

build: .venv/installed
	$(BIN)/mkdocs build --strict

host: .venv/installed
	$(BIN)/coursekit build $(addprefix --frames ,$(FRAMES))

offline: .venv/installed
	$(BIN)/coursekit export offline

check: .venv/installed
	$(BIN)/coursekit check

new: .venv/installed
	$(BIN)/coursekit new

report: .venv/installed-dev
	$(BIN)/coursekit check --report --lint

review: .venv/installed-word
	$(BIN)/coursekit export review

workbook: .venv/installed-paper
	$(BIN)/coursekit export workbook
	$(BIN)/coursekit export workbook --kind exercises --size a4 --format word

# Browser tests come first and take most of the time: a worker that is done takes over some of what the other has left.
test: lint .venv/browser
	$(BIN)/pytest --numprocesses 2 --dist worksteal

lint: .venv/installed-dev node_modules/installed
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	npm run --silent check
	npm run --silent spelling

format: .venv/installed-dev node_modules/installed
	$(BIN)/ruff check --fix
	$(BIN)/ruff format
	npm run --silent format

bundle: node_modules/installed
	npm run --silent build

schemas: .venv/installed
	$(BIN)/python -m coursekit.schema

bench: .venv/installed-dev node_modules/installed .venv/browser
	PYTHONPATH=scripts $(BIN)/python -m bench

fuzz: .venv/installed-dev
	$(BIN)/python -m tests.check.fuzz --cases $(CASES) --seed $(SEED)

lock: .venv/installed-dev
	$(BIN)/uv lock --upgrade
	$(EXPORT) --no-default-groups --group build --output-file requirements.txt
	$(EXPORT) --no-default-groups --only-group word --output-file requirements-word.txt
	$(EXPORT) --no-default-groups --only-group paper --output-file requirements-paper.txt
	$(EXPORT) --group build --output-file requirements-dev.txt

clean:
	rm -rf .venv node_modules site build

.venv/installed: requirements.txt pyproject.toml
	test -x $(BIN)/python || $(PYTHON) -m venv .venv || { rm -rf .venv; echo "On Debian: apt install python3-venv"; exit 1; }
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

.venv/installed-word: .venv/installed requirements-word.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-word.txt
	touch $@

# WeasyPrint sets its letters with Pango, and its books in these fonts.
PAPER := libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0 fonts-liberation fonts-dejavu-core
PRINTER = $(BIN)/python -c "import weasyprint" >/dev/null 2>&1 || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq $(PAPER) >/dev/null; } || echo "No PDF can be made without Pango. On Debian: apt install $(PAPER)"

.venv/installed-paper: .venv/installed requirements-paper.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-paper.txt
	$(PRINTER)
	touch $@

.venv/installed-dev: .venv/installed requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	touch $@

node_modules/installed: package.json package-lock.json
	npm ci --silent --no-audit --no-fund
	touch $@

# Debian's own packages when we may install them, else what Playwright brings. Java is for the HTML checker, LibreOffice opens the
# Word documents that the course makes, Poppler reads its PDFs, and three servers serve it with the settings that it ships.
.venv/browser: .venv/installed-dev
	{ command -v chromium && command -v chromium-headless-shell; } >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq chromium chromium-headless-shell >/dev/null; } || $(BIN)/playwright install chromium
	command -v java >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq default-jre-headless >/dev/null; } || echo "Without Java the HTML checker is left out; CI has it."
	command -v soffice >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq libreoffice-writer-nogui >/dev/null; } || echo "Without LibreOffice no Word document is opened; CI has it."
	$(PRINTER)
	PATH=$$PATH:/usr/sbin; { command -v nginx && command -v caddy && command -v apache2; } >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq nginx-light caddy apache2-bin >/dev/null; } || echo "Without nginx, Caddy and Apache their settings are not tried; CI has them."
	command -v pdfinfo >/dev/null || { [ "$$(id -u)" = 0 ] && apt-get update -qq && apt-get install -y -qq poppler-utils >/dev/null; } || echo "Without Poppler no PDF is read; CI has it."
	touch $@
