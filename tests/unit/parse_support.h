/* parse_support.h - what the unit tests of src/parse and src/ast share: texts in, trees out. */
#ifndef SC_TESTS_PARSE_SUPPORT_H
#define SC_TESTS_PARSE_SUPPORT_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include "parse/parse.h"

/* Gives an input in pieces of at most `chunk` bytes. */
typedef struct Input {
    Str left;
    size_t chunk;
    size_t given;
} Input;

static inline ptrdiff_t read_input(void *user, char *buffer, size_t size)
{
    Input *input = user;
    size_t count = input->chunk < size ? input->chunk : size;
    if (count > input->left.n)
        count = input->left.n;
    memcpy(buffer, input->left.p, count);
    input->left = str_slice(input->left, count, input->left.n);
    input->given += count;
    return (ptrdiff_t)count;
}

/* One input at a time; what a call gives is valid until the next call. */
typedef struct Fixture {
    Arena arena;
    Options options;
    Input input;
    Script *script;
    DiagList diags;
    ScContext cx;
    Span span;
    Buf out;
} Fixture;

static inline int setup(void **state)
{
    Fixture *f = calloc(1, sizeof *f);
    arena_init(&f->arena);
    options_init(&f->options, &f->arena);
    buf_init(&f->out);
    *state = f;
    return 0;
}

static inline int teardown(void **state)
{
    Fixture *f = *state;
    script_close(f->script);
    buf_free(&f->out);
    arena_free(&f->arena);
    free(f);
    return 0;
}

static inline void set_option(Fixture *f, const char *name, const char *value)
{
    assert_null(options_set(&f->options, &f->arena, str_from(name), str_from(value)));
}

static inline void open_input(Fixture *f, Str text, size_t chunk)
{
    script_close(f->script);
    f->input = (Input){text, chunk, 0};
    f->script = script_open(STR("test.sql"), read_input, &f->input, &f->options);
}

static inline ScriptNext next_statement(Fixture *f)
{
    diag_init(&f->diags, &f->arena);
    f->cx = (ScContext){.arena = &f->arena, .diags = &f->diags, .options = &f->options};
    return script_next(f->script, &f->cx, &f->span);
}

/* The tree of a text of one statement, NULL after an error. */
static inline AstNode *parse(Fixture *f, const char *text)
{
    open_input(f, str_from(text), 64 * 1024);
    assert_int_equal(next_statement(f), SCRIPT_STATEMENT);
    parse_statement(&f->cx);
    return f->cx.tree;
}

static inline const char *dump(Fixture *f, const AstNode *tree)
{
    buf_clear(&f->out);
    ast_dump_json(tree, NULL, &f->out);
    return buf_text(&f->out);
}

/* The tree of an expression as one line of JSON. */
static inline const char *dump_expression(Fixture *f, const char *expression)
{
    AstNode *tree = parse(f, str_format(&f->arena, "SELECT %s", expression).p);
    assert_non_null(tree);
    assert_int_equal(AST_AS(Select, SELECT, tree)->items.count, 1);
    return dump(f, AST_AS(Select, SELECT, tree)->items.items[0]);
}

/* Both expressions give the same tree. */
static inline void assert_same(Fixture *f, const char *one, const char *other)
{
    Str first = str_copy(&f->arena, str_from(dump_expression(f, one)));
    assert_string_equal(first.p, dump_expression(f, other));
}

/* The text is refused with this code and message. */
static inline void assert_refused(Fixture *f, const char *text, const char *code,
                                  const char *message)
{
    assert_null(parse(f, text));
    assert_int_equal(f->diags.all.count, 1);
    const Diagnostic *diagnostic = f->diags.all.items[0];
    assert_string_equal(diag_info(diagnostic->code)->code, code);
    assert_string_equal(str_copy(&f->arena, diagnostic->message).p, message);
}

/* The text that the only diagnostic points at. */
static inline void assert_points_at(Fixture *f, const char *text)
{
    Span span = f->diags.all.items[0]->span;
    Str pointed = str_slice(f->cx.source->text, span.start, span.end);
    assert_string_equal(str_copy(&f->arena, pointed).p, text);
}

#endif
