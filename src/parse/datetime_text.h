/* datetime_text.h - which texts Spark takes for dates, timestamps and times of day in typed literals
 * (its SparkDateTimeUtils). Says yes or no; values are made elsewhere.
 */
#ifndef SC_PARSE_DATETIME_TEXT_H
#define SC_PARSE_DATETIME_TEXT_H

#include <stdbool.h>

#include "util/str.h"

bool datetime_is_date(Str text);
/* `local`: of TIMESTAMP_NTZ, where a time of day alone says nothing. */
bool datetime_is_timestamp(Str text, bool local);
bool datetime_is_time(Str text);

#endif
