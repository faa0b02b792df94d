/* json.c - see json.h. */
#include "cli/json.h"

#include <jansson.h>
#include <string.h>

#include "util/utf8.h"

/* Jansson gives NULL for lack of memory only, once texts are valid. */
static json_t *must(json_t *value)
{
    if (value == NULL)
        arena_out_of_memory(sizeof(void *));
    return value;
}

static void set(json_t *object, const char *key, json_t *value)
{
    if (json_object_set_new(object, key, must(value)) != 0)
        arena_out_of_memory(sizeof(void *));
}

static void append(json_t *array, json_t *value)
{
    if (json_array_append_new(array, must(value)) != 0)
        arena_out_of_memory(sizeof(void *));
}

/* A text; bytes that are not UTF-8, which JSON cannot hold, become U+FFFD. */
static json_t *make_text(Str text)
{
    size_t valid = utf8_find_invalid(text);
    if (valid == text.n)
        return must(json_stringn(text.p, text.n));
    Buf mended;
    buf_init(&mended);
    while (valid < text.n) {
        buf_add(&mended, text.p, valid);
        buf_add_text(&mended, "\xEF\xBF\xBD");
        text = str_slice(text, valid + 1, text.n);
        valid = utf8_find_invalid(text);
    }
    buf_add_str(&mended, text);
    json_t *value = must(json_stringn(mended.p, mended.n));
    buf_free(&mended);
    return value;
}

static json_t *make_string(const char *text)
{
    return make_text(str_from(text));
}

static json_t *make_number(uint64_t number)
{
    return must(json_integer((json_int_t)number));
}

static json_t *make_position(const sct_position *position)
{
    json_t *object = must(json_object());
    set(object, "line", make_number(position->line));
    set(object, "column", make_number(position->column));
    set(object, "offset", make_number(position->offset));
    return object;
}

static json_t *make_range(const sct_range *range)
{
    json_t *object = must(json_object());
    set(object, "start", make_position(&range->start));
    set(object, "end", make_position(&range->end));
    return object;
}

static json_t *make_label(const sct_range *range, const char *text)
{
    json_t *object = must(json_object());
    set(object, "range", make_range(range));
    set(object, "text", make_string(text));
    return object;
}

/* The text under the diagnostic's own carets comes first, as a label of its place. */
static json_t *make_labels(const sct_diagnostic *diagnostic)
{
    json_t *array = must(json_array());
    if (*diagnostic->label != '\0')
        append(array, make_label(&diagnostic->range, diagnostic->label));
    for (size_t i = 0; i < diagnostic->label_count; i++)
        append(array, make_label(&diagnostic->labels[i].range, diagnostic->labels[i].text));
    return array;
}

static json_t *make_texts(const char *const *texts, size_t count)
{
    json_t *array = must(json_array());
    for (size_t i = 0; i < count; i++)
        append(array, make_string(texts[i]));
    return array;
}

/* `result` is given to say where the diagnostic stands when it does not stand in its result. */
static json_t *make_diagnostic(const sct_diagnostic *diagnostic, const sct_result *result)
{
    json_t *object = must(json_object());
    set(object, "code", make_string(diagnostic->code));
    set(object, "name", make_string(diagnostic->name));
    set(object, "severity", make_string(sct_severity_name(diagnostic->severity)));
    set(object, "message", make_string(diagnostic->message));
    if (result != NULL) {
        set(object, "file", make_string(result->file));
        set(object, "statement", make_number(result->statement));
    }
    set(object, "range", make_range(&diagnostic->range));
    set(object, "labels", make_labels(diagnostic));
    set(object, "notes", make_texts(diagnostic->notes, diagnostic->note_count));
    set(object, "help", make_texts(diagnostic->helps, diagnostic->help_count));
    return object;
}

static int write_to_buffer(const char *text, size_t length, void *user)
{
    buf_add(user, text, length);
    return 0;
}

/* Append the value and release it. */
static void dump(Buf *out, json_t *value)
{
    if (json_dump_callback(value, write_to_buffer, out, JSON_COMPACT) != 0)
        arena_out_of_memory(sizeof(void *));
    json_decref(value);
}

void json_add_result(Buf *out, const sct_result *result)
{
    json_t *object = must(json_object());
    set(object, "version", make_number(1));
    set(object, "file", make_string(result->file));
    set(object, "statement", make_number(result->statement));
    set(object, "start", make_number(result->start));
    set(object, "end", make_number(result->end));
    set(object, "kind", make_string(result->kind));
    set(object, "status", make_string(sct_status_name(result->status)));
    set(object, "sql",
        result->sql == NULL ? json_null() : make_text((Str){result->sql, result->sql_length}));
    if (result->schema != NULL)
        set(object, "schema", make_string(result->schema));
    json_t *diagnostics = must(json_array());
    for (size_t i = 0; i < result->diagnostic_count; i++)
        append(diagnostics, make_diagnostic(&result->diagnostics[i], NULL));
    set(object, "diagnostics", diagnostics);
    dump(out, object);
    buf_add_char(out, '\n');
}

void json_add_finding(Buf *out, const sct_result *result, size_t index)
{
    dump(out, make_diagnostic(&result->diagnostics[index], result));
}
