/* diag.c - see diag.h. */
#include "diag/diag.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "diag/source.h"

static const DiagCodeInfo infos[] = {
#define DIAG(code, severity, name, summary) [code] = {#code, name, severity, summary},
#include "diag/codes.def"
#undef DIAG
};

void diag_init(DiagList *list, Arena *arena)
{
    *list = (DiagList){.arena = arena};
}

const DiagCodeInfo *diag_info(DiagCode code)
{
    return &infos[code];
}

DiagCode diag_find(Str code_or_name)
{
    for (int code = 0; code < DIAG_CODE_COUNT; code++)
        if (str_is_nocase(code_or_name, infos[code].code) ||
            str_is_nocase(code_or_name, infos[code].name))
            return (DiagCode)code;
    return DIAG_CODE_COUNT;
}

Str diag_family(DiagCode code)
{
    return (Str){infos[code].code, 3};
}

static Str format_text(Arena *arena, const char *format, va_list args)
{
    va_list again;
    va_copy(again, args);
    int length = vsnprintf(NULL, 0, format, args);
    if (length < 0)
        length = 0;
    char *text = arena_alloc(arena, (size_t)length + 1);
    vsnprintf(text, (size_t)length + 1, format, again);
    va_end(again);
    return (Str){text, (size_t)length};
}

Diagnostic *diag_emit(DiagList *list, DiagCode code, Span span, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str message = format_text(list->arena, format, args);
    va_end(args);
    for (size_t i = 0; i < list->all.count; i++) {
        Diagnostic *old = list->all.items[i];
        if (old->code == code && old->span.start == span.start && old->span.end == span.end &&
            str_equal(old->message, message))
            return old;
    }
    Diagnostic *diagnostic = ARENA_NEW(list->arena, Diagnostic);
    diagnostic->code = code;
    diagnostic->severity = infos[code].severity;
    diagnostic->span = span;
    diagnostic->message = message;
    *VEC_ADD(list->arena, &list->all) = diagnostic;
    list->errors += diagnostic->severity == DIAG_ERROR;
    list->warnings += diagnostic->severity == DIAG_WARNING;
    return diagnostic;
}

void diag_set_label(DiagList *list, Diagnostic *diagnostic, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    diagnostic->label = format_text(list->arena, format, args);
    va_end(args);
}

void diag_add_label(DiagList *list, Diagnostic *diagnostic, Span span, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str text = format_text(list->arena, format, args);
    va_end(args);
    *VEC_ADD(list->arena, &diagnostic->labels) = (DiagLabel){span, text};
}

void diag_add_note(DiagList *list, Diagnostic *diagnostic, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str text = format_text(list->arena, format, args);
    va_end(args);
    *VEC_ADD(list->arena, &diagnostic->notes) = text;
}

void diag_add_help(DiagList *list, Diagnostic *diagnostic, const char *format, ...)
{
    va_list args;
    va_start(args, format);
    Str text = format_text(list->arena, format, args);
    va_end(args);
    *VEC_ADD(list->arena, &diagnostic->helps) = text;
}

/* What stands for the variables that a place touches: SHOWN_MAX of them, cut where they are long. */
static void add_values(DiagList *list, Diagnostic *diagnostic, const Source *source)
{
    enum { SHOWN_MAX = 3, VALUE_MAX = 60 };
    Span span = diagnostic->span;
    size_t shown = 0;
    for (size_t i = 0; i < source->piece_count && shown < SHOWN_MAX; i++) {
        const SourcePiece *piece = &source->pieces[i];
        if (piece->here.start > span.end)
            break;
        if (piece->here.end <= span.start || piece->here.start == span.end)
            continue;
        Str name = str_slice(source->written->text, piece->written.start, piece->written.end);
        Str value = str_slice(source->text, piece->here.start, piece->here.end);
        bool cut = value.n > VALUE_MAX;
        diag_add_note(list, diagnostic, "%.*s stands for: %.*s%s", STR_ARG(name),
                      cut ? VALUE_MAX : (int)value.n, value.p, cut ? ".." : "");
        shown++;
    }
}

void diag_move_to_written(DiagList *list, const Source *source)
{
    for (size_t i = 0; i < list->all.count; i++) {
        Diagnostic *diagnostic = list->all.items[i];
        add_values(list, diagnostic, source);
        diagnostic->span = source_written_span(source, diagnostic->span);
        for (size_t j = 0; j < diagnostic->labels.count; j++) {
            DiagLabel *label = &diagnostic->labels.items[j];
            label->span = source_written_span(source, label->span);
        }
    }
}

static int compare_places(const void *a, const void *b)
{
    const Diagnostic *x = *(Diagnostic *const *)a, *y = *(Diagnostic *const *)b;
    if (x->span.start != y->span.start)
        return x->span.start < y->span.start ? -1 : 1;
    if (x->severity != y->severity)
        return x->severity > y->severity ? -1 : 1;
    return x->code < y->code ? -1 : x->code > y->code;
}

void diag_sort(DiagList *list)
{
    if (list->all.count > 1)
        qsort(list->all.items, list->all.count, sizeof *list->all.items, compare_places);
}
