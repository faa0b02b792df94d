/* regexps.c - functions that take a regular expression. The dialects are in regex.c.
 *
 * Spark finds a pattern anywhere in a text; Snowflake's REGEXP_LIKE matches the whole text, and
 * REGEXP_INSTR finds nothing in an empty one.
 */
#include "rewrite/bind.h"
#include "rewrite/regex.h"

static PlanNode *refuse(Rewriter *rw, Span origin, const char *why)
{
    diag_emit(rw->cx->diags, CNV103, origin, "%s", why);
    return sf_null(rw);
}

/* Translate the pattern of a call, its second argument. For one that is not constant, or that cannot
 * be translated, gives false after reporting it; `*refused` tells these apart. */
static bool read_pattern(Rewriter *rw, const PlanUnresolvedFunction *call, bool laziness_matters,
                         Regex *regex, bool *refused)
{
    Str pattern;
    const PlanNode *argument = call->arguments.items[1];
    *refused = false;
    *regex = (Regex){.parameters = STR("")};
    if (!constant_string(argument, &pattern)) {
        if (!constant_is(argument, TYPE_VOID))
            rewrite_doubt(rw, FDM103, argument->origin,
                          "a regular expression that is not constant: only what Java's dialect and "
                          "Snowflake's have in common means the same");
        return false;
    }
    const char *problem = regex_translate(rw->cx, pattern, laziness_matters, regex);
    if (problem == NULL) {
        if (regex->has_line_end)
            rewrite_doubt(rw, FDM103, argument->origin,
                          "$ also stands before a line break at the end of the text in Spark");
        return true;
    }
    *refused = true;
    diag_emit(rw->cx->diags, CNV103, argument->origin,
              "a regular expression with %s is not converted", problem);
    return false;
}

typedef struct Arguments {
    PlanNode *items[8];
    size_t count;
} Arguments;

static void add_argument(Arguments *arguments, PlanNode *node)
{
    arguments->items[arguments->count++] = node;
}

/* REGEXP_LIKE(text, pattern [, parameters]) */
static PlanNode *match_whole(Rewriter *rw, Span origin, PlanNode *text, Str pattern, Str parameters)
{
    Arguments arguments = {{text, sf_string(rw, pattern)}, 2};
    if (parameters.n > 0)
        add_argument(&arguments, sf_string(rw, parameters));
    return sf_call(rw, origin, "REGEXP_LIKE", arguments.count, arguments.items);
}

/* REGEXP_INSTR(text, pattern [, 1, 1, 0, parameters]) */
static PlanNode *position_of(Rewriter *rw, Span origin, PlanNode *text, const Regex *regex)
{
    Arguments arguments = {{text, sf_string(rw, regex->pattern)}, 2};
    if (regex->parameters.n > 0) {
        add_argument(&arguments, sf_integer(rw, 1));
        add_argument(&arguments, sf_integer(rw, 1));
        add_argument(&arguments, sf_integer(rw, 0));
        add_argument(&arguments, sf_string(rw, regex->parameters));
    }
    return sf_call(rw, origin, "REGEXP_INSTR", arguments.count, arguments.items);
}

/* name(text, pattern [, 1, 1, parameters [, group]]) */
static PlanNode *part_of(Rewriter *rw, Span origin, const char *name, PlanNode *text,
                         const Regex *regex, int group)
{
    Arguments arguments = {{text, sf_string(rw, regex->pattern)}, 2};
    if (group > 0 || regex->parameters.n > 0) {
        add_argument(&arguments, sf_integer(rw, 1));
        add_argument(&arguments, sf_integer(rw, 1));
        add_argument(&arguments,
                     sf_string(rw, str_format(rw->cx->arena, "%s%.*s", group > 0 ? "e" : "",
                                              STR_ARG(regex->parameters))));
    }
    if (group > 0)
        add_argument(&arguments, sf_integer(rw, group));
    return sf_call(rw, origin, name, arguments.count, arguments.items);
}

/* True for any text, NULL for NULL. */
static PlanNode *true_unless_null(Rewriter *rw, const PlanUnresolvedFunction *call)
{
    return rewrite_typed_template(rw, call->node.origin, "CASE WHEN $1 IS NOT NULL THEN TRUE END",
                                  &call->arguments, type_simple(TYPE_BOOLEAN));
}

/* ---- finding ------------------------------------------------------------------------------------- */

/* rlike, regexp, regexp_like */
PlanNode *rewrite_call_regexp_find(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *text = call->arguments.items[0];
    Span origin = call->node.origin;
    Regex regex;
    bool refused;
    if (!read_pattern(rw, call, false, &regex, &refused)) {
        PlanNode *found = sf_call2(rw, origin, "REGEXP_INSTR", text, call->arguments.items[1]);
        return refused ? sf_null(rw)
                       : sf_operator2(rw, origin, SF_GREATER, found, sf_integer(rw, 0));
    }
    if (regex.is_literal && regex.literal.n > 0)
        return sf_call2(rw, origin, regex.at_start ? "STARTSWITH" : "CONTAINS", text,
                        sf_string(rw, regex.literal));
    if (regex.whole)
        return match_whole(rw, origin, text, regex.inside, regex.parameters);
    if (regex.may_be_empty && !regex.has_assertions)
        return true_unless_null(rw, call);
    if (!regex.may_be_empty)
        return sf_operator2(rw, origin, SF_GREATER, position_of(rw, origin, text, &regex),
                            sf_integer(rw, 0));
    Binding binding = bind_values(rw, origin, &call->arguments, 1);
    const PlanNode *subject = call->arguments.items[0];
    PlanCase *choice = PLAN_NEW(rw->cx, Case, CASE, origin);
    plan_list_add(
        rw->cx, &choice->branches,
        sf_operator2(rw, origin, SF_EQUAL, bind_use(rw, subject), sf_string(rw, STR(""))));
    plan_list_add(rw->cx, &choice->branches,
                  match_whole(rw, origin, bind_use(rw, subject), regex.pattern, regex.parameters));
    choice->otherwise = sf_operator2(rw, origin, SF_GREATER,
                                     position_of(rw, origin, bind_use(rw, subject), &regex),
                                     sf_integer(rw, 0));
    return bind_finish(rw, origin, &binding, &choice->node, call->node.type);
}

/* regexp_instr(text, pattern [, group]): the group does not matter. */
PlanNode *rewrite_call_regexp_instr(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *text = call->arguments.items[0];
    Span origin = call->node.origin;
    Regex regex;
    bool refused;
    if (!read_pattern(rw, call, true, &regex, &refused))
        return refused ? sf_null(rw)
                       : sf_call2(rw, origin, "REGEXP_INSTR", text, call->arguments.items[1]);
    if (regex.may_be_empty)
        return refuse(rw, origin,
                      "regexp_instr() of an expression that may match the empty text is not "
                      "converted yet");
    return position_of(rw, origin, text, &regex);
}

/* regexp_count(text, pattern) */
PlanNode *rewrite_call_regexp_count(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    Regex regex;
    bool refused;
    if (!read_pattern(rw, call, true, &regex, &refused))
        return refused ? sf_null(rw)
                       : sf_call2(rw, origin, "REGEXP_COUNT", call->arguments.items[0],
                                  call->arguments.items[1]);
    if (regex.may_be_empty)
        return refuse(rw, origin,
                      "regexp_count() of an expression that may match the empty text is not "
                      "converted yet");
    Arguments arguments = {{call->arguments.items[0], sf_string(rw, regex.pattern)}, 2};
    if (regex.parameters.n > 0) {
        add_argument(&arguments, sf_integer(rw, 1));
        add_argument(&arguments, sf_string(rw, regex.parameters));
    }
    return sf_call(rw, origin, "REGEXP_COUNT", arguments.count, arguments.items);
}

/* ---- taking out ------------------------------------------------------------------------------------ */

/* regexp_substr(text, pattern): NULL also for an empty match. */
PlanNode *rewrite_call_regexp_substr(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *text = call->arguments.items[0];
    Span origin = call->node.origin;
    Regex regex;
    bool refused;
    PlanNode *part;
    if (read_pattern(rw, call, true, &regex, &refused))
        part = part_of(rw, origin, "REGEXP_SUBSTR", text, &regex, 0);
    else if (refused)
        return sf_null(rw);
    else
        part = sf_call2(rw, origin, "REGEXP_SUBSTR", text, call->arguments.items[1]);
    if (regex.pattern.n > 0 && !regex.may_be_empty)
        return part;
    return sf_call2(rw, origin, "NULLIF", part, sf_string(rw, STR("")));
}

/* The group that regexp_extract asks for, by the number it has in Snowflake's pattern; -1 after
 * reporting that there is none. */
static int wanted_group(Rewriter *rw, const PlanUnresolvedFunction *call, const Regex *regex)
{
    int64_t group = 1;
    if (call->arguments.count > 2 && !constant_integer(call->arguments.items[2], &group)) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "%s() is converted only with a constant group", call->function->name);
        return -1;
    }
    if (group < 0 || group > regex->group_count) {
        diag_emit(rw->cx->diags, CNV102, call->node.origin,
                  "the regular expression has %d group%s, not the one that %s() asks for",
                  regex->group_count, regex->group_count == 1 ? "" : "s", call->function->name);
        return -1;
    }
    return group == 0 ? 0 : regex->groups[group];
}

/* regexp_extract(text, pattern [, group]): no match is the empty text. */
PlanNode *rewrite_call_regexp_extract(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    bool all = str_equal(call->function_name, STR("regexp_extract_all"));
    Regex regex;
    bool refused;
    if (!read_pattern(rw, call, true, &regex, &refused))
        return refused ? sf_null(rw)
                       : refuse(rw, origin,
                                "regexp_extract() is converted only with a constant "
                                "regular expression");
    int group = wanted_group(rw, call, &regex);
    if (group < 0)
        return sf_null(rw);
    if (all) {
        PlanNode *parts = part_of(rw, origin, "REGEXP_SUBSTR_ALL", call->arguments.items[0], &regex,
                                  group);
        if (group == 0 || !regex.group_may_miss)
            return parts;
        return sf_call2(rw, origin, "TRANSFORM", parts,
                        bind_text_lambda(rw, origin, "COALESCE($1, '')"));
    }
    bool nullable = call->arguments.items[0]->nullable;
    call->arguments.count = 1;
    Binding binding = bind_values(rw, origin, &call->arguments, nullable);
    PlanNode *text = call->arguments.items[0];
    PlanNode *part = part_of(rw, origin, "REGEXP_SUBSTR", nullable ? bind_use(rw, text) : text,
                             &regex, group);
    part = sf_call2(rw, origin, "COALESCE", part, sf_string(rw, STR("")));
    if (!nullable)
        return part;
    part = sf_call3(rw, origin, "NVL2", bind_use(rw, text), part, sf_null(rw));
    return bind_finish(rw, origin, &binding, part, call->node.type);
}

/* ---- replacing ------------------------------------------------------------------------------------- */

/* regexp_replace(text, pattern, replacement [, position]) */
PlanNode *rewrite_call_regexp_replace(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode **given = call->arguments.items;
    Span origin = call->node.origin;
    bool has_position = call->arguments.count > 3;
    Regex regex;
    Str written, translated;
    bool refused, has_groups = false;
    PlanNode *pattern = given[1], *replacement = given[2];
    bool known = read_pattern(rw, call, true, &regex, &refused);
    if (refused)
        return sf_null(rw);
    if (known)
        pattern = sf_string(rw, regex.pattern);
    if (constant_string(replacement, &written)) {
        const char *problem = regex_replacement(rw->cx, &regex, written, &translated, &has_groups);
        if (problem != NULL) {
            diag_emit(rw->cx->diags, CNV103, replacement->origin,
                      "regexp_replace() with %s is not converted", problem);
            return sf_null(rw);
        }
        replacement = sf_string(rw, translated);
    } else {
        rewrite_doubt(rw, FDM103, replacement->origin,
                      "a replacement that is not constant: $1 refers to a group in Spark, \\1 in "
                      "Snowflake");
    }
    if (regex.may_be_empty)
        rewrite_doubt(rw, FDM103, origin,
                      "an expression that matches the empty text: where it is replaced may differ");
    bool literal = known && regex.is_literal && !regex.at_start && regex.literal.n > 0;
    if (literal && !has_position && !has_groups && constant_string(given[2], &written) &&
        str_equal(written, translated))
        return sf_call3(rw, origin, "REPLACE", given[0], sf_string(rw, regex.literal), replacement);
    Arguments arguments = {{given[0], pattern, replacement}, 3};
    if (has_position || regex.parameters.n > 0)
        add_argument(&arguments, has_position ? given[3] : sf_integer(rw, 1));
    if (regex.parameters.n > 0) {
        add_argument(&arguments, sf_integer(rw, 0));
        add_argument(&arguments, sf_string(rw, regex.parameters));
    }
    return sf_call(rw, origin, "REGEXP_REPLACE", arguments.count, arguments.items);
}

/* ---- splitting ------------------------------------------------------------------------------------- */

/* What separators become before SPLIT, which takes no expression; and up to how many parts are made by
 * replacing one separator at a time. */
#define SEPARATOR "\001"
enum { SPLIT_LIMIT_MAX = 10 };

/* REGEXP_REPLACE(text, pattern, separator, 1, occurrence, parameters); all of them for 0. */
static PlanNode *mark_separators(Rewriter *rw, Span origin, PlanNode *text, const Regex *regex,
                                 bool first_only)
{
    Arguments arguments = {{text, sf_string(rw, regex->pattern), sf_string(rw, STR(SEPARATOR))}, 3};
    if (first_only || regex->parameters.n > 0) {
        add_argument(&arguments, sf_integer(rw, 1));
        add_argument(&arguments, sf_integer(rw, first_only));
    }
    if (regex->parameters.n > 0)
        add_argument(&arguments, sf_string(rw, regex->parameters));
    return sf_call(rw, origin, "REGEXP_REPLACE", arguments.count, arguments.items);
}

/* split(text, pattern [, limit]) */
PlanNode *rewrite_call_split(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *text = call->arguments.items[0];
    Span origin = call->node.origin;
    int64_t limit = -1;
    Regex regex;
    bool refused;
    Str constant;
    if (call->arguments.count > 2 && !constant_integer(call->arguments.items[2], &limit))
        return refuse(rw, origin, "split() is converted only with a constant limit");
    if (!read_pattern(rw, call, true, &regex, &refused)) {
        if (refused || limit > 0)
            return refused ? sf_null(rw)
                           : refuse(rw, origin,
                                    "split() into a number of parts is converted only with a "
                                    "constant regular expression");
        text = sf_call3(rw, origin, "REGEXP_REPLACE", text, call->arguments.items[1],
                        sf_string(rw, STR(SEPARATOR)));
        return sf_call2(rw, origin, "SPLIT", text, sf_string(rw, STR(SEPARATOR)));
    }
    if (regex.may_be_empty)
        return refuse(
            rw, origin,
            "split() by an expression that may match the empty text is not converted yet");
    if (limit == 1)
        return sf_call1(rw, origin, "ARRAY_CONSTRUCT", text);
    if (limit > SPLIT_LIMIT_MAX)
        return refuse(rw, origin, "split() into that many parts is not converted yet");
    if (limit <= 0 && regex.is_literal && !regex.at_start)
        return sf_call2(rw, origin, "SPLIT", text, sf_string(rw, regex.literal));
    if (!constant_string(text, &constant))
        rewrite_doubt(rw, FDM103, origin,
                      "the text is split wherever it has the character U+0001, too");
    for (int64_t i = 1; i < limit; i++)
        text = mark_separators(rw, origin, text, &regex, true);
    if (limit <= 0)
        text = mark_separators(rw, origin, text, &regex, false);
    return sf_call2(rw, origin, "SPLIT", text, sf_string(rw, STR(SEPARATOR)));
}
