/* scan_problem.c - see scan_problem.h. */
#include "parse/scan_problem.h"

#include <string.h>

#include "grammar/spark_parser.h"

static bool is_typographic_quote(Str text)
{
    return str_starts_with(text, STR("\xE2\x80\x98")) ||
           str_starts_with(text, STR("\xE2\x80\x99")) ||
           str_starts_with(text, STR("\xE2\x80\x9C")) || str_starts_with(text, STR("\xE2\x80\x9D"));
}

/* A word with letters beyond ASCII. */
static bool is_foreign_word(Str text)
{
    bool foreign = false;
    for (size_t i = 0; i < text.n; i++)
        foreign |= (unsigned char)text.p[i] >= 0x80;
    return foreign;
}

/* What other dialects start with a character that is none of Spark's. */
static const char *character_help(char c)
{
    switch (c) {
    case '@': return "a variable of a session has a plain name: DECLARE VARIABLE name";
    case '#': return "a comment starts with --; a temporary table is a temporary view";
    case '$':
    case '{':
        return "a variable is written ${name}, a template {{ name }}; a map is written map(key, "
               "value)";
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
        Diagnostic *diagnostic = diag_emit(cx->diags, PRS006, span, "unexpected '%.*s'",
                                           STR_ARG(text));
        diag_add_help(cx->diags, diagnostic, "a variable is written ${name}, a parameter :name");
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

/* Whether what stands before a quote looks as if the quote opened a string. */
static bool looks_like_opening(Str text, uint32_t quote)
{
    return memchr(" \t\r\n=(,", text.p[quote - 1], 7) != NULL;
}

/* A quote that ends a string directly before a word: it stands in the text ('O'Brien'), or it should
 * open another string, and the end of the first is missing ('a = 'b'). */
static void report_open_string(ScContext *cx, const TokenList *tokens, Span span)
{
    Diagnostic *diagnostic = diag_emit(cx->diags, PRS003, span, "this string is never closed");
    for (size_t i = 0; i + 1 < tokens->count; i++) {
        const Token *string = &tokens->items[i];
        if (string->kind != T_STRING || string[1].start != string->end ||
            (string[1].word == NO_KEYWORD && string[1].kind != T_IDENT))
            continue;
        Span first = {string->start, string->start + 1}, quote = {string->end - 1, string->end};
        if (quote.start > first.start + 1 && looks_like_opening(tokens->text, quote.start)) {
            diag_add_label(cx->diags, diagnostic, first, "is this one closed where it should be?");
            return;
        }
        diag_add_label(cx->diags, diagnostic, quote, "this quote ends a string");
        diag_add_help(cx->diags, diagnostic, "inside a string write \\%c",
                      tokens->text.p[quote.start]);
        return;
    }
}

void scan_problem_report(ScContext *cx, const TokenList *tokens, const ScanProblem *problem)
{
    Span span = problem->span;
    switch (problem->code) {
    case PRS003: report_open_string(cx, tokens, span); break;
    case PRS004: diag_emit(cx->diags, PRS004, span, "this comment is never closed"); break;
    case PRS005:
        diag_emit(cx->diags, PRS005, span, "this quoted identifier is never closed");
        break;
    case PRS017: {
        Str open = str_slice(tokens->text, span.start, span.end);
        diag_emit(cx->diags, PRS017, span, "this %.*s is never closed", STR_ARG(open));
        break;
    }
    default: report_character(cx, span, str_slice(tokens->text, span.start, span.end));
    }
}
