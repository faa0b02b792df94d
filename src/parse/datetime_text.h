/* datetime_text.h - how Spark reads texts as dates, timestamps and times of day, in typed literals and
 * in casts of constants (its SparkDateTimeUtils).
 */
#ifndef SC_PARSE_DATETIME_TEXT_H
#define SC_PARSE_DATETIME_TEXT_H

#include <stdbool.h>

#include "util/str.h"

typedef struct DateTimeFields {
    bool has_date; /* else a time of day alone, of the current day */
    long year;     /* may be negative */
    long month, day, hour, minute, second;
    Str fraction; /* the digits of a second, as written */
    Str zone;     /* as written, empty if none */
} DateTimeFields;

/* Read what a cast takes, which does not know 'now' and the like. */
bool datetime_read_date(Str text, DateTimeFields *fields);
bool datetime_read_timestamp(Str text, bool local, DateTimeFields *fields);
bool datetime_read_time(Str text, DateTimeFields *fields);

/* Whether a typed literal may hold the text. */
bool datetime_is_date(Str text);
/* `local`: of TIMESTAMP_NTZ, where a time of day alone says nothing. */
bool datetime_is_timestamp(Str text, bool local);
bool datetime_is_time(Str text);

#endif
