/* scope.c - what a name in an expression stands for (Catalyst's AttributeSeq and ColumnResolution).
 *
 * Names are looked up in the tables of the query's scope, in order, then in the queries around it.
 * Where a table with unknown columns may have the name, the search ends without a result: no guess.
 */
#include "core/template.h"
#include "sema/analyzer.h"

enum { INDEX_MIN = 12, MATCHES_MAX = 8 };
/* Bounds on the work for "did you mean", for each name and each statement. */
enum { SUGGESTION_COLUMNS_MAX = 2000, SUGGESTIONS_MAX = 20 };

typedef struct NamedColumn {
    Column *column;
    struct NamedColumn *next;
} NamedColumn;

void name_table_init(NameTable *table, const Analyzer *an, const Schema *schema)
{
    *table = (NameTable){.schema = schema, .arena = an->cx->arena};
    map_init(&table->columns, table->arena, !an->case_sensitive);
    map_init(&table->qualifiers, table->arena, !an->case_sensitive);
    map_init(&table->open_qualifiers, table->arena, !an->case_sensitive);
}

NameTable *name_table_of(Analyzer *an, const Schema *schema)
{
    if (an->recent == NULL || an->recent->schema != schema) {
        an->recent = ARENA_NEW(an->cx->arena, NameTable);
        name_table_init(an->recent, an, schema);
    }
    return an->recent;
}

/* ---- one table -------------------------------------------------------------------------------- */

static void add_to_index(NameTable *table, Column *column)
{
    NamedColumn *entry = ARENA_NEW(table->arena, NamedColumn);
    entry->column = column;
    entry->next = map_get(&table->columns, column->name);
    map_put(&table->columns, column->name, entry);
    if (column->qualifier.n > 0 && map_get(&table->qualifiers, column->qualifier) == NULL)
        map_put(&table->qualifiers, column->qualifier, &column->qualifier);
}

static bool is_indexed(NameTable *table)
{
    const Schema *schema = table->schema;
    if (schema->count + schema->open_qualifier_count < INDEX_MIN)
        return false;
    for (; table->indexed_columns < schema->count; table->indexed_columns++)
        add_to_index(table, schema->columns[table->indexed_columns]);
    return true;
}

bool names_equal(const Analyzer *an, Str a, Str b)
{
    return an->case_sensitive ? str_equal(a, b) : str_equal_nocase(a, b);
}

/* Whether the unknown columns of an open schema may stand under this qualifier. */
static bool has_open_qualifier(const Analyzer *an, NameTable *table, Str qualifier)
{
    const Schema *schema = table->schema;
    if (!is_indexed(table)) {
        for (size_t i = 0; i < schema->open_qualifier_count; i++)
            if (names_equal(an, schema->open_qualifiers[i], qualifier))
                return true;
        return false;
    }
    for (; table->indexed_qualifiers < schema->open_qualifier_count; table->indexed_qualifiers++) {
        Str *open = &schema->open_qualifiers[table->indexed_qualifiers];
        map_put(&table->open_qualifiers, *open, open);
    }
    return map_get(&table->open_qualifiers, qualifier) != NULL;
}

static bool has_qualifier(const Analyzer *an, NameTable *table, Str qualifier)
{
    if (has_open_qualifier(an, table, qualifier))
        return true;
    if (is_indexed(table))
        return map_get(&table->qualifiers, qualifier) != NULL;
    for (size_t i = 0; i < table->schema->count; i++)
        if (names_equal(an, table->schema->columns[i]->qualifier, qualifier))
            return true;
    return false;
}

/* The columns that a name matches, each definition once. */
typedef struct Matches {
    Column *columns[MATCHES_MAX];
    size_t count;
    size_t parts; /* of the name, the rest are fields */
} Matches;

typedef struct Wanted {
    const PlanName *qualifier; /* NULL: none */
    const PlanName *before;    /* the part before the qualifier; NULL: none */
    Str name;
} Wanted;

static void match_column(const Analyzer *an, const Wanted *wanted, Column *column, Matches *matches)
{
    if (wanted->qualifier == NULL) {
        if (column->hidden)
            return;
    } else {
        if (!names_equal(an, column->qualifier, wanted->qualifier->text))
            return;
        /* What an unqualified table's database is called is not known. */
        if (wanted->before != NULL &&
            (column->catalog_name.p == NULL ||
             (column->catalog_name.n > 0 &&
              !names_equal(an, column->catalog_name, wanted->before->text))))
            return;
    }
    for (size_t i = 0; i < matches->count; i++)
        if (matches->columns[i]->id == column->id &&
            names_equal(an, matches->columns[i]->qualifier, column->qualifier))
            return;
    if (matches->count < MATCHES_MAX)
        matches->columns[matches->count++] = column;
}

static void match_table(const Analyzer *an, NameTable *table, const Wanted *wanted,
                        Matches *matches)
{
    if (is_indexed(table)) {
        for (NamedColumn *entry = map_get(&table->columns, wanted->name); entry != NULL;
             entry = entry->next)
            match_column(an, wanted, entry->column, matches);
        return;
    }
    for (size_t i = 0; i < table->schema->count; i++)
        if (names_equal(an, table->schema->columns[i]->name, wanted->name))
            match_column(an, wanted, table->schema->columns[i], matches);
}

/* Longest qualifier first, then the first part alone with all others as fields. */
static Matches find_matches(const Analyzer *an, NameTable *table, const PlanNames *parts)
{
    Matches matches = {.count = 0};
    size_t longest = parts->count < 4 ? parts->count : 4;
    for (size_t used = longest; used >= 1; used--) {
        Wanted wanted = {.name = parts->items[used - 1].text};
        if (used >= 2)
            wanted.qualifier = &parts->items[used - 2];
        if (used >= 3)
            wanted.before = &parts->items[used - 3];
        match_table(an, table, &wanted, &matches);
        if (matches.count > 0) {
            matches.parts = used;
            return matches;
        }
    }
    return matches;
}

/* ---- fields ------------------------------------------------------------------------------------- */

static PlanNode *make_extraction(const Analyzer *an, PlanNode *child, const PlanName *field,
                                 Span origin)
{
    PlanLiteral *name = PLAN_NEW(an->cx, Literal, LITERAL, field->span);
    name->text = field->text;
    name->node.type = type_simple(TYPE_STRING);
    name->node.nullable = false;
    PlanUnresolvedExtractValue *extract = PLAN_NEW(an->cx, UnresolvedExtractValue,
                                                   UNRESOLVED_EXTRACT_VALUE, origin);
    extract->child = child;
    extract->extraction = &name->node;
    extract->is_field = true;
    return &extract->node;
}

/* Whether a value of the type can have fields, as far as is known. */
static bool may_have_fields(const Type *type)
{
    return type == NULL || type->kind == TYPE_STRUCT || type->kind == TYPE_MAP ||
           type->kind == TYPE_VARIANT ||
           (type->kind == TYPE_ARRAY && may_have_fields(type->element));
}

/* ---- resolution ------------------------------------------------------------------------------------ */

void set_column(const Analyzer *an, const Scope *scope, PlanUnresolvedAttribute *attribute,
                Column *column, int64_t level)
{
    attribute->column = column;
    attribute->outer = level;
    attribute->node.type = expression_type(an->cx->arena, column->type);
    attribute->node.nullable = column->nullable || scope->grouping_sets;
}

static void use_match(Analyzer *an, const Scope *scope, PlanNode **place, const Matches *match,
                      int64_t level)
{
    PlanUnresolvedAttribute *attribute = PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE, *place);
    PlanNames fields = attribute->parts;
    Span origin = attribute->node.origin;
    set_column(an, scope, attribute, match->columns[0], level);
    if (match->parts == fields.count)
        return;
    attribute->parts.count = match->parts;
    attribute->parts.capacity = match->parts;
    attribute->node.origin = span_join(attribute->parts.items[0].span,
                                       attribute->parts.items[match->parts - 1].span);
    for (size_t i = match->parts; i < fields.count; i++)
        *place = make_extraction(an, *place, &fields.items[i], origin);
    analyze_expression(an, scope, place);
}

static Str name_text(const Analyzer *an, const PlanNames *parts)
{
    Str text = parts->items[0].text;
    for (size_t i = 1; i < parts->count; i++)
        text = str_format(an->cx->arena, "%.*s.%.*s", STR_ARG(text), STR_ARG(parts->items[i].text));
    return text;
}

static void report_ambiguous(const Analyzer *an, const PlanUnresolvedAttribute *attribute,
                             const Matches *matches)
{
    DiagList *diags = an->cx->diags;
    Diagnostic *diagnostic = diag_emit(diags, RES002, attribute->node.origin,
                                       "the column '%.*s' is ambiguous",
                                       STR_ARG(name_text(an, &attribute->parts)));
    for (size_t i = 0; i < matches->count; i++)
        if (matches->columns[i]->qualifier.n > 0)
            diag_add_note(diags, diagnostic, "'%.*s' has a column of this name",
                          STR_ARG(matches->columns[i]->qualifier));
}

typedef struct Suggestion {
    const Column *column;
    unsigned distance;
    size_t left; /* columns that may still be compared */
} Suggestion;

static void suggest_from(NameTable *table, Str name, Suggestion *best)
{
    for (size_t i = 0; i < table->schema->count && best->left > 0; i++, best->left--) {
        const Column *column = table->schema->columns[i];
        unsigned distance = str_distance(column->name, name, best->distance);
        if (distance < best->distance) {
            best->column = column;
            best->distance = distance;
        }
    }
}

static void report_missing(Analyzer *an, const Scope *scope,
                           const PlanUnresolvedAttribute *attribute)
{
    const PlanNames *parts = &attribute->parts;
    DiagList *diags = an->cx->diags;
    for (size_t i = 0; i < parts->count; i++)
        if (template_is_in(parts->items[i].text))
            return;
    /* After an error the plan has holes where the column may have been. */
    if (diags->errors > 0)
        return;
    Diagnostic *diagnostic = diag_emit(diags, RES001, attribute->node.origin,
                                       "no relation in scope has a column '%.*s'",
                                       STR_ARG(name_text(an, parts)));
    Str name = parts->items[parts->count - 1].text;
    if (parts->count == 1 && str_equal_nocase(name, STR("from"))) {
        /* SELECT a, FROM t: Spark's grammar takes it for a column and its alias. */
        diag_add_help(diags, diagnostic,
                      "FROM is read as a column here: is the ',' before it one too many?");
        return;
    }
    if (an->suggestions++ >= SUGGESTIONS_MAX)
        return;
    Suggestion best = {.distance = name.n < 4 ? 2 : 3, .left = SUGGESTION_COLUMNS_MAX};
    for (const Scope *s = scope; s != NULL; s = s->outer)
        for (size_t i = 0; i < s->count; i++)
            suggest_from(s->tables[i], name, &best);
    if (best.column == NULL)
        return;
    Str qualifier = parts->count > 1 ? best.column->qualifier : STR("");
    diag_add_help(diags, diagnostic, "did you mean '%.*s%s%.*s'?", STR_ARG(qualifier),
                  qualifier.n > 0 ? "." : "", STR_ARG(best.column->name));
}

/* The function that Spark calls for a lone word where no column has its name; NULL for other
 * names. */
static const char *function_of_word(const PlanNames *parts)
{
    static const struct {
        const char *word, *function;
    } words[] = {
        {"current_date", "current_date"},
        {"current_timestamp", "current_timestamp"},
        {"current_time", "current_time"},
        {"current_user", "current_user"},
        {"user", "user"},
        {"session_user", "session_user"},
        {"grouping__id", "grouping_id"},
    };
    if (parts->count != 1)
        return NULL;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (str_is_nocase(parts->items[0].text, words[i].word))
            return words[i].function;
    return NULL;
}

/* Tables with columns that are not known hardly have one called current_date, and if so quote it. A
 * DataFrame names columns; many are called user. */
static bool is_rather_column(const PlanUnresolvedAttribute *attribute)
{
    const PlanName *name = &attribute->parts.items[0];
    return name->quoted || (attribute->node.origin.end == 0 && str_is_nocase(name->text, "user"));
}

static void replace_by_call(Analyzer *an, const Scope *scope, PlanNode **place,
                            const char *function)
{
    PlanUnresolvedFunction *call = PLAN_NEW(an->cx, UnresolvedFunction, UNRESOLVED_FUNCTION,
                                            (*place)->origin);
    call->function_name = str_from(function);
    *place = &call->node;
    analyze_expression(an, scope, place);
}

/* Whether a query further out knows the first part as a relation. */
static bool outer_has_qualifier(const Analyzer *an, const Scope *scope, Str qualifier)
{
    for (const Scope *s = scope->outer; s != NULL; s = s->outer)
        for (size_t i = 0; i < s->count; i++)
            if (has_qualifier(an, s->tables[i], qualifier))
                return true;
    return false;
}

typedef enum Outcome { OUTCOME_DONE, OUTCOME_MISSING, OUTCOME_UNKNOWN } Outcome;

static Outcome resolve_in_scope(Analyzer *an, const Scope *scope, const Scope *level_scope,
                                PlanNode **place, int64_t level)
{
    PlanUnresolvedAttribute *attribute = PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE, *place);
    const PlanNames *parts = &attribute->parts;
    Matches ambiguous = {.count = 0};
    bool backwards = level == 0 && an->in_aggregate && level_scope->aggregates_see_last;
    for (size_t i = 0; i < level_scope->count; i++) {
        size_t at = backwards ? level_scope->count - 1 - i : i;
        NameTable *table = level_scope->tables[at];
        Matches matches = find_matches(an, table, parts);
        bool last = i + 1 == level_scope->count;
        /* ORDER BY a: where two select items are called so, the column below counts. */
        if (matches.count > 1) {
            if (ambiguous.count == 0)
                ambiguous = matches;
            continue;
        }
        /* ORDER BY a.f: an alias `a` that has no fields does not hide the column `a` below. */
        bool fits = matches.count == 1 && (matches.parts == parts->count || last ||
                                           may_have_fields(matches.columns[0]->type));
        if (fits) {
            use_match(an, scope, place, &matches, level);
            return OUTCOME_DONE;
        }
        if (!table->schema->open)
            continue;
        if (parts->count > 1 && has_open_qualifier(an, table, parts->items[parts->count - 2].text))
            attribute->outer = level;
        else if (parts->count > 1 && !has_qualifier(an, table, parts->items[0].text) &&
                 outer_has_qualifier(an, level_scope, parts->items[0].text))
            continue;
        return OUTCOME_UNKNOWN;
    }
    if (ambiguous.count == 0)
        return OUTCOME_MISSING;
    report_ambiguous(an, attribute, &ambiguous);
    return OUTCOME_DONE;
}

void resolve_attribute(Analyzer *an, const Scope *scope, PlanNode **place)
{
    PlanUnresolvedAttribute *attribute = PLAN_AS(UnresolvedAttribute, UNRESOLVED_ATTRIBUTE, *place);
    if (attribute->column != NULL) { /* made for that column */
        set_column(an, scope, attribute, attribute->column, attribute->outer);
        return;
    }
    if (attribute->node.plan_id != 0 && resolve_by_plan_id(an, scope, attribute))
        return;
    const PlanName *first = &attribute->parts.items[0];
    bool is_all = scope->all_is_keyword && attribute->parts.count == 1 &&
                  str_equal_nocase(first->text, STR("all"));
    Outcome outcome = OUTCOME_MISSING;
    int64_t level = 0;
    for (const Scope *s = scope; s != NULL && outcome == OUTCOME_MISSING; s = s->outer) {
        outcome = resolve_in_scope(an, scope, s, place, level++);
        if (outcome == OUTCOME_MISSING && is_all)
            return;
    }
    if (outcome == OUTCOME_DONE)
        return;
    const char *function = function_of_word(&attribute->parts);
    if (function != NULL && (outcome == OUTCOME_MISSING || !is_rather_column(attribute)))
        replace_by_call(an, scope, place, function);
    else if (outcome == OUTCOME_MISSING)
        report_missing(an, scope, attribute);
}

const Type *column_type_of(const Analyzer *an, const Scope *scope, const PlanNames *name)
{
    for (const Scope *s = scope; s != NULL; s = s->outer)
        for (size_t i = 0; i < s->count; i++) {
            Matches matches = find_matches(an, s->tables[i], name);
            if (matches.count == 0 && !s->tables[i]->schema->open)
                continue;
            bool whole = matches.count == 1 && matches.parts == name->count;
            return whole ? matches.columns[0]->type : NULL;
        }
    return NULL;
}
