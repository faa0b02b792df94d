/* script.c - cuts an input into statements. The scanner finds every `;`; this file knows which of
 * them end a statement, and where in the input the statement's text stands. It parses nothing.
 */
#include "parse/parse.h"

#include <stdlib.h>
#include <string.h>

#include "grammar/spark_parser.h"
#include "parse/scan_problem.h"
#include "parse/scanner.h"
#include "parse/script_blocks.h"
#include "parse/statement.h"
#include "parse/substitution.h"
#include "parse/templates.h"
#include "parse/tokfilter.h"
#include "util/utf8.h"

struct Script {
    Scanner scanner;
    Source source;    /* of the statement at hand */
    size_t unchecked; /* offset in source.text of what no statement before had */
    bool ended;
    /* The same statement with its variables replaced. */
    bool is_replaced;
    Scanner replaced;
    Source replaced_source;
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
    script->scanner.resumes = true;
    script->source = (Source){.name = name, .line = 1, .column = 1};
    return script;
}

static void forget_replaced(Script *script)
{
    if (script->is_replaced)
        scanner_free(&script->replaced);
    script->is_replaced = false;
}

void script_close(Script *script)
{
    if (script == NULL)
        return;
    forget_replaced(script);
    scanner_free(&script->scanner);
    free(script);
}

void script_set_options(Script *script, const Options *options)
{
    scanner_set_options(&script->scanner, options);
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

/* Scan up to the `;` that ends a statement, perhaps an empty one, and leave it out, or to the end of
 * a cell or of the input. */
static ScanResult scan_statement(Scanner *scanner)
{
    ScriptBlocks blocks = {0};
    TokenList *tokens = &scanner->tokens;
    size_t seen = tokens->count;
    ScanResult result;
    while ((result = scanner_run(scanner)) == SCAN_SEMICOLON) {
        script_blocks_read(&blocks, tokens, seen, tokens->count);
        seen = tokens->count;
        if (script_blocks_depth(&blocks) == 0)
            break;
    }
    if (result == SCAN_SEMICOLON)
        tokens->count--;
    script_blocks_free(&blocks);
    return result;
}

static bool is_empty(const TokenList *tokens)
{
    return tokens->count == 0 && !tokens->broken;
}

/* Scan until there is a statement, or to the end of the input. Comments of empty statements are kept
 * for the next one. */
static ScanResult find_statement(Script *script)
{
    TokenList *tokens = &script->scanner.tokens;
    ScanResult result;
    begin_statement(script);
    while ((result = scan_statement(&script->scanner)) != SCAN_END) {
        if (!is_empty(tokens))
            break;
        if (tokens->comment_count == 0)
            begin_statement(script);
    }
    return result;
}

static void check_utf8(const Script *script, ScContext *cx, Scanner *scanner)
{
    TokenList *tokens = &scanner->tokens;
    size_t from = script->unchecked;
    Str checked = str_slice(tokens->text, from, tokens->text.n);
    size_t bad = utf8_find_invalid(checked);
    if (bad == checked.n)
        return;
    tokens->broken = true;
    scanner->problem_count = 0;
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

/* Scan the statement again with its variables replaced, which may be a quote or half of it. */
static bool replace_variables(Script *script, ScContext *cx, uint32_t end)
{
    Str text = script->scanner.tokens.text;
    Substitution result;
    if (!substitution_run(cx, text, script->unchecked, &result))
        return false;
    size_t behind = text.n - end; /* the `;` */
    TextReader reader = {str_slice(result.text, script->unchecked, result.text.n - behind)};
    Scanner *scanner = &script->replaced;
    scanner_init(scanner, cx->options, read_text, &reader, READ_SIZE);
    scanner_skip_text(scanner, str_slice(result.text, 0, script->unchecked));
    script->is_replaced = true;
    while (scanner_run(scanner) != SCAN_END) {
    }
    scanner->tokens.text = result.text;
    script->replaced_source = script->source;
    script->replaced_source.text = result.text;
    script->replaced_source.written = &script->source;
    script->replaced_source.pieces = result.pieces;
    script->replaced_source.piece_count = result.piece_count;
    cx->source = &script->replaced_source;
    cx->tokens = &scanner->tokens;
    return true;
}

static void report_problems(const Script *script, ScContext *cx, Scanner *scanner)
{
    check_utf8(script, cx, scanner);
    for (size_t i = 0; i < scanner->problem_count; i++)
        scan_problem_report(cx, cx->tokens, &scanner->problems[i]);
    if (scanner->too_long) {
        cx->tokens->broken = true;
        diag_emit(cx->diags, PRS009, (Span){0, 0}, "the statement is longer than 2 GiB");
    }
}

/* Show the text of what was found in the context. */
static void begin_source(Script *script, ScContext *cx)
{
    Scanner *scanner = &script->scanner;
    TokenList *tokens = &scanner->tokens;
    tokens->text = (Str){scanner->text + scanner->begin, scanner->pos - scanner->begin};
    script->source.text = tokens->text;
    if (script->source.offset == 0 && str_starts_with(tokens->text, byte_order_mark))
        script->source.column = 0;
    cx->source = &script->source;
    cx->tokens = tokens;
}

/* A raw statement takes all text up to its `;`, wildcards that look like comments too. */
static uint32_t raw_end(Str text, uint32_t last_token, uint32_t end)
{
    while (end > last_token && memchr(" \t\r\n", text.p[end - 1], 4) != NULL)
        end--;
    return end;
}

ScriptNext script_next(Script *script, ScContext *cx, Span *span)
{
    Scanner *scanner = &script->scanner;
    *span = (Span){0, 0};
    forget_replaced(script);
    if (script->ended)
        return SCRIPT_END;
    ScanResult found = find_statement(script);
    script->ended = found == SCAN_END;
    begin_source(script, cx);
    if (scanner->failed)
        return SCRIPT_READ_FAILED;

    uint32_t end = (uint32_t)(cx->tokens->text.n - (found == SCAN_SEMICOLON ? 1 : 0));
    if (!is_empty(cx->tokens) && replace_variables(script, cx, end)) {
        scanner = &script->replaced;
        end = (uint32_t)(cx->tokens->text.n - (found == SCAN_SEMICOLON ? 1 : 0));
    }
    TokenList *tokens = cx->tokens;
    tokens->ends_with_input = found == SCAN_END;
    tokens->notebook = script->scanner.notebook;
    *span = statement_span(scanner, end);
    tokens->statement = statement_find(tokens);
    if (tokens->has_templates && (tokens->statement == NULL || !tokens->statement->raw)) {
        templates_place(tokens);
        tokens->statement = statement_find(tokens);
    }
    if (tokens->statement != NULL && tokens->statement->raw) {
        span->end = raw_end(tokens->text, span->end, end);
        scanner->problem_count = 0;
        tokens->broken = false;
    }
    report_problems(script, cx, scanner);
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
    while (scan_statement(&scanner) != SCAN_END) {
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
