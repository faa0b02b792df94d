/* script.c - cuts an input into statements. The scanner finds every `;`; this file knows which of
 * them end a statement, and where in the input the statement's text stands. It parses nothing.
 */
#include "parse/parse.h"

#include <stdlib.h>
#include <string.h>

#include "grammar/spark_parser.h"
#include "parse/scanner.h"
#include "parse/script_blocks.h"
#include "parse/statement.h"
#include "parse/tokfilter.h"
#include "util/utf8.h"

struct Script {
    Scanner scanner;
    Source source;    /* of the statement at hand */
    size_t unchecked; /* offset in source.text of what no statement before had */
    bool ended;
};

/* Takes no column on the first line. */
static const Str byte_order_mark = {"\xEF\xBB\xBF", 3};

enum { READ_SIZE = 64 * 1024, SHOWN_LINE_MAX = 4096 };

Script *script_open(Str name, ScriptRead read, void *user, const Options *options)
{
    Script *script = calloc(1, sizeof *script);
    if (script == NULL)
        arena_out_of_memory(sizeof *script);
    scanner_init(&script->scanner, options, read, user, READ_SIZE);
    script->source = (Source){.name = name, .line = 1, .column = 1};
    return script;
}

void script_close(Script *script)
{
    if (script == NULL)
        return;
    scanner_free(&script->scanner);
    free(script);
}

/* Move the place of source.text[0] forward over bytes that are no longer shown. */
static void advance_source(Source *source, Str skipped)
{
    const char *p = skipped.p;
    const char *end = p + skipped.n;
    const char *newline;
    while ((newline = memchr(p, '\n', (size_t)(end - p))) != NULL) {
        source->line++;
        source->column = 1;
        p = newline + 1;
    }
    source->column += (uint32_t)utf8_count((Str){p, (size_t)(end - p)});
    source->offset += skipped.n;
}

/* Where the line that the scanner stands on starts, or SHOWN_LINE_MAX bytes before. */
static size_t shown_start(const Scanner *scanner)
{
    size_t start = scanner->pos;
    size_t first = scanner->pos - scanner->begin > SHOWN_LINE_MAX ? scanner->pos - SHOWN_LINE_MAX
                                                                  : scanner->begin;
    while (start > first && scanner->text[start - 1] != '\n')
        start--;
    while (start < scanner->pos && ((unsigned char)scanner->text[start] & 0xC0) == 0x80)
        start++;
    return start;
}

static void begin_statement(Script *script)
{
    Scanner *scanner = &script->scanner;
    scanner_clear_tokens(scanner);
    size_t begin = shown_start(scanner);
    if (begin > scanner->begin)
        advance_source(&script->source,
                       (Str){scanner->text + scanner->begin, begin - scanner->begin});
    scanner->begin = begin;
    script->unchecked = scanner->pos - begin;
}

/* Scan up to the `;` that ends a statement, perhaps an empty one, and leave it out; false at the
 * end of the input. */
static bool scan_statement(Scanner *scanner)
{
    ScriptBlocks blocks = {0};
    TokenList *tokens = &scanner->tokens;
    size_t seen = tokens->count;
    bool ended = false;
    while (!ended && scanner_run(scanner) == SCAN_SEMICOLON) {
        script_blocks_read(&blocks, tokens, seen, tokens->count);
        seen = tokens->count;
        ended = script_blocks_depth(&blocks) == 0;
    }
    if (ended)
        tokens->count--;
    script_blocks_free(&blocks);
    return ended;
}

static bool is_empty(const TokenList *tokens)
{
    return tokens->count == 0 && !tokens->broken;
}

/* Scan until there is a statement; false if the input ends before its `;`. Comments of empty
 * statements are kept for the next one. */
static bool find_statement(Script *script)
{
    TokenList *tokens = &script->scanner.tokens;
    begin_statement(script);
    while (scan_statement(&script->scanner)) {
        if (!is_empty(tokens))
            return true;
        if (tokens->comment_count == 0)
            begin_statement(script);
    }
    return false;
}

static bool is_typographic_quote(Str text)
{
    return str_starts_with(text, STR("\xE2\x80\x98")) ||
           str_starts_with(text, STR("\xE2\x80\x99")) ||
           str_starts_with(text, STR("\xE2\x80\x9C")) || str_starts_with(text, STR("\xE2\x80\x9D"));
}

/* A word with letters beyond ASCII, not ${a variable}. */
static bool is_foreign_word(Str text)
{
    bool foreign = false;
    for (size_t i = 0; i < text.n; i++)
        foreign |= (unsigned char)text.p[i] >= 0x80;
    return foreign && text.p[0] != '$' && text.p[0] != '{';
}

/* What other dialects start with a character that is none of Spark's. */
static const char *character_help(char c)
{
    switch (c) {
    case '@': return "a variable of a session has a plain name: DECLARE VARIABLE name";
    case '#': return "a comment starts with --; a temporary table is a temporary view";
    case '\\': return "a statement goes on in the next line by itself";
    default: return NULL;
    }
}

static void report_character(ScContext *cx, Span span, Str text)
{
    if (is_typographic_quote(text)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS006, span,
                                           "a typographic quote is no quote of SQL");
        diag_add_help(cx->diags, diagnostic, "write ' or \"");
    } else if (is_foreign_word(text)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS006, span, "%.*s can only stand in quotes",
                                           STR_ARG(text));
        diag_add_help(cx->diags, diagnostic, "if it is a name, write `%.*s`", STR_ARG(text));
    } else if (text.n > 1) {
        diag_emit(cx->diags, PRS006, span, "the template variable %.*s has no value",
                  STR_ARG(text));
    } else if ((unsigned char)text.p[0] < 0x20) {
        diag_emit(cx->diags, PRS006, span, "a byte 0x%02X stands between tokens",
                  (unsigned)(unsigned char)text.p[0]);
    } else {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS006, span, "unexpected character '%.*s'",
                                           STR_ARG(text));
        const char *help = character_help(text.p[0]);
        if (help != NULL)
            diag_add_help(cx->diags, diagnostic, "%s", help);
    }
}

/* 'O'Brien': the quote inside a string has closed it, and the last one opens another. */
static void report_open_string(const Script *script, ScContext *cx, Span span)
{
    const TokenList *tokens = &script->scanner.tokens;
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS003, span, "this string is never closed");
    for (size_t i = 0; i + 1 < tokens->count; i++) {
        const Token *string = &tokens->items[i];
        if (string->kind != T_STRING || string[1].start != string->end ||
            (string[1].word == NO_KEYWORD && string[1].kind != T_IDENT))
            continue;
        Span quote = {string->end - 1, string->end};
        diag_add_label(cx->diags, diagnostic, quote, "this quote ends a string");
        diag_add_help(cx->diags, diagnostic, "inside a string write \\%c",
                      tokens->text.p[quote.start]);
        return;
    }
}

static void report_problem(const Script *script, ScContext *cx, const ScanProblem *problem)
{
    Span span = problem->span;
    switch (problem->code) {
    case PRS003: report_open_string(script, cx, span); break;
    case PRS004: diag_emit(cx->diags, PRS004, span, "this comment is never closed"); break;
    case PRS005:
        diag_emit(cx->diags, PRS005, span, "this quoted identifier is never closed");
        break;
    default:
        report_character(cx, span, str_slice(script->scanner.tokens.text, span.start, span.end));
    }
}

static void check_utf8(Script *script, ScContext *cx)
{
    TokenList *tokens = &script->scanner.tokens;
    size_t from = script->unchecked;
    Str checked = str_slice(tokens->text, from, tokens->text.n);
    size_t bad = utf8_find_invalid(checked);
    if (bad == checked.n)
        return;
    tokens->broken = true;
    script->scanner.problem_count = 0;
    unsigned char first = (unsigned char)checked.p[bad];
    Span span = {(uint32_t)(from + bad), (uint32_t)(from + bad + 1)};
    bool at_start = script->source.offset == 0 && span.start == 0 && checked.n > bad + 1;
    if (at_start && (first == 0xFF || first == 0xFE)) {
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS007, span, "the input is UTF-16");
        diag_add_help(cx->diags, diagnostic, "convert it first: iconv -f UTF-16 -t UTF-8");
        return;
    }
    diag_emit(cx->diags, PRS007, span, "byte 0x%02X is not valid UTF-8", first);
}

/* From the first token, comment or problem to the last token or problem. */
static Span statement_span(const Scanner *scanner, uint32_t end)
{
    const TokenList *tokens = &scanner->tokens;
    Span span = {end, end};
    if (tokens->count > 0)
        span = (Span){tokens->items[0].start, tokens->items[tokens->count - 1].end};
    for (size_t i = 0; i < scanner->problem_count; i++) {
        if (scanner->problems[i].span.start < span.start)
            span.start = scanner->problems[i].span.start;
        if (scanner->problems[i].span.end > span.end)
            span.end = scanner->problems[i].span.end;
    }
    if (scanner->problems_end > span.end)
        span.end = scanner->problems_end;
    if (scanner->unfinished != PENDING_NOTHING)
        span.end = end;
    return span;
}

ScriptNext script_next(Script *script, ScContext *cx, Span *span)
{
    Scanner *scanner = &script->scanner;
    *span = (Span){0, 0};
    if (script->ended)
        return SCRIPT_END;
    bool at_semicolon = find_statement(script);
    script->ended = !at_semicolon;

    TokenList *tokens = &scanner->tokens;
    tokens->text = (Str){scanner->text + scanner->begin, scanner->pos - scanner->begin};
    script->source.text = tokens->text;
    if (script->source.offset == 0 && str_starts_with(tokens->text, byte_order_mark))
        script->source.column = 0;
    cx->source = &script->source;
    cx->tokens = tokens;
    if (scanner->failed)
        return SCRIPT_READ_FAILED;

    uint32_t end = (uint32_t)(tokens->text.n - (at_semicolon ? 1 : 0));
    *span = statement_span(scanner, end);
    tokens->statement = statement_find(tokens);
    if (tokens->statement != NULL && tokens->statement->raw) {
        scanner->problem_count = 0;
        tokens->broken = false;
    }
    check_utf8(script, cx);
    for (size_t i = 0; i < scanner->problem_count; i++)
        report_problem(script, cx, &scanner->problems[i]);
    if (scanner->too_long) {
        tokens->broken = true;
        diag_emit(cx->diags, PRS009, (Span){0, 0}, "the statement is longer than 2 GiB");
    }
    if (!is_empty(tokens)) {
        tokfilter_run(tokens);
        return SCRIPT_STATEMENT;
    }
    return tokens->comment_count > 0 ? SCRIPT_COMMENTS : SCRIPT_END;
}

size_t token_list_count(const TokenList *tokens)
{
    return tokens->count;
}

const Comment *token_list_comments(const TokenList *tokens, size_t *count)
{
    *count = tokens->comment_count;
    return tokens->comments;
}

/* ---- why a text is not a whole statement yet ------------------------------------------------- */

typedef struct TextReader {
    Str left;
} TextReader;

static ptrdiff_t read_text(void *user, char *buffer, size_t size)
{
    TextReader *reader = user;
    size_t count = reader->left.n < size ? reader->left.n : size;
    memcpy(buffer, reader->left.p, count);
    reader->left = str_slice(reader->left, count, reader->left.n);
    return (ptrdiff_t)count;
}

static long open_parentheses(const TokenList *tokens)
{
    long open = 0;
    for (size_t i = 0; i < tokens->count; i++) {
        if (tokens->items[i].kind == T_LPAREN)
            open++;
        else if (tokens->items[i].kind == T_RPAREN && open > 0)
            open--;
    }
    return open;
}

PendingState parse_pending(const Options *options, Str text)
{
    TextReader reader = {text};
    Scanner scanner;
    scanner_init(&scanner, options, read_text, &reader, READ_SIZE);
    PendingState state = PENDING_NOTHING;
    while (scan_statement(&scanner)) {
        state = PENDING_COMPLETE;
        scanner_clear_tokens(&scanner);
    }
    if (scanner.unfinished != PENDING_NOTHING)
        state = scanner.unfinished;
    else if (open_parentheses(&scanner.tokens) > 0)
        state = PENDING_PAREN;
    else if (scanner.tokens.count > 0 || scanner.tokens.broken)
        state = PENDING_STATEMENT;
    scanner_free(&scanner);
    return state;
}
