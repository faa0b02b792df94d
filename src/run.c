/* run.c - see run.h: from an analyzed plan to what is put out, and the results as the public
 * interface has them. */
#include "run.h"

#include <string.h>

#include "parse/parse.h"
#include "print/print.h"
#include "proto/message.h"
#include "proto/message_json.h"
#include "proto/wire_check.h"
#include "rewrite/rewrite.h"
#include "util/json_tree.h"

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

/* What Spark's grammar takes and its later checks refuse was read all the same: it is no syntax error;
 * nor is what only another version or Databricks has. */
static sct_status status_of(const DiagList *diags, bool readable)
{
    bool syntax = false;
    for (size_t i = 0; i < diags->all.count && !readable; i++)
        if (diags->all.items[i]->severity == DIAG_ERROR)
            syntax |= str_equal(diag_family(diags->all.items[i]->code), STR("PRS"));
    if (syntax)
        return SCT_STATUS_SYNTAX_ERROR;
    if (diags->errors > 0)
        return SCT_STATUS_UNSUPPORTED;
    return diags->warnings > 0 ? SCT_STATUS_WARNING : SCT_STATUS_OK;
}

const Diagnostic *run_first_error(const ScContext *cx)
{
    for (size_t i = 0; i < cx->diags->all.count; i++)
        if (cx->diags->all.items[i]->severity == DIAG_ERROR)
            return cx->diags->all.items[i];
    return diag_emit(cx->diags, INT001, (Span){0, 0},
                     "the statement was not converted, and nothing said why");
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

int run_hand_out(Run *run, ScContext *cx, sct_result *result)
{
    const Source *written = source_written(cx->source);
    diag_move_to_written(cx->diags, cx->source);
    diag_sort(cx->diags);
    sct_diagnostic *list = ARENA_ARRAY(cx->arena, cx->diags->all.count, sct_diagnostic);
    SourceCursor cursor;
    source_cursor_init(&cursor, written);
    for (size_t i = 0; i < cx->diags->all.count; i++)
        list[i] = public_diagnostic(cx->arena, &cursor, cx->diags->all.items[i]);
    result->status = status_of(cx->diags, cx->readable);
    struct sct_source source = {written, cx->diags};
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

ScContext run_begin_statement(Run *run, DiagList *diags)
{
    arena_reset(&run->arena);
    diag_init(diags, &run->arena);
    buf_clear(&run->sql);
    buf_clear(&run->output);
    return (ScContext){
        .arena = &run->arena,
        .diags = diags,
        .options = &run->session->options,
        .catalog = run->session->catalog,
    };
}

PlanNode *run_analyze(Run *run, ScContext *cx, PlanNode *plan)
{
    sema_analyze(cx, &plan);
    catalog_learn(run->session->catalog, cx, plan);
    return plan;
}

bool run_convert(Run *run, ScContext *cx, PlanNode *plan)
{
    plan = rewrite_plan(cx, plan);
    if (cx->diags->errors > 0 || !rewrite_check(cx, plan))
        return false;
    print_statement(cx, plan, &run->sql);
    return cx->diags->errors == 0;
}

void run_output_sql(Run *run, const char *end, sct_result *result)
{
    buf_add_str(&run->output, buf_str(&run->sql));
    buf_add_text(&run->output, end);
    if (run->output.n > 0 && run->output.p[run->output.n - 1] != '\n')
        buf_add_char(&run->output, '\n');
    result->sql = buf_text(&run->sql);
    result->sql_length = run->sql.n;
}

void run_output_types(Run *run, ScContext *cx, const PlanNode *plan, sct_result *result)
{
    if (!plan_is_relation(plan))
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

/* Text on one line, without tabs. */
static void add_escaped(Buf *out, Str text)
{
    for (size_t i = 0; i < text.n; i++) {
        switch (text.p[i]) {
        case '\n': buf_add_text(out, "\\n"); break;
        case '\r': buf_add_text(out, "\\r"); break;
        case '\t': buf_add_text(out, "\\t"); break;
        case '\\': buf_add_text(out, "\\\\"); break;
        default: buf_add_char(out, text.p[i]);
        }
    }
}

void run_output_tokens(Run *run, ScContext *cx, sct_result *result)
{
    size_t count;
    const TokenView *views = token_list_view(cx, &count);
    sct_token *tokens = ARENA_ARRAY(cx->arena, count, sct_token);
    for (size_t i = 0; i < count; i++) {
        Span written = source_written_span(cx->source, views[i].span);
        Str text = str_slice(cx->source->text, views[i].span.start, views[i].span.end);
        tokens[i] = (sct_token){.kind = views[i].kind,
                                .text = text.p,
                                .text_length = text.n,
                                .start = cx->source->offset + written.start,
                                .end = cx->source->offset + written.end};
        buf_add_format(&run->output, "%llu\t%llu\t%s\t", (unsigned long long)tokens[i].start,
                       (unsigned long long)tokens[i].end, tokens[i].kind);
        add_escaped(&run->output, text);
        buf_add_char(&run->output, '\n');
    }
    result->tokens = tokens;
    result->token_count = count;
}

static void output_json(Run *run, ScContext *cx, const Spark__Connect__Plan *plan,
                        sct_result *result)
{
    json_t *json = message_json_write(cx, &plan->base);
    if (json == NULL)
        return;
    json_tree_write(&run->output, json, JSON_COMPACT);
    result->plan_json = arena_copy(cx->arena, run->output.p, run->output.n);
    buf_clear(&run->output);
    json_tree_write(&run->output, json, JSON_INDENT(2));
    buf_add_char(&run->output, '\n');
    json_decref(json);
}

void run_output_plan(Run *run, ScContext *cx, const Spark__Connect__Plan *plan, sct_result *result)
{
    /* What is made of SQL text must be what a server takes. */
    if (!message_check_depth(cx, &plan->base))
        return;
    Str bytes = message_pack(cx->arena, &plan->base);
    if (!wire_check(cx, plan->base.descriptor, bytes))
        return;
    if (cx->options->target == TARGET_PLAN_JSON) {
        output_json(run, cx, plan, result);
        return;
    }
    result->plan = bytes.p;
    result->plan_length = bytes.n;
}
