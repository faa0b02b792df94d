/* ---- dml ------------------------------------------------------------------------------------- */

%token CALL "CALL" DATA "DATA" DELETE "DELETE" DIRECTORY "DIRECTORY";
%token EVOLUTION "EVOLUTION" INPATH "INPATH" LOAD "LOAD" LOCAL "LOCAL" MATCHED "MATCHED";
%token MERGE "MERGE" SCHEMA "SCHEMA" SOURCE "SOURCE" TARGET "TARGET" UPDATE "UPDATE";
%type <node> dml dml_without_with single_insert insert_directory;
%type <node> directory_head directory_target delete update merge merge_source merge_clause merge_condition;
%type <node> matched_action update_action insert_action assignment load_data call insert_options;
%type <node> constant options_clause;
%type <list> partition_spec merge_clauses assignments with_options hive_clauses opt_arguments;
%type <flag> opt_local opt_overwrite opt_schema_evolution;

dml
    : dml_without_with
    | with_clause dml_without_with          { $$ = ast_set_with(cx, @$, $2, $1); }
    ;

dml_without_with
    : single_insert
    | insert_directory
    | delete
    | update
    | merge
    ;

/* ---- insert ---------------------------------------------------------------------------------- */

single_insert
    : insert_target insert_source
        { $$ = make_insert(cx, @$, $1, $2); }
    | INSERT INTO opt_table name insert_options REPLACE WHERE expression query
        {
            $$ = MAKE(Insert, INSERT, @$, .into = true, .table = $4,
                      .options = AST_AS(Insert, INSERT, $5)->options, .replace_where = $8,
                      .query = $9);
        }
    ;

/* Gives an Insert without its columns and query. */
insert_target
    : INSERT INTO opt_table name insert_options opt_partition opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .into = true, .table = $4, .partition = LIST_OF($6),
                      .if_not_exists = $7, .options = AST_AS(Insert, INSERT, $5)->options);
        }
    | INSERT OVERWRITE opt_table name insert_options
        {
            $$ = MAKE(Insert, INSERT, @$, .overwrite = true, .table = $4,
                      .options = AST_AS(Insert, INSERT, $5)->options);
        }
    | INSERT OVERWRITE opt_table name insert_options partition_spec opt_if_not_exists
        {
            $$ = MAKE(Insert, INSERT, @$, .overwrite = true, .table = $4, .partition = *$6,
                      .if_not_exists = $7, .options = AST_AS(Insert, INSERT, $5)->options);
        }
    ;

/* Gives an Insert of only options. */
insert_options
    : %empty                                { $$ = MAKE(Insert, INSERT, @$); }
    | with_options                          { $$ = MAKE(Insert, INSERT, @$, .options = *$1); }
    ;

with_options
    : WITH_LA property_list                 { $$ = $2; }
    ;

/* Gives an Insert of only columns and query. */
insert_source
    : query                                 { $$ = MAKE(Insert, INSERT, @$, .query = $1); }
    | BY NAME query
        { $$ = MAKE(Insert, INSERT, @$, .by_name = true, .query = $3); }
    | identifier_list query
        { $$ = MAKE(Insert, INSERT, @$, .columns = *$1, .query = $2); }
    ;

opt_table
    : %empty
    | TABLE
    ;

opt_partition
    : %empty                                { $$ = NULL; }
    | partition_spec
    ;

partition_spec
    : PARTITION "(" partition_values ")"    { $$ = $3; }
    ;

partition_values
    : partition_value                       { $$ = ast_make_list(cx, $1); }
    | partition_values "," partition_value  { $$ = ast_append(cx, $1, $3); }
    ;

partition_value
    : identifier
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1); }
    | identifier "=" constant
        { $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1, .value = $3); }
    | identifier "=" DEFAULT
        {
            $$ = MAKE(PartitionValue, PARTITION_VALUE, @$, .name = $1,
                      .value = literal_word(cx, @3));
        }
    ;

constant
    : literal
    | interval
    | parameter
    ;

insert_directory
    : directory_head query                  { $$ = make_insert_directory(cx, @$, $1, $2); }
    ;

/* Gives an InsertDirectory without its query. */
directory_head
    : INSERT OVERWRITE opt_local DIRECTORY directory_target
        {
            AST_AS(InsertDirectory, INSERT_DIRECTORY, $5)->local = $3;
            $$ = $5;
        }
    ;

directory_target
    : string hive_clauses
        {
            $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .path = $1, .clauses = LIST_OF($2));
        }
    | USING multipart
        { $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .provider = $2); }
    | USING multipart options_clause
        {
            $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .provider = $2,
                      .clauses = *LIST($3));
        }
    | string USING multipart
        { $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .path = $1, .provider = $3); }
    | string USING multipart options_clause
        {
            $$ = MAKE(InsertDirectory, INSERT_DIRECTORY, @$, .path = $1, .provider = $3,
                      .clauses = *LIST($4));
        }
    ;

hive_clauses
    : %empty                                { $$ = NULL; }
    | row_format_clause                     { $$ = LIST($1); }
    | file_format_clause                      { $$ = LIST($1); }
    | row_format_clause file_format_clause    { $$ = LIST($1, $2); }
    ;

options_clause
    : OPTIONS property_list
        {
            $$ = MAKE(TableClause, TABLE_CLAUSE, @$, .kind = AST_CLAUSE_OPTIONS, .items = *$2);
        }
    ;

opt_local
    : %empty                                { $$ = false; }
    | LOCAL                                 { $$ = true; }
    ;

/* ---- update, delete, merge ------------------------------------------------------------------- */

delete
    : DELETE FROM name opt_table_alias opt_where
        { $$ = MAKE(Delete, DELETE, @$, .table = $3, .alias = $4, .where = $5); }
    ;

update
    : UPDATE name opt_table_alias SET assignments opt_where
        {
            $$ = MAKE(Update, UPDATE, @$, .table = $2, .alias = $3, .assignments = *$5,
                      .where = $6);
        }
    ;

assignments
    : assignment                            { $$ = ast_make_list(cx, $1); }
    | assignments "," assignment            { $$ = ast_append(cx, $1, $3); }
    ;

assignment
    : multipart "=" expression
        { $$ = MAKE(Assignment, ASSIGNMENT, @$, .target = $1, .value = $3); }
    ;

merge
    : MERGE opt_schema_evolution INTO name opt_table_alias USING merge_source opt_table_alias
      ON expression merge_clauses
        {
            $$ = MAKE(Merge, MERGE, @$, .schema_evolution = $2, .target = $4, .target_alias = $5,
                      .source = $7, .source_alias = $8, .condition = $10,
                      .clauses = LIST_OF($11));
        }
    ;

opt_schema_evolution
    : %empty                                { $$ = false; }
    | WITH SCHEMA EVOLUTION                 { $$ = true; }
    ;

merge_source
    : name
    | query_in_parens
    ;

merge_clauses
    : %empty                                { $$ = NULL; }
    | merge_clauses merge_clause            { $$ = ast_append(cx, $1, $2); }
    ;

merge_clause
    : WHEN MATCHED merge_condition THEN matched_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_MATCHED, $3, $5); }
    | WHEN not_or_bang MATCHED merge_condition THEN insert_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_NOT_MATCHED, $4, $6); }
    | WHEN not_or_bang MATCHED BY TARGET merge_condition THEN insert_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_NOT_MATCHED, $6, $8); }
    | WHEN not_or_bang MATCHED BY SOURCE merge_condition THEN update_action
        { $$ = ast_finish_merge_clause(cx, @$, AST_MERGE_NOT_MATCHED_BY_SOURCE, $6, $8); }
    ;

merge_condition
    : %empty                                { $$ = NULL; }
    | AND expression                        { $$ = $2; }
    ;

/* The actions give a MergeClause without its condition. */
matched_action
    : update_action
    | UPDATE SET "*"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_UPDATE, .star = true);
        }
    | UPDATE DBX_SET_STAR "*" STAR_EXCEPT_LA "(" multiparts ")"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_UPDATE, .star = true);
        }
    ;

update_action
    : DELETE
        { $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_DELETE); }
    | UPDATE SET assignments
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_UPDATE,
                      .assignments = *$3);
        }
    ;

insert_action
    : INSERT "*"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_INSERT, .star = true);
        }
    | DBX_INSERT_STAR "*" STAR_EXCEPT_LA "(" multiparts ")"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_INSERT, .star = true);
        }
    | INSERT "(" multiparts ")" VALUES "(" expressions ")"
        {
            $$ = MAKE(MergeClause, MERGE_CLAUSE, @$, .action = AST_MERGE_INSERT, .columns = *$3,
                      .values = *$7);
        }
    ;

/* ---- load data, call ------------------------------------------------------------------------- */

load_data
    : LOAD DATA opt_local INPATH string opt_overwrite INTO TABLE name opt_partition
        {
            $$ = MAKE(LoadData, LOAD_DATA, @$, .local = $3, .path = $5, .overwrite = $6,
                      .table = $9, .partition = LIST_OF($10));
        }
    ;

opt_overwrite
    : %empty                                { $$ = false; }
    | OVERWRITE                             { $$ = true; }
    ;

call
    : CALL name "(" opt_arguments ")"
        { $$ = MAKE(CallProcedure, CALL_PROCEDURE, @$, .name = $2, .arguments = LIST_OF($4)); }
    ;

opt_arguments
    : %empty                                { $$ = NULL; }
    | arguments
    ;
