#include "kernels.h"

static inline void store_word(uint8_t *bytes, uint64_t word) {
#if __BYTE_ORDER__ == __ORDER_BIG_ENDIAN__
  word = __builtin_bswap64(word);
#endif
  memcpy(bytes, &word, 8);
}

static inline bool is_word(uint8_t byte) {
  return (uint8_t)((byte | 0x20) - 'a') < 26 || (uint8_t)(byte - '0') < 10;
}

// Controls that are no white space: nothing is seen of them.
static inline bool is_unseen(uint8_t byte) {
  return (byte < 0x20 && (uint8_t)(byte - 9) >= 5) || byte == 0x7F;
}

// What the trail of a pair folds to; 0 where `lead` and `trail` are no pair that folds in place.
static inline uint8_t folded_trail(const byte_kernels_folding *folding, uint8_t lead, uint8_t trail) {
  const uint32_t row = byte_kernels_lead_row(lead);
  return row < BYTE_KERNELS_LEADS && (trail & 0xC0) == 0x80 ? folding->trails[row][trail & 0x3F] : 0;
}

// The length of the mark-up at `source`, which holds `<` or `&`, if it stands between words whatever is around it; else 0.
static inline size_t gap_length(const byte_kernels_folding *folding, const uint8_t *source, size_t count) {
  if (count < BYTE_KERNELS_GAP_REACH) return 0;
  const uint64_t each = 0x0101010101010101u;
  const uint64_t word = load_word(source + 1);
  const uint64_t other = word ^ each * (source[0] == '<' ? '>' : ';');
  // Bit 7 of the first byte that is equal, and perhaps of some behind it.
  const uint64_t closing = (other - each) & ~other & each << 7;
  if (closing == 0) return 0;
  const unsigned last = (unsigned)__builtin_ctzll(closing);
  const uint64_t key = word & UINT64_MAX >> (63 - last);
  for (uint32_t slot = byte_kernels_gap_slot(key); folding->gaps[slot] != 0;
       slot = (slot + 1) % BYTE_KERNELS_GAP_SLOTS) {
    if (folding->gaps[slot] == key) return (last >> 3) + 2;
  }
  return 0;
}

// Eight bytes a step, up to the first byte that stops.
static inline byte_kernels_fold_result fold_words(
    const uint8_t *input, size_t count, uint8_t *output, bool html, bool *after_space) {
  const uint64_t each = 0x0101010101010101u;
  const uint64_t high = 0x8080808080808080u;
  const uint64_t low = 0x7F7F7F7F7F7F7F7Fu;
  // A byte above 0x7F stops anyway, so without HTML nothing more is equal to these.
  const uint64_t opening = html ? each * '<' : high;
  const uint64_t ampersand = html ? each * '&' : high;
  size_t read = 0;
  size_t written = 0;
  // Bit 7: whether a separator stands before.
  uint64_t before = *after_space ? 0x80 : 0;
  while (read + 8 <= count) {
    const uint64_t word = load_word(input + read);
    const uint64_t seven = word & low;
    const uint64_t lower = seven | each * 0x20;
    // Letters and digits are told from the rest by adding so that bit 7 carries the answer.
    const uint64_t letters = (lower + each * 0x1F) & ~(lower + each * 0x05);
    const uint64_t digits = (seven + each * 0x50) & ~(seven + each * 0x46);
    const uint64_t words = (letters | digits) & high;
    const uint64_t folded = (lower & ((words << 1) - (words >> 7))) | each * 0x20;
    const uint64_t is_opening = ~((((word ^ opening) & low) + low) | (word ^ opening));
    const uint64_t is_ampersand = ~((((word ^ ampersand) & low) + low) | (word ^ ampersand));
    const uint64_t white = (seven + each * 0x77) & ~(seven + each * 0x72);
    const uint64_t unseen = ~((seven + each * 0x60) | white) | (seven + each);
    const uint64_t stops = (word | is_opening | is_ampersand | unseen) & high;
    const uint64_t separators = words ^ high;
    const uint64_t doubled = separators & (separators << 8 | before);
    store_word(output + written, folded);
    if ((stops | doubled) == 0) {
      written += 8;
      read += 8;
      before = separators >> 56;
      continue;
    }
    const unsigned taken = stops == 0 ? 8 : (unsigned)__builtin_ctzll(stops) >> 3;
    if (taken == 0) break;
    // Every separator that follows another is overwritten by what stands after it; mostly there is one.
    uint64_t drops = doubled & (UINT64_MAX >> (64 - taken * 8));
    unsigned dropped = 0;
    while (drops != 0) {
      const unsigned byte = (unsigned)__builtin_ctzll(drops) >> 3;
      // Two shifts, for together they may be by 64.
      store_word(output + written + byte - dropped, folded >> (byte * 8) >> 8);
      dropped += 1;
      drops &= drops - 1;
    }
    written += taken - dropped;
    read += taken;
    before = (separators >> (taken * 8 - 8)) & 0x80;
    if (stops != 0) break;
  }
  *after_space = before != 0;
  return (byte_kernels_fold_result){read, written};
}

static byte_kernels_fold_result fold_portable(
    const uint8_t *input, size_t count, uint8_t *output, const byte_kernels_folding *folding, bool html,
    bool after_space) {
  size_t read = 0;
  size_t written = 0;
  while (read < count) {
    const byte_kernels_fold_result ascii =
        fold_words(input + read, count - read, output + written, html, &after_space);
    read += ascii.read;
    written += ascii.written;
    // What stops the step of eight bytes, and the last few.
    while (read < count) {
      const uint8_t byte = input[read];
      size_t length = 1;
      if (html && (byte == '<' || byte == '&')) {
        length = gap_length(folding, input + read, count - read);
        if (length == 0) return (byte_kernels_fold_result){read, written};
      }
      if (is_unseen(byte)) return (byte_kernels_fold_result){read, written};
      if (byte >= 0x80) {
        const uint8_t trail = read + 1 < count ? folded_trail(folding, byte, input[read + 1]) : 0;
        if (trail == 0) return (byte_kernels_fold_result){read, written};
        output[written] = byte + ((trail & BYTE_KERNELS_NEXT_LEAD) != 0);
        output[written + 1] = trail & (uint8_t)~BYTE_KERNELS_NEXT_LEAD;
        written += 2;
        read += 2;
        after_space = false;
        if (read + 8 <= count) break;
        continue;
      }
      read += length;
      if (is_word(byte)) {
        output[written++] = byte | 0x20;
        after_space = false;
      } else if (!after_space) {
        output[written++] = ' ';
        after_space = true;
      }
    }
  }
  return (byte_kernels_fold_result){read, written};
}

#if BYTE_KERNELS_X86
typedef struct {
  __m512i trails;
  uint64_t leads;
} pairs;

// Adds the pairs of `count` leads from `first` on, whose rows begin at `row`.
BYTE_KERNELS_TARGET_AVX512 ALWAYS_INLINE pairs with_pairs(
    pairs found, __m512i bytes, uint64_t behind, const byte_kernels_folding *folding, uint8_t first, int count,
    int row) {
  for (int index = 0; index < count; index += 1) {
    const uint64_t mine = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8((char)(first + index)));
    // The permutation looks at six bits of a byte, which are what a trail carries.
    found.trails = _mm512_mask_permutexvar_epi8(
        found.trails, mine << 1 & behind, bytes, _mm512_loadu_si512(folding->trails[row + index]));
    found.leads |= mine;
  }
  return found;
}

BYTE_KERNELS_TARGET_AVX512 static byte_kernels_fold_result fold_avx512(
    const uint8_t *input, size_t count, uint8_t *output, const byte_kernels_folding *folding, bool html,
    bool after_space) {
  const __m512i case_bit = _mm512_set1_epi8(0x20);
  size_t read = 0;
  size_t written = 0;
  uint64_t before = after_space;
  for (;;) {
    const size_t left = count - read;
    const uint64_t valid = left >= 64 ? UINT64_MAX : _bzhi_u64(UINT64_MAX, (unsigned)left);
    const __m512i bytes = _mm512_maskz_loadu_epi8(valid, input + read);
    const __m512i lower = _mm512_or_si512(bytes, case_bit);
    const uint64_t letters = _mm512_cmplt_epu8_mask(
        _mm512_sub_epi8(lower, _mm512_set1_epi8('a')), _mm512_set1_epi8(26));
    const uint64_t digits = _mm512_cmplt_epu8_mask(
        _mm512_sub_epi8(bytes, _mm512_set1_epi8('0')), _mm512_set1_epi8(10));
    uint64_t words = letters | digits;
    const uint64_t white =
        _mm512_cmplt_epu8_mask(_mm512_sub_epi8(bytes, _mm512_set1_epi8(9)), _mm512_set1_epi8(5));
    const uint64_t unseen = (_mm512_cmplt_epu8_mask(bytes, case_bit) & ~white) |
                            _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8(0x7F));
    uint64_t stops = ~valid | unseen;
    uint64_t markup = 0;
    if (html) {
      markup = _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('<')) |
               _mm512_cmpeq_epi8_mask(bytes, _mm512_set1_epi8('&'));
      stops |= markup;
    }
    __m512i folded = _mm512_mask_blend_epi8(words, case_bit, lower);
    const uint64_t high = _mm512_movepi8_mask(bytes);
    // A lead whose trail lies in the next step: bit 63 or nothing.
    uint64_t split = 0;
    if (high != 0) {
      // Only 0x80 to 0xBF are below -64 as signed bytes.
      const uint64_t behind = _mm512_cmplt_epi8_mask(bytes, _mm512_set1_epi8(-64));
      const uint64_t latin = _mm512_cmplt_epu8_mask(
          _mm512_sub_epi8(bytes, _mm512_set1_epi8((char)BYTE_KERNELS_FIRST_LATIN)),
          _mm512_set1_epi8(BYTE_KERNELS_LATIN_LEADS));
      const uint64_t cyrillic = _mm512_cmplt_epu8_mask(
          _mm512_sub_epi8(bytes, _mm512_set1_epi8((char)BYTE_KERNELS_FIRST_CYRILLIC)),
          _mm512_set1_epi8(BYTE_KERNELS_CYRILLIC_LEADS));
      pairs found = {_mm512_setzero_si512(), 0};
      // A text is in one script more often than not.
      if (latin != 0) {
        found = with_pairs(
            found, bytes, behind, folding, BYTE_KERNELS_FIRST_LATIN, BYTE_KERNELS_LATIN_LEADS, 0);
      }
      if (cyrillic != 0) {
        found = with_pairs(
            found, bytes, behind, folding, BYTE_KERNELS_FIRST_CYRILLIC, BYTE_KERNELS_CYRILLIC_LEADS,
            BYTE_KERNELS_LATIN_LEADS);
      }
      const uint64_t second = _mm512_test_epi8_mask(found.trails, found.trails);
      const uint64_t first = second >> 1;
      words |= first | second;
      stops |= high & ~(first | second);
      split = left > 64 ? found.leads & UINT64_C(1) << 63 : 0;
      const __m512i next = _mm512_set1_epi8(BYTE_KERNELS_NEXT_LEAD);
      const uint64_t moved = _mm512_test_epi8_mask(found.trails, next) >> 1;
      folded = _mm512_mask_blend_epi8(second, folded, _mm512_andnot_si512(next, found.trails));
      folded = _mm512_mask_blend_epi8(first, folded, bytes);
      folded = _mm512_mask_add_epi8(folded, moved, folded, _mm512_set1_epi8(1));
    }
    if (stops == 0) {
      // Most steps: where the next one reads does not wait for what this one finds.
      const uint64_t kept = words | ~(~words << 1 | before);
      const unsigned length = (unsigned)_mm_popcnt_u64(kept);
      _mm512_mask_storeu_epi8(
          output + written, _bzhi_u64(UINT64_MAX, length), _mm512_maskz_compress_epi8(kept, folded));
      read += 64;
      written += length;
      before = ~words >> 63;
      continue;
    }
    unsigned taken = (unsigned)_tzcnt_u64(stops);
    bool goes_on = taken == 64;
    // Mark-up between words is a run of separators. `<` and `&` are separators already, and their places are the only
    // ones of it that can be kept.
    while ((markup >> (taken & 63) & 1) != 0 && taken < 64) {
      const size_t length = gap_length(folding, input + read + taken, left - taken);
      if (length == 0) break;
      const unsigned end = taken + (unsigned)length;
      if (end > 64) {
        // For the next step, in which it comes first.
        goes_on = true;
        break;
      }
      const uint64_t gap = _bzhi_u64(UINT64_MAX, end) & ~_bzhi_u64(UINT64_MAX, taken);
      words &= ~gap;
      stops &= ~gap;
      taken = (unsigned)_tzcnt_u64(stops);
      goes_on = taken == 64;
    }
    const uint64_t doubled = ~words & (~words << 1 | before);
    const uint64_t kept = _bzhi_u64(~doubled, taken);
    const unsigned length = (unsigned)_mm_popcnt_u64(kept);
    _mm512_mask_storeu_epi8(
        output + written, _bzhi_u64(UINT64_MAX, length), _mm512_maskz_compress_epi8(kept, folded));
    read += taken;
    written += length;
    if (!goes_on && (taken < 63 || split == 0)) return (byte_kernels_fold_result){read, written};
    before = ~words >> (taken - 1) & 1;
  }
}
#endif

byte_kernels_fold_result byte_kernels_fold_latin(
    const uint8_t *input, size_t count, uint8_t *output, const byte_kernels_folding *folding, bool html,
    bool after_space) {
#if BYTE_KERNELS_X86
  if (byte_kernels_level_in_use == BYTE_KERNELS_AVX512) {
    return fold_avx512(input, count, output, folding, html, after_space);
  }
#endif
  return fold_portable(input, count, output, folding, html, after_space);
}
