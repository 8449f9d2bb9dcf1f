#include "kernels.h"

// The places of a block, and those behind them that may be overwritten.
enum { MOST_WRITTEN = 64 + 8 };

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

ALWAYS_INLINE uint64_t word_starts(
    const uint8_t *text, size_t start, before_block *before, bool skips_short) {
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
  // A gap one or two bytes further on, if it is in the block.
  const uint64_t is_short = skips_short ? gaps >> 1 | gaps >> 2 : 0;
  return starts & ~gaps & ~inside & ~is_short;
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
    const uint64_t eight = byte_kernels_long_key(word, 0);
    const uint64_t other = byte_kernels_long_key(word, load_word(text + place + 8));
    const uint64_t passes = passes_first(word, filter, last) | is_set(filter.second, one >> filter.second_shift) |
                            is_set(filter.second, eight >> filter.second_shift) |
                            is_set(filter.second, other >> filter.second_shift);
    places[kept] = place;
    kept += passes & 1;
  }
  return kept;
}

// Writes the beginnings of words from `*position` on, as many as there is room for.
ALWAYS_INLINE size_t beginnings(
    const uint8_t *text, size_t count, size_t *position, bool skips_short, uint32_t *places, size_t capacity) {
  // A multiple of 64, always.
  size_t start = *position;
  size_t found = 0;
  before_block preceding = before(text, start);
  for (; start + 64 <= count && found + MOST_WRITTEN <= capacity; start += 64) {
    found += flatten(word_starts(text, start, &preceding, skips_short), start, places + found);
  }
  *position = start;
  return found;
}

// The rest, padded with gaps: what `beginnings` leaves of the text when there was room.
ALWAYS_INLINE size_t last_beginnings(
    const uint8_t *text, size_t count, size_t *position, bool skips_short, uint32_t *places, size_t capacity) {
  const size_t start = *position;
  if (start >= count || start + 64 <= count || capacity < MOST_WRITTEN) return 0;
  // Words are loaded from the text, behind which 16 bytes can be read.
  uint8_t rest[64];
  memset(rest, ' ', sizeof rest);
  memcpy(rest, text + start, count - start);
  before_block preceding = before(text, start);
  *position = count;
  return flatten(word_starts(rest, 0, &preceding, skips_short), start, places);
}

ALWAYS_INLINE size_t passing(
    const uint8_t *text, byte_kernels_word_filter filter, uint32_t bitmaps, uint32_t *places, size_t found) {
  found = first_pass(text, filter, bitmaps, places, found);
  return second_pass(text, filter, bitmaps, places, found);
}

ALWAYS_INLINE size_t passing_by_count(
    const uint8_t *text, const byte_kernels_word_filter *filter, uint32_t *places, size_t found) {
  // By value: what is written to `places` cannot change a copy, as far as the compiler knows. And a loop for each
  // count, unrolled.
  switch (filter->count) {
  case 1: return passing(text, *filter, 1, places, found);
  case 2: return passing(text, *filter, 2, places, found);
  default: return passing(text, *filter, 3, places, found);
  }
}

ALWAYS_INLINE size_t candidates(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
  size_t found = beginnings(text, count, position, filter->skips_short, places, capacity);
  found += last_beginnings(text, count, position, filter->skips_short, places + found, capacity - found);
  return passing_by_count(text, filter, places, found);
}

#if BYTE_KERNELS_X86
// As `beginnings`. The places of a block are picked out of all of them at once; what the compiler makes of `flatten`
// took a third of the time.
BYTE_KERNELS_TARGET_AVX512 static size_t beginnings_avx512(
    const uint8_t *text, size_t count, size_t *position, bool skips_short, uint32_t *places, size_t capacity) {
  uint8_t all[64];
  for (unsigned index = 0; index < 64; index += 1) all[index] = (uint8_t)index;
  const __m512i every = _mm512_loadu_si512(all);
  size_t start = *position;
  size_t found = 0;
  before_block preceding = before(text, start);
  for (; start + 64 <= count && found + MOST_WRITTEN <= capacity; start += 64) {
    const uint64_t starts = word_starts(text, start, &preceding, skips_short);
    const __m512i origin = _mm512_set1_epi32((int)(uint32_t)start);
    const __m512i picked = _mm512_maskz_compress_epi8(starts, every);
    const size_t length = (size_t)_mm_popcnt_u64(starts);
    uint32_t *target = places + found;
    _mm512_storeu_si512(
        target, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(picked))));
    if (length > 16) {
      _mm512_storeu_si512(
          target + 16, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(picked, 1))));
      _mm512_storeu_si512(
          target + 32, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(picked, 2))));
      _mm512_storeu_si512(
          target + 48, _mm512_add_epi32(origin, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(picked, 3))));
    }
    found += length;
  }
  *position = start;
  return found;
}

BYTE_KERNELS_TARGET_AVX512 static size_t candidates_avx512(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
  size_t found = beginnings_avx512(text, count, position, filter->skips_short, places, capacity);
  found += last_beginnings(text, count, position, filter->skips_short, places + found, capacity - found);
  return passing_by_count(text, filter, places, found);
}

BYTE_KERNELS_TARGET_AVX2 static size_t candidates_avx2(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity) {
  return candidates(text, count, position, filter, places, capacity);
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
  return candidates(text, count, position, filter, places, capacity);
}
