# The front door: what people type. CMake does the work, by the presets of CMakePresets.json.

JOBS   ?= $(shell nproc)
PREFIX ?= /usr/local
OUT    ?= out

export CTEST_PARALLEL_LEVEL ?= $(JOBS)

.PHONY: pictures help demo test build check fmt fmt-check bench golden install clean packages test-packages

help:
	@echo "make demo      build, read samples/, print the timeline, draw the network"
	@echo "make test      build, run all tests"
	@echo "make build     build build/entente alone"
	@echo "make check     warnings as errors, sanitizers, format, layering, install: what CI runs"
	@echo "make fmt       format the C++ files          make fmt-check   only look"
	@echo "make golden    write the expected outputs of tests/golden anew; read the diff"
	@echo "make pictures  draw the pictures of the README anew, from samples/"
	@echo "make bench     measure speed"
	@echo "make install   to PREFIX=$(PREFIX) (DESTDIR is heeded)"
	@echo "make clean     remove what was built"

packages:
	@cmake/install_packages.sh cmake/debian-packages.txt

test-packages:
	@cmake/install_packages.sh cmake/debian-packages.txt cmake/debian-test-packages.txt

build/build.ninja: | packages
	@cmake --preset release

build: packages build/build.ninja
	@cmake --build --preset release -j $(JOBS) --target entente

demo: build
	@build/entente run samples/*.txt -o $(OUT)
	@build/entente timeline $(OUT)/events.jsonl
	@echo; echo "Written:" $(OUT)/*

test: test-packages build/build.ninja
	@cmake --build --preset release -j $(JOBS)
	@ctest --preset release

check: test-packages fmt-check
	@cmake --preset asan
	@cmake --build --preset asan -j $(JOBS)
	@ctest --preset asan

CXX_FILES = $(shell find extractor graph report cli tests bench -name '*.cc' -o -name '*.h')

fmt: test-packages
	@clang-format-14 -i $(CXX_FILES)

fmt-check: test-packages
	@clang-format-14 --dry-run --Werror $(CXX_FILES)

pictures: test-packages build
	@docs/pictures/draw.sh build/entente

golden: build
	@tests/golden/run.sh build/entente --write

bench: packages build/build.ninja
	@cmake --preset release -DENTENTE_BENCH=ON >/dev/null
	@cmake --build --preset release -j $(JOBS) --target entente_bench entente_dates_bench entente_names_bench \
	  entente_graph_bench entente_rules_bench
	@for bench in bench dates_bench names_bench graph_bench rules_bench; do build/entente_$$bench || exit 1; done

install: build
	@cmake --build --preset release -j $(JOBS)
	@DESTDIR="$(DESTDIR)" cmake --install build --prefix "$(PREFIX)"

clean:
	rm -rf build build-dev build-asan $(OUT)
