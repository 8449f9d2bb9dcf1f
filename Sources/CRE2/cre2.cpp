#include "cre2.h"

#include <re2/re2.h>

#include <string>

struct cre2_expression {
  RE2 re;
  cre2_expression(const re2::StringPiece &pattern, const RE2::Options &options)
      : re(pattern, options) {}
};

cre2_expression *cre2_compile(const char *pattern, size_t length, bool ignore_case,
                              long max_memory) {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_longest_match(true);
  options.set_case_sensitive(!ignore_case);
  options.set_max_mem(max_memory);
  return new cre2_expression(re2::StringPiece(pattern, length), options);
}

const char *cre2_error(const cre2_expression *expression) {
  return expression->re.ok() ? nullptr : expression->re.error().c_str();
}

const char *cre2_error_part(const cre2_expression *expression) {
  return expression->re.ok() ? nullptr : expression->re.error_arg().c_str();
}

bool cre2_find(const cre2_expression *expression, const char *text, size_t length, size_t from,
               size_t *start, size_t *end) {
  re2::StringPiece match;
  if (!expression->re.Match(re2::StringPiece(text, length), from, length, RE2::UNANCHORED, &match,
                            1)) {
    return false;
  }
  *start = static_cast<size_t>(match.data() - text);
  *end = *start + match.size();
  return true;
}

void cre2_free(cre2_expression *expression) { delete expression; }
