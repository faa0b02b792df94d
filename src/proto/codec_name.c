/* codec_name.c - names as the protocol has them: one text, as a user types it in a program. */
#include "proto/codec.h"

#include <string.h>

PlanName name_from_text(const char *text)
{
    return (PlanName){.text = str_from(text)};
}

/* A part between backticks; two of them stand for one. Gives what follows it. */
static const char *quoted_part(ScContext *cx, const char *at, PlanName *name)
{
    Buf text;
    buf_init(&text);
    for (at++; *at != '\0'; at++) {
        if (*at == '`' && *++at != '`')
            break;
        buf_add_char(&text, *at);
    }
    name->text = str_copy(cx->arena, buf_str(&text));
    name->quoted = true;
    buf_free(&text);
    return at;
}

PlanNames names_from_text(ScContext *cx, const char *text)
{
    PlanNames names = {0};
    for (const char *at = text;; at++) {
        PlanName name = {.text = {at, strcspn(at, ".")}};
        if (*at == '`')
            at = quoted_part(cx, at, &name);
        else
            at += name.text.n;
        plan_names_add(cx, &names, name);
        if (*at != '.')
            return names;
    }
}

/* ---- writing ---------------------------------------------------------------------------------- */

static void add_part(Buf *text, const PlanName *name)
{
    bool quoted = name->quoted || name->text.n == 0;
    for (size_t i = 0; i < name->text.n && !quoted; i++)
        quoted = name->text.p[i] == '.' || name->text.p[i] == '`';
    if (!quoted) {
        buf_add_str(text, name->text);
        return;
    }
    buf_add_char(text, '`');
    for (size_t i = 0; i < name->text.n; i++)
        buf_add_repeat(text, name->text.p[i], name->text.p[i] == '`' ? 2 : 1);
    buf_add_char(text, '`');
}

char *names_to_text(ScContext *cx, const PlanNames *names)
{
    Buf text;
    buf_init(&text);
    for (size_t i = 0; i < names->count; i++) {
        if (i > 0)
            buf_add_char(&text, '.');
        add_part(&text, &names->items[i]);
    }
    char *copy = arena_copy(cx->arena, text.p, text.n);
    buf_free(&text);
    return copy;
}

char *text_of(ScContext *cx, Str text)
{
    return arena_copy(cx->arena, text.p, text.n);
}
