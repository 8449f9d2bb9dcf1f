/// Loops over many bytes a step, in C because Swift cannot choose an instruction set for one function while the
/// program runs. Each gives the same results at every level; tests hold the levels to each other.
#ifndef BYTE_KERNELS_H
#define BYTE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Instruction sets that a kernel exists for.
typedef enum {
  /// What every processor of the architecture has.
  BYTE_KERNELS_PORTABLE = 0,
  /// x86-64 with AVX2 and BMI2.
  BYTE_KERNELS_AVX2 = 1,
  /// x86-64 with AVX-512 BW, VL, VBMI and VBMI2: Ice Lake, Zen 4 and later.
  BYTE_KERNELS_AVX512 = 2,
} byte_kernels_level;

/// The best level of this processor.
byte_kernels_level byte_kernels_best_level(void);

/// What the kernels use from now on: the best level unless this lowers it. For tests and comparisons; not to be
/// called while kernels run in other threads.
void byte_kernels_use_level(byte_kernels_level level);

typedef struct {
  size_t read;
  size_t written;
} byte_kernels_fold_result;

/// The first bytes of the characters of two bytes that `byte_kernels_fold_latin` folds: C3 to C5, U+00C0 to U+017F, and
/// D0 and D1, U+0400 to U+047F.
enum {
  BYTE_KERNELS_FIRST_LATIN = 0xC3,
  BYTE_KERNELS_LATIN_LEADS = 3,
  BYTE_KERNELS_FIRST_CYRILLIC = 0xD0,
  BYTE_KERNELS_CYRILLIC_LEADS = 2,
  BYTE_KERNELS_LEADS = BYTE_KERNELS_LATIN_LEADS + BYTE_KERNELS_CYRILLIC_LEADS,
};

/// The row of `byte_kernels_folding.trails` of a first byte; `BYTE_KERNELS_LEADS` for one that has none.
static inline uint32_t byte_kernels_lead_row(uint8_t lead) {
  if ((uint8_t)(lead - BYTE_KERNELS_FIRST_LATIN) < BYTE_KERNELS_LATIN_LEADS) return lead - BYTE_KERNELS_FIRST_LATIN;
  if ((uint8_t)(lead - BYTE_KERNELS_FIRST_CYRILLIC) < BYTE_KERNELS_CYRILLIC_LEADS) {
    return lead - BYTE_KERNELS_FIRST_CYRILLIC + BYTE_KERNELS_LATIN_LEADS;
  }
  return BYTE_KERNELS_LEADS;
}

/// The bit of a byte of `byte_kernels_folding.trails` that says that the first byte becomes the one after it.
enum { BYTE_KERNELS_NEXT_LEAD = 0x40 };

enum {
  /// Slots of `byte_kernels_folding.gaps`; a power of two.
  BYTE_KERNELS_GAP_SLOTS = 256,
  /// A gap is looked for where so many bytes are left, its first one among them: one more than the longest key.
  BYTE_KERNELS_GAP_REACH = 9,
};

/// What folding in one step needs to know.
typedef struct {
  /// What second bytes fold to, by their low six bits, where the character folds to one with the same first byte or,
  /// with `BYTE_KERNELS_NEXT_LEAD` added, the next one (`Р` D0 A0 to `р` D1 80); else 0.
  uint8_t trails[BYTE_KERNELS_LEADS][64];
  /// Mark-up that stands between words whatever is around it, as its up to eight bytes behind `<` or `&`, the closing `>`
  /// or `;` included, in a little-endian word: `/li>`, `nbsp;`. Open addressing from `byte_kernels_gap_slot` on; 0 is
  /// an empty slot, and there is one.
  uint64_t gaps[BYTE_KERNELS_GAP_SLOTS];
} byte_kernels_folding;

/// Where a key's search begins.
static inline uint32_t byte_kernels_gap_slot(uint64_t key) {
  return (uint32_t)((key * 0x9E3779B97F4A7C15u) >> 56);
}

/// Folds ASCII and Latin and Cyrillic letters of two bytes: ASCII letters to lower case, digits kept, what `folding` has a second byte for
/// to that, every run of other bytes below 0x80 to one space. With `html`, the mark-up of `folding.gaps` is a part of
/// such a run, where `BYTE_KERNELS_GAP_REACH` bytes are left.
///
/// Stops at any other byte above 0x7F, at controls that are no white space and, with `html`, at any other `<` and `&`. No space is written first when
/// `after_space`. `output` has room for `count` bytes, and nothing behind what is written is touched by less than
/// eight bytes.
byte_kernels_fold_result byte_kernels_fold_latin(
    const uint8_t *input, size_t count, uint8_t *output, const byte_kernels_folding *folding, bool html,
    bool after_space);

/// What `byte_kernels_xml_marks` says of the bytes as a whole.
enum {
  /// A byte below 0x20 that is no tab, line feed or carriage return.
  BYTE_KERNELS_CONTROL = 1,
  /// U+FFFE or U+FFFF in UTF-8.
  BYTE_KERNELS_NONCHARACTER = 2,
  /// A byte above 0x7F.
  BYTE_KERNELS_BEYOND_ASCII = 4,
  /// A byte that is no part of well-formed UTF-8 (RFC 3629), or a character cut short at the end.
  BYTE_KERNELS_INVALID_UTF8 = 8,
};

/// Marks where `<` stands, and where `&`, `]` or CR: bit `i % 64` of word `i / 64`, for each byte `i`; and holds the
/// bytes to UTF-8 on the way.
///
/// Each array has room for `count / 64 + 1` words; in the last the bits from `count` on are set, so that a search
/// for the next set bit always ends. Returns flags of the enumeration above.
uint32_t byte_kernels_xml_marks(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special);

/// Writes the places of the set bits of `count` words, and `origin` added to each. `places` has room for
/// `64 * count + 8`; up to seven behind those written are overwritten. Returns how many there are.
size_t byte_kernels_places(const uint64_t *words, size_t count, uint32_t origin, uint32_t *places);

typedef struct {
  size_t read;
  size_t written;
} byte_kernels_text_result;

/// Copies text of XML with the references to `<` `>` `&` `"` `'` resolved. Stops at any other `&`, and at CR.
///
/// `target` has room for `count` bytes and does not overlap; nothing beyond is written.
byte_kernels_text_result byte_kernels_xml_text(const uint8_t *source, size_t count, uint8_t *target);

/// What `byte_kernels_word_candidates` asks of the bytes at a place; every bitmap has `1 << (64 - shift)` bits.
typedef struct {
  uint32_t shift;
  /// The shift of `second`: it is asked seldom, and may be larger than the fastest cache for letting less pass.
  uint32_t second_shift;
  /// Leave out words of one or two bytes where that is seen at once: nothing that is looked for begins so.
  bool skips_short;
  /// How many bitmaps over up to eight bytes there are.
  uint32_t count;
  /// Which of eight bytes, as a little-endian word, count for each of them. The last is that of `second`.
  uint64_t masks[3];
  const uint64_t *bitmaps[3];
  /// What the last bitmap lets pass must pass this one too, by its masked bytes, by eight or by twelve: many words,
  /// and phrases all the more, begin with what stands everywhere.
  const uint64_t *second;
} byte_kernels_word_filter;

/// Up to eight bytes as a key.
static inline uint64_t byte_kernels_word_key(uint64_t word, uint64_t mask) {
  return (word & mask) * 0x9E3779B97F4A7C15u;
}

/// Twelve bytes as a key: a word, and the first four bytes of the next.
static inline uint64_t byte_kernels_long_key(uint64_t word, uint64_t next) {
  const uint64_t mixed = (word ^ (word >> 29)) * 0x9E3779B97F4A7C15u;
  return (mixed ^ (next & 0xFFFFFFFFu)) * 0xC2B2AE3D27D4EB4Fu;
}

/// The least first byte of a wide character, U+0640 and above: scripts that are written without spaces, or have digits
/// of their own. Below it a letter is a letter, and a word begins only behind a gap or beside a digit.
enum { BYTE_KERNELS_FIRST_WIDE = 0xD9 };

/// Finds where a word may begin and the filter lets the bytes pass: after a byte up to 0x20, between an ASCII digit and
/// another byte, at the first byte of a wide character, and up to four bytes behind it.
///
/// With `skips_short` a place may be left out that a byte up to 0x20 follows within two bytes.
///
/// `text` is folded, `count` below 2^32, and 16 bytes behind it can be read. Looks at places from `*position` on,
/// writes those found to `places` (with room for `capacity`, at least 128), and sets `*position` to where to go on;
/// `count` when done. Returns how many were written.
size_t byte_kernels_word_candidates(
    const uint8_t *text, size_t count, size_t *position, const byte_kernels_word_filter *filter,
    uint32_t *places, size_t capacity);

/// Asks the processor for the bytes at `place`, which are to be read soon.
static inline void byte_kernels_prefetch(const void *place) { __builtin_prefetch(place); }

/// How many bytes of UTF-8 begin a character.
size_t byte_kernels_scalars(const uint8_t *bytes, size_t count);

/// Turns text of one byte a character into UTF-8: `table` has up to three bytes for each byte, the first one lowest, and
/// their number in the highest. Returns how many bytes were written; `output` has room for `3 * count + 64`.
size_t byte_kernels_single_bytes(const uint8_t *input, size_t count, const uint32_t *table, uint8_t *output);

enum {
  /// Hashes of one family whose least values `byte_kernels_minima` finds.
  BYTE_KERNELS_MINIMA = 32,
  /// Bytes that are hashed together.
  BYTE_KERNELS_MINIMA_WINDOW = 5,
};

/// The least value, over all windows of five bytes, of each of 32 hashes: the upper half of the low 64 bits of the
/// window's FNV-1a, folded once, times the hash's multiplier. All ones where `count` is less than a window.
void byte_kernels_minima(const uint8_t *text, size_t count, const uint64_t *multipliers, uint32_t *minima);

/// The length of the JSON object or array that begins with `text`'s first byte, by strings and brackets alone; 0 where it
/// does not end within `count`.
size_t byte_kernels_json_value_end(const uint8_t *text, size_t count);

#ifdef __cplusplus
}
#endif

#endif
