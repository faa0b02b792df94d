/* time_units.h - how many of one unit of time make another. */
#ifndef SC_UTIL_TIME_UNITS_H
#define SC_UTIL_TIME_UNITS_H

#include <stdint.h>

#define MONTHS_PER_YEAR 12
#define MICROS_PER_SECOND INT64_C(1000000)
#define MICROS_PER_MINUTE (60 * MICROS_PER_SECOND)
#define MICROS_PER_HOUR (60 * MICROS_PER_MINUTE)
#define MICROS_PER_DAY (24 * MICROS_PER_HOUR)

#endif
