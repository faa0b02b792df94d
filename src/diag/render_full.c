/* render_full.c - see render_full.h. */
#include "diag/render_full.h"

#include "diag/excerpt.h"

static const char *severity_name(DiagSeverity severity)
{
    switch (severity) {
    case DIAG_ERROR: return "error";
    case DIAG_WARNING: return "warning";
    case DIAG_NOTE: return "note";
    case DIAG_OFF: break;
    }
    return "off";
}

static void add_header(Buf *out, const Diagnostic *diagnostic, bool color)
{
    Buf text;
    buf_init(&text);
    buf_add_text(&text, severity_name(diagnostic->severity));
    buf_add_char(&text, '[');
    buf_add_text(&text, diag_info(diagnostic->code)->code);
    buf_add_char(&text, ']');
    excerpt_add_styled(out, color, diagnostic->severity, STYLE_PRIMARY, buf_str(&text));
    buf_clear(&text);
    buf_add_text(&text, ": ");
    excerpt_add_clean(&text, diagnostic->message, 2);
    excerpt_add_styled(out, color, diagnostic->severity, STYLE_STRONG, buf_str(&text));
    buf_add_char(out, '\n');
    buf_free(&text);
}

static void add_place(Buf *out, const Source *source, const Diagnostic *diagnostic, size_t width,
                      bool color)
{
    buf_add_repeat(out, ' ', width + 1);
    excerpt_add_styled(out, color, diagnostic->severity, STYLE_GUTTER, STR("-->"));
    buf_add_char(out, ' ');
    excerpt_add_clean(out, source->name, 0);
    if (!source->no_text) {
        SourcePosition at = source_position(source, diagnostic->span.start);
        buf_add_char(out, ':');
        buf_add_number(out, at.line);
        buf_add_char(out, ':');
        buf_add_number(out, at.column);
    }
    buf_add_char(out, '\n');
}

/* One line "   = KIND: TEXT"; further lines of the text stand under its first. */
static void add_remark(Buf *out, size_t width, const char *kind, Str text, bool color)
{
    Str title = str_from(kind);
    buf_add_repeat(out, ' ', width + 2);
    excerpt_add_styled(out, color, DIAG_OFF, STYLE_GUTTER, STR("="));
    buf_add_char(out, ' ');
    excerpt_add_styled(out, color, DIAG_OFF, STYLE_STRONG, title);
    buf_add_text(out, ": ");
    excerpt_add_clean(out, text, width + title.n + 6);
    buf_add_char(out, '\n');
}

void diag_render_full(Buf *out, const Source *source, const Diagnostic *diagnostic, bool color)
{
    size_t width = excerpt_number_width(source, diagnostic);
    add_header(out, diagnostic, color);
    add_place(out, source, diagnostic, width, color);
    if (!source->no_text)
        excerpt_render(out, source, diagnostic, width, color);
    for (size_t i = 0; i < diagnostic->notes.count; i++)
        add_remark(out, width, "note", diagnostic->notes.items[i], color);
    for (size_t i = 0; i < diagnostic->helps.count; i++)
        add_remark(out, width, "help", diagnostic->helps.items[i], color);
    Buf explain;
    buf_init(&explain);
    buf_add_text(&explain, "sc-transpile explain ");
    buf_add_text(&explain, diag_info(diagnostic->code)->code);
    add_remark(out, width, "explain", buf_str(&explain), color);
    buf_free(&explain);
    buf_add_char(out, '\n');
}
