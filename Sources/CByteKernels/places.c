#include "kernels.h"

// Eight at a step: how many there are differs from word to word, and a loop that ends with the last would be
// mispredicted in each.
static size_t places_portable(const uint64_t *words, size_t count, uint32_t origin, uint32_t *places) {
  size_t found = 0;
  for (size_t index = 0; index < count; index += 1) {
    uint64_t bits = words[index];
    const size_t in_word = (size_t)__builtin_popcountll(bits);
    for (size_t written = 0; written < in_word; written += 8) {
      for (size_t step = 0; step < 8; step += 1) {
        // The place of no bit is never looked at.
        places[found + written + step] =
            origin + (uint32_t)(64 * index) + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
        bits &= bits - 1;
      }
    }
    found += in_word;
  }
  return found;
}

#if BYTE_KERNELS_X86
// The numbers of the set bits are what is left of 0 to 63 when the others are taken out.
BYTE_KERNELS_TARGET_AVX512 static size_t places_avx512(
    const uint64_t *words, size_t count, uint32_t origin, uint32_t *places) {
  uint8_t all[64];
  for (unsigned index = 0; index < 64; index += 1) all[index] = (uint8_t)index;
  const __m512i numbers = _mm512_loadu_si512(all);
  size_t found = 0;
  for (size_t index = 0; index < count; index += 1) {
    const uint64_t bits = words[index];
    const size_t in_word = (size_t)_mm_popcnt_u64(bits);
    const __m512i start = _mm512_set1_epi32((int)(origin + (uint32_t)(64 * index)));
    __m512i left = _mm512_maskz_compress_epi8(bits, numbers);
    // Eight fill the room that callers leave behind the last place; mostly there are fewer.
    _mm256_storeu_si256(
        (__m256i *)(places + found),
        _mm256_add_epi32(_mm512_castsi512_si256(start), _mm256_cvtepu8_epi32(_mm512_castsi512_si128(left))));
    for (size_t written = 8; written < in_word; written += 8) {
      left = _mm512_maskz_compress_epi64(0xFE, left);
      _mm256_storeu_si256(
          (__m256i *)(places + found + written),
          _mm256_add_epi32(_mm512_castsi512_si256(start), _mm256_cvtepu8_epi32(_mm512_castsi512_si128(left))));
    }
    found += in_word;
  }
  return found;
}
#endif

size_t byte_kernels_places(const uint64_t *words, size_t count, uint32_t origin, uint32_t *places) {
#if BYTE_KERNELS_X86
  if (byte_kernels_level_in_use == BYTE_KERNELS_AVX512) return places_avx512(words, count, origin, places);
#endif
  return places_portable(words, count, origin, places);
}
