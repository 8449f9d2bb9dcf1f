#include "kernels.h"

typedef struct {
  // Whether the block before ended with EF, and with EF BF.
  uint64_t first;
  uint64_t second;
  uint32_t flags;
} survey;

ALWAYS_INLINE void mark(survey *survey, const uint8_t *start, uint64_t *less, uint64_t *special) {
  block bytes;
  memcpy(&bytes, start, sizeof bytes);
  *less = MARKS(bytes == '<');
  *special = MARKS((bytes == '&') | (bytes == ']') | (bytes == '\r'));
  const uint64_t control =
      MARKS((bytes < 0x20) & (bytes != '\t') & (bytes != '\n') & (bytes != '\r'));
  const uint64_t beyond_ascii = MARKS(bytes >= 0x80);
  if (control != 0) survey->flags |= BYTE_KERNELS_CONTROL;
  if (beyond_ascii == 0) {
    survey->first = survey->second = 0;
    return;
  }
  survey->flags |= BYTE_KERNELS_BEYOND_ASCII;
  // U+FFFE is EF BF BE, U+FFFF is EF BF BF.
  const uint64_t first = MARKS(bytes == 0xEF);
  const uint64_t second = MARKS(bytes == 0xBF) & (first << 1 | survey->first);
  const uint64_t third = MARKS((bytes == 0xBE) | (bytes == 0xBF)) & (second << 1 | survey->second);
  if (third != 0) survey->flags |= BYTE_KERNELS_NONCHARACTER;
  survey->first = first >> 63;
  survey->second = second >> 63;
}

ALWAYS_INLINE uint32_t marks(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special) {
  survey survey = {0};
  const size_t blocks = count / 64;
  for (size_t index = 0; index < blocks; index += 1) {
    mark(&survey, bytes + 64 * index, less + index, special + index);
  }
  // The rest, padded with bytes that mean nothing.
  uint8_t rest[64];
  const size_t length = count % 64;
  memset(rest, ' ', sizeof rest);
  memcpy(rest, bytes + 64 * blocks, length);
  mark(&survey, rest, less + blocks, special + blocks);
  less[blocks] |= UINT64_MAX << length;
  special[blocks] |= UINT64_MAX << length;
  return survey.flags;
}

#if BYTE_KERNELS_X86
BYTE_KERNELS_TARGET_AVX512 static uint32_t marks_avx512(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special) {
  return marks(bytes, count, less, special);
}

BYTE_KERNELS_TARGET_AVX2 static uint32_t marks_avx2(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special) {
  return marks(bytes, count, less, special);
}
#endif

uint32_t byte_kernels_xml_marks(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special) {
#if BYTE_KERNELS_X86
  switch (byte_kernels_level_in_use) {
  case BYTE_KERNELS_AVX512: return marks_avx512(bytes, count, less, special);
  case BYTE_KERNELS_AVX2: return marks_avx2(bytes, count, less, special);
  case BYTE_KERNELS_PORTABLE: break;
  }
#endif
  return marks(bytes, count, less, special);
}
