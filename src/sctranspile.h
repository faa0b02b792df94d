/* sctranspile.h - the public interface of libsctranspile: Spark SQL in, Snowflake SQL out.
 *
 * A session holds the options and the catalog of tables and views that CREATE statements have
 * described. sct_transpile reads SQL text through a callback, statement by statement, and hands
 * each result out as soon as the statement's `;` has been read; memory is bounded by the largest
 * statement. An input may also be one serialized Spark Connect plan, which is one statement. A session is used by one thread at a time; several sessions are independent.
 *
 * All text given out is UTF-8, ends with NUL, and belongs to the library: it is valid until the
 * callback that received it returns, unless stated otherwise.
 */
#ifndef SCTRANSPILE_H
#define SCTRANSPILE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct sct_session sct_session;

typedef enum sct_severity {
    SCT_SEVERITY_OFF,
    SCT_SEVERITY_NOTE,
    SCT_SEVERITY_WARNING,
    SCT_SEVERITY_ERROR
} sct_severity;

typedef enum sct_status {
    SCT_STATUS_OK,
    SCT_STATUS_WARNING,     /* converted; a diagnostic says what may differ */
    SCT_STATUS_UNSUPPORTED, /* not converted: the output holds a marker and the original */
    SCT_STATUS_SYNTAX_ERROR /* Spark's grammar does not take it: the same */
} sct_status;

typedef struct sct_position {
    uint64_t offset; /* bytes from 0 */
    uint32_t line;   /* from 1 */
    uint32_t column; /* Unicode code points from 1 */
} sct_position;

typedef struct sct_range {
    sct_position start;
    sct_position end; /* exclusive */
} sct_range;

typedef struct sct_label {
    sct_range range;
    const char *text;
} sct_label;

typedef struct sct_diagnostic {
    const char *code; /* "FDM142" */
    const char *name; /* "split-regex" */
    sct_severity severity;
    const char *message;
    sct_range range;
    const char *label; /* text for the carets, "" for none */
    size_t label_count;
    const sct_label *labels; /* further places */
    size_t note_count;
    const char *const *notes;
    size_t help_count;
    const char *const *helps;
} sct_diagnostic;

typedef struct sct_token {
    const char *kind; /* "keyword", "identifier", "quoted_identifier", "string", "number",
                         "operator", "template", "comment" */
    const char *text;
    size_t text_length;
    uint64_t start; /* byte offsets in the input; of a variable's value those of the variable */
    uint64_t end;   /* exclusive */
} sct_token;

typedef struct sct_result {
    const char *file; /* as given to sct_transpile */
    size_t statement; /* from 1 within the input; 0 when no statement: trailing comments only */
    uint64_t start;   /* byte offsets of the statement in the input, without its ';' */
    uint64_t end;     /* exclusive */
    const char *kind; /* statement kind in snake case: "select", "create_table", ..., "plan" */
    sct_status status;
    const char *sql; /* Snowflake SQL without a final ';'; NULL unless OK or WARNING */
    size_t sql_length;
    const char
        *schema;      /* with the option "to" = "types": the query's schema in Spark's catalog form,
                           "struct<id:bigint,..>", "?" for an unknown type; else NULL */
    const char *plan; /* with the option "to" = "plan": the bytes of the spark.connect.Plan; else
                           NULL */
    size_t plan_length;
    const char *plan_json;   /* with "plan-json": its JSON form on one line; else NULL */
    const sct_token *tokens; /* with "tokens": the statement's, in source order; else NULL */
    size_t token_count;
    const char *output; /* what a filter prints for it, with ';' and line end; may be "", as it
                              is for the bytes of a plan */
    size_t output_length;
    size_t diagnostic_count;
    const sct_diagnostic *diagnostics; /* sorted by place */
    const struct sct_source *source;   /* for sct_render_diagnostic */
} sct_result;

/* A session with the default options; never NULL (lack of memory ends the process, status 2). */
sct_session *sct_session_new(void);
void sct_session_free(sct_session *session);

/* Set an option by its command-line name without the dashes: "spark-version", "conf" (KEY=VALUE),
 * "fidelity", "line-width", ... Gives NULL, or the reason it was refused (valid as long as the
 * session). */
const char *sct_session_set_option(sct_session *session, const char *name, const char *value);

/* Whether what SET statements set stays in force for later inputs, as at a prompt. At first it does
 * not: it ends with its input. */
void sct_session_keep_settings(sct_session *session, int keep);

/* Fill at most `size` bytes (size > 0); give their number, 0 at the end, or -1 after an error,
 * which ends the run. May block; may give fewer bytes than asked for. */
typedef ptrdiff_t (*sct_read_fn)(void *user, char *buffer, size_t size);

/* Take one statement's result. Anything but 0 ends the run. */
typedef int (*sct_result_fn)(void *user, const sct_result *result);

typedef enum sct_run_end {
    SCT_RUN_FINISHED,
    SCT_RUN_READ_FAILED, /* the reader gave -1; what came before it was converted */
    SCT_RUN_STOPPED      /* the result callback asked for it */
} sct_run_end;

/* Convert a whole input. `file` is the name to show in diagnostics; unless the option "from" says
 * what the input holds, its end does: ".binpb" or ".pb" a serialized plan, ".json" one in its JSON
 * form, anything else SQL text. */
sct_run_end sct_transpile(sct_session *session, const char *file, sct_read_fn read, void *read_user,
                          sct_result_fn result, void *result_user);

/* Why a text is not yet a whole statement; for interactive prompts. */
typedef enum sct_pending {
    SCT_PENDING_NOTHING,    /* only blanks and comments so far */
    SCT_PENDING_STATEMENT,  /* no ';' yet */
    SCT_PENDING_PAREN,      /* inside parentheses or brackets */
    SCT_PENDING_STRING,     /* inside '...' or "..." */
    SCT_PENDING_IDENTIFIER, /* inside `...` */
    SCT_PENDING_COMMENT,    /* inside a bracketed comment */
    SCT_PENDING_COMPLETE    /* ends with the ';' of a statement, nothing after it but blanks */
} sct_pending;
sct_pending sct_scan_pending(sct_session *session, const char *text, size_t length);

/* Append text somewhere; used by the renderers. */
typedef void (*sct_write_fn)(void *user, const char *text, size_t length);

/* Write a diagnostic of a result for people: header, place, source lines with carets, notes and
 * help; `color` switches ANSI colours on. Ends with an empty line. */
void sct_render_diagnostic(const sct_result *result, size_t index, int color, sct_write_fn write,
                           void *user);

/* The table of diagnostic codes: fill row `index` and give 1, or give 0 behind the last one. */
typedef struct sct_code {
    const char *code;
    const char *name;
    sct_severity severity;
    const char *summary;
} sct_code;
int sct_code_at(size_t index, sct_code *code);

/* "error", "warning", "note", "off". */
const char *sct_severity_name(sct_severity severity);
/* "ok", "warning", "unsupported", "syntax_error". */
const char *sct_status_name(sct_status status);
/* "0.1.0". */
const char *sct_version(void);

#ifdef __cplusplus
}
#endif

#endif
