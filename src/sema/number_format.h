/* number_format.h - the formats of to_number and to_char. */
#ifndef SC_SEMA_NUMBER_FORMAT_H
#define SC_SEMA_NUMBER_FORMAT_H

#include <stdbool.h>

#include "util/str.h"

typedef enum NumberSign {
    NUMBER_SIGN_NONE,
    NUMBER_SIGN_PLUS_MINUS, /* S */
    NUMBER_SIGN_MINUS,      /* MI */
    NUMBER_SIGN_BRACKETS,   /* PR */
} NumberSign;

/* [S | MI] [$] digits [(. | D) digits] [S | MI | PR], the digits before the point in groups. */
typedef struct NumberFormat {
    NumberSign sign;
    bool sign_leads;
    bool dollar;
    bool point;
    Str whole; /* 0, 9 and , (for G, too); a group has one kind of digits */
    int whole_digits;
    int fraction_digits;
    bool fraction_is_fixed; /* it has a 0 */
} NumberFormat;

/* False for a format that Spark refuses. `format->whole` lives in the arena. */
bool number_format_read(Arena *arena, Str text, NumberFormat *format);

#endif
