/* ---- tables ---------------------------------------------------------------------------------- */

%type <node> create_table create_table_name table_rest opt_as_query as_query create_table_like;
%type <node> like_clause create_dataset create_flow drop_table truncate_table repair_table;
%type <node> create_index opt_index_type index_column drop_index;
%type <list> like_clauses dataset_columns opt_index_options index_columns;
%type <choice> dataset_word repair_action;
%type <flag> opt_or_replace opt_temporary opt_external opt_purge opt_if_bang_exists;

create_table
    : create_table_name table_rest
        { $$ = make_create_table(cx, @$, $1, NULL, $2); }
    | create_table_name "(" table_elements ")" table_rest
        { $$ = make_create_table(cx, @$, $1, $3, $5); }
    | REPLACE TABLE name table_rest
        {
            AstNode *head = MAKE(CreateTable, CREATE_TABLE, @$, .replace_only = true, .name = $3);
            $$ = make_create_table(cx, @$, head, NULL, $4);
        }
    | REPLACE TABLE name "(" table_elements ")" table_rest
        {
            AstNode *head = MAKE(CreateTable, CREATE_TABLE, @$, .replace_only = true, .name = $3);
            $$ = make_create_table(cx, @$, head, $5, $7);
        }
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
    | clone                                 { $$ = MAKE(CreateTable, CREATE_TABLE, @$); }
    | clone table_clauses
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .clauses = *$2); }
    | table_clauses opt_as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .clauses = *$1, .query = $2); }
    | USING multipart opt_as_query
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .query = $3); }
    | USING multipart table_clauses opt_as_query
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

/* Where Spark lets ! stand for NOT; elsewhere it parses it and refuses it. */
opt_if_bang_exists
    : opt_if_not_exists
    | IF "!" EXISTS                         { $$ = true; }
    ;

not_or_bang
    : NOT
    | "!"
    ;

opt_as_query
    : %empty                                { $$ = NULL; }
    | as_query
    ;

as_query
    : query
    | AS query                              { $$ = $2; }
    ;

create_table_like
    : CREATE opt_or_replace opt_temporary opt_external TABLE IF "!" EXISTS name LIKE multipart
      like_clauses
        {
            $$ = MAKE(CreateTableLike, CREATE_TABLE_LIKE, @$, .or_replace = $2, .temporary = $3,
                      .external = $4, .if_not_exists = true, .name = $9, .source = $11,
                      .clauses = LIST_OF($12));
        }
    | create_table_name LIKE multipart like_clauses
        {
            const AstCreateTable *head = AST_AS(CreateTable, CREATE_TABLE, $1);
            $$ = MAKE(CreateTableLike, CREATE_TABLE_LIKE, @$, .or_replace = head->or_replace,
                      .temporary = head->temporary, .external = head->external,
                      .if_not_exists = head->if_not_exists, .name = head->name, .source = $3,
                      .clauses = LIST_OF($4));
        }
    ;

like_clauses
    : %empty                                { $$ = NULL; }
    | like_clauses like_clause              { $$ = ast_append(cx, $1, $2); }
    ;

like_clause
    : USING multipart
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PROVIDER, .value = $2); }
    | row_format_clause
    | file_format_clause
    | location_clause
    | properties_clause
    ;

/* Of declarative pipelines. */
create_dataset
    : CREATE dataset_word opt_if_bang_exists name dataset_rest
        {
            AstNode *head = MAKE(CreateDataset, CREATE_DATASET, @$, .kind = (AstDatasetKind)$2,
                                 .if_not_exists = $3, .name = $4);
            $$ = make_create_dataset(cx, head, NULL, $5);
        }
    | CREATE dataset_word opt_if_bang_exists name "(" dataset_columns ")" dataset_rest
        {
            AstNode *head = MAKE(CreateDataset, CREATE_DATASET, @$, .kind = (AstDatasetKind)$2,
                                 .if_not_exists = $3, .name = $4);
            $$ = make_create_dataset(cx, head, $6, $8);
        }
    ;

/* As table_rest, but AS must stand before the query. */
dataset_rest
    : opt_as_only                           { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .query = $1); }
    | table_clauses opt_as_only
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .clauses = *$1, .query = $2); }
    | USING multipart opt_as_only
        { $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .query = $3); }
    | USING multipart table_clauses opt_as_only
        {
            $$ = MAKE(CreateTable, CREATE_TABLE, @$, .provider = $2, .clauses = *$3, .query = $4);
        }
    ;

opt_as_only
    : %empty                                { $$ = NULL; }
    | AS query                              { $$ = $2; }
    ;

dataset_word
    : STREAMING TABLE                       { $$ = AST_DATASET_STREAMING_TABLE; }
    | MATERIALIZED VIEW                     { $$ = AST_DATASET_MATERIALIZED_VIEW; }
    ;

dataset_columns
    : %empty                                { $$ = NULL; }
    | table_elements
    ;

create_flow
    : CREATE FLOW name opt_comment AS single_insert
        { $$ = MAKE(CreateFlow, CREATE_FLOW, @$, .name = $3, .comment = $4, .insert = $6); }
    ;

drop_table
    : DROP TABLE opt_if_exists name opt_purge
        { $$ = MAKE(DropTable, DROP_TABLE, @$, .if_exists = $3, .name = $4, .purge = $5); }
    ;

opt_purge
    : %empty                                { $$ = false; }
    | PURGE                                 { $$ = true; }
    ;

truncate_table
    : TRUNCATE TABLE name opt_partition
        { $$ = MAKE(TruncateTable, TRUNCATE_TABLE, @$, .name = $3, .partition = LIST_OF($4)); }
    ;

repair_table
    : REPAIR TABLE name repair_action
        { $$ = MAKE(RepairTable, REPAIR_TABLE, @$, .name = $3, .kind = (AstRepairKind)$4); }
    | MSCK REPAIR TABLE name repair_action
        { $$ = MAKE(RepairTable, REPAIR_TABLE, @$, .name = $4, .kind = (AstRepairKind)$5); }
    ;

repair_action
    : %empty                                { $$ = AST_REPAIR_UNSAID; }
    | ADD PARTITIONS                        { $$ = AST_REPAIR_ADD; }
    | DROP PARTITIONS                       { $$ = AST_REPAIR_DROP; }
    | SYNC PARTITIONS                       { $$ = AST_REPAIR_SYNC; }
    ;

create_index
    : CREATE INDEX opt_if_not_exists identifier ON opt_table name opt_index_type
      "(" index_columns ")" opt_index_options
        {
            $$ = MAKE(CreateIndex, CREATE_INDEX, @$, .if_not_exists = $3, .name = $4, .table = $7,
                      .type = $8, .columns = *$10, .options = LIST_OF($12));
        }
    ;

opt_index_type
    : %empty                                { $$ = NULL; }
    | USING identifier                      { $$ = $2; }
    ;

index_columns
    : index_column                          { $$ = ast_make_list(cx, $1); }
    | index_columns "," index_column        { $$ = ast_append(cx, $1, $3); }
    ;

index_column
    : multipart opt_index_options
        { $$ = MAKE(IndexColumn, INDEX_COLUMN, @$, .name = $1, .options = LIST_OF($2)); }
    ;

opt_index_options
    : %empty                                { $$ = NULL; }
    | OPTIONS property_list                 { $$ = $2; }
    ;

drop_index
    : DROP INDEX opt_if_exists identifier ON opt_table name
        { $$ = MAKE(DropIndex, DROP_INDEX, @$, .if_exists = $3, .name = $4, .table = $7); }
    ;

/* ---- clauses of tables ----------------------------------------------------------------------- */

%type <node> table_clause comment_clause location_clause collation_clause properties_clause;
%type <node> row_format_clause file_format_clause partition_field transform_argument;
%type <node> row_format opt_escaped_by property property_key property_value option sorted_column;
%type <node> property_scalar dataset_rest opt_as_only;
%type <list> table_clauses opt_sorted_by sorted_columns partition_fields transform_arguments;
%type <list> row_format_parts opt_fields opt_items opt_keys opt_lines opt_null_format;
%type <list> property_list properties options constants constant_lists skewed_values;

table_clauses
    : table_clause                          { $$ = ast_make_list(cx, $1); }
    | table_clauses table_clause            { $$ = ast_append(cx, $1, $2); }
    ;

table_clause
    : OPTIONS "(" options ")"
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_OPTIONS, .items = *$3); }
    | PARTITIONED BY "(" partition_fields ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_PARTITIONED_BY,
                      .items = *$4);
        }
    | SKEWED BY identifier_list ON "(" skewed_values ")"
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_SKEWED_BY, .items = *$3); }
    | CLUSTER BY "(" multiparts ")"
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTER_BY, .items = *$4);
        }
    | CLUSTERED BY identifier_list opt_sorted_by INTO INTEGER BUCKETS
        {
            AstNode *count = literal_number(cx, @6, (AstNumberForm)$6);
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_CLUSTERED_BY,
                      .items = *ast_append_all(cx, $3, $4), .value = count);
        }
    | row_format_clause
    | file_format_clause
    | location_clause
    | comment_clause
    | collation_clause
    | properties_clause
    | DBX_CLUSTER_AUTO BY identifier        { $$ = $3; }
    | DBX_CLUSTER_NONE BY NONE              { $$ = literal_word(cx, @3); }
    | WITH row_filter                       { $$ = $2; }
    ;

comment_clause
    : COMMENT string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COMMENT, .value = $2); }
    ;

location_clause
    : LOCATION string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_LOCATION, .value = $2); }
    ;

collation_clause
    : DEFAULT COLLATION identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_COLLATION, .value = $3); }
    ;

properties_clause
    : TBLPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_TBLPROPERTIES,
                      .items = *$2);
        }
    ;

skewed_values
    : constants
    | constant_lists
    ;

constant_lists
    : "(" constants ")"                     { $$ = $2; }
    | constant_lists "," "(" constants ")"  { $$ = ast_append_all(cx, $1, $4); }
    ;

constants
    : constant                              { $$ = ast_make_list(cx, $1); }
    | constants "," constant                { $$ = ast_append(cx, $1, $3); }
    ;

opt_sorted_by
    : %empty                                { $$ = NULL; }
    | SORTED BY "(" sorted_columns ")"      { $$ = $4; }
    ;

sorted_columns
    : sorted_column                         { $$ = ast_make_list(cx, $1); }
    | sorted_columns "," sorted_column      { $$ = ast_append(cx, $1, $3); }
    ;

sorted_column
    : identifier sort_direction
        {
            $$ = MAKE(SortItem, SORT_ITEM, @$, .expression = ast_make_column(cx, $1),
                      .direction = (AstSortDirection)$2);
        }
    ;

partition_fields
    : partition_field                       { $$ = ast_make_list(cx, $1); }
    | partition_fields "," partition_field  { $$ = ast_append(cx, $1, $3); }
    ;

/* A column, a column that is defined here (Hive's form), or a transform. */
partition_field
    : name
    | simple_column
    | identifier "(" transform_arguments ")"
        {
            $$ = ast_make_call(cx, AST_CALL_PLAIN, @$, ast_make_name(cx, $1), AST_QUANTIFIED_NOT,
                               $3, NULL);
        }
    ;

transform_arguments
    : transform_argument                    { $$ = ast_make_list(cx, $1); }
    | transform_arguments "," transform_argument { $$ = ast_append(cx, $1, $3); }
    ;

transform_argument
    : name_expression
    | constant
    ;

row_format_clause
    : ROW FORMAT row_format
        {
            $3->span = @$;
            $$ = $3;
        }
    ;

row_format
    : SERDE string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT, .value = $2); }
    | SERDE string WITH_LA SERDEPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT, .value = $2,
                      .items = *$5);
        }
    | DELIMITED row_format_parts
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_ROW_FORMAT,
                      .value = literal_word(cx, @1), .items = LIST_OF($2));
        }
    ;

/* Each may stand once, in this order. */
row_format_parts
    : opt_fields opt_items opt_keys opt_lines opt_null_format
        {
            AstList *parts = ast_append_all(cx, ast_make_list(cx, NULL), $1);
            parts = ast_append_all(cx, ast_append_all(cx, parts, $2), $3);
            $$ = ast_append_all(cx, ast_append_all(cx, parts, $4), $5);
        }
    ;

opt_fields
    : %empty                                { $$ = NULL; }
    | FIELDS TERMINATED BY string opt_escaped_by
        { $$ = LIST(literal_word_property(cx, span_join(@1, @3), $4), $5); }
    ;

opt_escaped_by
    : %empty                                { $$ = NULL; }
    | ESCAPED BY string
        { $$ = literal_word_property(cx, span_join(@1, @2), $3); }
    ;

opt_items
    : %empty                                { $$ = NULL; }
    | COLLECTION ITEMS TERMINATED BY string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @4), $5)); }
    ;

opt_keys
    : %empty                                { $$ = NULL; }
    | MAP KEYS TERMINATED BY string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @4), $5)); }
    ;

opt_lines
    : %empty                                { $$ = NULL; }
    | LINES TERMINATED BY string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @3), $4)); }
    ;

opt_null_format
    : %empty                                { $$ = NULL; }
    | NULL DEFINED AS string
        { $$ = LIST(literal_word_property(cx, span_join(@1, @3), $4)); }
    ;

file_format_clause
    : STORED AS plain_identifier
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .value = $3); }
    | STORED AS INPUTFORMAT string OUTPUTFORMAT string
        {
            AstList *items = LIST(literal_word_property(cx, @3, $4),
                                  literal_word_property(cx, @5, $6));
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_AS, .items = *items);
        }
    | STORED BY string
        { $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_BY, .value = $3); }
    | STORED BY string WITH_LA SERDEPROPERTIES property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_STORED_BY, .value = $3,
                      .items = *$6);
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
    : multipart
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1); }
    | multipart property_value
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $2); }
    | multipart "=" property_value
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $3); }
    /* of strings without a sign between them the first is the key */
    | strings                               { $$ = make_string_property(cx, @$, $1); }
    | strings property_scalar
        {
            AstNode *key = literal_join_strings(cx, @1, $1);
            $$ = MAKE(Property, PROPERTY, @$, .key = key, .value = $2);
        }
    | strings "=" property_value
        {
            AstNode *key = literal_join_strings(cx, @1, $1);
            $$ = MAKE(Property, PROPERTY, @$, .key = key, .value = $3);
        }
    ;

property_key
    : multipart
    | STRING
        { $$ = MAKE(StringLiteral, STRING_LITERAL, @$, .value = literal_string(cx, @$)); }
    ;

property_value
    : property_scalar
    | string
    ;

property_scalar
    : numeral                               { $$ = literal_number(cx, @$, (AstNumberForm)$1); }
    | TRUE
        { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$, .value = true); }
    | FALSE                                 { $$ = MAKE(BooleanLiteral, BOOLEAN_LITERAL, @$); }
    ;

/* OPTIONS of a new table take any expression. */
options
    : option                                { $$ = ast_make_list(cx, $1); }
    | options "," option                    { $$ = ast_append(cx, $1, $3); }
    ;

option
    : property_key
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1); }
    | property_key expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $2); }
    | property_key "=" expression
        { $$ = MAKE(Property, PROPERTY, @$, .key = $1, .value = $3); }
    ;
