/* datetime_text.c - see datetime_text.h. */
#include "parse/datetime_text.h"

/* The last day and the last instant that Spark can hold. */
enum { DATE_YEAR_MAX = 5881580, TIMESTAMP_YEAR_MAX = 294247 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Read least to most digits. */
static bool read_number(Str text, size_t *at, size_t least, size_t most, long *value)
{
    size_t start = *at;
    *value = 0;
    while (*at < text.n && is_digit(text.p[*at]) && *at - start <= most)
        *value = *value * 10 + (text.p[(*at)++] - '0');
    return *at - start >= least && *at - start <= most;
}

static bool read_char(Str text, size_t *at, char c)
{
    if (*at == text.n || text.p[*at] != c)
        return false;
    (*at)++;
    return true;
}

static int days_in_month(long year, long month)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return month == 2 && leap ? 29 : days[month - 1];
}

/* [+-]yyyy[-m[m][-d[d]]]; *parts gets the number of fields. */
static bool read_date(Str text, size_t *at, size_t year_digits, long year_max,
                      DateTimeFields *fields, int *parts)
{
    bool negative = *at < text.n && text.p[*at] == '-';
    *fields = (DateTimeFields){.has_date = true, .month = 1, .day = 1};
    if (negative || (*at < text.n && text.p[*at] == '+'))
        (*at)++;
    if (!read_number(text, at, 4, year_digits, &fields->year))
        return false;
    *parts = 1;
    if (read_char(text, at, '-')) {
        *parts = 2;
        if (!read_number(text, at, 1, 2, &fields->month))
            return false;
        if (read_char(text, at, '-')) {
            *parts = 3;
            if (!read_number(text, at, 1, 2, &fields->day))
                return false;
        }
    }
    bool fits = fields->year <= year_max && fields->month >= 1 && fields->month <= 12 &&
                fields->day >= 1 && fields->day <= days_in_month(fields->year, fields->month);
    if (negative)
        fields->year = -fields->year;
    return fits;
}

/* h[h][:m[m][:s[s][.f*]]]; *parts gets the number of fields. */
static bool read_time(Str text, size_t *at, DateTimeFields *fields, int *parts)
{
    if (!read_number(text, at, 1, 2, &fields->hour))
        return false;
    *parts = 1;
    if (read_char(text, at, ':')) {
        *parts = 2;
        if (!read_number(text, at, 1, 2, &fields->minute))
            return false;
        if (read_char(text, at, ':')) {
            *parts = 3;
            if (!read_number(text, at, 1, 2, &fields->second))
                return false;
            if (read_char(text, at, '.')) {
                size_t start = *at;
                while (*at < text.n && is_digit(text.p[*at]))
                    (*at)++;
                fields->fraction = str_slice(text, start, *at);
            }
        }
    }
    return fields->hour <= 23 && fields->minute <= 59 && fields->second <= 59;
}

/* ---- time zones ------------------------------------------------------------------------------ */

/* Read one or two digits, whatever follows. */
static bool read_pair(Str text, size_t *at, long *value)
{
    Str pair = str_slice(text, 0, *at + 2 < text.n ? *at + 2 : text.n);
    return read_number(pair, at, 1, 2, value);
}

/* [+-]h[h][[:]m[m][[:]s[s]]], at most 18 hours */
static bool is_offset(Str text)
{
    size_t at = 1;
    long hour, minute = 0, second = 0;
    if (text.n == 0 || (text.p[0] != '+' && text.p[0] != '-') || !read_pair(text, &at, &hour))
        return false;
    if (at < text.n) {
        read_char(text, &at, ':');
        if (!read_pair(text, &at, &minute))
            return false;
    }
    if (at < text.n) {
        read_char(text, &at, ':');
        if (!read_pair(text, &at, &second))
            return false;
    }
    return at == text.n && minute <= 59 && second <= 59 &&
           (hour * 60 + minute) * 60 + second <= 18 * 3600;
}

/* Zones without an area in the tz database and java.time's short ones. */
static const char *const plain_zones[] = {
    "Z",        "UTC",     "GMT",       "UT",      "UCT",       "CET",     "CST6CDT",   "Cuba",
    "EET",      "EST5EDT", "Egypt",     "Eire",    "GB",        "GB-Eire", "GMT0",      "Greenwich",
    "Hongkong", "Iceland", "Iran",      "Israel",  "Jamaica",   "Japan",   "Kwajalein", "Libya",
    "MET",      "MST7MDT", "NZ",        "NZ-CHAT", "Navajo",    "PRC",     "PST8PDT",   "Poland",
    "Portugal", "ROK",     "Singapore", "Turkey",  "Universal", "W-SU",    "WET",       "Zulu",
    "EST",      "MST",     "HST",       "ACT",     "AET",       "AGT",     "ART",       "AST",
    "BET",      "BST",     "CAT",       "CNT",     "CST",       "CTT",     "EAT",       "ECT",
    "IET",      "IST",     "JST",       "MIT",     "NET",       "NST",     "PLT",       "PNT",
    "PRT",      "PST",     "SST",       "VST"};

static const char *const zone_areas[] = {"Africa",   "America",   "Antarctica", "Arctic", "Asia",
                                         "Atlantic", "Australia", "Brazil",     "Canada", "Chile",
                                         "Etc",      "Europe",    "Indian",     "Mexico", "Pacific",
                                         "SystemV",  "US"};

/* The cities of an area are not known here: any name will do. */
static bool is_zone(Str text)
{
    text = str_trim(text);
    if (is_offset(text))
        return true;
    static const char *const prefixes[] = {"UTC", "GMT", "UT"};
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        Str prefix = str_from(prefixes[i]);
        if (text.n > prefix.n && str_equal(str_slice(text, 0, prefix.n), prefix) &&
            is_offset(str_slice(text, prefix.n, text.n)))
            return true;
    }
    for (size_t i = 0; i < sizeof plain_zones / sizeof *plain_zones; i++)
        if (str_is(text, plain_zones[i]))
            return true;
    for (size_t i = 0; i < sizeof zone_areas / sizeof *zone_areas; i++) {
        Str area = str_from(zone_areas[i]);
        if (text.n > area.n + 1 && text.p[area.n] == '/' &&
            str_equal(str_slice(text, 0, area.n), area))
            return true;
    }
    return false;
}

/* now, today .. with an optional zone */
static bool is_special(Str text)
{
    static const char *const words[] = {"epoch", "now", "today", "tomorrow", "yesterday"};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        Str word = str_from(words[i]);
        if (!str_starts_with_nocase(text, word))
            continue;
        Str zone = str_trim(str_slice(text, word.n, text.n));
        return zone.n == 0 || is_zone(zone);
    }
    return false;
}

/* ---- the types ------------------------------------------------------------------------------- */

bool datetime_read_date(Str text, DateTimeFields *fields)
{
    text = str_trim(text);
    size_t at = 0;
    int parts;
    if (!read_date(text, &at, 7, DATE_YEAR_MAX, fields, &parts))
        return false;
    /* what follows a blank or T after the day is not looked at */
    return at == text.n || (parts == 3 && (text.p[at] == ' ' || text.p[at] == 'T'));
}

bool datetime_read_timestamp(Str text, bool local, DateTimeFields *fields)
{
    text = str_trim(text);
    size_t at = 0;
    int parts;
    if (read_date(text, &at, 6, TIMESTAMP_YEAR_MAX, fields, &parts)) {
        if (at == text.n)
            return true;
        if (parts < 3 || (text.p[at] != ' ' && text.p[at] != 'T'))
            return false;
        at++;
    } else {
        at = 0;
        *fields = (DateTimeFields){.has_date = false};
        if (local)
            return false;
        bool marked = read_char(text, &at, 'T');
        size_t colon = at;
        while (colon < text.n && is_digit(text.p[colon]))
            colon++;
        if (!marked && (colon == text.n || text.p[colon] != ':'))
            return false;
    }
    if (!read_time(text, &at, fields, &parts))
        return false;
    fields->zone = str_trim(str_slice(text, at, text.n));
    return at == text.n || (parts >= 2 && is_zone(fields->zone));
}

bool datetime_read_time(Str text, DateTimeFields *fields)
{
    text = str_trim(text);
    *fields = (DateTimeFields){.has_date = false};
    size_t at = 0;
    int parts;
    Str half = text.n > 2 ? str_slice(text, text.n - 2, text.n) : STR("");
    bool morning = str_equal_nocase(half, STR("am"));
    bool evening = str_equal_nocase(half, STR("pm"));
    if (morning || evening)
        text = str_trim(str_slice(text, 0, text.n - 2));
    read_char(text, &at, 'T');
    if (!read_time(text, &at, fields, &parts) || at != text.n || parts < 2)
        return false;
    if (!morning && !evening)
        return true;
    bool fits = fields->hour >= 1 && fields->hour <= 12;
    fields->hour = fields->hour % 12 + (evening ? 12 : 0);
    return fits;
}

bool datetime_is_date(Str text)
{
    DateTimeFields fields;
    return is_special(str_trim(text)) || datetime_read_date(text, &fields);
}

bool datetime_is_timestamp(Str text, bool local)
{
    DateTimeFields fields;
    return is_special(str_trim(text)) || datetime_read_timestamp(text, local, &fields);
}

bool datetime_is_time(Str text)
{
    DateTimeFields fields;
    return datetime_read_time(text, &fields);
}
