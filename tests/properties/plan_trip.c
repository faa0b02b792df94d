/* plan_trip.c - a statement that converts, and that has a form as a plan, converts from there, too: what
 * is written can be read, and nothing is lost on the way that the conversion needs.
 */
#include "check.h"

#include <stdint.h>

#include "util/vec.h"

typedef struct Outcome {
    size_t statement;
    sct_status status;
    Str plan;  /* p is NULL if there is none */
    Str error; /* the first diagnostic that is one */
} Outcome;

typedef struct Outcomes {
    Arena *arena;
    VEC(Outcome) list;
} Outcomes;

static int take_outcome(void *user, const sct_result *result)
{
    Outcomes *outcomes = user;
    Arena *arena = outcomes->arena;
    Outcome outcome = {.statement = result->statement, .status = result->status};
    if (result->plan != NULL)
        outcome.plan = (Str){arena_copy(arena, result->plan, result->plan_length),
                             result->plan_length};
    for (size_t i = 0; i < result->diagnostic_count && outcome.error.p == NULL; i++)
        if (result->diagnostics[i].severity == SCT_SEVERITY_ERROR)
            outcome.error = str_copy(arena, str_from(result->diagnostics[i].message));
    if (result->statement > 0)
        *VEC_ADD(arena, &outcomes->list) = outcome;
    return 0;
}

static Outcomes outcomes_of(Check *check, sct_session *session, const char *file, Str text)
{
    Outcomes outcomes = {.arena = &check->arena};
    Reader reader = {text, SIZE_MAX};
    sct_transpile(session, file, read_text, &reader, take_outcome, &outcomes);
    return outcomes;
}

static bool is_converted(const Outcome *outcome)
{
    return outcome->status == SCT_STATUS_OK || outcome->status == SCT_STATUS_WARNING;
}

/* A table with two columns of one name, which Spark does not have: the names of SQL text are left to
 * Snowflake, those of a plan are looked into. */
static bool is_of_impossible_table(const Outcome *outcome)
{
    return str_starts_with(outcome->error, STR("two columns are called "));
}

void check_plans(Check *check)
{
    sct_session *writing = check_session(check);
    sct_session_set_option(writing, "to", "plan");
    Outcomes plans = outcomes_of(check, writing, "x.sql", check->text);
    sct_session_free(writing);

    /* The tables of the text are those of the plans. */
    sct_session *session = check_session(check);
    Outcomes direct = outcomes_of(check, session, "x.sql", check->text);
    for (size_t i = 0; i < direct.list.count && i < plans.list.count; i++) {
        const Outcome *plan = &plans.list.items[i];
        if (!is_converted(&direct.list.items[i]) || plan->plan.p == NULL)
            continue;
        Outcomes back = outcomes_of(check, session, "x.binpb", plan->plan);
        if (back.list.count != 1)
            fail(check, "the plan of statement %zu: %zu results", plan->statement, back.list.count);
        else if (!is_converted(&back.list.items[0]) && !is_of_impossible_table(&back.list.items[0]))
            fail(check, "the plan of statement %zu is not converted: %.*s", plan->statement,
                 STR_ARG(back.list.items[0].error));
    }
    sct_session_free(session);
}
