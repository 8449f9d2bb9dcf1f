#pragma once
#include <stdbool.h>
#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A compiled RE2 expression: leftmost-longest, UTF-8, linear time.
typedef struct cre2_expression cre2_expression;

/// Compiles `length` bytes of RE2 syntax. Never null; ask `cre2_error` whether it is usable.
cre2_expression *cre2_compile(const char *pattern, size_t length, bool ignore_case, long max_memory);

/// The compile error's text, or null for a usable expression. Owned by the expression.
const char *cre2_error(const cre2_expression *expression);

/// The part of the expression that the error is about, or null for a usable expression. Owned by the expression.
const char *cre2_error_part(const cre2_expression *expression);

/// Finds the leftmost-longest match in `text[from..<length]`. Writes its bounds, returns whether there was one.
bool cre2_find(const cre2_expression *expression, const char *text, size_t length, size_t from,
               size_t *start, size_t *end);

void cre2_free(cre2_expression *expression);

#ifdef __cplusplus
}
#endif
