/* dump.c - a tree as one line of JSON: {"node":"Select","span":[7,20],"items":[..]}.
 *
 * Fields that hold nothing (no child, empty list, false flag, a choice without a word) are left
 * out, so that a dump shows what was written and stays readable as fields are added.
 */
#include "ast/ast.h"

#include <inttypes.h>

/* How many bytes from `from` on stand for themselves in JSON: almost all do. */
static size_t plain_run(Str text, size_t from)
{
    size_t at = from;
    while (at < text.n && (unsigned char)text.p[at] >= ' ' && text.p[at] != '"' &&
           text.p[at] != '\\')
        at++;
    return at - from;
}

static void dump_text(Str text, Buf *out)
{
    buf_add_char(out, '"');
    for (size_t at = 0;; at++) {
        size_t plain = plain_run(text, at);
        buf_add(out, text.p + at, plain);
        at += plain;
        if (at == text.n)
            break;
        unsigned char c = (unsigned char)text.p[at];
        switch (c) {
        case '"': buf_add_text(out, "\\\""); break;
        case '\\': buf_add_text(out, "\\\\"); break;
        case '\n': buf_add_text(out, "\\n"); break;
        case '\r': buf_add_text(out, "\\r"); break;
        case '\t': buf_add_text(out, "\\t"); break;
        default: buf_add_format(out, "\\u%04x", c); break;
        }
    }
    buf_add_char(out, '"');
}

static void dump_key(const char *name, Buf *out)
{
    buf_add_text(out, ",\"");
    buf_add_text(out, name);
    buf_add_text(out, "\":");
}

static void dump_list(const AstList *list, bool spans, Buf *out)
{
    buf_add_char(out, '[');
    for (uint32_t i = 0; i < list->count; i++) {
        if (i > 0)
            buf_add_char(out, ',');
        ast_dump_json(list->items[i], spans, out);
    }
    buf_add_char(out, ']');
}

static void dump_field(const AstField *field, const void *value, bool spans, Buf *out)
{
    switch (field->type) {
    case AST_FIELD_CHILD: {
        const AstNode *child = *(AstNode *const *)value;
        if (child != NULL) {
            dump_key(field->name, out);
            ast_dump_json(child, spans, out);
        }
        break;
    }
    case AST_FIELD_LIST: {
        const AstList *list = value;
        if (list->count > 0) {
            dump_key(field->name, out);
            dump_list(list, spans, out);
        }
        break;
    }
    case AST_FIELD_TEXT:
        dump_key(field->name, out);
        dump_text(*(const Str *)value, out);
        break;
    case AST_FIELD_FLAG:
        if (*(const bool *)value) {
            dump_key(field->name, out);
            buf_add_text(out, "true");
        }
        break;
    case AST_FIELD_CHOICE: {
        const char *word = field->choices[*(const unsigned *)value];
        if (*word != '\0') {
            dump_key(field->name, out);
            buf_add_char(out, '"');
            buf_add_text(out, word);
            buf_add_char(out, '"');
        }
        break;
    }
    case AST_FIELD_INTEGER:
        dump_key(field->name, out);
        buf_add_format(out, "%" PRId64, *(const int64_t *)value);
        break;
    }
}

void ast_dump_json(const AstNode *node, bool spans, Buf *out)
{
    if (node == NULL) {
        buf_add_text(out, "null");
        return;
    }
    const AstKindInfo *info = ast_kind_info((AstKind)node->kind);
    buf_add_text(out, "{\"node\":\"");
    buf_add_text(out, info->name);
    buf_add_char(out, '"');
    if (spans) {
        buf_add_text(out, ",\"span\":[");
        buf_add_number(out, node->span.start, 0);
        buf_add_char(out, ',');
        buf_add_number(out, node->span.end, 0);
        buf_add_char(out, ']');
    }
    for (const AstField *field = info->fields; field->name != NULL; field++)
        dump_field(field, (const char *)node + field->offset, spans, out);
    buf_add_char(out, '}');
}
