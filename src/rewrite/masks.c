/* masks.c - mask(): letters, digits and other characters replaced by one for each class. */
#include "rewrite/internal.h"
#include "util/utf8.h"

enum { MASK_UPPER, MASK_LOWER, MASK_DIGIT, MASK_OTHER, MASK_CLASSES };

/* What stands for the characters of a class. */
typedef struct Mask {
    Str by;
    bool keep; /* nothing does */
} Mask;

/* False if it is not constant. */
static bool read_mask(const PlanUnresolvedFunction *call, size_t i, Mask *mask)
{
    static const char *const defaults[MASK_CLASSES] = {"X", "x", "n", NULL};
    *mask = (Mask){STR(""), false};
    if (i + 1 >= call->arguments.count) {
        mask->keep = defaults[i] == NULL;
        if (!mask->keep)
            mask->by = str_from(defaults[i]);
        return true;
    }
    const PlanNode *argument = call->arguments.items[i + 1];
    mask->keep = constant_is(argument, TYPE_VOID);
    return mask->keep || (constant_string(argument, &mask->by) && utf8_count(mask->by) == 1);
}

static bool is_ascii_constant(const PlanNode *node)
{
    Str text;
    if (!constant_string(node, &text))
        return constant_is(node, TYPE_VOID);
    for (size_t i = 0; i < text.n; i++)
        if ((unsigned char)text.p[i] >= 0x80)
            return false;
    return true;
}

static bool is_letter_or_digit(Str c)
{
    return c.n == 1 && ((c.p[0] >= 'a' && c.p[0] <= 'z') || (c.p[0] >= 'A' && c.p[0] <= 'Z') ||
                        (c.p[0] >= '0' && c.p[0] <= '9'));
}

static PlanNode *replace_others(Rewriter *rw, Span origin, PlanNode *text, const Mask *mask)
{
    if (mask->keep)
        return text;
    Str by = str_equal(mask->by, STR("\\")) ? STR("\\\\") : mask->by;
    return sf_call3(rw, origin, "REGEXP_REPLACE", text, sf_string(rw, STR("[^A-Za-z0-9]")),
                    sf_string(rw, by));
}

static PlanNode *replace_letters_and_digits(Rewriter *rw, Span origin, PlanNode *text,
                                            const Mask *masks)
{
    static const char *const classes[] = {"ABCDEFGHIJKLMNOPQRSTUVWXYZ",
                                          "abcdefghijklmnopqrstuvwxyz", "0123456789"};
    Buf from, to;
    buf_init(&from);
    buf_init(&to);
    for (size_t i = 0; i < MASK_OTHER; i++)
        for (const char *c = classes[i]; !masks[i].keep && *c != '\0'; c++) {
            buf_add_char(&from, *c);
            buf_add_str(&to, masks[i].by);
        }
    if (from.n > 0)
        text = sf_call3(rw, origin, "TRANSLATE", text,
                        sf_string(rw, str_copy(rw->cx->arena, buf_str(&from))),
                        sf_string(rw, str_copy(rw->cx->arena, buf_str(&to))));
    buf_free(&from);
    buf_free(&to);
    return text;
}

/* mask(text [, upper [, lower [, digit [, other]]]]) */
PlanNode *rewrite_call_mask(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *text = call->arguments.items[0];
    Span origin = call->node.origin;
    Mask masks[MASK_CLASSES];
    bool stay_in_class = true; /* no letter or digit becomes another character */
    for (size_t i = 0; i < MASK_CLASSES; i++) {
        if (!read_mask(call, i, &masks[i])) {
            diag_emit(rw->cx->diags, CNV103, origin,
                      "mask() is converted only with constant characters");
            return sf_null(rw);
        }
        if (i != MASK_OTHER && !masks[i].keep && !is_letter_or_digit(masks[i].by))
            stay_in_class = false;
    }
    if (!is_ascii_constant(text))
        rewrite_doubt(rw, FDM103, origin,
                      "mask() replaces letters and digits beyond ASCII too, which are kept here");
    /* What replaces one class must not be replaced again as one of another. */
    if (stay_in_class) {
        text = replace_letters_and_digits(rw, origin, text, masks);
        return replace_others(rw, origin, text, &masks[MASK_OTHER]);
    }
    if (is_letter_or_digit(masks[MASK_OTHER].by)) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "mask() with a letter or digit for other characters, and another character for "
                  "letters or digits, is not converted yet");
        return sf_null(rw);
    }
    text = replace_others(rw, origin, text, &masks[MASK_OTHER]);
    return replace_letters_and_digits(rw, origin, text, masks);
}
