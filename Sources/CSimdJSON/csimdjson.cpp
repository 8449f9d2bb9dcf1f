#include "csimdjson.h"

#include <simdjson.h>

bool csimdjson_utf8_valid(const char *bytes, size_t length) {
  return simdjson::validate_utf8(bytes, length);
}
