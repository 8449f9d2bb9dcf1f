#pragma once
#include <stddef.h>
#include <stdint.h>

/* LLVM's fuzzer as a library; weak, so that the program links without it and says how it is built with it. */
__attribute__((weak)) int LLVMFuzzerRunDriver(
    int *count, char ***arguments, int (*check)(const uint8_t *bytes, size_t length));

static inline int feedwarden_has_fuzzer(void) { return LLVMFuzzerRunDriver != 0; }
