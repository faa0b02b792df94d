/* arrow_support.h - reads Arrow streams and writes what came of them as text.
 *
 * The text is that of tests/data/arrow/make-fixtures: a line "name type", with " not null", for each
 * column, an empty line, and a line for each row; or, of a stream that was refused, its diagnostic.
 */
#ifndef SC_TESTS_UNIT_ARROW_SUPPORT_H
#define SC_TESTS_UNIT_ARROW_SUPPORT_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "proto/arrow.h"

/* The bytes of a file, to be freed; without a pointer if there is no such file. */
static inline Str read_whole(const char *path)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return STR_NONE;
    Buf buf;
    buf_init(&buf);
    buf_reserve(&buf, 1);
    char block[4096];
    for (size_t n; (n = fread(block, 1, sizeof block, file)) > 0;)
        buf_add(&buf, block, n);
    fclose(file);
    return buf_str(&buf);
}

static inline void add_arrow_string(Buf *out, Str text)
{
    buf_add_char(out, '\'');
    for (size_t i = 0; i < text.n; i++) {
        unsigned char c = (unsigned char)text.p[i];
        if (c < 0x20 || c == '\'' || c == '\\')
            buf_add_format(out, "\\x%02x", c);
        else
            buf_add_char(out, text.p[i]);
    }
    buf_add_char(out, '\'');
}

static inline void add_arrow_literal(Buf *out, const PlanLiteral *literal)
{
    const Type *type = literal->node.type;
    if (type_is(type, TYPE_YEAR_MONTH_INTERVAL))
        buf_add_format(out, "%lld months", (long long)literal->months);
    else if (type_is(type, TYPE_DAY_TIME_INTERVAL))
        buf_add_format(out, "%lld us", (long long)literal->microseconds);
    else if (type_is(type, TYPE_CALENDAR_INTERVAL))
        buf_add_format(out, "%lld months %lld days %lld us", (long long)literal->months,
                       (long long)literal->days, (long long)literal->microseconds);
    else if (literal->text.p == NULL)
        buf_add_text(out, "NULL");
    else if (type_is(type, TYPE_STRING))
        add_arrow_string(out, literal->text);
    else
        buf_add_str(out, literal->text);
}

/* The type of each value is checked too: "?" before one that is not its column's or its parent's. */
static inline void add_arrow_value(ScContext *cx, Buf *out, const PlanNode *value, const Type *type)
{
    if (!type_equal(value->type, type))
        buf_add_char(out, '?');
    if (value->kind == PLAN_LITERAL) {
        add_arrow_literal(out, (const PlanLiteral *)value);
    } else if (value->kind == PLAN_CAST) {
        const PlanCast *cast = (const PlanCast *)value;
        buf_add_text(out, "cast(");
        add_arrow_value(cx, out, cast->expr, cast->expr->type);
        buf_add_format(out, " as %s)", type_text(cx->arena, cast->to_type).p);
    } else {
        const PlanUnresolvedFunction *call = (const PlanUnresolvedFunction *)value;
        buf_add_format(out, "%.*s(", STR_ARG(call->function_name));
        for (size_t i = 0; i < call->arguments.count; i++) {
            const Type *part = type->element;
            if (type->kind == TYPE_MAP)
                part = i % 2 == 0 ? type->key : type->element;
            else if (type->kind == TYPE_STRUCT)
                part = i % 2 == 0 ? type_simple(TYPE_STRING) : type->fields[i / 2].type;
            if (i > 0)
                buf_add_text(out, ", ");
            add_arrow_value(cx, out, call->arguments.items[i], part);
        }
        buf_add_char(out, ')');
    }
}

static inline void add_arrow_table(ScContext *cx, Buf *out, const ArrowTable *table)
{
    for (size_t i = 0; i < table->column_count; i++)
        buf_add_format(out, "%.*s %s%s\n", STR_ARG(table->columns[i].name),
                       type_text(cx->arena, table->columns[i].type).p,
                       table->columns[i].nullable ? "" : " not null");
    buf_add_char(out, '\n');
    for (size_t i = 0; i < table->rows.count; i++) {
        const PlanRowConstructor *row = (const PlanRowConstructor *)table->rows.items[i];
        buf_add_char(out, '(');
        for (size_t j = 0; j < row->values.count; j++) {
            if (j > 0)
                buf_add_text(out, ", ");
            add_arrow_value(cx, out, row->values.items[j], table->columns[j].type);
        }
        buf_add_text(out, ")\n");
    }
}

typedef struct Reading {
    Arena arena;
    DiagList diags;
    Options options;
    ScContext cx;
    ArrowTable table;
} Reading;

/* Read a stream in an arena of its own. */
static inline bool begin_reading(Reading *reading, Str bytes)
{
    arena_init(&reading->arena);
    diag_init(&reading->diags, &reading->arena);
    options_init(&reading->options, &reading->arena);
    reading->cx = (ScContext){
        .arena = &reading->arena, .diags = &reading->diags, .options = &reading->options};
    return arrow_read(&reading->cx, bytes, &reading->table);
}

static inline void end_reading(Reading *reading)
{
    arena_free(&reading->arena);
}

/* Append what comes of reading a stream. Gives false unless it was either read without a diagnostic
 * or refused with one error. */
static inline bool add_arrow_stream(Buf *out, Str bytes)
{
    Reading reading;
    bool read = begin_reading(&reading, bytes);
    const DiagList *diags = &reading.diags;
    if (read)
        add_arrow_table(&reading.cx, out, &reading.table);
    for (size_t i = 0; i < diags->all.count; i++)
        buf_add_format(out, "%s %.*s\n", diag_info(diags->all.items[i]->code)->code,
                       STR_ARG(diags->all.items[i]->message));
    bool sound = diags->all.count == (read ? 0 : 1) && diags->errors == diags->all.count;
    end_reading(&reading);
    return sound;
}

#endif
