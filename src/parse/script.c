/* script.c - cuts an input into statements. The scanner finds every `;`; this file knows which of
 * them end a statement, and where in the input the statement's text stands. It parses nothing.
 */
#include "parse/parse.h"

#include <stdlib.h>
#include <string.h>

#include "grammar/spark_parser.h"
#include "parse/scanner.h"
#include "parse/script_blocks.h"
#include "parse/tokfilter.h"
#include "util/utf8.h"

struct Script {
    Scanner scanner;
    Source source; /* of the statement at hand */
    uint64_t begin_offset;
    bool ended;
};

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
}

/* Scan a statement; false when the input ends. Leaves its tokens without the `;`. */
static bool scan_statement(Scanner *scanner)
{
    ScriptBlocks blocks = {0};
    TokenList *tokens = &scanner->tokens;
    size_t seen = 0;
    bool ended = false;
    while (!ended && scanner_run(scanner) == SCAN_SEMICOLON) {
        script_blocks_read(&blocks, tokens, seen, tokens->count);
        seen = tokens->count;
        if (script_blocks_depth(&blocks) == 0) {
            tokens->count--;
            if (tokens->count > 0 || tokens->broken)
                ended = true;
            seen = tokens->count;
        }
    }
    script_blocks_free(&blocks);
    return ended;
}

static void report_problem(const Script *script, ScContext *cx, const ScanProblem *problem)
{
    Span span = problem->span;
    Str text = str_slice(script->scanner.tokens.text, span.start, span.end);
    switch (problem->code) {
    case PRS003: diag_emit(cx->diags, PRS003, span, "this string is never closed"); break;
    case PRS004: diag_emit(cx->diags, PRS004, span, "this comment is never closed"); break;
    case PRS005:
        diag_emit(cx->diags, PRS005, span, "this quoted identifier is never closed");
        break;
    default:
        if (text.n > 1)
            diag_emit(cx->diags, problem->code, span, "the template variable %.*s has no value",
                      STR_ARG(text));
        else if ((unsigned char)text.p[0] < 0x20)
            diag_emit(cx->diags, problem->code, span, "a byte 0x%02X stands between tokens",
                      (unsigned)(unsigned char)text.p[0]);
        else
            diag_emit(cx->diags, problem->code, span, "unexpected character '%.*s'", STR_ARG(text));
    }
}

static void check_utf8(Script *script, ScContext *cx, size_t from)
{
    TokenList *tokens = &script->scanner.tokens;
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
    begin_statement(script);
    size_t unchecked = scanner->pos - scanner->begin;
    bool at_semicolon = scan_statement(scanner);
    script->ended = !at_semicolon;

    TokenList *tokens = &scanner->tokens;
    tokens->text = (Str){scanner->text + scanner->begin, scanner->pos - scanner->begin};
    script->source.text = tokens->text;
    cx->source = &script->source;
    cx->tokens = tokens;
    if (scanner->failed)
        return SCRIPT_READ_FAILED;

    uint32_t end = (uint32_t)(tokens->text.n - (at_semicolon ? 1 : 0));
    *span = statement_span(scanner, end);
    check_utf8(script, cx, unchecked);
    for (size_t i = 0; i < scanner->problem_count; i++)
        report_problem(script, cx, &scanner->problems[i]);
    if (scanner->too_long) {
        tokens->broken = true;
        diag_emit(cx->diags, PRS009, (Span){0, 0}, "the statement is longer than 2 GiB");
    }
    if (tokens->count > 0 || tokens->broken) {
        tokfilter_run(tokens);
        return SCRIPT_STATEMENT;
    }
    return tokens->comment_count > 0 ? SCRIPT_COMMENTS : SCRIPT_END;
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
    if (scan_statement(&scanner))
        state = PENDING_COMPLETE;
    else if (scanner.unfinished != PENDING_NOTHING)
        state = scanner.unfinished;
    else if (open_parentheses(&scanner.tokens) > 0)
        state = PENDING_PAREN;
    else if (scanner.tokens.count > 0 || scanner.tokens.broken)
        state = PENDING_STATEMENT;
    scanner_free(&scanner);
    return state;
}
