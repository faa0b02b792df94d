/* message_path.c - see message_path.h. */
#include "proto/message_path.h"

enum { SHOWN_STEPS = 6 };

MessagePath message_path_enter(const MessagePath *parent, const ProtobufCFieldDescriptor *field)
{
    return (MessagePath){parent, field, parent->depth + 1};
}

bool message_path_check_depth(ScContext *cx, const MessagePath *path)
{
    if (path->depth <= MESSAGE_DEPTH_MAX)
        return true;
    diag_emit(cx->diags, CFG102, (Span){0, 0}, "the plan is nested more than %d messages deep",
              MESSAGE_DEPTH_MAX);
    return false;
}

Str message_path_text(Arena *arena, const MessagePath *path)
{
    Str text = STR("");
    for (unsigned steps = 0; path->field != NULL; path = path->parent, steps++) {
        if (steps == SHOWN_STEPS)
            return str_format(arena, "..%.*s", STR_ARG(text));
        text = str_format(arena, "%s%s%.*s", path->field->name, text.n == 0 ? "" : ".",
                          STR_ARG(text));
    }
    return text;
}
