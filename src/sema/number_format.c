/* number_format.c - see number_format.h (Spark's page "Number Pattern", ToNumberParser). */
#include "sema/number_format.h"

#include <string.h>

#include "plan/type.h"

static bool take(Str *text, const char *word)
{
    if (!str_starts_with_nocase(*text, str_from(word)))
        return false;
    *text = str_slice(*text, strlen(word), text->n);
    return true;
}

static bool is_digit(Str text)
{
    return text.n > 0 && (text.p[0] == '0' || text.p[0] == '9');
}

static void read_leading_sign(Str *text, NumberFormat *format)
{
    format->sign_leads = true;
    if (take(text, "S"))
        format->sign = NUMBER_SIGN_PLUS_MINUS;
    else if (take(text, "MI"))
        format->sign = NUMBER_SIGN_MINUS;
    else
        format->sign_leads = false;
}

static bool read_trailing_sign(Str *text, NumberFormat *format)
{
    NumberSign sign = take(text, "S")    ? NUMBER_SIGN_PLUS_MINUS
                      : take(text, "MI") ? NUMBER_SIGN_MINUS
                      : take(text, "PR") ? NUMBER_SIGN_BRACKETS
                                         : NUMBER_SIGN_NONE;
    if (sign == NUMBER_SIGN_NONE)
        return true;
    bool first = format->sign == NUMBER_SIGN_NONE;
    format->sign = sign;
    return first;
}

bool number_format_read(Arena *arena, Str text, NumberFormat *format)
{
    *format = (NumberFormat){0};
    read_leading_sign(&text, format);
    format->dollar = take(&text, "$");
    char *whole = arena_alloc(arena, text.n + 1);
    size_t length = 0;
    while (text.n > 0) {
        bool digit = is_digit(text);
        char c = text.p[0];
        if (!digit && !take(&text, ",") && !take(&text, "G"))
            break;
        if (digit)
            text = str_slice(text, 1, text.n);
        format->whole_digits += digit;
        /* The first digit says what a group is. */
        bool in_group = length > 0 && whole[length - 1] != ',';
        whole[length] = !digit ? ',' : in_group ? whole[length - 1] : c;
        length++;
    }
    format->whole = (Str){whole, length};
    format->point = take(&text, ".") || take(&text, "D");
    while (format->point && is_digit(text)) {
        format->fraction_is_fixed = format->fraction_is_fixed || text.p[0] == '0';
        format->fraction_digits++;
        text = str_slice(text, 1, text.n);
    }
    int digits = format->whole_digits + format->fraction_digits;
    bool grouped = length == 0 || (whole[0] != ',' && whole[length - 1] != ',');
    return read_trailing_sign(&text, format) && text.n == 0 && grouped && digits > 0 &&
           digits <= DECIMAL_PRECISION_MAX;
}
