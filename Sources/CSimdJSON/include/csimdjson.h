#pragma once
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Whether `length` bytes from `bytes` are well-formed UTF-8 (RFC 3629). Reads no byte past the end.
bool csimdjson_utf8_valid(const char *bytes, size_t length);

#ifdef __cplusplus
}
#endif
