#include "kernels.h"

// What the bytes before a block say of its first ones.
typedef struct {
  uint64_t gap;
  uint64_t digit;
  // Bit i: whether the byte i before the block is a wide character's first, from 1 to 4.
  uint64_t wide;
} before_block;

ALWAYS_INLINE before_block before(const uint8_t *text, size_t start) {
  before_block result = {1, 0, 0};
  if (start == 0) return result;
  const uint8_t last = text[start - 1];
  result.gap = last <= 0x20;
  result.digit = last >= '0' && last <= '9';
  for (size_t back = 1; back <= 4 && back <= start; back += 1) {
    result.wide |= (uint64_t)(text[start - back] >= BYTE_KERNELS_FIRST_WIDE) << back;
  }
  return result;
}

ALWAYS_INLINE uint64_t word_starts(const uint8_t *text, size_t start, before_block *before) {
  block bytes;
  memcpy(&bytes, text + start, sizeof bytes);
  const uint64_t gaps = MARKS(bytes <= 0x20);
  const uint64_t digits = MARKS((bytes >= '0') & (bytes <= '9'));
  const uint64_t after_gap = gaps << 1 | before->gap;
  const uint64_t after_digit = digits << 1 | before->digit;
  uint64_t starts = after_gap | (digits ^ after_digit);
  uint64_t wide = MARKS(bytes >= BYTE_KERNELS_FIRST_WIDE);
  if ((wide | before->wide) != 0) {
    // A byte `back` before the block reaches up to `4 - back` into it.
    const uint64_t reach = before->wide;
    starts |= wide | wide << 1 | wide << 2 | wide << 3 | wide << 4;
    starts |= (reach & 2 ? 0xF : 0) | (reach & 4 ? 0x7 : 0) | (reach & 8 ? 0x3 : 0) | (reach & 16 ? 0x1 : 0);
  }
  const uint64_t inside = MARKS((bytes >= 0x80) & (bytes < 0xC0));
  before->gap = gaps >> 63;
  before->digit = digits >> 63;
  before->wide = (wide >> 63 & 1) << 1 | (wide >> 62 & 1) << 2 | (wide >> 61 & 1) << 3 | (wide >> 60 & 1) << 4;
  return starts & ~gaps & ~inside;
}

ALWAYS_INLINE uint64_t is_set(const uint64_t *bitmap, uint64_t bit) {
  return bitmap[bit >> 6] >> (bit & 63);
}

ALWAYS_INLINE uint64_t passes_first(
    uint64_t word, byte_kernels_word_filter filter, uint32_t count) {
  uint64_t passes = 0;
#pragma clang loop unroll(full)
  for (uint32_t index = 0; index < count; index += 1) {
    const uint64_t key = byte_kernels_word_key(word, filter.masks[index]);
    passes |= is_set(filter.bitmaps[index], key >> filter.shift);
  }
  return passes;
}

// Writes the places of the set bits, eight at a step: how many there are differs from block to block, and a loop that
// ends with the last would be mispredicted in each. Up to seven places behind those counted are overwritten.
ALWAYS_INLINE size_t flatten(uint64_t starts, size_t start, uint32_t *places) {
  const size_t count = (size_t)__builtin_popcountll(starts);
  for (size_t written = 0; written < count; written += 8) {
    for (size_t step = 0; step < 8; step += 1) {
      // The place of no bit is never looked at.
      places[written + step] = (uint32_t)(start + (size_t)__builtin_ctzll(starts | UINT64_C(1) << 63));
      starts &= starts - 1;
    }
  }
  return count;
}

// Places are written always and kept where they pass: what passes is too irregular for a branch.
ALWAYS_INLINE size_t first_pass(
    const uint8_t *text, byte_kernels_word_filter filter, uint32_t bitmaps, uint32_t *places,
    size_t count) {
  size_t kept = 0;
  for (size_t index = 0; index < count; index += 1) {
    const uint32_t place = places[index];
    places[kept] = place;
    kept += passes_first(load_word(text + place), filter, bitmaps) & 1;
  }
  return kept;
}

ALWAYS_INLINE size_t second_pass(
    const uint8_t *text, byte_kernels_word_filter filter, uint32_t bitmaps, uint32_t *places,
    size_t count) {
  const uint32_t last = bitmaps - 1;
  size_t kept = 0;
  for (size_t index = 0; index < count; index += 1) {
    const uint32_t place = places[index];
    const uint64_t word = load_word(text + place);
    const uint64_t one = byte_kernels_long_key(word & filter.masks[last], 0);
    const uint64_t other = byte_kernels_long_key(word, load_word(text + place + 8));
    const uint64_t passes = passes_first(word, filter, last) | is_set(filter.second, one >> filter.shift) |
                            is_set(filter.second, other >> filter.shift);
    places[kept] = place;
    kept += passes & 1;
  }
  return kept;
}

ALWAYS_INLINE size_t candidates(
    const uint8_t *text, size_t count, size_t *position, byte_kernels_word_filter filter, uint32_t bitmaps,
    uint32_t *places, size_t capacity) {
  // A multiple of 64, always.
  size_t start = *position;
  size_t found = 0;
  before_block preceding = before(text, start);
  for (; start + 64 <= count && found + 72 <= capacity; start += 64) {
    found += flatten(word_starts(text, start, &preceding), start, places + found);
  }
  if (start < count && start + 64 > count && found + 72 <= capacity) {
    // The rest, padded with gaps. Words are loaded from the text, behind which 16 bytes can be read.
    uint8_t rest[64];
    memset(rest, ' ', sizeof rest);
    memcpy(rest, text + start, count - start);
    found += flatten(word_starts(rest, 0, &preceding), start, places + found);
    start = count;
  }
  *position = start;
  found = first_pass(text, filter, bitmaps, places, found);
  return second_pass(text, filter, bitmaps, places, found);
}

ALWAYS_INLINE size_t candidates_by_count(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
  // By value: what is written to `places` cannot change a copy, as far as the compiler knows. And a loop for each
  // count, unrolled.
  switch (filter->count) {
  case 1: return candidates(text, count, position, *filter, 1, places, capacity);
  case 2: return candidates(text, count, position, *filter, 2, places, capacity);
  default: return candidates(text, count, position, *filter, 3, places, capacity);
  }
}

#if BYTE_KERNELS_X86
BYTE_KERNELS_TARGET_AVX512 static size_t candidates_avx512(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
  return candidates_by_count(text, count, position, filter, places, capacity);
}

BYTE_KERNELS_TARGET_AVX2 static size_t candidates_avx2(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
  return candidates_by_count(text, count, position, filter, places, capacity);
}
#endif

size_t byte_kernels_word_candidates(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
#if BYTE_KERNELS_X86
  switch (byte_kernels_level_in_use) {
  case BYTE_KERNELS_AVX512: return candidates_avx512(text, count, position, filter, places, capacity);
  case BYTE_KERNELS_AVX2: return candidates_avx2(text, count, position, filter, places, capacity);
  case BYTE_KERNELS_PORTABLE: break;
  }
#endif
  return candidates_by_count(text, count, position, filter, places, capacity);
}
