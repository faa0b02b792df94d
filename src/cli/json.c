/* json.c - see json.h. */
#include "cli/json.h"

#include "util/base64.h"
#include "util/json_tree.h"

static json_t *make_string(const char *text)
{
    return json_tree_text(str_from(text));
}

static json_t *make_number(uint64_t number)
{
    return json_tree_must(json_integer((json_int_t)number));
}

static json_t *make_position(const sct_position *position)
{
    json_t *object = json_tree_must(json_object());
    json_tree_set(object, "line", make_number(position->line));
    json_tree_set(object, "column", make_number(position->column));
    json_tree_set(object, "offset", make_number(position->offset));
    return object;
}

static json_t *make_range(const sct_range *range)
{
    json_t *object = json_tree_must(json_object());
    json_tree_set(object, "start", make_position(&range->start));
    json_tree_set(object, "end", make_position(&range->end));
    return object;
}

static json_t *make_label(const sct_range *range, const char *text)
{
    json_t *object = json_tree_must(json_object());
    json_tree_set(object, "range", make_range(range));
    json_tree_set(object, "text", make_string(text));
    return object;
}

/* The text under the diagnostic's own carets comes first, as a label of its place. */
static json_t *make_labels(const sct_diagnostic *diagnostic)
{
    json_t *array = json_tree_must(json_array());
    if (*diagnostic->label != '\0')
        json_tree_append(array, make_label(&diagnostic->range, diagnostic->label));
    for (size_t i = 0; i < diagnostic->label_count; i++)
        json_tree_append(array,
                         make_label(&diagnostic->labels[i].range, diagnostic->labels[i].text));
    return array;
}

static json_t *make_texts(const char *const *texts, size_t count)
{
    json_t *array = json_tree_must(json_array());
    for (size_t i = 0; i < count; i++)
        json_tree_append(array, make_string(texts[i]));
    return array;
}

/* `result` is given to say where the diagnostic stands when it does not stand in its result. */
static json_t *make_diagnostic(const sct_diagnostic *diagnostic, const sct_result *result)
{
    json_t *object = json_tree_must(json_object());
    json_tree_set(object, "code", make_string(diagnostic->code));
    json_tree_set(object, "name", make_string(diagnostic->name));
    json_tree_set(object, "severity", make_string(sct_severity_name(diagnostic->severity)));
    json_tree_set(object, "message", make_string(diagnostic->message));
    if (result != NULL) {
        json_tree_set(object, "file", make_string(result->file));
        json_tree_set(object, "statement", make_number(result->statement));
    }
    json_tree_set(object, "range", make_range(&diagnostic->range));
    json_tree_set(object, "labels", make_labels(diagnostic));
    json_tree_set(object, "notes", make_texts(diagnostic->notes, diagnostic->note_count));
    json_tree_set(object, "help", make_texts(diagnostic->helps, diagnostic->help_count));
    return object;
}

static json_t *make_tokens(const sct_result *result)
{
    json_t *array = json_tree_must(json_array());
    for (size_t i = 0; i < result->token_count; i++) {
        const sct_token *token = &result->tokens[i];
        json_t *object = json_tree_must(json_object());
        json_tree_set(object, "kind", make_string(token->kind));
        json_tree_set(object, "text", json_tree_text((Str){token->text, token->text_length}));
        json_tree_set(object, "start", make_number(token->start));
        json_tree_set(object, "end", make_number(token->end));
        json_tree_append(array, object);
    }
    return array;
}

/* Append the value and release it. */
static void dump(Buf *out, json_t *value)
{
    json_tree_write(out, value, JSON_COMPACT);
    json_decref(value);
}

/* Add the plan to the object that `out` ends with. It may be nested deeper than jansson reads. */
static void add_plan(Buf *out, const sct_result *result)
{
    if (result->plan == NULL && result->plan_json == NULL)
        return;
    out->n--;
    buf_add_text(out, ",\"plan\":");
    if (result->plan_json != NULL) {
        buf_add_text(out, result->plan_json);
    } else {
        buf_add_char(out, '"');
        base64_encode((Str){result->plan, result->plan_length}, out);
        buf_add_char(out, '"');
    }
    buf_add_char(out, '}');
}

void json_add_result(Buf *out, const sct_result *result)
{
    json_t *object = json_tree_must(json_object());
    json_tree_set(object, "version", make_number(1));
    json_tree_set(object, "file", make_string(result->file));
    json_tree_set(object, "statement", make_number(result->statement));
    json_tree_set(object, "start", make_number(result->start));
    json_tree_set(object, "end", make_number(result->end));
    json_tree_set(object, "kind", make_string(result->kind));
    json_tree_set(object, "status", make_string(sct_status_name(result->status)));
    json_tree_set(object, "sql",
                  result->sql == NULL ? json_null()
                                      : json_tree_text((Str){result->sql, result->sql_length}));
    if (result->schema != NULL)
        json_tree_set(object, "schema", make_string(result->schema));
    if (result->tokens != NULL)
        json_tree_set(object, "tokens", make_tokens(result));
    json_t *diagnostics = json_tree_must(json_array());
    for (size_t i = 0; i < result->diagnostic_count; i++)
        json_tree_append(diagnostics, make_diagnostic(&result->diagnostics[i], NULL));
    json_tree_set(object, "diagnostics", diagnostics);
    dump(out, object);
    add_plan(out, result);
    buf_add_char(out, '\n');
}

void json_add_finding(Buf *out, const sct_result *result, size_t index)
{
    dump(out, make_diagnostic(&result->diagnostics[index], result));
}
