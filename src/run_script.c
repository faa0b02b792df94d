/* run_script.c - a run over SQL text: statement by statement, as each `;` is read. */
#include "lower/lower.h"
#include "parse/parse.h"
#include "parse/settings.h"
#include "print/print.h"
#include "proto/plan_write.h"
#include "run.h"

/* Take a statement through the stages up to its analyzed plan; NULL if it cannot be had. */
static PlanNode *analyzed_plan(Run *run, ScContext *cx)
{
    PlanNode *plan = lower_statement(cx, cx->tree);
    return plan == NULL ? NULL : run_analyze(run, cx, plan);
}

static void output_sql(Run *run, ScContext *cx, bool parsed, Span span, sct_result *result)
{
    PlanNode *plan = parsed ? analyzed_plan(run, cx) : NULL;
    if (plan != NULL && run_convert(run, cx, plan) &&
        print_check_templates(cx, span, buf_str(&run->sql))) {
        run_output_sql(run, statement_is_template(cx) ? "" : ";\n", result);
        return;
    }
    const Diagnostic *error = run_first_error(cx);
    print_unconverted(cx, span, diag_info(error->code)->code, error->message, &run->output);
    if (run->output.p[run->output.n - 1] != '\n')
        buf_add_char(&run->output, '\n');
}

static void output_tree(Run *run, ScContext *cx)
{
    ast_dump_json(cx->tree, cx->source, &run->output);
    buf_add_char(&run->output, '\n');
}

static void output_plan(Run *run, ScContext *cx, sct_result *result)
{
    const PlanNode *plan = statement_refuse_templates(cx) ? NULL : analyzed_plan(run, cx);
    const Spark__Connect__Plan *written = plan == NULL || cx->diags->errors > 0
                                              ? NULL
                                              : plan_write(cx, plan);
    if (written != NULL)
        run_output_plan(run, cx, written, result);
}

static void output_types(Run *run, ScContext *cx, sct_result *result)
{
    const PlanNode *plan = analyzed_plan(run, cx);
    if (plan != NULL)
        run_output_types(run, cx, plan, result);
}

static int run_statement(Run *run, Script *script, ScContext *cx, Span span)
{
    sct_result result = {
        .statement = ++run->statements,
        .start = cx->source->offset + source_written_span(cx->source, span).start,
        .end = cx->source->offset + source_written_span(cx->source, span).end,
        .kind = statement_kind(cx),
    };
    bool parsed = cx->diags->errors == 0 && parse_statement(cx);
    Target target = cx->options->target;
    if (target == TARGET_SNOWFLAKE)
        output_sql(run, cx, parsed, span, &result);
    else if (target == TARGET_TOKENS)
        run_output_tokens(run, cx, &result);
    else if (parsed && target == TARGET_AST)
        output_tree(run, cx);
    else if (parsed && target == TARGET_TYPES)
        output_types(run, cx, &result);
    else if (parsed)
        output_plan(run, cx, &result);
    if (parsed && settings_apply(cx, cx->tree, &run->session->options))
        script_set_options(script, &run->session->options);
    if (cx->diags->errors == 0)
        statement_report_templates(cx);
    return run_hand_out(run, cx, &result);
}

static int run_trailing_comments(Run *run, ScContext *cx)
{
    sct_result result = {.kind = "comments"};
    if (cx->options->target == TARGET_SNOWFLAKE)
        print_trailing_comments(cx, &run->output);
    else if (cx->options->target == TARGET_TOKENS)
        run_output_tokens(run, cx, &result);
    statement_report_templates(cx);
    return run_hand_out(run, cx, &result);
}

static sct_run_end run_statements(Run *run, Script *script)
{
    for (;;) {
        DiagList diags;
        ScContext cx = run_begin_statement(run, &diags);
        Span span = {0, 0};
        int stop = 0;
        switch (script_next(script, &cx, &span)) {
        case SCRIPT_STATEMENT: stop = run_statement(run, script, &cx, span); break;
        case SCRIPT_COMMENTS: stop = run_trailing_comments(run, &cx); break;
        case SCRIPT_END: return SCT_RUN_FINISHED;
        case SCRIPT_READ_FAILED: return SCT_RUN_READ_FAILED;
        }
        if (stop != 0)
            return SCT_RUN_STOPPED;
    }
}

sct_run_end run_script(Run *run, sct_read_fn read, void *read_user)
{
    Script *script = script_open(str_from(run->file), read, read_user, &run->session->options);
    sct_run_end end = run_statements(run, script);
    script_close(script);
    return end;
}
