#include "csimdjson.h"

#include <simdjson.h>

#include <memory>
#include <new>

bool csimdjson_utf8_valid(const char *bytes, size_t length) {
  return simdjson::validate_utf8(bytes, length);
}

struct csimdjson_indexer {
  std::unique_ptr<simdjson::internal::dom_parser_implementation> stage;
  simdjson::dom::parser explainer;
  size_t capacity = 0;
};

csimdjson_indexer *csimdjson_indexer_create(void) { return new (std::nothrow) csimdjson_indexer(); }

void csimdjson_indexer_destroy(csimdjson_indexer *indexer) { delete indexer; }

int32_t csimdjson_index(csimdjson_indexer *indexer, const uint8_t *bytes, size_t length, uint32_t *count) {
  *count = 0;
  if (length > indexer->capacity || !indexer->stage) {
    // Grown by half at least, for a feed whose records slowly become longer must not allocate at each.
    size_t capacity = indexer->capacity + indexer->capacity / 2;
    if (capacity < length) capacity = length;
    if (capacity < 65536) capacity = 65536;
    indexer->stage.reset();
    indexer->capacity = 0;
    auto error = simdjson::get_active_implementation()->create_dom_parser_implementation(
        capacity, 1, indexer->stage);
    if (error) return int32_t(error);
    indexer->capacity = capacity;
  }
  auto error = indexer->stage->stage1(bytes, length, simdjson::stage1_mode::regular);
  if (error) return int32_t(error);
  *count = indexer->stage->n_structural_indexes;
  return 0;
}

const uint32_t *csimdjson_positions(const csimdjson_indexer *indexer) {
  return indexer->stage ? indexer->stage->structural_indexes.get() : nullptr;
}

bool csimdjson_is_utf8_error(int32_t code) { return code == int32_t(simdjson::UTF8_ERROR); }

const char *csimdjson_explain(csimdjson_indexer *indexer, const uint8_t *bytes, size_t length) {
  auto error = indexer->explainer.parse(bytes, length, true).error();
  return error ? simdjson::error_message(error) : nullptr;
}
