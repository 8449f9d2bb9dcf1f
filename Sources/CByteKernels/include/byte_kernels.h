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
  /// x86-64 with AVX-512 BW, VL and VBMI2: Ice Lake, Zen 4 and later.
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

/// Folds ASCII: letters to lower case, digits kept, every run of other bytes to one space.
///
/// Stops at the first byte above 0x7F and, with `html`, at `<` and `&`. No space is written first when
/// `after_space`. `output` has room for `count` bytes, and nothing behind what is written is touched by less than
/// eight bytes.
byte_kernels_fold_result byte_kernels_fold_ascii(
    const uint8_t *input, size_t count, uint8_t *output, bool html, bool after_space);

/// What `byte_kernels_xml_marks` says of the bytes as a whole.
enum {
  /// A byte below 0x20 that is no tab, line feed or carriage return.
  BYTE_KERNELS_CONTROL = 1,
  /// U+FFFE or U+FFFF in UTF-8.
  BYTE_KERNELS_NONCHARACTER = 2,
  /// A byte above 0x7F.
  BYTE_KERNELS_BEYOND_ASCII = 4,
};

/// Marks where `<` stands, and where `&`, `]` or CR: bit `i % 64` of word `i / 64`, for each byte `i`.
///
/// Each array has room for `count / 64 + 1` words; in the last the bits from `count` on are set, so that a search
/// for the next set bit always ends. Returns flags of the enumeration above.
uint32_t byte_kernels_xml_marks(
    const uint8_t *bytes, size_t count, uint64_t *less, uint64_t *special);

#ifdef __cplusplus
}
#endif

#endif
