/* run_plan.c - a run over a Spark Connect plan: one serialized plan, or its JSON form, is one
 * statement. */
#include <limits.h>

#include "print/print.h"
#include "proto/message.h"
#include "proto/message_json.h"
#include "proto/message_outline.h"
#include "proto/plan_read.h"
#include "rewrite/rewrite.h"
#include "run.h"
#include "util/json_tree.h"
#include "util/utf8.h"

enum {
    READ_SIZE = 64 * 1024,
    SHOWN_MAX = 4000, /* bytes of a plan that is shown in full where it could not be converted */
};

/* Read all there is, or one byte more than a plan may have. */
static bool read_input(sct_read_fn read, void *read_user, Buf *input)
{
    while (input->n <= MESSAGE_SIZE_MAX) {
        buf_reserve(input, READ_SIZE);
        ptrdiff_t count = read(read_user, input->p + input->n, READ_SIZE);
        if (count <= 0)
            return count == 0;
        input->n += (size_t)count;
    }
    return true;
}

/* ---- what stands for a plan that was not converted -------------------------------------------- */

/* Append the plan in its JSON form; false if it has none, which nobody needs to hear of here. */
static bool add_json(ScContext *cx, const Spark__Connect__Plan *plan, Buf *out)
{
    DiagList unheard;
    diag_init(&unheard, cx->arena);
    ScContext quiet = *cx;
    quiet.diags = &unheard;
    json_t *json = message_json_write(&quiet, &plan->base);
    if (json == NULL)
        return false;
    json_tree_write(out, json, JSON_INDENT(2));
    json_decref(json);
    return true;
}

/* Append what the statement was: the plan as JSON, else what it is made of. */
static void describe(ScContext *cx, const Spark__Connect__Plan *plan, bool json, Str input,
                     Buf *out)
{
    bool is_short = input.n <= SHOWN_MAX;
    if (plan == NULL && json && is_short && utf8_find_invalid(input) == input.n) {
        buf_add_str(out, input);
    } else if (plan == NULL) {
        buf_add_format(out, "%zu bytes", input.n);
    } else if (!is_short || !add_json(cx, plan, out)) {
        buf_add_format(out, "%zu bytes: ", input.n);
        message_outline_add(&plan->base, cx->arena, out);
    }
}

/* ---- the statement ---------------------------------------------------------------------------- */

/* The analyzed plan; NULL if it cannot be had. */
static PlanNode *analyzed_plan(Run *run, ScContext *cx, const Spark__Connect__Plan *message)
{
    const Spark__Connect__Plan *expanded = message_expand_plan(cx, message);
    PlanNode *plan = expanded == NULL ? NULL : plan_read(cx, expanded);
    return plan == NULL ? NULL : run_analyze(run, cx, plan);
}

static void output_sql(Run *run, ScContext *cx, const Spark__Connect__Plan *message, bool json,
                       Str input, sct_result *result)
{
    PlanNode *plan = message == NULL ? NULL : analyzed_plan(run, cx, message);
    if (plan != NULL) {
        rewrite_fold(cx, &plan);
        rewrite_qualify(cx, &plan);
        if (run_convert(run, cx, plan)) {
            run_output_sql(run, ";\n", result);
            return;
        }
    }
    const Diagnostic *error = run_first_error(cx);
    Buf text;
    buf_init(&text);
    describe(cx, message, json, input, &text);
    print_unconverted_plan(cx, buf_str(&text), diag_info(error->code)->code, error->message,
                           &run->output);
    buf_free(&text);
}

static void output_types(Run *run, ScContext *cx, const Spark__Connect__Plan *message,
                         sct_result *result)
{
    const PlanNode *plan = analyzed_plan(run, cx, message);
    if (plan != NULL)
        run_output_types(run, cx, plan, result);
}

static int run_input(Run *run, bool json, Str input)
{
    DiagList diags;
    ScContext cx = run_begin_statement(run, &diags);
    Source source = {
        .name = str_from(run->file), .text = STR(""), .line = 1, .column = 1, .no_text = true};
    cx.source = &source;
    sct_result result = {.statement = ++run->statements, .end = input.n, .kind = "plan"};
    Spark__Connect__Plan *message = json ? message_json_read_plan(&cx, input)
                                         : message_read_plan(&cx, input);
    Target target = cx.options->target;
    if (target == TARGET_SNOWFLAKE)
        output_sql(run, &cx, message, json, input, &result);
    else if (target == TARGET_AST)
        diag_emit(&diags, CFG002, (Span){0, 0}, "a plan has no syntax tree: --to=ast needs SQL");
    else if (target == TARGET_TOKENS)
        diag_emit(&diags, CFG002, (Span){0, 0}, "a plan has no tokens: --to=tokens needs SQL");
    else if (message != NULL && target == TARGET_TYPES)
        output_types(run, &cx, message, &result);
    else if (message != NULL)
        run_output_plan(run, &cx, message, &result);
    return run_hand_out(run, &cx, &result);
}

sct_run_end run_plan(Run *run, bool json, sct_read_fn read, void *read_user)
{
    Buf input;
    buf_init(&input);
    sct_run_end end = SCT_RUN_READ_FAILED;
    if (read_input(read, read_user, &input))
        end = run_input(run, json, buf_str(&input)) == 0 ? SCT_RUN_FINISHED : SCT_RUN_STOPPED;
    buf_free(&input);
    return end;
}
