/* files.c - files that a DataFrame reads or writes, through a stage: Snowflake knows no other way.
 *
 * What is read becomes a temporary table, made and filled before the query. Facts: Snowflake's pages
 * "CREATE FILE FORMAT", "INFER_SCHEMA", "COPY INTO <table>" and "COPY INTO <location>"; Spark's pages
 * about CSV, JSON, text and Parquet files.
 */
#include <string.h>

#include "map/sf_name.h"
#include "plan/literal.h"
#include "rewrite/relations.h"

/* ---- options ----------------------------------------------------------------------------------------- */

typedef enum OptionKind {
    OPTION_TEXT,   /* PROPERTY = 'value' */
    OPTION_LIST,   /* PROPERTY = ('value') */
    OPTION_FLAG,   /* PROPERTY = TRUE */
    OPTION_MEANT,  /* read by name where it matters */
    OPTION_UNUSED, /* Snowflake finds that out itself, or it changes no rows */
} OptionKind;

typedef struct OptionRow {
    const char *format;
    const char *option;
    OptionKind kind;
    const char *property;
} OptionRow;

static const OptionRow option_rows[] = {
    {"csv", "charset", OPTION_TEXT, "ENCODING"},
    {"csv", "delimiter", OPTION_TEXT, "FIELD_DELIMITER"},
    {"csv", "encoding", OPTION_TEXT, "ENCODING"},
    {"csv", "escape", OPTION_MEANT, NULL},
    {"csv", "header", OPTION_MEANT, NULL},
    {"csv", "inferschema", OPTION_MEANT, NULL},
    {"csv", "linesep", OPTION_TEXT, "RECORD_DELIMITER"},
    {"csv", "multiline", OPTION_UNUSED, NULL},
    {"csv", "nullvalue", OPTION_LIST, "NULL_IF"},
    {"csv", "quote", OPTION_MEANT, NULL},
    {"csv", "sep", OPTION_TEXT, "FIELD_DELIMITER"},
    {"json", "multiline", OPTION_FLAG, "STRIP_OUTER_ARRAY"},
    {"text", "linesep", OPTION_TEXT, "RECORD_DELIMITER"},
    {"text", "wholetext", OPTION_MEANT, NULL},
};

/* The options of what is read or written. */
typedef struct FileOptions {
    const PlanNames *names;
    const PlanNames *values;
} FileOptions;

/* The value of an option, or what it is without being given. */
static Str find_option(const FileOptions *options, const char *name, Str otherwise)
{
    for (size_t i = 0; i < options->names->count; i++)
        if (str_is_nocase(options->names->items[i].text, name))
            return options->values->items[i].text;
    return otherwise;
}

static bool is_set(const FileOptions *options, const char *name)
{
    return str_is_nocase(find_option(options, name, STR("false")), "true");
}

static const OptionRow *find_row(Str format, Str option)
{
    for (size_t i = 0; i < sizeof option_rows / sizeof *option_rows; i++)
        if (str_is_nocase(format, option_rows[i].format) &&
            str_is_nocase(option, option_rows[i].option))
            return &option_rows[i];
    return NULL;
}

static void refuse(Rewriter *rw, const PlanNode *node, const char *what, Str name)
{
    diag_emit(rw->cx->diags, CNV203, node->origin, what, STR_ARG(name));
}

static void add_text(Buf *out, Str text)
{
    buf_add_char(out, '\'');
    for (size_t i = 0; i < text.n; i++) {
        switch (text.p[i]) {
        case '\'': buf_add_text(out, "\\'"); break;
        case '\\': buf_add_text(out, "\\\\"); break;
        case '\t': buf_add_text(out, "\\t"); break;
        case '\n': buf_add_text(out, "\\n"); break;
        case '\r': buf_add_text(out, "\\r"); break;
        default: buf_add_char(out, text.p[i]);
        }
    }
    buf_add_char(out, '\'');
}

static void add_property(Buf *out, const char *name, Str text)
{
    buf_add_format(out, " %s = ", name);
    if (text.n == 0)
        buf_add_text(out, "NONE");
    else
        add_text(out, text);
}

/* Append what the options say; false after an error. */
static bool add_options(Rewriter *rw, const PlanNode *node, Str format, const FileOptions *options,
                        Buf *out)
{
    for (size_t i = 0; i < options->names->count; i++) {
        Str name = options->names->items[i].text, value = options->values->items[i].text;
        const OptionRow *row = find_row(format, name);
        if (row == NULL) {
            refuse(rw, node, "the option '%.*s' of files is not converted yet", name);
            return false;
        }
        switch (row->kind) {
        case OPTION_TEXT: add_property(out, row->property, value); break;
        case OPTION_LIST:
            buf_add_format(out, " %s = (", row->property);
            add_text(out, value);
            buf_add_text(out, ")");
            break;
        case OPTION_FLAG:
            if (str_is_nocase(value, "true"))
                buf_add_format(out, " %s = TRUE", row->property);
            break;
        case OPTION_MEANT:
        case OPTION_UNUSED: break;
        }
    }
    return true;
}

/* How Spark's CSV differs from Snowflake's without a word. */
static void add_csv_habits(const FileOptions *options, const char *null_if, Buf *out)
{
    add_property(out, "FIELD_OPTIONALLY_ENCLOSED_BY", find_option(options, "quote", STR("\"")));
    add_property(out, "ESCAPE", find_option(options, "escape", STR("\\")));
    buf_add_text(out, " ESCAPE_UNENCLOSED_FIELD = NONE");
    if (find_option(options, "nullvalue", STR_NONE).p == NULL)
        buf_add_format(out, " NULL_IF = %s", null_if);
}

static void add_text_habits(const FileOptions *options, Buf *out)
{
    buf_add_text(out, " FIELD_DELIMITER = NONE ESCAPE_UNENCLOSED_FIELD = NONE NULL_IF = () "
                      "EMPTY_FIELD_AS_NULL = FALSE");
    if (is_set(options, "wholetext"))
        buf_add_text(out, " RECORD_DELIMITER = NONE");
}

/* ---- places ------------------------------------------------------------------------------------------- */

/* The name of the table for files: the last part of their path, as far as a name can have it, and what
 * keeps it apart from the user's tables and from that of other files. */
static Str name_of_path(Rewriter *rw, Str path)
{
    while (path.n > 0 && path.p[path.n - 1] == '/')
        path.n--;
    size_t start = path.n;
    while (start > 0 && path.p[start - 1] != '/')
        start--;
    Buf name;
    buf_init(&name);
    for (size_t i = start; i < path.n && path.p[i] != '.'; i++) {
        char c = path.p[i];
        bool plain = name.n == 0 ? map_may_start_name(c) : map_may_continue_name(c);
        buf_add_char(&name, plain ? c : '_');
    }
    buf_add_text(&name, name.n == 0 ? "files" : "_files");
    if (rw->before->count > 0)
        buf_add_format(&name, "_%zu", rw->before->count);
    Str copy = str_copy(rw->cx->arena, buf_str(&name));
    buf_free(&name);
    return copy;
}

/* The path below the stage; false after an error. */
static bool stage_path(Rewriter *rw, const PlanNode *node, Str path, const char *done, Str *inside)
{
    Str whole = path;
    while (path.n > 0 && path.p[0] == '/')
        path = str_slice(path, 1, path.n);
    if (memchr(path.p, '\'', path.n) != NULL || memchr(path.p, '\n', path.n) != NULL) {
        refuse(rw, node, "a path with a quote or a line end is not converted yet: %.*s", path);
        return false;
    }
    Diagnostic *diagnostic = diag_emit(rw->cx->diags, FDM304, node->origin,
                                       "the files at '%.*s' are %s through the stage spark_files",
                                       STR_ARG(whole), done);
    diag_add_help(
        rw->cx->diags, diagnostic,
        "create it over the place where the files are: CREATE STAGE spark_files URL = ..");
    *inside = path;
    return true;
}

/* ---- reading --------------------------------------------------------------------------------------------- */

static void add_command(Rewriter *rw, Str text)
{
    PlanTargetText *command = PLAN_NEW(rw->cx, TargetText, TARGET_TEXT, ((Span){0, 0}));
    command->text = text;
    plan_list_add(rw->cx, rw->before, &command->node);
}

/* A table with the columns that the program says the files have. */
static void add_table(Rewriter *rw, Str name, const Type *schema)
{
    PlanCreateTable *table = PLAN_NEW(rw->cx, CreateTable, CREATE_TABLE, ((Span){0, 0}));
    plan_names_add(rw->cx, &table->name, (PlanName){.text = name});
    table->replace = table->temporary = true;
    for (size_t i = 0; i < schema->field_count; i++) {
        PlanColumnDefinition *column = PLAN_NEW(rw->cx, ColumnDefinition, COLUMN_DEFINITION,
                                                ((Span){0, 0}));
        column->name.text = schema->fields[i].name;
        column->data_type = schema->fields[i].type;
        plan_list_add(rw->cx, &table->columns, &column->node);
    }
    plan_list_add(rw->cx, rw->before, &table->node);
}

typedef struct Loading {
    const PlanRead *read;
    FileOptions options;
    Str table;
    Str path;
    Str format; /* the name of the file format */
    bool is_csv;
    bool has_header;
} Loading;

/* What a column of the table is made from, of what INFER_SCHEMA tells of it. Spark takes all for text
 * unless it is told to look, and has names of its own where there is no header. */
static const char *column_template(const Loading *loading)
{
    bool looks = !loading->is_csv || is_set(&loading->options, "inferschema");
    if (looks && (!loading->is_csv || loading->has_header))
        return "*";
    if (looks)
        return "'COLUMN_NAME', '_c' || ORDER_ID, 'TYPE', TYPE, 'NULLABLE', TRUE";
    return loading->has_header
               ? "'COLUMN_NAME', COLUMN_NAME, 'TYPE', 'VARCHAR', 'NULLABLE', TRUE"
               : "'COLUMN_NAME', '_c' || ORDER_ID, 'TYPE', 'VARCHAR', 'NULLABLE', TRUE";
}

static void add_inferred_table(Rewriter *rw, const Loading *loading)
{
    add_command(rw, str_format(rw->cx->arena,
                               "CREATE OR REPLACE TEMPORARY TABLE %.*s USING TEMPLATE (\n"
                               "    SELECT ARRAY_AGG(OBJECT_CONSTRUCT(%s))\n"
                               "    FROM TABLE(INFER_SCHEMA(\n"
                               "        LOCATION => '@spark_files/%.*s',\n"
                               "        FILE_FORMAT => '%.*s',\n"
                               "        IGNORE_CASE => TRUE\n"
                               "    ))\n"
                               ")",
                               STR_ARG(loading->table), column_template(loading),
                               STR_ARG(loading->path), STR_ARG(loading->format)));
}

static void add_copy(Rewriter *rw, const Loading *loading)
{
    bool by_name = loading->is_csv ? loading->has_header && loading->read->schema == NULL
                                   : !str_is_nocase(loading->read->format, "text");
    add_command(rw, str_format(rw->cx->arena,
                               "COPY INTO %.*s\n"
                               "FROM '@spark_files/%.*s'\n"
                               "FILE_FORMAT = (FORMAT_NAME = '%.*s')%s",
                               STR_ARG(loading->table), STR_ARG(loading->path),
                               STR_ARG(loading->format),
                               by_name ? "\nMATCH_BY_COLUMN_NAME = CASE_INSENSITIVE" : ""));
}

/* The file format, which INFER_SCHEMA takes by its name only; false after an error. */
static bool add_format(Rewriter *rw, Loading *loading)
{
    const PlanRead *read = loading->read;
    bool is_text = str_is_nocase(read->format, "text");
    Buf properties;
    buf_init(&properties);
    if (loading->is_csv) {
        add_csv_habits(&loading->options, "()", &properties);
        if (loading->has_header)
            buf_add_text(&properties,
                         read->schema == NULL ? " PARSE_HEADER = TRUE" : " SKIP_HEADER = 1");
    } else if (is_text) {
        add_text_habits(&loading->options, &properties);
    }
    bool known = add_options(rw, &read->node, read->format, &loading->options, &properties);
    Arena *arena = rw->cx->arena;
    Str type = is_text ? STR("CSV") : str_upper(arena, read->format);
    bool is_plain = loading->options.names->count == 0;
    loading->format = is_plain ? str_format(arena, "spark_%.*s", STR_ARG(read->format))
                               : str_format(arena, "%.*s_format", STR_ARG(loading->table));
    add_command(rw,
                str_format(arena, "CREATE %sTEMPORARY FILE FORMAT %s%.*s TYPE = %.*s%.*s",
                           is_plain ? "" : "OR REPLACE ", is_plain ? "IF NOT EXISTS " : "",
                           STR_ARG(loading->format), STR_ARG(type), STR_ARG(buf_str(&properties))));
    buf_free(&properties);
    return known;
}

PlanNode *load_files(Rewriter *rw, PlanNode *node)
{
    PlanRead *read = (PlanRead *)node;
    if (read->format.n == 0)
        return node;
    Loading loading = {.read = read,
                       .options = {&read->option_names, &read->option_values},
                       .table = name_of_path(rw, read->path)};
    loading.is_csv = str_is_nocase(read->format, "csv");
    loading.has_header = is_set(&loading.options, "header");
    if (!stage_path(rw, node, read->path, "read", &loading.path) || !add_format(rw, &loading))
        return node;
    if (read->schema != NULL)
        add_table(rw, loading.table, read->schema);
    else
        add_inferred_table(rw, &loading);
    add_copy(rw, &loading);
    plan_names_add(rw->cx, &read->name, (PlanName){.text = loading.table});
    read->format = STR_NONE;
    return node;
}

/* ---- writing --------------------------------------------------------------------------------------------- */

/* {"a": 1, "b": 2}: a line of a JSON file is one value. */
static PlanNode *as_objects(Rewriter *rw, PlanNode *query)
{
    PlanUnresolvedStar *star = PLAN_NEW(rw->cx, UnresolvedStar, UNRESOLVED_STAR, ((Span){0, 0}));
    PlanProject *project = PLAN_NEW(rw->cx, Project, PROJECT, ((Span){0, 0}));
    project->input = query;
    plan_list_add(rw->cx, &project->expressions,
                  sf_call1(rw, (Span){0, 0}, "OBJECT_CONSTRUCT", &star->node));
    return &project->node;
}

static bool add_unload_properties(Rewriter *rw, const PlanWriteFiles *write, Buf *out)
{
    FileOptions options = {&write->option_names, &write->option_values};
    bool is_csv = str_is_nocase(write->format, "csv"),
         is_text = str_is_nocase(write->format, "text");
    bool has_names = is_csv ? is_set(&options, "header") : str_is_nocase(write->format, "parquet");
    Str type = is_text ? STR("CSV") : str_upper(rw->cx->arena, write->format);
    buf_add_format(out, "FILE_FORMAT = (TYPE = %.*s", STR_ARG(type));
    if (is_csv)
        add_csv_habits(&options, "('')", out);
    else if (is_text)
        buf_add_text(out, " FIELD_DELIMITER = NONE ESCAPE_UNENCLOSED_FIELD = NONE");
    if (!str_is_nocase(write->format, "parquet"))
        buf_add_text(out, " COMPRESSION = NONE");
    bool known = add_options(rw, &write->node, write->format, &options, out);
    buf_add_text(out, ")");
    if (has_names)
        buf_add_text(out, "\nHEADER = TRUE");
    buf_add_text(out, write->overwrite ? "\nOVERWRITE = TRUE" : "\nINCLUDE_QUERY_ID = TRUE");
    return known;
}

PlanNode *unload_files(Rewriter *rw, PlanNode *node)
{
    PlanWriteFiles *write = (PlanWriteFiles *)node;
    Str path;
    Buf properties;
    buf_init(&properties);
    bool fits = stage_path(rw, node, write->path, "written", &path) &&
                add_unload_properties(rw, write, &properties);
    PlanTargetUnload *unload = PLAN_NEW(rw->cx, TargetUnload, TARGET_UNLOAD, node->origin);
    unload->query = str_is_nocase(write->format, "json") ? as_objects(rw, write->query)
                                                         : write->query;
    unload->place = str_format(rw->cx->arena, "'@spark_files/%.*s/'",
                               STR_ARG(fits ? path : STR("")));
    unload->properties = str_copy(rw->cx->arena, buf_str(&properties));
    buf_free(&properties);
    return &unload->node;
}
