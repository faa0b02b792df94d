/* syntax_error.c - see syntax_error.h. */
#include "parse/syntax_error.h"

static Span token_span(const ParserInput *input, size_t at)
{
    if (at >= input->count)
        return (Span){input->end, input->end};
    return (Span){input->tokens[at].start, input->tokens[at].end};
}

void syntax_error_report(ScContext *cx, const ParserInput *input, size_t at)
{
    Span span = token_span(input, at);
    if (at >= input->count)
        diag_emit(cx->diags, PRS002, span, "unexpected end of statement");
    else
        diag_emit(cx->diags, PRS001, span, "unexpected %.*s", STR_ARG(token_text(cx, span)));
}

void syntax_error_report_depth(ScContext *cx, const ParserInput *input, size_t at)
{
    diag_emit(cx->diags, PRS008, token_span(input, at), "the statement is nested too deeply");
}
