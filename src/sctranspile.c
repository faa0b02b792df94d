/* sctranspile.c - the public interface over the stages: one statement at a time, through parsing,
 * lowering, analysis, rewriting and printing. Holds the two long lifetimes (session, run); decides
 * nothing about SQL. */
#include "sctranspile.h"

#include <stdlib.h>
#include <string.h>

#include "core/context.h"
#include "core/options.h"
#include "diag/diag.h"
#include "diag/render_full.h"
#include "diag/source.h"
#include "lower/lower.h"
#include "parse/parse.h"
#include "plan/plan.h"
#include "print/print.h"
#include "rewrite/rewrite.h"
#include "sema/sema.h"
#include "util/arena.h"
#include "util/str.h"

struct sct_session {
    Arena arena; /* options; lives as long as the session */
    Options options;
    Catalog *catalog;
};

struct sct_source {
    const Source *source;
    const DiagList *diags;
};

/* One run over an input. */
typedef struct Run {
    sct_session *session;
    const char *file;
    Arena arena; /* of the statement at hand */
    Buf sql;
    Buf output;
    size_t statements;
    bool wrote;          /* something has been put out */
    bool last_was_block; /* the last output took more than one line */
    sct_result_fn result;
    void *result_user;
} Run;

sct_session *sct_session_new(void)
{
    sct_session *session = malloc(sizeof *session);
    if (session == NULL)
        arena_out_of_memory(sizeof *session);
    arena_init(&session->arena);
    options_init(&session->options, &session->arena);
    session->catalog = catalog_new();
    return session;
}

void sct_session_free(sct_session *session)
{
    if (session == NULL)
        return;
    catalog_free(session->catalog);
    arena_free(&session->arena);
    free(session);
}

const char *sct_session_set_option(sct_session *session, const char *name, const char *value)
{
    return options_set(&session->options, &session->arena, str_from(name), str_from(value));
}

/* ---- results --------------------------------------------------------------------------------- */

static sct_position public_position(SourcePosition position)
{
    return (sct_position){position.offset, position.line, position.column};
}

static sct_range public_range(SourceCursor *cursor, Span span)
{
    sct_position start = public_position(source_cursor_move(cursor, span.start));
    SourceCursor end = *cursor;
    return (sct_range){start, public_position(source_cursor_move(&end, span.end))};
}

static const char *const *public_texts(Arena *arena, const DiagTextVec *texts)
{
    const char **list = ARENA_ARRAY(arena, texts->count, const char *);
    for (size_t i = 0; i < texts->count; i++)
        list[i] = arena_copy(arena, texts->items[i].p, texts->items[i].n);
    return list;
}

/* `cursor` moves from diagnostic to diagnostic, which are sorted by place. */
static sct_diagnostic public_diagnostic(Arena *arena, SourceCursor *cursor,
                                        const Diagnostic *diagnostic)
{
    const DiagCodeInfo *info = diag_info(diagnostic->code);
    sct_label *labels = ARENA_ARRAY(arena, diagnostic->labels.count, sct_label);
    sct_range range = public_range(cursor, diagnostic->span);
    SourceCursor label_cursor = *cursor;
    for (size_t i = 0; i < diagnostic->labels.count; i++) {
        const DiagLabel *label = &diagnostic->labels.items[i];
        labels[i].range = public_range(&label_cursor, label->span);
        labels[i].text = arena_copy(arena, label->text.p, label->text.n);
    }
    return (sct_diagnostic){
        .code = info->code,
        .name = info->name,
        .severity = (sct_severity)diagnostic->severity,
        .message = arena_copy(arena, diagnostic->message.p, diagnostic->message.n),
        .range = range,
        .label = arena_copy(arena, diagnostic->label.p, diagnostic->label.n),
        .label_count = diagnostic->labels.count,
        .labels = labels,
        .note_count = diagnostic->notes.count,
        .notes = public_texts(arena, &diagnostic->notes),
        .help_count = diagnostic->helps.count,
        .helps = public_texts(arena, &diagnostic->helps),
    };
}

static sct_status status_of(const DiagList *diags)
{
    bool syntax = false;
    for (size_t i = 0; i < diags->all.count; i++)
        if (diags->all.items[i]->severity == DIAG_ERROR)
            syntax |= str_equal(diag_family(diags->all.items[i]->code), STR("PRS"));
    if (syntax)
        return SCT_STATUS_SYNTAX_ERROR;
    if (diags->errors > 0)
        return SCT_STATUS_UNSUPPORTED;
    return diags->warnings > 0 ? SCT_STATUS_WARNING : SCT_STATUS_OK;
}

static const Diagnostic *first_error(const DiagList *diags)
{
    for (size_t i = 0; i < diags->all.count; i++)
        if (diags->all.items[i]->severity == DIAG_ERROR)
            return diags->all.items[i];
    return NULL;
}

/* Statements of more than one line stand apart by an empty line; short ones stand together. */
static void separate_output(Run *run, size_t start)
{
    size_t length = run->output.n - start;
    bool is_block = length > 0 && memchr(run->output.p + start, '\n', length - 1) != NULL;
    if (run->wrote && (is_block || run->last_was_block)) {
        buf_reserve(&run->output, 1);
        memmove(run->output.p + start + 1, run->output.p + start, length);
        run->output.p[start] = '\n';
        run->output.n++;
    }
    run->wrote = true;
    run->last_was_block = is_block;
}

static int hand_out(Run *run, ScContext *cx, sct_result *result)
{
    diag_sort(cx->diags);
    sct_diagnostic *list = ARENA_ARRAY(cx->arena, cx->diags->all.count, sct_diagnostic);
    SourceCursor cursor;
    source_cursor_init(&cursor, cx->source);
    for (size_t i = 0; i < cx->diags->all.count; i++)
        list[i] = public_diagnostic(cx->arena, &cursor, cx->diags->all.items[i]);
    struct sct_source source = {cx->source, cx->diags};
    result->file = run->file;
    result->diagnostics = list;
    result->diagnostic_count = cx->diags->all.count;
    result->source = &source;
    if (run->output.n > 0)
        separate_output(run, 0);
    result->output = buf_text(&run->output);
    result->output_length = run->output.n;
    return run->result(run->result_user, result);
}

/* ---- the pipeline ---------------------------------------------------------------------------- */

/* Take a statement through the stages up to its plan; NULL if it cannot be had. */
static PlanNode *analyzed_plan(Run *run, ScContext *cx)
{
    PlanNode *plan = lower_statement(cx, cx->tree);
    if (plan == NULL)
        return NULL;
    sema_analyze(cx, &plan);
    catalog_learn(run->session->catalog, cx, plan);
    return plan;
}

/* The SQL of the statement in run->sql, if all goes well. */
static void convert(Run *run, ScContext *cx)
{
    PlanNode *plan = analyzed_plan(run, cx);
    if (plan == NULL)
        return;
    plan = rewrite_plan(cx, plan);
    if (cx->diags->errors > 0 || !rewrite_check(cx, plan))
        return;
    print_statement(cx, plan, &run->sql);
}

static void output_sql(Run *run, ScContext *cx, Span span, sct_result *result)
{
    if (cx->diags->errors == 0) {
        buf_add_str(&run->output, buf_str(&run->sql));
        buf_add_text(&run->output, ";\n");
        result->sql = buf_text(&run->sql);
        result->sql_length = run->sql.n;
        return;
    }
    const Diagnostic *error = first_error(cx->diags);
    print_unconverted(cx, span, diag_info(error->code)->code, error->message, &run->output);
    if (run->output.p[run->output.n - 1] != '\n')
        buf_add_char(&run->output, '\n');
}

/* A column and its type on each line. */
static void output_types(Run *run, ScContext *cx, sct_result *result)
{
    const PlanNode *plan = analyzed_plan(run, cx);
    if (plan == NULL || !plan_is_relation(plan))
        return;
    result->schema = sema_schema_text(cx, plan).p;
    for (size_t i = 0; i < plan->schema->count; i++) {
        const Column *column = plan->schema->columns[i];
        if (!column->hidden)
            buf_add_format(&run->output, "%.*s %.*s\n", STR_ARG(column->name),
                           STR_ARG(type_text(cx->arena, column->type)));
    }
    if (plan->schema->open)
        buf_add_text(&run->output, "?\n");
}

static int run_statement(Run *run, ScContext *cx, Span span)
{
    buf_clear(&run->sql);
    buf_clear(&run->output);
    sct_result result = {
        .statement = ++run->statements,
        .start = cx->source->offset + span.start,
        .end = cx->source->offset + span.end,
        .kind = statement_kind(cx),
    };
    bool parsed = cx->diags->errors == 0 && parse_statement(cx);
    switch (cx->options->target) {
    case TARGET_SNOWFLAKE:
        if (parsed)
            convert(run, cx);
        output_sql(run, cx, span, &result);
        break;
    case TARGET_TYPES:
        if (parsed)
            output_types(run, cx, &result);
        break;
    case TARGET_AST:
        if (parsed) {
            ast_dump_json(cx->tree, true, &run->output);
            buf_add_char(&run->output, '\n');
        }
        break;
    }
    result.status = status_of(cx->diags);
    return hand_out(run, cx, &result);
}

static int run_trailing_comments(Run *run, ScContext *cx)
{
    buf_clear(&run->output);
    print_trailing_comments(cx, &run->output);
    sct_result result = {.kind = "comments", .status = SCT_STATUS_OK};
    return hand_out(run, cx, &result);
}

static sct_run_end run_script(Run *run, Script *script)
{
    for (;;) {
        arena_reset(&run->arena);
        DiagList diags;
        diag_init(&diags, &run->arena);
        ScContext cx = {
            .arena = &run->arena,
            .diags = &diags,
            .options = &run->session->options,
            .catalog = run->session->catalog,
        };
        Span span = {0, 0};
        int stop = 0;
        switch (script_next(script, &cx, &span)) {
        case SCRIPT_STATEMENT: stop = run_statement(run, &cx, span); break;
        case SCRIPT_COMMENTS: stop = run_trailing_comments(run, &cx); break;
        case SCRIPT_END: return SCT_RUN_FINISHED;
        case SCRIPT_READ_FAILED: return SCT_RUN_READ_FAILED;
        }
        if (stop != 0)
            return SCT_RUN_STOPPED;
    }
}

sct_run_end sct_transpile(sct_session *session, const char *file, sct_read_fn read, void *read_user,
                          sct_result_fn result, void *result_user)
{
    Run run = {.session = session, .file = file, .result = result, .result_user = result_user};
    arena_init(&run.arena);
    buf_init(&run.sql);
    buf_init(&run.output);
    Script *script = script_open(str_from(file), read, read_user, &session->options);
    sct_run_end end = run_script(&run, script);
    script_close(script);
    buf_free(&run.sql);
    buf_free(&run.output);
    arena_free(&run.arena);
    return end;
}

/* ---- the rest of the interface --------------------------------------------------------------- */

sct_pending sct_scan_pending(sct_session *session, const char *text, size_t length)
{
    static const sct_pending states[] = {
        [PENDING_NOTHING] = SCT_PENDING_NOTHING,       [PENDING_STATEMENT] = SCT_PENDING_STATEMENT,
        [PENDING_PAREN] = SCT_PENDING_PAREN,           [PENDING_STRING] = SCT_PENDING_STRING,
        [PENDING_IDENTIFIER] = SCT_PENDING_IDENTIFIER, [PENDING_COMMENT] = SCT_PENDING_COMMENT,
        [PENDING_COMPLETE] = SCT_PENDING_COMPLETE,
    };
    return states[parse_pending(&session->options, (Str){text, length})];
}

void sct_render_diagnostic(const sct_result *result, size_t index, int color, sct_write_fn write,
                           void *user)
{
    Buf text;
    buf_init(&text);
    diag_render_full(&text, result->source->source, result->source->diags->all.items[index],
                     color != 0);
    write(user, text.p, text.n);
    buf_free(&text);
}

int sct_code_at(size_t index, sct_code *code)
{
    if (index >= DIAG_CODE_COUNT)
        return 0;
    const DiagCodeInfo *info = diag_info((DiagCode)index);
    *code = (sct_code){info->code, info->name, (sct_severity)info->severity, info->summary};
    return 1;
}

const char *sct_severity_name(sct_severity severity)
{
    static const char *const names[] = {
        [SCT_SEVERITY_OFF] = "off",
        [SCT_SEVERITY_NOTE] = "note",
        [SCT_SEVERITY_WARNING] = "warning",
        [SCT_SEVERITY_ERROR] = "error",
    };
    return names[severity];
}

const char *sct_status_name(sct_status status)
{
    static const char *const names[] = {
        [SCT_STATUS_OK] = "ok",
        [SCT_STATUS_WARNING] = "warning",
        [SCT_STATUS_UNSUPPORTED] = "unsupported",
        [SCT_STATUS_SYNTAX_ERROR] = "syntax_error",
    };
    return names[status];
}

const char *sct_version(void)
{
    return PACKAGE_VERSION;
}
