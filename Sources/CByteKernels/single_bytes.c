#include "kernels.h"

ALWAYS_INLINE size_t scalars(const uint8_t *bytes, size_t count) {
  size_t found = 0;
  size_t index = 0;
  for (; index + 64 <= count; index += 64) {
    block part;
    memcpy(&part, bytes + index, sizeof part);
    found += (size_t)__builtin_popcountll(MARKS((part & 0xC0) != 0x80));
  }
  for (; index < count; index += 1) found += (bytes[index] & 0xC0) != 0x80;
  return found;
}

// One character a step. Four bytes are stored, and the place moves on by those that count.
ALWAYS_INLINE size_t convert(const uint8_t *input, size_t count, const uint32_t *table, uint8_t *output) {
  size_t written = 0;
  for (size_t index = 0; index < count; index += 1) {
    const uint32_t entry = table[input[index]];
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
    const uint32_t stored = __builtin_bswap32(entry);
#else
    const uint32_t stored = entry;
#endif
    memcpy(output + written, &stored, 4);
    written += entry >> 24;
  }
  return written;
}

#if BYTE_KERNELS_X86
BYTE_KERNELS_TARGET_AVX512 static size_t scalars_avx512(const uint8_t *bytes, size_t count) {
  return scalars(bytes, count);
}

BYTE_KERNELS_TARGET_AVX2 static size_t scalars_avx2(const uint8_t *bytes, size_t count) {
  return scalars(bytes, count);
}

// The upper half of the table as three vectors of first, second and third bytes, each looked up for 64 bytes at once.
BYTE_KERNELS_TARGET_AVX512 static size_t convert_avx512(
    const uint8_t *input, size_t count, const uint32_t *table, uint8_t *output) {
  uint8_t planes[3][128];
  for (unsigned index = 0; index < 128; index += 1) {
    // Where ASCII is something else (EBCDIC), or nothing stands for a byte, one by one.
    if (table[index] != (index | UINT32_C(1) << 24) || table[index + 128] >> 24 == 0) {
      return convert(input, count, table, output);
    }
    const uint32_t entry = table[index + 128];
    planes[0][index] = (uint8_t)entry;
    planes[1][index] = entry >> 24 > 1 ? (uint8_t)(entry >> 8) : 0;
    planes[2][index] = entry >> 24 > 2 ? (uint8_t)(entry >> 16) : 0;
  }
  __m512i low[3], high[3];
  for (unsigned plane = 0; plane < 3; plane += 1) {
    low[plane] = _mm512_loadu_si512(planes[plane]);
    high[plane] = _mm512_loadu_si512(planes[plane] + 64);
  }
  size_t written = 0;
  size_t read = 0;
  for (; read + 64 <= count; read += 64) {
    const __m512i bytes = _mm512_loadu_si512(input + read);
    const uint64_t beyond = _mm512_movepi8_mask(bytes);
    if (beyond == 0) {
      _mm512_storeu_si512(output + written, bytes);
      written += 64;
      continue;
    }
    // The lookup sees the low seven bits of a byte.
    const __m512i first = _mm512_mask_blend_epi8(beyond, bytes, _mm512_permutex2var_epi8(low[0], bytes, high[0]));
    const __m512i second = _mm512_maskz_permutex2var_epi8(beyond, low[1], bytes, high[1]);
    const __m512i third = _mm512_maskz_permutex2var_epi8(beyond, low[2], bytes, high[2]);
    if (_mm512_test_epi8_mask(third, third) == 0) {
      // Thirty-two characters of up to two bytes each.
      const __m512i pairs[2] = {
          _mm512_or_si512(
              _mm512_cvtepu8_epi16(_mm512_castsi512_si256(first)),
              _mm512_slli_epi16(_mm512_cvtepu8_epi16(_mm512_castsi512_si256(second)), 8)),
          _mm512_or_si512(
              _mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(first, 1)),
              _mm512_slli_epi16(_mm512_cvtepu8_epi16(_mm512_extracti64x4_epi64(second, 1)), 8)),
      };
      for (unsigned part = 0; part < 2; part += 1) {
        const uint64_t kept = _mm512_test_epi8_mask(pairs[part], pairs[part]) | UINT64_C(0x5555555555555555);
        _mm512_storeu_si512(output + written, _mm512_maskz_compress_epi8(kept, pairs[part]));
        written += (size_t)_mm_popcnt_u64(kept);
      }
      continue;
    }
    __m128i parts[3][4];
    _mm512_storeu_si512(parts[0], first);
    _mm512_storeu_si512(parts[1], second);
    _mm512_storeu_si512(parts[2], third);
    for (unsigned part = 0; part < 4; part += 1) {
      // Sixteen characters of four bytes each; of a first byte all count, of the others those that are not 0.
      const __m512i wide = _mm512_or_si512(
          _mm512_or_si512(
              _mm512_cvtepu8_epi32(parts[0][part]), _mm512_slli_epi32(_mm512_cvtepu8_epi32(parts[1][part]), 8)),
          _mm512_slli_epi32(_mm512_cvtepu8_epi32(parts[2][part]), 16));
      const uint64_t kept = _mm512_test_epi8_mask(wide, wide) | UINT64_C(0x1111111111111111);
      _mm512_storeu_si512(output + written, _mm512_maskz_compress_epi8(kept, wide));
      written += (size_t)_mm_popcnt_u64(kept);
    }
  }
  return written + convert(input + read, count - read, table, output + written);
}
#endif

size_t byte_kernels_scalars(const uint8_t *bytes, size_t count) {
#if BYTE_KERNELS_X86
  switch (byte_kernels_level_in_use) {
  case BYTE_KERNELS_AVX512: return scalars_avx512(bytes, count);
  case BYTE_KERNELS_AVX2: return scalars_avx2(bytes, count);
  case BYTE_KERNELS_PORTABLE: break;
  }
#endif
  return scalars(bytes, count);
}

size_t byte_kernels_single_bytes(
    const uint8_t *input, size_t count, const uint32_t *table, uint8_t *output) {
#if BYTE_KERNELS_X86
  if (byte_kernels_level_in_use == BYTE_KERNELS_AVX512) return convert_avx512(input, count, table, output);
#endif
  return convert(input, count, table, output);
}
