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
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi,avx512vbmi2,bmi,bmi2,lzcnt,popcnt")))
#else
#define BYTE_KERNELS_X86 0
#endif

#define ALWAYS_INLINE static inline __attribute__((always_inline))

// The same source for every instruction set: Clang turns comparisons of a block into the vectors that the target has,
// and vectors of truth values into words of bits.
typedef uint8_t block __attribute__((vector_size(64)));
typedef bool truths __attribute__((ext_vector_type(64)));

#define MARKS(CONDITION) bits_of(__builtin_convertvector((CONDITION), truths))

ALWAYS_INLINE uint64_t bits_of(truths vector) {
  uint64_t bits;
  memcpy(&bits, &vector, sizeof bits);
  return bits;
}

// Little-endian, whatever the processor is.
ALWAYS_INLINE uint64_t load_word(const uint8_t *bytes) {
  uint64_t word;
  memcpy(&word, bytes, 8);
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  return word;
}

extern byte_kernels_level byte_kernels_level_in_use;

#endif
