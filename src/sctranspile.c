/* sctranspile.c - the public interface: sessions, and what needs no run. Holds the two long
 * lifetimes (session, run); run.c and its neighbours convert. */
#include "sctranspile.h"

#include <stdlib.h>

#include "diag/render_full.h"
#include "parse/parse.h"
#include "run.h"

sct_session *sct_session_new(void)
{
    sct_session *session = calloc(1, sizeof *session);
    if (session == NULL)
        arena_out_of_memory(sizeof *session);
    arena_init(&session->arena);
    options_init(&session->options, &session->arena);
    arena_init(&session->settings);
    map_init(&session->options.settings, &session->settings, true);
    session->catalog = catalog_new();
    return session;
}

void sct_session_free(sct_session *session)
{
    if (session == NULL)
        return;
    catalog_free(session->catalog);
    arena_free(&session->settings);
    arena_free(&session->arena);
    free(session);
}

const char *sct_session_set_option(sct_session *session, const char *name, const char *value)
{
    return options_set(&session->options, &session->arena, str_from(name), str_from(value));
}

void sct_session_keep_settings(sct_session *session, int keep)
{
    session->keep_settings = keep != 0;
}

/* Forget what the statements of an input have set. */
static void end_settings(sct_session *session)
{
    if (session->keep_settings)
        return;
    options_reset_setting(&session->options, STR(""));
    arena_reset(&session->settings);
}

sct_run_end sct_transpile(sct_session *session, const char *file, sct_read_fn read, void *read_user,
                          sct_result_fn result, void *result_user)
{
    Run run = {.session = session, .file = file, .result = result, .result_user = result_user};
    arena_init(&run.arena);
    buf_init(&run.sql);
    buf_init(&run.output);
    InputKind kind = options_input_kind(&session->options, str_from(file));
    sct_run_end end = kind == INPUT_SQL ? run_script(&run, read, read_user)
                                        : run_plan(&run, kind == INPUT_PLAN_JSON, read, read_user);
    end_settings(session);
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
