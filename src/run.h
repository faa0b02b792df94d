/* run.h - one run over an input, shared by the kinds of input: SQL text (run_script.c) and
 * serialized plans (run_plan.c). Only for the library's own top; nobody below includes it. */
#ifndef SC_RUN_H
#define SC_RUN_H

#include <stdbool.h>

#include "core/context.h"
#include "plan/plan.h"
#include "sctranspile.h"
#include "sema/sema.h"
#include "spark/connect/base.pb-c.h"

struct sct_session {
    Arena arena; /* options; lives as long as the session */
    Options options;
    Arena settings; /* those that SET has made */
    bool keep_settings;
    Catalog *catalog;
};

struct sct_source {
    const Source *source;
    const DiagList *diags;
};

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

/* Convert the whole input, statement by statement. */
sct_run_end run_script(Run *run, sct_read_fn read, void *read_user);
/* Convert the one plan that the input is, serialized or (`json`) in its JSON form. */
sct_run_end run_plan(Run *run, bool json, sct_read_fn read, void *read_user);

/* ---- what both do with a statement ----------------------------------------------------------- */

/* Start with the next statement: the arena, `diags` and the run's buffers are emptied. */
ScContext run_begin_statement(Run *run, DiagList *diags);

/* The plan after analysis, which may be another node; the catalog learns from it. */
PlanNode *run_analyze(Run *run, ScContext *cx, PlanNode *plan);

/* Put the analyzed plan's SQL into run->sql; false if the statement has errors. */
bool run_convert(Run *run, ScContext *cx, PlanNode *plan);
/* Put out run->sql with what ends it. */
void run_output_sql(Run *run, const char *end, sct_result *result);

/* Put out a column and its type on each line. */
void run_output_types(Run *run, ScContext *cx, const PlanNode *plan, sct_result *result);

/* Put out the tokens and comments of the statement. */
void run_output_tokens(Run *run, ScContext *cx, sct_result *result);

/* Put out a Spark Connect plan as bytes or JSON, as the options want it. */
void run_output_plan(Run *run, ScContext *cx, const Spark__Connect__Plan *plan, sct_result *result);

/* The first error of a statement that has one. */
const Diagnostic *run_first_error(const ScContext *cx);

/* Give the result, completed by run->output and the diagnostics, to who asked for it; gives what
 * they say. */
int run_hand_out(Run *run, ScContext *cx, sct_result *result);

#endif
