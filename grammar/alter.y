/* ---- alter table ----------------------------------------------------------------------------- */

%type <node> alter_table table_action partition_action partition_action_of_table set_serde;
%type <node> set_location set_collation;
%type <node> common_action add_partition drop_partition position_column position_option position;
%type <node> alter_column_item hive_column alter_view view_action schema_binding;
%type <list> position_columns position_options opt_position alter_columns_list add_partition_list;
%type <list> drop_partition_list;

alter_table
    : ALTER TABLE name table_action
        { $$ = MAKE(AlterTable, ALTER_TABLE, @$, .name = $3, .action = $4); }
    | ALTER TABLE name partition_spec partition_action
        { $$ = MAKE(AlterTable, ALTER_TABLE, @$, .name = $3, .partition = *$4, .action = $5); }
    ;

table_action
    : common_action
    | ADD column_word position_columns
        { $$ = MAKE(AddColumns, ADD_COLUMNS, @$, .columns = *$3); }
    | ADD column_word "(" position_columns ")"
        { $$ = MAKE(AddColumns, ADD_COLUMNS, @$, .columns = *$4); }
    | RENAME COLUMN multipart TO identifier
        { $$ = MAKE(RenameColumn, RENAME_COLUMN, @$, .column = $3, .to = $5); }
    | DROP column_word opt_if_exists multiparts
        { $$ = MAKE(DropColumns, DROP_COLUMNS, @$, .if_exists = $3, .columns = *$4); }
    | DROP column_word opt_if_exists "(" multiparts ")"
        { $$ = MAKE(DropColumns, DROP_COLUMNS, @$, .if_exists = $3, .columns = *$5); }
    | ALTER opt_column alter_columns_list
        { $$ = MAKE(AlterColumns, ALTER_COLUMNS, @$, .columns = *$3); }
    | CHANGE opt_column alter_columns_list
        { $$ = MAKE(AlterColumns, ALTER_COLUMNS, @$, .columns = *$3); }
    | partition_action_of_table
    | RECOVER PARTITIONS
        { $$ = MAKE(RecoverPartitions, RECOVER_PARTITIONS, @$); }
    | CLUSTER BY "(" multiparts ")"
        { $$ = MAKE(AlterClusterBy, ALTER_CLUSTER_BY, @$, .columns = *$4); }
    | CLUSTER BY NONE                       { $$ = MAKE(AlterClusterBy, ALTER_CLUSTER_BY, @$); }
    | set_collation
    | ADD table_constraint
        { $$ = MAKE(AddConstraint, ADD_CONSTRAINT, @$, .constraint = $2); }
    | DROP CONSTRAINT opt_if_exists identifier drop_behavior
        {
            $$ = MAKE(DropConstraint, DROP_CONSTRAINT, @$, .if_exists = $3, .name = $4,
                      .behavior = (AstDropBehavior)$5);
        }
    ;

/* What a partition can stand before. */
partition_action
    : partition_action_of_table
    | RENAME TO partition_spec
        { $$ = MAKE(RenamePartition, RENAME_PARTITION, @$, .to = *$3); }
    ;

partition_action_of_table
    : CHANGE opt_column multipart hive_column
        { $$ = MAKE(ChangeColumn, CHANGE_COLUMN, @$, .column = $3, .definition = $4); }
    | REPLACE COLUMNS "(" position_columns ")"
        { $$ = MAKE(ReplaceColumns, REPLACE_COLUMNS, @$, .columns = *$4); }
    | set_serde
    | set_location
    ;

/* Of tables and views. */
common_action
    : dialect_action
    | RENAME TO multipart                   { $$ = MAKE(RenameTo, RENAME_TO, @$, .to = $3); }
    | SET TBLPROPERTIES property_list
        { $$ = MAKE(SetProperties, SET_PROPERTIES, @$, .properties = *$3); }
    | UNSET TBLPROPERTIES opt_if_exists property_list
        {
            $$ = MAKE(UnsetProperties, UNSET_PROPERTIES, @$, .if_exists = $3, .properties = *$4);
        }
    | ADD opt_if_not_exists add_partition_list
        {
            $$ = MAKE(AddPartitions, ADD_PARTITIONS, @$, .if_not_exists = $2, .partitions = *$3);
        }
    | DROP opt_if_exists drop_partition_list opt_purge
        {
            $$ = MAKE(DropPartitions, DROP_PARTITIONS, @$, .if_exists = $2, .partitions = *$3,
                      .purge = $4);
        }
    ;

column_word
    : COLUMN
    | COLUMNS
    ;

opt_column
    : %empty
    | COLUMN
    ;

position_columns
    : position_column                       { $$ = ast_make_list(cx, $1); }
    | position_columns "," position_column  { $$ = ast_append(cx, $1, $3); }
    ;

position_column
    : multipart data_type position_options
        {
            $$ = MAKE(ColumnDefinition, COLUMN_DEFINITION, @$, .name = $1, .type = $2,
                      .options = LIST_OF($3));
        }
    ;

position_options
    : %empty                                { $$ = NULL; }
    | position_options position_option      { $$ = ast_append(cx, $1, $2); }
    ;

position_option
    : NOT NULL
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_NOT_NULL); }
    | DEFAULT expression
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_DEFAULT, .value = $2); }
    | COMMENT string
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_COMMENT, .value = $2); }
    | position
    ;

position
    : FIRST
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_FIRST); }
    | AFTER identifier
        { $$ = MAKE(ColumnOption, COLUMN_OPTION, @$, .kind = AST_COLUMN_AFTER, .value = $2); }
    ;

alter_columns_list
    : alter_column_item                     { $$ = ast_make_list(cx, $1); }
    | alter_columns_list "," alter_column_item { $$ = ast_append(cx, $1, $3); }
    ;

alter_column_item
    : multipart
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1); }
    | multipart TYPE data_type
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_TYPE,
                      .value = $3);
        }
    | multipart COMMENT string
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_COMMENT,
                      .value = $3);
        }
    | multipart FIRST
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_FIRST); }
    | multipart AFTER identifier
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_AFTER,
                      .value = $3);
        }
    | multipart SET not_or_bang NULL
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_SET_NOT_NULL); }
    | multipart DROP not_or_bang NULL
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_DROP_NOT_NULL);
        }
    | multipart SET DEFAULT expression
        {
            $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_SET_DEFAULT,
                      .value = $4);
        }
    | multipart DROP DEFAULT
        { $$ = MAKE(AlterColumn, ALTER_COLUMN, @$, .column = $1, .kind = AST_ALTER_DROP_DEFAULT); }
    | dialect_column_action
    ;

hive_column
    : simple_column opt_position
        {
            AstColumnDefinition *column = AST_AS(ColumnDefinition, COLUMN_DEFINITION, $1);
            column->node.span = @$;
            if ($2 != NULL)
                column->options = *ast_append_all(cx, $2, &column->options);
            $$ = ast_finish(cx, $1);
        }
    ;

opt_position
    : %empty                                { $$ = NULL; }
    | position                              { $$ = ast_make_list(cx, $1); }
    ;

set_serde
    : SET SERDE string                      { $$ = MAKE(SetSerde, SET_SERDE, @$, .serde = $3); }
    | SET SERDE string WITH_LA SERDEPROPERTIES property_list
        { $$ = MAKE(SetSerde, SET_SERDE, @$, .serde = $3, .properties = *$6); }
    | SET SERDEPROPERTIES property_list
        { $$ = MAKE(SetSerde, SET_SERDE, @$, .properties = *$3); }
    ;

set_location
    : SET LOCATION string
        { $$ = MAKE(SetLocation, SET_LOCATION, @$, .location = $3); }
    ;

set_collation
    : DEFAULT COLLATION identifier
        { $$ = MAKE(SetCollation, SET_COLLATION, @$, .collation = $3); }
    ;

add_partition_list
    : add_partition                         { $$ = ast_make_list(cx, $1); }
    | add_partition_list add_partition      { $$ = ast_append(cx, $1, $2); }
    ;

add_partition
    : partition_spec
        { $$ = MAKE(PartitionSpec, PARTITION_SPEC, @$, .values = *$1); }
    | partition_spec LOCATION string
        { $$ = MAKE(PartitionSpec, PARTITION_SPEC, @$, .values = *$1, .location = $3); }
    ;

drop_partition_list
    : drop_partition                        { $$ = ast_make_list(cx, $1); }
    | drop_partition_list "," drop_partition { $$ = ast_append(cx, $1, $3); }
    ;

drop_partition
    : partition_spec
        { $$ = MAKE(PartitionSpec, PARTITION_SPEC, @$, .values = *$1); }
    ;

/* ---- alter view ------------------------------------------------------------------------------ */

alter_view
    : ALTER VIEW name view_action
        { $$ = MAKE(AlterTable, ALTER_TABLE, @$, .view = true, .name = $3, .action = $4); }
    ;

view_action
    : common_action
    | as_query                              { $$ = MAKE(AlterQuery, ALTER_QUERY, @$, .query = $1); }
    | schema_binding
        {
            $$ = MAKE(AlterSchemaBinding, ALTER_SCHEMA_BINDING, @$,
                      .binding = AST_AS(SchemaBinding, SCHEMA_BINDING, $1)->binding);
        }
    ;
