/* session.c - random values, what the session is asked for, and errors on purpose. */
#include "rewrite/internal.h"

/* ---- random values ---------------------------------------------------------------------------------- */

/* RANDOM() without the seed: no seed gives Spark's numbers. */
static PlanNode *random_source(Rewriter *rw, const PlanUnresolvedFunction *call, size_t seed)
{
    if (call->arguments.count > seed && !constant_is(call->arguments.items[seed], TYPE_VOID)) {
        rewrite_doubt(rw, FDM103, call->node.origin,
                      "a seed gives other random values in Snowflake than in Spark");
        return sf_call1(rw, call->node.origin, "RANDOM", call->arguments.items[seed]);
    }
    return sf_call(rw, call->node.origin, "RANDOM", 0, NULL);
}

static PlanNode *double_number(Rewriter *rw, int64_t value)
{
    return sf_cast(rw, sf_integer(rw, value), STR("DOUBLE"));
}

/* rand([seed]), randn([seed]), randstr(length [, seed]), uuid([seed]) */
PlanNode *rewrite_call_random(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Span origin = call->node.origin;
    if (str_equal(call->function_name, STR("uuid"))) {
        if (call->arguments.count > 0)
            rewrite_doubt(rw, FDM103, origin,
                          "uuid() takes no seed in Snowflake: the values differ each time");
        return sf_call(rw, origin, "UUID_STRING", 0, NULL);
    }
    if (str_equal(call->function_name, STR("randstr")))
        return sf_call2(rw, origin, "RANDSTR", call->arguments.items[0],
                        random_source(rw, call, 1));
    return sf_call3(rw, origin, call->function->target, double_number(rw, 0), double_number(rw, 1),
                    random_source(rw, call, 0));
}

/* uniform(low, high [, seed]): whole numbers do not reach the upper bound in Spark. */
PlanNode *rewrite_call_uniform(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *low = call->arguments.items[0], *high = call->arguments.items[1];
    Span origin = call->node.origin;
    int64_t least, most;
    PlanNode *source = random_source(rw, call, 2);
    bool whole = type_is_integral(low->type) && type_is_integral(high->type);
    if (!whole)
        return sf_call3(rw, origin, "UNIFORM", sf_cast(rw, low, STR("DOUBLE")),
                        sf_cast(rw, high, STR("DOUBLE")), source);
    if (!constant_integer(low, &least) || !constant_integer(high, &most) || least > most) {
        diag_emit(rw->cx->diags, CNV103, origin,
                  "uniform() is converted only with constant bounds in ascending order");
        return sf_null(rw);
    }
    return sf_call3(rw, origin, "UNIFORM", low, least < most ? sf_integer(rw, most - 1) : high,
                    source);
}

/* ---- the session ------------------------------------------------------------------------------------ */

/* No function of Snowflake gives the time zone: it is known if the conversion was told. */
PlanNode *rewrite_call_current_timezone(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str zone = options_conf(rw->cx->options, STR("spark.sql.session.timeZone"), STR(""));
    if (zone.n > 0)
        return sf_string(rw, zone);
    Diagnostic *diagnostic = diag_emit(rw->cx->diags, CNV103, call->node.origin,
                                       "current_timezone() needs to know the session's time zone");
    diag_add_help(rw->cx->diags, diagnostic,
                  "give it: --conf=spark.sql.session.timeZone=Europe/Berlin");
    return sf_null(rw);
}

/* ---- errors on purpose -------------------------------------------------------------------------------- */

/* A text that is no number, as a number: the error shows the text. TRY_CAST keeps a constant from being
 * converted before any row is read. */
static PlanNode *failing(Rewriter *rw, Span origin, PlanNode *message)
{
    if (message->type != NULL && !type_is_text(message->type))
        message = rewrite_cast_value(rw, origin, message, type_simple(TYPE_STRING), false);
    PlanNode *kept = sf_cast(rw, message, STR("VARCHAR"));
    ((PlanTargetCast *)kept)->is_try = true;
    PlanNode *text = sf_operator2(rw, origin, SF_CONCAT, sf_string(rw, STR("error: ")), kept);
    return sf_cast(rw, text, STR("NUMBER"));
}

/* raise_error(message) */
PlanNode *rewrite_call_raise_error(Rewriter *rw, PlanUnresolvedFunction *call)
{
    Str text;
    PlanNode *message = call->arguments.items[0];
    if (call->arguments.count > 1) {
        diag_emit(rw->cx->diags, CNV103, call->node.origin,
                  "raise_error() of an error class is not converted");
        return sf_null(rw);
    }
    if (!constant_string(message, &text) && message->nullable)
        message = sf_call2(rw, call->node.origin, "COALESCE", message, sf_string(rw, STR("null")));
    return failing(rw, call->node.origin, message);
}

/* assert_true(condition [, message]): NULL, or an error. */
PlanNode *rewrite_call_assert_true(Rewriter *rw, PlanUnresolvedFunction *call)
{
    PlanNode *message = call->arguments.count > 1
                            ? call->arguments.items[1]
                            : sf_string(rw, STR("the condition of assert_true() is not true"));
    return sf_call3(rw, call->node.origin, "IFF", call->arguments.items[0], sf_null(rw),
                    failing(rw, call->node.origin, message));
}
