#pragma once
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether `length` bytes from `bytes` are well-formed UTF-8 (RFC 3629). Reads no byte past the end.
bool csimdjson_utf8_valid(const char *bytes, size_t length);

/// A reusable indexer with its memory; one a thread.
typedef struct csimdjson_indexer csimdjson_indexer;

csimdjson_indexer *csimdjson_indexer_create(void);
void csimdjson_indexer_destroy(csimdjson_indexer *indexer);

/// Finds where every token of `length` bytes begins: `{ } [ ] : ,`, the opening quote of each string, and the
/// first byte of each number or atom. Also proves that the bytes are UTF-8, that every string is closed, and that
/// no string holds an unescaped control character.
///
/// Returns 0 and the number of tokens, or simdjson's error code. Reads no byte past the end, so it needs no
/// padding: its last block is copied.
int32_t csimdjson_index(csimdjson_indexer *indexer, const uint8_t *bytes, size_t length, uint32_t *count);

/// The token positions of the last successful call, ascending; valid until the next one.
const uint32_t *csimdjson_positions(const csimdjson_indexer *indexer);

/// Whether an error code means that the bytes are not UTF-8.
bool csimdjson_is_utf8_error(int32_t code);

/// simdjson's words for what is wrong with one JSON document, or NULL where it finds nothing wrong. Slow path: it
/// copies and parses the whole document.
const char *csimdjson_explain(csimdjson_indexer *indexer, const uint8_t *bytes, size_t length);

#ifdef __cplusplus
}
#endif
