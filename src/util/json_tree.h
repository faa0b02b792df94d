/* json_tree.h - building and writing jansson's values, where only lack of memory can fail: that ends
 * the process, as everywhere. */
#ifndef SC_UTIL_JSON_TREE_H
#define SC_UTIL_JSON_TREE_H

#include <jansson.h>

#include "util/str.h"

/* The value that a function of jansson made, which is not NULL unless there is no memory left. */
json_t *json_tree_must(json_t *value);

/* Take over `value`, as a member of an object or at the end of an array. */
void json_tree_set(json_t *object, const char *key, json_t *value);
void json_tree_append(json_t *array, json_t *value);

/* A text; bytes that are not UTF-8, which JSON cannot hold, become U+FFFD. */
json_t *json_tree_text(Str text);

/* Append the value as text; `flags` are those of json_dumps. */
void json_tree_write(Buf *out, const json_t *value, size_t flags);

#endif
