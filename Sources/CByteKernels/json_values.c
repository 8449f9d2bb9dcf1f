#include "kernels.h"

typedef struct {
  size_t depth;
  // All bits set where a string is open.
  uint64_t inside;
  // The byte at hand is escaped.
  bool escaped;
} value_state;

// Byte by byte: returns the place behind the bracket that closes the value, or 0.
static size_t scan_bytes(value_state *state, const uint8_t *text, size_t start, size_t end) {
  for (size_t index = start; index < end; index += 1) {
    const uint8_t byte = text[index];
    if (state->inside != 0) {
      if (state->escaped) {
        state->escaped = false;
      } else if (byte == '\\') {
        state->escaped = true;
      } else if (byte == '"') {
        state->inside = 0;
      }
    } else if (byte == '"') {
      state->inside = UINT64_MAX;
    } else if (byte == '{' || byte == '[') {
      state->depth += 1;
    } else if (byte == '}' || byte == ']') {
      state->depth -= 1;
      if (state->depth == 0) return index + 1;
    }
  }
  return 0;
}

// Bit `i` is the parity of the bits up to `i`.
ALWAYS_INLINE uint64_t parities(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  return bits ^ bits << 32;
}

ALWAYS_INLINE size_t value_end(const uint8_t *text, size_t count) {
  if (count == 0) return 0;
  value_state state = {.depth = 1};
  size_t index = 1;
  for (; index + 64 <= count; index += 64) {
    block bytes;
    memcpy(&bytes, text + index, sizeof bytes);
    uint64_t quotes = MARKS(bytes == '"');
    uint64_t slashes = MARKS(bytes == '\\');
    uint64_t escapes = 0;
    uint64_t escaped = state.escaped;
    bool carries = false;
    if ((slashes | escaped) != 0) {
      // Of backslashes in a row every other one escapes the next byte.
      uint64_t left = slashes & ~escaped;
      while (left != 0) {
        const uint64_t one = left & -left;
        escapes |= one;
        escaped |= one << 1;
        left &= ~(one | one << 1);
      }
      carries = escapes >> 63;
      quotes &= ~escaped;
    }
    // From a string's first quote to the byte before its last one.
    const uint64_t inside = parities(quotes) ^ state.inside;
    // Outside of strings a backslash escapes nothing.
    if ((escapes & ~inside) != 0) {
      const size_t found = scan_bytes(&state, text, index, index + 64);
      if (found != 0) return found;
      continue;
    }
    const uint64_t opening = MARKS((bytes | 0x20) == '{') & ~inside;
    const uint64_t closing = MARKS((bytes | 0x20) == '}') & ~inside;
    const size_t ends = (size_t)__builtin_popcountll(closing);
    if (state.depth <= ends) {
      const size_t found = scan_bytes(&state, text, index, index + 64);
      if (found != 0) return found;
      continue;
    }
    state.depth += (size_t)__builtin_popcountll(opening) - ends;
    state.inside = (uint64_t)((int64_t)inside >> 63);
    state.escaped = carries;
  }
  return scan_bytes(&state, text, index, count);
}

#if BYTE_KERNELS_X86
BYTE_KERNELS_TARGET_AVX512 static size_t value_end_avx512(const uint8_t *text, size_t count) {
  return value_end(text, count);
}

BYTE_KERNELS_TARGET_AVX2 static size_t value_end_avx2(const uint8_t *text, size_t count) {
  return value_end(text, count);
}
#endif

size_t byte_kernels_json_value_end(const uint8_t *text, size_t count) {
#if BYTE_KERNELS_X86
  switch (byte_kernels_level_in_use) {
  case BYTE_KERNELS_AVX512: return value_end_avx512(text, count);
  case BYTE_KERNELS_AVX2: return value_end_avx2(text, count);
  case BYTE_KERNELS_PORTABLE: break;
  }
#endif
  return value_end(text, count);
}
