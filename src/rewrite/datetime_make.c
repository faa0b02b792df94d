/* datetime_make.c - dates and timestamps from their parts, from numbers and in other time zones. */
#include "rewrite/internal.h"

static const Span nowhere = {0, 0};

/* ---- time zones --------------------------------------------------------------------------------- */

typedef struct ZoneName {
    const char *spark, *iana;
} ZoneName;

/* Java's short names (ZoneId.SHORT_IDS), which Spark takes and Snowflake does not. */
static const ZoneName zone_names[] = {
    {"ACT", "Australia/Darwin"},
    {"AET", "Australia/Sydney"},
    {"AGT", "America/Argentina/Buenos_Aires"},
    {"ART", "Africa/Cairo"},
    {"AST", "America/Anchorage"},
    {"BET", "America/Sao_Paulo"},
    {"BST", "Asia/Dhaka"},
    {"CAT", "Africa/Harare"},
    {"CNT", "America/St_Johns"},
    {"CST", "America/Chicago"},
    {"CTT", "Asia/Shanghai"},
    {"EAT", "Africa/Addis_Ababa"},
    {"ECT", "Europe/Paris"},
    {"EST", "Etc/GMT+5"},
    {"GMT", "UTC"},
    {"HST", "Etc/GMT+10"},
    {"IET", "America/Indiana/Indianapolis"},
    {"IST", "Asia/Kolkata"},
    {"JST", "Asia/Tokyo"},
    {"MIT", "Pacific/Apia"},
    {"MST", "Etc/GMT+7"},
    {"NET", "Asia/Yerevan"},
    {"NST", "Pacific/Auckland"},
    {"PLT", "Asia/Karachi"},
    {"PNT", "America/Phoenix"},
    {"PRT", "America/Puerto_Rico"},
    {"PST", "America/Los_Angeles"},
    {"SST", "Pacific/Guadalcanal"},
    {"UCT", "UTC"},
    {"UT", "UTC"},
    {"VST", "Asia/Ho_Chi_Minh"},
    {"Z", "UTC"},
};

/* +08:00, GMT-5, UTC+1 as a zone of the IANA database, which has whole hours and counts the other way;
 * STR_NONE for what is no such offset. */
static Str offset_zone(Rewriter *rw, Str name)
{
    if (str_starts_with_nocase(name, STR("UTC")) || str_starts_with_nocase(name, STR("GMT")))
        name = str_slice(name, 3, name.n);
    if (name.n < 2 || (name.p[0] != '+' && name.p[0] != '-'))
        return STR_NONE;
    int hours = 0;
    size_t i = 1;
    for (; i < name.n && i < 3 && name.p[i] >= '0' && name.p[i] <= '9'; i++)
        hours = hours * 10 + (name.p[i] - '0');
    Str rest = str_slice(name, i, name.n);
    bool whole = rest.n == 0 || str_equal(rest, STR(":00")) || str_equal(rest, STR("00")) ||
                 str_equal(rest, STR(":00:00"));
    if (i == 1 || !whole || hours > 12)
        return STR_NONE;
    return hours == 0
               ? STR("UTC")
               : str_format(rw->cx->arena, "Etc/GMT%c%d", name.p[0] == '+' ? '-' : '+', hours);
}

/* A time zone that Snowflake knows; NULL, and a report, if there is none. */
static PlanNode *zone_of(Rewriter *rw, PlanNode *zone)
{
    Str name;
    if (constant_is(zone, TYPE_VOID))
        return zone;
    if (!constant_string(zone, &name)) {
        rewrite_doubt(rw, FDM103, zone->origin,
                      "Snowflake knows the time zones of the IANA database, Spark also short names "
                      "like PST and offsets like +08:00");
        return zone;
    }
    for (size_t i = 0; i < sizeof zone_names / sizeof zone_names[0]; i++)
        if (str_equal(name, str_from(zone_names[i].spark)))
            return sf_string(rw, str_from(zone_names[i].iana));
    bool is_offset = false;
    for (size_t i = 0; i < name.n; i++)
        is_offset = is_offset || name.p[i] == '+' ||
                    (name.p[i] == '-' && i + 1 < name.n && name.p[i + 1] >= '0' &&
                     name.p[i + 1] <= '9');
    if (!is_offset || str_starts_with_nocase(name, STR("Etc/")))
        return zone;
    Str iana = offset_zone(rw, name);
    if (iana.p != NULL)
        return sf_string(rw, iana);
    diag_emit(rw->cx->diags, CNV103, zone->origin, "the time zone '%.*s' has no name in Snowflake",
              STR_ARG(name));
    return NULL;
}

/* The instant at which a clock in a zone shows a time. */
static PlanNode *instant_in_zone(Rewriter *rw, Span origin, PlanNode *time, PlanNode *zone)
{
    PlanNode *utc = sf_call3(rw, origin, "CONVERT_TIMEZONE", zone, sf_string(rw, STR("UTC")), time);
    return sf_call2(rw, origin, "TO_TIMESTAMP_LTZ",
                    sf_call2(rw, origin, "DATE_PART", sf_word(rw, "epoch_microsecond"), utc),
                    sf_integer(rw, 6));
}

static PlanNode *without_zone(Rewriter *rw, PlanNode *value)
{
    if (type_is(value->type, TYPE_TIMESTAMP_NTZ) || type_is(value->type, TYPE_VOID))
        return value;
    if (type_is_text(value->type))
        return rewrite_cast_value(rw, value->origin, value, type_simple(TYPE_TIMESTAMP_NTZ), false);
    return sf_cast(rw, value, STR("TIMESTAMP_NTZ(6)"));
}

/* convert_timezone([source,] target, time) */
PlanNode *rewrite_call_convert_timezone(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanList *arguments = &call->arguments;
    Span origin = call->node.origin;
    PlanNode *zones[2] = {NULL, NULL};
    for (size_t i = 0; i + 1 < arguments->count; i++) {
        zones[i] = zone_of(rw, arguments->items[i]);
        if (zones[i] == NULL)
            return sf_null(rw);
    }
    PlanNode *time = without_zone(rw, arguments->items[arguments->count - 1]);
    if (arguments->count == 3)
        return sf_call3(rw, origin, "CONVERT_TIMEZONE", zones[0], zones[1], time);
    /* From the session's zone. */
    PlanNode *instant = sf_cast(rw, time, STR("TIMESTAMP_LTZ(6)"));
    return sf_cast(rw, sf_call2(rw, origin, "CONVERT_TIMEZONE", zones[0], instant),
                   STR("TIMESTAMP_NTZ(6)"));
}

/* from_utc_timestamp, to_utc_timestamp: the template of the table, with a zone that Snowflake knows. */
PlanNode *rewrite_call_utc_timestamp(Rewriter *rw, PlanUnresolvedFunction *call)
{
    call->arguments.items[1] = zone_of(rw, call->arguments.items[1]);
    if (call->arguments.items[1] == NULL)
        return sf_null(rw);
    return rewrite_template(rw, call->node.origin, call->function->target, &call->arguments);
}

/* ---- parts that are checked -------------------------------------------------------------------------- */

enum { PARTS_MAX = 6, DATE_PARTS = 3, SECONDS_DIGITS = 6 };

static const int64_t part_least[PARTS_MAX] = {1, 1, 1, 0, 0, 0};
static const int64_t part_most[PARTS_MAX] = {9999, 12, 31, 23, 59, 59};

static bool is_leap_year(int64_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static bool is_date(int64_t year, int64_t month, int64_t day)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return day <= days[month - 1] + (month == 2 && is_leap_year(year));
}

/* A constant number of seconds, in microseconds. */
static bool constant_seconds(const PlanNode *node, int64_t *micros)
{
    if (constant_integer(node, micros)) {
        *micros *= MICROS_PER_SECOND;
        return *micros >= 0;
    }
    if (!constant_is(node, TYPE_DECIMAL))
        return false;
    Str text = ((const PlanLiteral *)node)->text;
    int64_t value = 0;
    int digits = -1;
    for (size_t i = 0; i < text.n; i++) {
        if (text.p[i] == '.') {
            digits = 0;
            continue;
        }
        if (text.p[i] < '0' || text.p[i] > '9' || digits >= SECONDS_DIGITS || value > 99999999)
            return false;
        value = value * 10 + (text.p[i] - '0');
        digits += digits >= 0;
    }
    for (digits = digits < 0 ? 0 : digits; digits < SECONDS_DIGITS; digits++)
        value *= 10;
    *micros = value;
    return true;
}

/* Whether all parts are constants (or NULL) that Spark takes: Snowflake's *_FROM_PARTS carry what is
 * out of range over to the next part. */
static bool are_valid_constants(PlanNode *const *parts, size_t count, int64_t *micros)
{
    int64_t values[PARTS_MAX] = {2000, 1, 1, 0, 0, 0};
    bool whole_date = true;
    *micros = 0;
    for (size_t i = 0; i < count; i++) {
        if (constant_is(parts[i], TYPE_VOID)) {
            whole_date = whole_date && i >= DATE_PARTS;
            continue;
        }
        if (i == 5) {
            /* 60 seconds are the next minute. */
            if (!constant_seconds(parts[i], micros) || *micros > 60 * MICROS_PER_SECOND)
                return false;
            continue;
        }
        if (!constant_integer(parts[i], &values[i]) || values[i] < part_least[i] ||
            values[i] > part_most[i])
            return false;
    }
    return !whole_date || is_date(values[0], values[1], values[2]);
}

/* A part as text with as many digits as its format has. */
static PlanNode *part_text(Rewriter *rw, PlanNode *part, Str format, int digits)
{
    int64_t value;
    if (constant_integer(part, &value))
        return sf_string(rw, str_format(rw->cx->arena, "%0*lld", digits, (long long)value));
    return sf_call2(rw, nowhere, "TO_CHAR", part, sf_string(rw, format));
}

/* Add text to a concatenation; constants that meet become one. */
static void add_piece(Rewriter *rw, PlanList *pieces, PlanNode *piece)
{
    Str before, text;
    PlanNode **last = pieces->count == 0 ? NULL : &pieces->items[pieces->count - 1];
    if (last != NULL && constant_string(*last, &before) && constant_string(piece, &text))
        *last = sf_string(rw,
                          str_format(rw->cx->arena, "%.*s%.*s", STR_ARG(before), STR_ARG(text)));
    else
        plan_list_add(rw->cx, pieces, piece);
}

/* The parts as a text, which is checked when it is read: 2020-01-31 10:00:00.000000. */
static PlanNode *parts_text(Rewriter *rw, Span origin, PlanNode *const *parts, size_t count)
{
    static const char *const separators[] = {"", "-", "-", " ", ":", ":"};
    PlanList pieces = {0};
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            add_piece(rw, &pieces, sf_string(rw, str_from(separators[i])));
        bool fraction = i == 5 && !type_is_integral(parts[i]->type);
        if (fraction)
            add_piece(rw, &pieces,
                      sf_call2(rw, nowhere, "TO_CHAR",
                               sf_cast_decimal(rw, parts[i], 16, SECONDS_DIGITS),
                               sf_string(rw, STR("FM00.000000"))));
        else
            add_piece(
                rw, &pieces,
                part_text(rw, parts[i], i == 0 ? STR("FM0000") : STR("FM00"), i == 0 ? 4 : 2));
    }
    return pieces.count == 1 ? pieces.items[0]
                             : sf_operator(rw, origin, SF_CONCAT, pieces.count, pieces.items);
}

PlanNode *rewrite_call_make_date(Rewriter *rw, PlanUnresolvedFunction *call)
{
    int64_t micros, year;
    PlanNode **parts = call->arguments.items;
    Span origin = call->node.origin;
    if (constant_integer(parts[0], &year) && (year < 1 || year > 9999)) {
        diag_emit(rw->cx->diags, CNV001, origin, "Snowflake's dates are of the years 1 to 9999");
        return sf_null(rw);
    }
    if (are_valid_constants(parts, DATE_PARTS, &micros) || !rewrite_wants_exact(rw, origin))
        return sf_call(rw, origin, "DATE_FROM_PARTS", DATE_PARTS, parts);
    return sf_call2(rw, origin, options_ansi(rw->cx->options) ? "TO_DATE" : "TRY_TO_DATE",
                    parts_text(rw, origin, parts, DATE_PARTS), sf_string(rw, STR("YYYY-MM-DD")));
}

/* TIMESTAMP_x_FROM_PARTS(year, .., second [, nanosecond [, zone]]) of valid constants */
static PlanNode *from_parts(Rewriter *rw, Span origin, const char *name, PlanNode *const *parts,
                            int64_t micros, PlanNode *zone)
{
    PlanNode *arguments[PARTS_MAX + 2];
    size_t count = PARTS_MAX;
    for (size_t i = 0; i < PARTS_MAX; i++)
        arguments[i] = parts[i];
    if (!constant_is(parts[5], TYPE_VOID)) {
        arguments[5] = sf_integer(rw, micros / MICROS_PER_SECOND);
        if (micros % MICROS_PER_SECOND != 0 || zone != NULL)
            arguments[count++] = sf_integer(rw, micros % MICROS_PER_SECOND * 1000);
    } else if (zone != NULL) {
        arguments[count++] = sf_integer(rw, 0);
    }
    if (zone != NULL)
        arguments[count++] = zone;
    return sf_call(rw, origin, name, count, arguments);
}

static PlanNode *make_from_parts(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *zone,
                                 bool lenient)
{
    PlanNode *const *parts = call->arguments.items;
    Span origin = call->node.origin;
    bool ntz = type_is(call->node.type, TYPE_TIMESTAMP_NTZ);
    int64_t micros;
    if (are_valid_constants(parts, PARTS_MAX, &micros)) {
        if (zone != NULL)
            return sf_cast(rw,
                           from_parts(rw, origin, "TIMESTAMP_TZ_FROM_PARTS", parts, micros, zone),
                           STR("TIMESTAMP_LTZ(6)"));
        return from_parts(rw, origin, ntz ? "TIMESTAMP_NTZ_FROM_PARTS" : "TIMESTAMP_LTZ_FROM_PARTS",
                          parts, micros, NULL);
    }
    static const char *const readers[2][2] = {{"TO_TIMESTAMP_LTZ", "TRY_TO_TIMESTAMP_LTZ"},
                                              {"TO_TIMESTAMP_NTZ", "TRY_TO_TIMESTAMP_NTZ"}};
    int64_t seconds;
    if (!constant_integer(parts[5], &seconds))
        rewrite_doubt(rw, FDM103, origin,
                      "60 seconds are the next minute in Spark; here they are no valid time");
    bool whole = type_is_integral(parts[5]->type);
    PlanNode *time = sf_call2(
        rw, origin, readers[ntz || zone != NULL][lenient], parts_text(rw, origin, parts, PARTS_MAX),
        sf_string(rw, whole ? STR("YYYY-MM-DD HH24:MI:SS") : STR("YYYY-MM-DD HH24:MI:SS.FF6")));
    return zone == NULL ? time : instant_in_zone(rw, origin, time, zone);
}

/* make_timestamp(date [, time [, zone]]) */
static PlanNode *make_from_date(Rewriter *rw, const PlanUnresolvedFunction *call, PlanNode *zone)
{
    PlanNode *date = call->arguments.items[0];
    Span origin = call->node.origin;
    bool ntz = type_is(call->node.type, TYPE_TIMESTAMP_NTZ);
    if (constant_is(date, TYPE_VOID))
        return sf_null(rw);
    if (!type_is(date->type, TYPE_DATE) && !type_is_datetime(date->type)) {
        if (date->type != NULL && !type_is_text(date->type)) {
            diag_emit(rw->cx->diags, CNV102, origin, "%.*s() needs a date and a time here",
                      STR_ARG(call->function_name));
            return sf_null(rw);
        }
        date = sf_cast(rw, date, STR("DATE"));
    }
    if (call->arguments.count == 1)
        return sf_cast(rw, date, ntz ? STR("TIMESTAMP_NTZ(6)") : STR("TIMESTAMP_LTZ(6)"));
    PlanNode *time = sf_call2(rw, origin, "TIMESTAMP_NTZ_FROM_PARTS", date,
                              call->arguments.items[1]);
    if (zone != NULL)
        return instant_in_zone(rw, origin, time, zone);
    return ntz ? time : sf_cast(rw, time, STR("TIMESTAMP_LTZ(6)"));
}

/* make_timestamp and its kin */
PlanNode *rewrite_call_make_timestamp(Rewriter *rw, PlanUnresolvedFunction *call)
{
    bool lenient = str_starts_with_nocase(call->function_name, STR("try_")) ||
                   !options_ansi(rw->cx->options);
    size_t count = call->arguments.count;
    PlanNode *zone = NULL;
    if (count == 3 || count == 7) {
        zone = zone_of(rw, call->arguments.items[count - 1]);
        if (zone == NULL)
            return sf_null(rw);
    }
    if (count <= 3)
        return make_from_date(rw, call, zone);
    if (count >= PARTS_MAX)
        return make_from_parts(rw, call, zone, lenient);
    diag_emit(rw->cx->diags, CNV102, call->node.origin,
              "%.*s() takes a date with a time, or a year and all parts down to the second",
              STR_ARG(call->function_name));
    return sf_null(rw);
}

/* ---- from numbers ------------------------------------------------------------------------------------ */

/* timestamp_seconds(number): Snowflake takes whole numbers. */
PlanNode *rewrite_call_timestamp_seconds(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *seconds = call->arguments.items[0];
    Span origin = call->node.origin;
    bool whole = type_is_integral(seconds->type) || type_is(seconds->type, TYPE_VOID);
    if (!whole) {
        seconds = sf_operator2(rw, origin, SF_MULTIPLY, seconds, sf_integer(rw, MICROS_PER_SECOND));
        seconds = sf_cast_decimal(rw, sf_call1(rw, origin, "TRUNC", seconds), DECIMAL_PRECISION_MAX,
                                  0);
    }
    return sf_call2(rw, origin, "TO_TIMESTAMP_LTZ", seconds, sf_integer(rw, whole ? 0 : 6));
}
