#include "kernels.h"

// Thirty-two minima at once: the inner loop has neither branches nor calls, and Clang makes of it what the target has.
ALWAYS_INLINE void minima_of(const uint8_t *text, size_t count, const uint64_t *multipliers, uint32_t *output) {
  uint32_t minima[BYTE_KERNELS_MINIMA];
  memset(minima, 0xFF, sizeof minima);
  for (size_t start = 0; start + BYTE_KERNELS_MINIMA_WINDOW <= count; start += 1) {
    uint64_t hash = UINT64_C(0xCBF29CE484222325);
    for (size_t offset = 0; offset < BYTE_KERNELS_MINIMA_WINDOW; offset += 1) {
      hash = (hash ^ text[start + offset]) * UINT64_C(0x100000001B3);
    }
    const uint64_t spread = hash ^ (hash >> 29);
    for (size_t index = 0; index < BYTE_KERNELS_MINIMA; index += 1) {
      const uint32_t mixed = (uint32_t)((spread * multipliers[index]) >> 32);
      minima[index] = mixed < minima[index] ? mixed : minima[index];
    }
  }
  memcpy(output, minima, sizeof minima);
}

#if BYTE_KERNELS_X86
BYTE_KERNELS_TARGET_AVX512 static void minima_avx512(
    const uint8_t *text, size_t count, const uint64_t *multipliers, uint32_t *output) {
  minima_of(text, count, multipliers, output);
}

BYTE_KERNELS_TARGET_AVX2 static void minima_avx2(
    const uint8_t *text, size_t count, const uint64_t *multipliers, uint32_t *output) {
  minima_of(text, count, multipliers, output);
}
#endif

void byte_kernels_minima(const uint8_t *text, size_t count, const uint64_t *multipliers, uint32_t *minima) {
#if BYTE_KERNELS_X86
  switch (byte_kernels_level_in_use) {
  case BYTE_KERNELS_AVX512: minima_avx512(text, count, multipliers, minima); return;
  case BYTE_KERNELS_AVX2: minima_avx2(text, count, multipliers, minima); return;
  case BYTE_KERNELS_PORTABLE: break;
  }
#endif
  minima_of(text, count, multipliers, minima);
}
