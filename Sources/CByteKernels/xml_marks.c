#include "kernels.h"

// The marks are made without looking at what bytes above 0x7F mean. Blocks with such bytes are only noted, and held to
// UTF-8 a few kilobytes later, while they are in the fastest cache: they come too irregularly for a branch in each.

enum { BLOCKS_IN_GROUP = 256 };

// What a comparison of blocks gives: all bits of a byte or none.
typedef int8_t truth __attribute__((vector_size(64)));

#define IS_ANY(TRUTH) (MARKS((TRUTH) != 0) != 0)

// Both below are for what is rare, and functions of their own: Clang takes apart vectors of truth values that outlive a
// branch, byte by byte, where there is no AVX-512.

// Whether something is wrong behind F0, F4 and above, of 64 bytes of which one before them can be read.
__attribute__((noinline)) static bool has_wrong_fours(const uint8_t *start) {
  for (size_t index = 0; index < 64; index += 1) {
    const uint8_t before = start[(ptrdiff_t)index - 1];
    const uint8_t byte = start[index];
    if (byte > 0xF4 || (before == 0xF0 && byte < 0x90) || (before == 0xF4 && byte >= 0x90)) return true;
  }
  return false;
}

// Whether U+FFFE (EF BF BE) or U+FFFF (EF BF BF) ends in 64 bytes, of which two before them can be read.
__attribute__((noinline)) static bool has_noncharacter(const uint8_t *start) {
  for (ptrdiff_t index = 0; index < 64; index += 1) {
    if (start[index - 2] == 0xEF && start[index - 1] == 0xBF && (start[index] & 0xFE) == 0xBE) return true;
  }
  return false;
}

// Holds the 64 bytes from `start` on to RFC 3629, of which three before them can be read: a byte from 80 to BF stands
// where a first byte asks for one, and nowhere else; behind E0, ED, F0 and F4 only some of them.
ALWAYS_INLINE uint32_t survey(const uint8_t *start) {
  block bytes;
  block one_before;
  block two_before;
  block three_before;
  memcpy(&bytes, start, sizeof bytes);
  memcpy(&one_before, start - 1, sizeof bytes);
  memcpy(&two_before, start - 2, sizeof bytes);
  memcpy(&three_before, start - 3, sizeof bytes);
  const truth is_trail = (truth)bytes < -64;
  const truth is_asked = (one_before >= 0xC0) | (two_before >= 0xE0) | (three_before >= 0xF0);
  // No character begins with C0 or C1.
  bool is_wrong = IS_ANY(
      (is_trail ^ is_asked) | ((bytes & 0xFE) == 0xC0) | ((one_before == 0xE0) & (bytes < 0xA0)) |
      ((one_before == 0xED) & (bytes >= 0xA0)));
  if (IS_ANY((one_before >= 0xF0) | (bytes >= 0xF0)) && has_wrong_fours(start)) is_wrong = true;
  const uint32_t flags = is_wrong ? BYTE_KERNELS_INVALID_UTF8 : 0;
  const bool may_be_none = IS_ANY((two_before == 0xEF) & (one_before == 0xBF));
  return may_be_none && has_noncharacter(start) ? flags | BYTE_KERNELS_NONCHARACTER : flags;
}

// Blocks to be surveyed.
typedef struct {
  // Whether the byte before the next block is beyond ASCII, so that a character may reach into it.
  uint64_t before;
  size_t count;
  uint32_t index[BLOCKS_IN_GROUP];
} noted_blocks;

ALWAYS_INLINE void note(noted_blocks *noted, size_t index, uint64_t high) {
  noted->index[noted->count] = (uint32_t)index;
  noted->count += (high | noted->before) != 0;
  noted->before = high >> 63;
}

ALWAYS_INLINE uint32_t survey_noted(noted_blocks *noted, const uint8_t *bytes) {
  if (noted->count == 0) return 0;
  uint32_t flags = BYTE_KERNELS_BEYOND_ASCII;
  for (size_t each = 0; each < noted->count; each += 1) {
    const size_t index = noted->index[each];
    if (index == 0) {
      // Nothing is before it.
      uint8_t padded[128];
      memset(padded, ' ', 64);
      memcpy(padded + 64, bytes, 64);
      flags |= survey(padded + 64);
    } else {
      flags |= survey(bytes + 64 * index);
    }
  }
  noted->count = 0;
  return flags;
}

// The bytes behind the last whole block, 64 of them with spaces at the end, and in front of them what is there of 64
// more. Spaces end a character that is cut short.
typedef struct {
  uint8_t bytes[128];
  size_t length;
} remainder;

ALWAYS_INLINE remainder rest_of(const uint8_t *bytes, size_t count) {
  remainder rest;
  rest.length = count % 64;
  memset(rest.bytes, ' ', sizeof rest.bytes);
  const size_t before = count < 64 ? 0 : 64;
  memcpy(rest.bytes + 64 - before, bytes + count - rest.length - before, rest.length + before);
  return rest;
}

ALWAYS_INLINE uint32_t survey_rest(const remainder *rest, uint64_t high) {
  return survey(rest->bytes + 64) | (high != 0 ? BYTE_KERNELS_BEYOND_ASCII : 0);
}

// Adds to `control` where control characters are; returns which bytes are beyond ASCII.
ALWAYS_INLINE uint64_t mark(const uint8_t *start, uint64_t *less, uint64_t *special, truth *control) {
  block bytes;
  memcpy(&bytes, start, sizeof bytes);
  *less = MARKS(bytes == '<');
  *special = MARKS((bytes == '&') | (bytes == ']') | (bytes == '\r'));
  *control |= (bytes < 0x20) & (bytes != '\t') & (bytes != '\n') & (bytes != '\r');
  return MARKS(bytes >= 0x80);
}

ALWAYS_INLINE uint32_t marks(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special) {
  noted_blocks noted;
  noted.before = noted.count = 0;
  uint32_t flags = 0;
  truth control = {0};
  const size_t blocks = count / 64;
  for (size_t first = 0; first < blocks; first += BLOCKS_IN_GROUP) {
    const size_t end = blocks - first < BLOCKS_IN_GROUP ? blocks : first + BLOCKS_IN_GROUP;
    for (size_t index = first; index < end; index += 1) {
      note(&noted, index, mark(bytes + 64 * index, less + index, special + index, &control));
    }
    flags |= survey_noted(&noted, bytes);
  }
  const remainder rest = rest_of(bytes, count);
  const uint64_t high = mark(rest.bytes + 64, less + blocks, special + blocks, &control);
  less[blocks] |= UINT64_MAX << rest.length;
  special[blocks] |= UINT64_MAX << rest.length;
  return flags | survey_rest(&rest, high) | (IS_ANY(control) ? BYTE_KERNELS_CONTROL : 0);
}

#if BYTE_KERNELS_X86
// For each value of a byte's low six bits the one byte that is looked for, or one that has other low bits: a
// permutation by the bytes themselves gives back those that are looked for, and no other. One comparison instead of
// one for each.
typedef struct {
  uint8_t marked[64];
  uint8_t controls[64];
} sought_bytes;

#define EIGHT(OF, FIRST) \
  OF(FIRST), OF(FIRST + 1), OF(FIRST + 2), OF(FIRST + 3), OF(FIRST + 4), OF(FIRST + 5), OF(FIRST + 6), OF(FIRST + 7)
#define ALL_SIX_BITS(OF) \
  EIGHT(OF, 0), EIGHT(OF, 8), EIGHT(OF, 16), EIGHT(OF, 24), EIGHT(OF, 32), EIGHT(OF, 40), EIGHT(OF, 48), EIGHT(OF, 56)
#define MARKED(BITS) \
  ((BITS) == ('<' & 63)   ? '<'  \
   : (BITS) == ('&' & 63) ? '&'  \
   : (BITS) == (']' & 63) ? ']'  \
   : (BITS) == '\r'       ? '\r' \
                          : (BITS) ^ 1)
#define CONTROL(BITS) \
  ((BITS) < 0x20 && (BITS) != '\t' && (BITS) != '\n' && (BITS) != '\r' ? (BITS) : (BITS) ^ 1)

static const sought_bytes sought = {{ALL_SIX_BITS(MARKED)}, {ALL_SIX_BITS(CONTROL)}};

BYTE_KERNELS_TARGET_AVX512 ALWAYS_INLINE uint64_t mark_avx512(
    const uint8_t *start, __m512i marked, __m512i controls, uint64_t *less, uint64_t *special, uint64_t *high) {
  const __m512i bytes = _mm512_loadu_si512(start);
  const uint64_t openings = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('<'));
  *less = openings;
  *special = _mm512_cmpeq_epi8_mask(_mm512_permutexvar_epi8(bytes, marked), bytes) & ~openings;
  *high = _mm512_movepi8_mask(bytes);
  return _mm512_cmpeq_epi8_mask(_mm512_permutexvar_epi8(bytes, controls), bytes);
}

BYTE_KERNELS_TARGET_AVX512 static uint32_t marks_avx512(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special) {
  const __m512i marked = _mm512_loadu_si512(sought.marked);
  const __m512i controls = _mm512_loadu_si512(sought.controls);
  noted_blocks noted;
  noted.before = noted.count = 0;
  uint32_t flags = 0;
  uint64_t control = 0;
  uint64_t high;
  const size_t blocks = count / 64;
  for (size_t first = 0; first < blocks; first += BLOCKS_IN_GROUP) {
    const size_t end = blocks - first < BLOCKS_IN_GROUP ? blocks : first + BLOCKS_IN_GROUP;
    for (size_t index = first; index < end; index += 1) {
      control |= mark_avx512(bytes + 64 * index, marked, controls, less + index, special + index, &high);
      note(&noted, index, high);
    }
    flags |= survey_noted(&noted, bytes);
  }
  const remainder rest = rest_of(bytes, count);
  control |= mark_avx512(rest.bytes + 64, marked, controls, less + blocks, special + blocks, &high);
  less[blocks] |= UINT64_MAX << rest.length;
  special[blocks] |= UINT64_MAX << rest.length;
  return flags | survey_rest(&rest, high) | (control != 0 ? BYTE_KERNELS_CONTROL : 0);
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
