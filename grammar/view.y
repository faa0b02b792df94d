/* ---- views ----------------------------------------------------------------------------------- */

%type <node> create_view create_view_name create_view_using view_column view_clause drop_view;
%type <list> opt_view_columns view_columns view_clauses;

create_view
    : create_view_name opt_view_columns view_clauses AS query
        {
            AstCreateView *view = AST_AS(CreateView, CREATE_VIEW, $1);
            view->node.span = @$;
            view->columns = LIST_OF($2);
            view->clauses = LIST_OF($3);
            view->query = $5;
            $$ = ast_finish(cx, $1);
        }

    | create_view_name opt_view_columns view_clauses AS DBX_DOLLAR
        { $$ = $1; }
    ;

/* Gives a CreateView of what stands before the columns. */
create_view_name
    : CREATE opt_or_replace opt_temporary VIEW opt_if_bang_exists name
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .temporary = $3,
                      .if_not_exists = $5, .name = $6);
        }
    | CREATE opt_or_replace GLOBAL TEMPORARY VIEW opt_if_bang_exists name
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .global = true,
                      .temporary = true, .if_not_exists = $6, .name = $7);
        }
    ;

create_view_using
    : create_view_name USING multipart opt_index_options
        { $$ = make_create_view_using(cx, @$, $1, NULL, $3, $4); }
    | create_view_name "(" simple_columns ")" USING multipart opt_index_options
        { $$ = make_create_view_using(cx, @$, $1, $3, $6, $7); }
    ;

opt_view_columns
    : %empty
        { $$ = NULL; }
    | "(" view_columns ")"                  { $$ = $2; }
    ;

view_columns
    : view_column                           { $$ = ast_make_list(cx, $1); }
    | view_columns "," view_column          { $$ = ast_append(cx, $1, $3); }
    ;

view_column
    : identifier opt_comment
        { $$ = MAKE(ViewColumn, VIEW_COLUMN, @$, .name = $1, .comment = $2); }
    ;

view_clauses
    : %empty                                { $$ = NULL; }
    | view_clauses view_clause              { $$ = ast_append(cx, $1, $2); }
    ;

view_clause
    : comment_clause
    | properties_clause
    | collation_clause
    | schema_binding
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_SCHEMA_BINDING,
                      .value = $1);
        }
    | NEW_METRICS identifier                { $$ = $2; }
    | PARTITIONED ON identifier_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PARTITIONED_ON,
                      .items = *$3);
        }
    ;

schema_binding
    : WITH_LA SCHEMA BINDING
        { $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$, .binding = AST_SCHEMA_BINDING_BINDING); }
    | WITH_LA SCHEMA COMPENSATION
        {
            $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$,
                      .binding = AST_SCHEMA_BINDING_COMPENSATION);
        }
    | WITH_LA SCHEMA EVOLUTION
        { $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$, .binding = AST_SCHEMA_BINDING_EVOLUTION); }
    | WITH_LA SCHEMA TYPE EVOLUTION
        {
            $$ = MAKE(SchemaBinding, SCHEMA_BINDING, @$,
                      .binding = AST_SCHEMA_BINDING_TYPE_EVOLUTION);
        }
    ;

drop_view
    : DROP VIEW opt_if_exists name
        { $$ = MAKE(DropView, DROP_VIEW, @$, .if_exists = $3, .name = $4); }
    ;
