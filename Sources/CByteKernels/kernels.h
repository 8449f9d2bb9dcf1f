// Shared by the kernels' sources only.
#ifndef BYTE_KERNELS_INTERNAL_H
#define BYTE_KERNELS_INTERNAL_H

#include <string.h>

#include "byte_kernels.h"

#if defined(__x86_64__)
#define BYTE_KERNELS_X86 1
#include <immintrin.h>
#define BYTE_KERNELS_TARGET_AVX2 __attribute__((target("avx2,bmi,bmi2,lzcnt,popcnt")))
#define BYTE_KERNELS_TARGET_AVX512 \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))
#else
#define BYTE_KERNELS_X86 0
#endif

extern byte_kernels_level byte_kernels_level_in_use;

#endif
