/* diagnostics.c - see diagnostics.h. */
#include "cli/diagnostics.h"

#include <stdio.h>

static void write_to_buffer(void *user, const char *text, size_t length)
{
    buf_add(user, text, length);
}

void diagnostics_add(Buf *out, const sct_result *result, sct_severity least, bool color)
{
    for (size_t i = 0; i < result->diagnostic_count; i++)
        if (result->diagnostics[i].severity >= least)
            sct_render_diagnostic(result, i, color, write_to_buffer, out);
}

void diagnostics_print(const sct_result *result, sct_severity least, bool color)
{
    Buf text;
    buf_init(&text);
    diagnostics_add(&text, result, least, color);
    if (text.n > 0)
        fwrite(text.p, 1, text.n, stderr);
    buf_free(&text);
}
