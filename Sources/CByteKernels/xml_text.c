#include "kernels.h"

// The predefined reference that begins at `source`: its length and what it stands for, or 0.
static inline size_t predefined(const uint8_t *source, size_t count, uint8_t *byte) {
  if (count >= 4 && source[2] == 't' && source[3] == ';' && (source[1] == 'l' || source[1] == 'g')) {
    *byte = source[1] == 'l' ? '<' : '>';
    return 4;
  }
  if (count >= 5 && memcmp(source, "&amp;", 5) == 0) {
    *byte = '&';
    return 5;
  }
  if (count >= 6 && memcmp(source, "&quot;", 6) == 0) {
    *byte = '"';
    return 6;
  }
  if (count >= 6 && memcmp(source, "&apos;", 6) == 0) {
    *byte = '\'';
    return 6;
  }
  return 0;
}

static byte_kernels_text_result text_portable(const uint8_t *source, size_t count, uint8_t *target) {
  size_t read = 0;
  size_t written = 0;
  while (read < count) {
    const uint8_t byte = source[read];
    if (byte == '\r') break;
    size_t length = 1;
    target[written] = byte;
    if (byte == '&') {
      length = predefined(source + read, count - read, target + written);
      if (length == 0) break;
    }
    read += length;
    written += 1;
  }
  return (byte_kernels_text_result){read, written};
}

#if BYTE_KERNELS_X86
#define EQUAL(CHARACTER) _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(CHARACTER))

// All references of 64 bytes at once, for in escaped HTML one follows the other, and a branch for each would be
// mispredicted.
BYTE_KERNELS_TARGET_AVX512 static byte_kernels_text_result text_avx512(
    const uint8_t *source, size_t count, uint8_t *target) {
  size_t read = 0;
  size_t written = 0;
  while (read < count) {
    const size_t left = count - read;
    const uint64_t valid = left >= 64 ? UINT64_MAX : _bzhi_u64(UINT64_MAX, (unsigned)left);
    const __m512i bytes = _mm512_maskz_loadu_epi8(valid, source + read);
    const uint64_t ampersands = EQUAL('&');
    const uint64_t returns = EQUAL('\r');
    if ((ampersands | returns) == 0) {
      // Most steps, and most last ones.
      _mm512_mask_storeu_epi8(target + written, valid, bytes);
      const size_t length = left >= 64 ? 64 : left;
      read += length;
      written += length;
      continue;
    }
    uint64_t stops = returns | ~valid;
    const uint64_t semicolons = EQUAL(';');
    const uint64_t tees = EQUAL('t') >> 2;
    const uint64_t fourth = ampersands & tees & semicolons >> 3;
    const uint64_t less = fourth & EQUAL('l') >> 1;
    const uint64_t greater = fourth & EQUAL('g') >> 1;
    const uint64_t as = ampersands & EQUAL('a') >> 1;
    const uint64_t ohs = EQUAL('o') >> 3;
    const uint64_t ampersand = as & EQUAL('m') >> 2 & EQUAL('p') >> 3 & semicolons >> 4;
    const uint64_t sixth = ohs & semicolons >> 5;
    const uint64_t apostrophe = as & EQUAL('p') >> 2 & EQUAL('s') >> 4 & sixth;
    const uint64_t quote = ampersands & EQUAL('q') >> 1 & EQUAL('u') >> 2 & tees >> 2 & sixth;
    const uint64_t six = apostrophe | quote;
    const uint64_t five = six | ampersand;
    const uint64_t four = five | less | greater;
    stops |= ampersands & ~four;
    const unsigned taken = (unsigned)_tzcnt_u64(stops);
    const uint64_t dropped = four << 1 | four << 2 | four << 3 | five << 4 | six << 5;
    const uint64_t kept = _bzhi_u64(~dropped, taken);
    const unsigned length = (unsigned)_mm_popcnt_u64(kept);
    __m512i decoded = _mm512_mask_mov_epi8(bytes, less, _mm512_set1_epi8('<'));
    decoded = _mm512_mask_mov_epi8(decoded, greater, _mm512_set1_epi8('>'));
    decoded = _mm512_mask_mov_epi8(decoded, apostrophe, _mm512_set1_epi8('\''));
    decoded = _mm512_mask_mov_epi8(decoded, quote, _mm512_set1_epi8('"'));
    _mm512_mask_storeu_epi8(
        target + written, _bzhi_u64(UINT64_MAX, length), _mm512_maskz_compress_epi8(kept, decoded));
    read += taken;
    written += length;
    // An `&` near the end of the 64 bytes may begin what only the next step can see.
    if (taken == 64) continue;
    if (taken >= 59 && taken < left && left > 64 && (ampersands >> taken & 1) != 0) continue;
    break;
  }
  return (byte_kernels_text_result){read, written};
}
#endif

byte_kernels_text_result byte_kernels_xml_text(const uint8_t *source, size_t count, uint8_t *target) {
#if BYTE_KERNELS_X86
  if (byte_kernels_level_in_use == BYTE_KERNELS_AVX512) return text_avx512(source, count, target);
#endif
  return text_portable(source, count, target);
}
