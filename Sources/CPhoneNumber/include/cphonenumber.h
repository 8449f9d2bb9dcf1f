#pragma once
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What libphonenumber says of a number.
typedef enum {
  cphonenumber_valid = 0,
  /// No number at all.
  cphonenumber_not_a_number,
  /// No country, or none of that calling code.
  cphonenumber_country,
  cphonenumber_too_short,
  cphonenumber_too_long,
  /// A right length, in no range that the country gives out.
  cphonenumber_range
} cphonenumber_verdict;

/// Reads `length` bytes of UTF-8 as people write a number. `region` (two capitals and a NUL, or an empty string) is the
/// country of a number without a calling code. Where the verdict is valid, writes E.164 and the country (`001` for none)
/// behind a NUL each. Any thread; keeps and logs nothing.
cphonenumber_verdict cphonenumber_check(const char *text, size_t length, const char *region,
                                        char e164[24], char country[4]);

#ifdef __cplusplus
}
#endif
