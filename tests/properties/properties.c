/* properties - checks what must hold for any input, whatever it converts to.
 *
 *     properties [--OPTION=VALUE]... FILE
 *
 * Prints a line for each property that does not hold and ends with status 1 if there was one. It
 * knows nothing of what a statement should become: that is what the golden cases are for.
 */
#include <stdarg.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "check.h"
#include "parse/parse.h"
#include "parse/token.h"
#include "snowflake_text.h"
#include "text.h"
#include "tree.h"
#include "util/arena.h"
#include "util/str.h"
#include "util/utf8.h"
#include "util/vec.h"

/* What one statement became. */
typedef struct Record {
    size_t statement;
    uint64_t start;
    uint64_t end;
    sct_status status;
    Str kind;
    Str sql; /* p is NULL if there is none */
    Str output;
    Str messages; /* codes and texts of the diagnostics */
    Str places;   /* where they point to */
} Record;

typedef VEC(Record) RecordVec;

void fail(Check *check, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    vprintf(format, args);
    va_end(args);
    putchar('\n');
    check->failed = true;
}

/* ---- running the library --------------------------------------------------------------------- */

ptrdiff_t read_text(void *user, char *buffer, size_t size)
{
    Reader *reader = user;
    size_t count = reader->left.n < size ? reader->left.n : size;
    count = count < reader->step ? count : reader->step;
    memcpy(buffer, reader->left.p, count);
    reader->left = str_slice(reader->left, count, reader->left.n);
    return (ptrdiff_t)count;
}

typedef struct Run {
    Check *check;
    RecordVec records;
    Str text;
} Run;

/* Line and column of an offset, counted the slow and simple way. */
static bool is_place(Str text, sct_position position)
{
    uint32_t line = 1;
    uint64_t line_start = 0;
    if (position.offset > text.n)
        return false;
    for (uint64_t i = 0; i < position.offset; i++) {
        if (text.p[i] == '\n') {
            line++;
            line_start = i + 1;
        }
    }
    uint32_t column = 1;
    for (uint64_t i = line_start; i < position.offset; i++)
        column += ((unsigned char)text.p[i] & 0xC0) != 0x80;
    if (line == 1 && str_starts_with(text, STR("\xEF\xBB\xBF")))
        column--;
    return position.line == line && position.column == column;
}

static void check_range(Run *run, const sct_result *result, const sct_diagnostic *diagnostic,
                        sct_range range)
{
    if (range.start.offset > range.end.offset || range.end.offset > run->text.n)
        fail(run->check, "%s: %s points outside the input", result->kind, diagnostic->code);
    else if (utf8_find_invalid(run->text) == run->text.n &&
             (!is_place(run->text, range.start) || !is_place(run->text, range.end)))
        fail(run->check, "%s: line or column of %s does not fit its offset", result->kind,
             diagnostic->code);
}

static Str copy_text(Arena *arena, const char *text, size_t length)
{
    return (Str){arena_copy(arena, text, length), length};
}

static int take_result(void *user, const sct_result *result)
{
    Run *run = user;
    Arena *arena = &run->check->arena;
    Buf messages, places;
    buf_init(&messages);
    buf_init(&places);
    for (size_t i = 0; i < result->diagnostic_count; i++) {
        const sct_diagnostic *diagnostic = &result->diagnostics[i];
        check_range(run, result, diagnostic, diagnostic->range);
        for (size_t l = 0; l < diagnostic->label_count; l++)
            check_range(run, result, diagnostic, diagnostic->labels[l].range);
        buf_add_format(&messages, "%s %s; ", diagnostic->code, diagnostic->message);
        buf_add_format(&places, "%llu-%llu ", (unsigned long long)diagnostic->range.start.offset,
                       (unsigned long long)diagnostic->range.end.offset);
    }
    *VEC_ADD(arena, &run->records) = (Record){
        .statement = result->statement,
        .start = result->start,
        .end = result->end,
        .status = result->status,
        .kind = str_copy(arena, str_from(result->kind)),
        .sql = result->sql == NULL ? STR_NONE : copy_text(arena, result->sql, result->sql_length),
        .output = copy_text(arena, result->output, result->output_length),
        .messages = str_copy(arena, buf_str(&messages)),
        .places = str_copy(arena, buf_str(&places)),
    };
    buf_free(&messages);
    buf_free(&places);
    return 0;
}

/* Options are given as in the shell: --name=value, --name value, or --no-comments. */
static void set_options(Check *check, sct_session *session)
{
    for (int i = 0; i < check->option_count; i++) {
        Str name = str_from(check->options[i] + 2);
        const char *equals = memchr(name.p, '=', name.n);
        const char *value = "";
        if (equals != NULL) {
            value = equals + 1;
            name.n = (size_t)(equals - name.p);
        } else if (!str_equal(name, STR("no-comments")) && i + 1 < check->option_count) {
            value = check->options[++i];
        }
        const char *refused = sct_session_set_option(session, str_copy(&check->arena, name).p,
                                                     value);
        if (refused != NULL)
            fail(check, "option %.*s: %s", STR_ARG(name), refused);
    }
}

sct_session *check_session(Check *check)
{
    sct_session *session = sct_session_new();
    set_options(check, session);
    return session;
}

static RecordVec convert(Check *check, Str text, size_t step, bool keep_comments)
{
    Run run = {.check = check, .text = text};
    Reader reader = {text, step};
    sct_session *session = check_session(check);
    if (!keep_comments)
        sct_session_set_option(session, "no-comments", "");
    if (sct_transpile(session, "x.sql", read_text, &reader, take_result, &run) != SCT_RUN_FINISHED)
        fail(check, "the run did not come to its end");
    sct_session_free(session);
    return run.records;
}

/* ---- texts -------------------------------------------------------------------------------- */

static Str without_blanks(Arena *arena, Str text)
{
    char *out = arena_alloc(arena, text.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < text.n; i++)
        if (!text_is_blank((Str){text.p + i, 1}))
            out[n++] = text.p[i];
    return (Str){out, n};
}

static size_t count_parts(Str text, Str part)
{
    size_t count = 0;
    for (size_t i = 0; i + part.n <= text.n; i++)
        count += memcmp(text.p + i, part.p, part.n) == 0;
    return count;
}

static bool str_contains(Str text, Str part)
{
    return count_parts(text, part) > 0;
}

/* ---- the same results ------------------------------------------------------------------------ */

/* The first difference of two texts, for the message. */
static void fail_text(Check *check, const char *what, const Record *record, Str a, Str b)
{
    size_t at = 0;
    while (at < a.n && at < b.n && a.p[at] == b.p[at])
        at++;
    size_t from = at > 20 ? at - 20 : 0;
    Str left = str_slice(a, from, a.n < at + 40 ? a.n : at + 40);
    Str right = str_slice(b, from, b.n < at + 40 ? b.n : at + 40);
    fail(check, "%s, statement %zu: ...%.*s... / ...%.*s...", what, record->statement,
         STR_ARG(left), STR_ARG(right));
}

static bool same_sql(Str a, Str b)
{
    return (a.p == NULL) == (b.p == NULL) && str_equal(a, b);
}

/* `places` says whether what was printed for people and where diagnostics point must agree too. */
static void compare(Check *check, const char *what, const RecordVec *a, const RecordVec *b,
                    bool places)
{
    if (a->count != b->count) {
        fail(check, "%s: %zu results / %zu results", what, a->count, b->count);
        return;
    }
    for (size_t i = 0; i < a->count; i++) {
        const Record *x = &a->items[i], *y = &b->items[i];
        if (x->statement != y->statement || x->status != y->status || !str_equal(x->kind, y->kind))
            fail(check, "%s, statement %zu: %.*s %s / %.*s %s", what, x->statement,
                 STR_ARG(x->kind), sct_status_name(x->status), STR_ARG(y->kind),
                 sct_status_name(y->status));
        bool same = places || !check->has_templates
                        ? same_sql(x->sql, y->sql)
                        : same_sql(without_blanks(&check->arena, x->sql),
                                   without_blanks(&check->arena, y->sql));
        if (!same)
            fail_text(check, what, x, x->sql, y->sql);
        if (!str_equal(x->messages, y->messages))
            fail_text(check, what, x, x->messages, y->messages);
        if (!places)
            continue;
        if (!str_equal(x->output, y->output))
            fail_text(check, what, x, x->output, y->output);
        if (x->start != y->start || x->end != y->end || !str_equal(x->places, y->places))
            fail(check, "%s, statement %zu: other places", what, x->statement);
    }
}

/* ---- the pieces of the input ----------------------------------------------------------------- */

typedef enum PieceKind {
    PIECE_TOKEN,
    PIECE_SEPARATOR,
    PIECE_COMMENT,
    PIECE_LINE_COMMENT
} PieceKind;

typedef struct Piece {
    uint64_t start;
    uint64_t end;
    PieceKind kind;
    bool parsed; /* in a statement whose bytes were all understood */
} Piece;

typedef VEC(Piece) PieceVec;

static bool is_separator(Str text)
{
    return str_equal(text, STR("(")) || str_equal(text, STR(")")) || str_equal(text, STR(","));
}

static void add_piece(Check *check, PieceVec *pieces, const ScContext *cx, Span span,
                      PieceKind kind, bool parsed)
{
    *VEC_ADD(&check->arena, pieces) = (Piece){cx->source->offset + span.start,
                                              cx->source->offset + span.end, kind, parsed};
}

/* The pieces of a statement whose tokens stand in another text, with its variables replaced: itself
 * and the comments around it. */
static void add_replaced(Check *check, PieceVec *pieces, const ScContext *cx, Span statement)
{
    size_t count, i = 0;
    const Comment *comments = token_list_comments(cx->tokens, &count);
    for (; i < count && comments[i].span.start < statement.start; i++)
        add_piece(check, pieces, cx, source_written_span(cx->source, comments[i].span),
                  comments[i].line ? PIECE_LINE_COMMENT : PIECE_COMMENT, false);
    add_piece(check, pieces, cx, source_written_span(cx->source, statement), PIECE_TOKEN, false);
    for (; i < count; i++)
        if (comments[i].span.start >= statement.end)
            add_piece(check, pieces, cx, source_written_span(cx->source, comments[i].span),
                      comments[i].line ? PIECE_LINE_COMMENT : PIECE_COMMENT, false);
}

/* Tokens and comments of a statement in the order of the text. */
static void add_pieces(Check *check, PieceVec *pieces, const ScContext *cx)
{
    size_t comment_count, c = 0;
    const Comment *comments = token_list_comments(cx->tokens, &comment_count);
    for (size_t i = 0; i < comment_count; i++)
        check->has_templates |= comments[i].is_template;
    for (size_t t = 0; t < cx->tokens->count || c < comment_count;) {
        bool comment = t == cx->tokens->count ||
                       (c < comment_count && comments[c].span.start < cx->tokens->items[t].start);
        Span span = comment ? comments[c].span
                            : (Span){cx->tokens->items[t].start, cx->tokens->items[t].end};
        PieceKind kind = PIECE_TOKEN;
        if (comment)
            kind = comments[c].line ? PIECE_LINE_COMMENT : PIECE_COMMENT;
        else if (is_separator(token_text(cx, span)))
            kind = PIECE_SEPARATOR;
        if (comment)
            c++;
        else
            t++;
        add_piece(check, pieces, cx, span, kind, !cx->tokens->broken);
    }
}

static void check_tree(Check *check, ScContext *cx, Span span)
{
    Str fault = tree_token_fault(cx);
    if (fault.n == 0 && cx->diags->errors == 0 && parse_statement(cx))
        fault = tree_span_fault(cx, span);
    if (fault.n > 0)
        fail(check, "the statement at byte %llu: %.*s",
             (unsigned long long)(cx->source->offset + span.start), STR_ARG(fault));
}

static PieceVec split_input(Check *check, const Options *options)
{
    PieceVec pieces = {0};
    Reader reader = {check->text, SIZE_MAX};
    Script *script = script_open(STR("x.sql"), read_text, &reader, options);
    for (;;) {
        Arena arena;
        arena_init(&arena);
        DiagList diags;
        diag_init(&diags, &arena);
        ScContext cx = {.arena = &arena, .diags = &diags, .options = options};
        Span span;
        ScriptNext next = script_next(script, &cx, &span);
        if (next == SCRIPT_STATEMENT && cx.source->written != NULL)
            add_replaced(check, &pieces, &cx, span);
        else if (next == SCRIPT_STATEMENT || next == SCRIPT_COMMENTS)
            add_pieces(check, &pieces, &cx);
        if (next == SCRIPT_STATEMENT)
            check_tree(check, &cx, span);
        arena_free(&arena);
        if (next == SCRIPT_END || next == SCRIPT_READ_FAILED)
            break;
    }
    script_close(script);
    return pieces;
}

typedef enum Spacing { SPACING_NARROW, SPACING_WIDE, SPACING_WIDE_AT_SEPARATORS } Spacing;

static void add_space(Buf *out, bool after_line_comment, Spacing spacing)
{
    if (after_line_comment)
        buf_add_char(out, '\n');
    if (spacing != SPACING_NARROW)
        buf_add_text(out, "\t\n  \r\n ");
    else if (!after_line_comment)
        buf_add_char(out, ' ');
}

/* The input with other white space between its pieces; what is not understood stays as it is. */
static Str respace(Check *check, const PieceVec *pieces, Spacing spacing)
{
    Buf out;
    buf_init(&out);
    uint64_t end = 0;
    for (size_t i = 0; i <= pieces->count; i++) {
        Piece piece = i < pieces->count ? pieces->items[i]
                                        : (Piece){check->text.n, check->text.n, PIECE_TOKEN, true};
        if (piece.start < end)
            continue;
        Str gap = str_slice(check->text, end, piece.start);
        bool line = i > 0 && pieces->items[i - 1].kind == PIECE_LINE_COMMENT;
        /* A newline behind a backslash would make the comment go on. */
        bool backslash = line && check->text.p[end - 1] == '\\';
        bool known = piece.parsed && (i == 0 || pieces->items[i - 1].parsed) && !backslash;
        bool separator = spacing == SPACING_WIDE_AT_SEPARATORS && i < pieces->count &&
                         (piece.kind == PIECE_SEPARATOR ||
                          (i > 0 && pieces->items[i - 1].kind == PIECE_SEPARATOR));
        if (known && text_is_blank(gap) && (gap.n > 0 || separator))
            add_space(&out, line, spacing);
        else
            buf_add_str(&out, gap);
        buf_add_str(&out, str_slice(check->text, piece.start, piece.end));
        end = piece.end;
    }
    Str text = str_copy(&check->arena, buf_str(&out));
    buf_free(&out);
    return text;
}

static void check_white_space(Check *check, const PieceVec *pieces)
{
    static const struct {
        Spacing spacing;
        const char *what;
    } ways[] = {{SPACING_NARROW, "single blanks"},
                {SPACING_WIDE, "more blanks and lines"},
                {SPACING_WIDE_AT_SEPARATORS, "blanks around commas and parentheses"}};
    RecordVec as_it_is = convert(check, check->text, SIZE_MAX, false);
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        Str text = respace(check, pieces, ways[i].spacing);
        RecordVec respaced = convert(check, text, SIZE_MAX, false);
        compare(check, ways[i].what, &as_it_is, &respaced, false);
    }
}

/* ---- what the results say of the input ------------------------------------------------------- */

/* Whether [start, end) holds nothing but blanks, `;` and comments. */
static bool is_between_statements(Str text, const PieceVec *pieces, uint64_t start, uint64_t end)
{
    size_t p = 0;
    for (uint64_t i = start; i < end;) {
        while (p < pieces->count &&
               (pieces->items[p].start < i || pieces->items[p].kind < PIECE_COMMENT))
            p++;
        if (p < pieces->count && pieces->items[p].start == i) {
            i = pieces->items[p].end;
            continue;
        }
        size_t length = text.p[i] == ';' ? 1 : text_blank_length(text, i);
        if (length == 0)
            return false;
        i += length;
    }
    return true;
}

static void check_spans(Check *check, const RecordVec *records, const PieceVec *pieces)
{
    uint64_t end = 0;
    size_t statement = 0;
    for (size_t i = 0; i < records->count; i++) {
        const Record *record = &records->items[i];
        if (record->statement == 0)
            continue;
        if (record->statement != ++statement)
            fail(check, "statement %zu follows %zu", record->statement, statement - 1);
        if (record->start < end || record->end <= record->start || record->end > check->text.n) {
            fail(check, "statement %zu: bytes %llu to %llu are out of order", statement,
                 (unsigned long long)record->start, (unsigned long long)record->end);
            return;
        }
        if (!is_between_statements(check->text, pieces, end, record->start))
            fail(check, "text before statement %zu belongs to none", statement);
        end = record->end;
    }
    if (!is_between_statements(check->text, pieces, end, check->text.n))
        fail(check, "text after the last statement belongs to none");
}

static Str all_output(Arena *arena, const RecordVec *records)
{
    Buf out;
    buf_init(&out);
    for (size_t i = 0; i < records->count; i++)
        buf_add_str(&out, records->items[i].output);
    Str text = without_blanks(arena, buf_str(&out));
    buf_free(&out);
    return text;
}

/* A comment without its marks and blanks. A line comment that a backslash continues is printed as
 * several: only its first line is looked for. */
static Str comment_words(Arena *arena, Str text, const Piece *piece)
{
    Str comment = str_slice(text, piece->start, piece->end);
    if (piece->kind == PIECE_LINE_COMMENT) {
        const char *newline = memchr(comment.p, '\n', comment.n);
        if (newline != NULL)
            comment.n = (size_t)(newline - comment.p);
        return without_blanks(arena, str_slice(comment, 2, comment.n));
    }
    return without_blanks(arena, str_slice(comment, 2, comment.n - 2));
}

/* Nothing that the user wrote is lost or said again: comments, and statements that could not be converted. */
static void check_nothing_lost(Check *check, const RecordVec *records, const PieceVec *pieces)
{
    enum { LONG_COMMENT = 8 }; /* short words may stand in what is printed for other reasons */
    if (utf8_find_invalid(check->text) < check->text.n ||
        memchr(check->text.p, '\0', check->text.n) != NULL)
        return;
    Str output = all_output(&check->arena, records);
    Str input = without_blanks(&check->arena, check->text);
    for (size_t i = 0; i < pieces->count; i++) {
        const Piece *piece = &pieces->items[i];
        if (piece->kind < PIECE_COMMENT || !piece->parsed)
            continue;
        Str words = comment_words(&check->arena, check->text, piece);
        size_t printed = count_parts(output, words);
        if (printed == 0)
            fail(check, "a comment is lost: %.*s", STR_ARG(words));
        else if (words.n >= LONG_COMMENT && printed > count_parts(input, words))
            fail(check, "a comment is printed %zu times: %.*s", printed, STR_ARG(words));
    }
    for (size_t i = 0; i < records->count; i++) {
        const Record *record = &records->items[i];
        bool converted = record->statement == 0 || record->status <= SCT_STATUS_WARNING;
        if ((record->sql.p != NULL) != (converted && record->statement != 0))
            fail(check, "statement %zu: its status does not fit its SQL", record->statement);
        Str source = without_blanks(&check->arena,
                                    str_slice(check->text, record->start, record->end));
        if (!converted && !str_contains(output, source))
            fail(check, "statement %zu is not converted and not kept", record->statement);
    }
}

static void check_output(Check *check, const RecordVec *records)
{
    for (size_t i = 0; i < records->count; i++) {
        const Record *record = &records->items[i];
        const char *wrong = NULL;
        /* What a template makes is not known. */
        if (str_contains(record->messages, STR("TPL0")) ||
            (record->statement == 0 && check->has_templates))
            continue;
        if (record->sql.p != NULL)
            wrong = snowflake_text_fault(record->sql, false);
        if (wrong == NULL && record->status <= SCT_STATUS_WARNING)
            wrong = snowflake_text_fault(record->output, true);
        if (wrong != NULL)
            fail(check, "statement %zu: %s in the output", record->statement, wrong);
    }
}

static void check_line_ends(Check *check, const RecordVec *records)
{
    for (size_t i = 0; i < records->count; i++) {
        const Record *record = &records->items[i];
        if (record->output.n > 0 && record->output.p[record->output.n - 1] != '\n')
            fail(check, "statement %zu: the output does not end with a newline", record->statement);
    }
}

/* ---- */

static bool read_file(Arena *arena, const char *path, Str *text)
{
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return false;
    Buf content;
    buf_init(&content);
    char block[65536];
    size_t n;
    while ((n = fread(block, 1, sizeof block, file)) > 0)
        buf_add(&content, block, n);
    bool read = ferror(file) == 0;
    fclose(file);
    *text = str_copy(arena, buf_str(&content));
    buf_free(&content);
    return read;
}

static bool given(const Check *check, const char *option)
{
    for (int i = 0; i < check->option_count; i++)
        if (strcmp(check->options[i], option) == 0)
            return true;
    return false;
}

/* The options as the scanner needs them. */
static void init_options(Check *check, Options *options)
{
    options_init(options, &check->arena);
    for (int i = 0; i < check->option_count; i++) {
        Str option = str_from(check->options[i] + 2);
        const char *equals = memchr(option.p, '=', option.n);
        if (equals != NULL)
            options_set(options, &check->arena, (Str){option.p, (size_t)(equals - option.p)},
                        str_from(equals + 1));
        else if (i + 1 < check->option_count)
            options_set(options, &check->arena, option, str_from(check->options[i + 1]));
    }
}

int main(int argc, char **argv)
{
    if (argc < 2) {
        fputs("usage: properties [--OPTION=VALUE]... FILE\n", stderr);
        return 2;
    }
    Check check = {.option_count = argc - 2, .options = argv + 1};
    arena_init(&check.arena);
    if (!read_file(&check.arena, argv[argc - 1], &check.text)) {
        fprintf(stderr, "properties: cannot read %s\n", argv[argc - 1]);
        return 2;
    }
    Options options;
    init_options(&check, &options);
    PieceVec pieces = split_input(&check, &options);

    RecordVec first = convert(&check, check.text, SIZE_MAX, true);
    RecordVec second = convert(&check, check.text, SIZE_MAX, true);
    compare(&check, "a second run", &first, &second, true);
    RecordVec dripping = convert(&check, check.text, 1, true);
    compare(&check, "reading byte by byte", &first, &dripping, true);
    check_white_space(&check, &pieces);
    check_spans(&check, &first, &pieces);
    check_output(&check, &first);
    check_line_ends(&check, &first);
    if (!given(&check, "--no-comments"))
        check_nothing_lost(&check, &first, &pieces);
    check_plans(&check);
    arena_free(&check.arena);
    return check.failed ? 1 : 0;
}
