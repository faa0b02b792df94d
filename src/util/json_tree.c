/* json_tree.c - see json_tree.h. */
#include "util/json_tree.h"

#include "util/utf8.h"

json_t *json_tree_must(json_t *value)
{
    if (value == NULL)
        arena_out_of_memory(sizeof(void *));
    return value;
}

void json_tree_set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, json_tree_must(value)) != 0)
        arena_out_of_memory(sizeof(void *));
}

void json_tree_append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, json_tree_must(value)) != 0)
        arena_out_of_memory(sizeof(void *));
}

json_t *json_tree_text(Str text)
{
    if (text.n == 0)
        text = STR("");
    size_t valid = utf8_find_invalid(text);
    if (valid == text.n)
        return json_tree_must(json_stringn(text.p, text.n));
    Buf mended;
    buf_init(&mended);
    while (valid < text.n) {
        buf_add(&mended, text.p, valid);
        buf_add_text(&mended, "\xEF\xBF\xBD");
        text = str_slice(text, valid + 1, text.n);
        valid = utf8_find_invalid(text);
    }
    buf_add_str(&mended, text);
    json_t *value = json_tree_must(json_stringn(mended.p, mended.n));
    buf_free(&mended);
    return value;
}

static int add_to_buffer(const char *text, size_t length, void *user)
{
    buf_add(user, text, length);
    return 0;
}

void json_tree_write(Buf *out, const json_t *value, size_t flags)
{
    if (json_dump_callback(value, add_to_buffer, out, flags) != 0)
        arena_out_of_memory(sizeof(void *));
}
