/* ---- create table ---------------------------------------------------------------------------- */

create_table
    : create_table_name table_rest
        { $$ = make_create_table(cx, @$, $1, NULL, $2); }
    | create_table_name "(" column_definitions ")" table_rest
        { $$ = make_create_table(cx, @$, $1, $3, $5); }
    ;

/* Gives a CreateTable of what stands before the columns. */
create_table_name
    : CREATE opt_or_replace opt_temporary opt_external TABLE opt_if_not_exists name
        {
            $$ = MAKE(CreateTable, CREATE_TABLE, @$, .or_replace = $2, .temporary = $3,
                      .external = $4, .if_not_exists = $6, .name = $7);
        }
    ;

/* Gives a CreateTable of what stands after the columns. A query alone is apart from the others, so
 * that the parenthesis of `CREATE TABLE t (SELECT ..` need not be told from that of the columns. */
table_rest
    : %empty                                { $$ = MAKE(CreateTable, CREATE_TABLE, @$); }
    | as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .query = $1); }
    | table_clauses opt_as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .clauses = *$1, .query = $2); }
    | USING name opt_as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .query = $3); }
    | USING name table_clauses opt_as_query
        {
            $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .clauses = *$3, .query = $4);
        }
    ;

opt_or_replace
    : %empty                                { $$ = false; }
    | OR REPLACE                            { $$ = true; }
    ;

opt_temporary
    : %empty                                { $$ = false; }
    | TEMPORARY                             { $$ = true; }
    ;

opt_external
    : %empty                                { $$ = false; }
    | EXTERNAL                              { $$ = true; }
    ;

opt_if_not_exists
    : %empty                                { $$ = false; }
    | IF NOT EXISTS                         { $$ = true; }
    ;

column_definitions
    : column_definition                     { $$ = ast_make_list(cx, $1); }
    | column_definitions "," column_definition { $$ = ast_append(cx, $1, $3); }
    ;

column_definition
    : identifier data_type column_options
        {
            AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $3);
            column->node.span = @$;
            column->name = $1;
            column->type = $2;
            $$ = ast_finish(cx, $3);
        }
    ;

/* Gives a ColumnDefinition without name and type. */
column_options
    : %empty
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$); }
    | column_options column_option
        {
            AstColumnDefinition *all = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $1);
            const AstColumnDefinition *one = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $2);
            all->not_null |= one->not_null;
            if (one->default_value != NULL)
                all->default_value = one->default_value;
            if (one->generated != NULL)
                all->generated = one->generated;
            if (one->comment != NULL)
                all->comment = one->comment;
            $$ = $1;
        }
    ;

column_option
    : NOT NULL
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .not_null = true); }
    | DEFAULT expression
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .default_value = $2); }
    | GENERATED ALWAYS AS "(" expression ")"
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .generated = $5); }
    | COMMENT string
        { $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .comment = $2); }
    ;

opt_as_query
    : %empty                                { $$ = NULL; }
    | as_query
    ;

as_query
    : query
    | AS query                              { $$ = $2; }
    ;

table_clauses
    : table_clause                          { $$ = ast_make_list(cx, $1); }
    | table_clauses table_clause            { $$ = ast_append(cx, $1, $2); }
    ;

table_clause
    : OPTIONS property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_OPTIONS, .items = *$2);
        }
    | PARTITIONED BY "(" partition_fields ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PARTITIONED_BY,
                      .items = *$4);
        }
    | CLUSTER BY "(" names ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTER_BY, .items = *$4);
        }
    | CLUSTERED BY identifier_list opt_sorted_by INTO integer BUCKETS
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTERED_BY,
                      .items = *ast_append_all(cx, $3, $4), .value = $6);
        }
    | ROW FORMAT row_format
        {
            $3->span = @$;
            $$ = $3;
        }
    | STORED AS stored_as
        {
            $3->span = @$;
            $$ = $3;
        }
    | LOCATION string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_LOCATION, .value = $2); }
    | view_clause
    ;

opt_sorted_by
    : %empty                                { $$ = NULL; }
    | SORTED BY "(" sort_items ")"          { $$ = $4; }
    ;

partition_fields
    : partition_field                       { $$ = ast_make_list(cx, $1); }
    | partition_fields "," partition_field  { $$ = ast_append(cx, $1, $3); }
    ;

partition_field
    : identifier
    | column_definition
    | identifier "(" expressions ")"
        {
            $$ = ast_make_call(cx, AST_CALL_PLAIN, @$, ast_make_name(cx, $1), AST_QUANTIFIED_NOT,
                               $3, NULL);
        }
    ;

row_format
    : SERDE string
        {
            AstList *items = ast_make_list(cx, literal_word_property(cx, @1, $2));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = *items);
        }
    | SERDE string WITH_LA SERDEPROPERTIES property_list
        {
            AstList *serde = LIST(literal_word_property(cx, @1, $2));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = *ast_append_all(cx, serde, $5));
        }
    | DELIMITED row_format_parts
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = LIST_OF($2));
        }
    ;

row_format_parts
    : %empty                                { $$ = NULL; }
    | row_format_parts row_format_part      { $$ = ast_append(cx, $1, $2); }
    ;

row_format_part
    : FIELDS TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @3), $4); }
    | ESCAPED BY string
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    | COLLECTION ITEMS TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @4), $5); }
    | MAP KEYS TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @4), $5); }
    | LINES TERMINATED BY string
        { $$ = literal_word_property(cx, span_join(@1, @3), $4); }
    | NULL DEFINED AS string
        { $$ = literal_word_property(cx, span_join(@1, @3), $4); }
    ;

stored_as
    : identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .value = $1); }
    | INPUTFORMAT string OUTPUTFORMAT string
        {
            AstList *items = LIST(literal_word_property(cx, @1, $2),
                                  literal_word_property(cx, @3, $4));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .items = *items);
        }
    ;

property_list
    : "(" properties ")"                    { $$ = $2; }
    ;

properties
    : property                              { $$ = ast_make_list(cx, $1); }
    | properties "," property               { $$ = ast_append(cx, $1, $3); }
    ;

property
    : property_key
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1); }
    | property_key expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $2); }
    | property_key "=" expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $3); }
    ;

property_key
    : name
    | STRING
        { $$ = MAKE(StringLiteral, STRING_LITERAL, @$, .value = literal_string(cx, @$)); }
    ;

/* ---- create view ----------------------------------------------------------------------------- */

create_view
    : CREATE opt_or_replace opt_temporary VIEW opt_if_not_exists name opt_view_columns
      view_clauses AS query
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .temporary = $3,
                      .if_not_exists = $5, .name = $6, .columns = LIST_OF($7),
                      .clauses = LIST_OF($8), .query = $10);
        }
    | CREATE opt_or_replace GLOBAL TEMPORARY VIEW opt_if_not_exists name opt_view_columns
      view_clauses AS query
        {
            $$ = MAKE(CreateView, CREATE_VIEW, @$, .or_replace = $2, .global = true,
                      .temporary = true, .if_not_exists = $6, .name = $7, .columns = LIST_OF($8),
                      .clauses = LIST_OF($9), .query = $11);
        }
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
    : COMMENT string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COMMENT, .value = $2); }
    | TBLPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_TBLPROPERTIES,
                      .items = *$2);
        }
    | DEFAULT COLLATION identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COLLATION, .value = $3); }
    ;
