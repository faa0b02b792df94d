/* timestamp_text.c - see timestamp_text.h. */
#include "proto/timestamp_text.h"

enum {
    SECONDS_PER_MINUTE = 60,
    SECONDS_PER_HOUR = 3600,
    SECONDS_PER_DAY = 86400,
    DAYS_PER_ERA = 146097, /* 400 years of the Gregorian calendar */
    EPOCH_DAY = 719468,    /* 1970-01-01 from 0000-03-01 */
    NANOS_DIGITS = 9,
};

#define SECONDS_MIN INT64_C(-62135596800) /* 0001-01-01T00:00:00Z */
#define SECONDS_MAX INT64_C(253402300799) /* 9999-12-31T23:59:59Z */

typedef struct Date {
    int64_t year;
    int month;
    int day;
} Date;

/* Years are counted from March, so that a leap day is the last day of its year. */
static int64_t days_of(Date date)
{
    int64_t year = date.month <= 2 ? date.year - 1 : date.year;
    int64_t era = year / 400, of_era = year % 400;
    int64_t of_year = (153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5 + date.day - 1;
    return era * DAYS_PER_ERA + of_era * 365 + of_era / 4 - of_era / 100 + of_year - EPOCH_DAY;
}

static Date date_of(int64_t days)
{
    days += EPOCH_DAY;
    int64_t era = days / DAYS_PER_ERA, day = days % DAYS_PER_ERA;
    int64_t year = (day - day / 1460 + day / 36524 - day / 146096) / 365;
    int64_t of_year = day - (365 * year + year / 4 - year / 100);
    int month = (int)((5 * of_year + 2) / 153);
    Date date = {era * 400 + year, month < 10 ? month + 3 : month - 9,
                 (int)(of_year - (153 * month + 2) / 5 + 1)};
    date.year += date.month <= 2;
    return date;
}

bool timestamp_text_write(Arena *arena, int64_t seconds, int32_t nanos, Str *text)
{
    if (seconds < SECONDS_MIN || seconds > SECONDS_MAX || nanos < 0 || nanos > 999999999)
        return false;
    int64_t of_day = (seconds % SECONDS_PER_DAY + SECONDS_PER_DAY) % SECONDS_PER_DAY;
    Date date = date_of((seconds - of_day) / SECONDS_PER_DAY);
    Str fraction = str_format(arena, ".%09d", (int)nanos);
    while (fraction.p[fraction.n - 1] == '0')
        fraction.n--;
    if (fraction.n == 1)
        fraction.n = 0;
    *text = str_format(arena, "%04d-%02d-%02dT%02d:%02d:%02d%.*sZ", (int)date.year, date.month,
                       date.day, (int)(of_day / SECONDS_PER_HOUR),
                       (int)(of_day / SECONDS_PER_MINUTE % 60), (int)(of_day % 60),
                       STR_ARG(fraction));
    return true;
}

/* ---- reading --------------------------------------------------------------------------------- */

/* A number of that many digits from *at on, or -1. */
static int read_digits(Str text, size_t *at, size_t count)
{
    int value = 0;
    for (size_t i = 0; i < count; i++, (*at)++) {
        if (*at >= text.n || text.p[*at] < '0' || text.p[*at] > '9')
            return -1;
        value = value * 10 + (text.p[*at] - '0');
    }
    return value;
}

static bool read_mark(Str text, size_t *at, char mark)
{
    bool found = *at < text.n && text.p[*at] == mark;
    *at += found;
    return found;
}

/* Two numbers of two digits with a colon between them. */
static bool read_clock(Str text, size_t *at, int *hours, int *minutes)
{
    *hours = read_digits(text, at, 2);
    if (!read_mark(text, at, ':'))
        return false;
    *minutes = read_digits(text, at, 2);
    return *hours >= 0 && *hours < 24 && *minutes >= 0 && *minutes < 60;
}

static bool read_date(Str text, size_t *at, Date *date)
{
    static const int lengths[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    date->year = read_digits(text, at, 4);
    if (!read_mark(text, at, '-'))
        return false;
    date->month = read_digits(text, at, 2);
    if (!read_mark(text, at, '-'))
        return false;
    date->day = read_digits(text, at, 2);
    if (date->year < 1 || date->month < 1 || date->month > 12 || date->day < 1)
        return false;
    bool leap = date->year % 4 == 0 && (date->year % 100 != 0 || date->year % 400 == 0);
    return date->day <= lengths[date->month - 1] + (date->month == 2 && leap);
}

/* The digits behind the point, of which there are 1 to 9. */
static bool read_fraction(Str text, size_t *at, int32_t *nanos)
{
    size_t start = *at;
    int digit;
    for (size_t i = 0; i < NANOS_DIGITS; i++) {
        digit = *at < text.n && text.p[*at] >= '0' && text.p[*at] <= '9' ? text.p[(*at)++] - '0'
                                                                         : 0;
        *nanos = *nanos * 10 + digit;
    }
    return *at > start;
}

static bool read_offset(Str text, size_t *at, int *offset)
{
    int hours = 0, minutes = 0;
    if (read_mark(text, at, 'Z'))
        return true;
    bool east = read_mark(text, at, '+');
    if ((!east && !read_mark(text, at, '-')) || !read_clock(text, at, &hours, &minutes))
        return false;
    *offset = (hours * SECONDS_PER_HOUR + minutes * SECONDS_PER_MINUTE) * (east ? 1 : -1);
    return true;
}

bool timestamp_text_read(Str text, int64_t *seconds, int32_t *nanos)
{
    size_t at = 0;
    Date date;
    int hours, minutes, offset = 0;
    *nanos = 0;
    if (!read_date(text, &at, &date) || !read_mark(text, &at, 'T') ||
        !read_clock(text, &at, &hours, &minutes) || !read_mark(text, &at, ':'))
        return false;
    int second = read_digits(text, &at, 2);
    if (second < 0 || second > 59 ||
        (read_mark(text, &at, '.') && !read_fraction(text, &at, nanos)) ||
        !read_offset(text, &at, &offset) || at != text.n)
        return false;
    *seconds = days_of(date) * SECONDS_PER_DAY + hours * SECONDS_PER_HOUR +
               minutes * SECONDS_PER_MINUTE + second - offset;
    return *seconds >= SECONDS_MIN && *seconds <= SECONDS_MAX;
}
