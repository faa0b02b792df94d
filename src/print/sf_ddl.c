/* sf_ddl.c - commands: CREATE TABLE, CREATE VIEW, INSERT. */
#include "map/sf_type.h"
#include "print/printer.h"

static void print_comment_property(Printer *p, bool has_comment, Str comment)
{
    if (!has_comment)
        return;
    doc_line(&p->doc);
    DOC_WORD(&p->doc, "COMMENT = ");
    print_string(p, comment);
}

static void print_data_type(Printer *p, const PlanColumnDefinition *column)
{
    Str type = map_snowflake_type(p->cx->arena, column->data_type);
    if (type.n == 0) {
        diag_emit(p->cx->diags, CNV501, column->node.origin,
                  "Snowflake has no type for %.*s of column '%.*s'",
                  STR_ARG(type_text(p->cx->arena, column->data_type)), STR_ARG(column->name.text));
        return;
    }
    DOC_TEXT(&p->doc, " ");
    doc_keyword(&p->doc, type);
}

static void print_column(Printer *p, const PlanColumnDefinition *column)
{
    print_identifier(p, column->name.text);
    if (column->data_type != NULL)
        print_data_type(p, column);
    if (column->not_null)
        DOC_WORD(&p->doc, " NOT NULL");
    if (column->default_value != NULL) {
        DOC_WORD(&p->doc, " DEFAULT ");
        print_expression(p, column->default_value, PRECEDENCE_ANY);
    }
    if (column->has_comment) {
        DOC_WORD(&p->doc, " COMMENT ");
        print_string(p, column->comment);
    }
}

static void print_columns(Printer *p, const PlanList *columns)
{
    if (columns->count == 0)
        return;
    DOC_TEXT(&p->doc, " ");
    doc_open_paren(&p->doc);
    for (size_t i = 0; i < columns->count; i++) {
        PlanNode *column = columns->items[i];
        if (i > 0)
            doc_line(&p->doc);
        comments_lead_item(p, column->origin);
        print_column(p, PLAN_AS(ColumnDefinition, COLUMN_DEFINITION, column));
        comments_end_item(p, column->origin, i + 1 < columns->count);
    }
    doc_close_paren(&p->doc);
}

/* "AS" and the query, on lines of its own unless all fits on one. */
static void print_as_query(Printer *p, PlanNode *query)
{
    if (query == NULL)
        return;
    DOC_WORD(&p->doc, " AS");
    doc_line(&p->doc);
    print_grouped_query(p, query);
}

static void print_create(Printer *p, const char *what, bool replace, bool temporary,
                         bool if_not_exists, const PlanNames *name)
{
    DOC_WORD(&p->doc, "CREATE ");
    if (replace)
        DOC_WORD(&p->doc, "OR REPLACE ");
    if (temporary)
        DOC_WORD(&p->doc, "TEMPORARY ");
    doc_keyword(&p->doc, str_from(what));
    if (if_not_exists)
        DOC_WORD(&p->doc, "IF NOT EXISTS ");
    print_qualified_name(p, name);
}

static void print_create_table(Printer *p, PlanCreateTable *table)
{
    print_create(p, "TABLE ", table->replace, table->temporary, table->if_not_exists, &table->name);
    print_columns(p, &table->columns);
    if (table->cluster_by.count > 0) {
        doc_line(&p->doc);
        DOC_WORD(&p->doc, "CLUSTER BY ");
        doc_open_paren(&p->doc);
        print_items(p, &table->cluster_by);
        doc_close_paren(&p->doc);
    }
    print_comment_property(p, table->has_comment, table->comment);
    print_as_query(p, table->query);
}

static void print_create_view(Printer *p, PlanCreateView *view)
{
    print_create(p, "VIEW ", view->replace, view->temporary, view->if_not_exists, &view->name);
    print_columns(p, &view->columns);
    print_comment_property(p, view->has_comment, view->comment);
    print_as_query(p, view->query);
}

static void print_insert(Printer *p, PlanInsert *insert)
{
    if (insert->by_name)
        printer_report(p, &insert->node, "INSERT BY NAME");
    DOC_WORD(&p->doc, "INSERT ");
    if (insert->overwrite)
        DOC_WORD(&p->doc, "OVERWRITE ");
    DOC_WORD(&p->doc, "INTO ");
    print_qualified_name(p, &insert->table);
    if (insert->columns.count > 0) {
        DOC_TEXT(&p->doc, " ");
        doc_open_paren(&p->doc);
        print_name_list(p, &insert->columns);
        doc_close_paren(&p->doc);
    }
    doc_line(&p->doc);
    if (insert->query->kind == PLAN_INLINE_TABLE) {
        comments_lead_item(p, insert->query->origin);
        print_values(p, PLAN_AS(InlineTable, INLINE_TABLE, insert->query));
    } else {
        print_grouped_query(p, insert->query);
    }
}

static void print_unload(Printer *p, const PlanTargetUnload *unload)
{
    DOC_WORD(&p->doc, "COPY INTO ");
    doc_text(&p->doc, unload->place);
    doc_hard_line(&p->doc);
    DOC_WORD(&p->doc, "FROM ");
    print_subquery(p, unload->query);
    doc_hard_line(&p->doc);
    doc_text(&p->doc, unload->properties);
}

static void print_script(Printer *p, const PlanList *statements)
{
    for (size_t i = 0; i < statements->count; i++) {
        PlanNode *statement = statements->items[i];
        if (i > 0) {
            DOC_TEXT(&p->doc, ";");
            doc_hard_line(&p->doc);
        }
        doc_begin(&p->doc);
        if (plan_is_relation(statement))
            print_query(p, statement);
        else
            print_command(p, statement);
        doc_end(&p->doc);
    }
}

void print_command(Printer *p, PlanNode *command)
{
    switch (command->kind) {
    case PLAN_CREATE_TABLE:
        print_create_table(p, PLAN_AS(CreateTable, CREATE_TABLE, command));
        break;
    case PLAN_CREATE_VIEW: print_create_view(p, PLAN_AS(CreateView, CREATE_VIEW, command)); break;
    case PLAN_TEMPLATE_STATEMENT:
        doc_text_utf8(&p->doc, PLAN_AS(TemplateStatement, TEMPLATE_STATEMENT, command)->text);
        comments_skip(&p->comments, command->origin.end);
        break;
    case PLAN_TARGET_TEXT:
        doc_text_utf8(&p->doc, PLAN_AS(TargetText, TARGET_TEXT, command)->text);
        break;
    case PLAN_TARGET_SCRIPT:
        print_script(p, &PLAN_AS(TargetScript, TARGET_SCRIPT, command)->statements);
        break;
    case PLAN_TARGET_COMMAND:
        doc_keyword(&p->doc, PLAN_AS(TargetCommand, TARGET_COMMAND, command)->words);
        print_qualified_name(p, &PLAN_AS(TargetCommand, TARGET_COMMAND, command)->name);
        break;
    case PLAN_TARGET_UNLOAD: print_unload(p, PLAN_AS(TargetUnload, TARGET_UNLOAD, command)); break;
    case PLAN_INSERT: print_insert(p, PLAN_AS(Insert, INSERT, command)); break;
    default: printer_refuse(p, command, plan_kind_info((PlanKind)command->kind)->name); break;
    }
}
