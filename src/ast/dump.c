/* dump.c - a tree as one line of JSON: {"node":"Select","span":[7,20],"items":[..]}.
 *
 * Fields that hold nothing (no child, empty list, false flag, a choice without a word) are left
 * out, so that a dump shows what was written and stays readable as fields are added. A dump is ten
 * times as long as its source: there is code for each kind instead of a look at the table.
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
        case '"': buf_add_str(out, STR("\\\"")); break;
        case '\\': buf_add_str(out, STR("\\\\")); break;
        case '\n': buf_add_str(out, STR("\\n")); break;
        case '\r': buf_add_str(out, STR("\\r")); break;
        case '\t': buf_add_str(out, STR("\\t")); break;
        default: buf_add_format(out, "\\u%04x", c); break;
        }
    }
    buf_add_char(out, '"');
}

static void dump_list(const AstList *list, const Source *source, Buf *out)
{
    char before = '[';
    for (uint32_t i = 0; i < list->count; i++) {
        buf_add_char(out, before);
        ast_dump_json(list->items[i], source, out);
        before = ',';
    }
    buf_add_char(out, ']');
}

static void dump_choice(Str key, const char *word, Buf *out)
{
    if (*word == '\0')
        return;
    buf_add_str(out, key);
    buf_add_char(out, '"');
    buf_add_text(out, word);
    buf_add_char(out, '"');
}

/* Where the span stands in the input. */
static void dump_span(const Source *source, Span span, Buf *out)
{
    static const char key[] = ",\"span\":[";
    if (source->written != NULL)
        span = source_written_span(source, span);
    buf_reserve(out, sizeof key + 2 * STR_DIGITS_MAX + 2);
    char *to = out->p + out->n;
    memcpy(to, key, sizeof key - 1);
    to += sizeof key - 1;
    to += str_put_number(to, source->offset + span.start);
    *to++ = ',';
    to += str_put_number(to, source->offset + span.end);
    *to++ = ']';
    out->n = (size_t)(to - out->p);
}

void ast_dump_json(const AstNode *node, const Source *source, Buf *out)
{
    if (node == NULL) {
        buf_add_str(out, STR("null"));
        return;
    }
#define ADD_KEY(name) buf_add_str(out, STR(",\"" #name "\":"))
#define CHILD(name)                           \
    if (of->name != NULL) {                   \
        ADD_KEY(name);                        \
        ast_dump_json(of->name, source, out); \
    }
#define LIST(name)                         \
    if (of->name.count > 0) {              \
        ADD_KEY(name);                     \
        dump_list(&of->name, source, out); \
    }
#define CHAIN(name) LIST(name)
#define TEXT(name) \
    ADD_KEY(name); \
    dump_text(of->name, out);
#define FLAG(name) \
    if (of->name)  \
        buf_add_str(out, STR(",\"" #name "\":true"));
#define CHOICE(Type, name) dump_choice(STR(",\"" #name "\":"), ast_words_##Type[of->name], out);
#define INTEGER(name) \
    ADD_KEY(name);    \
    buf_add_format(out, "%" PRId64, of->name);
#define NODE(Name, NAME, ...)                             \
    case AST_##NAME: {                                    \
        const Ast##Name *of = (const Ast##Name *)node;    \
        buf_add_str(out, STR("{\"node\":\"" #Name "\"")); \
        if (source != NULL)                               \
            dump_span(source, node->span, out);           \
        (void)of;                                         \
        __VA_ARGS__                                       \
        break;                                            \
    }
    switch ((AstKind)node->kind) {
#include "ast/nodes.def"
    case AST_KIND_COUNT: break;
    }
    buf_add_char(out, '}');
}
