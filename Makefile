# Everything a fresh Debian or Ubuntu with a Swift toolchain needs: `make run`, `make test`.

PREFIX ?= /usr/local
SWIFT ?= swift
BUILD := .build/release
# The Swift libraries become part of the program: it starts 6 ms sooner and runs where no toolchain is.
RELEASE := -c release --static-swift-stdlib
FUZZ_SECONDS ?= 20
CASES ?= 1000000
SEED ?= 1
DEB_PACKAGES := pkg-config libxml2-dev zlib1g-dev libisal-dev libzstd-dev liblzma-dev libbz2-dev \
	libvectorscan-dev libre2-dev libsimdjson-dev libsqlite3-dev libphonenumber-dev
BENCH_PACKAGES := isal gzip python3 python3-venv

.PHONY: help run test lint format build deps bench bench-check hostile fuzz differential property conformance sanitize \
	statements-check tables units formats install clean

help: ## what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | column -t -s "$$(printf '\t')"

run: build ## build, scan the samples, say where to look
	@rm -rf out/samples && mkdir -p out
	$(BUILD)/feedwarden scan samples/catalogue.xml samples/shop.csv samples/offers.jsonl \
		--rules rules --traders samples/traders.csv --as-of 2026-11-23 --out out/samples
	@echo
	@echo "Look at out/samples/flagged.csv (for people) and out/samples/flagged.jsonl (for programs)."

build: deps ## the release binary
	$(SWIFT) build $(RELEASE) --product feedwarden

test: deps lint ## lint, build and run all tests
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build

lint: ## the house format, strictly
	$(SWIFT) format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

format: ## put every source file into the house format
	$(SWIFT) format format --in-place --recursive --parallel Package.swift Sources Tests Benchmarks Fuzz

deps: ## install the C libraries that are missing
	@Tools/install-packages $(DEB_PACKAGES)

bench: build ## time the release binary against the decoders (needs about 5 GB of disk)
	@Tools/install-packages $(BENCH_PACKAGES)
	$(SWIFT) build $(RELEASE) --product feedwarden-generate
	Benchmarks/run

bench-check: build ## small feeds, counts only
	@Tools/install-packages $(BENCH_PACKAGES)
	$(SWIFT) build $(RELEASE) --product feedwarden-generate
	Benchmarks/run check

hostile: build ## feeds made to exhaust, at full size, against the release binary
	@Tools/install-packages python3 time
	Benchmarks/hostile

fuzz: deps ## libFuzzer on every target for FUZZ_SECONDS each (TARGETS="xml csv" for some)
	FUZZ_SECONDS=$(FUZZ_SECONDS) SWIFT=$(SWIFT) Fuzz/run $(TARGETS)

differential: deps ## the XML tokeniser against libxml2 over CASES mutated documents
	$(SWIFT) build $(RELEASE) --product feedwarden-fuzz
	$(BUILD)/feedwarden-fuzz differential $(CASES) $(SEED) samples/catalogue.xml

property: deps ## random rules and listings against a plain evaluator: CASES of them, from SEED
	$(SWIFT) build --build-tests
	FEEDWARDEN_CASES=$(CASES) FEEDWARDEN_SEED=$(SEED) $(SWIFT) test --skip-build --filter RuleReferenceTests

conformance: deps ## run the public conformance suites and write docs/conformance.md
	$(SWIFT) build --build-tests
	FEEDWARDEN_RECORD=1 $(SWIFT) test --skip-build --filter 'ConformanceTests|CorpusTests'

sanitize: deps ## all tests under the address and the thread sanitizer
	Tools/test-sanitized address
	Tools/test-sanitized thread

statements-check: build ## hold written statements of reasons to the database's schema with another validator
	@Tools/install-packages python3 python3-jsonschema
	Tools/check_statements.py $(BUILD)/feedwarden

tables: ## make the Unicode and HTML tables of the text folding anew
	@Tools/install-packages python3 unicode-data
	python3 Tools/generate_folding_tables.py

units: ## write docs/units.md and the program's table of units from units/units.csv
	$(SWIFT) build --build-tests
	FEEDWARDEN_RECORD=1 $(SWIFT) test --skip-build --filter UnitTableTests

formats: ## write docs/formats.md and the table of built-in profiles from profiles/*.yml
	$(SWIFT) build --build-tests
	FEEDWARDEN_RECORD=1 $(SWIFT) test --skip-build --filter ProfileBuiltInTests
	$(SWIFT) build --build-tests
	FEEDWARDEN_RECORD=1 $(SWIFT) test --skip-build --filter ProfileFormatsTests

install: build ## a binary, man page and completions under PREFIX
	@Tools/install-packages binutils
	install -D -s -m 755 $(BUILD)/feedwarden $(DESTDIR)$(PREFIX)/bin/feedwarden
	Tools/install-completions $(BUILD)/feedwarden $(DESTDIR)$(PREFIX)

clean: ## drop what was built
	rm -rf .build .build-bench .build-fuzz .build-address .build-thread out
