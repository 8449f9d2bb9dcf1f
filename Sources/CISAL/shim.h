#pragma once
#include <isa-l/crc.h>
#include <isa-l/igzip_lib.h>

/* Swift does not import arrays as large as this one. */
static inline const uint8_t *isal_tmp_out(const struct inflate_state *state) { return state->tmp_out_buffer; }
static inline int32_t isal_tmp_out_capacity(void) {
  return (int32_t)sizeof(((struct inflate_state *)0)->tmp_out_buffer);
}
